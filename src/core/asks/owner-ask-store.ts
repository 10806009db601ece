// The asks about one subject, and what was answered in them.
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

/** Scheduled or open. */
export async function openOf(sql: Sql, feature: string, subjectId: string): Promise<string[]> {
  const rows = await client(sql).ask.findMany({
    where: { feature, subjectId, state: { in: ['scheduled', 'open'] } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export type Answered = {
  askId: string;
  memberId: string;
  item: string;
  value: string;
  note: string | null;
  fileRef: string | null;
  recordedBy: string | null;
};

/** The newest asks about the subject that were opened, newest first. */
export async function askedAbout(
  sql: Sql,
  feature: string,
  subjectId: string,
  limit: number,
): Promise<{ id: string; state: string; opensAt: Date; closesAt: Date; answers: Answered[] }[]> {
  const asks = await client(sql).ask.findMany({
    where: { feature, subjectId, state: { in: ['open', 'closed'] } },
    orderBy: { opensAt: 'desc' },
    take: limit,
    select: { id: true, state: true, opensAt: true, closesAt: true },
  });
  const answers = await answersIn(
    sql,
    asks.map(({ id }) => id),
  );
  return asks.map((ask) => ({ ...ask, answers: answers.filter(({ askId }) => askId === ask.id) }));
}

export const answersIn = (sql: Sql, askIds: string[]): Promise<Answered[]> =>
  client(sql).response.findMany({
    where: { askId: { in: askIds }, attempt: 1 },
    select: {
      askId: true,
      memberId: true,
      item: true,
      value: true,
      note: true,
      fileRef: true,
      recordedBy: true,
    },
  });

/** The kept sum of a number over every closed ask about the subject, and over how many answers. */
export async function sumAbout(
  sql: Sql,
  feature: string,
  subjectId: string,
  item: string,
): Promise<{ sum: number; count: number }> {
  const [row] = await client(sql).$queryRaw<{ sum: number; count: number }[]>`
    SELECT coalesce(sum(r.sum), 0)::float8 AS sum, coalesce(sum(r.count), 0)::int AS count
    FROM ask_result r JOIN ask k ON k.id = r.ask_id
    WHERE k.feature = ${feature} AND k.subject_id = ${subjectId}::uuid AND r.item = ${item} AND r.choice = ''`;
  return row ?? { sum: 0, count: 0 };
}
