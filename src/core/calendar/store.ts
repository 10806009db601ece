// Schedules, occurrences and days off.
import type { Sql, Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { type LocalDate, localDate } from '../../shared/dates.ts';
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

/** Whether it will come again. */
export async function isPlanned(sql: Sql, job: string, subjectId: string): Promise<boolean> {
  return (await client(sql).schedule.count({ where: { job, subjectId, nextAt: { not: null } } })) > 0;
}

/** Takes a plan that should have come before `before`: nothing comes of it any more. Its moment; null: there is none so late. */
export async function takeOverdue(
  tx: Tx,
  job: string,
  subjectId: string,
  before: Date,
): Promise<Date | null> {
  const [row] = await client(tx).$queryRaw<{ moment: Date }[]>`
    WITH late AS (SELECT id, next_at FROM schedule WHERE job = ${job} AND subject_id = ${subjectId}::uuid AND next_at < ${before} FOR UPDATE)
    UPDATE schedule s SET next_at = NULL FROM late WHERE s.id = late.id RETURNING late.next_at AS moment`;
  return row?.moment ?? null;
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

/** Action of the audit log by which a day taken out is remembered. */
export const DAY_REMOVED = 'day_off.removed';

export type StoredDay = DayOff & { id: string; unitId: string | null };

type DayRow = { id: string; date: Date; kind: string; name: string; unitId: string | null };

const toDay = ({ id, date, kind, name, unitId }: DayRow): StoredDay => ({
  id,
  unitId,
  name,
  date: localDate(date, 'UTC'),
  kind: kind as DayOff['kind'],
});

/** Days of a unit, or (null) the public ones, from `from` on; soonest first. */
export async function comingDaysOff(sql: Sql, unitId: string | null, from: LocalDate): Promise<StoredDay[]> {
  const rows = await client(sql).dayOff.findMany({
    where: { unitId, date: { gte: new Date(`${from}T00:00:00Z`) } },
    orderBy: { date: 'asc' },
  });
  return rows.map(toDay);
}

export async function findDayOff(sql: Sql, id: string): Promise<StoredDay | null> {
  const row = await client(sql).dayOff.findUnique({ where: { id } });
  return row && toDay(row);
}

/** Adds the day, in place of what was said of the same date before. Returns its id. */
export async function saveDayOff(
  tx: Tx,
  unitId: string | null,
  { date, kind, name }: DayOff,
): Promise<string> {
  const at = new Date(`${date}T00:00:00Z`);
  await client(tx).dayOff.deleteMany({ where: { unitId, date: at } });
  const { id } = await client(tx).dayOff.create({ data: { id: newId(), unitId, date: at, kind, name } });
  return id;
}

/** False when it was gone already. */
export async function removeDayOff(tx: Tx, id: string): Promise<boolean> {
  return (await client(tx).dayOff.deleteMany({ where: { id } })).count > 0;
}

/** Writes the seeded days once; days that administrators changed stay as they are. */
export async function seedDaysOff(tx: Tx, days: DayOff[]): Promise<number> {
  if ((await client(tx).dayOff.count({ where: { unitId: null } })) > 0) return 0;
  // An empty table may be what an administrator left.
  const removed = { action: DAY_REMOVED, unitId: null };
  if ((await client(tx).auditEntry.count({ where: removed, take: 1 })) > 0) return 0;
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
