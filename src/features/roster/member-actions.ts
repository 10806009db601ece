// Changing one person of the roster: roles, absences, tổ, standing, leaving.

import type { Ctx, Reply } from '../../core/feature.ts';
import { menuFor } from '../../core/menu/client-menu.ts';
import {
  changeGroup,
  changeStanding,
  endAbsence,
  endMember,
  endRole,
  grantRole,
  placeOfRole,
} from '../../core/org/members.ts';
import type { MemberCard } from '../../core/org/members-store.ts';
import { personsOf } from '../../core/org/person-store.ts';
import type { Standing } from '../../core/org/roles.ts';
import { loadChildren } from '../../core/org/units-store.ts';
import { UserError } from '../../shared/errors.ts';
import { changeMember, openMember } from './access.ts';
import { otherSecretary, showCard } from './browse-actions.ts';
import {
  askEnd,
  askRole,
  awayMessage,
  CELL_ROLES,
  type CellRole,
  groupMessage,
  rolesMessage,
  standingMessage,
} from './member-messages.ts';

const holdsRole = (member: MemberCard, role: CellRole): boolean =>
  member.roles.some((held) => held.role === role && held.unitId === placeOfRole(member, role));

export async function showRoles(ctx: Ctx, memberId: string): Promise<Reply> {
  const member = await openMember(ctx, memberId);
  const possible = CELL_ROLES.filter((role) => placeOfRole(member, role) !== null);
  if (possible.length === 0) throw new UserError('role-not-possible');
  const held = possible.filter((role) => holdsRole(member, role));
  return { edit: rolesMessage(ctx.say, member, held, possible) };
}

/** Asks before a role is given, ended or handed over. */
export async function askAboutRole(ctx: Ctx, memberId: string, role: CellRole): Promise<Reply> {
  const member = await openMember(ctx, memberId);
  const unitId = placeOfRole(member, role);
  if (unitId === null) throw new UserError('role-not-possible');
  if (holdsRole(member, role)) return { edit: askRole(ctx.say, member, role, 'end') };
  const secretary = role === 'secretary' ? await otherSecretary(ctx, unitId, memberId) : null;
  return {
    edit:
      secretary === null
        ? askRole(ctx.say, member, role, 'give')
        : askRole(ctx.say, member, role, 'hand', secretary),
  };
}

export async function setRole(
  ctx: Ctx,
  memberId: string,
  role: CellRole,
  act: 'give' | 'end' | 'hand',
): Promise<Reply> {
  await changeMember(ctx, memberId, (doing) =>
    act === 'end' ? endRole(doing, memberId, role) : grantRole(doing, memberId, role, act === 'hand'),
  );
  for (const person of await personsOf(ctx.db, memberId))
    void menuFor(ctx, ctx.channel(person.channel), person);
  return afterChange(ctx, memberId);
}

export const showAway = async (ctx: Ctx, memberId: string): Promise<Reply> => ({
  edit: awayMessage(ctx.say, await openMember(ctx, memberId)),
});

export async function endAway(ctx: Ctx, memberId: string, absenceId: string): Promise<Reply> {
  await changeMember(ctx, memberId, (doing) => endAbsence(doing, memberId, absenceId));
  return showCard(ctx, memberId, ctx.say('roster-done'));
}

export async function showGroups(ctx: Ctx, memberId: string): Promise<Reply> {
  const member = await openMember(ctx, memberId);
  return { edit: groupMessage(ctx.say, member, await loadChildren(ctx.db, member.unit.id)) };
}

export async function setGroup(ctx: Ctx, memberId: string, groupId: string): Promise<Reply> {
  await changeMember(ctx, memberId, (doing) =>
    changeGroup(doing, memberId, groupId === 'none' ? null : groupId),
  );
  return showCard(ctx, memberId, ctx.say('roster-done'));
}

export const showStandings = async (ctx: Ctx, memberId: string): Promise<Reply> => ({
  edit: standingMessage(ctx.say, await openMember(ctx, memberId)),
});

export async function setStanding(ctx: Ctx, memberId: string, standing: Standing): Promise<Reply> {
  await changeMember(ctx, memberId, (doing) => changeStanding(doing, memberId, standing));
  return showCard(ctx, memberId, ctx.say('roster-done'));
}

export const askToEnd = async (ctx: Ctx, memberId: string): Promise<Reply> => ({
  edit: askEnd(ctx.say, await openMember(ctx, memberId)),
});

export async function endPerson(ctx: Ctx, memberId: string): Promise<Reply> {
  const { fullName } = await openMember(ctx, memberId);
  await changeMember(ctx, memberId, (doing) => endMember(doing, memberId));
  const ended = ctx.say('roster-ended', { name: fullName });
  return { toast: ended, edit: { text: ended } };
}

/** Who hands over their own role may no longer see the card. */
async function afterChange(ctx: Ctx, memberId: string): Promise<Reply> {
  const { member } = await ctx.person();
  return member?.id === memberId
    ? { edit: { text: ctx.say('roster-done') } }
    : showCard(ctx, memberId, ctx.say('roster-done'));
}
