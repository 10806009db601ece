// The words of the sheet on which the attendance of a meeting is taken; pure.
import type { Locale, Message } from '../../channels/channel.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { localDate, localTime } from '../../shared/dates.ts';
import { formatTime, formatWeekdayDay } from '../../shared/format.ts';
import type { CheckSheet } from '../../shared/paper/sheets.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import { type Listed, sectionsOf } from './rules.ts';
import type { ComingMeeting } from './store.ts';

const FILE_NAME = 'phieu-diem-danh.pdf';

type Words = { say: Say; locale: Locale; zone: string };

const dayIn = ({ say, locale, zone }: Words, { startsAt }: ComingMeeting): string =>
  formatWeekdayDay(localDate(startsAt, zone), locale, say);

/** Absence without reason has no box: only the chair concludes it, closing the list. */
export function meetingSheet(
  words: Words,
  cell: Pick<UnitRef, 'name'>,
  meeting: ComingMeeting,
  people: readonly Listed[],
): CheckSheet {
  const { say, zone } = words;
  return {
    kind: 'checks',
    title: say('paper-meeting-title'),
    unit: cell.name,
    lines: [
      meeting.title,
      say('paper-meeting-starts', {
        time: formatTime(localTime(meeting.startsAt, zone), say),
        day: dayIn(words, meeting),
      }),
      ...(meeting.place ? [say('paper-place', { place: meeting.place })] : []),
    ],
    note: say('paper-note'),
    columns: {
      number: say('paper-column-number'),
      name: say('paper-column-name'),
      choices: [say('paper-column-present'), say('paper-column-late'), say('paper-column-excused')],
      signature: say('paper-column-signature'),
    },
    page: say('paper-page'),
    sections: sectionsOf(people).map(({ name, people: own }) => ({
      name,
      people: own.map(({ fullName, away }) => ({ name: fullName, mark: away ? say('paper-away') : null })),
    })),
  };
}

/** The printed sheet with how to enter it. */
export function printedMeeting(
  words: Words,
  pdf: Uint8Array,
  {
    unit,
    meeting,
    people,
  }: { unit: Pick<UnitRef, 'name'>; meeting: ComingMeeting; people: readonly Listed[] },
): Message {
  const { say } = words;
  const onPaper = people.filter((one) => one.onPaper).length;
  const lines = [
    say('paper-meeting-done', {
      unit: truncate(unit.name, 200),
      title: truncate(meeting.title, 200),
      day: dayIn(words, meeting),
      people: people.length,
    }),
    say('paper-meeting-how'),
    ...(onPaper > 0 ? [say('paper-meeting-on-paper', { count: onPaper })] : []),
  ];
  const file = { name: FILE_NAME, mime: 'application/pdf', base64: Buffer.from(pdf).toString('base64') };
  return { text: lines.join('\n'), file };
}
