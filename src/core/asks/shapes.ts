// What an ask is made of: its states, its form, its audience, its verdicts; types derive from the schemas.
import { z } from 'zod';
import { ROLES, STANDINGS } from '../org/roles.ts';

export const ASK_STATES = ['scheduled', 'open', 'closed', 'cancelled', 'missed'] as const;
export type AskState = (typeof ASK_STATES)[number];

export const PARTICIPATION_STATES = ['expected', 'partial', 'done', 'excused', 'exempt'] as const;
export type ParticipationState = (typeof PARTICIPATION_STATES)[number];

export const ANONYMITY = ['named', 'anonymous'] as const;
export type Anonymity = (typeof ANONYMITY)[number];

export const ITEM_KINDS = ['choice', 'multi', 'scale', 'number', 'text', 'date', 'file'] as const;

const id = z.string().regex(/^[a-z0-9_]{1,12}$/);
const shownIf = z.object({ item: id, in: z.array(z.string()).min(1) });
const option = z.object({ id, label: z.string().optional() });
export const askItem = z.object({
  id,
  kind: z.enum(ITEM_KINDS),
  /** Words of the question; a feature with fixed questions keeps them in its texts instead. */
  words: z.string().optional(),
  options: z.array(option).max(30).optional(),
  /** Bounds of a scale or number. */
  min: z.number().optional(),
  max: z.number().optional(),
  required: z.boolean().default(true),
  shownIf: shownIf.optional(),
});

/** A versioned form; a person may have their own (pledge items, drawn questions) on their participation. */
export const askForm = z.object({
  version: z.number().int().min(1),
  items: z.array(askItem).min(1).max(30),
  /** Several tries are taken, and of each person's the one with the highest score counts; default: the first alone. */
  attempts: z.literal('best').optional(),
});
export type AskForm = z.infer<typeof askForm>;
export type AskItem = AskForm['items'][number];
/** Canonical values by item id, as `readValue` makes them. */
export type Answers = Readonly<Record<string, string>>;

/** Who of the unit's branch is asked; everything given must hold. Empty: everyone of the kind's standings. */
export const askAudience = z.object({
  /** Branches or tổ the person must belong to one of. */
  units: z.array(z.uuid()).max(500).optional(),
  /** Holds one of these roles on a unit of the branch. */
  roles: z.array(z.enum(ROLES)).optional(),
  members: z.array(z.uuid()).max(5000).optional(),
  standings: z.array(z.enum(STANDINGS)).optional(),
});
export type AskAudience = z.infer<typeof askAudience>;

export type Ask = {
  id: string;
  feature: string;
  subjectId: string;
  unitId: string;
  state: AskState;
  anonymity: Anonymity;
  audience: AskAudience | null;
  form: AskForm;
  opensAt: Date;
  nudgesAt: Date[];
  closesAt: Date;
  graceSeconds: number;
  openedAt: Date | null;
  closedAt: Date | null;
};

export const VERDICTS = [
  'recorded',
  'changed',
  'same',
  'closed',
  'not_open',
  'not_asked',
  'not_joined',
  'unknown',
  // The person answered for themselves: nobody answers over that.
  'own',
  // Whoever takes the attendance has recorded this person: their word stands over a tap.
  'recorder',
  'raced',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Figures of one unit, or of several added up. All are numbers of people, but `choices` counts answers by 'item:choice'. */
export type Figures = {
  /** Asked and counted: the exempt and the posted are not in it; those on leave are. */
  expected: number;
  exempt: number;
  /** On leave when asked, and no answer of their own. */
  excused: number;
  /** Without an account that may be asked, and no answer. */
  notJoined: number;
  answered: number;
  onBehalf: number;
  choices: Record<string, number>;
  /** By item: how many answered it, and the sum of the numbers of a scale or number. */
  items: Record<string, { count: number; sum: number }>;
};
