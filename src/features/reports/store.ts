// Names of units behind the paths of figures.
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

/** The number of the unit that a path ends with: it stays when the unit moves. */
export const numberOf = (path: string): number => Number(path.split('/').filter(Boolean).at(-1));

/** Of every unit that these paths lead through, moved and ended ones too. */
export async function namesOf(sql: Sql, paths: Iterable<string>): Promise<Map<number, string>> {
  const numbers = [...new Set([...paths].flatMap((path) => path.split('/').filter(Boolean).map(Number)))];
  const rows = await client(sql).unit.findMany({
    where: { number: { in: numbers } },
    select: { number: true, name: true },
  });
  return new Map(rows.map(({ number, name }) => [number, name]));
}
