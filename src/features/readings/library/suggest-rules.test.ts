// What is suggested: approved first, least recently read first, neighbours apart, nothing unread by a person as if it were approved.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../shared/dates.ts';
import {
  type Candidate,
  fitsNear,
  type Occasion,
  SPACING_DAYS,
  standsByDefault,
  suggest,
} from './suggest-rules.ts';

const story = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  starterId: id,
  approved: true,
  confidence: 'high',
  titleRebuilt: false,
  fitsDate: null,
  near: [],
  lastRead: null,
  ...more,
});
const on = (others: Occasion['others'] = []): Occasion => ({ readingId: 'r', date: '2026-11-30', others });
const ids = (stories: Candidate[]) => stories.map(({ id }) => id);

describe('suggestions', () => {
  it.each<[string, Candidate[], Occasion, string[]]>([
    [
      'put approved ones before references',
      [story('ref', { approved: false }), story('ok', { lastRead: '2026-11-23' })],
      on(),
      ['ok', 'ref'],
    ],
    [
      'begin with the one never read, then the one read longest ago',
      [story('a', { lastRead: '2026-09-07' }), story('b', { lastRead: '2026-03-02' }), story('c')],
      on(),
      ['c', 'b', 'a'],
    ],
    [
      'prefer what fits the date among equals',
      [story('a'), story('b', { fitsDate: '12-02' }), story('c', { fitsDate: '05-19' })].slice(0, 2),
      on(),
      ['b', 'a'],
    ],
    [
      'leave out references that are not of high confidence',
      [story('a', { approved: false, confidence: 'medium' })],
      on(),
      [],
    ],
    [
      "leave out a unit's own text that nobody approved",
      [story('a', { approved: false, confidence: null, starterId: null })],
      on(),
      [],
    ],
    [
      'put references under a firm title first',
      [story('a', { approved: false, titleRebuilt: true }), story('b', { approved: false })],
      on(),
      ['b', 'a'],
    ],
    [
      'leave out a neighbour of what was read within four weeks',
      [story('a', { near: ['x'] }), story('b')],
      on([{ storyId: 'x', starterId: 'x', near: ['a'], date: '2026-11-02' }]),
      ['b'],
    ],
    [
      'take a neighbour of what was read earlier',
      [story('a', { near: ['x'] })],
      on([{ storyId: 'x', starterId: 'x', near: ['a'], date: '2026-11-01' }]),
      ['a'],
    ],
    [
      'leave out what another coming Monday has',
      [story('a'), story('b')],
      on([{ storyId: 'a', starterId: 'a', near: [], date: '2026-12-07' }]),
      ['b'],
    ],
  ])('%s', (_, candidates, occasion, expected) =>
    expect(ids(suggest(candidates, occasion))).toEqual(expected),
  );

  it('never hold two neighbours, nor one near another reading, nor an unapproved text before an approved one', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const pairs = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 6 });
    const facts = fc.record({
      approved: fc.boolean(),
      confidence: fc.constantFrom('high', 'medium', null),
      lastRead: fc.option(fc.integer({ min: 1, max: 400 }).map((days) => addDays('2026-11-30', -days))),
    });
    const around = fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: -60, max: 21 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(pairs, fc.array(facts, { minLength: 6, maxLength: 6 }), around, (near, rows, read) => {
        const nearOf = (id: string) =>
          near.filter((pair) => pair.includes(id) && pair[0] !== pair[1]).map(([x, y]) => (x === id ? y : x));
        const all = names.map((id, n) => story(id, { ...rows[n]!, near: nearOf(id) }));
        const others = read.map(([id, days]) => ({
          storyId: id,
          starterId: id,
          near: nearOf(id),
          date: addDays('2026-11-30', days),
        }));
        const got = suggest(all, on(others));
        expect(got.length).toBeLessThanOrEqual(3);
        for (const one of got) {
          expect(one.approved || one.confidence === 'high').toBe(true);
          for (const other of got) expect(nearOf(one.id)).not.toContain(other.id);
          for (const other of others)
            if (nearOf(one.id).includes(other.storyId))
              expect(Math.abs(daysBetween(other.date, '2026-11-30'))).toBeGreaterThan(SPACING_DAYS);
        }
        const approvals = got.map(({ approved }) => approved);
        expect(approvals).toEqual([...approvals].sort((x, y) => Number(y) - Number(x)));
      }),
    );
  });
});

describe('the default', () => {
  it('is the least recently read approved story', () => {
    const stories = [
      story('a', { lastRead: '2026-11-23' }),
      story('b', { lastRead: '2026-11-16' }),
      story('r', { approved: false }),
    ];
    expect(standsByDefault(stories, on())?.id).toBe('b');
  });

  it('is never one that no person approved', () => {
    expect(standsByDefault([story('r', { approved: false })], on())).toBeNull();
  });

  it('is a close neighbour rather than none', () => {
    const others = [{ storyId: 'x', starterId: 'x', near: ['a'], date: '2026-11-23' }];
    expect(standsByDefault([story('a', { near: ['x'] })], on(others))?.id).toBe('a');
  });
});

it.each([
  ['12-02', '2026-11-30', true],
  ['12-10', '2026-11-30', false],
  ['01-03', '2026-12-28', true],
  ['12-30', '2027-01-04', true],
  [null, '2026-11-30', false],
])('%s fits a reading on %s: %s', (fits, date, expected) => expect(fitsNear(fits, date)).toBe(expected));
