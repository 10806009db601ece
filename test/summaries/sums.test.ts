// Every figure of every unit at every level is what a count by hand gives, whatever was moved, put right late, or recorded by others.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gather } from '../../src/core/figures/gather.ts';
import { type Period, periodOf, rangeOf } from '../../src/core/figures/period-rules.ts';
import type { Counts } from '../../src/core/figures/shapes.ts';
import { addInto, byChild, sumOf } from '../../src/core/figures/sum-rules.ts';
import { startService, type TestService } from '../harness/service.ts';
import { factsOf, handCount, inBranch } from './hand-count.ts';
import { FIRST, liveTown } from './town.ts';

const SHORT: Period[] = [
  periodOf('week', '2026-10-07'),
  periodOf('month', '2026-10-15'),
  periodOf('quarter', '2026-10-15'),
  periodOf('year', '2027-03-01'),
];
const LONG: Period[] = [periodOf('year', '2026-10-15'), rangeOf('2026-09-10', '2026-11-05')];
const withoutZeros = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0));

let s: TestService;
beforeAll(async () => {
  s = await startService({ at: `${FIRST}T00:00:00+07:00` });
});
afterAll(() => s.stop());

const seen = new Set<string>();

test.each([1, 2, 3])('town %i', async (seed) => {
  const { services } = s.service.app;
  const { db } = services;
  const { units, chain } = await liveTown(s, seed);
  const facts = await factsOf(db);
  for (const period of [SHORT[seed % SHORT.length]!, ...LONG])
    for (const unit of units.filter(({ kind }) => kind !== 'cell_group')) {
      const counted = await gather(services, db, unit, period);
      const said = withoutZeros(sumOf(counted));
      expect(said, `${unit.name} ${period.from}`).toEqual(handCount(facts, period, inBranch(chain, unit.id)));
      for (const name of Object.keys(said)) seen.add(name);

      const children = byChild(unit.path, counted);
      expect(
        withoutZeros([...children.values()].reduce<Counts>((sum, one) => addInto(sum, one), {})),
      ).toEqual(said);
      for (const child of units.filter(
        ({ path }) =>
          path !== unit.path &&
          path.startsWith(unit.path) &&
          path.split('/').length === unit.path.split('/').length + 1,
      ))
        expect(withoutZeros(children.get(child.path) ?? {}), `${child.name} in ${unit.name}`).toEqual(
          handCount(facts, period, inBranch(chain, unit.id, child.id)),
        );
    }
});

test('every count that subjects are read from was there', () => {
  const named = s.service.app.services
    .features()
    .flatMap(({ figures }) => figures?.subjects ?? [])
    .flatMap((subject) =>
      subject.kind === 'rate'
        ? [subject.value, subject.base, subject.onBehalf ?? subject.base]
        : [subject.value],
    );
  expect([...new Set(named)].filter((name) => !seen.has(name))).toEqual([]);
});
