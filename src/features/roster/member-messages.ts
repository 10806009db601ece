// Questions before one person of the roster is changed.
import type { Button, Message } from '../../channels/channel.ts';
import type { MemberCard } from '../../core/org/members-store.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { ABSENCES, type RoleName, STANDINGS } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import { absenceText, button } from './browse-messages.ts';

/** Roles a secretary gives in the cell; those above it come by import. */
export const CELL_ROLES = [
  'secretary',
  'deputy_secretary',
  'committee_member',
  'group_leader',
  'deputy_group_leader',
  'recorder',
] as const satisfies readonly RoleName[];
export type CellRole = (typeof CELL_ROLES)[number];

const nameOf = (member: MemberCard): string => truncate(member.fullName, 100);
const back = (say: Say, member: MemberCard): Button[] => [
  button(say, 'roster-back-to-card', 'card', member.id),
];
const keep = (say: Say, member: MemberCard): Button[] => [button(say, 'roster-keep', 'card', member.id)];

/** `held` and `possible` roles of the cell; one press asks, a second does. */
export function rolesMessage(
  say: Say,
  member: MemberCard,
  held: readonly CellRole[],
  possible: readonly CellRole[],
): Message {
  const row = (role: CellRole): Button[] => [
    {
      label: say(held.includes(role) ? 'roster-role-end' : 'roster-role-give', {
        role: say(`roster-role-${role}`),
      }),
      data: encodeButton('ro', 'role', member.id, role),
    },
  ];
  return {
    text: say('roster-ask-role', { name: nameOf(member) }),
    buttons: [...possible.map(row), back(say, member)],
  };
}

export function askRole(
  say: Say,
  member: MemberCard,
  role: CellRole,
  act: 'give' | 'end' | 'hand',
  secretary = '',
): Message {
  const args = {
    name: nameOf(member),
    role: say(`roster-role-${role}`),
    secretary: truncate(secretary, 100),
  };
  return {
    text: say(`roster-ask-role-${act}`, args),
    buttons: [[button(say, `roster-role-do-${act}`, 'rolego', member.id, role, act)], keep(say, member)],
  };
}

export function awayMessage(say: Say, member: MemberCard): Message {
  return {
    text: [
      say('roster-ask-away', { name: nameOf(member) }),
      ...member.absences.slice(0, 6).map((one) => absenceText(say, one)),
    ].join('\n'),
    buttons: [
      ...member.absences.slice(0, 6).map((one): Button[] => [
        {
          label: say('roster-away-end', { kind: say(`roster-absence-${one.kind}`) }),
          data: encodeButton('ro', 'awayend', member.id, one.id),
        },
      ]),
      ...ABSENCES.toSorted((a, b) => AWAY_ORDER.indexOf(a) - AWAY_ORDER.indexOf(b)).map((kind) => [
        button(say, `roster-absence-${kind}`, 'awayadd', member.id, kind),
      ]),
      back(say, member),
    ],
  };
}

const AWAY_ORDER = ['leave', 'posted', 'exempt'];

export const groupMessage = (say: Say, member: MemberCard, groups: UnitRef[]): Message => ({
  text: say('roster-ask-group', { name: nameOf(member) }),
  buttons: [
    ...groups
      .filter((group) => group.id !== member.group?.id)
      .slice(0, 20)
      .map((group) => [
        { label: truncate(group.name, 40), data: encodeButton('ro', 'groupset', member.id, group.id) },
      ]),
    ...(member.group ? [[button(say, 'roster-no-group', 'groupset', member.id, 'none')]] : []),
    back(say, member),
  ],
});

export const standingMessage = (say: Say, member: MemberCard): Message => ({
  text: say('roster-ask-standing', { name: nameOf(member) }),
  buttons: [
    ...STANDINGS.filter((standing) => standing !== member.standing).map((standing) => [
      button(say, `roster-standing-${standing}`, 'standset', member.id, standing),
    ]),
    back(say, member),
  ],
});

export const askEnd = (say: Say, member: MemberCard): Message => ({
  text: say('roster-ask-end', { name: nameOf(member) }),
  buttons: [[button(say, 'roster-end', 'endgo', member.id)], keep(say, member)],
});
