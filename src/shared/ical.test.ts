// Tests of calendar files: what a calendar program reads out of them, and the rules of their lines.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, calendarFile } from './ical.ts';

const meeting: CalendarEvent = {
  fileName: 'sinh-hoat-chi-bo.ics',
  uid: '0198f0a0-0000-7000-8000-000000000001@trolychibo',
  sequence: 2,
  isCancelled: false,
  madeAt: new Date('2026-11-20T03:00:00Z'),
  startsAt: new Date('2026-11-30T00:15:00Z'),
  endsAt: new Date('2026-11-30T01:45:00Z'),
  title:
    'Sinh hoạt thường kỳ tháng 11/2026 kết hợp chuyên đề học tập và làm theo tư tưởng, đạo đức Hồ Chí Minh',
  place: 'Hội trường tầng 2; Trường Trung học cơ sở Nguyễn Trãi',
  description: 'Chương trình:\n1. Kiểm điểm\n2. Nhiệm vụ \\ phân công',
  url: 'https://example.org/hop?a=1,2;3',
};

const written = (event: CalendarEvent): string =>
  Buffer.from(calendarFile(event).base64, 'base64').toString('utf8');
/** Content lines, put together again. */
const lines = (event: CalendarEvent): string[] =>
  written(event)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');

describe('a calendar file', () => {
  test('says what, when in UTC, where, and rings two hours before', () => {
    expect(calendarFile(meeting)).toMatchObject({ name: 'sinh-hoat-chi-bo.ics', mime: 'text/calendar' });
    expect(lines(meeting)).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        `UID:${meeting.uid}`,
        'SEQUENCE:2',
        'DTSTAMP:20261120T030000Z',
        'DTSTART:20261130T001500Z',
        'DTEND:20261130T014500Z',
        `SUMMARY:${meeting.title.replaceAll(',', '\\,')}`,
        'LOCATION:Hội trường tầng 2\\; Trường Trung học cơ sở Nguyễn Trãi',
        'DESCRIPTION:Chương trình:\\n1. Kiểm điểm\\n2. Nhiệm vụ \\\\ phân công',
        'URL;VALUE=URI:https://example.org/hop?a=1%2C2%3B3',
        'STATUS:CONFIRMED',
        'TRIGGER:-PT2H',
      ]),
    );
  });

  test('of a cancelled meeting takes it out and does not ring', () => {
    const cancelled = lines({ ...meeting, isCancelled: true, sequence: 3 });
    expect(cancelled).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:3', `UID:${meeting.uid}`]),
    );
    expect(cancelled.join()).not.toContain('VALARM');
  });

  test('leaves out what is not known', () => {
    const bare = lines({ ...meeting, place: null, description: null, url: null }).join();
    expect(bare).not.toMatch(/LOCATION|URL/);
    expect(bare).not.toContain('Chương trình');
  });

  test('has lines of 75 octets at most, whole letters, and gives the text back, whatever it is', () => {
    const texts = fc.string({
      unit: fc.constantFrom('ộ', 'Đ', 'ư', ' ', ',', ';', '\\', 'a', '👩'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(texts, (title) => {
        const text = written({ ...meeting, title });
        expect(text).not.toMatch(/(?<!\r)\n|\uFFFD/);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const summary = lines({ ...meeting, title }).find((line) => line.startsWith('SUMMARY:')) ?? '';
        expect(summary.slice('SUMMARY:'.length).replace(/\\([\\,;])/g, '$1')).toBe(title);
      }),
    );
  });
});
