// Scores that a feature settles for many people at once when its ask closes.
import type { Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

export type Score = { memberId: string; attempt: number; value: string; score: number };

/** The audience, held still: whether this member is asked, while the ask is neither opened nor closed. */
export async function isAsked(tx: Tx, askId: string, memberId: string): Promise<boolean> {
  const db = client(tx);
  // Shares the row with everybody else who answers; only opening and closing wait for it.
  await db.$executeRaw`SELECT 1 FROM ask WHERE id = ${askId}::uuid FOR KEY SHARE`;
  const found = await db.participation.count({ where: { askId, memberId } });
  return found > 0;
}

/** Writes them as answers to `item`; what was written before is corrected. Whoever has one has answered. */
export async function writeScores(
  tx: Tx,
  { askId, item, now }: { askId: string; item: string; now: Date },
  scores: readonly Score[],
): Promise<void> {
  const rows = JSON.stringify(scores.map(({ memberId, ...rest }) => ({ ...rest, member_id: memberId })));
  await client(tx).$executeRaw`
    WITH given AS (SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS g(member_id uuid, attempt int, value text, score float8)),
    put AS (
      INSERT INTO response (ask_id, member_id, attempt, item, value, score, at, update_key)
      SELECT ${askId}::uuid, g.member_id, g.attempt, ${item}, g.value, g.score, ${now}, 'settled:' || ${askId}
      FROM given g JOIN participation p ON p.ask_id = ${askId}::uuid AND p.member_id = g.member_id
      ON CONFLICT (ask_id, member_id, attempt, item) DO UPDATE SET value = EXCLUDED.value, score = EXCLUDED.score
      RETURNING member_id)
    UPDATE participation p SET state = 'done', answered_at = coalesce(p.answered_at, ${now})
    FROM (SELECT DISTINCT member_id FROM put) w
    WHERE p.ask_id = ${askId}::uuid AND p.member_id = w.member_id AND p.state NOT IN ('done', 'exempt')`;
}
