// Who sees and does what with focus areas, from the database, on every call.
import type { Ctx } from '../../core/feature.ts';
import { type Home as OrgHome, partyHomeFor } from '../../core/org/homes.ts';
import { isPartyMember, seesPeopleOf, speaksFor } from '../../core/org/homes-rules.ts';
import type { Sql, Tx } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import type { Scene } from './shapes.ts';
import { loadScene, lockScene } from './store.ts';

/** `isInside`: sits in the unit or on its committee; who looks from above sees figures. */
export type Home = OrgHome & { manages: boolean; closes: boolean; isInside: boolean };

/** Party business: for members, and for those who hold a role there. @throws UserError 'router-no-right' */
export async function openHome(ctx: Ctx, sql: Sql, unitId: string): Promise<Home> {
  const { person, unit } = await partyHomeFor(ctx, sql, unitId);
  const manages = seesPeopleOf(person, unit);
  const isInside = manages || (isPartyMember(person) && person.member?.unit.id === unit.id);
  return { person, unit, manages, closes: manages && speaksFor(person, unit), isInside };
}

/** The committee of the unit, or it is the unit of a leader. @throws UserError 'router-no-right' */
export async function openManaged(ctx: Ctx, sql: Sql, unitId: string): Promise<Home> {
  const home = await openHome(ctx, sql, unitId);
  if (!home.manages) throw new UserError('router-no-right');
  return home;
}

export type Seen = Home & { scene: Scene };

/** @throws UserError 'router-no-right', 'router-old-button' */
export async function openCard(ctx: Ctx, sql: Sql, id: string): Promise<Seen> {
  return seen(ctx, sql, await loadScene(sql, id));
}

/** Open, for its committee; held until the transaction ends. @throws as `openCard`, 'focus-closed-already' */
export async function lockManaged(ctx: Ctx, tx: Tx, id: string): Promise<Seen> {
  const card = await seen(ctx, tx, await lockScene(tx, id));
  if (!card.manages) throw new UserError('router-no-right');
  if (card.scene.state !== 'open') throw new UserError('focus-closed-already');
  return card;
}

async function seen(ctx: Ctx, sql: Sql, scene: Scene | null): Promise<Seen> {
  if (!scene) throw new UserError('router-old-button');
  const home = await openHome(ctx, sql, scene.unitId);
  if (!home.isInside) throw new UserError('router-no-right');
  return { ...home, scene };
}
