// Screens with names, for those with the right to them: who is missing, `Ghi hộ`; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatNumber } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { pageOf } from '../../menu/pages-rules.ts';
import { type About, type Beside, type ChoiceLook, closingOf, labelOf } from '../choice-rules.ts';
import type { Ask } from '../shapes.ts';
import type { Participant } from '../store.ts';
import { correctableUntil, isMissing } from './rules.ts';

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
      const name = joined ? short : say('asks-name-not-joined', { name: short });
      room -= name.length + 2;
      if (room < 0) break;
      names.push(name);
    }
    shown += names.length;
    if (names.length === 0) break;
    const text = names.join(', ');
    lines.push(group === null ? text : say('asks-names-group', { group, names: text }));
  }
  if (shown < missing.length) lines.push(say('asks-names-more', { count: missing.length - shown }));
  return lines;
}

/** Names one after the other, as many as fit. */
export function joinedNames(names: readonly string[]): string {
  const all = names.map((name) => truncate(name, NAME_LENGTH)).join(', ');
  return truncate(all, NAMES_LENGTH);
}

/** Opens the list of the missing. */
export const listButton = (
  { code, words }: Pick<ChoiceLook, 'code' | 'words'>,
  say: Say,
  askId: string,
): Button => ({
  label: say(words.missing),
  data: encodeButton(code, 'who', askId),
});

/** `Chưa ghi nhận`, `Chưa trả lời`. */
export function listScreen(
  tongue: Tongue,
  { kind, ask, people }: { kind: ChoiceLook; ask: Ask; people: readonly Participant[] },
  about: About,
  { mayRemind, mayRecord }: { mayRemind: boolean; mayRecord: boolean },
  beside: Beside,
): Message {
  const { say, locale } = tongue;
  const counted = people.filter(({ state }) => state !== 'exempt');
  const missing = counted.filter(isMissing);
  const title = about.title(tongue, {
    missing: formatNumber(missing.length, locale),
    expected: formatNumber(counted.length, locale),
  });
  const isOpen = ask.state === 'open';
  const names = missing.length > 0 ? nameLines(say, missing) : [say(kind.words.empty)];
  const closed = mayRecord
    ? say('asks-list-correct', { until: momentOf(tongue, correctableUntil(ask)) })
    : say('asks-closed', { time: closingOf(kind, tongue, ask.closesAt) });
  const over = isOpen ? [] : ['', closed];
  const button = (key: string, action: string, ...args: string[]) => [
    { label: say(key), data: encodeButton(kind.code, action, ask.id, ...args) },
  ];
  const isWhole = isOpen && mayRecord && kind.whole !== undefined;
  const buttons = [
    ...(mayRecord ? [button('asks-behalf-label', 'behalf', 'p0')] : []),
    ...(isWhole && missing.length > 0 ? [button('asks-group-label', 'all')] : []),
    ...beside.buttons,
    ...(isOpen && mayRemind && missing.length > 0 ? [button('asks-again-label', 'again')] : []),
  ];
  const lines = beside.lines.length > 0 ? ['', ...beside.lines] : [];
  return { text: [title, '', ...names, ...lines, ...over].join('\n'), buttons };
}

type Of = { kind: ChoiceLook; ask: Ask };

/** Whom to answer for. */
export function behalfScreen(
  say: Say,
  { kind, ask }: Of,
  people: readonly Participant[],
  page: number,
): Message {
  const back = [{ label: say('form-back'), data: encodeButton(kind.code, 'who', ask.id) }];
  const button = ({ memberId, fullName, value }: Participant): Button => ({
    label: truncate(
      value === null
        ? fullName
        : say('asks-behalf-person', { name: fullName, answer: labelOf(kind, say, value, ask) }),
      LABEL_LENGTH,
    ),
    data: encodeButton(kind.code, 'pick', ask.id, memberId),
  });
  const text = say(people.length > 0 ? 'asks-behalf-pick' : 'asks-behalf-none');
  const rows = pageOf(people, page, button, (to) => encodeButton(kind.code, 'behalf', ask.id, `p${to}`));
  return { text, buttons: [...rows, back] };
}

/** What to answer for them. */
export const behalfChoices = (say: Say, { kind, ask }: Of, { memberId, fullName }: Participant): Message => ({
  text: say('asks-behalf-what', { name: fullName }),
  buttons: [
    ...kind.choices(ask).map((value) => [
      {
        label: truncate(labelOf(kind, say, value, ask), LABEL_LENGTH),
        data: encodeButton(kind.code, 'rec', ask.id, memberId, value),
      },
    ]),
    [{ label: say('form-back'), data: encodeButton(kind.code, 'behalf', ask.id, 'p0') }],
  ],
});

/** Which tổ to answer for. */
export const groupChoices = (
  say: Say,
  { kind, ask }: Of,
  groups: readonly { id: string; name: string }[],
): Message => ({
  text: say('asks-group-which'),
  buttons: [
    ...groups.map(({ id, name }) => [
      { label: truncate(name, LABEL_LENGTH), data: encodeButton(kind.code, 'allof', ask.id, id) },
    ]),
    [{ label: say('form-back'), data: encodeButton(kind.code, 'who', ask.id) }],
  ],
});
