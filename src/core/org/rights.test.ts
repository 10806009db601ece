import { describe, expect, test } from 'vitest';
import type { HeldRole, Person, UnitRef } from './person.ts';
import { ACTS, type Act, may } from './rights.ts';
import { ROLES, type RoleName } from './roles.ts';

const unit = (id: string, kind: UnitRef['kind'], path: string): UnitRef => ({ id, kind, name: id, path });
const root = unit('root', 'organisation', '/1/');
const branch = unit('branch', 'organisation', '/1/2/');
const cell = unit('cell', 'cell', '/1/2/3/');
const group = unit('group', 'cell_group', '/1/2/3/4/');
const otherGroup = unit('other group', 'cell_group', '/1/2/3/5/');
const otherCell = unit('other cell', 'cell', '/1/2/33/');
const otherBranch = unit('other branch', 'organisation', '/1/22/');

const person = (...roles: HeldRole[]): Person => ({
  accountId: 'a',
  channel: 'telegram',
  externalId: '1',
  chatId: '1',
  locale: 'vi',
  member: null,
  roles,
});
const where: Record<RoleName, UnitRef> = {
  administrator: root,
  leader: branch,
  overseer: branch,
  secretary: cell,
  deputy_secretary: cell,
  committee_member: cell,
  group_leader: group,
  deputy_group_leader: group,
  recorder: cell,
};

/** The rights table of the domain, a row an act: who may do it in the unit they serve. */
const TABLE: Record<Act, RoleName[]> = {
  see_unanswered_names: [
    'secretary',
    'deputy_secretary',
    'committee_member',
    'group_leader',
    'deputy_group_leader',
  ],
  answer_for_another: [
    'secretary',
    'deputy_secretary',
    'committee_member',
    'group_leader',
    'deputy_group_leader',
  ],
  see_pledge: ['secretary', 'deputy_secretary', 'committee_member'],
  open_ask: ['secretary', 'deputy_secretary', 'committee_member', 'leader'],
  approve_content: ['secretary', 'deputy_secretary', 'leader'],
  edit_roster: ['secretary', 'deputy_secretary'],
  import_roster: ['secretary', 'deputy_secretary', 'administrator'],
  edit_structure: ['administrator'],
  invite: ['secretary', 'deputy_secretary', 'administrator'],
  bind_group: ['secretary', 'deputy_secretary', 'administrator'],
  change_settings: ['secretary', 'deputy_secretary', 'administrator'],
  see_figures: ['secretary', 'deputy_secretary', 'committee_member', 'leader', 'overseer'],
  export_names: ['secretary', 'deputy_secretary', 'committee_member'],
  export_figures: ['leader'],
  backup: ['administrator'],
};

describe.each(ACTS)('%s', (act) => {
  test.each(ROLES)('%s', (role) => {
    const one = person({ role, unit: where[role] });
    expect(may(one, act, where[role])).toBe(TABLE[act].includes(role));
  });
});

test.each(ROLES.flatMap((role) => ACTS.map((act) => [role, act] as const)))(
  '%s may not %s on another branch',
  (role, act) => {
    const one = person({ role, unit: role === 'administrator' ? branch : where[role] });
    for (const elsewhere of [
      otherBranch,
      ...(where[role].kind === 'organisation' ? [] : [otherCell, branch, root]),
    ]) {
      expect(may(one, act, elsewhere)).toBe(false);
    }
  },
);

test('a path that only begins alike is another branch', () => {
  expect(may(person({ role: 'secretary', unit: cell }), 'edit_roster', otherCell)).toBe(false);
});

test('a tổ leader acts in the own tổ only, not in the cell nor another tổ', () => {
  const leader = person({ role: 'group_leader', unit: group });
  expect(may(leader, 'answer_for_another', group)).toBe(true);
  expect(may(leader, 'answer_for_another', otherGroup)).toBe(false);
  expect(may(leader, 'see_unanswered_names', cell)).toBe(false);
});

test('a secretary of a higher unit is a leader there: no names inside the cells', () => {
  const high = person({ role: 'secretary', unit: branch });
  expect(may(high, 'see_unanswered_names', cell)).toBe(false);
  expect(may(high, 'see_figures', cell)).toBe(true);
});

test('several roles add up', () => {
  const both = person({ role: 'group_leader', unit: group }, { role: 'leader', unit: branch });
  expect(may(both, 'see_figures', otherCell)).toBe(true);
  expect(may(both, 'answer_for_another', group)).toBe(true);
});
