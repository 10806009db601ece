// Changing settings of a unit, with the audit log; rights are asked by the caller.
import { inTransaction } from '../../db/index.ts';
import type { Services } from '../feature.ts';
import { audit } from './audit-store.ts';
import type { Person } from './person.ts';
import { changeUnitSettings } from './unit-settings-store.ts';

/** The named settings alone. */
export async function changeSettings(
  { db, clock }: Services,
  by: Person,
  unitId: string,
  changed: Record<string, string>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await changeUnitSettings(tx, unitId, changed);
    await audit(tx, clock.now(), by, { action: 'settings.changed', unitId, detail: changed });
  });
}
