// What a unit says of itself for a year: its theme and its ethics standards; where a unit has none, those of the nearest above.
import type { Sql, Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

export type Said = {
  words: string;
  /** The unit that set it. */
  unitId: string;
  unitName: string;
};

/** The theme of the year that holds in the unit with this path, or null. */
export const themeFor = (sql: Sql, path: string, year: number): Promise<Said | null> =>
  nearest(sql, path, ['theme', String(year)]);

/** The ethics standards that hold in the unit with this path, or null. */
export const ethicsFor = (sql: Sql, path: string): Promise<Said | null> => nearest(sql, path, ['ethics']);

async function nearest(sql: Sql, path: string, key: readonly string[]): Promise<Said | null> {
  const numbers = path.split('/').filter(Boolean).map(Number);
  const [row] = await client(sql).$queryRaw<Said[]>`
    SELECT settings #>> ${[...key]} AS words, id AS "unitId", name AS "unitName" FROM unit
    WHERE number = ANY(${numbers}::int[]) AND settings #>> ${[...key]} IS NOT NULL
    ORDER BY length(path) DESC LIMIT 1`;
  return row ?? null;
}

/** What the unit itself set. */
export async function ownWords(
  sql: Sql,
  unitId: string,
  year: number,
): Promise<{ theme: string | null; ethics: string | null }> {
  const [row] = await client(sql).$queryRaw<{ theme: string | null; ethics: string | null }[]>`
    SELECT settings #>> ${['theme', String(year)]} AS theme, settings->>'ethics' AS ethics FROM unit WHERE id = ${unitId}::uuid`;
  return row ?? { theme: null, ethics: null };
}

/** Null takes it away: what was set above holds again. */
export async function saveTheme(tx: Tx, unitId: string, year: number, words: string | null): Promise<void> {
  const key = String(year);
  await client(tx).$executeRaw`
    UPDATE unit SET settings = jsonb_set(settings, '{theme}',
      CASE WHEN ${words}::text IS NULL THEN coalesce(settings->'theme', '{}'::jsonb) - ${key}
           ELSE coalesce(settings->'theme', '{}'::jsonb) || jsonb_build_object(${key}::text, ${words}::text) END)
    WHERE id = ${unitId}::uuid`;
}

/** Null takes it away. */
export async function saveEthics(tx: Tx, unitId: string, words: string | null): Promise<void> {
  await client(tx).$executeRaw`
    UPDATE unit SET settings = CASE WHEN ${words}::text IS NULL THEN settings - 'ethics'
      ELSE settings || jsonb_build_object('ethics', ${words}::text) END
    WHERE id = ${unitId}::uuid`;
}
