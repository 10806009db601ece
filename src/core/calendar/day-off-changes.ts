// Adding and taking out days off, with what follows from it; rights are asked by the caller.
import { inTransaction } from '../../db/index.ts';
import type { Services } from '../feature.ts';
import { audit } from '../org/audit-store.ts';
import type { Person } from '../org/person.ts';
import type { DayOff } from './rules/days-off.ts';
import { DAY_REMOVED, removeDayOff, type StoredDay, saveDayOff } from './store.ts';

/** `unitId` null: a public day. In place of what was said of the same date before. */
export async function addDayOff(
  services: Services,
  by: Person,
  unitId: string | null,
  day: DayOff,
): Promise<void> {
  await inTransaction(services.db, async (tx) => {
    const id = await saveDayOff(tx, unitId, day);
    const detail = { ...day };
    await audit(tx, services.clock.now(), by, { action: 'day_off.added', unitId, subjectId: id, detail });
    await services.emit('daysOffChanged', services, tx, unitId);
  });
  services.wake();
}

/** Nothing happens where it was gone already. */
export async function dropDayOff(services: Services, by: Person, day: StoredDay): Promise<void> {
  const { id, unitId, date, kind, name } = day;
  await inTransaction(services.db, async (tx) => {
    if (!(await removeDayOff(tx, id))) return;
    const detail = { date, kind, name };
    await audit(tx, services.clock.now(), by, { action: DAY_REMOVED, unitId, subjectId: id, detail });
    await services.emit('daysOffChanged', services, tx, unitId);
  });
  services.wake();
}
