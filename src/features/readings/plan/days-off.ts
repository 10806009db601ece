// Days off changed: the coming readings of the cells it touches follow, in jobs of a few cells each.
import { z } from 'zod';
import type { Services } from '../../../core/feature.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { defineJob, type Job } from '../../../jobs/jobs.ts';
import { newId } from '../../../shared/ids.ts';
import { ensureReadings } from '../monday/planning.ts';
import { plannedUnits } from '../store.ts';

const REPLAN_JOB = 'readings.days_off';
/** Cells in one job; a tree of 5,000 is gone through in 250 jobs. */
const CELLS_PER_JOB = 20;

const payload = z.object({
  /** Which change: makes the keys of its jobs. */
  change: z.uuid(),
  /** One cell, or (null) all that read. */
  unitId: z.uuid().nullable(),
  /** All up to this one are done. */
  after: z.uuid().nullable(),
});
type Payload = z.infer<typeof payload>;

const enqueue = (services: Services, tx: Tx, next: Payload): Promise<void> =>
  services.jobs.enqueue(tx, REPLAN_JOB, `${next.change}:${next.after ?? ''}`, next);

/** For the event `daysOffChanged`. */
export async function replanForDaysOff(services: Services, tx: Tx, unitId: string | null): Promise<[]> {
  await enqueue(services, tx, { change: newId(), unitId, after: null });
  return [];
}

/** What was announced stays; a cell whose days did not change is left as it is. */
export const daysOffJob = defineJob<Services, Payload>({
  name: REPLAN_JOB,
  payload,
  async run(services, { change, unitId, after }) {
    const units = unitId === null ? await plannedUnits(services.db, after, CELLS_PER_JOB) : [unitId];
    for (const id of units) await inTransaction(services.db, (tx) => ensureReadings(services, tx, id));
    const last = units.at(-1);
    if (unitId === null && last && units.length === CELLS_PER_JOB)
      await inTransaction(services.db, (tx) => enqueue(services, tx, { change, unitId, after: last }));
    services.wake();
  },
}) as unknown as Job<Services>;
