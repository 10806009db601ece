// The calendar's part of a heartbeat: due schedules become occurrences and jobs, each once.
import { z } from 'zod';
import { inTransaction, type Tx } from '../../db/index.ts';
import type { Services } from '../feature.ts';
import { about, drainDue } from './drain.ts';
import { claimDueSchedule, recordOccurrence, type Schedule } from './store.ts';

/** Payload of every job that a schedule enqueues. */
export const occasion = z.object({
  subjectId: z.uuid(),
  unitId: z.uuid(),
  /** The moment it was planned for, ISO 8601. */
  moment: z.iso.datetime().transform((text) => new Date(text)),
  /** Its grace time was over when we came to it: it must not be done as if nothing had happened. */
  missed: z.boolean(),
});
export type Occasion = z.output<typeof occasion>;

/** Fires what is due; returns how many. Cost follows what is due, not what exists. */
export function beatSchedules(services: Services): Promise<number> {
  return drainDue(services, 'schedule', (skip) =>
    inTransaction(services.db, async (tx) => {
      const now = services.clock.now();
      const schedule = await claimDueSchedule(tx, now, skip);
      if (!schedule) return null;
      return about(schedule.id, () => fire(services, tx, schedule, now));
    }),
  );
}

async function fire(services: Services, tx: Tx, schedule: Schedule, now: Date): Promise<string> {
  const missed = now.getTime() > schedule.nextAt.getTime() + schedule.graceSeconds * 1000;
  const moment = schedule.nextAt.toISOString();
  if (await recordOccurrence(tx, schedule, missed, now)) {
    const payload = { subjectId: schedule.subjectId, unitId: schedule.unitId, moment, missed };
    await services.jobs.enqueue(tx, schedule.job, `${schedule.id}@${moment}`, payload);
  }
  return schedule.id;
}
