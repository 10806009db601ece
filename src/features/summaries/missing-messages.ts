// `Ai chưa trả lời việc gì`: by what is asked, by person, and one person; pure.
import type { Button, Message } from '../../channels/channel.ts';
import { PER_PAGE, pageOf } from '../../core/menu/pages-rules.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { localDate } from '../../shared/dates.ts';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { truncate } from '../../shared/text.ts';
import type { Tongue } from '../../shared/tongue.ts';
import { button } from './messages.ts';
import type { MissingPerson, OpenAsk } from './missing-store.ts';
import { CODE, type Listed } from './shapes.ts';

const LABEL_LENGTH = 30;
const TITLE_LENGTH = 80;

/** An ask with what leads to its desk. */
export type Entry = Omit<OpenAsk, 'feature'> & {
  feature: Listed;
  title: string;
  /** Button data that opens who is missing; null: only the count is known here. */
  who: string | null;
  /** Button data that answers for this person; null: nobody does. */
  record(memberId: string): string | null;
};

/** 'Khảo sát: Ý kiến về sinh hoạt', 'Buổi đọc 30/11' */
export function entryName({ say, zone }: Tongue, { feature, title, closesAt }: Entry): string {
  const kind = say(`summaries-kind-${feature}`);
  const day = formatDate(localDate(closesAt, zone)).slice(0, 5);
  return title === '' ? `${kind} ${day}` : `${kind}: ${truncate(title, TITLE_LENGTH)}`;
}

function entryLine(tongue: Tongue, entry: Entry): string {
  const { say, locale, zone } = tongue;
  const key = entry.state === 'closed' ? 'late' : entry.anonymity === 'anonymous' ? 'unnamed' : 'open';
  return say(`summaries-missing-${key}`, {
    name: entryName(tongue, entry),
    missing: formatNumber(entry.missing, locale),
    expected: formatNumber(entry.expected, locale),
    day: formatDate(localDate(entry.closesAt, zone)),
  });
}

const to = (label: string, data: string): Button => ({ label: truncate(label, LABEL_LENGTH), data });
const pageIn = <T>(all: readonly T[], page: number) => {
  const at = Math.min(page, Math.max(0, Math.ceil(all.length / PER_PAGE) - 1));
  return { at, shown: all.slice(at * PER_PAGE, (at + 1) * PER_PAGE) };
};

export function asksMessage(tongue: Tongue, unit: UnitRef, entries: readonly Entry[], page: number): Message {
  const { say } = tongue;
  const { at, shown } = pageIn(entries, page);
  const text = [
    say('summaries-missing-title', { unit: unit.name }),
    '',
    ...(entries.length === 0
      ? [say('summaries-missing-none')]
      : shown.map((entry) => `• ${entryLine(tongue, entry)}`)),
  ].join('\n');
  const turns = pageOf(
    entries,
    at,
    (entry) => to(entryName(tongue, entry), entry.who ?? ''),
    (next) => encodeButton(CODE, 'open', unit.id, `p${next}`),
  ).map((row) => row.filter((one) => !('data' in one) || one.data !== ''));
  const isNamed = entries.some(({ anonymity }) => anonymity === 'named');
  return {
    text,
    buttons: [
      ...turns.filter(({ length }) => length > 0),
      ...(isNamed ? [[button(say('summaries-by-person'), 'people', unit.id, 'p0')]] : []),
      [button(say('form-back'), 'unit', unit.id)],
    ],
  };
}

export function peopleMessage(
  tongue: Tongue,
  unit: UnitRef,
  people: readonly MissingPerson[],
  page: number,
): Message {
  const { say } = tongue;
  const { at, shown } = pageIn(people, page);
  const text = [
    say('summaries-people-title', { unit: unit.name }),
    '',
    ...(people.length === 0
      ? [say('summaries-missing-none')]
      : shown.map(({ fullName, askIds }) =>
          say('summaries-person-line', { name: fullName, count: askIds.length }),
        )),
  ].join('\n');
  return {
    text,
    buttons: [
      ...pageOf(
        people,
        at,
        ({ memberId, fullName }) => button(fullName, 'person', unit.id, memberId),
        (next) => encodeButton(CODE, 'people', unit.id, `p${next}`),
      ),
      [button(say('summaries-by-ask'), 'open', unit.id, 'p0')],
    ],
  };
}

/** `away`: button data that marks the person as away; null: the presser does not keep the list. */
export function personMessage(
  tongue: Tongue,
  unit: UnitRef,
  { memberId, fullName }: MissingPerson,
  { entries, away }: { entries: readonly Entry[]; away: string | null },
): Message {
  const { say } = tongue;
  const text = [
    say('summaries-person-title', { name: fullName, count: entries.length }),
    '',
    ...entries.map((entry) => `• ${entryName(tongue, entry)}`),
  ].join('\n');
  const record = entries.flatMap((entry) => {
    const data = entry.record(memberId);
    return data === null ? [] : [[to(say('summaries-record', { name: entryName(tongue, entry) }), data)]];
  });
  return {
    text,
    buttons: [
      ...record,
      ...(away === null ? [] : [[to(say('summaries-away'), away)]]),
      [button(say('form-back'), 'people', unit.id, 'p0')],
    ],
  };
}
