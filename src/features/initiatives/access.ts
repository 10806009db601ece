// Who sees and does what with initiatives, from the database, on every call.
import type { Ctx } from '../../core/feature.ts';
import { homeFor, type Home as OrgHome, partyHomeFor } from '../../core/org/homes.ts';
import { leads, seesPeopleOf } from '../../core/org/homes-rules.ts';
import type { Sql, Tx } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import type { Scene } from './shapes.ts';
import { loadScene, lockScene } from './store.ts';

export type Home = OrgHome & { manages: boolean };

/** @throws UserError where there is no such unit, or it is none of this person's */
export async function openHome(ctx: Ctx, sql: Sql, unitId: string, isOwner = false): Promise<Home> {
  const { person, unit } = await (isOwner ? homeFor : partyHomeFor)(ctx, sql, unitId);
  return { person, unit, manages: seesPeopleOf(person, unit) };
}

/** The committee of the unit, or it is the unit of a leader. @throws UserError 'router-no-right' */
export async function openManaged(ctx: Ctx, sql: Sql, unitId: string): Promise<Home> {
  const home = await openHome(ctx, sql, unitId);
  if (!home.manages) throw new UserError('router-no-right');
  return home;
}

export type Seen = Home & { scene: Scene; isOwner: boolean; leads: boolean };

/** @throws UserError 'router-no-right', 'router-old-button' */
export const openCard = async (ctx: Ctx, sql: Sql, id: string): Promise<Seen> =>
  seen(ctx, sql, await loadScene(sql, id));

/** Held until the transaction ends. @throws as `openCard` */
export const lockCard = async (ctx: Ctx, tx: Tx, id: string): Promise<Seen> =>
  seen(ctx, tx, await lockScene(tx, id));

/** @throws UserError as `lockCard`, and for who does not manage it or when it has ended */
export async function lockManaged(ctx: Ctx, tx: Tx, id: string): Promise<Seen> {
  const card = await lockCard(ctx, tx, id);
  if (!card.manages) throw new UserError('router-no-right');
  if (card.scene.endedOn !== null) throw new UserError('initiatives-ended-already');
  return card;
}

async function seen(ctx: Ctx, sql: Sql, scene: Scene | null): Promise<Seen> {
  if (!scene) throw new UserError('router-old-button');
  const { member } = await ctx.person();
  const isOwner = member !== null && member.id === scene.ownerId;
  const home = await openHome(ctx, sql, scene.unitId, isOwner);
  return { ...home, scene, isOwner, leads: leads(home.person, home.unit) };
}
