// What a report says of the figures, in the language of such reports: nothing that was not counted is said; pure.
import { figureLine } from '../../../core/figures/messages.ts';
import type { Counts, Subject } from '../../../core/figures/shapes.ts';
import { isEmpty, read } from '../../../core/figures/sum-rules.ts';
import { formatNumber, formatRate } from '../../../shared/format.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import type { Topic } from '../facts.ts';
import { kindName } from '../typed/messages.ts';
import { byName } from '../typed/rules.ts';
import type { Kind, PartName } from '../typed/shapes.ts';

/** What the second part of a report tells, in its order. `always`: said even when there is nothing to say. */
export const RESULTS = [
  { id: 'sessions', always: true },
  { id: 'readings', always: true },
  { id: 'pledges', always: true },
  { id: 'meetings', always: true },
  { id: 'quizzes', always: false },
  { id: 'surveys', always: false },
  { id: 'focus', always: false },
  { id: 'initiatives', always: true },
  { id: 'commendations', always: true },
  { id: 'oversight', always: true },
  { id: 'dialogue', always: true },
  { id: 'paper', always: false },
  { id: 'other', always: false },
] as const;
export type ResultId = (typeof RESULTS)[number]['id'];

export type Told = { counts: Counts; topics: readonly Topic[]; kinds: readonly Kind[] };

/** One heading of the report: sentences, then lines. */
export type Result = { id: ResultId; sentences: string[]; lines: string[] };

/** Count names that have sentences of their own: the subjects of other names are told as lines. */
const IN_WORDS = new Set([
  'readings_heard',
  'readings_held',
  'readings_reread',
  'meetings_came',
  'meetings_held',
  'meetings_thematic',
  'meetings_sessions',
  'meetings_session_came',
]);
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

function sentencesOf({ say, locale }: Tongue, id: ResultId, counts: Counts): string[] {
  const of = (name: string): number => counts[name] ?? 0;
  const number = (name: string): string => formatNumber(of(name), locale);
  const rate = (value: string, base: string): string => formatRate(of(value), of(base), locale);
  const when = (some: number, sentence: () => string): string[] => (some > 0 ? [sentence()] : []);
  if (id === 'readings')
    return [
      ...when(of('readings_held'), () => say('reports-doc-readings-held', { held: number('readings_held') })),
      ...when(of('readings_expected'), () =>
        say('reports-doc-readings-heard', {
          heard: number('readings_heard'),
          rate: rate('readings_heard', 'readings_expected'),
        }),
      ),
      ...when(of('readings_behalf'), () => say('reports-doc-behalf', { count: number('readings_behalf') })),
      ...when(of('readings_reread'), () =>
        say('reports-doc-readings-reread', { count: number('readings_reread') }),
      ),
    ];
  if (id === 'meetings')
    return [
      ...when(of('meetings_held'), () =>
        of('meetings_thematic') > 0
          ? say('reports-doc-meetings-thematic', {
              held: number('meetings_held'),
              thematic: number('meetings_thematic'),
            })
          : say('reports-doc-meetings-held', { held: number('meetings_held') }),
      ),
      ...when(of('meetings_expected'), () =>
        say('reports-doc-meetings-came', {
          came: number('meetings_came'),
          rate: rate('meetings_came', 'meetings_expected'),
        }),
      ),
    ];
  if (id === 'sessions')
    return [
      ...when(of('meetings_sessions'), () =>
        say('reports-doc-sessions-held', { held: number('meetings_sessions') }),
      ),
      ...when(of('meetings_session_expected'), () =>
        say('reports-doc-sessions-came', {
          came: number('meetings_session_came'),
          rate: rate('meetings_session_came', 'meetings_session_expected'),
        }),
      ),
    ];
  return [];
}

/** Whose heading a feature's subjects stand under: essays are written after study sessions. */
function headingOf(feature: string): ResultId {
  if (feature === 'essays') return 'sessions';
  return RESULTS.find(({ id }) => id === feature)?.id ?? 'other';
}

function linesOf(tongue: Tongue, id: ResultId, { counts, topics }: Told): string[] {
  return topics
    .filter(({ feature }) => feature !== 'reports' && headingOf(feature) === id)
    .flatMap(({ subjects }) => subjects)
    .filter((subject) => !IN_WORDS.has(subject.value) && !isEmpty(read(subject, counts)))
    .map((subject) => figureLine(tongue, subject, read(subject, counts), null));
}

function typedLines({ say, locale }: Tongue, id: ResultId, { counts, kinds }: Told): string[] {
  const part = TYPED.find((one) => one === id);
  if (!part) return [];
  return byName(
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
  const issued = byName(
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
