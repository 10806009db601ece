// Whose pledges a person may see and what they may do with them; from the database, on every call.
import type { Ctx } from '../../core/feature.ts';
import type { Person, UnitRef } from '../../core/org/person.ts';
import { type Act, holds, may, whereMay } from '../../core/org/rights.ts';
import { SECRETARIES } from '../../core/org/roles.ts';
import { loadUnit, type Unit } from '../../core/org/units-store.ts';
import type { Sql } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import type { Pledge } from './shapes.ts';
import { findPledge, type MemberSeat, memberSeat } from './store.ts';

export type Member = NonNullable<Person['member']>;

/** Pledges are nothing for a group, whoever asks. */
export function refuseGroup({ incoming }: Pick<Ctx, 'incoming'>): void {
  if (incoming.chatKind !== 'private') throw new UserError('router-only-private');
}

/** @throws UserError for somebody who has not joined */
export async function ownMember(ctx: Ctx): Promise<Member> {
  refuseGroup(ctx);
  const { member } = await ctx.person();
  if (!member) throw new UserError('router-not-joined');
  return member;
}

/** Secretary or deputy of this very cell: records what the committee agreed. */
export const isSecretary = (person: Person, unitId: string): boolean => holds(person, SECRETARIES, unitId);

/** Cells whose pledges the person sees. */
export const cellsOf = (person: Person): UnitRef[] => [
  ...new Map(
    whereMay(person, 'see_pledge')
      .filter(({ kind }) => kind === 'cell')
      .map((unit) => [unit.id, unit]),
  ).values(),
];

/** Branches of which the person sees figures alone. */
export const branchesOf = (person: Person): UnitRef[] => [
  ...new Map(
    whereMay(person, 'see_figures')
      .filter((unit) => unit.kind === 'organisation')
      .map((unit) => [unit.id, unit]),
  ).values(),
];

/** A unit in which the person may do this. @throws UserError */
export async function unitFor(
  ctx: Ctx,
  sql: Sql,
  unitId: string,
  act: Act,
): Promise<{ unit: Unit; person: Person }> {
  refuseGroup(ctx);
  const person = await ctx.person();
  const unit = await loadUnit(sql, unitId);
  if (!unit || unit.endedAt !== null || !may(person, act, unit)) throw new UserError('router-no-right');
  return { unit, person };
}

/** A cell whose pledges the person sees. @throws UserError */
export const cellFor = async (
  ctx: Ctx,
  sql: Sql,
  unitId: string,
): Promise<{ unit: Unit; person: Person }> => {
  const found = await unitFor(ctx, sql, unitId, 'see_pledge');
  if (found.unit.kind !== 'cell') throw new UserError('router-no-right');
  return found;
};

/** A cell the person is secretary of. @throws UserError */
export async function secretaryFor(
  ctx: Ctx,
  sql: Sql,
  unitId: string,
): Promise<{ unit: Unit; person: Person; member: Member }> {
  const { unit, person } = await cellFor(ctx, sql, unitId);
  if (!isSecretary(person, unit.id) || !person.member) throw new UserError('router-no-right');
  return { unit, person, member: person.member };
}

/** A member whose pledge the person may see for their cell; not by being that member. @throws UserError */
export async function memberFor(
  ctx: Ctx,
  sql: Sql,
  memberId: string,
): Promise<{ seat: MemberSeat; person: Person }> {
  refuseGroup(ctx);
  const person = await ctx.person();
  const seat = await memberSeat(sql, memberId);
  if (!seat || !may(person, 'see_pledge', seat.unit)) throw new UserError('router-no-right');
  return { seat, person };
}

export type SeenPledge = { pledge: Pledge; seat: MemberSeat; person: Person; isOwn: boolean };

/** A pledge: one's own, or a member's of a cell whose pledges one sees. @throws UserError */
export async function pledgeFor(ctx: Ctx, sql: Sql, pledgeId: string): Promise<SeenPledge> {
  refuseGroup(ctx);
  const person = await ctx.person();
  const pledge = await findPledge(sql, pledgeId);
  const seat = pledge && (await memberSeat(sql, pledge.memberId));
  if (!pledge || !seat) throw new UserError('router-old-button');
  const isOwn = person.member?.id === seat.id;
  if (!isOwn && !may(person, 'see_pledge', seat.unit)) throw new UserError('router-no-right');
  return { pledge, seat, person, isOwn };
}
