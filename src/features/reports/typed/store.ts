// Queries of typed figures: what a unit typed in a month, its kinds, what was changed, sums of a branch.
import type { Whose } from '../../../core/figures/shapes.ts';
import { inScope } from '../../../core/figures/store.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import { newId } from '../../../shared/ids.ts';
import { searchKey } from '../../../shared/text.ts';
import type { Change, Month, OpenPart, OwnKind, Typed } from './shapes.ts';

const HISTORY = 10;

const day = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

/** What the unit itself typed for the month. */
export const typedOf = (sql: Sql, unitId: string, month: Month): Promise<Typed[]> =>
  client(sql).typedFigure.findMany({
    where: { unitId, month: day(month) },
    select: { kind: true, value: true },
  });

type Months = { from: LocalDate; until: LocalDate };

/** By where the units stood when it was typed, and by kind. */
export const typedUnder = (
  sql: Sql,
  unit: Whose,
  { from, until }: Months,
): Promise<{ path: string; kind: string; value: number }[]> =>
  client(sql).$queryRaw`
    SELECT t.path, t.kind, sum(t.value)::int AS value FROM typed_figure t
    WHERE t.month >= ${from}::date AND t.month < ${until}::date AND ${inScope(unit, 't.path', 't.unit_id')}
    GROUP BY t.path, t.kind`;

/** Of all kinds shipped or own in the month: what the branch typed together. */
export const totalsUnder = (sql: Sql, unit: Pick<UnitRef, 'id' | 'path'>, month: Month): Promise<Typed[]> =>
  client(sql).$queryRaw`
    SELECT t.kind, sum(t.value)::int AS value FROM typed_figure t
    WHERE t.month = ${month}::date AND ${inScope(unit, 't.path', 't.unit_id')} GROUP BY t.kind`;

/** Own kinds that hold in the unit: its own and those of the units above; and, for sums, those of units below (`isBelow`). */
export function ownKinds(sql: Sql, path: string, { below }: { below: boolean }): Promise<OwnKind[]> {
  const above = path.split('/').filter(Boolean).map(Number);
  return client(sql).$queryRaw`
    SELECT k.id, k.unit_id AS "unitId", k.part, k.name, k.dropped_at IS NOT NULL AS dropped, u.number <> ALL(${above}::int[]) AS "isBelow"
    FROM typed_kind k JOIN unit u ON u.id = k.unit_id
    WHERE u.number = ANY(${above}::int[]) OR (${below} AND u.path LIKE ${`${path}%`})
    ORDER BY k.name_key, k.id`;
}

/** False when it is there already: the same update again. */
export async function insertKind(
  tx: Tx,
  { id, unitId, part, name }: { id: string; unitId: string; part: OpenPart; name: string },
  now: Date,
): Promise<boolean> {
  const { count } = await client(tx).typedKind.createMany({
    data: [{ id, unitId, part, name, nameKey: searchKey(name), createdAt: now }],
    skipDuplicates: true,
  });
  return count > 0;
}

export const dropKind = async (tx: Tx, id: string, now: Date): Promise<void> =>
  void (await client(tx).typedKind.updateMany({ where: { id, droppedAt: null }, data: { droppedAt: now } }));

/** Keeps what stood before; the same number again changes nothing. */
export async function saveTyped(
  tx: Tx,
  unit: Pick<UnitRef, 'id' | 'path'>,
  {
    kind,
    month,
    value,
    memberId,
    at,
  }: { kind: string; month: Month; value: number; memberId: string | null; at: Date },
): Promise<void> {
  const db = client(tx);
  const key = { unitId: unit.id, kind, month: day(month) };
  // Two who type at once: the second sees what the first wrote.
  await db.$executeRaw`SELECT 1 FROM unit WHERE id = ${unit.id}::uuid FOR UPDATE`;
  const before = await db.typedFigure.findUnique({ where: { unitId_kind_month: key } });
  if (before?.value === value) return;
  await db.typedFigure.upsert({
    where: { unitId_kind_month: key },
    create: { ...key, value, path: unit.path },
    update: { value },
  });
  await db.typedChange.create({
    data: { id: newId(), ...key, before: before?.value ?? null, value, memberId, at },
  });
}

/** The newest first. */
export const changesOf = (sql: Sql, unitId: string, month: Month): Promise<Change[]> =>
  client(sql).$queryRaw`
    SELECT c.kind, c.before, c.value, c.at, m.full_name AS by FROM typed_change c LEFT JOIN member m ON m.id = c.member_id
    WHERE c.unit_id = ${unitId}::uuid AND c.month = ${month}::date ORDER BY c.at DESC, c.id DESC LIMIT ${HISTORY}`;

export type OwnChange = { unit: string; month: LocalDate; at: Date };

/** Which figures this person typed, for /dulieu. */
export const typedBy = (sql: Sql, memberId: string): Promise<OwnChange[]> =>
  client(sql).$queryRaw`
    SELECT u.name AS unit, to_char(c.month, 'YYYY-MM-DD') AS month, max(c.at) AS at FROM typed_change c JOIN unit u ON u.id = c.unit_id
    WHERE c.member_id = ${memberId}::uuid GROUP BY u.name, c.month ORDER BY max(c.at)`;

export const forgetTyper = async (tx: Tx, memberId: string): Promise<void> =>
  void (await client(tx).typedChange.updateMany({ where: { memberId }, data: { memberId: null } }));
