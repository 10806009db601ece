// Tasks of meetings: rows with what is said of them, and who may be given one.
import type { Sql, Tx } from '../../../db/index.ts';
import { client, Prisma } from '../../../db/prisma.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import { newId } from '../../../shared/ids.ts';
import { searchKey } from '../../../shared/text.ts';
import { ASKS, MEMBERS } from '../shapes.ts';
import type { Task, TaskState } from './shapes.ts';

const dateOf = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

const TASK = Prisma.sql`
  SELECT t.id, t.meeting_id AS "meetingId", t.unit_id AS "unitId", t.member_id AS "memberId", t.words, t.due_on::text AS "dueOn",
    t.state, t.progress, t.accepted_at AS "acceptedAt", t.ask_id AS "askId", t.done_at AS "doneAt",
    m.full_name AS "ownerName", mt.title AS "meetingTitle",
    coalesce(m.ended_at IS NULL AND m.tracking = 'chat' AND mu.path LIKE u.path || '%', false) AS "ownerHere"
  FROM meeting_task t JOIN unit u ON u.id = t.unit_id LEFT JOIN member m ON m.id = t.member_id LEFT JOIN unit mu ON mu.id = m.unit_id
  LEFT JOIN meeting mt ON mt.id = t.meeting_id`;

export type NewTask = Pick<Task, 'meetingId' | 'unitId' | 'memberId' | 'words' | 'dueOn' | 'acceptedAt'> & {
  createdBy: string;
};

export async function insertTask(tx: Tx, task: NewTask, now: Date): Promise<string> {
  const id = newId();
  await client(tx).meetingTask.create({
    data: { ...task, id, dueOn: dateOf(task.dueOn), createdAt: now },
  });
  return id;
}

export async function loadTask(sql: Sql, id: string): Promise<Task | null> {
  const [row] = await client(sql).$queryRaw<Task[]>`${TASK} WHERE t.id = ${id}::uuid`;
  return row ?? null;
}

/** The task, held until the transaction ends; its ask before it, as the engine does, so that neither waits for the other. */
export async function lockTask(tx: Tx, id: string): Promise<Task | null> {
  const before = await loadTask(tx, id);
  if (before?.askId)
    await client(tx).$executeRaw`SELECT 1 FROM ask WHERE id = ${before.askId}::uuid FOR UPDATE`;
  await client(tx).$executeRaw`SELECT 1 FROM meeting_task WHERE id = ${id}::uuid FOR UPDATE`;
  return loadTask(tx, id);
}

export type TaskFilter = {
  states?: readonly TaskState[];
  meetingId?: string;
  memberId?: string;
  /** Of those that are over, only what was done since; open ones always. */
  doneSince?: Date;
};

/** Tasks of a unit: open ones first, by day due. For preparing the next meeting too. */
export function tasksOf(
  sql: Sql,
  unitId: string,
  { states, meetingId, memberId, doneSince }: TaskFilter = {},
): Promise<Task[]> {
  return client(sql).$queryRaw<Task[]>`${TASK}
    WHERE t.unit_id = ${unitId}::uuid
      AND (${states ? [...states] : null}::text[] IS NULL OR t.state = ANY(${states ? [...states] : null}::text[]))
      AND (${meetingId ?? null}::uuid IS NULL OR t.meeting_id = ${meetingId ?? null}::uuid)
      AND (${memberId ?? null}::uuid IS NULL OR t.member_id = ${memberId ?? null}::uuid)
      AND (${doneSince ?? null}::timestamptz IS NULL OR t.state = 'open' OR t.done_at >= ${doneSince ?? null}::timestamptz)
    ORDER BY t.state <> 'open', t.due_on, t.created_at, t.id`;
}

/** What this member still has to do, soonest first. */
export function openTasksOf(sql: Sql, memberId: string): Promise<Task[]> {
  return client(sql).$queryRaw<Task[]>`${TASK}
    WHERE t.member_id = ${memberId}::uuid AND t.state = 'open' ORDER BY t.due_on, t.created_at, t.id`;
}

export type TaskChange = Partial<
  Pick<Task, 'memberId' | 'dueOn' | 'state' | 'progress' | 'acceptedAt' | 'askId' | 'doneAt'>
>;

export async function updateTask(tx: Tx, id: string, { dueOn, ...change }: TaskChange): Promise<void> {
  await client(tx).meetingTask.update({
    where: { id },
    data: { ...change, ...(dueOn ? { dueOn: dateOf(dueOn) } : {}) },
  });
}

/** An opening no earlier ask of this task has: the engine takes the same one for the same ask. */
export async function freeOpening(sql: Sql, taskId: string, wanted: Date): Promise<Date> {
  const rows = await client(sql).ask.findMany({
    where: { feature: ASKS.task, subjectId: taskId, opensAt: { gte: wanted } },
    select: { opensAt: true },
  });
  const taken = new Set(rows.map(({ opensAt }) => opensAt.getTime()));
  let at = wanted.getTime();
  while (taken.has(at)) at += 1000;
  return new Date(at);
}

/** Whether anybody was asked. */
export async function isAsked(sql: Sql, askId: string): Promise<boolean> {
  return (await client(sql).participation.count({ where: { askId }, take: 1 })) > 0;
}

export type Candidate = { id: string; fullName: string };

/**
 * Members of the unit who may be given a task, those with a duty first; `part` of a name, accents ignored. Those followed on
 * paper are not among them: nothing is kept of them.
 */
export function candidatesFor(
  sql: Sql,
  unitId: string,
  { part, id, limit = 50 }: { part?: string; id?: string; limit?: number } = {},
): Promise<Candidate[]> {
  const key = part === undefined ? null : searchKey(part);
  return client(sql).$queryRaw<Candidate[]>`
    SELECT m.id, m.full_name AS "fullName" FROM member m
    WHERE m.unit_id = ${unitId}::uuid AND m.ended_at IS NULL AND m.tracking = 'chat' AND m.standing = ANY(${[...MEMBERS]})
      AND (${id ?? null}::uuid IS NULL OR m.id = ${id ?? null}::uuid)
      AND (${key}::text IS NULL OR position(${key} in m.name_key) > 0)
    ORDER BY NOT EXISTS (SELECT 1 FROM role_grant r WHERE r.member_id = m.id AND r.until IS NULL),
      regexp_replace(m.name_key, '^.* ', ''), m.name_key, m.id LIMIT ${limit}`;
}
