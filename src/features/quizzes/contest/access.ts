// Who may see a contest, and who runs it; from the database, on every call.
import type { Ctx } from '../../../core/feature.ts';
import { belongsTo } from '../../../core/org/homes-rules.ts';
import type { Person, UnitRef } from '../../../core/org/person.ts';
import { may } from '../../../core/org/rights.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import type { Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import type { Contest } from './shapes.ts';
import { loadContest } from './store.ts';

export type Seen = { contest: Contest; unit: Unit; person: Person };

/** Opens, ends and calls off contests: the committee of the cell; of a higher unit its leaders. */
export const mayRun = (person: Person, unit: Pick<UnitRef, 'id' | 'path'>): boolean =>
  person.member !== null && may(person, 'open_ask', unit);

/** @throws UserError where there is no such contest, or it is none of this person's */
export async function seeContest(ctx: Ctx, sql: Sql, contestId: string): Promise<Seen> {
  const person = await ctx.person();
  const contest = await loadContest(sql, contestId);
  const unit = contest && (await loadUnit(sql, contest.unitId));
  if (!contest || !unit) throw new UserError('router-old-button');
  if (!person.member) throw new UserError('router-not-joined');
  if (!belongsTo(person, unit)) throw new UserError('router-no-right');
  return { contest, unit, person };
}

/** As `seeContest`, for who runs it. */
export async function openAsRunner(ctx: Ctx, sql: Sql, contestId: string): Promise<Seen> {
  const seen = await seeContest(ctx, sql, contestId);
  if (!mayRun(seen.person, seen.unit)) throw new UserError('router-no-right');
  return seen;
}
