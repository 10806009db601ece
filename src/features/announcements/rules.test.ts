// Tests of what may be announced, until when, and how often.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, localDate, mondayOf } from '../../shared/dates.ts';
import {
  countsByChild,
  dueChoices,
  dueProblem,
  MAX_TEXT,
  nudgeAt,
  readLink,
  readText,
  staysPublic,
  weekRule,
  weekStart,
} from './rules.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const at = (date: string, time: string) => instantOf(date, time, ZONE);

describe('the text', () => {
  test('keeps its lines, loses what is invisible, and is at most 600 characters', () => {
    expect(readText('  Một \u200b dòng\r\n\n\n\nhai  ')).toEqual({ ok: true, value: 'Một dòng\n\nhai' });
    expect(readText('ộ'.repeat(MAX_TEXT))).toMatchObject({ ok: true });
    expect(readText('ộ'.repeat(MAX_TEXT + 1))).toEqual({ ok: false, code: 'long' });
    for (const nothing of ['', ' \n ', '\u200b', '…!'])
      expect(readText(nothing)).toEqual({ ok: false, code: 'empty' });
  });

  test('what was read reads the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 700 }), (typed) => {
        const read = readText(typed);
        if (read.ok) expect(readText(read.value)).toEqual(read);
      }),
    );
  });

  test.each(['TỐI MẬT\nnội dung', 'Nội dung\nLưu hành nội bộ', 'MẬT – số 5'])('%j bears a stamp', (typed) => {
    expect(readText(typed)).toEqual({ ok: false, code: 'secret' });
  });

  test('honey is no secret', () => {
    expect(readText('Lớp nuôi ong lấy mật mở thứ Hai')).toMatchObject({ ok: true });
  });
});

test.each([
  ['https://dangcongsan.vn/bai?id=1', 'ok'],
  [' https://vi.du/a ', 'ok'],
  ['http://vi.du/a', 'link'],
  ['vi.du/a', 'link'],
  ['javascript:alert(1)', 'link'],
  ['https://ngan-hang.vn@vi.du/a', 'link'],
  ['https://localhost/a', 'link'],
  ['https://vi.du/a b', 'link'],
  [`https://vi.du/${'a'.repeat(300)}`, 'long'],
])('the link %j: %s', (typed, expected) => {
  const read = readLink(typed);
  expect(read.ok ? 'ok' : read.code).toBe(expected);
});

describe('the end', () => {
  const wednesday = at('2026-11-25', '08:00');

  test.each([
    [at('2026-11-25', '07:59'), 'past'],
    [at('2026-11-25', '08:29'), 'soon'],
    [at('2026-11-25', '08:30'), null],
    [at('2027-01-24', '08:00'), null],
    [at('2027-01-24', '08:01'), 'far'],
  ])('%s: %s', (dueAt, problem) => {
    expect(dueProblem(dueAt, wednesday)).toBe(problem);
  });

  test('the days offered can all be chosen, each once, in order; today while there is time', () => {
    expect(dueChoices(wednesday, ZONE)).toEqual(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30']);
    expect(dueChoices(at('2026-11-25', '16:45'), ZONE)[0]).toBe('2026-11-26');
    fc.assert(
      fc.property(
        fc.date({ min: at('2026-01-01', '00:00'), max: at('2028-12-31', '23:59'), noInvalidDate: true }),
        (now) => {
          const days = dueChoices(now, ZONE);
          expect(days.length).toBeGreaterThanOrEqual(2);
          expect([...new Set(days)].sort()).toEqual(days);
          for (const day of days) expect(dueProblem(at(day, '17:00'), now)).toBe(null);
        },
      ),
    );
  });

  test('the reminder comes at 80 % of the way', () => {
    expect(nudgeAt(at('2026-11-25', '08:00'), at('2026-11-25', '18:00'))).toEqual(at('2026-11-25', '16:00'));
  });
});

describe('the week', () => {
  test.each([
    [{ isCommittee: false, urgent: false }, { all: 0, plain: 0 }, 'fine'],
    [{ isCommittee: false, urgent: false }, { all: 1, plain: 1 }, 'refused'],
    // An urgent one does not use up the week's.
    [{ isCommittee: false, urgent: false }, { all: 1, plain: 0 }, 'fine'],
    [{ isCommittee: false, urgent: true }, { all: 5, plain: 1 }, 'fine'],
    [{ isCommittee: true, urgent: false }, { all: 1, plain: 1 }, 'fine'],
    [{ isCommittee: true, urgent: false }, { all: 2, plain: 1 }, 'many'],
  ] as const)('%o after %o: %s', (who, sent, rule) => {
    expect(weekRule(who, sent)).toBe(rule);
  });

  test('begins on Monday in the zone of the service', () => {
    const sunday = at('2026-11-29', '23:59');
    expect(weekStart(sunday, ZONE)).toEqual(at('2026-11-23', '00:00'));
    expect(weekStart(at('2026-11-30', '00:00'), ZONE)).toEqual(at('2026-11-30', '00:00'));
    expect(mondayOf(localDate(sunday, ZONE))).toBe('2026-11-23');
  });
});

test('what goes to roles or people is never public', () => {
  expect(staysPublic(true, {})).toBe(true);
  expect(staysPublic(true, { units: [] })).toBe(true);
  expect(staysPublic(true, { roles: ['secretary'] })).toBe(false);
  expect(staysPublic(true, { members: [] })).toBe(false);
  expect(staysPublic(false, {})).toBe(false);
});

test('counts of a branch add up under the units right below its top, whatever the depth', () => {
  const top = { id: 'top', name: 'Tỉnh', path: '/1/' };
  const units = [
    { id: 'a', name: 'Xã 10', path: '/1/2/' },
    { id: 'b', name: 'Xã 9', path: '/1/3/' },
    { id: 'a1', name: 'Chi bộ', path: '/1/2/4/' },
    { id: 'a2', name: 'Chi bộ', path: '/1/2/5/' },
    // Its number begins like another's: not under it.
    { id: 'c', name: 'Xã 11', path: '/1/22/' },
  ];
  const counted = ['a1', 'a2', 'b', 'c', 'top'].map((unitId, n) => ({
    unitId,
    expected: 10 + n,
    answered: n,
  }));
  expect(countsByChild(top, units, counted)).toEqual([
    { name: 'Tỉnh', expected: 14, answered: 4 },
    { name: 'Xã 9', expected: 12, answered: 2 },
    { name: 'Xã 10', expected: 21, answered: 1 },
    { name: 'Xã 11', expected: 13, answered: 3 },
  ]);
});
