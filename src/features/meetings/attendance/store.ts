// Who is on the list of a meeting and what is recorded of them.
import type { ParticipationState } from '../../../core/asks/shapes.ts';
import type { Sql } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import {
  ATTENDANCE_ITEM,
  type Meeting,
  REASON_ITEM,
  type Recorded,
  RSVP_ITEM,
  type Rsvp,
} from '../shapes.ts';
import { type AttendanceList, type Attendee, attendanceOf, statusOf } from './rules.ts';

type Row = Omit<Attendee, 'status' | 'away' | 'onLeave'> & {
  state: ParticipationState;
  value: Recorded | null;
  absence: 'exempt' | 'posted' | 'leave' | null;
  rsvp: Rsvp | null;
};

/** The list with names; only for those with the right to them. Empty while no attendance was begun. */
export async function loadAttendance(
  sql: Sql,
  meeting: Pick<Meeting, 'attendanceAskId' | 'rsvpAskId'>,
): Promise<AttendanceList> {
  const askId = meeting.attendanceAskId;
  if (askId === null) return attendanceOf([], undefined, false);
  // The engine has decided on the day itself who counts; the absence is looked up a day wider, only to name its kind.
  const rows = await client(sql).$queryRaw<Row[]>`
    SELECT p.member_id AS "memberId", m.full_name AS "fullName", m.standing, p.unit_id AS "unitId", u.name AS "unitName",
      p.group_unit_id AS "groupUnitId", g.name AS "groupName", p.state, r.value,
      CASE WHEN r.recorded_by IS NULL THEN r.note END AS tap, r.recorded_by AS "recordedBy", b.full_name AS "recorderName",
      why.value AS reason, coming.value AS rsvp,
      (SELECT a.kind FROM absence a WHERE a.member_id = p.member_id AND a."from" <= k.opened_at::date + 1
         AND (a.until IS NULL OR a.until >= k.opened_at::date - 1)
         AND (p.state = 'exempt') = (a.kind IN ('exempt', 'posted')) ORDER BY a."from" DESC LIMIT 1) AS absence
    FROM ask k JOIN participation p ON p.ask_id = k.id JOIN member m ON m.id = p.member_id JOIN unit u ON u.id = p.unit_id
    LEFT JOIN unit g ON g.id = p.group_unit_id
    LEFT JOIN response r ON r.ask_id = k.id AND r.member_id = p.member_id AND r.attempt = 1 AND r.item = ${ATTENDANCE_ITEM}
    LEFT JOIN member b ON b.id = r.recorded_by
    LEFT JOIN response why ON why.ask_id = ${meeting.rsvpAskId}::uuid AND why.member_id = p.member_id AND why.attempt = 1
      AND why.item = ${REASON_ITEM}
    LEFT JOIN response coming ON coming.ask_id = why.ask_id AND coming.member_id = p.member_id AND coming.attempt = 1
      AND coming.item = ${RSVP_ITEM}
    WHERE k.id = ${askId}::uuid
    ORDER BY length(u.path), u.name_key, u.number, g.name_key NULLS FIRST, m.name_key, m.id`;
  return attendanceOf(rows.map(toAttendee), await onPaper(sql, askId));
}

function toAttendee({ state: kept, value, absence, rsvp, ...row }: Row): Attendee {
  // Whoever asks to be excused while the list is open is so from that moment; it is kept when the list ends.
  const isAway = rsvp === 'away' && row.reason !== null;
  const state = kept === 'expected' && isAway ? 'excused' : kept;
  const status = statusOf(state, value);
  return {
    ...row,
    status,
    away: state === 'exempt' ? (absence === 'posted' ? 'posted' : 'exempt') : null,
    onLeave: state === 'excused' && absence === 'leave',
    // A reason given beforehand says nothing of somebody who came.
    reason: status === 'excused' ? row.reason : null,
  };
}

/** Members of the branch who are followed on paper, less those exempt or posted on the day. */
async function onPaper(sql: Sql, askId: string): Promise<AttendanceList['onPaper']> {
  const [row] = await client(sql).$queryRaw<AttendanceList['onPaper'][]>`
    SELECT count(*)::int AS all, (count(*) FILTER (WHERE m.standing = 'full'))::int AS official
    FROM ask k JOIN unit top ON top.id = k.unit_id JOIN unit u ON u.path LIKE top.path || '%'
    JOIN member m ON m.unit_id = u.id AND m.ended_at IS NULL AND m.tracking = 'paper' AND m.standing <> 'participant'
    WHERE k.id = ${askId}::uuid AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.member_id = m.id AND a.kind IN ('exempt', 'posted')
      AND a."from" <= k.opened_at::date AND (a.until IS NULL OR a.until >= k.opened_at::date))`;
  return row ?? { all: 0, official: 0 };
}

/** Counts alone, of everyone or of those who sat in one unit. */
export type RollCall = Pick<AttendanceList, 'expected' | 'came' | 'official'> & {
  late: number;
};

/** For groups and leaders: no name is read. */
export async function rollCall(sql: Sql, askId: string, unitId: string | null = null): Promise<RollCall> {
  type Counts = Pick<RollCall, 'expected' | 'came' | 'late'> & {
    present: number;
    base: number;
  };
  const [row] = await client(sql).$queryRaw<Counts[]>`
    WITH one AS (
      SELECT p.state <> 'exempt' AS counts, r.value, r.value IN ('present', 'late') IS TRUE AS there,
        m.standing = 'full' AND NOT (p.state = 'exempt' AND EXISTS (SELECT 1 FROM absence a WHERE a.member_id = m.id AND a.kind = 'posted'
          AND a."from" <= k.opened_at::date + 1 AND (a.until IS NULL OR a.until >= k.opened_at::date - 1))) AS official
      FROM ask k JOIN participation p ON p.ask_id = k.id JOIN member m ON m.id = p.member_id
      LEFT JOIN response r ON r.ask_id = k.id AND r.member_id = p.member_id AND r.attempt = 1 AND r.item = ${ATTENDANCE_ITEM}
      WHERE k.id = ${askId}::uuid AND (${unitId}::uuid IS NULL OR p.unit_id = ${unitId}::uuid))
    SELECT (count(*) FILTER (WHERE counts))::int AS expected, (count(*) FILTER (WHERE counts AND there))::int AS came,
      (count(*) FILTER (WHERE counts AND value = 'late'))::int AS late,
      (count(*) FILTER (WHERE official AND there))::int AS present, (count(*) FILTER (WHERE official AND (counts OR there)))::int AS base
    FROM one`;
  const { present = 0, base = 0, ...counts } = row ?? { expected: 0, came: 0, late: 0 };
  return { ...counts, official: { present, base } };
}

/** Those who said beforehand that they cannot come, and why. */
export async function awayWithReason(sql: Sql, rsvpAskId: string): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT r.member_id AS id FROM response r JOIN response why ON why.ask_id = r.ask_id AND why.member_id = r.member_id
      AND why.attempt = 1 AND why.item = ${REASON_ITEM}
    WHERE r.ask_id = ${rsvpAskId}::uuid AND r.attempt = 1 AND r.item = ${RSVP_ITEM} AND r.value = 'away'`;
  return rows.map(({ id }) => id);
}

/** The name of whoever recorded this member's present answer; null: they did themselves, or there is none. */
export async function recorderOf(sql: Sql, askId: string, memberId: string): Promise<string | null> {
  const [row] = await client(sql).$queryRaw<{ name: string }[]>`
    SELECT b.full_name AS name FROM response r JOIN member b ON b.id = r.recorded_by
    WHERE r.ask_id = ${askId}::uuid AND r.member_id = ${memberId}::uuid AND r.attempt = 1 AND r.item = ${ATTENDANCE_ITEM}`;
  return row?.name ?? null;
}
