// Queries of the tree of units; the rules are in units.ts.
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { newId } from '../../shared/ids.ts';
import { searchKey } from '../../shared/text.ts';
import type { UnitRef } from './person.ts';
import type { UnitKind } from './roles.ts';

export type Unit = UnitRef & { parentId: string | null; endedAt: Date | null };

/** Counts alone: a unit's figures name nobody. */
export type UnitFigures = { unitId: string; cells: number; members: number; joined: number };

const COLUMNS = Prisma.sql`id, kind, name, path, parent_id AS "parentId", ended_at AS "endedAt"`;

/** Whether path `alias` lies in the branch of `top`; written so that the pattern index of unit.path is used. */
const inBranch = (path: string, top: string) =>
  Prisma.raw(`${path} ~>=~ ${top} AND ${path} ~<~ (${top} || 'a')`);

/** The unit, ended ones included, or null. */
export async function loadUnit(sql: Sql, id: string): Promise<Unit | null> {
  const [row] = await client(sql).$queryRaw<Unit[]>`SELECT ${COLUMNS} FROM unit WHERE id = ${id}::uuid`;
  return row ?? null;
}

/** From the root down to the unit itself. */
export function loadAncestry(sql: Sql, path: string): Promise<Unit[]> {
  return client(sql).$queryRaw<Unit[]>`
    SELECT ${COLUMNS} FROM unit WHERE number = ANY(${numbersOf(path)}::int[]) ORDER BY length(path)`;
}

/** Present units right below, tổ included, by name. */
export function loadChildren(sql: Sql, parentId: string): Promise<Unit[]> {
  return client(sql).$queryRaw<Unit[]>`
    SELECT ${COLUMNS} FROM unit WHERE parent_id = ${parentId}::uuid AND ended_at IS NULL ORDER BY name_key, number`;
}

/** How many cells, people and joined people each of the units has in its branch (a tổ: of its own). */
export async function loadFigures(sql: Sql, unitIds: string[]): Promise<Map<string, UnitFigures>> {
  const rows = await client(sql).$queryRaw<UnitFigures[]>`
    SELECT u.id AS "unitId",
      (SELECT count(*)::int FROM unit c WHERE ${inBranch('c.path', 'u.path')} AND c.kind = 'cell' AND c.ended_at IS NULL) AS cells,
      f.members, f.joined
    FROM unit u CROSS JOIN LATERAL (
      SELECT count(*)::int AS members, (count(*) FILTER (WHERE EXISTS (
          SELECT 1 FROM account a JOIN consent s ON s.member_id = a.member_id AND s.purpose = 'use' AND s.withdrawn_at IS NULL
          WHERE a.member_id = m.id)))::int AS joined
      FROM unit mu JOIN member m ON m.ended_at IS NULL
        AND ((u.kind <> 'cell_group' AND m.unit_id = mu.id) OR (u.kind = 'cell_group' AND m.group_unit_id = mu.id))
      WHERE ${inBranch('mu.path', 'u.path')}) f
    WHERE u.id = ANY(${unitIds}::uuid[])`;
  return new Map(rows.map((row) => [row.unitId, row]));
}

/** Whether another unit under this parent has the name, accents and case ignored. */
export async function isNameTaken(
  sql: Sql,
  parentId: string | null,
  name: string,
  exceptId?: string,
): Promise<boolean> {
  const found = await client(sql).unit.findFirst({
    where: {
      parentId,
      nameKey: searchKey(name),
      ...(exceptId === undefined ? {} : { id: { not: exceptId } }),
    },
    select: { id: true },
  });
  return found !== null;
}

/** A new unit; without a parent it is the root of a tree. The path is made from its number. */
export async function insertUnit(
  tx: Tx,
  now: Date,
  unit: { parent: UnitRef | null; kind: UnitKind; name: string },
): Promise<Unit> {
  const [row] = await client(tx).$queryRaw<Unit[]>`
    INSERT INTO unit (id, number, parent_id, kind, name, name_key, path, created_at)
    SELECT ${newId()}::uuid, n, ${unit.parent?.id ?? null}::uuid, ${unit.kind}, ${unit.name}, ${searchKey(unit.name)},
      ${unit.parent?.path ?? '/'}::text || n || '/', ${now}
    FROM (SELECT nextval(pg_get_serial_sequence('unit', 'number'))::int AS n) s
    RETURNING ${COLUMNS}`;
  return row!;
}

export async function updateUnitName(tx: Tx, id: string, name: string): Promise<void> {
  await client(tx).unit.update({ where: { id }, data: { name, nameKey: searchKey(name) } });
}

/** Puts the unit with all below it under another parent; every path of the branch follows, and where each stood is kept. */
export async function moveBranch(tx: Tx, unit: Unit, parent: UnitRef, now: Date): Promise<void> {
  const number = numbersOf(unit.path).at(-1);
  await client(tx).$executeRaw`
    INSERT INTO unit_past (unit_id, until, path) SELECT id, ${now}, path FROM unit WHERE path LIKE ${`${unit.path}%`} ON CONFLICT DO NOTHING`;
  await client(tx).$executeRaw`UPDATE unit SET parent_id = ${parent.id}::uuid WHERE id = ${unit.id}::uuid`;
  await client(tx).$executeRaw`
    UPDATE unit SET path = ${`${parent.path}${number}/`} || substr(path, ${unit.path.length + 1}::int)
    WHERE path LIKE ${`${unit.path}%`}`;
}

/** People still there (a tổ's are not counted: they stay in the cell), and present units below. */
export async function countWithin(sql: Sql, unitId: string): Promise<{ members: number; units: number }> {
  const [members, units] = [
    await client(sql).member.count({ where: { unitId, endedAt: null } }),
    await client(sql).unit.count({ where: { parentId: unitId, endedAt: null } }),
  ];
  return { members, units };
}

/** Ends the unit: its roles end, its tổ members stand without a tổ, its groups and schedules stop. Its name becomes free. */
export async function closeUnit(tx: Tx, now: Date, unitId: string): Promise<void> {
  const db = client(tx);
  await db.$executeRaw`
    UPDATE unit SET ended_at = ${now}, name_key = name_key || ' #' || number WHERE id = ${unitId}::uuid AND ended_at IS NULL`;
  await db.roleGrant.updateMany({ where: { unitId, until: null }, data: { until: now } });
  await db.member.updateMany({ where: { groupUnitId: unitId }, data: { groupUnitId: null } });
  await db.chat.updateMany({ where: { unitId, goneAt: null }, data: { goneAt: now } });
  await db.schedule.updateMany({ where: { unitId, nextAt: { not: null } }, data: { nextAt: null } });
}

/** Until the end of the transaction nobody else changes the roster of this tree. */
export async function lockRoster(tx: Tx, path: string): Promise<void> {
  const root = numbersOf(path)[0] ?? 0;
  await client(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('roster'), ${root}::int)`;
}

const numbersOf = (path: string): number[] => path.split('/').filter(Boolean).map(Number);
