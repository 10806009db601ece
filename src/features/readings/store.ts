// Plans and readings of units: rows read and written by the slice.
import type { Sql, Tx } from '../../db/index.ts';
import { client, type Prisma } from '../../db/prisma.ts';
import type { LocalDate } from '../../shared/dates.ts';
import { localDate } from '../../shared/dates.ts';
import { newId } from '../../shared/ids.ts';
import { jobOf, type Plan, type Reading } from './shapes.ts';

type PlanRow = Awaited<ReturnType<Prisma.TransactionClient['readingPlan']['findUniqueOrThrow']>>;
type ReadingRow = Awaited<ReturnType<Prisma.TransactionClient['reading']['findUniqueOrThrow']>>;

/** What holds where a unit changed nothing. Source: the service's contract, "Defaults of the reading". */
export const defaultPlan = (unitId: string): Plan => ({
  unitId,
  active: true,
  weekday: 1,
  startsAt: '07:30',
  closesAt: '17:00',
  announceMinutes: 15,
  rota: 'groups',
  rotaOrder: [],
  dayOffPolicy: 'next_working_day',
  place: null,
});

const dateOf = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

const toPlan = ({ updatedAt: _, ...row }: PlanRow): Plan => row as unknown as Plan;

const toReading = (row: ReadingRow): Reading => ({
  ...row,
  date: localDate(row.date, 'UTC'),
  plannedDate: localDate(row.plannedDate, 'UTC'),
  state: row.state as Reading['state'],
  settledBy: row.settledBy as Reading['settledBy'],
});

/** The unit's plan, or null when it was never planned (no group was bound, nobody set it up). */
export async function storedPlan(sql: Sql, unitId: string): Promise<Plan | null> {
  const row = await client(sql).readingPlan.findUnique({ where: { unitId } });
  return row && toPlan(row);
}

/** The unit's plan; the default one where nothing was saved. */
export const loadPlan = async (sql: Sql, unitId: string): Promise<Plan> =>
  (await storedPlan(sql, unitId)) ?? defaultPlan(unitId);

export async function savePlan(tx: Tx, plan: Plan, now: Date): Promise<void> {
  const { unitId, ...rest } = plan;
  await client(tx).readingPlan.upsert({
    where: { unitId },
    create: { ...plan, updatedAt: now },
    update: { ...rest, updatedAt: now },
  });
}

/** Saves the plan if there is none yet; two groups bound at once make one. True when it was made now. */
export async function insertPlan(tx: Tx, plan: Plan, now: Date): Promise<boolean> {
  const { count } = await client(tx).readingPlan.createMany({
    data: [{ ...plan, updatedAt: now }],
    skipDuplicates: true,
  });
  return count === 1;
}

export async function loadReading(sql: Sql, id: string): Promise<Reading | null> {
  const row = await client(sql).reading.findUnique({ where: { id } });
  return row && toReading(row);
}

/** The reading, held against other transactions until this one ends. */
export async function lockReading(tx: Tx, id: string): Promise<Reading | null> {
  await client(tx).$executeRaw`SELECT 1 FROM reading WHERE id = ${id}::uuid FOR UPDATE`;
  return loadReading(tx, id);
}

export type NewReading = Pick<Reading, 'unitId' | 'date' | 'plannedDate' | 'state'>;

/** Makes the reading of a planned day; it exists once per unit and planned day. Returns its id. */
export async function insertReading(tx: Tx, reading: NewReading): Promise<string> {
  const { unitId, state } = reading;
  const plannedDate = dateOf(reading.plannedDate);
  await client(tx).reading.createMany({
    data: [{ id: newId(), unitId, state, plannedDate, date: dateOf(reading.date) }],
    skipDuplicates: true,
  });
  const where = { unitId_plannedDate: { unitId, plannedDate } };
  const { id } = await client(tx).reading.findUniqueOrThrow({ where, select: { id: true } });
  return id;
}

/** Changes the named fields alone. */
export async function updateReading(
  tx: Tx,
  id: string,
  change: Partial<Omit<Reading, 'id' | 'unitId'>>,
): Promise<void> {
  const { date, plannedDate, ...rest } = change;
  await client(tx).reading.update({
    where: { id },
    data: {
      ...rest,
      ...(date === undefined ? {} : { date: dateOf(date) }),
      ...(plannedDate === undefined ? {} : { plannedDate: dateOf(plannedDate) }),
    },
  });
}

/** Readings of a unit held on or planned for that day or later, by planned day; `all`: also the stopped ones. */
export async function readingsFrom(
  sql: Sql,
  unitId: string,
  from: LocalDate,
  limit = 20,
  all = false,
): Promise<Reading[]> {
  const rows = await client(sql).reading.findMany({
    where: {
      unitId,
      ...(all ? {} : { state: { not: 'stopped' } }),
      OR: [{ date: { gte: dateOf(from) } }, { plannedDate: { gte: dateOf(from) } }],
    },
    orderBy: { plannedDate: 'asc' },
    take: limit,
  });
  return rows.map(toReading);
}

const MOST_BEFORE = 60;

/** The last readings of a unit planned before that day, newest first. */
export async function readingsBefore(sql: Sql, unitId: string, before: LocalDate): Promise<Reading[]> {
  const rows = await client(sql).reading.findMany({
    where: { unitId, plannedDate: { lt: dateOf(before) }, state: { not: 'stopped' } },
    orderBy: { plannedDate: 'desc' },
    take: MOST_BEFORE,
  });
  return rows.map(toReading);
}

/** Holds the unit's plan against other transactions until this one ends; false when it has none. */
export async function lockPlan(tx: Tx, unitId: string): Promise<boolean> {
  const rows = await client(tx).$queryRaw<unknown[]>`
    SELECT 1 FROM reading_plan WHERE unit_id = ${unitId}::uuid FOR UPDATE`;
  return rows.length > 0;
}

/** When the steps of a reading come next, by job; null: over. Steps that were never planned are not in it. */
export async function plannedSteps(sql: Sql, readingId: string): Promise<Map<string, Date | null>> {
  const rows = await client(sql).schedule.findMany({ where: { subjectId: readingId, feature: 'readings' } });
  return new Map(rows.map(({ job, nextAt }) => [job, nextAt]));
}

/** Takes out readings that a changed plan no longer holds; what was announced or held stays. */
export async function dropPlanned(tx: Tx, ids: string[]): Promise<void> {
  await client(tx).reading.deleteMany({ where: { id: { in: ids }, state: { in: ['planned', 'skipped'] } } });
}

/** Puts readings aside until the cell reads again, with their turn and story: what people were asked stays valid. */
export async function stopPlanned(tx: Tx, ids: string[]): Promise<void> {
  await client(tx).reading.updateMany({
    where: { id: { in: ids }, state: { in: ['planned', 'skipped'] } },
    data: { state: 'stopped' },
  });
}

/** Forgets the steps that are still to come, as if they had never been planned; those done stay done. */
export async function forgetSteps(tx: Tx, readingIds: string[]): Promise<void> {
  const pending = { feature: 'readings', subjectId: { in: readingIds }, nextAt: { not: null } };
  await client(tx).occurrence.deleteMany({ where: { schedule: pending } });
  await client(tx).schedule.deleteMany({ where: pending });
}

/** Units whose plan is active, in the order of their ids, after `after`. */
export async function plannedUnits(sql: Sql, after: string | null, limit: number): Promise<string[]> {
  const rows = await client(sql).readingPlan.findMany({
    where: { active: true, ...(after === null ? {} : { unitId: { gt: after } }) },
    orderBy: { unitId: 'asc' },
    take: limit,
    select: { unitId: true },
  });
  return rows.map(({ unitId }) => unitId);
}

/** When the unit's next reading is announced. */
export async function nextAnnouncement(sql: Sql, unitId: string): Promise<Date | null> {
  const found = await client(sql).schedule.aggregate({
    where: { unitId, job: jobOf('announce') },
    _min: { nextAt: true },
  });
  return found._min.nextAt;
}
