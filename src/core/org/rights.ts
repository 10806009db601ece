// The rights table (docs/architecture.md): who may do what in which unit; pure, several roles add up.
import type { Person, UnitRef } from './person.ts';
import type { RoleName } from './roles.ts';

export const ACTS = [
  'see_unanswered_names',
  'answer_for_another',
  'see_pledge',
  'open_ask',
  'approve_content',
  'edit_roster',
  'import_roster',
  'edit_structure',
  'invite',
  'bind_group',
  'change_settings',
  'see_figures',
  'export_names',
  'export_figures',
  'backup',
] as const;
export type Act = (typeof ACTS)[number];

/** own: the unit where the role is held (a tổ for its leader); branch: that unit and all below. */
type Scope = 'own' | 'branch';

const CELL: Partial<Record<Act, Scope>> = {
  see_unanswered_names: 'branch',
  answer_for_another: 'branch',
  see_pledge: 'branch',
  open_ask: 'branch',
  see_figures: 'branch',
  export_names: 'branch',
};
const SECRETARY: Partial<Record<Act, Scope>> = {
  ...CELL,
  approve_content: 'branch',
  edit_roster: 'branch',
  import_roster: 'branch',
  invite: 'branch',
  bind_group: 'branch',
  change_settings: 'branch',
};
const GROUP: Partial<Record<Act, Scope>> = { see_unanswered_names: 'own', answer_for_another: 'own' };

export const RIGHTS: Record<RoleName, Partial<Record<Act, Scope>>> = {
  administrator: {
    import_roster: 'branch',
    edit_structure: 'branch',
    invite: 'branch',
    bind_group: 'branch',
    change_settings: 'branch',
    backup: 'branch',
  },
  leader: { open_ask: 'branch', approve_content: 'branch', see_figures: 'branch', export_figures: 'branch' },
  overseer: { see_figures: 'branch' },
  secretary: SECRETARY,
  deputy_secretary: SECRETARY,
  committee_member: CELL,
  group_leader: GROUP,
  deputy_group_leader: GROUP,
  // A recorder acts in the meeting they were named for; that right is asked of the meeting, not of this table.
  recorder: {},
};

/** A secretary of a higher unit leads its branch; the names inside its cells are not theirs to see. */
const asHeld = (role: RoleName, held: Pick<UnitRef, 'kind'>): RoleName =>
  held.kind === 'organisation' && role !== 'administrator' && role !== 'overseer' ? 'leader' : role;

/**
 * Whether the person may do this in this unit (for a tổ leader: the tổ itself).
 * Roles of a cell reach the cell and its tổ; the same role on a higher unit is a leader's.
 */
export function may(person: Person, act: Act, unit: Pick<UnitRef, 'id' | 'path'>): boolean {
  return person.roles.some(({ role, unit: held }) => {
    const scope = RIGHTS[asHeld(role, held)][act];
    if (!scope) return false;
    return scope === 'own' ? held.id === unit.id : unit.path.startsWith(held.path);
  });
}

/** Units where the person may do this, each the top of a branch. */
export const whereMay = (person: Person, act: Act): UnitRef[] =>
  person.roles
    .filter(({ role, unit }) => RIGHTS[asHeld(role, unit)][act] !== undefined)
    .map(({ unit }) => unit);

/** Holds one of these roles on this very unit. */
export const holds = (person: Person, roles: readonly RoleName[], unitId: string): boolean =>
  person.roles.some((held) => roles.includes(held.role) && held.unit.id === unitId);
