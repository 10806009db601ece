// Queries behind the pages of figures: the asks of a unit.
import type { UnitRef } from '../../../core/org/person.ts';
import type { Sql } from '../../../db/index.ts';
import { client, Prisma } from '../../../db/prisma.ts';

type Moments = { start: Date; end: Date };

export type AskLine = {
  id: string;
  feature: string;
  state: string;
  opensAt: Date;
  closesAt: Date;
  /** Asked by this unit; else from above. */
  isOwn: boolean;
};

/**
 * Asks of the unit itself, and those from above that its people were asked, open or closed in the period; newest first.
 * Those put to a chosen few are left out: their figures would be about persons.
 */
export function asksOf(
  sql: Sql,
  unit: Pick<UnitRef, 'id' | 'path'>,
  { start, end }: Moments,
  limit: number,
): Promise<AskLine[]> {
  const above = unit.path.split('/').filter(Boolean).map(Number);
  return client(sql).$queryRaw<AskLine[]>`
    SELECT k.id, k.feature, k.state, k.opens_at AS "opensAt", k.closes_at AS "closesAt", k.unit_id = ${unit.id}::uuid AS "isOwn"
    FROM ask k JOIN unit top ON top.id = k.unit_id
    WHERE top.number = ANY(${above}::int[]) AND k.state IN ('open', 'closed') AND k.audience->'members' IS NULL AND ${GENERAL}
      AND k.closes_at >= ${start} AND k.opens_at < ${end} AND (k.state = 'open' OR k.closes_at < ${end})
      AND (k.unit_id = ${unit.id}::uuid OR EXISTS (SELECT 1 FROM participation p JOIN unit pu ON pu.id = p.unit_id
        WHERE p.ask_id = k.id AND pu.path LIKE ${`${unit.path}%`}))
    ORDER BY k.closes_at DESC, k.id LIMIT ${limit}`;
}

/** Asks put to one person about their own matter. */
const PERSONAL: readonly string[] = ['meeting_task', 'focus', 'initiatives', 'pledge_register'];
export const isPersonal = (feature: string): boolean => PERSONAL.includes(feature);
const GENERAL = Prisma.sql`k.feature <> ALL(${[...PERSONAL]}::text[])`;

export type AskRow = {
  path: string;
  name: string;
  kind: string;
  expected: number;
  answered: number;
  behalf: number;
};

/** By cell: of a closed ask as kept, of an open one as it stands. Figures alone. */
export function askRows(sql: Sql, ask: { id: string; state: string }, path: string): Promise<AskRow[]> {
  if (ask.state === 'closed')
    return client(sql).$queryRaw<AskRow[]>`
      SELECT r.path, u.name, u.kind, r.expected, r.answered, r.on_behalf AS behalf FROM ask_result r JOIN unit u ON u.id = r.unit_id
      WHERE r.ask_id = ${ask.id}::uuid AND r.item = '' AND r.path LIKE ${`${path}%`} ORDER BY u.name_key`;
  return client(sql).$queryRaw<AskRow[]>`
    SELECT u.path, u.name, u.kind, (count(*) FILTER (WHERE p.state <> 'exempt'))::int AS expected,
      (count(*) FILTER (WHERE p.state = 'done'))::int AS answered,
      (count(*) FILTER (WHERE p.state = 'done' AND p.recorded_by IS NOT NULL))::int AS behalf
    FROM participation p JOIN unit u ON u.id = p.unit_id
    WHERE p.ask_id = ${ask.id}::uuid AND u.path LIKE ${`${path}%`} GROUP BY u.id ORDER BY u.name_key`;
}

export type Named = { id: string; name: string; kind: string; path: string };

/** Units by the path they stood at, with the path they have now; ended ones too. */
export async function namesOf(sql: Sql, paths: readonly string[]): Promise<Map<string, Named>> {
  const numberOf = (path: string) => Number(path.split('/').filter(Boolean).at(-1));
  const rows = await client(sql).unit.findMany({
    where: { number: { in: paths.map(numberOf) } },
    select: { id: true, name: true, kind: true, number: true, path: true },
  });
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return new Map(
    paths.flatMap((path) => {
      const row = byNumber.get(numberOf(path));
      return row ? [[path, row] as const] : [];
    }),
  );
}
