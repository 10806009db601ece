// A unit moved in mid-week: digest, summary, report and page say alike from how many cells the figures come, by the tree of then.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '../../src/core/feature.ts';
import { completeIn } from '../../src/core/figures/complete-store.ts';
import { codeOf, momentsOf, type Period, rangeOf } from '../../src/core/figures/period-rules.ts';
import { loadPerson } from '../../src/core/org/person-store.ts';
import { loadUnit, moveBranch, type Unit } from '../../src/core/org/units-store.ts';
import { digestOf } from '../../src/features/digests/digest-rules.ts';
import { gatherBranch } from '../../src/features/digests/gather.ts';
import { loadFacts } from '../../src/features/reports/facts.ts';
import { aroundOf } from '../../src/features/summaries/look.ts';
import { branchPage } from '../../src/features/web/pages/branch.ts';
import type { View } from '../../src/features/web/pages/view.ts';
import { tongueIn } from '../../src/shared/tongue.ts';
import { heard, openTown, type Town } from '../digests/town.ts';
import { at } from '../readings/cell.ts';

const WEEK = rangeOf('2026-11-20', '2026-11-26');
const NEXT = rangeOf('2026-11-27', '2026-12-03');
let town: Town;
let other: Unit;

beforeAll(async () => {
  town = await openTown();
  const { bench, root, cells } = town;
  other = await bench.unit(root, 'organisation', 'Đảng ủy xã Bình An');
  const settled = await bench.unit(other, 'cell', 'Chi bộ Thôn 4');
  await heard(bench, settled, '2026-11-23', 5, 10);
  // On Wednesday, after its Monday was counted at the old place.
  await bench.tx((tx) => moveBranch(tx, cells[0]!, other, at('2026-11-25', '09:00')));
});
afterAll(() => town.bench.close());

/** 'cells with data/all, units with data/all' as each of them says it; 'null' of what says no units. */
async function said(unit: Unit, period: Period): Promise<Record<string, string>> {
  const { services } = town.bench;
  const { db, zone } = services;
  const now = (await loadUnit(db, unit.id))!;
  const digest = digestOf(await gatherBranch(services, now, period), services.clock.now());
  const around = await aroundOf({ ...services } as Ctx, now, period);
  const { known } = await loadFacts(services, db, now, period);
  const words = ({ cells, units }: { cells: Share; units: Share }) =>
    `${cells.with}/${cells.all}, ${units.with}/${units.all}`;
  const { html, foot } = await page(now, period);
  // Where all units are cells, they alone are named.
  const [, both, cells] = /Số liệu từ (?:(\S+) đơn vị \()?(\S+) chi bộ/.exec(html) ?? [];
  const units = both ?? cells;
  expect(foot).toBe(cells);
  expect(`${known!.known}/${known!.cells}`).toBe(cells);
  return {
    shared: words(await completeIn(db, now, momentsOf(period, zone))),
    digest: digest ? words(digest.complete) : 'silent',
    summary: words(around.complete!),
    page: `${cells}, ${units}`,
  };
}
type Share = { all: number; with: number };

/** As the leader of the whole town has it. */
async function page(unit: Unit, period: Period): Promise<{ html: string; foot: string | undefined }> {
  const { leader, bench } = town;
  const { services } = bench;
  const known = await loadPerson(services.db, 'telegram', {
    id: leader.externalId,
    shownName: '',
    locale: 'vi',
  });
  const roles = [{ ...known.roles[0]!, unit: town.root }];
  const view = {
    services,
    tongue: tongueIn(services, 'vi'),
    person: { ...known, roles },
    at: (path: string) => path,
    today: '2026-12-05',
    done: null,
  } as unknown as View;
  const query = (name: string) => (name === 'ky' ? codeOf(period) : undefined);
  const answer = await branchPage(view, { params: { id: unit.id }, query, form: () => '' });
  if (!('body' in answer)) throw new Error('no page');
  const html = String(await answer.body);
  return { html, foot: /Toàn đơn vị<\/th><td[^>]*><span>([^<]+)</.exec(html)?.[1] };
}

const alike = (of: string) => ({ shared: of, digest: of, summary: of, page: of });

test('its Monday stays with the old parent, and so does the cell it came from; the new one has it without figures yet', async () => {
  expect(await said(town.commune, WEEK)).toEqual(alike('3/3, 3/3'));
  expect(await said(other, WEEK)).toEqual(alike('1/2, 1/2'));
  expect(await said(town.root, WEEK)).toEqual(alike('4/4, 2/2'));
  expect((await page(town.commune, WEEK)).html).toMatch(/Đơn vị đã chuyển đi[^<]*<\/th><td[^>]*><span>1\/1</);
});

test('with figures on both sides of the move it counts on both, once in the whole', async () => {
  const { bench, cells } = town;
  await heard(bench, (await loadUnit(bench.services.db, cells[0]!.id))!, '2026-11-25', 6, 10);
  expect(await said(town.commune, WEEK)).toEqual(alike('3/3, 3/3'));
  expect(await said(other, WEEK)).toEqual(alike('2/2, 2/2'));
  expect(await said(town.root, WEEK)).toEqual(alike('4/4, 2/2'));
});

test('the week after it belongs to the new parent alone', async () => {
  const { bench, cells } = town;
  for (const { id } of cells)
    await heard(bench, (await loadUnit(bench.services.db, id))!, '2026-11-30', 9, 10);
  expect(await said(town.commune, NEXT)).toEqual(alike('2/2, 2/2'));
  expect(await said(other, NEXT)).toEqual(alike('1/2, 1/2'));
  expect(await said(town.root, NEXT)).toEqual(alike('3/4, 2/2'));
});

test('a branch that is moved whole keeps what it had; its new parent begins with nothing', async () => {
  const { bench, commune } = town;
  const county = await bench.unit(town.root, 'organisation', 'Đảng ủy khu vực');
  await bench.tx((tx) => moveBranch(tx, commune, county, at('2026-12-04', '09:00')));
  expect(await said(commune, WEEK)).toEqual(alike('3/3, 3/3'));
  expect((await said(county, WEEK)).summary).toBe('0/0, 0/0');
  expect(await said(town.root, WEEK)).toEqual(alike('4/4, 2/2'));
});
