// Closed vocabularies of the organisation; types and schemas derive from these lists.
import { z } from 'zod';

export const ROLES = [
  'administrator',
  'leader',
  'overseer',
  'secretary',
  'deputy_secretary',
  'committee_member',
  'group_leader',
  'deputy_group_leader',
  'recorder',
] as const;
export type RoleName = (typeof ROLES)[number];

export const STANDINGS = ['full', 'probationary', 'visiting', 'participant'] as const;
export type Standing = (typeof STANDINGS)[number];
export const standing = z.enum(STANDINGS);

export const UNIT_KINDS = ['organisation', 'cell', 'cell_group'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const ABSENCES = ['exempt', 'leave', 'posted'] as const;
export type AbsenceKind = (typeof ABSENCES)[number];

export const PURPOSES = [
  'use',
  'name_when_winning',
  'name_when_commended',
  'name_as_reader',
  'photo',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Those who speak for a cell: they record what the committee agreed. */
export const SECRETARIES = ['secretary', 'deputy_secretary'] as const satisfies readonly RoleName[];
export const COMMITTEE = [...SECRETARIES, 'committee_member'] as const satisfies readonly RoleName[];
export const GROUP_LEADERS = ['group_leader', 'deputy_group_leader'] as const satisfies readonly RoleName[];
