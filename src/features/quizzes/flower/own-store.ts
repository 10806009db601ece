// What hái hoa keeps about one person: shown to them, and forgotten with them.
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';

export type OwnTurn = {
  unit: string;
  openedAt: Date;
  number: number;
  outcome: string | null;
  points: number;
};

export function ownTurns(sql: Sql, memberId: string): Promise<OwnTurn[]> {
  return client(sql).$queryRaw<OwnTurn[]>`
    SELECT u.name AS unit, t.opened_at AS "openedAt", t.number, t.outcome,
      CASE WHEN t.member_id = ${memberId}::uuid THEN t.points ELSE 0 END AS points
    FROM flower_turn t JOIN flower_quiz q ON q.id = t.quiz_id JOIN unit u ON u.id = q.unit_id
    WHERE t.member_id = ${memberId}::uuid OR t.given_by = ${memberId}::uuid OR t.picked_by = ${memberId}::uuid
    ORDER BY t.opened_at`;
}

/** The tổ keeps its points; whose they were, what was answered and a prize in person go. */
export async function forgetMember(tx: Tx, memberId: string): Promise<void> {
  const db = client(tx);
  await db.flowerQuiz.updateMany({ where: { hostId: memberId }, data: { hostId: null } });
  await db.flowerQuiz.updateMany({ where: { createdBy: memberId }, data: { createdBy: null } });
  await db.flowerTurn.updateMany({ where: { givenBy: memberId }, data: { given: null, givenBy: null } });
  await db.flowerTurn.updateMany({ where: { pickedBy: memberId }, data: { pickedBy: null } });
  await db.flowerTurn.updateMany({ where: { memberId }, data: { memberId: null } });
  await db.flowerTurn.updateMany({ where: { judgedBy: memberId }, data: { judgedBy: null } });
  await db.flowerTurn.updateMany({ where: { ownerId: memberId, phase: 'ended' }, data: { ownerId: null } });
  await db.$executeRaw`
    UPDATE flower_quiz SET prizes = (SELECT coalesce(jsonb_agg(p), '[]') FROM jsonb_array_elements(prizes) p
      WHERE p->>'id' <> ${memberId}), "order" = CASE WHEN state = 'ended' THEN array_remove("order", ${memberId}::uuid) ELSE "order" END
    WHERE mode = 'person' AND (${memberId}::uuid = ANY("order") OR prizes @> jsonb_build_array(jsonb_build_object('id', ${memberId}::text)))`;
}
