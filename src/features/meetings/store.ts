// Meetings, series, agenda and documents: rows read and written by the parts of the slice.
import type { Sql, Tx } from '../../db/index.ts';
import { client, type Prisma } from '../../db/prisma.ts';
import { type LocalDate, localDate } from '../../shared/dates.ts';
import { newId } from '../../shared/ids.ts';
import type { AgendaItem, Meeting, MeetingDocument } from './shapes.ts';

type Row = Awaited<ReturnType<Prisma.TransactionClient['meeting']['findUniqueOrThrow']>>;

const dateOf = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

const toMeeting = ({ cancelledAt: _c, createdAt: _a, updatedAt: _u, ...row }: Row): Meeting =>
  ({ ...row, scoredOn: row.scoredOn && localDate(row.scoredOn, 'UTC') }) as unknown as Meeting;

export async function loadMeeting(sql: Sql, id: string): Promise<Meeting | null> {
  const row = await client(sql).meeting.findUnique({ where: { id } });
  return row && toMeeting(row);
}

/** The meeting, held against other transactions until this one ends. */
export async function lockMeeting(tx: Tx, id: string): Promise<Meeting | null> {
  await client(tx).$executeRaw`SELECT 1 FROM meeting WHERE id = ${id}::uuid FOR UPDATE`;
  return loadMeeting(tx, id);
}

export type NewMeeting = Pick<Meeting, 'unitId' | 'kind' | 'title' | 'startsAt' | 'minutes' | 'createdBy'> &
  /** `id`: the same press handled again makes no second one. */
  Partial<Meeting>;

/** Makes a meeting; an occurrence of a series exists once. Returns its id. */
export async function insertMeeting(tx: Tx, meeting: NewMeeting, now: Date): Promise<string> {
  const { scores, scoredOn: _, ...rest } = meeting;
  const id = meeting.id ?? newId();
  await client(tx).meeting.createMany({
    data: [{ ...rest, ...(scores ? { scores } : {}), id, createdAt: now, updatedAt: now }],
    skipDuplicates: true,
  });
  if (!meeting.seriesId || !meeting.plannedAt) return id;
  const row = await client(tx).meeting.findUniqueOrThrow({
    where: { seriesId_plannedAt: { seriesId: meeting.seriesId, plannedAt: meeting.plannedAt } },
    select: { id: true },
  });
  return row.id;
}

/** Changes the named fields alone. */
export async function updateMeeting(
  tx: Tx,
  id: string,
  change: Partial<Omit<Meeting, 'id' | 'unitId'>> & { cancelledAt?: Date },
  now: Date,
): Promise<void> {
  const { scores, scoredOn, ...rest } = change;
  await client(tx).meeting.update({
    where: { id },
    data: {
      ...rest,
      ...(scores ? { scores } : {}),
      ...(scoredOn === undefined ? {} : { scoredOn: scoredOn === null ? null : dateOf(scoredOn) }),
      updatedAt: now,
    },
  });
}

export type MeetingFilter = {
  unitIds: string[];
  /** Started at or after, and before. */
  from?: Date;
  to?: Date;
  states?: Meeting['state'][];
};

/** By start, soonest first, or newest first where `newest` is said. */
export async function findMeetings(
  sql: Sql,
  { unitIds, from, to, states }: MeetingFilter,
  { limit = 50, newest = false }: { limit?: number; newest?: boolean } = {},
): Promise<Meeting[]> {
  const rows = await client(sql).meeting.findMany({
    where: {
      unitId: { in: unitIds },
      startsAt: { ...(from ? { gte: from } : {}), ...(to ? { lt: to } : {}) },
      ...(states ? { state: { in: states } } : {}),
    },
    orderBy: [{ startsAt: newest ? 'desc' : 'asc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.map(toMeeting);
}

export async function agendaOf(sql: Sql, meetingId: string): Promise<AgendaItem[]> {
  return client(sql).meetingAgendaItem.findMany({
    where: { meetingId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, position: true, words: true },
  });
}

/** Without the bytes of attached files. */
export async function documentsOf(sql: Sql, meetingId: string): Promise<MeetingDocument[]> {
  const rows = await client(sql).meetingDocument.findMany({
    where: { meetingId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      position: true,
      title: true,
      number: true,
      date: true,
      whereToRead: true,
      fileName: true,
    },
  });
  return rows.map((row) => ({ ...row, date: row.date && localDate(row.date, 'UTC') }));
}

/** How people who are not members are addressed: 'ông, bà' or 'anh, chị'. */
export type Address = 'ong_ba' | 'anh_chi';

export async function addressIn(sql: Sql, unitId: string): Promise<Address> {
  const row = await client(sql).unit.findUnique({ where: { id: unitId }, select: { settings: true } });
  return (row?.settings as { address?: unknown } | undefined)?.address === 'anh_chi' ? 'anh_chi' : 'ong_ba';
}
