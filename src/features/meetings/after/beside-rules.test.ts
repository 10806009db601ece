// To which meeting of a day a game belongs.
import { expect, test } from 'vitest';
import { hoursOf, meetingOf } from './beside-rules.ts';

const at = (time: string) => new Date(`2026-11-24T${time}:00+07:00`);
const meeting = (id: string, starts: string, more: { startedAt?: Date; endedAt?: Date } = {}) => ({
  id,
  startsAt: at(starts),
  minutes: 90,
  startedAt: null,
  endedAt: null,
  ...more,
});
const game = (from: string, until: string) => ({ from: at(from), until: at(until) });

test('a meeting runs from its roll call to its end, or as long as it was planned', () => {
  expect(hoursOf(meeting('a', '19:00'))).toEqual(game('19:00', '20:30'));
  expect(hoursOf(meeting('a', '19:00', { startedAt: at('18:40'), endedAt: at('21:10') }))).toEqual(
    game('18:40', '21:10'),
  );
});

test.each([
  ['that ran meanwhile', game('19:50', '20:10'), 'evening'],
  ['that began before it and went on', game('18:30', '19:05'), 'evening'],
  ['of the noon break', game('12:00', '12:20'), 'morning'],
  ['half an hour before the evening', game('18:20', '18:30'), 'evening'],
  ['after everything', game('22:00', '22:15'), 'evening'],
])('a game %s', (_, span, expected) => {
  const day = [meeting('evening', '19:00'), meeting('morning', '08:00')];
  expect(meetingOf(span, day)).toBe(expected);
});

test('the only meeting of the day has all of it; without any, none has', () => {
  expect(meetingOf(game('06:00', '06:10'), [meeting('a', '19:00')])).toBe('a');
  expect(meetingOf(game('06:00', '06:10'), [])).toBeNull();
});
