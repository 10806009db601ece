// The rounds of a month: which units are due, who is asked about what, what they said.
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import { newId } from '../../../shared/ids.ts';
import { ASKED, ASKS, type Kind, PLAN_DEFAULTS, slotOf, type YearMonth } from '../shapes.ts';
import type { OwnItem, OwnMonth } from './rules.ts';

export type Round = YearMonth & { id: string; unitId: string; askId: string | null };

export async function findRound(sql: Sql, unitId: string, of: YearMonth): Promise<Round | null> {
  return client(sql).pledgeMonth.findUnique({ where: { unitId_year_month: { unitId, ...of } } });
}

export const loadRound = (sql: Sql, id: string): Promise<Round | null> =>
  client(sql).pledgeMonth.findUnique({ where: { id } });

/** The unit's round of the month, made if there is none; held. Without an ask it was missed, or is just being made. */
export async function ensureRound(
  tx: Tx,
  unitId: string,
  { year, month }: YearMonth,
): Promise<{ id: string; askId: string | null; isNew: boolean }> {
  const db = client(tx);
  type Row = { id: string; askId: string | null };
  const [made] = await db.$queryRaw<Row[]>`
    INSERT INTO pledge_month (id, unit_id, year, month) VALUES (${newId()}::uuid, ${unitId}::uuid, ${year}, ${month})
    ON CONFLICT DO NOTHING RETURNING id, ask_id AS "askId"`;
  if (made) return { ...made, isNew: true };
  const [found] = await db.$queryRaw<Row[]>`
    SELECT id, ask_id AS "askId" FROM pledge_month
    WHERE unit_id = ${unitId}::uuid AND year = ${year} AND month = ${month} FOR UPDATE`;
  return { ...found!, isNew: false };
}

export async function setRoundAsk(tx: Tx, id: string, askId: string | null): Promise<void> {
  await client(tx).pledgeMonth.update({ where: { id }, data: { askId } });
}

/** Rounds of the unit in a year, in order. */
export const roundsOf = (sql: Sql, unitId: string, year: number): Promise<Round[]> =>
  client(sql).pledgeMonth.findMany({ where: { unitId, year }, orderBy: { month: 'asc' } });

/** Cells in which somebody has a received pledge of these years with something left to do, with the unit's day. */
export function unitsWithPledges(
  sql: Sql,
  years: readonly number[],
): Promise<{ unitId: string; monthDay: number }[]> {
  return client(sql).$queryRaw<{ unitId: string; monthDay: number }[]>`
    SELECT m.unit_id AS "unitId", coalesce(min(p.month_day), ${PLAN_DEFAULTS.monthDay}) AS "monthDay"
    FROM pledge l JOIN member m ON m.id = l.member_id AND m.ended_at IS NULL
    JOIN unit u ON u.id = m.unit_id AND u.ended_at IS NULL LEFT JOIN pledge_plan p ON p.unit_id = m.unit_id
    WHERE l.year = ANY(${[...years]}::int[]) AND l.state = 'accepted'
      AND EXISTS (SELECT 1 FROM pledge_item i WHERE i.pledge_id = l.id AND i.state = 'active')
    GROUP BY m.unit_id`;
}

/** Days off that units keep for themselves around a day. */
export function ownDaysOff(sql: Sql, from: LocalDate, to: LocalDate): Promise<{ unitId: string }[]> {
  return client(sql).$queryRaw<{ unitId: string }[]>`
    SELECT DISTINCT unit_id AS "unitId" FROM day_off WHERE unit_id IS NOT NULL AND date BETWEEN ${from}::date AND ${to}::date`;
}

/**
 * Who of the unit is asked about this month: a received pledge with something left to do, and not asked already by the
 * cell they came from.
 */
export async function whoIsAsked(sql: Sql, unitId: string, of: YearMonth): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT m.id FROM pledge l JOIN member m ON m.id = l.member_id AND m.ended_at IS NULL
    WHERE m.unit_id = ${unitId}::uuid AND m.standing = ANY(${[...ASKED]}) AND m.tracking = 'chat'
      AND l.year = ${of.year} AND l.state = 'accepted'
      AND EXISTS (SELECT 1 FROM pledge_item i WHERE i.pledge_id = l.id AND i.state = 'active')
      AND NOT EXISTS (SELECT 1 FROM participation p JOIN pledge_month pm ON pm.ask_id = p.ask_id
        WHERE p.member_id = m.id AND pm.year = ${of.year} AND pm.month = ${of.month})
    ORDER BY m.id`;
  return rows.map(({ id }) => id);
}

type FormRow = {
  memberId: string;
  items: { kind: Kind; position: number; words: string }[];
  /** Exempt on this day, and had registered all the same. */
  wishes: boolean;
};

/** What each of these people still has to do of their pledge, with what they answered in this round already. */
export function itemsToAsk(
  sql: Sql,
  askId: string,
  year: number,
  of: { memberId: string | null; date: LocalDate; zone: string },
): Promise<FormRow[]> {
  const { memberId, date, zone } = of;
  return client(sql).$queryRaw<FormRow[]>`
    SELECT p.member_id AS "memberId", EXISTS (
        SELECT 1 FROM absence a WHERE a.member_id = p.member_id AND a.kind = 'exempt' AND a."from" <= ${date}::date
          AND (a.until IS NULL OR a.until >= ${date}::date) AND a."from" <= (l.sent_at AT TIME ZONE ${zone})::date) AS wishes,
      jsonb_agg(jsonb_build_object('kind', i.kind, 'position', i.position, 'words', i.words) ORDER BY i.position) AS items
    FROM participation p JOIN pledge l ON l.member_id = p.member_id AND l.year = ${year} AND l.state = 'accepted'
    JOIN pledge_item i ON i.pledge_id = l.id
    WHERE p.ask_id = ${askId}::uuid AND (${memberId}::uuid IS NULL OR p.member_id = ${memberId}::uuid)
      AND (i.state = 'active' OR (i.state = 'finished' AND EXISTS (SELECT 1 FROM response r
        WHERE r.ask_id = p.ask_id AND r.member_id = p.member_id AND r.item = left(i.kind, 1) || i.position)))
    GROUP BY p.member_id, l.sent_at`;
}

type Row = Omit<OwnItem, 'slot'> & Pick<OwnMonth, 'memberId' | 'unitId' | 'fullName' | 'state'>;

/** Months of people as they stand: their own items with what was answered; by name. `only`: of this member. */
export async function ownMonths(sql: Sql, askId: string, only: string | null): Promise<OwnMonth[]> {
  // The people first: the planner knows nothing yet of a round that was just made.
  const rows = await client(sql).$queryRaw<Row[]>`
    WITH p AS MATERIALIZED (
      SELECT p.ask_id, p.member_id, p.state, p.form, pm.year FROM pledge_month pm JOIN participation p ON p.ask_id = pm.ask_id
      WHERE pm.ask_id = ${askId}::uuid AND (${only}::uuid IS NULL OR p.member_id = ${only}::uuid))
    SELECT p.member_id AS "memberId", m.unit_id AS "unitId", m.full_name AS "fullName", p.state, i.id AS "itemId", i.position, i.kind, i.words,
      i.target, i.measure, i.due_on::text AS "dueOn", r.value, r.note, r.file_ref AS "fileRef", r.recorded_by AS "recordedBy",
      CASE WHEN i.kind = 'target' THEN (
        SELECT coalesce(sum(tr.value::float8), 0) FROM participation tp JOIN pledge_month tm ON tm.ask_id = tp.ask_id AND tm.year = p.year
        JOIN response tr ON tr.ask_id = tp.ask_id AND tr.member_id = tp.member_id AND tr.item = 't' || i.position
        WHERE tp.member_id = p.member_id) ELSE 0 END AS total
    FROM p JOIN member m ON m.id = p.member_id AND m.ended_at IS NULL
    CROSS JOIN jsonb_array_elements(p.form->'items') f
    JOIN pledge l ON l.member_id = p.member_id AND l.year = p.year
    JOIN pledge_item i ON i.pledge_id = l.id AND left(i.kind, 1) || i.position = f->>'id'
    LEFT JOIN response r ON r.ask_id = p.ask_id AND r.member_id = p.member_id AND r.attempt = 1 AND r.item = f->>'id'
    ORDER BY m.name_key, m.id, i.position`;
  return [...Map.groupBy(rows, ({ memberId }) => memberId).values()].map((own) => {
    const { memberId, unitId, fullName, state } = own[0]!;
    const items = own.map(({ memberId: _m, unitId: _u, fullName: _n, state: _s, ...item }) => ({
      ...item,
      slot: slotOf(item.kind, item.position),
    }));
    return { memberId, unitId, fullName, state, items };
  });
}

/** By an answer to this round: what it finishes counts for the unit in which the member is asked. */
export async function setItemState(
  tx: Tx,
  itemId: string,
  state: 'active' | 'finished',
  { askId, memberId, now }: { askId: string; memberId: string; now: Date },
): Promise<void> {
  await client(tx).$executeRaw`
    UPDATE pledge_item i SET state = ${state}, finished_at = CASE WHEN ${state} = 'finished' THEN coalesce(i.finished_at, ${now}) END,
      finished_unit_id = CASE WHEN ${state} = 'finished' THEN coalesce(i.finished_unit_id, p.unit_id) END
    FROM participation p WHERE i.id = ${itemId}::uuid AND i.state <> 'dropped' AND p.ask_id = ${askId}::uuid AND p.member_id = ${memberId}::uuid`;
}

/** The month in which the member is asked now, if any; the one that closes first. */
export async function openMonthOf(sql: Sql, memberId: string): Promise<string | null> {
  const [row] = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT k.id FROM participation p JOIN ask k ON k.id = p.ask_id
    WHERE p.member_id = ${memberId}::uuid AND k.feature = ${ASKS.month} AND k.state = 'open' ORDER BY k.closes_at LIMIT 1`;
  return row?.id ?? null;
}
