// A year of the sample city: 12 monthly rounds in its 150 cells, and figures that equal a count kept by hand.
//
// All 3,521 people are on the roster; those who register (full and probationary, not exempt, in a cell: about 3,200)
// have received pledges of 1–3 items. Every month in every cell one person answers all items, one only the first, about half
// of the others all of theirs, and the rest nothing. In January, and in a sixth of the cells each month, the first two answer
// through the product's own recording; the others by rows written as the engine stores them. In June people move between
// cells and a cell moves to another parent. January is walked day by day, with its chasing; from then on the morning looks
// of days on which no cell is due, and the chasing of people who have no chat, are left out.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveBranch, type Unit } from '../../src/core/org/units-store.ts';
import { monthFigures } from '../../src/features/pledges/desk/store.ts';
import { pledges } from '../../src/features/pledges/index.ts';
import { planRounds } from '../../src/features/pledges/month/planning.ts';
import { recordItem } from '../../src/features/pledges/month/record.ts';
import { slotOf } from '../../src/features/pledges/shapes.ts';
import { at, openBench } from '../readings/cell.ts';
import {
  add,
  answerInBulk,
  buildCity,
  type Count,
  chance,
  countAnswer,
  emptyCount,
  type Person,
  passTo,
  say,
  settle,
} from './city.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const SLOW = { timeout: 600_000 };
const AT_ONCE = 4;
/** Every so many cells answers are recorded one by one. */
const RECORDED_IN = 6;

type Bench = Awaited<ReturnType<typeof openBench>>;
let bench: Bench;
let root: Unit;
let units: Map<string, Unit>;
let people: Person[];
/** By month and unit, with the path the unit had when the round closed. */
const kept: { month: number; unitId: string; path: string; count: Count }[] = [];

beforeAll(async () => {
  bench = await openBench(at('2027-01-04', '08:00'), pledges);
  ({ root, units, people } = await buildCity(bench));
  await bench.tx((tx) => planRounds(bench.services, tx));
  await bench.sql.$executeRaw`ANALYZE`;
}, 60_000);
afterAll(async () => {
  expect(bench.errors).toEqual([]);
  await bench.close();
});

const two = (n: number) => String(n).padStart(2, '0');
const openItems = (person: Person) => person.items.filter(({ done }) => !done);

/** The next morning look is that of the next round. */
const leaveOutLooks = (month: number) =>
  bench.sql.schedule.updateMany({
    where: { job: 'pledges.daily' },
    data: { nextAt: at(month === 12 ? '2028-01-25' : `2027-${two(month + 1)}-25`, '07:30') },
  });

/** Nobody here can be chased: the rounds go on to their closing. */
const leaveOutChasing = () =>
  bench.sql.$executeRaw`
    UPDATE ask SET nudges_at = '{}', next_step = 'close', next_at = closes_at WHERE feature = 'pledge_month' AND state = 'open'`;

/** One round: opened by the service, answered, and counted by hand. */
async function playRound(month: number): Promise<void> {
  await passTo(bench, at(`2027-${two(month)}-25`, '09:00'));
  await leaveOutLooks(month);
  if (month > 1) await leaveOutChasing();
  const asks = await bench.sql.pledgeMonth.findMany({ where: { year: 2027, month } });
  const askOf = new Map(asks.map(({ unitId, askId }) => [unitId, askId!]));
  const asked = people.filter((person) => openItems(person).length > 0);
  const byUnit = Map.groupBy(asked, ({ unitId }) => unitId);
  expect([...askOf.keys()].sort()).toEqual([...byUnit.keys()].sort());

  const now = bench.clock.now();
  const bulk: Parameters<typeof answerInBulk>[1] = [];
  const answered: Parameters<typeof answerInBulk>[2] = [];
  const recorded: (() => Promise<unknown>)[] = [];
  const counts = new Map<string, Count>();
  for (const [at, [unitId, own]] of [...byUnit].entries()) {
    const isWalked = month === 1 || at % RECORDED_IN === month % RECORDED_IN;
    const askId = askOf.get(unitId)!;
    const count = { ...emptyCount(), expected: own.length };
    counts.set(unitId, count);
    for (const [n, person] of own.entries()) {
      const items = openItems(person);
      const isFirst = n === month % own.length;
      const isPartly = !isFirst && n === (month + 1) % own.length && items.length > 1;
      if (!isFirst && !isPartly && !chance(0.5)) continue;
      const said = isPartly ? items.slice(0, 1) : items;
      const values = said.map((item) => ({ item, value: say(item) }));
      for (const { item, value } of values) {
        settle(item, value);
        countAnswer(count, item, value);
      }
      if (!isPartly) count.answered += 1;
      if (isWalked && (isFirst || isPartly))
        recorded.push(async () => {
          for (const { item, value } of values) {
            const slot = slotOf(item.kind, item.position);
            const given = { askId, memberId: person.id, slot, value, by: null, now };
            const updateKey = `${askId}:${person.id}:${slot}`;
            await bench.tx((tx) => recordItem(tx, { ...given, updateKey }));
          }
        });
      else {
        bulk.push(...values.map(({ item, value }) => ({ askId, person, item, value })));
        answered.push({ askId, person, state: isPartly ? 'partial' : 'done' });
      }
    }
  }
  await answerInBulk(bench, bulk, answered, now);
  const work = recorded.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const job of work) await job();
    }),
  );
  await passTo(bench, at(month === 2 ? '2027-03-03' : `2027-${two(month)}-31`, '18:00'));
  const paths = await bench.sql.unit.findMany({ select: { id: true, path: true } });
  const pathOf = new Map(paths.map(({ id, path }) => [id, path]));
  for (const [unitId, count] of counts) kept.push({ month, unitId, path: pathOf.get(unitId)!, count });
}

/** In June every tenth person comes to another cell, and a cell of a commune comes under another commune. */
async function moveInJune(): Promise<{ cell: Unit; from: Unit; to: Unit }> {
  const cells = [...units.values()].filter(({ kind }) => kind === 'cell');
  const moving = people.filter((person, n) => n % 10 === 0 && person.items.length > 0 && !person.isSecretary);
  for (const person of moving) {
    const next = cells[(cells.findIndex(({ id }) => id === person.unitId) + 1) % cells.length]!;
    person.unitId = next.id;
    await bench.sql.member.update({ where: { id: person.id }, data: { unitId: next.id } });
  }
  // One whose name nobody has where it goes.
  const cell = cells.find(({ name }) => cells.filter((one) => one.name === name).length === 1)!;
  const from = [...units.values()].find(({ id }) => id === cell.parentId)!;
  const to = [...units.values()].find(
    ({ kind, id }) => kind === 'organisation' && id !== from.id && id !== root.id,
  )!;
  await bench.tx((tx) => moveBranch(tx, cell, to, bench.services.clock.now()));
  return { cell, from, to };
}

let moved: Awaited<ReturnType<typeof moveInJune>>;

test(
  'twelve rounds open in every cell that has something to ask, are answered, and close',
  SLOW,
  async () => {
    expect(people).toHaveLength(3521);
    for (const month of MONTHS) {
      await playRound(month);
      if (month === 1) await bench.sql.$executeRaw`ANALYZE`;
      if (month === 6) moved = await moveInJune();
    }
    const closed = await bench.sql.ask.count({ where: { feature: 'pledge_month', state: 'closed' } });
    expect(closed).toBe(kept.length);
    expect(new Set(kept.filter(({ month }) => month === 1).map(({ unitId }) => unitId)).size).toBe(150);
  },
);

const figuresUnder = async (path: string) => {
  const { expected, answered, choices, items } = await monthFigures(bench.services.db, path, 2027);
  const sums = Object.fromEntries(
    Object.entries(items).flatMap(([slot, { sum }]) => (slot.startsWith('t') ? [[slot, sum]] : [])),
  );
  return { expected, answered, choices, sums };
};
const countUnder = (path: string) =>
  kept.filter((one) => one.path.startsWith(path)).reduce((sum, { count }) => add(sum, count), emptyCount());

test(
  'the year of the city, and of every branch and cell in it, equals the count kept by hand',
  SLOW,
  async () => {
    const whole = countUnder(root.path);
    expect(whole.expected).toBeGreaterThan(20_000);
    expect(whole.answered).toBeGreaterThan(10_000);
    expect(await figuresUnder(root.path)).toEqual(whole);
    const paths = (await bench.sql.unit.findMany({ select: { path: true } })).map(({ path }) => path);
    for (const path of paths) expect(await figuresUnder(path)).toEqual(countUnder(path));
  },
);

test('a cell that moved keeps its first half with its old parent, and people theirs with their old cell', async () => {
  const { cell, from, to } = moved;
  const half = (first: boolean) =>
    kept
      .filter(({ unitId, month }) => unitId === cell.id && month <= 6 === first)
      .reduce((sum, { count }) => add(sum, count), emptyCount());
  const under = async (path: string) => {
    const rows = await bench.sql.askResult.findMany({
      where: { unitId: cell.id, feature: 'pledge_month', item: '', path: { startsWith: path } },
    });
    return rows.reduce((sum, { expected }) => sum + expected, 0);
  };
  expect(await under(from.path)).toBe(half(true).expected);
  expect(await under(to.path)).toBe(half(false).expected);
  expect(half(true).expected).toBeGreaterThan(0);
});
