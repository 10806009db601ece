// A commune with cells, their leaders and secretaries, and readings that were heard or not; for tests of digests.
import type { Message } from '../../src/channels/channel.ts';
import type { Unit } from '../../src/core/org/units-store.ts';
import { digests } from '../../src/features/digests/index.ts';
import { planDefault } from '../../src/features/digests/week.ts';
import { READING_FORM } from '../../src/features/readings/shapes.ts';
import { FEATURES } from '../../src/features.ts';
import { newId } from '../../src/shared/ids.ts';
import { at, type Bench, openBench, type Someone } from '../readings/cell.ts';

export const FRIDAY = '2026-11-27';
const LONG_AGO = new Date('2026-01-05T00:00:00Z');

export type Town = {
  bench: Bench;
  root: Unit;
  commune: Unit;
  cells: Unit[];
  leader: Someone;
  secretaries: Someone[];
};

/** Wednesday 25/11/2026, before any digest: three cells of a commune, each with a reading heard on Monday. */
export async function openTown(files = false): Promise<Town> {
  const bench = await openBench(at('2026-11-25', '08:00'), digests);
  bench.services.features = () => FEATURES;
  bench.services.channel = () => ({ capabilities: { files } }) as never;
  const root = await bench.unit(null, 'organisation', 'Thành ủy');
  const commune = await bench.unit(root, 'organisation', 'Đảng ủy xã An Bình');
  const cells = [];
  const secretaries = [];
  for (const n of [1, 2, 3]) {
    const cell = await bench.unit(commune, 'cell', `Chi bộ Thôn ${n}`);
    cells.push(cell);
    secretaries.push(
      await bench.someone({ name: `Trần Văn Thư ${n}`, cell, role: { role: 'secretary', unit: cell } }),
    );
    await crowd(bench, cell, 9);
    await bench.sql.readingPlan.create({ data: { unitId: cell.id, updatedAt: LONG_AGO } });
    await heard(bench, cell, '2026-11-23', 8, 10);
  }
  await bench.sql.unit.updateMany({ data: { createdAt: LONG_AGO } });
  const leader = await bench.someone({
    name: 'Lê Thị Lãnh',
    cell: commune,
    role: { role: 'leader', unit: commune },
  });
  await bench.tx((tx) => planDefault(bench.services, tx));
  return { bench, root, commune, cells, leader, secretaries };
}

/** Members who never joined. */
export async function crowd({ sql }: Bench, cell: Unit, count: number): Promise<void> {
  await sql.member.createMany({
    data: Array.from({ length: count }, (_, n) => ({
      id: newId(),
      unitId: cell.id,
      fullName: `Đảng viên ${n}`,
      nameKey: `dang vien ${n}`,
      standing: 'full',
      createdAt: LONG_AGO,
    })),
  });
}

/** The kept result of a reading, as its closing writes it. */
export async function heard(
  { sql }: Bench,
  cell: Pick<Unit, 'id' | 'path'>,
  on: string,
  count: number,
  expected: number,
): Promise<void> {
  const askId = newId();
  const closedAt = at(on, '17:00');
  const nothing = { exempt: 0, excused: 0, notJoined: 0, onBehalf: 0, sum: 0 };
  const row = { askId, unitId: cell.id, path: cell.path, closedAt, feature: 'readings', ...nothing };
  await sql.ask.create({
    data: {
      id: askId,
      feature: 'readings',
      subjectId: newId(),
      unitId: cell.id,
      state: 'closed',
      form: READING_FORM,
      opensAt: at(on, '07:30'),
      closesAt: closedAt,
      closedAt,
      graceSeconds: 7200,
    },
  });
  await sql.askResult.createMany({
    data: [
      { ...row, item: '', choice: '', expected, answered: count, count: 0 },
      { ...row, item: 'heard', choice: 'heard', expected: 0, answered: 0, count },
    ],
  });
}

/** Texts of digests put into the outbox for a person. */
export async function digestsTo({ sql }: Bench, who: Someone): Promise<(Message & { key: string })[]> {
  const rows = await sql.outboxMessage.findMany({
    where: { chat: who.externalId, key: { startsWith: 'digest' } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ key, payload }) => ({ key, ...(payload as Message) }));
}
