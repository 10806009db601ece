// The jobs of a Monday: make the coming readings, announce the one at hand.
import { postAsk } from '../../../core/asks/places.ts';
import { insertAsk } from '../../../core/asks/store.ts';
import { occasion } from '../../../core/calendar/beat.ts';
import { DEFAULT_ALLOWED, nudgeAt } from '../../../core/calendar/rules/quiet.ts';
import { loadDaysOff } from '../../../core/calendar/store.ts';
import type { Services } from '../../../core/feature.ts';
import { STANDINGS } from '../../../core/org/roles.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { defineJob, type Job } from '../../../jobs/jobs.ts';
import { GRACE_SECONDS, jobOf, momentsOf, PLAN_JOB, READING_FORM, type Reading } from '../shapes.ts';
import { loadPlan, lockReading, updateReading } from '../store.ts';
import { settleNow } from '../turns/actions.ts';
import { recordMissed } from './missed.ts';
import { ensureReadings } from './planning.ts';
import { isLate } from './rules.ts';

const planJob = defineJob<Services, ReturnType<typeof occasion.parse>>({
  name: PLAN_JOB,
  payload: occasion,
  run: (services, { unitId, missed }) =>
    inTransaction(services.db, async (tx) => {
      if (missed) await recordMissed(services, tx, unitId);
      await ensureReadings(services, tx, unitId);
      services.wake();
    }),
});

const announceJob = defineJob<Services, ReturnType<typeof occasion.parse>>({
  name: jobOf('announce'),
  payload: occasion,
  async run(services, { subjectId, unitId, missed }) {
    await inTransaction(services.db, async (tx) => {
      if (missed) return recordMissed(services, tx, unitId);
      const reading = await lockReading(tx, subjectId);
      if (reading?.state === 'planned') await announce(services, tx, reading);
    });
    services.wake();
  },
});

export const mondayJobs = [planJob, announceJob] as unknown as Job<Services>[];

/** The ask is scheduled, and its living message posted where the cell sits; the engine opens it at the hour. */
async function announce(services: Services, tx: Tx, reading: Reading): Promise<void> {
  const { clock, zone } = services;
  const plan = await loadPlan(tx, reading.unitId);
  const unit = await loadUnit(tx, reading.unitId);
  const { announce: due, opens, closes } = momentsOf(plan, reading.date, zone);
  // Replanned between the heartbeat and this job: its new moment will come.
  if (!plan.active || !unit || unit.endedAt !== null || clock.now() < due) return;

  if (isLate(plan, reading.date, clock.now(), zone)) return recordMissed(services, tx, reading.unitId);

  await settleNow(services, tx, reading);
  const table = await loadDaysOff(tx, reading.unitId);
  const nudge = nudgeAt(opens, closes, { zone, table, ...DEFAULT_ALLOWED });
  const askId = await insertAsk(tx, {
    feature: 'readings',
    subjectId: reading.id,
    unitId: reading.unitId,
    form: READING_FORM,
    opensAt: opens,
    nudgesAt: nudge ? [nudge] : [],
    closesAt: closes,
    graceSeconds: GRACE_SECONDS,
  });
  await updateReading(tx, reading.id, { askId, state: 'announced' });
  await services.emit('weekAnnounced', services, tx, { askId, unitId: reading.unitId });
  const { date } = reading;
  await postAsk(
    tx,
    { id: askId, closesAt: closes },
    { unit, date, membersOnly: false, standings: STANDINGS },
  );
}
