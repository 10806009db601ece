// Whoever follows the unit or one above it (`Theo dõi`) hears of its meetings, without names and without buttons.
import type { Message } from '../../../channels/channel.ts';
import type { Services } from '../../../core/feature.ts';
import { type Reach, reachRoles } from '../../../core/org/reach-store.ts';
import { tellPeople } from '../../../core/org/tell.ts';
import { loadAncestry } from '../../../core/org/units-store.ts';
import type { Tx } from '../../../db/index.ts';
import { type Tongue, tongueOf } from '../../../shared/tongue.ts';
import type { Scene } from './shapes.ts';

/** Once per key. Returns how many were written to. */
export async function tellOverseers(
  services: Pick<Services, 'texts' | 'zone'>,
  tx: Tx,
  { unit, meeting }: Pick<Scene, 'unit' | 'meeting'>,
  key: string,
  message: (tongue: Tongue) => Message,
): Promise<number> {
  const overseers: Reach[] = [];
  for (const { id } of await loadAncestry(tx, unit.path))
    overseers.push(...(await reachRoles(tx, id, ['overseer'])));
  return tellPeople(tx, services.texts, overseers, {
    key: `${key}:overseer`,
    expiresAt: meeting.startsAt,
    message: (say) => message(tongueOf(services, say)),
  });
}
