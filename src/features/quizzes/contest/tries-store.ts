// Tries: begun once, answered one question at a time, handed in once.
import type { Sql, Tx } from '../../../db/index.ts';
import { client, Prisma } from '../../../db/prisma.ts';
import type { Score } from './rules.ts';
import type { Contest, Given, GivenAnswers, Try } from './shapes.ts';

const COLUMNS = Prisma.sql`t.id, t.contest_id AS "contestId", t.member_id AS "memberId", t.number, t.seed, t.question_ids AS "questionIds",
  t.answers, t.started_at AS "startedAt", t.deadline, t.submitted_at AS "submittedAt", t.score, t.counted, t.guess`;

export async function loadTry(sql: Sql, id: string): Promise<Try | null> {
  const [row] = await client(sql).$queryRaw<
    Try[]
  >`SELECT ${COLUMNS} FROM contest_try t WHERE t.id = ${id}::uuid`;
  return row ?? null;
}

/** The try with its contest, in one look: this is what every answer begins with. */
export async function loadTryOf(sql: Sql, id: string): Promise<{ tried: Try; contest: Contest } | null> {
  const [row] = await client(sql).$queryRaw<
    (Try & { contest: Contest; opensAt: Date; closesAt: Date })[]
  >`/* prepared */
    SELECT ${COLUMNS}, c.opens_at AS "opensAt", c.closes_at AS "closesAt", jsonb_build_object('id', c.id, 'unitId', c.unit_id,
      'title', c.title, 'topics', c.topics, 'questions', c.questions, 'seconds', c.seconds, 'tries', c.tries, 'tieBreak', c.tie_break,
      'pool', c.pool, 'askId', c.ask_id, 'state', c.state, 'createdBy', c.created_by) AS contest
    FROM contest_try t JOIN contest c ON c.id = t.contest_id WHERE t.id = ${id}::uuid`;
  if (!row) return null;
  const { contest, opensAt, closesAt, ...tried } = row;
  return { tried, contest: { ...contest, opensAt, closesAt } };
}

/** Of one person, in order. */
export const triesOf = (sql: Sql, contestId: string, memberId: string): Promise<Try[]> =>
  client(sql).$queryRaw<Try[]>`/* prepared */
    SELECT ${COLUMNS} FROM contest_try t WHERE t.contest_id = ${contestId}::uuid AND t.member_id = ${memberId}::uuid ORDER BY t.number`;

export type NewTry = Pick<
  Try,
  'id' | 'contestId' | 'memberId' | 'number' | 'seed' | 'questionIds' | 'startedAt' | 'deadline'
>;

/** The try with this number exists once, however many devices begin it. */
export async function insertTry(tx: Tx, row: NewTry): Promise<void> {
  await client(tx).contestTry.createMany({ data: [row], skipDuplicates: true });
}

/** One statement: taken only while the try runs at `now`. Null when it does not. */
export async function saveAnswer(
  sql: Sql,
  tryId: string,
  questionId: string,
  answer: Given,
  now: Date,
): Promise<GivenAnswers | null> {
  const [row] = await client(sql).$queryRaw<{ answers: GivenAnswers }[]>`/* prepared */
    UPDATE contest_try SET answers = answers || jsonb_build_object(${questionId}::text, ${JSON.stringify(answer)}::jsonb)
    WHERE id = ${tryId}::uuid AND submitted_at IS NULL AND deadline > ${now} RETURNING answers`;
  return row?.answers ?? null;
}

/** False when it was handed in before. */
export async function submitTry(sql: Sql, tryId: string, score: Score, at: Date): Promise<boolean> {
  const { count } = await client(sql).contestTry.updateMany({
    where: { id: tryId, submittedAt: null },
    data: { ...score, submittedAt: at },
  });
  return count > 0;
}

/** Whether the time of any try of the contest runs. */
export const hasRunning = async (sql: Sql, contestId: string, now: Date): Promise<boolean> =>
  (await client(sql).contestTry.findFirst({
    where: { contestId, submittedAt: null, deadline: { gt: now } },
    select: { id: true },
  })) !== null;

/**
 * Nobody could answer from `from` on, or from up to `everyMs` before, until now: tries that ran then go on with what was left, a full
 * time at most; one that somebody's press found over in between is open again. None outlasts the contest.
 */
export async function giveBack(
  tx: Tx,
  { id, seconds, closesAt }: Pick<Contest, 'id' | 'seconds' | 'closesAt'>,
  { from, now, everyMs }: { from: Date; now: Date; everyMs: number },
): Promise<void> {
  const lost = (now.getTime() - from.getTime() + everyMs) / 1000;
  const most = new Date(Math.min(now.getTime() + seconds * 1000, closesAt.getTime()));
  const ranAt = new Date(from.getTime() - everyMs);
  await client(tx).$executeRaw`
    UPDATE contest_try SET deadline = greatest(deadline, least(deadline + make_interval(secs => ${lost}::float8), ${most}::timestamptz)),
      submitted_at = NULL, score = NULL, counted = NULL
    WHERE contest_id = ${id}::uuid AND ((submitted_at IS NULL AND deadline > ${ranAt}::timestamptz)
      OR (submitted_at = deadline AND deadline > ${from}::timestamptz AND deadline <= ${now}::timestamptz))`;
}

/** Running tries of open contests with more time left than a try is given; returns their contests. */
export async function mendTries(tx: Tx, now: Date): Promise<string[]> {
  const rows = await client(tx).$queryRaw<{ id: string }[]>`
    UPDATE contest_try t SET deadline = least(${now}::timestamptz + make_interval(secs => c.seconds), c.closes_at)
    FROM contest c WHERE c.id = t.contest_id AND c.state = 'open' AND t.submitted_at IS NULL
      AND t.deadline > ${now}::timestamptz + make_interval(secs => c.seconds)
    RETURNING c.id`;
  return [...new Set(rows.map(({ id }) => id))];
}

/** What the person guesses stands with this try. */
export async function saveGuess(sql: Sql, tryId: string, guess: number): Promise<void> {
  await client(sql).contestTry.update({ where: { id: tryId }, data: { guess } });
}

/** Every try of the contest, held until the transaction ends. */
export const holdTries = (tx: Tx, contestId: string): Promise<Try[]> =>
  client(tx).$queryRaw<Try[]>`
    SELECT ${COLUMNS} FROM contest_try t WHERE t.contest_id = ${contestId}::uuid ORDER BY t.id FOR UPDATE`;

/** Writes many results at once; a try that was not handed in ended with its time. */
export async function settleTries(
  tx: Tx,
  settled: readonly (Score & { id: string; submittedAt: Date })[],
): Promise<void> {
  const rows = JSON.stringify(settled.map(({ submittedAt, ...rest }) => ({ ...rest, at: submittedAt })));
  await client(tx).$executeRaw`
    UPDATE contest_try t SET score = s.score, counted = s.counted, submitted_at = s.at
    FROM jsonb_to_recordset(${rows}::jsonb) AS s(id uuid, score int, counted int, at timestamptz) WHERE t.id = s.id`;
}

/** How many people have begun. */
export async function countStarted(sql: Sql, contestId: string): Promise<number> {
  const [row] = await client(sql).$queryRaw<{ n: number }[]>`
    SELECT count(DISTINCT member_id)::int AS n FROM contest_try WHERE contest_id = ${contestId}::uuid`;
  return row?.n ?? 0;
}
