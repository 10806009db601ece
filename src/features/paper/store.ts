// What a sheet is made from: the coming reading as it may be shown, and the people of the cell.

import { STANDINGS, type Standing } from '../../core/org/roles.ts';
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import type { LocalDate, LocalTime } from '../../shared/dates.ts';
import type { Listed } from './rules.ts';

export type ComingReading = {
  date: LocalDate;
  startsAt: LocalTime | null;
  place: string | null;
  /** Whose turn, if a tổ's. */
  turnName: string | null;
  /** Only a name the person agreed to show, or one that was typed. */
  readerName: string | null;
  /** Only a story that a person approved for this cell. */
  story: { title: string; source: string } | null;
};

/** The cell's next reading that is not over, from `today` on; null when none is planned. */
export async function comingReading(
  sql: Sql,
  cellId: string,
  today: LocalDate,
): Promise<ComingReading | null> {
  const [row] = await client(sql).$queryRaw<ComingReading[]>`
    SELECT r.date::text AS date, p.starts_at AS "startsAt", p.place, g.name AS "turnName",
      coalesce(r.reader_name, (SELECT m.full_name FROM member m WHERE m.id = r.reader_member_id AND m.ended_at IS NULL
        AND EXISTS (SELECT 1 FROM consent c WHERE c.member_id = m.id AND c.purpose = 'name_as_reader' AND c.withdrawn_at IS NULL)
        AND EXISTS (SELECT 1 FROM consent c WHERE c.member_id = m.id AND c.purpose = 'use' AND c.withdrawn_at IS NULL)))
        AS "readerName",
      (SELECT jsonb_build_object('title', s.title, 'source', s.source) FROM story s
        WHERE s.id = r.story_id AND s.withdrawn_at IS NULL
          AND EXISTS (SELECT 1 FROM story_approval a JOIN unit au ON au.id = a.unit_id
                       WHERE a.story_id = s.id AND u.path LIKE au.path || '%')) AS story
    FROM reading r JOIN unit u ON u.id = r.unit_id LEFT JOIN reading_plan p ON p.unit_id = r.unit_id
    LEFT JOIN unit g ON g.id = r.turn_group_id
    WHERE r.unit_id = ${cellId}::uuid AND r.date >= ${today}::date AND r.state IN ('planned', 'announced', 'open')
    ORDER BY r.date LIMIT 1`;
  return row ?? null;
}

export type ComingMeeting = {
  title: string;
  startsAt: Date;
  place: string | null;
  /** Non-members sit in it too. */
  withParticipants: boolean;
};

/** A meeting goes on standing here for some hours: the sheet may be wanted at the door. */
const MEETING_HOURS = 6;

/** The cell's next meeting that is taken by names and not yet counted; null when none is planned. */
export async function comingMeeting(sql: Sql, cellId: string, now: Date): Promise<ComingMeeting | null> {
  return client(sql).meeting.findFirst({
    where: {
      unitId: cellId,
      attendanceBy: 'names',
      state: { in: ['draft', 'invited', 'checking'] },
      startsAt: { gte: new Date(now.getTime() - MEETING_HOURS * 3_600_000) },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { title: true, startsAt: true, place: true, withParticipants: true },
  });
}

/** Everyone of these standings on the cell's list, or of one tổ, in the order of the screens they are entered on. */
export function listed(
  sql: Sql,
  cellId: string,
  groupId: string | null,
  date: LocalDate,
  standings: readonly Standing[] = STANDINGS,
): Promise<Listed[]> {
  return client(sql).$queryRaw<Listed[]>`
    SELECT m.full_name AS "fullName", g.name AS "groupName",
      m.tracking = 'paper' AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.member_id = m.id AND a.kind IN ('exempt', 'posted')
        AND a."from" <= ${date}::date AND (a.until IS NULL OR a.until >= ${date}::date)) AS "onPaper",
      EXISTS (SELECT 1 FROM absence a WHERE a.member_id = m.id AND a."from" <= ${date}::date
               AND (a.until IS NULL OR a.until >= ${date}::date)) AS away
    FROM member m LEFT JOIN unit g ON g.id = m.group_unit_id
    WHERE m.unit_id = ${cellId}::uuid AND m.ended_at IS NULL AND m.standing = ANY(${[...standings]})
      AND (${groupId}::uuid IS NULL OR m.group_unit_id = ${groupId}::uuid)
    ORDER BY g.name NULLS FIRST, m.name_key, m.id`;
}
