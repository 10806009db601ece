// Words that the papers of a meeting share: its head, its subject, dates as papers write them, names in a row; pure.
import type { LocalDate } from '../../../shared/dates.ts';
import { localDate } from '../../../shared/dates.ts';
import { formatDay } from '../../../shared/format.ts';
import type { Block, OfficePaper } from '../../../shared/paper/office.ts';
import { searchKey } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { dayOf, type Tongue, timeOf } from '../../../shared/tongue.ts';
import { kindName } from '../messages.ts';
import type { Said, UnitNumber } from '../numbers/rules.ts';
import { endsAt, type Meeting } from '../shapes.ts';
import type { Facts } from './shapes.ts';

/** As it stands inside a sentence. */
export const inside = (text: string): string => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
export const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** 'Lào Cai, ngày 30 tháng 11 năm 2026'; the place is left open where the unit has not set one. */
export function datedAt(say: Say, town: string | null, date: LocalDate | null): string {
  const place = town ?? '……………';
  if (date === null) return say('meeting-after-dated-open', { place });
  const [year = '', month = '', day = ''] = date.split('-');
  return say('meeting-after-dated', { place, day, month, year });
}

/** Source: docs/domain.md, presentation of a cell's document. `kind`: which paper its number is of. */
export function headOf(
  { say, zone }: Tongue,
  { unit, upper: above, town, meeting }: Facts,
  kind: 'minutes' | 'letter',
  date: LocalDate | null = localDate(meeting.startsAt, zone),
): NonNullable<OfficePaper['head']> {
  return {
    upper: upper(above ?? ''),
    unit: upper(unit.name),
    number: say(`meeting-after-number-${kind}`, { unit: unit.kind }),
    party: say('meeting-after-party'),
    place: datedAt(say, town, date),
  };
}

/** 'Sinh hoạt thường kỳ tháng 11/2026'; another kind with its own title. */
export function subjectOf({ say, zone }: Tongue, meeting: Meeting): string {
  const kind = capital(kindName(say, meeting));
  const [year = '', month = ''] = localDate(meeting.startsAt, zone).split('-');
  if (meeting.kind === 'regular') return say('meeting-after-subject-month', { kind, month, year });
  // A title that only says the kind again adds nothing.
  return searchKey(meeting.title).startsWith(searchKey(kind))
    ? meeting.title
    : say('meeting-after-subject-titled', { kind, title: meeting.title });
}

/** '19 giờ 00 đến 20 giờ 30, thứ Ba, ngày 24/11/2026': as it was, else as it is planned. */
export function spanOf(tongue: Tongue, meeting: Meeting): string {
  const from = meeting.startedAt ?? meeting.startsAt;
  return tongue.say('meeting-after-span', {
    from: timeOf(tongue, from),
    until: timeOf(tongue, meeting.endedAt ?? endsAt(meeting)),
    day: dayOf(tongue, localDate(from, tongue.zone)),
  });
}

/** Number, day and where to read it, behind the title of a document. */
export const documentLine = (
  tongue: Tongue,
  { title, number, date, whereToRead }: Facts['documents'][number],
): string =>
  [
    number ? tongue.say('meeting-after-document-numbered', { title, number }) : title,
    ...(date ? [formatDay(date, tongue.say)] : []),
    ...(whereToRead ? [whereToRead] : []),
  ].join(', ');

export const pair = (label: string, value: string | null): Block => ({
  block: 'pair',
  label,
  value: value ?? '',
});
export const paragraph = (words: string): Block => ({ block: 'paragraph', words });

/** Of the cells that have said their number. */
export const sumOfSaid = (numbers: readonly Said[]): UnitNumber => ({
  present: numbers.reduce((sum, { number }) => sum + (number?.present ?? 0), 0),
  total: numbers.reduce((sum, { number }) => sum + (number?.total ?? 0), 0),
});
