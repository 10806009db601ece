// Who may do what with a meeting, from the database, on every call.
import type { Ctx } from '../../core/feature.ts';
import type { Person, UnitRef } from '../../core/org/person.ts';
import { holds, may } from '../../core/org/rights.ts';
import { SECRETARIES } from '../../core/org/roles.ts';
import { loadUnit, type Unit } from '../../core/org/units-store.ts';
import type { Sql } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import type { Meeting } from './shapes.ts';
import { loadMeeting } from './store.ts';

export type Seen = { meeting: Meeting; unit: Unit; person: Person };

/** The person themselves: sits in this unit's branch or holds a role at or above it. */
export const belongs = (person: Person, unit: Pick<UnitRef, 'path'>): boolean =>
  person.member?.unit.path.startsWith(unit.path) === true ||
  person.roles.some(({ role, unit: held }) => role !== 'administrator' && unit.path.startsWith(held.path));

/** Prepares, moves, cancels: the committee of the cell; for a higher unit its leaders. */
export const mayManage = (person: Person, unit: Pick<UnitRef, 'id' | 'path'>): boolean =>
  may(person, 'open_ask', unit);

/** Takes the attendance and writes down votes: whoever was named recorder or chair of this meeting, and the committee. */
export const mayRecord = (person: Person, { meeting, unit }: Pick<Seen, 'meeting' | 'unit'>): boolean =>
  (person.member !== null && [meeting.recorderId, meeting.chairId].includes(person.member.id)) ||
  may(person, 'answer_for_another', unit) ||
  (unit.kind === 'organisation' && mayManage(person, unit));

/** Starts, ends and closes the list: the chair; where none is named, secretary and deputy (of a higher unit, its leaders). */
export function mayChair(person: Person, { meeting, unit }: Pick<Seen, 'meeting' | 'unit'>): boolean {
  if (meeting.chairId !== null) return person.member?.id === meeting.chairId;
  return unit.kind === 'organisation' ? mayManage(person, unit) : holds(person, SECRETARIES, unit.id);
}

/** Who is not a member of the Party sees only what takes them in: a study session with participants. */
export const maySee = (person: Person, { meeting, unit }: Pick<Seen, 'meeting' | 'unit'>): boolean =>
  belongs(person, unit) && (person.member?.standing !== 'participant' || meeting.withParticipants);

/** @throws UserError where there is no such meeting, or it is none of this person's */
export async function seeMeeting(ctx: Ctx, sql: Sql, id: string): Promise<Seen> {
  const meeting = await loadMeeting(sql, id);
  const unit = meeting && (await loadUnit(sql, meeting.unitId));
  if (!meeting || !unit) throw new UserError('router-old-button');
  const person = await ctx.person();
  if (!maySee(person, { meeting, unit })) throw new UserError('router-no-right');
  return { meeting, unit, person };
}

type Check = (person: Person, seen: Seen) => boolean;

/** As `seeMeeting`, for those alone whom `check` lets through. */
export async function openMeeting(ctx: Ctx, sql: Sql, id: string, check: Check): Promise<Seen> {
  const seen = await seeMeeting(ctx, sql, id);
  if (!check(seen.person, seen)) throw new UserError('router-no-right');
  return seen;
}

export const asManager: Check = (person, { unit }) => mayManage(person, unit);
export const asRecorder: Check = (person, seen) => mayRecord(person, seen);
export const asChair: Check = (person, seen) => mayChair(person, seen);
