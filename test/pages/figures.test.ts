// What the pages show is what the figures are: added up in the database as by hand; files are taken as in chat.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gather } from '../../src/core/figures/gather.ts';
import { periodOf } from '../../src/core/figures/period-rules.ts';
import { byChild, sumOf } from '../../src/core/figures/sum-rules.ts';
import { loadUnit, moveBranch } from '../../src/core/org/units-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { inRole, startBranches } from '../harness/branches.ts';
import { signedIn } from './rig.ts';
import { seedWeeks } from './weeks.ts';

let world: Awaited<ReturnType<typeof startBranches>>;
const PERIOD = periodOf('month', '2026-11-01');

beforeAll(async () => {
  world = await startBranches();
  const { db, root } = world;
  await seedWeeks(db, root.path, { first: new Date('2026-10-05T00:30:00Z'), weeks: 7, people: 20 });
}, 120_000);
afterAll(async () => {
  expect(world.s.errors).toEqual([]);
  await world.s.stop();
});

test.each(['root', 'a'] as const)(
  'figures folded in the database add up to those of the cells: %s',
  async (which) => {
    const { db, root, a } = world;
    const { services } = world.s.service.app;
    const unit = which === 'root' ? root : a.organisation;
    const fine = await gather(services, db, unit, PERIOD);
    const children = await gather(services, db, unit, PERIOD, { fold: 'child' });
    const whole = await gather(services, db, unit, PERIOD, { fold: 'whole' });
    expect(byChild(unit.path, children)).toEqual(byChild(unit.path, fine));
    expect(sumOf(whole)).toEqual(sumOf(fine));
    expect(sumOf(fine).readings_held).toBe(which === 'root' ? 6 : 3);
  },
);

test('the page of a branch says what a count by hand gives', async () => {
  const { s, sql, a } = world;
  const rows = await sql.askResult.findMany({
    where: { unitId: a.cell.id, closedAt: { gte: new Date('2026-10-31T17:00:00Z') } },
  });
  const heard = rows.filter(({ choice }) => choice === 'heard').reduce((sum, { count }) => sum + count, 0);
  const expected = rows.filter(({ item }) => item === '').reduce((sum, one) => sum + one.expected, 0);
  const page = await (await signedIn(s, inRole(a, 'leader').id)).get(
    `/nhanh/${a.organisation.id}?ky=m20261101`,
  );
  expect(page.html).toContain(`<small>(${heard}/${expected})</small>`);
});

test('files are offered to those who may take them, and taken; the log keeps who took them', async () => {
  const { s, sql, a, b } = world;
  const one = await signedIn(s, inRole(a, 'leader').id);
  const page = await one.get(`/tai-ve/${a.organisation.id}?ky=m20261101`);
  const [path] = [...page.html.matchAll(/href="(\/tai-ve\/[^"]+\/[a-z]+\?ky=[^"]+)"/g)].map(
    (found) => found[1]!,
  );
  expect(path).toBeDefined();
  const file = await one.get(path!);
  expect(file.status).toBe(200);
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[A-Za-z0-9._-]+"/);
  expect(
    await sql.auditEntry.findMany({ where: { action: 'reports.exported' }, select: { unitId: true } }),
  ).toEqual([{ unitId: a.organisation.id }]);
  expect((await one.get(path!.replace(a.organisation.id, b.organisation.id))).status).toBe(404);
  const overseer = await signedIn(s, inRole(a, 'overseer').id);
  expect((await overseer.get(path!)).status).toBe(404);
});

test('of a time to come there is no file, though initiatives that run now would run then', async () => {
  const { s, sql, a } = world;
  const now = s.clock.now();
  await sql.initiative.create({
    data: {
      id: crypto.randomUUID(),
      unitId: a.cell.id,
      name: 'Ống tiền',
      words: 'Mỗi người 10.000 đồng',
      sinceOn: new Date('2026-10-01'),
      createdAt: now,
    },
  });
  const one = await signedIn(s, inRole(a, 'leader').id);
  const got = await one.get(`/tai-ve/${a.organisation.id}/excel?ky=y20300101`);
  expect([got.status, got.headers.get('content-disposition')]).toEqual([422, null]);
});

test('a count of a period that is not over is not held against the whole one before', async () => {
  const { s, a } = world;
  const one = await signedIn(s, inRole(a, 'leader').id);
  const changeOf = ({ html }: { html: string }) =>
    /Buổi đọc đầu tuần<\/th>.*?data-of="So với[^"]*"><span>([^<]*)</s.exec(html)?.[1];
  // It is November.
  expect(changeOf(await one.get(`/don-vi/${a.organisation.id}?ky=m20261001`))).toMatch(/^tăng \d/);
  expect(changeOf(await one.get(`/don-vi/${a.organisation.id}?ky=m20261101`))).toBe('–');
});

test('a cell that was moved keeps what it answered: its figures, and the pages of what it was asked', async () => {
  const { s, sql, db, a, b } = world;
  const one = await signedIn(s, inRole(a, 'secretary').id);
  const reading = await sql.ask.findFirstOrThrow({ where: { unitId: a.cell.id, feature: 'readings' } });
  const said = async () => {
    const page = await one.get(`/viec/${reading.id}`);
    const unit = await one.get(`/don-vi/${a.cell.id}?ky=m20261001`);
    return [/Đã trả lời: [^.]*/.exec(page.html)?.[0], /<p class="lead">([^<]*)</.exec(unit.html)?.[1]];
  };
  const before = await said();
  expect(before[0]).not.toContain('(0/0)');
  const [cell, to] = [await loadUnit(db, a.cell.id), await loadUnit(db, b.organisation.id)];
  await inTransaction(db, (tx) => moveBranch(tx, cell!, to!, s.clock.now()));
  expect(await said()).toEqual(before);
});
