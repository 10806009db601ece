// What /inphieu says, and the words of the sheet; pure.
import type { Button, Locale, Message } from '../../channels/channel.ts';
import { pageOf } from '../../core/menu/pages-rules.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { formatTime, formatWeekdayDay } from '../../shared/format.ts';
import type { CheckSheet } from '../../shared/paper/sheets.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import { type Listed, sectionsOf } from './rules.ts';
import type { ComingReading } from './store.ts';

export const CODE = 'pp';
const FILE_NAME = 'phieu-ghi-nhan.pdf';
const LABEL_LENGTH = 30;

/** Several cells or tổ in which the person may print. */
export const placePicker = (say: Say, units: readonly UnitRef[]): Message => ({
  text: say('paper-choose-place'),
  buttons: units.map((unit) => [
    { label: truncate(unit.name, LABEL_LENGTH), data: encodeButton(CODE, 'unit', unit.id) },
  ]),
});

/** Where a meeting is coming: its sheet, beside those of the reading. */
const meetingRow = (say: Say, cell: UnitRef): Button[] => [
  { label: say('paper-meeting-label'), data: encodeButton(CODE, 'meet', cell.id) },
];

/** One sheet for the reading, one for the meeting, where there are no tổ to choose from. */
export const sheetPicker = (say: Say, cell: UnitRef): Message => ({
  text: say('paper-choose-sheet', { unit: truncate(cell.name, 200) }),
  buttons: [
    [{ label: say('paper-reading-label'), data: encodeButton(CODE, 'print', cell.id) }],
    meetingRow(say, cell),
  ],
});

/** The whole cell, or one tổ of it; `meeting`: one is coming, and its sheet is offered too. */
export function groupPicker(
  say: Say,
  cell: UnitRef,
  groups: readonly UnitRef[],
  page: number,
  meeting: boolean,
): Message {
  const whole = [{ label: say('paper-whole'), data: encodeButton(CODE, 'print', cell.id) }];
  const rows = pageOf(
    groups,
    page,
    ({ id, name }) => ({ label: truncate(name, LABEL_LENGTH), data: encodeButton(CODE, 'print', id) }),
    (to) => encodeButton(CODE, 'page', cell.id, `p${to}`),
  );
  return {
    text: say('paper-choose', { unit: truncate(cell.name, 200) }),
    buttons: [whole, ...rows, ...(meeting ? [meetingRow(say, cell)] : [])],
  };
}

/** The day of a reading inside a sentence. */
const dayOf = (say: Say, locale: Locale, { date }: ComingReading): string =>
  formatWeekdayDay(date, locale, say);

/** The sheet of a cell's coming reading; marks say that somebody need not be recorded, never why. */
export function readingSheet(
  say: Say,
  locale: Locale,
  cell: UnitRef,
  reading: ComingReading,
  people: readonly Listed[],
): CheckSheet {
  const { story, startsAt, place } = reading;
  const who = reading.turnName ?? cell.name;
  const starts = startsAt === null ? [] : [say('paper-starts', { time: formatTime(startsAt, say) })];
  return {
    kind: 'checks',
    title: say('paper-title'),
    unit: cell.name,
    lines: [
      say('paper-day', { day: dayOf(say, locale, reading) }),
      ...starts,
      ...(place ? [say('paper-place', { place })] : []),
      ...(story
        ? [say('paper-story', { title: story.title }), say('paper-source', { source: story.source })]
        : [say('paper-story-open', { who })]),
      say('paper-reader', { name: reading.readerName ?? say('paper-reader-of', { who }) }),
    ],
    note: say('paper-note'),
    columns: {
      number: say('paper-column-number'),
      name: say('paper-column-name'),
      choices: [say('paper-column-heard'), say('paper-column-missed'), say('paper-column-reread')],
      signature: say('paper-column-signature'),
    },
    page: say('paper-page'),
    sections: sectionsOf(people).map(({ name, people: own }) => ({
      name,
      people: own.map(({ fullName, away }) => ({ name: fullName, mark: away ? say('paper-away') : null })),
    })),
  };
}

/** The printed sheet with how to enter it; those of a whole cell also hear of the people followed on paper. */
export function printed(
  say: Say,
  locale: Locale,
  pdf: Uint8Array,
  what: { unit: UnitRef; reading: ComingReading; people: readonly Listed[] },
): Message {
  const { unit, reading, people } = what;
  const day = dayOf(say, locale, reading);
  const onPaper = people.filter((one) => one.onPaper).length;
  const lines = [
    say('paper-done', { unit: truncate(unit.name, 200), day, people: people.length }),
    say('paper-how'),
    ...(onPaper > 0
      ? [say(unit.kind === 'cell' ? 'paper-on-paper' : 'paper-on-paper-group', { count: onPaper })]
      : []),
  ];
  const file = { name: FILE_NAME, mime: 'application/pdf', base64: Buffer.from(pdf).toString('base64') };
  return { text: lines.join('\n'), file };
}
