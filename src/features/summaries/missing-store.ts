// Queries of what is open in a cell, and of whom it misses; only for those with the right to names.
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

export type OpenAsk = {
  id: string;
  feature: string;
  state: 'open' | 'closed';
  anonymity: 'named' | 'anonymous';
  closesAt: Date;
  expected: number;
  missing: number;
};

/**
 * Asks of these features in which somebody of the cell is missing: open ones, and those that closed after `since`; the one
 * that closes first comes first. What asks a cell stands at it or above, or above where it stood when it was asked.
 */
export function openAsksIn(
  sql: Sql,
  unit: { id: string; path: string },
  features: readonly string[],
  since: Date,
): Promise<OpenAsk[]> {
  return client(sql).$queryRaw<OpenAsk[]>`
    SELECT k.id, k.feature, k.state, k.anonymity, k.closes_at AS "closesAt", c.expected, c.missing
    FROM unit u JOIN ask k ON k.unit_id = u.id CROSS JOIN LATERAL (
      SELECT (count(*) FILTER (WHERE p.state <> 'exempt'))::int AS expected,
        (count(*) FILTER (WHERE p.state IN ('expected', 'partial') AND m.ended_at IS NULL))::int AS missing
      FROM participation p JOIN member m ON m.id = p.member_id WHERE p.ask_id = k.id AND p.unit_id = ${unit.id}::uuid) c
    WHERE u.number IN (SELECT unnest(string_to_array(trim(t.path, '/'), '/'))::int FROM (
        SELECT ${unit.path} AS path UNION SELECT w.path FROM unit_past w WHERE w.unit_id = ${unit.id}::uuid) t)
      AND k.feature = ANY(${[...features]}::text[]) AND (k.state = 'open' OR (k.state = 'closed' AND k.closes_at > ${since}))
      AND c.missing > 0
    ORDER BY k.closes_at, k.id LIMIT 100`;
}

export type MissingPerson = { memberId: string; fullName: string; askIds: string[] };

/** Who of the cell has not answered these asks by name; by name. */
export function missingPeople(sql: Sql, unitId: string, askIds: readonly string[]): Promise<MissingPerson[]> {
  return client(sql).$queryRaw<MissingPerson[]>`
    SELECT m.id AS "memberId", m.full_name AS "fullName", array_agg(k.id::text ORDER BY k.closes_at, k.id) AS "askIds"
    FROM participation p JOIN ask k ON k.id = p.ask_id AND k.anonymity = 'named' JOIN member m ON m.id = p.member_id
    WHERE p.ask_id = ANY(${[...askIds]}::uuid[]) AND p.unit_id = ${unitId}::uuid AND p.state IN ('expected', 'partial') AND m.ended_at IS NULL
    GROUP BY m.id ORDER BY m.name_key, m.id`;
}
