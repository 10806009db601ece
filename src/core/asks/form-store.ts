// Forms of several questions answered by name: what one person said so far, taking something back, handing in.
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { stateAfter } from './answer-store.ts';
import type { Answers, ParticipationState, Verdict } from './shapes.ts';

export type OwnForm = { state: ParticipationState; unitId: string; answers: Answers };

/** Null when the member is not of the audience. Of an anonymous ask the answers are empty: see ballots-store. */
export async function loadOwnForm(sql: Sql, askId: string, memberId: string): Promise<OwnForm | null> {
  const row = await client(sql).participation.findUnique({
    where: { askId_memberId: { askId, memberId } },
    include: { responses: { where: { attempt: 1 } } },
  });
  if (!row) return null;
  return {
    state: row.state as ParticipationState,
    unitId: row.unitId,
    answers: Object.fromEntries(row.responses.map(({ item, value }) => [item, value])),
  };
}

/**
 * Leaves of a person's answers those to `keep` (what a changed answer hid goes to the history), and sets the form to `done`, which
 * counts, or `partial`, which does not. Answers of the exempt are kept and not counted.
 */
export async function settleForm(
  tx: Tx,
  { askId, memberId, keep, state, now }: SettledForm,
): Promise<Extract<Verdict, 'recorded' | 'closed' | 'not_open' | 'not_asked'>> {
  const [ask] = await client(tx).$queryRaw<{ state: string; closes_at: Date }[]>`
    SELECT state, closes_at FROM ask WHERE id = ${askId}::uuid AND anonymity = 'named' FOR KEY SHARE`;
  if (!ask || ask.state === 'scheduled') return 'not_open';
  if (ask.state !== 'open' || ask.closes_at <= now) return 'closed';
  const asked = await client(tx).$executeRaw`
    UPDATE participation SET state = ${stateAfter(Prisma.sql`state`, state)}, answered_at = ${now}, recorded_by = NULL
    WHERE ask_id = ${askId}::uuid AND member_id = ${memberId}::uuid`;
  if (asked === 0) return 'not_asked';
  await client(tx).$executeRaw`
    WITH gone AS (
      DELETE FROM response WHERE ask_id = ${askId}::uuid AND member_id = ${memberId}::uuid AND attempt = 1 AND item <> ALL (${[...keep]})
      RETURNING *)
    INSERT INTO response_history (ask_id, member_id, attempt, item, value, note, at, recorded_by)
    SELECT ask_id, member_id, attempt, item, value, note, at, recorded_by FROM gone`;
  await client(tx)
    .$executeRaw`UPDATE ask SET tally_stale = true WHERE id = ${askId}::uuid AND NOT tally_stale`;
  return 'recorded';
}

export type SettledForm = {
  askId: string;
  memberId: string;
  /** Items whose answers stay. */
  keep: readonly string[];
  state: Extract<ParticipationState, 'partial' | 'done'>;
  now: Date;
};

/**
 * Words that were answered by name, without the names, in an order of each question's own. Of forms that were handed in.
 * `unitIds`: of those units alone.
 */
export function answeredWords(
  sql: Sql,
  askId: string,
  item: string,
  { limit, from, unitIds }: { limit: number; from: number; unitIds: readonly string[] },
): Promise<{ value: string; all: number }[]> {
  return client(sql).$queryRaw<{ value: string; all: number }[]>`
    SELECT r.value, (count(*) OVER ())::int AS "all"
    FROM response r JOIN participation p ON p.ask_id = r.ask_id AND p.member_id = r.member_id
    WHERE r.ask_id = ${askId}::uuid AND r.item = ${item} AND r.attempt = 1 AND p.state = 'done' AND r.value <> ''
      AND p.unit_id = ANY(${[...unitIds]}::uuid[])
    ORDER BY md5(${`${askId}:${item}:`} || r.value), r.value LIMIT ${limit} OFFSET ${from}`;
}
