// Who sees and does what with commendations, from the database, on every call.
import type { Ctx } from '../../core/feature.ts';
import { homeFor, type Home as OrgHome } from '../../core/org/homes.ts';
import { seesPeopleOf, speaksFor } from '../../core/org/homes-rules.ts';
import type { Sql, Tx } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import type { Scene } from './shapes.ts';
import { loadScene, lockScene } from './store.ts';

export type Home = OrgHome & { sees: boolean; decides: boolean };

/** @throws UserError where there is no such unit, or it is none of this person's */
export async function openHome(ctx: Ctx, sql: Sql, unitId: string): Promise<Home> {
  const { person, unit } = await homeFor(ctx, sql, unitId);
  return { person, unit, sees: seesPeopleOf(person, unit), decides: speaksFor(person, unit) };
}

export type Seen = Home & { scene: Scene };

/** For the committee: the register holds names. @throws UserError 'router-no-right', 'router-old-button' */
export async function openCard(ctx: Ctx, sql: Sql, id: string): Promise<Seen> {
  const scene = await loadScene(sql, id);
  return seen(ctx, sql, scene);
}

/** For those who record what was agreed; held until the transaction ends. @throws as `openCard` */
export async function lockCard(ctx: Ctx, tx: Tx, id: string): Promise<Seen> {
  const found = await seen(ctx, tx, await lockScene(tx, id));
  if (!found.decides) throw new UserError('router-no-right');
  return found;
}

async function seen(ctx: Ctx, sql: Sql, scene: Scene | null): Promise<Seen> {
  if (!scene) throw new UserError('router-old-button');
  const home = await openHome(ctx, sql, scene.unitId);
  if (!home.sees) throw new UserError('router-no-right');
  return { ...home, scene };
}
