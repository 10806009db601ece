// Questions of the bank: found, drawn, used, decided on.
import type { Sql, Tx } from '../../../db/index.ts';
import { client, Prisma } from '../../../db/prisma.ts';
import { newId } from '../../../shared/ids.ts';
import { searchKey } from '../../../shared/text.ts';
import { orderBySeed } from './draw-rules.ts';
import type {
  Decision,
  Question,
  QuestionKind,
  QuestionWords,
  Topic,
  UseKind,
  Verdict,
  Viewer,
} from './shapes.ts';

const COLUMNS = Prisma.sql`q.id, q.starter_id AS "starterId", q.unit_id AS "unitId", q.kind, q.topic, q.difficulty, q.words, q.options,
  q."right", q.answer, q.accepted, q.explanation, q.sources, q.version, q.created_by AS "createdBy", q.withdrawn_at AS "withdrawnAt",
  q.times_used AS "timesUsed"`;

/** The decision that holds in the unit: the nearest, at it or above. */
export const decidedFor = ({ path }: Viewer) => Prisma.sql`(
  SELECT a.verdict, a.unit_id, a.by, a.at, au.name FROM question_approval a JOIN unit au ON au.id = a.unit_id
  WHERE a.question_id = q.id AND ${path} LIKE au.path || '%' ORDER BY length(au.path) DESC LIMIT 1)`;

/** What ships, and what the unit or one above it owns. */
export const visibleTo = ({ path }: Viewer) => Prisma.sql`(q.unit_id IS NULL OR EXISTS (
  SELECT 1 FROM unit qu WHERE qu.id = q.unit_id AND ${path} LIKE qu.path || '%'))`;

/** The question, withdrawn ones included. */
export async function loadQuestion(sql: Sql, id: string): Promise<Question | null> {
  const [row] = await loadQuestions(sql, [id]);
  return row ?? null;
}

/** In the order of the ids; what is gone is left out. */
export async function loadQuestions(sql: Sql, ids: readonly string[]): Promise<Question[]> {
  const rows = await client(sql).$queryRaw<Question[]>`/* prepared */
    SELECT ${COLUMNS} FROM question q WHERE q.id = ANY(${[...ids]}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export type SeenQuestion = Question & { decision: Decision | null; flaws: number };

/** The question as this unit sees it; withdrawn ones too; null when it is not theirs to see. */
export async function viewQuestion(sql: Sql, id: string, viewer: Viewer): Promise<SeenQuestion | null> {
  const [row] = await client(sql).$queryRaw<SeenQuestion[]>`
    SELECT ${COLUMNS}, (SELECT count(*)::int FROM question_flaw f WHERE f.question_id = q.id) AS flaws,
      CASE WHEN d.verdict IS NULL THEN NULL ELSE jsonb_build_object('verdict', d.verdict, 'unitId', d.unit_id, 'unit', d.name, 'at', d.at,
        'name', (SELECT m.full_name FROM member m WHERE m.id = d.by)) END AS decision
    FROM question q LEFT JOIN LATERAL ${decidedFor(viewer)} d ON true
    WHERE q.id = ${id}::uuid AND ${visibleTo(viewer)}`;
  return row ?? null;
}

export type Wanted = {
  unit: Viewer;
  /** Empty: all. */
  topics?: readonly Topic[];
  kinds?: readonly QuestionKind[];
  /** Default: all there are. */
  count?: number;
  /** Only what a person approved for the unit; without it, what nobody refused. */
  onlyApproved: boolean;
  seed: string;
};

/** Draws by lot from what the unit may use; the same seed draws the same from the same bank. */
export async function pickQuestions(sql: Sql, wanted: Wanted): Promise<Question[]> {
  const ids = orderBySeed(wanted.seed, await eligible(sql, wanted));
  return loadQuestions(sql, ids.slice(0, wanted.count ?? ids.length));
}

/** How many could be drawn. */
export const countEligible = async (sql: Sql, wanted: Omit<Wanted, 'seed' | 'count'>): Promise<number> =>
  (await eligible(sql, wanted)).length;

async function eligible(sql: Sql, { unit, topics, kinds, onlyApproved }: Omit<Wanted, 'seed'>) {
  const of = (column: 'topic' | 'kind', values: readonly string[] | undefined) =>
    values?.length ? Prisma.sql`AND q.${Prisma.raw(column)} = ANY(${[...values]})` : Prisma.empty;
  const may = onlyApproved
    ? Prisma.sql`d.verdict = 'approved'`
    : Prisma.sql`d.verdict IS DISTINCT FROM 'not_used'`;
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT q.id FROM question q LEFT JOIN LATERAL ${decidedFor(unit)} d ON true
    WHERE q.withdrawn_at IS NULL AND ${visibleTo(unit)} AND ${may} ${of('topic', topics)} ${of('kind', kinds)}`;
  return rows.map(({ id }) => id);
}

/** Those of the questions that still count in the unit: not withdrawn, and approved there now. */
export async function countingIn(sql: Sql, unit: Viewer, ids: readonly string[]): Promise<Set<string>> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`/* prepared */
    SELECT q.id FROM question q CROSS JOIN LATERAL ${decidedFor(unit)} d
    WHERE q.id = ANY(${[...ids]}::uuid[]) AND q.withdrawn_at IS NULL AND d.verdict = 'approved'`;
  return new Set(rows.map(({ id }) => id));
}

export type Use = { kind: UseKind; subjectId: string; unitId: string };

/** Keeps where the questions are used; counted once for each use. */
export async function markUsed(tx: Tx, ids: readonly string[], use: Use, now: Date): Promise<void> {
  await client(tx).$executeRaw`
    WITH used AS (
      INSERT INTO question_use (question_id, kind, subject_id, unit_id, version, at)
      SELECT q.id, ${use.kind}, ${use.subjectId}::uuid, ${use.unitId}::uuid, q.version, ${now} FROM question q WHERE q.id = ANY(${[...ids]}::uuid[])
      ON CONFLICT DO NOTHING RETURNING question_id)
    UPDATE question q SET times_used = q.times_used + 1 FROM used WHERE used.question_id = q.id`;
}

/** Returns its id; one that was withdrawn comes back, to be decided on again. */
export async function insertQuestion(
  tx: Tx,
  question: QuestionWords & { unitId: string; createdBy: string },
  now: Date,
): Promise<string> {
  const wordsKey = searchKey(question.words);
  const row = await client(tx).question.upsert({
    where: { unitId_wordsKey: { unitId: question.unitId, wordsKey } },
    create: { ...question, id: newId(), wordsKey, createdAt: now },
    update: { ...question, withdrawnAt: null, version: { increment: 1 }, decisions: { deleteMany: {} } },
    select: { id: true },
  });
  return row.id;
}

/** Nobody is asked it from now on; where it was used it is marked. False when it was withdrawn before. */
export async function withdrawQuestion(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await client(tx).question.updateMany({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  return count > 0;
}

/** One decision per question and unit; a new one takes the place of the old. */
export async function decide(
  tx: Tx,
  decision: { questionId: string; unitId: string; verdict: Verdict; by: string },
  now: Date,
): Promise<void> {
  const { questionId, unitId, verdict, by } = decision;
  await client(tx).questionApproval.upsert({
    where: { questionId_unitId: { questionId, unitId } },
    create: { questionId, unitId, verdict, by, at: now },
    update: { verdict, by, at: now },
  });
}

/** Returns its id; null: this person has said the same of it before. */
export async function insertFlaw(
  tx: Tx,
  flaw: { questionId: string; memberId: string; words: string },
  now: Date,
): Promise<string | null> {
  const id = newId();
  if (await client(tx).questionFlaw.findFirst({ where: flaw, select: { id: true } })) return null;
  await client(tx).questionFlaw.create({ data: { id, ...flaw, at: now } });
  return id;
}

/** The person had their data erased: what they gave and decided stays, without a name. */
export async function forgetMember(tx: Tx, memberId: string): Promise<void> {
  const db = client(tx);
  await db.questionFlaw.deleteMany({ where: { memberId } });
  await db.questionApproval.updateMany({ where: { by: memberId }, data: { by: null } });
  await db.question.updateMany({ where: { createdBy: memberId }, data: { createdBy: null } });
}
