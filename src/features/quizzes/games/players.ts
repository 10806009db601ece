// Who plays: the people of a unit, and the teams they are in: tổ of a cell, units below a higher one.
import type { Ctx } from '../../../core/feature.ts';
import { strangerPressed } from '../../../core/org/chats-store.ts';
import type { Person } from '../../../core/org/person.ts';
import { may } from '../../../core/org/rights.ts';
import { loadChildren, loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';

export type Team = { id: string; name: string; path: string };
export type Player = { person: Person; memberId: string; teamId: string | null };

export const teamsOf = (sql: Sql, unit: Pick<Unit, 'id'>): Promise<Team[]> => loadChildren(sql, unit.id);

export const teamOf = (
  teams: readonly Team[],
  of: { groupUnitId: string | null; path: string },
): string | null =>
  teams.find(({ id, path }) => id === of.groupUnitId || of.path.startsWith(path))?.id ?? null;

/**
 * The presser as one of the unit's people. A stranger in the group is refused, and the secretary told once.
 * @throws UserError 'router-not-joined', 'router-no-right'
 */
export async function openPlayer(ctx: Ctx, unitId: string): Promise<{ unit: Unit; player: Player }> {
  const person = await ctx.person();
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit) throw new UserError('router-old-button');
  const { member } = person;
  if (member?.unit.path.startsWith(unit.path)) {
    const of = { groupUnitId: member.group?.id ?? null, path: member.unit.path };
    return {
      unit,
      player: { person, memberId: member.id, teamId: teamOf(await teamsOf(ctx.db, unit), of) },
    };
  }
  if (ctx.incoming.chatKind === 'group') {
    await inTransaction(ctx.db, (tx) => strangerPressed(tx, ctx.texts, ctx.incoming, ctx.clock.now()));
    ctx.wake();
  }
  throw new UserError(member ? 'router-no-right' : 'router-not-joined');
}

/** Who may set up a game of this unit. */
export const maySetUp = (person: Person, unit: Pick<Unit, 'id' | 'path'>): boolean =>
  person.member !== null && may(person, 'open_ask', unit);

/** @throws UserError 'router-no-right' */
export async function openAsMaker(
  ctx: Ctx,
  unitId: string,
): Promise<{ unit: Unit; person: Person; memberId: string }> {
  const person = await ctx.person();
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit || unit.endedAt !== null || unit.kind === 'cell_group' || !maySetUp(person, unit))
    throw new UserError('router-no-right');
  return { unit, person, memberId: person.member!.id };
}
