// Checks votes against the case of docs/domain.md, and which matters are never polled.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatPercent } from '../../../shared/format.ts';
import { type Attendee, attendanceOf } from '../attendance/rules.ts';
import type { Attendance } from '../shapes.ts';
import { isRefusedMatter, resultOf } from './poll-rules.ts';
import { isBase, isTooMany, readCount, roomOf } from './rules.ts';

const some = (count: number, status: Attendance, change: Partial<Attendee> = {}): Attendee[] =>
  Array.from({ length: count }, () => ({ standing: 'full', away: null, status, ...change }) as Attendee);

/** 17 official members: 1 exempt and absent, 2 absent with reason, 14 present. Others sit with them. */
const CASE = attendanceOf([
  ...some(1, 'not_counted', { away: 'exempt' }),
  ...some(2, 'excused'),
  ...some(13, 'present'),
  ...some(1, 'late'),
  ...some(2, 'present', { standing: 'probationary' }),
  ...some(1, 'present', { standing: 'visiting' }),
  ...some(3, 'present', { standing: 'participant' }),
]);

test('17 official, 1 exempt and absent, 2 absent with reason, 14 present, 12 in favour: 12/16 = 75,0 %', () => {
  const room = roomOf(CASE, { voteBase: null }, 0);
  expect(room).toEqual({ present: 14, base: 16 });
  expect(formatPercent(12, room.base, 'vi')).toBe('75,0 %');
  expect(isTooMany({ inFavour: 12, against: 1, other: 1 }, room)).toBe(false);
  expect(isTooMany({ inFavour: 12, against: 2, other: 1 }, room)).toBe(true);
});

test('the exempt who come count, those posted away do not, and those on paper are told by hand', () => {
  const list = attendanceOf(
    [
      ...some(1, 'present', { away: 'exempt' }),
      ...some(1, 'present', { away: 'posted' }),
      ...some(2, 'present'),
    ],
    { all: 3, official: 2 },
  );
  expect(roomOf(list, { voteBase: null }, 1)).toEqual({ present: 4, base: 5 });
});

test('another N lies between those present and those on the list', () => {
  const room = roomOf(CASE, { voteBase: 15 }, 0);
  expect(room.base).toBe(15);
  expect([13, 14, 17, 18].map((base) => isBase(base, room, CASE))).toEqual([false, true, true, false]);
});

test.each([
  ['12', 12],
  [' 0 ', 0],
  ['-1', null],
  ['12,5', null],
  ['mười hai', null],
  ['', null],
])('a typed number of people: %j', (text, count) => {
  expect(readCount(text)).toBe(count);
});

describe('matters that are never polled', () => {
  it.each([
    'Kết nạp đồng chí An vào Đảng',
    'KHAI TRỪ đồng chí B',
    'Hình thức kỷ luật khiển trách',
    'Bầu cử chi ủy nhiệm kỳ mới',
    'bầu bổ sung phó bí thư',
    'Lấy phiếu tín nhiệm',
    'xep loai cuoi nam',
    'Đề nghị xếp  loại tốt',
    'Admission of comrade An',
  ])('%s', (matter) => {
    expect(isRefusedMatter(matter)).toBe(true);
  });

  it.each([
    'Về nguồn ở Tân Trào ngày 19/12',
    'Xây dựng bầu không khí cởi mở',
    'Xếp lịch trực Tết',
    'Chuyển giờ sinh hoạt sang 19 giờ 30',
    'Kết nối với đoàn thanh niên',
  ])('but not: %s', (matter) => {
    expect(isRefusedMatter(matter)).toBe(false);
  });

  it('whatever stands around the words', () => {
    const around = fc.stringMatching(/^[ .,;:!?()"-]{0,5}$/);
    fc.assert(
      fc.property(around, around, fc.constantFrom('khai trừ', 'tín nhiệm', 'Xếp loại'), (a, b, words) =>
        isRefusedMatter(`${a}${words}${b}`),
      ),
    );
  });
});

describe('the result of a poll', () => {
  const figures = (count: number) => ({
    expected: 14,
    exempt: 0,
    excused: 0,
    notJoined: 0,
    answered: count,
    onBehalf: 0,
    choices: count > 0 ? { 'poll:yes': count } : {},
    items: count > 0 ? { poll: { count, sum: 0 } } : {},
  });
  it.each([
    ['a secret one while it runs', 'open', 'anonymous', 9, null],
    ['an open one while it runs', 'open', 'named', 9, null],
    ['fewer than five secret answers', 'closed', 'anonymous', 4, null],
    ['five secret answers', 'closed', 'anonymous', 5, { yes: 5, no: 0, other: 0 }],
    ['few open answers', 'closed', 'named', 1, { yes: 1, no: 0, other: 0 }],
  ] as const)('%s', (_, state, anonymity, count, counts) => {
    expect(resultOf({ state, anonymity }, figures(count)).counts).toEqual(counts);
  });
});
