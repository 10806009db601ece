// Recording answers: one raw statement per answer, so that a press costs one round trip and one commit.
import type { Sender } from '../../channels/channel.ts';
import type { Sql, Tx } from '../../db/index.ts';
import { client, hot, Prisma } from '../../db/prisma.ts';
import type { SpokenTo } from '../../shared/texts.ts';
import { spokenTo } from '../org/spoken-to-store.ts';
import type { ParticipationState, Verdict } from './shapes.ts';

export type Answer = {
  askId: string;
  item: string;
  /** Option id for a choice; canonical text otherwise, already validated. */
  value: string;
  /** True: `value` must be an option of the ask's own form, checked by the statement. An anonymous ask takes none of these. */
  isChoice: boolean;
  attempt?: number;
  note?: string | null;
  /** A note that stays when the person answers again: a code that was scanned is not undone by a tap. */
  lastingNote?: string;
  fileRef?: string | null;
  score?: number | null;
  /** What the participation becomes. */
  stateAfter: Extract<ParticipationState, 'partial' | 'done'>;
  now: Date;
  /** Unique per update: the same update twice changes nothing. */
  updateKey: string;
  /** A correction: also taken when the ask closed after this moment. */
  closedSince?: Date;
  /** Whose word stands: the person's own (default), or, where attendance is taken, the recorder's. */
  stands?: 'self' | 'recorder';
};

export type Recorded = {
  verdict: Verdict;
  memberId: string | null;
  before: string | null;
  locale: string | null;
  spokenTo: SpokenTo | null;
  closesAt: Date | null;
};

/** The person behind a platform account answers for themselves. */
export function answerSelf(
  sql: Sql,
  channel: string,
  sender: Sender,
  updateId: string,
  answer: Answer,
): Promise<Recorded> {
  const who = Prisma.sql`
    SELECT m.id AS member_id, a.locale, ${spokenTo('m', '(SELECT u.settings FROM unit u WHERE u.id = m.unit_id)')} AS spoken_to
    FROM account a JOIN member m ON m.id = a.member_id AND m.ended_at IS NULL
    WHERE a.channel = ${channel} AND a.external_id = ${sender.id}
      AND EXISTS (SELECT 1 FROM consent c WHERE c.member_id = m.id AND c.purpose = 'use' AND c.withdrawn_at IS NULL)`;
  return record(
    sql,
    who,
    null,
    answer,
    Prisma.sql`
    , taken AS (UPDATE inbox_update SET done = true, payload = NULL WHERE channel = ${channel} AND update_id = ${updateId} AND NOT done)`,
  );
}

/** A member's own answer that came by another way than a press: what they handed in says it. Who they are was checked by the caller. */
export function answerOf(sql: Sql, memberId: string, answer: Answer): Promise<Recorded> {
  return record(
    sql,
    Prisma.sql`SELECT ${memberId}::uuid AS member_id, NULL AS locale, NULL AS spoken_to`,
    null,
    answer,
    Prisma.empty,
  );
}

/** Someone with the right (checked by the caller, in the same transaction) answers for a member. */
export function answerFor(sql: Sql, memberId: string, recordedBy: string, answer: Answer): Promise<Recorded> {
  return record(
    sql,
    Prisma.sql`SELECT ${memberId}::uuid AS member_id, NULL AS locale, NULL AS spoken_to`,
    recordedBy,
    answer,
    Prisma.empty,
  );
}

/** The exempt stay uncounted whatever they say; who is on leave and has begun is still not missed. */
export const stateAfter = (before: Prisma.Sql, after: Answer['stateAfter']): Prisma.Sql =>
  Prisma.sql`CASE WHEN ${before} = ANY(${after === 'done' ? ['exempt'] : ['exempt', 'excused']}) THEN ${before} ELSE ${after} END`;

/** `raced`: another answer of the same person came in between; say it again. */
async function record(
  sql: Sql,
  who: Prisma.Sql,
  by: string | null,
  answer: Answer,
  more: Prisma.Sql,
): Promise<Recorded> {
  const { askId, item, value, now, updateKey } = answer;
  const attempt = answer.attempt ?? 1;
  const isOverruled =
    answer.stands === 'recorder'
      ? Prisma.sql`(old.recorded_by IS NOT NULL AND ${by}::uuid IS NULL)`
      : Prisma.sql`(old.recorded_by IS NULL AND ${by}::uuid IS NOT NULL)`;
  const note = Prisma.sql`coalesce((SELECT old.note FROM old WHERE old.note = ${answer.lastingNote ?? null} AND ${by}::uuid IS NULL), ${answer.note ?? null})`;
  const known = answer.isChoice
    ? Prisma.sql`EXISTS (SELECT 1 FROM jsonb_array_elements(k.form->'items') i, jsonb_array_elements(i->'options') o
                         WHERE i->>'id' = ${item} AND o->>'id' = ${value})`
    : Prisma.sql`EXISTS (SELECT 1 FROM jsonb_array_elements(k.form->'items') i WHERE i->>'id' = ${item})`;
  const rows = await hot<Recorded>(
    sql,
    Prisma.sql`/* prepared */
    WITH who AS (${who}),
    asked AS (SELECT k.id, k.state, k.closes_at, k.anonymity = 'named' AND ${known} AS known,
        (k.state = 'open' AND k.closes_at > ${now}) OR (k.state = 'closed' AND k.closed_at >= ${answer.closedSince ?? null}::timestamptz) IS TRUE AS takes
      FROM ask k WHERE k.id = ${askId}::uuid),
    -- One value, not a join: joined, a plan made while the tables were small reads the answers of everyone asked.
    part AS (SELECT p.member_id FROM participation p WHERE p.ask_id = ${askId}::uuid AND p.member_id = (SELECT member_id FROM who)),
    old AS (SELECT r.* FROM response r
             WHERE r.ask_id = ${askId}::uuid AND r.member_id = (SELECT member_id FROM who) AND r.attempt = ${attempt} AND r.item = ${item}),
    put AS (
      INSERT INTO response (ask_id, member_id, attempt, item, value, note, file_ref, score, at, recorded_by, update_key)
      SELECT asked.id, part.member_id, ${attempt}, ${item}, ${value}, ${note}, ${answer.fileRef ?? null}, ${answer.score ?? null}::float8,
             ${now}, ${by}::uuid, ${updateKey}
      FROM asked, part
      WHERE asked.takes AND asked.known
        -- What a person said themselves stands against whoever answers for them; at a roll call it is the other way.
        AND NOT EXISTS (SELECT 1 FROM old WHERE ${isOverruled})
        AND NOT EXISTS (SELECT 1 FROM old WHERE old.update_key = ${updateKey})
      ON CONFLICT (ask_id, member_id, attempt, item) DO UPDATE
        SET value = EXCLUDED.value, note = EXCLUDED.note, file_ref = EXCLUDED.file_ref, score = EXCLUDED.score,
            at = EXCLUDED.at, recorded_by = EXCLUDED.recorded_by, update_key = EXCLUDED.update_key
        WHERE response.update_key = (SELECT old.update_key FROM old)
      RETURNING member_id),
    kept AS (
      INSERT INTO response_history (ask_id, member_id, attempt, item, value, note, at, recorded_by)
      SELECT o.ask_id, o.member_id, o.attempt, o.item, o.value, o.note, o.at, o.recorded_by FROM old o JOIN put ON put.member_id = o.member_id
      WHERE o.value <> ${value} OR o.recorded_by IS DISTINCT FROM ${by}::uuid),
    marked AS (
      UPDATE participation p SET state = ${stateAfter(Prisma.sql`p.state`, answer.stateAfter)},
             recorded_by = ${by}::uuid, answered_at = ${now}
      WHERE p.ask_id = ${askId}::uuid AND p.member_id = (SELECT member_id FROM put)),
    stale AS (UPDATE ask SET tally_stale = true WHERE id = ${askId}::uuid AND NOT tally_stale AND EXISTS (SELECT 1 FROM put))
    ${more}
    SELECT CASE
        WHEN NOT asked.known THEN 'unknown'
        WHEN who.member_id IS NULL THEN 'not_joined'
        WHEN asked.state = 'scheduled' THEN 'not_open'
        WHEN NOT asked.takes THEN 'closed'
        WHEN part.member_id IS NULL THEN 'not_asked'
        WHEN old.update_key = ${updateKey} THEN 'same'
        WHEN old.value IS NOT NULL AND ${isOverruled} THEN CASE WHEN ${by}::uuid IS NULL THEN 'recorder' ELSE 'own' END
        WHEN NOT EXISTS (SELECT 1 FROM put) THEN 'raced'
        WHEN old.value IS NULL THEN 'recorded'
        WHEN old.value = ${value} THEN 'same'
        ELSE 'changed' END AS verdict,
      who.member_id AS "memberId", old.value AS before, who.locale, who.spoken_to AS "spokenTo", asked.closes_at AS "closesAt"
    FROM asked LEFT JOIN who ON true LEFT JOIN part ON true LEFT JOIN old ON true`,
  );
  const row = rows[0] ?? {
    verdict: 'unknown',
    memberId: null,
    before: null,
    locale: null,
    spokenTo: null,
    closesAt: null,
  };
  return row.verdict === 'raced' ? record(sql, who, by, answer, more) : row;
}

/**
 * Takes back what was recorded by mistake for a person, who then counts as without an answer; the history keeps it.
 * False when there was nothing, or the ask takes no answers (see `closedSince`).
 */
export async function withdrawAnswer(
  tx: Tx,
  memberId: string,
  { askId, item, now, closedSince }: Pick<Answer, 'askId' | 'item' | 'now' | 'closedSince'>,
): Promise<boolean> {
  const rows = await client(tx).$queryRaw<{ member_id: string }[]>`
    WITH gone AS (
      DELETE FROM response r USING ask k
      WHERE k.id = r.ask_id AND r.ask_id = ${askId}::uuid AND r.member_id = ${memberId}::uuid AND r.attempt = 1 AND r.item = ${item}
        AND ((k.state = 'open' AND k.closes_at > ${now}) OR (k.state = 'closed' AND k.closed_at >= ${closedSince ?? null}::timestamptz))
      RETURNING r.*),
    kept AS (
      INSERT INTO response_history (ask_id, member_id, attempt, item, value, note, at, recorded_by)
      SELECT g.ask_id, g.member_id, g.attempt, g.item, g.value, g.note, g.at, g.recorded_by FROM gone g),
    marked AS (
      UPDATE participation p SET state = CASE WHEN p.state = 'exempt' THEN p.state ELSE 'expected' END,
             recorded_by = NULL, answered_at = NULL
      FROM gone WHERE p.ask_id = gone.ask_id AND p.member_id = gone.member_id),
    stale AS (UPDATE ask SET tally_stale = true WHERE id = ${askId}::uuid AND EXISTS (SELECT 1 FROM gone))
    SELECT member_id FROM gone`;
  return rows.length > 0;
}
