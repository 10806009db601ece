// Screens with names, for those with the right to them: who is missing, `Ghi hộ`; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import type { Ask, Figures } from '../../../core/asks/shapes.ts';
import type { Participant } from '../../../core/asks/store.ts';
import { pageOf } from '../../../core/menu/pages-rules.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatNumber } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { dayOf, momentOf, type Tongue, timeOf } from '../../../shared/tongue.ts';
import { ANSWERS, type Reading, type ReadingAnswer } from '../shapes.ts';
import { correctableUntil, isMissing } from './behalf-rules.ts';
import { answerLabel, CODE, listButton, summaryLines } from './messages.ts';
import type { PaperTally } from './paper-store.ts';
import type { Scene } from './shapes.ts';

/** Room for names beside the rest of a message of 2,000 characters. */
const NAMES_LENGTH = 1_200;
const LABEL_LENGTH = 30;
const NAME_LENGTH = 60;

/** Names by tổ, those not joined marked; as many as fit, then how many more. */
export function nameLines(say: Say, missing: readonly Participant[]): string[] {
  const lines: string[] = [];
  let room = NAMES_LENGTH;
  let shown = 0;
  for (const [group, people] of Map.groupBy(missing, ({ groupName }) => groupName)) {
    const names: string[] = [];
    for (const { fullName, joined } of people) {
      const short = truncate(fullName, NAME_LENGTH);
      const name = joined ? short : say('readings-name-not-joined', { name: short });
      room -= name.length + 2;
      if (room < 0) break;
      names.push(name);
    }
    shown += names.length;
    if (names.length === 0) break;
    const text = names.join(', ');
    lines.push(group === null ? text : say('readings-names-group', { group, names: text }));
  }
  if (shown < missing.length) lines.push(say('readings-names-more', { count: missing.length - shown }));
  return lines;
}

/** Names one after the other, as many as fit. */
export function joinedNames(names: readonly string[]): string {
  const all = names.map((name) => truncate(name, NAME_LENGTH)).join(', ');
  return truncate(all, NAMES_LENGTH);
}

/** Those followed on paper, as typed, beside the figures; nothing where nobody is. */
export function paperLines(
  { say, locale }: Tongue,
  paper: Pick<PaperTally, 'heard' | 'total'> | null,
): string[] {
  if (!paper || paper.total === 0) return [];
  const total = formatNumber(paper.total, locale);
  if (paper.heard === null) return [say('readings-paper-open', { total })];
  return [say('readings-paper-line', { heard: formatNumber(paper.heard, locale), total })];
}

const paperButton = (say: Say, askId: string): Button => ({
  label: say('readings-paper-label'),
  data: encodeButton(CODE, 'paper', askId),
});

/** The summary as the secretary gets it: with the names of the missing and those followed on paper. */
export function summaryWithNames(
  tongue: Tongue,
  scene: Scene,
  ask: Ask,
  figures: Figures,
  people: readonly Participant[],
  paper: PaperTally | null,
): Message {
  const { say } = tongue;
  const missing = people.filter(isMissing);
  const onPaper = paperLines(tongue, paper);
  const names = missing.length > 0 ? ['', say('readings-names'), ...nameLines(say, missing)] : [];
  const buttons = [
    ...(missing.length > 0 ? [[listButton(say, ask.id)]] : []),
    ...(onPaper.length > 0 ? [[paperButton(say, ask.id)]] : []),
  ];
  const text = [...summaryLines(tongue, scene, figures), ...onPaper, ...names].join('\n');
  return { text, ...(buttons.length > 0 ? { buttons } : {}) };
}

/** `Chưa ghi nhận`; `paper` is null for those who see one tổ alone. */
export function listScreen(
  tongue: Tongue,
  ask: Ask,
  reading: Reading,
  people: readonly Participant[],
  { mayRemind, mayRecord }: { mayRemind: boolean; mayRecord: boolean },
  paper: PaperTally | null,
): Message {
  const { say, locale } = tongue;
  const counted = people.filter(({ state }) => state !== 'exempt');
  const missing = counted.filter(isMissing);
  const number = (value: number) => formatNumber(value, locale);
  const title = say('readings-list', {
    day: dayOf(tongue, reading.date),
    missing: number(missing.length),
    expected: number(counted.length),
  });
  const isOpen = ask.state === 'open';
  const onPaper = paperLines(tongue, paper);
  const names = missing.length > 0 ? nameLines(say, missing) : [say('readings-list-empty')];
  const until = momentOf(tongue, correctableUntil(ask));
  const closed = mayRecord
    ? say('readings-list-correct', { until })
    : say('readings-closed', { time: timeOf(tongue, ask.closesAt) });
  const over = isOpen ? [] : ['', closed];
  const button = (key: string, action: string, ...args: string[]) => [
    { label: say(key), data: encodeButton(CODE, action, ask.id, ...args) },
  ];
  const buttons = [
    ...(mayRecord ? [button('readings-behalf-label', 'behalf', 'p0')] : []),
    ...(isOpen && missing.length > 0 ? [button('readings-group-label', 'all')] : []),
    ...(mayRecord && onPaper.length > 0 ? [[paperButton(say, ask.id)]] : []),
    ...(isOpen && mayRemind && missing.length > 0 ? [button('readings-again-label', 'again')] : []),
  ];
  const beside = onPaper.length > 0 ? ['', ...onPaper] : [];
  return { text: [title, '', ...names, ...beside, ...over].join('\n'), buttons };
}

/** Whom to answer for. */
export function behalfScreen(say: Say, askId: string, people: readonly Participant[], page: number): Message {
  const back = [{ label: say('form-back'), data: encodeButton(CODE, 'who', askId) }];
  const button = ({ memberId, fullName, value }: Participant): Button => ({
    label: truncate(
      value === null
        ? fullName
        : say('readings-behalf-person', { name: fullName, answer: answerLabel(say, value as ReadingAnswer) }),
      LABEL_LENGTH,
    ),
    data: encodeButton(CODE, 'pick', askId, memberId),
  });
  const text = say(people.length > 0 ? 'readings-behalf-pick' : 'readings-behalf-none');
  const rows = pageOf(people, page, button, (to) => encodeButton(CODE, 'behalf', askId, `p${to}`));
  return { text, buttons: [...rows, back] };
}

/** What to answer for them. */
export const behalfChoices = (say: Say, askId: string, { memberId, fullName }: Participant): Message => ({
  text: say('readings-behalf-what', { name: fullName }),
  buttons: [
    ...ANSWERS.map((answer) => [
      { label: answerLabel(say, answer), data: encodeButton(CODE, 'rec', askId, memberId, answer) },
    ]),
    [{ label: say('form-back'), data: encodeButton(CODE, 'behalf', askId, 'p0') }],
  ],
});

/** Which tổ to answer for. */
export const groupChoices = (
  say: Say,
  askId: string,
  groups: readonly { id: string; name: string }[],
): Message => ({
  text: say('readings-group-which'),
  buttons: [
    ...groups.map(({ id, name }) => [
      { label: truncate(name, LABEL_LENGTH), data: encodeButton(CODE, 'allof', askId, id) },
    ]),
    [{ label: say('form-back'), data: encodeButton(CODE, 'who', askId) }],
  ],
});
