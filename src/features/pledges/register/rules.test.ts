// What may stand in a pledge.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../shared/errors.ts';
import type { Item } from '../shapes.ts';
import { copied, offeredDays, readDone, readDue, readTarget, readWords, yearToRegister } from './rules.ts';

const refusal = (run: () => unknown): string => {
  try {
    return `taken: ${JSON.stringify(run())}`;
  } catch (error) {
    if (error instanceof UserError) return error.key;
    throw error;
  }
};

describe('words', () => {
  test.each([
    ['12', 'pledges-need-words'],
    ['   ', 'pledges-need-words'],
    ['ă', 'pledges-need-words'],
    ['TỐI MẬT', 'pledges-stamped'],
    ['x'.repeat(161), 'pledges-too-long'],
  ])('%j are refused', (text, key) => expect(refusal(() => readWords(text, 'words'))).toBe(key));

  test('bees pass', () => expect(readWords('Nuôi  ong lấy mật', 'words')).toBe('Nuôi ong lấy mật'));
});

describe('a target', () => {
  test.each([
    ['12 cuốn sách', { target: 12, measure: 'cuốn sách' }],
    ['1.200 cây', { target: 1200, measure: 'cây' }],
    ['2,5 km', { target: 2.5, measure: 'km' }],
  ])('%s is read', (text, expected) => expect(readTarget(text)).toEqual(expected));

  test.each([
    ['nhiều', 'pledges-need-number'],
    ['12', 'pledges-need-measure'],
    ['0 cuốn', 'pledges-number-bounds'],
    ['2000000 cuốn', 'pledges-number-bounds'],
    ['1.2.3 cuốn', 'pledges-need-number'],
    ['', 'pledges-need-number'],
  ])('%j is refused', (text, key) => expect(refusal(() => readTarget(text))).toBe(key));
});

describe('a number that was done', () => {
  test.each([
    ['3', 3],
    ['3 cuốn', 3],
    ['0', 0],
    ['1,5', 1.5],
  ])('%s is %d', (text, expected) => expect(readDone(text)).toBe(expected));

  test.each(['ba', '-1', '2 và 3', ''])('%j is refused', (text) =>
    expect(refusal(() => readDone(text))).toBe('pledges-need-done'),
  );

  test('whatever is typed gives a number in bounds or an answer for people', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const said = refusal(() => readDone(text));
        expect(said).toMatch(/^taken: \d|^pledges-/);
      }),
    );
  });
});

describe('the day', () => {
  test('is in the year of the pledge and not over', () => {
    expect(readDue('30/6', '2026-11-30', 2027)).toBe('2027-06-30');
    expect(refusal(() => readDue('30/6/2026', '2026-11-30', 2027))).toBe('pledges-due-outside');
    expect(refusal(() => readDue('1/3/2027', '2027-05-01', 2027))).toBe('pledges-due-outside');
    expect(refusal(() => readDue('31/2', '2026-11-30', 2027))).toBe('pledges-due-again');
  });

  test('is offered only while it is to come', () => {
    expect(offeredDays('2027-07-01', 2027)).toEqual(['2027-09-30', '2027-12-31']);
  });
});

test('people register for this year, from November on for the next, and for the year of a campaign', () => {
  expect(yearToRegister('2027-10-31', null)).toBe(2027);
  expect(yearToRegister('2027-11-01', null)).toBe(2028);
  expect(yearToRegister('2028-01-05', null)).toBe(2028);
  expect(yearToRegister('2027-09-01', 2028)).toBe(2028);
});

test('last year is copied without what was dropped, its days in the new year', () => {
  const item = (position: number, state: Item['state'], dueOn: string): Item => ({
    id: String(position),
    position,
    theme: 'work',
    words: `Việc ${position}`,
    kind: 'once',
    target: null,
    measure: null,
    dueOn,
    state,
    helpAskedAt: null,
    helpedAt: null,
  });
  const items = [
    item(1, 'finished', '2028-02-29'),
    item(2, 'dropped', '2028-06-30'),
    item(3, 'active', '2028-06-30'),
  ];
  expect(copied(items, 2029).map(({ words, dueOn }) => [words, dueOn])).toEqual([
    ['Việc 1', '2029-02-28'],
    ['Việc 3', '2029-06-30'],
  ]);
});
