// Tells those who prepare a unit's meetings: a cell's secretaries, a higher unit's leaders.
import type { Services } from '../../core/feature.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { reachRoles } from '../../core/org/reach-store.ts';
import { SECRETARIES } from '../../core/org/roles.ts';
import { type Told, tellPeople, tellSecretaries } from '../../core/org/tell.ts';
import type { Tx } from '../../db/index.ts';

/** Returns how many were written to. */
export async function tellManagers(
  { texts }: Pick<Services, 'texts'>,
  tx: Tx,
  unit: Pick<UnitRef, 'id' | 'kind'>,
  told: Omit<Told, 'unitId'>,
): Promise<number> {
  if (unit.kind !== 'organisation') return tellSecretaries(tx, texts, { ...told, unitId: unit.id });
  return tellPeople(tx, texts, await reachRoles(tx, unit.id, [...SECRETARIES, 'leader']), told);
}
