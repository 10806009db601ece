// Figures of meetings, added up from what was kept when each attendance closed; never from raw answers.
import type { Unit } from '../../../core/org/units-store.ts';
import type { Sql } from '../../../db/index.ts';
import { client, Prisma } from '../../../db/prisma.ts';
import { PRESENT_ITEM, TOTAL_ITEM } from '../numbers/rules.ts';
import { ATTENDANCE_ITEM } from '../shapes.ts';
import type { KindFigures } from './rules.ts';

type Of = { unit: Pick<Unit, 'id' | 'kind' | 'path'>; from: Date; to: Date };

/**
 * Meetings that began in [from, to) and whose attendance is over, by kind: a cell's own share, also of sessions it was
 * called to; of a higher unit what its branch added up to. `open`: lists that are not closed by the chair yet.
 */
export function meetingFigures(sql: Sql, { unit, from, to }: Of): Promise<KindFigures[]> {
  // A cell keeps its past when it moves; a branch counts what was below it then.
  const theirs =
    unit.kind === 'organisation'
      ? Prisma.sql`r.path LIKE ${`${unit.path}%`}`
      : Prisma.sql`r.unit_id = ${unit.id}::uuid`;
  return client(sql).$queryRaw<KindFigures[]>`
    SELECT m.kind, count(DISTINCT m.id)::int AS sessions,
      (count(DISTINCT m.id) FILTER (WHERE m.state = 'counted' AND m.attendance_by = 'names'))::int AS open,
      coalesce(sum(CASE WHEN m.attendance_by = 'names' AND r.item = ${ATTENDANCE_ITEM} AND r.choice IN ('present', 'late') THEN r.count
                        WHEN m.attendance_by = 'numbers' AND r.item = ${PRESENT_ITEM} AND r.choice = '' THEN r.sum ELSE 0 END), 0)::int AS came,
      coalesce(sum(CASE WHEN m.attendance_by = 'names' AND r.item = '' THEN r.expected
                        WHEN m.attendance_by = 'numbers' AND r.item = ${TOTAL_ITEM} AND r.choice = '' THEN r.sum ELSE 0 END), 0)::int AS expected
    FROM meeting m JOIN ask_result r ON r.ask_id = m.attendance_ask_id
    WHERE m.starts_at >= ${from} AND m.starts_at < ${to} AND m.state IN ('counted', 'final') AND ${theirs}
    GROUP BY m.kind`;
}

/** Meetings whose attendance is being taken: shown, not added up. */
export async function meetingsRunning(sql: Sql, { unit, from, to }: Of): Promise<number> {
  const [row] = await client(sql).$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM meeting m JOIN unit u ON u.id = m.unit_id
    WHERE m.state = 'checking' AND m.starts_at >= ${from} AND m.starts_at < ${to}
      AND (u.path LIKE ${`${unit.path}%`} OR EXISTS (SELECT 1 FROM participation p WHERE p.ask_id = m.attendance_ask_id AND p.unit_id = ${unit.id}::uuid))`;
  return row?.count ?? 0;
}
