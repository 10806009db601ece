// Schedules, occurrences and days off.
import type { Sql, Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { localDate } from '../../shared/dates.ts';
import { newId } from '../../shared/ids.ts';
import { type DayOff, type DaysOffTable, daysOffTable } from './rules/days-off.ts';
import { nextAfter, parseRecurrence, type Recurrence } from './rules/recurrence.ts';

export type Schedule = {
  id: string;
  feature: string;
  job: string;
  subjectId: string;
  unitId: string;
  rule: Recurrence | null;
  graceSeconds: number;
  nextAt: Date;
};

export type NewSchedule = Omit<Schedule, 'id' | 'nextAt' | 'rule'> &
  ({ rule: Recurrence; after: Date } | { rule: null; at: Date });

/** Plans a job for one moment or by a rule; the same job and subject exist once and are replanned. */
export async function plan(tx: Tx, schedule: NewSchedule): Promise<void> {
  const { feature, job, subjectId, unitId, graceSeconds } = schedule;
  const nextAt = schedule.rule ? nextAfter(schedule.rule, schedule.after) : schedule.at;
  const row = { feature, unitId, graceSeconds, nextAt, ...(schedule.rule ? { rule: schedule.rule } : {}) };
  await client(tx).schedule.upsert({
    where: { job_subjectId: { job, subjectId } },
    create: { ...row, id: newId(), job, subjectId },
    update: row,
  });
}

/** Nothing more comes of these; what happened stays. */
export async function unplan(tx: Tx, job: string, subjectId: string): Promise<void> {
  await client(tx).schedule.updateMany({ where: { job, subjectId }, data: { nextAt: null } });
}

/** Claims the schedule that is due first; others skip it until the transaction ends. */
export async function claimDueSchedule(tx: Tx, now: Date, skip: string[]): Promise<Schedule | null> {
  const [due] = await client(tx).$queryRaw<{ id: string }[]>`
    SELECT id FROM schedule WHERE next_at <= ${now} AND id <> ALL (${skip}::uuid[]) ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (!due) return null;
  const row = await client(tx).schedule.findUniqueOrThrow({ where: { id: due.id } });
  return { ...row, nextAt: row.nextAt as Date, rule: row.rule === null ? null : parseRecurrence(row.rule) };
}

/** Records the moment (once) and moves the schedule on. False when it was already recorded. */
export async function recordOccurrence(
  tx: Tx,
  schedule: Schedule,
  missed: boolean,
  now: Date,
): Promise<boolean> {
  const { count } = await client(tx).occurrence.createMany({
    data: [
      {
        id: newId(),
        scheduleId: schedule.id,
        moment: schedule.nextAt,
        state: missed ? 'missed' : 'fired',
        firedAt: now,
      },
    ],
    skipDuplicates: true,
  });
  await client(tx).schedule.update({
    where: { id: schedule.id },
    data: { nextAt: schedule.rule ? nextAfter(schedule.rule, schedule.nextAt) : null },
  });
  return count > 0;
}

export async function nextScheduleDue(sql: Sql): Promise<Date | null> {
  const found = await client(sql).schedule.aggregate({ _min: { nextAt: true } });
  return found._min.nextAt;
}

/** Public days off and swapped days, overridden by the unit's own. */
export async function loadDaysOff(sql: Sql, unitId: string | null): Promise<DaysOffTable> {
  const rows = await client(sql).dayOff.findMany({
    where: { OR: [{ unitId: null }, ...(unitId ? [{ unitId }] : [])] },
    orderBy: { unitId: { sort: 'asc', nulls: 'first' } },
  });
  return daysOffTable(
    rows.map((row) => ({
      date: localDate(row.date, 'UTC'),
      kind: row.kind as DayOff['kind'],
      name: row.name,
    })),
  );
}

/** Writes the seeded days once; days that administrators changed stay as they are. */
export async function seedDaysOff(tx: Tx, days: DayOff[]): Promise<number> {
  if ((await client(tx).dayOff.count({ where: { unitId: null } })) > 0) return 0;
  const { count } = await client(tx).dayOff.createMany({
    data: days.map((day) => ({
      id: newId(),
      date: new Date(`${day.date}T00:00:00Z`),
      kind: day.kind,
      name: day.name,
    })),
  });
  return count;
}
