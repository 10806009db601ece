// Which readings are coming, and when the steps of each happen; pure.
import { openingIsTooLate } from '../../../core/asks/rules.ts';
import { type DaysOffTable, isDayOff, nextWorkingDay } from '../../../core/calendar/rules/days-off.ts';
import { addDays, type LocalDate, localDate, localTime, mondayOf } from '../../../shared/dates.ts';
import { GRACE_SECONDS, momentsOf, type Plan, type Reading, WEEK, type WeekStep } from '../shapes.ts';

/** Readings made ahead. */
const AHEAD = 3;
/** Weeks looked at; a plan whose every reading is skipped ends the search here. */
const MOST_WEEKS = 30;
/** A reading moved off a long run of days off may be held in a later week than planned. */
const WEEKS_BACK = 2;
const DAY_END = '23:59';

export type Slot = Pick<Reading, 'plannedDate' | 'date'> & { state: 'planned' | 'skipped' };
export type Existing = Pick<Reading, 'id' | 'plannedDate' | 'date' | 'state'>;

/** The day a planned reading is held on; a day off is skipped or moved, but never into the next week's reading. */
export function slotOf(plan: Pick<Plan, 'dayOffPolicy'>, plannedDate: LocalDate, table: DaysOffTable): Slot {
  if (!isDayOff(plannedDate, table)) return { plannedDate, date: plannedDate, state: 'planned' };
  const skipped: Slot = { plannedDate, date: plannedDate, state: 'skipped' };
  if (plan.dayOffPolicy === 'skip') return skipped;
  const date = nextWorkingDay(plannedDate, table);
  return date < addDays(plannedDate, 7) ? { plannedDate, date, state: 'planned' } : skipped;
}

/** A reading that has not opened by now is missed: its grace time is over, or it would have closed. As the ask engine judges. */
export function isLate(plan: Plan, date: LocalDate, now: Date, zone: string): boolean {
  const { opens: opensAt, closes: closesAt } = momentsOf(plan, date, zone);
  return openingIsTooLate({ opensAt, closesAt, graceSeconds: GRACE_SECONDS }, now);
}

export type Changes = {
  make: Slot[];
  /** Existing rows that stand on another day or in another state now. */
  move: { id: string; to: Slot }[];
  /** Coming readings as they are, whose steps may have changed hours. */
  keep: { id: string; date: LocalDate }[];
  drop: string[];
};

/**
 * What makes the stored readings those of the plan: the next three that are held, with the skipped ones between them.
 * One reading a week: a changed weekday moves the week's reading, with its turn and story. What was announced stays.
 */
export function changesFor(
  plan: Plan,
  existing: readonly Existing[],
  table: DaysOffTable,
  now: Date,
  zone: string,
): Changes {
  const today = localDate(now, zone);
  const byWeek = new Map(existing.map((row) => [mondayOf(row.plannedDate), row]));
  const changes: Changes = { make: [], move: [], keep: [], drop: [] };
  const isOver = (row: Existing) => row.state === 'planned' && isLate(plan, row.date, now, zone);
  const seen = new Set<string>();
  let held = 0;

  for (let week = -WEEKS_BACK; plan.active && week < MOST_WEEKS && held < AHEAD; week++) {
    const monday = addDays(mondayOf(today), 7 * week);
    const slot = slotOf(plan, addDays(monday, plan.weekday - 1), table);
    const row = byWeek.get(monday);
    const isStopped = row?.state === 'stopped';
    if (row && !isStopped && (isOver(row) || (row.state !== 'planned' && row.state !== 'skipped'))) {
      if (row.date > today) held++;
      continue;
    }
    const moments = momentsOf(plan, slot.date, zone);
    const isAhead =
      slot.state === 'skipped'
        ? slot.date >= today
        : row && !isStopped
          ? !isLate(plan, slot.date, now, zone)
          : moments.announce > now;
    if (!isAhead) continue;
    if (slot.state === 'planned') held++;
    if (!row) {
      changes.make.push(slot);
      continue;
    }
    seen.add(row.id);
    const same = row.plannedDate === slot.plannedDate && row.date === slot.date && row.state === slot.state;
    if (!same) changes.move.push({ id: row.id, to: slot });
    else if (row.state === 'planned') changes.keep.push({ id: row.id, date: row.date });
  }
  for (const row of existing) {
    const isComing = row.state === 'planned' ? !isOver(row) : row.state === 'skipped' && row.date >= today;
    if (isComing && !seen.has(row.id)) changes.drop.push(row.id);
  }
  return changes;
}

export type StepChange = { step: WeekStep; at: Date | null };

/**
 * The steps to plan (or stop: null) so that a reading keeps to its moments. `pending`: next moments by step; null is done,
 * undefined was never planned. The reader is asked once: at once where the moment is past. Other past steps are dropped,
 * the announcement never.
 */
export function stepChanges(
  moments: Record<WeekStep, Date>,
  pending: { readonly [step in WeekStep]?: Date | null | undefined },
  now: Date,
): StepChange[] {
  return WEEK.flatMap((step): StepChange[] => {
    const wanted = moments[step];
    const planned = pending[step];
    if (planned && planned <= now) return [];
    if (step === 'ask_reader') {
      if (planned === null) return [];
      const at = wanted > now ? wanted : now;
      return planned?.getTime() === at.getTime() || moments.announce <= now ? [] : [{ step, at }];
    }
    if (wanted > now || (step === 'announce' && planned !== null))
      return planned?.getTime() === wanted.getTime() ? [] : [{ step, at: wanted }];
    // Put off to an allowed hour, it stays as long as it comes before the announcement.
    return planned && planned >= moments.announce ? [{ step, at: null }] : [];
  });
}

/** When the coming readings are looked at again: an hour after closing, the same day. */
export function planTime({ closesAt }: Pick<Plan, 'closesAt'>): string {
  const [hour = 0] = closesAt.split(':').map(Number);
  return hour >= 23 ? DAY_END : `${String(hour + 1).padStart(2, '0')}:${closesAt.slice(3)}`;
}

/** Days on which a reading should have stood after the newest known one and up to now, when nothing ran. */
export function gapSlots(
  plan: Plan,
  newest: LocalDate | null,
  table: DaysOffTable,
  now: Date,
  zone: string,
): Slot[] {
  if (!plan.active || newest === null) return [];
  const slots: Slot[] = [];
  const today = localDate(now, zone);
  for (let week = 1; week < 60; week++) {
    const slot = slotOf(plan, addDays(mondayOf(newest), 7 * week + plan.weekday - 1), table);
    if (slot.plannedDate > today) break;
    const isPast = slot.state === 'skipped' ? slot.date < today : isLate(plan, slot.date, now, zone);
    if (isPast) slots.push(slot);
  }
  return slots;
}

/** 'morning' before noon: how the nudge speaks of the reading. */
export const partOfDay = (opens: Date, zone: string): 'morning' | 'day' =>
  localTime(opens, zone) < '12:00' ? 'morning' : 'day';
