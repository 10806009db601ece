// Rows that results are made of: units and people of an ask, what each unit said.
import type { Sql } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';

/** Which of these units had people asked. */
export async function askedAmong(sql: Sql, askId: string, unitIds: readonly string[]): Promise<Set<string>> {
  const rows = await client(sql).participation.findMany({
    where: { askId, unitId: { in: [...unitIds] } },
    distinct: ['unitId'],
    select: { unitId: true },
  });
  return new Set(rows.map(({ unitId }) => unitId));
}

export type UnitTotal = { unitId: string; name: string; expected: number; answered: number };

/** How many were asked and answered, unit by unit, by name. */
export function unitTotals(sql: Sql, askId: string): Promise<UnitTotal[]> {
  return client(sql).$queryRaw<UnitTotal[]>`
    SELECT r.unit_id AS "unitId", u.name, r.expected, r.answered FROM ask_result r JOIN unit u ON u.id = r.unit_id
    WHERE r.ask_id = ${askId}::uuid AND r.item = '' AND r.expected + r.answered > 0 ORDER BY u.name_key, u.number`;
}

export type UnitAnswer = { item: string; choice: string; count: number; sum: number };

/** What one unit said, as it was kept: of an anonymous ask only what may stand alone. */
export function answersOfUnit(sql: Sql, askId: string, unitId: string): Promise<UnitAnswer[]> {
  return client(sql).$queryRaw<UnitAnswer[]>`
    SELECT item, choice, count, sum FROM ask_result WHERE ask_id = ${askId}::uuid AND unit_id = ${unitId}::uuid AND item <> ''`;
}

export type Named = {
  memberId: string;
  fullName: string;
  unitName: string;
  state: string;
  recordedBy: string | null;
  answers: Record<string, string>;
};

/** People of these cells with what they handed in by name, those first; only for those with the right to names there. What is half filled in is the person's own. */
export function namedAnswers(
  sql: Sql,
  askId: string,
  unitIds: readonly string[],
  of: { memberId?: string } = {},
): Promise<Named[]> {
  const memberId = of.memberId ?? null;
  return client(sql).$queryRaw<Named[]>`
    SELECT p.member_id AS "memberId", m.full_name AS "fullName", u.name AS "unitName", p.state, p.recorded_by AS "recordedBy",
      coalesce((SELECT jsonb_object_agg(r.item, r.value) FROM response r
                 WHERE r.ask_id = p.ask_id AND r.member_id = p.member_id AND r.attempt = 1 AND p.state IN ('done', 'exempt')), '{}') AS answers
    FROM participation p JOIN ask k ON k.id = p.ask_id JOIN member m ON m.id = p.member_id JOIN unit u ON u.id = p.unit_id
    WHERE p.ask_id = ${askId}::uuid AND k.anonymity = 'named' AND p.unit_id = ANY(${[...unitIds]}::uuid[])
      AND (${memberId}::uuid IS NULL OR p.member_id = ${memberId}::uuid)
    ORDER BY p.state <> 'done', u.name_key, m.name_key, m.id`;
}
