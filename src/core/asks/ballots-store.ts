// Anonymous answers: drafts while a person fills in, ballots without a person once handed in.
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { newId } from '../../shared/ids.ts';
import { type BallotCount, LEAST_SHOWN, shownSlices } from './ballots-rules.ts';
import type { Answers, Verdict } from './shapes.ts';

/** What this person has filled in so far; empty when nothing. */
export async function loadDraft(sql: Sql, askId: string, memberId: string): Promise<Answers> {
  const row = await client(sql).ballotDraft.findUnique({ where: { askId_memberId: { askId, memberId } } });
  return (row?.answers ?? {}) as Answers;
}

/**
 * Keeps what was filled in; no time is written. Nothing is kept for somebody who was not asked or has handed in, nor once the
 * ask is closed: the locks make it wait for a hand-in or a closing that is under way. True when it was kept.
 */
export async function saveDraft(tx: Tx, askId: string, memberId: string, answers: Answers): Promise<boolean> {
  const kept = await client(tx).$executeRaw`
    INSERT INTO ballot_draft (ask_id, member_id, answers)
    SELECT p.ask_id, p.member_id, ${JSON.stringify(answers)}::jsonb FROM participation p JOIN ask k ON k.id = p.ask_id
    WHERE p.ask_id = ${askId}::uuid AND p.member_id = ${memberId}::uuid AND p.state IN ('expected', 'excused')
      AND k.state = 'open' AND k.anonymity = 'anonymous'
    FOR SHARE OF p FOR KEY SHARE OF k
    ON CONFLICT (ask_id, member_id) DO UPDATE SET answers = EXCLUDED.answers`;
  return kept > 0;
}

/**
 * Hands in an anonymous form: the ballot knows the unit and nothing else, the participation that it was handed in and
 * not when. Once; there is no changing it. The exempt are not asked.
 */
export async function handIn(
  tx: Tx,
  askId: string,
  memberId: string,
  answers: Answers,
  now: Date,
): Promise<Extract<Verdict, 'recorded' | 'same' | 'closed' | 'not_open' | 'not_asked'>> {
  // Held until the end: closing rewrites every ballot, and none may come in behind it.
  const [ask] = await client(tx).$queryRaw<{ state: string; closes_at: Date }[]>`
    SELECT state, closes_at FROM ask WHERE id = ${askId}::uuid AND anonymity = 'anonymous' FOR KEY SHARE`;
  if (!ask || ask.state === 'scheduled') return 'not_open';
  if (ask.state !== 'open' || ask.closes_at <= now) return 'closed';
  const [part] = await client(tx).$queryRaw<{ state: string; unit_id: string }[]>`
    SELECT state, unit_id FROM participation WHERE ask_id = ${askId}::uuid AND member_id = ${memberId}::uuid FOR UPDATE`;
  if (!part || part.state === 'exempt') return 'not_asked';
  if (part.state === 'done') return 'same';
  await client(tx).ballot.create({
    data: { id: newId(), askId, unitId: part.unit_id, answers: { ...answers } },
  });
  await client(tx).participation.update({
    where: { askId_memberId: { askId, memberId } },
    data: { state: 'done' },
  });
  await client(tx).ballotDraft.deleteMany({ where: { askId, memberId } });
  await client(tx)
    .$executeRaw`UPDATE ask SET tally_stale = true WHERE id = ${askId}::uuid AND NOT tally_stale`;
  return 'recorded';
}

/** Items whose answers are counted by choice; the value of `multi` holds several. */
export const COUNTED: Prisma.Sql = Prisma.sql`('choice', 'scale', 'multi')`;
export const NUMERIC: Prisma.Sql = Prisma.sql`('scale', 'number')`;
/** The items of an ask's form with their kinds. */
export const kindsOf = (askId: string): Prisma.Sql => Prisma.sql`
  SELECT i->>'id' AS item, i->>'kind' AS kind FROM ask k, jsonb_array_elements(k.form->'items') i WHERE k.id = ${askId}::uuid`;

/**
 * Rewrites all ballots of an ask in random order with new ids, in the closing transaction: no order, id or transaction number joins one to a
 * participation any more. A unit too small to be shown is taken off its ballots. Drafts go.
 */
export async function shuffleBallots(tx: Tx, askId: string): Promise<void> {
  await client(tx).ballotDraft.deleteMany({ where: { askId } });
  const slices = await client(tx).$queryRaw<{ unitId: string | null; count: number }[]>`
    SELECT unit_id AS "unitId", count(*)::int AS count FROM ballot WHERE ask_id = ${askId}::uuid GROUP BY unit_id`;
  const named = slices.flatMap(({ unitId, count }) => (unitId === null ? [] : [[unitId, count] as const]));
  const unnamed = slices.find(({ unitId }) => unitId === null)?.count ?? 0;
  const shown = [...shownSlices(new Map(named), unnamed)];
  // Random ids: sorting by them is the shuffle.
  await client(tx).$executeRaw`
    WITH gone AS (DELETE FROM ballot WHERE ask_id = ${askId}::uuid RETURNING unit_id, answers),
    fresh AS MATERIALIZED (SELECT gen_random_uuid() AS id, unit_id, answers FROM gone)
    INSERT INTO ballot (id, ask_id, unit_id, answers)
    SELECT id, ${askId}::uuid, CASE WHEN unit_id = ANY(${shown}::uuid[]) THEN unit_id END, answers FROM fresh ORDER BY id`;
}

/** An ask that is called off: nothing of what was filled in or handed in is kept. */
export async function discardBallots(tx: Tx, askId: string): Promise<void> {
  await client(tx).ballotDraft.deleteMany({ where: { askId } });
  await client(tx).ballot.deleteMany({ where: { askId } });
}

/** What the ballots of a closed ask say, by unit, item and choice, before anything is pooled; none while it runs, whoever asks. */
export function countBallots(sql: Sql, askId: string): Promise<BallotCount[]> {
  return client(sql).$queryRaw<BallotCount[]>`
    WITH kinds AS MATERIALIZED (${kindsOf(askId)}),
    said AS MATERIALIZED (
      SELECT b.unit_id, kinds.item, kinds.kind, a.value
      FROM ballot b JOIN ask k ON k.id = b.ask_id AND k.state = 'closed', jsonb_each_text(b.answers) a JOIN kinds ON kinds.item = a.key
      WHERE b.ask_id = ${askId}::uuid AND a.value IS NOT NULL)
    SELECT unit_id AS "unitId", item, '' AS choice, count(*)::int AS count,
      coalesce(sum(CASE WHEN kind IN ${NUMERIC} THEN value::float8 END), 0) AS sum FROM said GROUP BY unit_id, item
    UNION ALL
    SELECT unit_id, item, chosen, count(*)::int, 0
    FROM said, unnest(string_to_array(value, ',')) AS chosen WHERE kind IN ${COUNTED} GROUP BY unit_id, item, chosen`;
}

/**
 * Words of a closed anonymous ask, all units together, in an order of each question's own: two questions of one ballot stand in no
 * order that joins them. None where fewer than five answered.
 */
export function ballotWords(
  sql: Sql,
  askId: string,
  item: string,
  { limit, from }: { limit: number; from: number },
): Promise<{ value: string; all: number }[]> {
  return client(sql).$queryRaw<{ value: string; all: number }[]>`
    WITH said AS (
      SELECT b.answers->>${item} AS value, (count(*) OVER ())::int AS "all"
      FROM ballot b JOIN ask k ON k.id = b.ask_id
      WHERE b.ask_id = ${askId}::uuid AND k.state = 'closed' AND b.answers->>${item} IS NOT NULL)
    SELECT value, "all" FROM said WHERE "all" >= ${LEAST_SHOWN}
    ORDER BY md5(${`${askId}:${item}:`} || value), value LIMIT ${limit} OFFSET ${from}`;
}
