// Who starts rounds of essays, sees their figures and fetches the files; from the database, on every call.
import type { Ask } from '../../core/asks/shapes.ts';
import { loadAsk } from '../../core/asks/store.ts';
import type { Ctx } from '../../core/feature.ts';
import { type Home as OrgHome, partyHomeFor } from '../../core/org/homes.ts';
import { seesPeopleOf } from '../../core/org/homes-rules.ts';
import type { Person } from '../../core/org/person.ts';
import { SECRETARIES } from '../../core/org/roles.ts';
import { loadUnit, type Unit } from '../../core/org/units-store.ts';
import type { Sql } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import type { Round } from './shapes.ts';
import { loadRound } from './store.ts';

export type Home = OrgHome & { starts: boolean };

/** @throws UserError where there is no such unit, or it is none of this person's */
export async function openHome(ctx: Ctx, sql: Sql, unitId: string): Promise<Home> {
  const { person, unit } = await partyHomeFor(ctx, sql, unitId);
  return { person, unit, starts: seesPeopleOf(person, unit) };
}

/** @throws UserError for who may not start rounds in this unit */
export async function openStarting(ctx: Ctx, sql: Sql, unitId: string): Promise<Home> {
  const home = await openHome(ctx, sql, unitId);
  if (!home.starts) throw new UserError('router-no-right');
  return home;
}

export type Seen = { person: Person; round: Round; ask: Ask; unit: Unit };

/** @throws UserError 'router-old-button' where there is no such round */
export async function openRound(ctx: Ctx, sql: Sql, roundId: string): Promise<Seen> {
  const round = await loadRound(sql, roundId);
  const ask = round?.askId ? await loadAsk(sql, round.askId) : null;
  const unit = round && (await loadUnit(sql, round.unitId));
  if (!round || !ask || !unit) throw new UserError('router-old-button');
  return { person: await ctx.person(), round, ask, unit };
}

/** Cells of the round's branch whose essays the person fetches: those whose secretary they are. */
export const fetchesIn = ({ roles }: Person, path: string): string[] =>
  roles
    .filter(
      ({ role, unit }) =>
        unit.kind === 'cell' &&
        unit.path.startsWith(path) &&
        (SECRETARIES as readonly string[]).includes(role),
    )
    .map(({ unit }) => unit.id);
