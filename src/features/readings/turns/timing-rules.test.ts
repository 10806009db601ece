// When a step of the week is done: at once, at the next allowed hour, or not at all.
import { expect, it } from 'vitest';
import { instantOf } from '../../../shared/dates.ts';
import { momentsOf, type WeekStep } from '../shapes.ts';
import { dayPartOf, deadlineOf, isOpenToChange, timeOf } from './timing-rules.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const at = (date: string, time: string) => instantOf(date, time, ZONE);
const moments = momentsOf({ startsAt: '07:30', closesAt: '17:00', announceMinutes: 15 }, '2026-11-30', ZONE);
const hours = {
  zone: ZONE,
  table: new Map([['2026-11-24', { kind: 'off' as const }]]),
  from: '07:00',
  to: '21:00',
};
const WED = '2026-11-25';
const FRI = '2026-11-27';

it.each<[string, WeekStep, Date, { late?: boolean; askedLate?: boolean }, string]>([
  ['on time', 'ask_reader', at(WED, '16:00'), {}, 'now'],
  ['at night waits for the morning', 'ask_reader', at(WED, '22:00'), {}, '2026-11-26T00:00:00.000Z'],
  [
    'on a day off waits for the next day',
    'ask_reader',
    at('2026-11-24', '10:00'),
    {},
    '2026-11-25T00:00:00.000Z',
  ],
  [
    'on the last evening still comes before the announcement',
    'ask_reader',
    at('2026-11-29', '22:00'),
    {},
    '2026-11-30T00:00:00.000Z',
  ],
  ['late but in the day is done', 'ask_reader', at(FRI, '10:00'), { late: true }, 'now'],
  ['late at night is left out', 'ask_reader', at(FRI, '23:00'), { late: true }, 'never'],
  [
    'late, once the story was settled, is left out',
    'ask_secretary',
    at('2026-11-29', '19:00'),
    { late: true },
    'never',
  ],
  [
    'late reminder of what was asked in time is done',
    'remind_reader',
    at(FRI, '12:00'),
    { late: true },
    'now',
  ],
  [
    'late reminder of what was asked just now is left out',
    'remind_reader',
    at(FRI, '12:00'),
    { late: true, askedLate: true },
    'never',
  ],
  [
    'late reminder, once the secretary is asked, is left out',
    'remind_reader',
    at(FRI, '17:00'),
    { late: true },
    'never',
  ],
  ['settling is done at any hour', 'settle', at('2026-11-30', '03:00'), { late: true }, 'now'],
  ['nothing is done once it is announced', 'settle', at('2026-11-30', '07:15'), {}, 'never'],
  ['nor asked', 'ask_reader', at('2026-11-30', '07:15'), {}, 'never'],
])('a step %s (%s)', (_, step, now, facts, expected) => {
  const time = timeOf({ step, now, moments, hours, late: false, askedLate: false, ...facts });
  expect(time.at === 'later' ? time.moment.toISOString() : time.at).toBe(expected);
});

it.each([
  [at(WED, '16:00'), at(FRI, '16:00')],
  [at(FRI, '16:00'), at('2026-11-29', '18:00')],
  [at('2026-11-29', '18:00'), at('2026-11-30', '07:15')],
])('asked at %s, the deadline is %s', (now, deadline) => expect(deadlineOf(moments, now)).toEqual(deadline));

it('a reading is open to change until it is announced', () => {
  expect(isOpenToChange({ state: 'planned' }, moments, at('2026-11-30', '07:14'))).toBe(true);
  expect(isOpenToChange({ state: 'planned' }, moments, at('2026-11-30', '07:15'))).toBe(false);
  expect(isOpenToChange({ state: 'announced' }, moments, at(WED, '16:00'))).toBe(false);
});

it.each([
  ['07:30', 'morning'],
  ['11:00', 'noon'],
  ['13:00', 'afternoon'],
  ['19:00', 'evening'],
])('%s is in the %s', (startsAt, part) => expect(dayPartOf({ startsAt })).toBe(part));
