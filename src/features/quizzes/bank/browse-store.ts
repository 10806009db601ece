// What the bank of a unit holds: counted, listed, and the next question nobody has decided on.
import type { Sql } from '../../../db/index.ts';
import { client, Prisma } from '../../../db/prisma.ts';
import type { Topic, UseKind, Verdict, Viewer } from './shapes.ts';
import { decidedFor, visibleTo } from './store.ts';

export const VIEWS = ['all', 'ok', 'wait', 'no', 'own'] as const;
export type View = (typeof VIEWS)[number];

export type BankCounts = Record<View, number>;

/** How many questions the unit sees, by what holds for them there. */
export async function bankCounts(sql: Sql, viewer: Viewer): Promise<BankCounts> {
  const [row] = await client(sql).$queryRaw<BankCounts[]>`
    SELECT count(*)::int AS "all", (count(*) FILTER (WHERE d.verdict = 'approved'))::int AS ok,
      (count(*) FILTER (WHERE d.verdict IS NULL))::int AS wait, (count(*) FILTER (WHERE d.verdict = 'not_used'))::int AS no,
      (count(*) FILTER (WHERE q.unit_id = ${viewer.id}::uuid))::int AS own
    FROM question q LEFT JOIN LATERAL ${decidedFor(viewer)} d ON true WHERE q.withdrawn_at IS NULL AND ${visibleTo(viewer)}`;
  return row!;
}

/** How many of a view there are by topic. */
export async function topicCounts(sql: Sql, viewer: Viewer, view: View): Promise<Map<Topic, number>> {
  const rows = await client(sql).$queryRaw<{ topic: Topic; n: number }[]>`
    SELECT q.topic, count(*)::int AS n FROM question q LEFT JOIN LATERAL ${decidedFor(viewer)} d ON true
    WHERE q.withdrawn_at IS NULL AND ${visibleTo(viewer)} ${ofView(view, viewer)} GROUP BY q.topic`;
  return new Map(rows.map(({ topic, n }) => [topic, n]));
}

const ofView = (view: View, viewer: Viewer) =>
  ({
    all: Prisma.empty,
    ok: Prisma.sql`AND d.verdict = 'approved'`,
    wait: Prisma.sql`AND d.verdict IS NULL`,
    no: Prisma.sql`AND d.verdict = 'not_used'`,
    own: Prisma.sql`AND q.unit_id = ${viewer.id}::uuid`,
  })[view];

export type Query = { viewer: Viewer; view: View; topic: Topic | null; words: string };
export type QuestionLine = { id: string; words: string; verdict: Verdict | null };

/** A unit's own first, then as they ship. */
const ORDER = Prisma.sql`ORDER BY q.unit_id IS NULL, q.starter_id, q.created_at, q.id`;

/** One page with the number of all. `words`: without accents, joined by '-'; each must be in the question. */
export async function listQuestions(
  sql: Sql,
  { viewer, view, topic, words }: Query,
  page: { offset: number; limit: number },
): Promise<{ total: number; lines: QuestionLine[] }> {
  const named = words
    .split('-')
    .filter(Boolean)
    .map((word) => Prisma.sql`AND position(${word} in q.words_key) > 0`);
  const from = Prisma.sql`FROM question q LEFT JOIN LATERAL ${decidedFor(viewer)} d ON true
    WHERE q.withdrawn_at IS NULL AND ${visibleTo(viewer)} ${ofView(view, viewer)}
      AND (${topic}::text IS NULL OR q.topic = ${topic}) ${named.length > 0 ? Prisma.join(named, ' ') : Prisma.empty}`;
  const [counted] = await client(sql).$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n ${from}`;
  const lines = await client(sql).$queryRaw<QuestionLine[]>`
    SELECT q.id, q.words, d.verdict ${from} ${ORDER} LIMIT ${page.limit} OFFSET ${page.offset}`;
  return { total: counted?.n ?? 0, lines };
}

/** The first question that nobody has decided on for the unit, or null. */
export async function nextUndecided(sql: Sql, viewer: Viewer, topic: Topic | null): Promise<string | null> {
  const { lines } = await listQuestions(
    sql,
    { viewer, view: 'wait', topic, words: '' },
    { offset: 0, limit: 1 },
  );
  return lines[0]?.id ?? null;
}

export type UsedAt = { kind: string; title: string | null; at: Date };

/** Where it was used last, newest first, in the branch of the viewer. */
export function lastUses(sql: Sql, questionId: string, viewer: Viewer, limit: number): Promise<UsedAt[]> {
  return client(sql).$queryRaw<UsedAt[]>`
    SELECT x.kind, c.title, x.at FROM question_use x JOIN unit u ON u.id = x.unit_id
    LEFT JOIN contest c ON x.kind = 'contest' AND c.id = x.subject_id
    WHERE x.question_id = ${questionId}::uuid AND u.path LIKE ${`${viewer.path}%`} ORDER BY x.at DESC LIMIT ${limit}`;
}

/** Messages that are so much older are not looked at again. */
const MOST_RECENT = 50;

/** What used the question in this branch, newest first. */
export function recentUses(
  sql: Sql,
  questionId: string,
  branch: Viewer,
): Promise<{ kind: UseKind; subjectId: string }[]> {
  return client(sql).$queryRaw<{ kind: UseKind; subjectId: string }[]>`
    SELECT x.kind, x.subject_id AS "subjectId" FROM question_use x JOIN unit u ON u.id = x.unit_id
    WHERE x.question_id = ${questionId}::uuid AND u.path LIKE ${`${branch.path}%`} ORDER BY x.at DESC LIMIT ${MOST_RECENT}`;
}
