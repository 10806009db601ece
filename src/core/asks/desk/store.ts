// Queries of the desk: only the units and people a person may act for are read and written.
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import type { Answer } from '../answer-store.ts';
import type { Ask } from '../shapes.ts';
import { type Participant, participants } from '../store.ts';

/** Which of these units the ask is about: in the branch of its unit now, or where its audience sat at opening. */
export async function askedUnits(sql: Sql, ask: Ask, unitIds: readonly string[]): Promise<Set<string>> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT u.id FROM unit u JOIN unit top ON top.id = ${ask.unitId}::uuid
    WHERE u.id = ANY(${[...unitIds]}::uuid[]) AND (u.path LIKE top.path || '%' OR EXISTS (
      SELECT 1 FROM participation p WHERE p.ask_id = ${ask.id}::uuid AND (p.unit_id = u.id OR p.group_unit_id = u.id)))`;
  return new Set(rows.map(({ id }) => id));
}

/** Of the audience, those who sat in these units or tổ, with their answers to `item`. Only for those with the right to names. */
export const participantsIn = (
  sql: Sql,
  askId: string,
  item: string,
  unitIds: readonly string[],
): Promise<Participant[]> => participants(sql, askId, item, unitIds);

/** Records one choice for those of these people who are expected and have no answer yet. Returns whom. */
export async function answerForMembers(
  tx: Tx,
  recordedBy: string,
  answer: Answer,
  memberIds: readonly string[],
): Promise<string[]> {
  const { askId, item, value, now, updateKey } = answer;
  const rows = await client(tx).$queryRaw<{ member_id: string }[]>`
    WITH put AS (
      INSERT INTO response (ask_id, member_id, attempt, item, value, at, recorded_by, update_key)
      SELECT p.ask_id, p.member_id, 1, ${item}, ${value}, ${now}, ${recordedBy}::uuid, ${updateKey}
      FROM participation p JOIN ask k ON k.id = p.ask_id JOIN member m ON m.id = p.member_id
      WHERE p.ask_id = ${askId}::uuid AND k.anonymity = 'named' AND k.state = 'open' AND k.closes_at > ${now} AND p.state = 'expected' AND m.ended_at IS NULL
        AND p.member_id = ANY(${[...memberIds]}::uuid[])
      ON CONFLICT DO NOTHING RETURNING member_id),
    marked AS (
      UPDATE participation p SET state = ${answer.stateAfter}, recorded_by = ${recordedBy}::uuid, answered_at = ${now}
      FROM put WHERE p.ask_id = ${askId}::uuid AND p.member_id = put.member_id),
    stale AS (UPDATE ask SET tally_stale = true WHERE id = ${askId}::uuid AND EXISTS (SELECT 1 FROM put))
    SELECT member_id FROM put`;
  return rows.map((row) => row.member_id);
}

/** Until the end of the transaction nobody else reminds by hand in this ask: two presses make one. */
export async function lockReminder(tx: Tx, askId: string): Promise<void> {
  await client(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('remind again'), hashtext(${askId}))`;
}

/** Units whose one more reminder of this ask was sent. */
export async function remindedUnits(tx: Tx, askId: string, action: string): Promise<Set<string>> {
  const rows = await client(tx).auditEntry.findMany({
    where: { subjectId: askId, action },
    select: { unitId: true },
  });
  return new Set(rows.flatMap(({ unitId }) => unitId ?? []));
}
