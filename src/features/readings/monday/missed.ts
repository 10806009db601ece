// Readings that could not be held because the service was away: recorded as missed, told once.
import { loadDaysOff } from '../../../core/calendar/store.ts';
import type { Services } from '../../../core/feature.ts';
import { tellSecretaries } from '../../../core/org/tell.ts';
import type { Tx } from '../../../db/index.ts';
import { addDays, localDate } from '../../../shared/dates.ts';
import { tongueOf } from '../../../shared/tongue.ts';
import { insertReading, loadPlan, lockPlan, readingsFrom, updateReading } from '../store.ts';
import { missedNews } from './messages.ts';
import { gapSlots, isLate } from './rules.ts';

/** Downtime is looked back on for so many days. */
const LOOK_BACK_DAYS = 400;

/**
 * Marks every reading of the unit whose time is over and that never opened, also those of weeks that were not even
 * planned, and tells the secretary of all in one message. The first that comes tells; later calls find nothing new.
 */
export async function recordMissed(services: Services, tx: Tx, unitId: string): Promise<void> {
  if (!(await lockPlan(tx, unitId))) return;
  const { clock, zone, texts } = services;
  const now = clock.now();
  const plan = await loadPlan(tx, unitId);
  const rows = await readingsFrom(tx, unitId, addDays(localDate(now, zone), -LOOK_BACK_DAYS), 500);

  const late = rows.filter(
    ({ state, date }) => (state === 'planned' || state === 'announced') && isLate(plan, date, now, zone),
  );
  for (const { id } of late) await updateReading(tx, id, { state: 'missed' });
  const days = late.map(({ date }) => date);
  const table = await loadDaysOff(tx, unitId);
  for (const slot of gapSlots(plan, rows.at(-1)?.plannedDate ?? null, table, now, zone)) {
    const isHeld = slot.state === 'planned';
    await insertReading(tx, { ...slot, unitId, state: isHeld ? 'missed' : 'skipped' });
    if (isHeld) days.push(slot.date);
  }
  if (days.length === 0) return;
  days.sort();
  await tellSecretaries(tx, texts, {
    unitId,
    key: `readings-missed:${unitId}:${days.at(0)}:${days.at(-1)}`,
    message: (say) => missedNews(tongueOf(services, say), days),
  });
}
