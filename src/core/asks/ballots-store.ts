// Anonymous answers: drafts while a person fills in, ballots without a person once handed in.
import type { Sql, Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { newId } from '../../shared/ids.ts';
import { shownSlices } from './ballots-rules.ts';
import type { Answers, Verdict } from './shapes.ts';

/** What this person has filled in so far; empty when nothing. */
export async function loadDraft(sql: Sql, askId: string, memberId: string): Promise<Answers> {
  const row = await client(sql).ballotDraft.findUnique({ where: { askId_memberId: { askId, memberId } } });
  return (row?.answers ?? {}) as Answers;
}

/** Keeps what was filled in; no time is written. Nothing is kept for somebody who was not asked or has handed in. */
export async function saveDraft(tx: Tx, askId: string, memberId: string, answers: Answers): Promise<void> {
  await client(tx).$executeRaw`
    INSERT INTO ballot_draft (ask_id, member_id, answers)
    SELECT p.ask_id, p.member_id, ${JSON.stringify(answers)}::jsonb FROM participation p JOIN ask k ON k.id = p.ask_id
    WHERE p.ask_id = ${askId}::uuid AND p.member_id = ${memberId}::uuid AND p.state IN ('expected', 'excused') AND k.state = 'open'
    ON CONFLICT (ask_id, member_id) DO UPDATE SET answers = EXCLUDED.answers`;
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

type Ballot = { unitId: string | null; answers: Answers };

/**
 * Rewrites all ballots of an ask in random order with new ids, in the closing transaction: no order, id or transaction number joins one to a
 * participation any more. A unit too small to be shown is taken off its ballots. Drafts go.
 */
export async function shuffleBallots(tx: Tx, askId: string): Promise<void> {
  await client(tx).ballotDraft.deleteMany({ where: { askId } });
  const ballots = await client(tx).$queryRaw<Ballot[]>`
    DELETE FROM ballot WHERE ask_id = ${askId}::uuid RETURNING unit_id AS "unitId", answers`;
  const counts = new Map<string, number>();
  for (const { unitId } of ballots) if (unitId !== null) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  const shown = shownSlices(counts);
  const kept = ballots.map(({ unitId, answers }) => ({
    id: newId(),
    unit_id: unitId !== null && shown.has(unitId) ? unitId : null,
    answers,
  }));
  // The ids are random: sorting by them is a shuffle.
  kept.sort((a, b) => (a.id < b.id ? -1 : 1));
  await client(tx).$executeRaw`
    INSERT INTO ballot (id, ask_id, unit_id, answers)
    SELECT r.id, ${askId}::uuid, r.unit_id, r.answers
    FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS r(id uuid, unit_id uuid, answers jsonb)`;
}

/** The ballots of a closed ask; none while it runs, whoever asks. */
export function closedBallots(sql: Sql, askId: string): Promise<Ballot[]> {
  return client(sql).$queryRaw<Ballot[]>`
    SELECT b.unit_id AS "unitId", b.answers FROM ballot b JOIN ask k ON k.id = b.ask_id
    WHERE b.ask_id = ${askId}::uuid AND k.state = 'closed' ORDER BY b.id`;
}
