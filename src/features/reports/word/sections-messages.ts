// What a report says of the figures, in the language of such reports: nothing that was not counted is said; pure.
import { figureLine } from '../../../core/figures/messages.ts';
import type { Counts, Subject } from '../../../core/figures/shapes.ts';
import { isEmpty, read } from '../../../core/figures/sum-rules.ts';
import { formatNumber, formatRate } from '../../../shared/format.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import type { Topic } from '../facts.ts';
import { kindName } from '../typed/messages.ts';
import { linesByName } from '../typed/rules.ts';
import type { Kind, PartName } from '../typed/shapes.ts';
import { hasSentence, headingOf, RESULTS, type ResultId, SENTENCES } from './sentences-rules.ts';

/** On paper a number and its sign are not parted by the end of a line. */
const NO_BREAK = '\u00a0%';

export type Told = { counts: Counts; topics: readonly Topic[]; kinds: readonly Kind[] };

/** One heading of the report: sentences, then lines. */
export type Result = { id: ResultId; sentences: string[]; lines: string[] };

const TYPED: readonly PartName[] = ['oversight', 'dialogue', 'paper', 'other'];

/** Headings without anything to say are left out, but for those that every report has. */
export function resultsOf(tongue: Tongue, told: Told): Result[] {
  return RESULTS.flatMap(({ id, always }) => {
    const sentences = sentencesOf(tongue, id, told.counts);
    const lines = [...linesOf(tongue, id, told), ...typedLines(tongue, id, told)];
    if (sentences.length + lines.length > 0) return [{ id, sentences, lines }];
    return always ? [{ id, sentences: [tongue.say(`reports-doc-none-${id}`)], lines: [] }] : [];
  });
}

/** A figure that is not there is not spoken of; of a rate the base must be there. */
const sentencesOf = ({ say, locale }: Tongue, id: ResultId, counts: Counts): string[] =>
  (SENTENCES[id] ?? []).flatMap(({ says, of, base }) => {
    const value = counts[of] ?? 0;
    const whole = base === undefined ? value : (counts[base] ?? 0);
    if (whole === 0) return [];
    const rate = base === undefined ? '' : formatRate(value, whole, locale).replace(' %', NO_BREAK);
    return [say(`reports-doc-said-${says}`, { count: formatNumber(value, locale), rate })];
  });

function linesOf(tongue: Tongue, id: ResultId, { counts, topics }: Told): string[] {
  return topics
    .filter(({ feature }) => headingOf(feature) === id)
    .flatMap(({ subjects }) => subjects)
    .filter((subject) => !hasSentence(subject.value) && !isEmpty(read(subject, counts)))
    .map((subject) => figureLine(tongue, subject, read(subject, counts), null));
}

function typedLines({ say, locale }: Tongue, id: ResultId, { counts, kinds }: Told): string[] {
  const part = TYPED.find((one) => one === id);
  if (!part) return [];
  return linesByName(
    kinds.filter((kind) => kind.part === part),
    counts,
  )
    .filter(({ value }) => value > 0)
    .map(({ kinds: [kind], value }) =>
      say('reports-typed-line', { name: kindName(say, kind!), value: formatNumber(value, locale) }),
    );
}

/** 'Đã ban hành 111 văn bản (71 kế hoạch, 32 hướng dẫn, …)'; null: none was typed. */
export function documentsSentence({ say, locale }: Tongue, { counts, kinds }: Told): string | null {
  const issued = linesByName(
    kinds.filter(({ part }) => part === 'documents'),
    counts,
  ).filter(({ value }) => value > 0);
  if (issued.length === 0) return null;
  return say('reports-doc-issued', {
    all: formatNumber(
      issued.reduce((sum, { value }) => sum + value, 0),
      locale,
    ),
    parts: issued
      .map(({ kinds: [kind], value }) => `${formatNumber(value, locale)} ${inside(kindName(say, kind!))}`)
      .join(', '),
  });
}

/** As it stands inside a sentence. */
export const inside = (text: string): string => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);

/** Subjects with something to say, in the order of the features; typed ones stand in a table of their own. */
export const toldSubjects = (topics: readonly Topic[], counts: Counts): Subject[] =>
  topics
    .filter(({ feature }) => feature !== 'reports')
    .flatMap(({ subjects }) => subjects)
    .filter((subject) => !isEmpty(read(subject, counts)));
