// What a quick round counts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { awardTeams, scoresOf, type TeamScore } from './rules.ts';

const answer = (memberId: string, groupUnitId: string, right: boolean, took: number) => ({
  ...{ memberId, groupUnitId, right, took },
});

test('a tổ has the right answers of its people, and the time they took', () => {
  const answers = [
    answer('an', 'to-1', true, 4_000),
    answer('binh', 'to-1', true, 6_000),
    answer('cuong', 'to-2', false, 1_000),
  ];
  expect(scoresOf(answers, ['to-1', 'to-2', 'to-3'])).toEqual([
    { id: 'to-1', right: 2, people: 2, lateness: 10_000 },
    { id: 'to-2', right: 0, people: 1, lateness: 0 },
    { id: 'to-3', right: 0, people: 0, lateness: 0 },
  ]);
});

const LEVEL = { first: 1, second: 2, third: 3, encouragement: 4 };
const rows = fc
  .array(fc.record({ right: fc.integer({ min: 0, max: 5 }), lateness: fc.integer({ min: 0, max: 3 }) }), {
    maxLength: 12,
  })
  .map((all) => all.map((row, at): TeamScore => ({ id: String(at), people: 1, ...row })));

test('speed never sets more right answers back, and counts for nothing unless it was chosen', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (scores, bySpeed) => {
      const won = new Map(awardTeams(scores, bySpeed).map(({ id, prize }) => [id, LEVEL[prize]]));
      const level = ({ id }: TeamScore) => won.get(id) ?? 5;
      for (const a of scores)
        for (const b of scores) {
          if (a.right > b.right) expect(level(a)).toBeLessThanOrEqual(level(b));
          if (a.right === b.right && !bySpeed) expect(level(a)).toBe(level(b));
          if (a.right === b.right && bySpeed && a.lateness <= b.lateness)
            expect(level(a)).toBeLessThanOrEqual(level(b));
        }
      for (const score of scores) if (score.right === 0) expect(won.has(score.id)).toBe(false);
    }),
  );
});
