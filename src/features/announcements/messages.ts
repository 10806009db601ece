// An announcement as those see it to whom it is addressed: open, ended, withdrawn; and what is said when it ends; pure.
import type { Message } from '../../channels/channel.ts';
import { type ChoiceLook, choiceButtons } from '../../core/asks/choice-rules.ts';
import { missingForGroup } from '../../core/asks/rules.ts';
import type { Figures } from '../../core/asks/shapes.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { formatNumber, formatRate } from '../../shared/format.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import { momentOf, type Tongue } from '../../shared/tongue.ts';
import type { UnitCount } from './rules.ts';
import { type Address, type Announcement, CODE, type Confirm, ITEM } from './shapes.ts';

export const confirmLabel = (say: Say, confirm: string): string => say(`announcements-confirm-${confirm}`);

/** How its ask is answered; the desk and a person's own press are made from it. */
export const LOOK: ChoiceLook = {
  code: CODE,
  item: ITEM,
  choices: ({ form }) => form.items.flatMap(({ options }) => (options ?? []).map(({ id }) => id)),
  label: confirmLabel,
  press: (askId, value) => encodeButton(CODE, value, askId),
  words: {
    missing: 'announcements-missing-label',
    empty: 'announcements-missing-none',
    over: 'announcements-over',
    remindedBefore: 'announcements-reminded-before',
    notOpen: 'announcements-over',
    notAsked: 'announcements-not-asked',
  },
};

type Words = Pick<Announcement, 'text' | 'link' | 'urgent' | 'confirm' | 'dueAt' | 'signature'>;
export type Shown = { announcement: Words; unitName: string };

/** A line by which it is recognised. */
export const shortOf = ({ text }: Pick<Announcement, 'text'>, length: number): string =>
  truncate(text.replace(/\s+/g, ' '), length);

/** Urgency, whose it is, the words, the link. */
function bodyLines({ say }: Tongue, { announcement, unitName }: Shown): string[] {
  const { urgent, text, link } = announcement;
  return [
    ...(urgent ? [say('announcements-urgent')] : []),
    say('announcements-heading', { unit: unitName }),
    '',
    text,
    ...(link ? [say('announcements-link', { link })] : []),
  ];
}

/** Of the words in a line. */
const LINE_LENGTH = 80;

export type OpenFor = { to: Address; own: Answered | null } | { to: 'member' | 'mixed'; counts: Figures };

/** While it is open: a group sees counts, a person their own answer. Without buttons: as in the preview. */
export function openText(tongue: Tongue, shown: Shown, seen: OpenFor): string {
  const { say } = tongue;
  const { confirm, dueAt, signature } = shown.announcement;
  const answer = confirmLabel(say, confirm);
  const lines = [
    ...(seen.to === 'mixed' ? [say('announcements-greeting-mixed')] : []),
    ...bodyLines(tongue, shown),
    '',
    say('announcements-ask', { to: seen.to, confirm, answer, moment: momentOf(tongue, dueAt) }),
    say('announcements-signed', { signature }),
  ];
  if ('counts' in seen) lines.push(countLine(tongue, seen.to, seen.counts));
  else if (seen.own) lines.push(...ownLine(tongue, { to: seen.to, ...seen.own }));
  return lines.join('\n');
}

/** In a message of several. */
export const promptLine = ({ say }: Tongue, { announcement, unitName }: Shown, askId: string) => ({
  line: say('announcements-prompt-line', { unit: unitName, text: shortOf(announcement, LINE_LENGTH) }),
  button: { label: say('announcements-nudge-label'), data: encodeButton(CODE, 'fix', askId) },
});

type Answered = { answer: Confirm | null; recordedBy: string | null };
type Own = Answered & { to: Address };

const ownLine = ({ say }: Tongue, { to, answer, recordedBy }: Own): string[] =>
  answer === null
    ? []
    : [
        say(recordedBy === null ? 'announcements-own' : 'announcements-own-behalf', {
          to,
          answer: confirmLabel(say, answer),
        }),
      ];

export function openMessage(tongue: Tongue, shown: Shown, askId: string, seen: OpenFor): Message {
  const { confirm } = shown.announcement;
  const answered = 'counts' in seen ? seen.counts.answered : 0;
  return {
    text: openText(tongue, shown, seen),
    buttons: choiceButtons(LOOK, tongue.say, { id: askId }, [confirm], () => answered),
  };
}

const missingOf = ({ expected, answered, excused }: Figures): number =>
  Math.max(0, expected - answered - excused);

function countLine({ say, locale }: Tongue, to: Address, figures: Figures): string {
  const answered = formatNumber(figures.answered, locale);
  const missing = missingForGroup(figures.expected, missingOf(figures));
  if (missing === 'none') return say('announcements-count-none');
  if (missing === 'some') return say('announcements-count-some', { to, answered });
  return say('announcements-count-missing', { to, answered, missing: formatNumber(missing, locale) });
}

/** The result in numbers; no names. */
export function figureLines({ say, locale }: Tongue, { confirm }: Words, figures: Figures): string[] {
  const rate = formatRate(figures.answered, figures.expected, locale);
  const optional = (key: string, count: number) =>
    count > 0 ? [say(key, { count: formatNumber(count, locale) })] : [];
  return [
    say('announcements-result-rate', { answer: confirmLabel(say, confirm), rate }),
    ...optional('announcements-result-behalf', figures.onBehalf),
    say('announcements-result-missing', { count: formatNumber(missingOf(figures), locale) }),
    ...optional('announcements-result-excused', figures.excused),
    ...optional('announcements-result-exempt', figures.exempt),
  ];
}

/** After its end: the words stay to be read, and the result stands below. */
export const closedText = (tongue: Tongue, shown: Shown, figures: Figures, own: Own | null): string =>
  [
    ...bodyLines(tongue, shown),
    tongue.say('announcements-signed', { signature: shown.announcement.signature }),
    '',
    tongue.say('announcements-ended', { moment: momentOf(tongue, shown.announcement.dueAt) }),
    ...(own ? ownLine(tongue, own) : []),
    ...figureLines(tongue, shown.announcement, figures),
  ].join('\n');

/** Called back: its words are not repeated, the moment says which it was. */
export const withdrawnText = (tongue: Tongue, unitName: string, sentAt: Date): string =>
  tongue.say('announcements-withdrawn', { unit: unitName, moment: momentOf(tongue, sentAt) });

/** To one person who has not answered, with all there is to read. */
export const nudgeText = (tongue: Tongue, shown: Shown, to: Address, name: string): string =>
  [
    tongue.say('announcements-nudge', { to, name }),
    '',
    ...bodyLines(tongue, shown),
    '',
    tongue.say('announcements-ask', {
      to,
      confirm: shown.announcement.confirm,
      answer: confirmLabel(tongue.say, shown.announcement.confirm),
      moment: momentOf(tongue, shown.announcement.dueAt),
    }),
  ].join('\n');

/** Room for a text by which it is recognised. */
const SHORT = 80;
/** Room for the lines of units beside the rest of a message of 2,000 characters. */
const UNITS_LENGTH = 700;
const UNIT_LENGTH = 60;

/** One line a unit, where there are several; as many as fit, then how many more. */
export function unitLines({ say, locale }: Tongue, units: readonly UnitCount[]): string[] {
  if (units.length < 2) return [];
  const lines: string[] = [];
  let room = UNITS_LENGTH;
  for (const { name, answered, expected } of units) {
    const line = say('announcements-result-unit', {
      unit: truncate(name, UNIT_LENGTH),
      answered: formatNumber(answered, locale),
      expected: formatNumber(expected, locale),
    });
    room -= line.length + 1;
    if (room < 0) break;
    lines.push(line);
  }
  const more = units.length - lines.length;
  return [...lines, ...(more > 0 ? [say('announcements-result-more', { count: more })] : [])];
}

/** To the sender when it ends: counts, by unit where several were asked. */
export function resultForSender(
  tongue: Tongue,
  { announcement, unitName }: Shown,
  figures: Figures,
  units: readonly UnitCount[],
): string {
  const byUnit = unitLines(tongue, units);
  return [
    tongue.say('announcements-result', { unit: unitName, text: shortOf(announcement, SHORT) }),
    ...figureLines(tongue, announcement, figures),
    ...(byUnit.length > 0 ? ['', ...byUnit] : []),
  ].join('\n');
}

/** To those who look after a cell: who of it has not answered. `names`: as lines. */
export const missingNames = (
  tongue: Tongue,
  { announcement, unitName }: Shown,
  cellName: string,
  figures: Figures,
  names: readonly string[],
): string =>
  [
    tongue.say('announcements-result', { unit: unitName, text: shortOf(announcement, SHORT) }),
    ...(cellName === unitName ? [] : [cellName]),
    ...figureLines(tongue, announcement, figures),
    '',
    tongue.say('announcements-names'),
    ...names,
  ].join('\n');
