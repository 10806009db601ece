// Changed days off reach every cell that reads, a few in one job.
import { afterAll, expect, it } from 'vitest';
import { at, openBench } from '../../../../test/readings/cell.ts';
import { newId } from '../../../shared/ids.ts';
import { readings } from '../index.ts';
import { ensureReadings } from '../monday/planning.ts';
import { defaultPlan, readingsFrom, savePlan } from '../store.ts';
import { replanForDaysOff } from './days-off.ts';

const CELLS = 25;
const bench = await openBench(at('2026-11-24', '09:00'), readings);
afterAll(() => bench.close());

it('nothing is replanned in the transaction of the press, everything by the jobs, and what was announced stays', async () => {
  const { services } = bench;
  const cells: { id: string }[] = [];
  for (let n = 0; n < CELLS; n++) cells.push(await bench.unit(null, 'cell', `Chi bộ ${n}`));
  await bench.tx(async (tx) => {
    for (const { id } of cells) {
      await savePlan(tx, defaultPlan(id), bench.clock.now());
      await ensureReadings(services, tx, id);
    }
  });
  const announced = cells[0]!.id;
  await bench.sql.reading.updateMany({
    where: { unitId: announced, plannedDate: new Date('2026-11-30T00:00:00Z') },
    data: { state: 'announced' },
  });
  await bench.sql.dayOff.create({
    data: { id: newId(), date: new Date('2026-11-30T00:00:00Z'), kind: 'off', name: 'nghỉ' },
  });
  const moved = () => bench.sql.reading.count({ where: { date: new Date('2026-12-01T00:00:00Z') } });
  await bench.tx((tx) => replanForDaysOff(services, tx, null));
  expect(await moved()).toBe(0);
  await bench.beat();
  expect(await moved()).toBe(CELLS - 1);
  expect((await readingsFrom(services.db, announced, '2026-11-30'))[0]).toMatchObject({ date: '2026-11-30' });
  expect(bench.errors).toEqual([]);
});
