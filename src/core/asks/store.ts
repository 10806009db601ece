// Asks and their audience: rows read and written by the engine.
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { newId } from '../../shared/ids.ts';
import type { Standing } from '../org/roles.ts';
import { nextStep, type Step } from './rules.ts';
import {
  type Anonymity,
  type Ask,
  type AskAudience,
  type AskForm,
  type AskState,
  askAudience,
  askForm,
} from './shapes.ts';

type Row = Awaited<ReturnType<Prisma.TransactionClient['ask']['findUniqueOrThrow']>>;

const toAsk = (row: Row): Ask => ({
  ...row,
  state: row.state as AskState,
  anonymity: row.anonymity as Anonymity,
  audience: row.audience === null ? null : askAudience.parse(row.audience),
  form: askForm.parse(row.form),
});

export type NewAsk = Pick<
  Ask,
  'feature' | 'subjectId' | 'unitId' | 'opensAt' | 'nudgesAt' | 'closesAt' | 'graceSeconds'
> & { form: AskForm; anonymity?: Anonymity; audience?: AskAudience | null };

/** Schedules an ask; the same feature, subject and opening exist once. Returns its id. */
export async function insertAsk(tx: Tx, ask: NewAsk): Promise<string> {
  const where = { feature: ask.feature, subjectId: ask.subjectId, opensAt: ask.opensAt };
  const { audience, ...rest } = ask;
  const row = await client(tx).ask.upsert({
    where: { feature_subjectId_opensAt: where },
    create: {
      ...rest,
      ...(audience ? { audience } : {}),
      id: newId(),
      state: 'scheduled',
      nextStep: 'open',
      nextAt: ask.opensAt,
      form: askForm.parse(ask.form),
    },
    update: {},
    select: { id: true },
  });
  return row.id;
}

export async function loadAsk(sql: Sql, id: string): Promise<Ask | null> {
  const row = await client(sql).ask.findUnique({ where: { id } });
  return row && toAsk(row);
}

/** Claims the ask that is due first; others skip it until the transaction ends. */
export async function claimDueAsk(
  tx: Tx,
  now: Date,
  skip: string[],
): Promise<{ ask: Ask; step: Step } | null> {
  const [due] = await client(tx).$queryRaw<{ id: string }[]>`
    SELECT id FROM ask WHERE next_at <= ${now} AND id <> ALL (${skip}::uuid[]) ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (!due) return null;
  const row = await client(tx).ask.findUniqueOrThrow({ where: { id: due.id } });
  return { ask: toAsk(row), step: row.nextStep as Step };
}

/** The ask, held against the heartbeat and other presses until the transaction ends. */
export async function lockAsk(tx: Tx, id: string): Promise<Ask | null> {
  await client(tx).$executeRaw`SELECT 1 FROM ask WHERE id = ${id}::uuid FOR UPDATE`;
  return loadAsk(tx, id);
}

export async function saveAskForm(tx: Tx, id: string, form: AskForm): Promise<void> {
  await client(tx).ask.update({ where: { id }, data: { form: askForm.parse(form) } });
}

export type AskTimes = Pick<Ask, 'opensAt' | 'nudgesAt' | 'closesAt'>;

/** Writes a new state, perhaps other times, and plans the next step from them. */
export async function moveAsk(
  tx: Tx,
  ask: Ask,
  state: AskState,
  now: Date,
  times: Partial<AskTimes> = {},
): Promise<Ask> {
  const moved: Ask = {
    ...ask,
    ...times,
    state,
    openedAt: state === 'open' ? (ask.openedAt ?? now) : ask.openedAt,
    closedAt: state === 'closed' ? now : ask.closedAt,
  };
  const next = nextStep(moved, now);
  await client(tx).ask.update({
    where: { id: ask.id },
    data: {
      ...times,
      state,
      openedAt: moved.openedAt,
      closedAt: moved.closedAt,
      nextStep: next?.step ?? null,
      nextAt: next?.at ?? null,
    },
  });
  return moved;
}

type Audience = { unitId: string; standings: readonly Standing[]; audience: AskAudience | null };

/** Present people of the unit's branch whom an ask of this kind and audience reaches: `m`, with their unit `u`. */
function reached({ unitId, standings, audience }: Audience) {
  const { units, roles, members } = audience ?? {};
  // A condition that is not given is left out, so that the indexes of those that are can be used.
  const inUnits = units
    ? Prisma.sql`AND EXISTS (SELECT 1 FROM unit a WHERE a.id = ANY(${units}::uuid[])
        AND (u.path LIKE a.path || '%' OR m.group_unit_id = a.id))`
    : Prisma.empty;
  const inRoles = roles
    ? Prisma.sql`AND EXISTS (SELECT 1 FROM role_grant r JOIN unit ru ON ru.id = r.unit_id
        WHERE r.member_id = m.id AND r.until IS NULL AND r.role = ANY(${roles}::text[]) AND ru.path LIKE top.path || '%')`
    : Prisma.empty;
  const named = members ? Prisma.sql`AND m.id = ANY(${members}::uuid[])` : Prisma.empty;
  return Prisma.sql`
    FROM member m JOIN unit u ON u.id = m.unit_id JOIN unit top ON top.id = ${unitId}::uuid
    WHERE u.path LIKE top.path || '%' AND m.ended_at IS NULL AND m.tracking = 'chat'
      AND m.standing = ANY(${[...(audience?.standings ?? standings)]}) ${inUnits} ${inRoles} ${named}`;
}

/**
 * Freezes the audience: everyone reached who is on the roster now, one row each, unit and tổ as they are.
 * Exempt and posted people are not counted; people on leave are excused. Those followed on paper are left out.
 */
export async function freezeAudience(
  tx: Tx,
  ask: Ask,
  standings: readonly Standing[],
  localDate: string,
): Promise<number> {
  return client(tx).$executeRaw`
    INSERT INTO participation (ask_id, member_id, unit_id, group_unit_id, state)
    SELECT ${ask.id}::uuid, m.id, m.unit_id, m.group_unit_id,
      CASE WHEN EXISTS (SELECT 1 FROM absence a WHERE a.member_id = m.id AND a.kind IN ('exempt', 'posted') AND a."from" <= ${localDate}::date
                          AND (a.until IS NULL OR a.until >= ${localDate}::date)) THEN 'exempt'
           WHEN EXISTS (SELECT 1 FROM absence a WHERE a.member_id = m.id AND a.kind = 'leave' AND a."from" <= ${localDate}::date
                          AND (a.until IS NULL OR a.until >= ${localDate}::date)) THEN 'excused'
           ELSE 'expected' END
    ${reached({ ...ask, standings })}
    ON CONFLICT DO NOTHING`;
}

/** How many people of each unit would be asked now; for previews and for the warning about small units. */
export function audienceByUnit(
  sql: Sql,
  audience: Audience,
): Promise<{ unitId: string; name: string; people: number }[]> {
  return client(sql).$queryRaw<{ unitId: string; name: string; people: number }[]>`
    SELECT m.unit_id AS "unitId", u.name, count(*)::int AS people ${reached(audience)}
    GROUP BY m.unit_id, u.name, u.name_key ORDER BY u.name_key`;
}

/** These people are not missed: they said beforehand that they cannot come. An answer of theirs still counts. */
export async function excuse(tx: Tx, askId: string, memberIds: string[]): Promise<void> {
  await client(tx).participation.updateMany({
    where: { askId, memberId: { in: memberIds }, state: 'expected' },
    data: { state: 'excused' },
  });
}

/** Expected people without an answer; leaders of higher units may answer and are not chased. */
export async function missingMembers(sql: Sql, askId: string): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ member_id: string }[]>`
    SELECT p.member_id FROM participation p
    WHERE p.ask_id = ${askId}::uuid AND p.state IN ('expected', 'partial')
      AND NOT EXISTS (SELECT 1 FROM role_grant r WHERE r.member_id = p.member_id AND r.role = 'leader' AND r.until IS NULL)`;
  return rows.map((row) => row.member_id);
}

export async function markNudged(tx: Tx, askId: string, memberIds: string[], now: Date): Promise<void> {
  await client(tx).participation.updateMany({
    where: { askId, memberId: { in: memberIds } },
    data: { nudgedAt: now },
  });
}

export type Participant = {
  memberId: string;
  fullName: string;
  unitId: string;
  groupUnitId: string | null;
  groupName: string | null;
  state: string;
  joined: boolean;
  /** Answer to the first item, if any. */
  value: string | null;
  recordedBy: string | null;
};

/**
 * The audience with its answers to `item`, by tổ and given name order of the roster; of `unitIds`, those who sat in these
 * units or tổ. Only for those with the right to names.
 */
export function participants(
  sql: Sql,
  askId: string,
  item: string,
  unitIds?: readonly string[],
): Promise<Participant[]> {
  const within = unitIds
    ? Prisma.sql`(p.unit_id = ANY(${[...unitIds]}::uuid[]) OR p.group_unit_id = ANY(${[...unitIds]}::uuid[]))`
    : Prisma.sql`true`;
  return client(sql).$queryRaw<Participant[]>`
    SELECT p.member_id AS "memberId", m.full_name AS "fullName", p.unit_id AS "unitId", p.group_unit_id AS "groupUnitId", g.name AS "groupName",
      p.state, r.value, p.recorded_by AS "recordedBy",
      EXISTS (SELECT 1 FROM account a JOIN consent c ON c.member_id = a.member_id AND c.purpose = 'use' AND c.withdrawn_at IS NULL
               WHERE a.member_id = m.id) AS joined
    FROM participation p JOIN member m ON m.id = p.member_id LEFT JOIN unit g ON g.id = p.group_unit_id
    LEFT JOIN response r ON r.ask_id = p.ask_id AND r.member_id = p.member_id AND r.attempt = 1 AND r.item = ${item}
    WHERE p.ask_id = ${askId}::uuid AND ${within} AND m.ended_at IS NULL ORDER BY g.name NULLS FIRST, m.name_key`;
}

/** Asks with answers newer than what groups were last shown; the mark is cleared. */
export async function takeStaleAsks(tx: Tx, limit: number): Promise<Ask[]> {
  const rows = await client(tx).$queryRaw<{ id: string }[]>`
    UPDATE ask SET tally_stale = false WHERE id IN (SELECT id FROM ask WHERE tally_stale LIMIT ${limit} FOR UPDATE SKIP LOCKED) RETURNING id`;
  if (rows.length === 0) return [];
  const asks = await client(tx).ask.findMany({ where: { id: { in: rows.map((row) => row.id) } } });
  return asks.map(toAsk);
}

/** When the engine has something to do next. */
export async function nextAskDue(sql: Sql): Promise<Date | null> {
  const found = await client(sql).ask.aggregate({ _min: { nextAt: true } });
  return found._min.nextAt;
}
