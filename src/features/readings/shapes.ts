// What a Monday reading is made of: states, answers, and the moments of its week.
import { askForm } from '../../core/asks/shapes.ts';
import { addDays, instantOf, type LocalDate, type LocalTime, type Weekday } from '../../shared/dates.ts';

/** 'stopped': the cell reads no more; kept with its turn and story for when it starts again, and shown nowhere. */
export const READING_STATES = [
  'planned',
  'announced',
  'open',
  'held',
  'skipped',
  'missed',
  'stopped',
] as const;
export type ReadingState = (typeof READING_STATES)[number];

export const ROTAS = ['groups', 'persons'] as const;
export type Rota = (typeof ROTAS)[number];

/** Who settled which story is read: nobody yet is null; 'open': nothing was approved, the tổ chooses its own. */
export const SETTLED_BY = ['reader', 'secretary', 'default', 'open'] as const;
export type SettledBy = (typeof SETTLED_BY)[number];

/** The one item of a reading's ask. `heard`: there; `missed`: not there, said so; `reread`: read it later. */
export const ITEM = 'heard';
export const ANSWERS = ['heard', 'missed', 'reread'] as const;
export type ReadingAnswer = (typeof ANSWERS)[number];

export const READING_FORM = askForm.parse({
  version: 1,
  items: [{ id: ITEM, kind: 'choice', options: ANSWERS.map((id) => ({ id })) }],
});

export type Plan = {
  unitId: string;
  active: boolean;
  weekday: Weekday;
  startsAt: LocalTime;
  closesAt: LocalTime;
  announceMinutes: number;
  rota: Rota;
  rotaOrder: string[];
  dayOffPolicy: 'skip' | 'next_working_day';
  place: string | null;
};

export type Reading = {
  id: string;
  unitId: string;
  /** Day it is held; null-safe: equals plannedDate unless moved for a day off. */
  date: LocalDate;
  plannedDate: LocalDate;
  state: ReadingState;
  turnGroupId: string | null;
  turnMemberId: string | null;
  readerMemberId: string | null;
  readerName: string | null;
  storyId: string | null;
  proposedStoryId: string | null;
  settledBy: SettledBy | null;
  askId: string | null;
};

/** Jobs of one reading, in the order of its week. */
export const WEEK = ['ask_reader', 'remind_reader', 'ask_secretary', 'settle', 'announce'] as const;
export type WeekStep = (typeof WEEK)[number];
export const jobOf = (step: WeekStep): string => `readings.${step}`;
/** Makes the coming readings of a unit; runs by rule, weekly. */
export const PLAN_JOB = 'readings.plan';

/** Opening late is sensible for two hours; the same holds for the other steps of the week, which may be later. */
export const GRACE_SECONDS = 2 * 3600;

export type Moments = Record<WeekStep, Date> & { opens: Date; closes: Date };

/**
 * The moments of a reading held on `date`: reader asked five days before at 16:00 (Wednesday for a Monday), reminded three days
 * before at 9:00, secretary asked that day at 16:00, settled the evening before at 18:00, announced minutes before the start.
 * Source: the service's contract, "Defaults of the reading".
 */
export function momentsOf(
  plan: Pick<Plan, 'startsAt' | 'closesAt' | 'announceMinutes'>,
  date: LocalDate,
  zone: string,
): Moments {
  const opens = instantOf(date, plan.startsAt, zone);
  return {
    ask_reader: instantOf(addDays(date, -5), '16:00', zone),
    remind_reader: instantOf(addDays(date, -3), '09:00', zone),
    ask_secretary: instantOf(addDays(date, -3), '16:00', zone),
    settle: instantOf(addDays(date, -1), '18:00', zone),
    announce: new Date(opens.getTime() - plan.announceMinutes * 60_000),
    opens,
    closes: instantOf(date, plan.closesAt, zone),
  };
}
