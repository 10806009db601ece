// Keeps a unit's coming readings and the steps of their weeks as its plan says.
import { weekly } from '../../../core/calendar/rules/recurrence.ts';
import { loadDaysOff, plan as planJob, unplan } from '../../../core/calendar/store.ts';
import type { Services } from '../../../core/feature.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import type { Tx } from '../../../db/index.ts';
import { addDays, type LocalDate, localDate } from '../../../shared/dates.ts';
import { GRACE_SECONDS, jobOf, momentsOf, PLAN_JOB, type Plan, WEEK } from '../shapes.ts';
import {
  dropPlanned,
  forgetSteps,
  insertReading,
  loadPlan,
  lockPlan,
  plannedSteps,
  readingsFrom,
  stopPlanned,
  updateReading,
} from '../store.ts';
import { assignTurns } from '../turns/actions.ts';
import { changesFor, planTime, stepChanges } from './rules.ts';

const FEATURE = 'readings';
/** Looking at the plan a day late does no harm; later than that something was missed. */
const PLAN_GRACE_SECONDS = 24 * 3600;

/**
 * Makes the next three readings of the unit, moves or drops those a changed plan holds no more, and plans the steps of
 * their weeks. Those of a plan that stopped are put aside, and taken up again when it starts. Changes nothing the second time. A unit without a stored plan has no readings.
 */
export async function ensureReadings(services: Services, tx: Tx, unitId: string): Promise<void> {
  if (!(await lockPlan(tx, unitId))) return;
  const now = services.clock.now();
  const unit = await loadUnit(tx, unitId);
  const stored = await loadPlan(tx, unitId);
  const plan = unit && unit.endedAt === null ? stored : { ...stored, active: false };
  const table = await loadDaysOff(tx, unitId);
  const today = localDate(now, services.zone);
  const existing = await readingsFrom(tx, unitId, addDays(today, -21), 100, true);
  const changes = changesFor(plan, existing, table, now, services.zone);

  if (plan.active) {
    await dropPlanned(tx, changes.drop);
    for (const id of changes.drop) for (const step of WEEK) await unplan(tx, jobOf(step), id);
  } else {
    await stopPlanned(tx, changes.drop);
    await forgetSteps(tx, changes.drop);
  }
  for (const { id, to } of changes.move) await updateReading(tx, id, to);
  const made: { id: string; date: LocalDate }[] = [];
  for (const slot of changes.make) {
    const id = await insertReading(tx, { ...slot, unitId });
    if (slot.state === 'planned') made.push({ id, date: slot.date });
  }
  const moved = changes.move
    .filter(({ to }) => to.state === 'planned')
    .map(({ id, to }) => ({ id, date: to.date }));
  for (const { id, to } of changes.move)
    if (to.state === 'skipped') for (const step of WEEK) await unplan(tx, jobOf(step), id);
  // The turn first: a step that is due at once asks whose turn it is.
  if (plan.active) await assignTurns(services, tx, unitId);
  for (const reading of [...made, ...moved, ...changes.keep])
    await planWeek(services, tx, plan, reading, now);
  await planPlanning(services, tx, plan, now);
}

async function planWeek(
  services: Services,
  tx: Tx,
  plan: Plan,
  reading: { id: string; date: LocalDate },
  now: Date,
): Promise<void> {
  const planned = await plannedSteps(tx, reading.id);
  const pending = Object.fromEntries(WEEK.map((step) => [step, planned.get(jobOf(step))]));
  for (const { step, at } of stepChanges(momentsOf(plan, reading.date, services.zone), pending, now)) {
    if (at === null) {
      await unplan(tx, jobOf(step), reading.id);
      continue;
    }
    // An announcement makes sense as long as the reading may still open.
    const graceSeconds = GRACE_SECONDS + (step === 'announce' ? plan.announceMinutes * 60 : 0);
    const whose = { feature: FEATURE, job: jobOf(step), subjectId: reading.id, unitId: plan.unitId };
    await planJob(tx, { ...whose, graceSeconds, rule: null, at });
  }
}

async function planPlanning(services: Services, tx: Tx, plan: Plan, now: Date): Promise<void> {
  if (!plan.active) return unplan(tx, PLAN_JOB, plan.unitId);
  const start = { from: localDate(now, services.zone), time: planTime(plan), zone: services.zone };
  await planJob(tx, {
    feature: FEATURE,
    job: PLAN_JOB,
    subjectId: plan.unitId,
    unitId: plan.unitId,
    graceSeconds: PLAN_GRACE_SECONDS,
    rule: weekly(plan.weekday, start),
    after: now,
  });
}
