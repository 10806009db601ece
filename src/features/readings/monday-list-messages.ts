// Screens with names, for those with the right to them: who is missing, `Ghi hộ`; pure.
import type { Button, Message } from '../../channels/channel.ts';
import type { Ask, Figures } from '../../core/asks/shapes.ts';
import type { Participant } from '../../core/asks/store.ts';
import { pageOf } from '../../core/menu/pages-rules.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { formatMoment, formatNumber } from '../../shared/format.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import { correctableUntil, isMissing } from './monday-behalf-rules.ts';
import {
  answerLabel,
  CODE,
  dayOf,
  listButton,
  summaryLines,
  type Tongue,
  timeOf,
} from './monday-messages.ts';
import type { Scene } from './monday-shapes.ts';
import { ANSWERS, type Reading, type ReadingAnswer } from './shapes.ts';

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

/** The summary as the secretary gets it: with the names of the missing. */
export function summaryWithNames(
  tongue: Tongue,
  scene: Scene,
  ask: Ask,
  figures: Figures,
  people: readonly Participant[],
): Message {
  const { say } = tongue;
  const missing = people.filter(isMissing);
  const names = missing.length > 0 ? ['', say('readings-names'), ...nameLines(say, missing)] : [];
  const more = missing.length > 0 ? { buttons: [[listButton(say, ask.id)]] } : {};
  return { text: [...summaryLines(tongue, scene, figures), ...names].join('\n'), ...more };
}

/** `Chưa ghi nhận`. */
export function listScreen(
  tongue: Tongue,
  ask: Ask,
  reading: Reading,
  people: readonly Participant[],
  { mayRemind, mayRecord }: { mayRemind: boolean; mayRecord: boolean },
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
  const names = missing.length > 0 ? nameLines(say, missing) : [say('readings-list-empty')];
  const until = formatMoment(correctableUntil(ask), tongue.zone, locale, say);
  const closed = mayRecord ? say('readings-list-correct', { until }) : say('readings-closed', { time: timeOf(tongue, ask.closesAt) });
  const over = isOpen ? [] : ['', closed];
  const button = (key: string, action: string, ...args: string[]) => [
    { label: say(key), data: encodeButton(CODE, action, ask.id, ...args) },
  ];
  const buttons = [
    ...(mayRecord ? [button('readings-behalf-label', 'behalf', 'p0')] : []),
    ...(isOpen && missing.length > 0 ? [button('readings-group-label', 'all')] : []),
    ...(isOpen && mayRemind && missing.length > 0 ? [button('readings-again-label', 'again')] : []),
  ];
  return { text: [title, '', ...names, ...over].join('\n'), buttons };
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
