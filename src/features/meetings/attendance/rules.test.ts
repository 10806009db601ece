// Checks how people at a meeting are counted: sums that must always hold, whose list a person keeps, and when.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Person } from '../../../core/org/person.ts';
import { type RoleName, STANDINGS, type UnitKind } from '../../../core/org/roles.ts';
import type { Seen } from '../access.ts';
import { type Meeting, RECORDED } from '../shapes.ts';
import {
  type Attendee,
  attendanceOf,
  endedWith,
  endsItself,
  isKept,
  isReopenable,
  isThere,
  isToldOf,
  keptBy,
  scannedAs,
  startRefusal,
  statusOf,
} from './rules.ts';

const at = (time: string): Date => new Date(`2026-11-30T${time}:00+07:00`);
const meeting = { startsAt: at('19:00'), minutes: 90, state: 'invited', attendanceBy: 'names' } as Meeting;

const attendee = fc.record({
  memberId: fc.uuid(),
  standing: fc.constantFrom(...STANDINGS),
  away: fc.constantFrom(null, 'exempt' as const, 'posted' as const),
  state: fc.constantFrom('expected' as const, 'excused' as const, 'done' as const),
  value: fc.constantFrom(null, ...RECORDED),
});
type Drawn = typeof attendee extends fc.Arbitrary<infer T> ? T : never;
const toAttendee = ({ state, value, away, ...row }: Drawn): Attendee =>
  ({ ...row, away, status: statusOf(away ? 'exempt' : state, value) }) as Attendee;

describe('whatever is recorded', () => {
  const anyList = fc.array(attendee, { maxLength: 60 }).map((rows) => attendanceOf(rows.map(toAttendee)));

  it('everyone is in exactly one state, and the denominator has no exempt or posted', () => {
    fc.assert(
      fc.property(anyList, ({ people, byStatus, extra, expected, totals }) => {
        const counted = Object.values(byStatus).reduce((sum, those) => sum + those.length, 0);
        expect(counted + extra.length).toBe(people.length);
        expect(expected).toBe(people.length - totals.exempt - totals.posted);
        expect(totals.official + totals.probationary + totals.visiting + totals.participants).toBe(
          totals.all,
        );
      }),
    );
  });

  it('no more came than were expected, and no more official members than votes are counted on', () => {
    fc.assert(
      fc.property(anyList, ({ came, expected, official, people }) => {
        expect(came).toBeLessThanOrEqual(expected);
        expect(official.present).toBeLessThanOrEqual(official.base);
        expect(official.present).toBeLessThanOrEqual(
          people.filter((one) => one.standing === 'full' && isThere(one)).length,
        );
      }),
    );
  });
});

test('nothing recorded is never an absence', () => {
  expect(statusOf('expected', null)).toBe('unrecorded');
  expect(statusOf('partial', null)).toBe('unrecorded');
  expect(statusOf('excused', null)).toBe('excused');
  expect(statusOf('exempt', null)).toBe('not_counted');
  expect(statusOf('exempt', 'unexcused')).toBe('not_counted');
  expect(statusOf('exempt', 'late')).toBe('late');
});

test.each<[string, Partial<Meeting>, string, string | null]>([
  ['an hour before', {}, '18:00', null],
  ['earlier', {}, '17:59', 'early'],
  ['while it is prepared', { state: 'draft' }, '18:30', null],
  ['twice', { state: 'checking' }, '19:00', 'state'],
  ['called off', { state: 'cancelled' }, '19:00', 'state'],
  ['counted by numbers', { attendanceBy: 'numbers' }, '19:00', 'numbers'],
])('the list is opened: %s', (_, change, time, refusal) => {
  expect(startRefusal({ ...meeting, ...change }, at(time))).toBe(refusal);
});

test('it ends by itself six hours after the end, or after a late opening', () => {
  expect(endsItself(meeting, at('18:30'))).toEqual(new Date('2026-12-01T02:30:00+07:00'));
  expect(endsItself(meeting, at('23:00'))).toEqual(new Date('2026-12-01T05:00:00+07:00'));
  expect(startRefusal(meeting, new Date('2026-12-08T08:00:00+07:00'))).toBe('late');
});

test('a scan within a quarter of an hour is on time', () => {
  expect([at('18:40'), at('19:15')].map((now) => scannedAs(meeting, now))).toEqual(['present', 'present']);
  expect(scannedAs(meeting, at('19:16'))).toBe('late');
});

test('the end of a list is the end of the meeting only where it may be that', () => {
  expect(endedWith(meeting, at('19:10'))).toBeNull();
  expect(endedWith(meeting, at('19:45'))).toEqual(at('19:45'));
  expect(endedWith(meeting, at('21:10'))).toEqual(at('21:10'));
  // Nobody ended it: six hours after the end it did so by itself.
  expect(endedWith(meeting, endsItself(meeting, at('19:00')))).toBeNull();
});

test('somebody is told of what another recorded, never of their being there, nor of what they said themselves', () => {
  const one = { memberId: 'm', status: 'excused', recordedBy: 'r' } as const;
  expect(isToldOf(one)).toBe(true);
  expect(isToldOf({ ...one, status: 'unexcused' })).toBe(true);
  expect(isToldOf({ ...one, status: 'late' })).toBe(true);
  expect(isToldOf({ ...one, status: 'present' })).toBe(false);
  expect(isToldOf({ ...one, recordedBy: null })).toBe(false);
  expect(isToldOf({ ...one, recordedBy: 'm' })).toBe(false);
});

test('a closed list is opened again within a day', () => {
  const final = { state: 'final', finalAt: at('08:00') } as const;
  expect(isReopenable(final, new Date('2026-12-01T08:00:00+07:00'))).toBe(true);
  expect(isReopenable(final, new Date('2026-12-01T08:01:00+07:00'))).toBe(false);
  expect(isReopenable({ state: 'counted', finalAt: null }, at('08:00'))).toBe(false);
});

describe('whose list a person keeps', () => {
  const unit = (id: string, kind: UnitKind, path: string) => ({
    id,
    kind,
    name: id,
    path,
    parentId: null,
    endedAt: null,
  });
  const top = unit('o', 'organisation', '/1/');
  const cell = unit('c', 'cell', '/1/2/');
  const group = unit('g', 'cell_group', '/1/2/3/');
  const holder = (role: RoleName, of: typeof top): Person =>
    ({ member: { id: 'm' }, roles: [{ role, unit: of }] }) as unknown as Person;
  const of = (where: typeof top, change: Partial<Meeting> = {}): Seen =>
    ({ unit: where, meeting: { ...meeting, chairId: null, recorderId: null, ...change } }) as Seen;
  const one = { unitId: 'c', groupUnitId: 'g' };
  const elsewhere = { unitId: 'd', groupUnitId: null };

  it.each<[string, Person, Seen, boolean, boolean]>([
    ['the committee of the cell: all of it', holder('committee_member', cell), of(cell), true, true],
    [
      'whoever was named recorder: all of it',
      holder('recorder', cell),
      of(top, { recorderId: 'm' }),
      true,
      true,
    ],
    ['a tổ trưởng: their tổ', holder('group_leader', group), of(cell), true, false],
    ['in a session of a branch a committee: its own cell', holder('secretary', cell), of(top), true, false],
    ['a leader: nobody, by name', holder('leader', top), of(top), false, false],
    ['an administrator: nobody', holder('administrator', top), of(cell), false, false],
  ])('%s', (_, person, seen, own, others) => {
    const keeps = keptBy(person, seen);
    expect([isKept(keeps, one), isKept(keeps, elsewhere)]).toEqual([own, others]);
  });
});
