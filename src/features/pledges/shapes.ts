// What a pledge is made of: themes, kinds, states, answers of a month; types derive from the lists.
import { z } from 'zod';
import { type AskForm, askForm } from '../../core/asks/shapes.ts';
import type { Standing } from '../../core/org/roles.ts';
import type { LocalDate } from '../../shared/dates.ts';

export const CODE = 'pg';

/** Thinking and politics; ethics and lifestyle; professional task; discipline and example; an act of following Bác. */
export const THEMES = ['politics', 'ethics', 'work', 'discipline', 'follow'] as const;
export type Theme = (typeof THEMES)[number];

/** Done once; done every month; a number to reach. */
export const KINDS = ['once', 'monthly', 'target'] as const;
export type Kind = (typeof KINDS)[number];

/** What a unit calls the paper: Bản đăng ký, Kế hoạch cá nhân, Bản cam kết. */
export const PAPER_NAMES = ['register', 'plan', 'commitment'] as const;
export type PaperName = (typeof PAPER_NAMES)[number];

export const PLEDGE_STATES = ['draft', 'sent', 'accepted', 'returned'] as const;
export type PledgeState = (typeof PLEDGE_STATES)[number];
/** Handed in: what counts as registered. */
export const REGISTERED: readonly PledgeState[] = ['sent', 'accepted'];

/** `waiting`: added to a received pledge, and not agreed on yet. */
export const ITEM_STATES = ['active', 'finished', 'dropped', 'waiting'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const CHANGES = ['added', 'received', 'reworded', 'dropped', 'reopened'] as const;
export type ChangeKind = (typeof CHANGES)[number];

export const MOST_ITEMS = 5;
/** In code points. */
export const LENGTHS = { words: 160, measure: 24, reason: 200, remark: 300, note: 200 } as const;
export const MOST_TARGET = 1_000_000;

/** Who registers. */
export const PLEDGERS = ['full', 'probationary'] as const satisfies readonly Standing[];
/** Who is asked monthly: a pledge goes along when its member comes to another cell for a time. */
export const ASKED = [...PLEDGERS, 'visiting'] as const satisfies readonly Standing[];

/** Names under which the engine keeps the asks. */
export const ASKS = { register: 'pledge_register', month: 'pledge_month' } as const;

export const REGISTERED_ITEM = 'registered';
export const REGISTER_FORM: AskForm = askForm.parse({
  version: 1,
  items: [{ id: REGISTERED_ITEM, kind: 'choice', options: [{ id: 'yes' }] }],
});

/** How a month's question is answered, best first; a target is answered by a number. */
export const ANSWERS = {
  once: ['done', 'doing', 'unable'],
  monthly: ['done', 'part', 'unable'],
} as const;

const LETTERS: Record<Kind, string> = { once: 'o', monthly: 'm', target: 't' };
const POSITIONS = [1, 2, 3, 4, 5] as const;

/** The question of a month that stands for an item: 'o1', 'm2', 't3'. */
export const slotOf = (kind: Kind, position: number): string => `${LETTERS[kind]}${position}`;
export const slot = z.string().regex(/^[omt][1-5]$/);
export const kindOf = (slot: string): Kind => KINDS.find((kind) => LETTERS[kind] === slot[0]) ?? 'once';

/** One form for everybody, so that figures add up over units; which questions are whose stands on the participation. */
export const MONTH_FORM: AskForm = askForm.parse({
  version: 1,
  items: KINDS.flatMap((kind) =>
    POSITIONS.map((position) => ({
      id: slotOf(kind, position),
      required: false,
      ...(kind === 'target'
        ? { kind: 'number', min: 0, max: MOST_TARGET }
        : { kind: 'choice', options: ANSWERS[kind].map((id) => ({ id })) }),
    })),
  ),
});

/** What an item says. */
export type Content = {
  theme: Theme;
  words: string;
  kind: Kind;
  target: number | null;
  measure: string | null;
  dueOn: LocalDate;
};

export type Item = Content & {
  id: string;
  position: number;
  state: ItemState;
  helpAskedAt: Date | null;
  helpedAt: Date | null;
};

export type Pledge = {
  id: string;
  memberId: string;
  unitId: string;
  year: number;
  state: PledgeState;
  sentAt: Date | null;
  agreedOn: LocalDate | null;
  remark: string | null;
  recordedBy: string | null;
  /** By position; dropped ones too. */
  items: Item[];
};

export type Suggestion = Pick<Content, 'theme' | 'words' | 'kind' | 'target' | 'measure'>;

export type PledgePlan = { unitId: string; paperName: PaperName; monthDay: number };
export const PLAN_DEFAULTS = { paperName: 'register', monthDay: 25 } as const satisfies Omit<
  PledgePlan,
  'unitId'
>;

export type YearMonth = { year: number; month: number };

/** As an argument of a button: 'm202711'; and back. */
export const monthArg = ({ year, month }: YearMonth): string => `m${year}${String(month).padStart(2, '0')}`;
export const monthWord = z.string().regex(/^m20\d\d(?:0[1-9]|1[0-2])$/);
export const readMonth = (arg: string): YearMonth => ({
  year: Number(arg.slice(1, 5)),
  month: Number(arg.slice(5)),
});
export const yearArg = (year: number): string => `y${year}`;
export const yearWord = z.string().regex(/^y20\d\d$/);
export const readYear = (arg: string): number => Number(arg.slice(1));
