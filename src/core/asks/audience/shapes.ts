// What a form keeps while a person chooses whom to ask.
import { z } from 'zod';
import type { RoleName, Standing } from '../../org/roles.ts';
import { askAudience } from '../shapes.ts';

/** How the unit is narrowed. */
export const NARROWED_BY = ['units', 'roles', 'members'] as const;
export type NarrowedBy = (typeof NARROWED_BY)[number];

/** Spread into the data of a form that uses `audienceSteps`. */
export const audienceData = {
  /** Chosen before the form begins; see `askingUnits`. */
  unitId: z.uuid(),
  /** Empty: the whole unit. */
  audience: askAudience,
  /** The list being picked from: which, its page, and the part of a name it is narrowed to. */
  picking: z.object({ by: z.enum(NARROWED_BY), page: z.number().int().min(0), part: z.string() }).optional(),
};
const shape = z.object(audienceData);
export type AudienceData = z.infer<typeof shape>;

/** Roles by which people are asked; the administrator's is a technical one. */
export const ASKED_ROLES = [
  'leader',
  'overseer',
  'secretary',
  'deputy_secretary',
  'committee_member',
  'group_leader',
  'deputy_group_leader',
  'recorder',
] as const satisfies readonly RoleName[];
export type AskedRole = (typeof ASKED_ROLES)[number];

/** Members of the Party: who is asked where nothing else is said. */
export const PARTY = ['full', 'probationary', 'visiting'] as const satisfies readonly Standing[];

/** One line of a list that is picked from. */
export type Pickable = { id: string; name: string; people?: number | undefined };
