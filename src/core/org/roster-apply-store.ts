// Reads the roster of a branch for planning an import, and writes what the import changes, in a few bulk statements.
import type { Sql, Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import type { LocalDate } from '../../shared/dates.ts';
import { newId } from '../../shared/ids.ts';
import { searchKey } from '../../shared/text.ts';
import type { UnitRef } from './person.ts';
import type { Snapshot, SnapshotMember, SnapshotUnit } from './roster/plan-types.ts';
import type { MemberRow, RoleRow, RosterChanges, UnitRow } from './roster-apply.ts';

/** The branch of `top` with its people, and the units above it by name alone; in a stable order. */
export async function loadSnapshot(sql: Sql, top: UnitRef, today: LocalDate): Promise<Snapshot> {
  const below = `${top.path}%`;
  const units = await client(sql).$queryRaw<SnapshotUnit[]>`
    SELECT id, parent_id AS "parentId", kind, name, ended_at IS NULL AS active FROM unit
    WHERE path LIKE ${below} OR ${top.path}::text LIKE path || '%' ORDER BY number`;
  const members = await client(sql).$queryRaw<SnapshotMember[]>`
    SELECT m.id, m.unit_id AS "unitId", m.group_unit_id AS "groupUnitId", m.full_name AS "fullName", m.code, m.standing,
      true AS active,
      EXISTS (SELECT 1 FROM absence b WHERE b.member_id = m.id AND b.kind = 'exempt'
        AND (b."until" IS NULL OR b."until" >= ${today}::date)) AS "exemptOpen",
      COALESCE(r.roles, '[]') AS roles
    FROM member m JOIN unit u ON u.id = m.unit_id
    LEFT JOIN (
      SELECT g.member_id, jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id) ORDER BY g.since, g.id) AS roles
      FROM role_grant g JOIN unit gu ON gu.id = g.unit_id AND gu.path LIKE ${below}
      WHERE g.until IS NULL AND g.role <> 'administrator' AND g.member_id IS NOT NULL GROUP BY g.member_id) r ON r.member_id = m.id
    WHERE m.ended_at IS NULL AND u.path LIKE ${below} ORDER BY m.created_at, m.id`;
  return { units, members };
}

/** A new unit whose name differs from a neighbour's in accents alone, which the tree does not allow; null when there is none. */
export async function clashingUnit(sql: Sql, units: readonly UnitRow[]): Promise<string | null> {
  const keys = new Set<string>();
  for (const unit of units) {
    const key = `${unit.parentId} ${searchKey(unit.name)}`;
    if (keys.has(key)) return unit.name;
    keys.add(key);
  }
  const wanted = units.map((unit) => ({ parent: unit.parentId, name: unit.name, key: searchKey(unit.name) }));
  const [taken] = await client(sql).$queryRaw<{ name: string }[]>`
    SELECT w.name FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS w(parent uuid, name text, key text)
    JOIN unit u ON u.parent_id = w.parent AND u.name_key = w.key LIMIT 1`;
  return taken?.name ?? null;
}

/** Writes all of it; call `lockRoster` before the snapshot was read. */
export async function writeChanges(
  tx: Tx,
  now: Date,
  today: LocalDate,
  changes: RosterChanges,
): Promise<void> {
  await insertUnits(tx, now, changes.newUnits);
  if (changes.becomeCells.length > 0) {
    await client(tx).unit.updateMany({ where: { id: { in: changes.becomeCells } }, data: { kind: 'cell' } });
  }
  await writeMembers(tx, now, changes.newMembers, changes.changedMembers);
  await endRoles(tx, now, changes.endedRoles);
  await client(tx).roleGrant.createMany({
    data: changes.newRoles.map((role) => ({ id: newId(), ...role, since: now })),
  });
  await writeExemptions(tx, today, changes);
}

async function insertUnits(tx: Tx, now: Date, units: readonly UnitRow[]): Promise<void> {
  if (units.length === 0) return;
  const made = new Set(units.map((unit) => unit.id));
  const above = [...new Set(units.map((unit) => unit.parentId))].filter((id) => !made.has(id));
  const parents = await client(tx).$queryRaw<{ id: string; path: string }[]>`
    SELECT id, path FROM unit WHERE id = ANY(${above}::uuid[])`;
  const numbers = await client(tx).$queryRaw<{ n: number }[]>`
    SELECT nextval(pg_get_serial_sequence('unit', 'number'))::int AS n FROM generate_series(1, ${units.length}::int)`;
  const paths = new Map(parents.map(({ id, path }) => [id, path]));
  const rows = units.map((unit, at) => {
    const parent = paths.get(unit.parentId);
    if (parent === undefined) throw new Error(`unit ${unit.parentId} is not there`);
    const number = numbers[at]!.n;
    const path = `${parent}${number}/`;
    paths.set(unit.id, path);
    return { ...unit, number, path, nameKey: searchKey(unit.name), createdAt: now };
  });
  await client(tx).unit.createMany({ data: rows });
}

async function writeMembers(
  tx: Tx,
  now: Date,
  added: readonly MemberRow[],
  changed: readonly MemberRow[],
): Promise<void> {
  await client(tx).member.createMany({
    data: added.map((row) => ({ ...row, nameKey: searchKey(row.fullName), createdAt: now })),
  });
  if (changed.length === 0) return;
  const rows = changed.map((row) => ({ ...row, nameKey: searchKey(row.fullName) }));
  await client(tx).$executeRaw`
    UPDATE member m SET unit_id = c."unitId", group_unit_id = c."groupUnitId", full_name = c."fullName",
      name_key = c."nameKey", code = c.code, standing = c.standing
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS c(id uuid, "unitId" uuid, "groupUnitId" uuid, "fullName" text, "nameKey" text, code text, standing text)
    WHERE m.id = c.id`;
}

async function endRoles(tx: Tx, now: Date, roles: readonly RoleRow[]): Promise<void> {
  if (roles.length === 0) return;
  await client(tx).$executeRaw`
    UPDATE role_grant g SET until = ${now}
    FROM jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) AS e("memberId" uuid, role text, "unitId" uuid)
    WHERE g.member_id = e."memberId" AND g.unit_id = e."unitId" AND g.role = e.role AND g.until IS NULL`;
}

/** An exemption begins today and stays open; one that ends had yesterday as its last day, one begun today never was. */
async function writeExemptions(tx: Tx, today: LocalDate, changes: RosterChanges): Promise<void> {
  await client(tx).absence.createMany({
    data: changes.exempted.map((memberId) => ({
      id: newId(),
      memberId,
      kind: 'exempt',
      from: new Date(`${today}T00:00:00Z`),
    })),
  });
  if (changes.noLongerExempt.length === 0) return;
  await client(tx).$executeRaw`
    DELETE FROM absence WHERE member_id = ANY(${changes.noLongerExempt}::uuid[]) AND kind = 'exempt' AND "from" >= ${today}::date`;
  await client(tx).$executeRaw`
    UPDATE absence SET "until" = ${today}::date - 1 WHERE member_id = ANY(${changes.noLongerExempt}::uuid[])
      AND kind = 'exempt' AND ("until" IS NULL OR "until" >= ${today}::date)`;
}
