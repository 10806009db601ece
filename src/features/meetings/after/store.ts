// Gathers what the papers of a meeting say, and whom they go to.
import type { Locale } from '../../../channels/channel.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import type { Sql } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import { loadAttendance } from '../attendance/store.ts';
import type { Said } from '../numbers/rules.ts';
import { saidBy } from '../numbers/store.ts';
import type { Meeting } from '../shapes.ts';
import { standingsOf } from '../shapes.ts';
import { agendaOf, documentsOf } from '../store.ts';
import { tasksOf } from '../tasks/store.ts';
import { loadResult } from '../votes/poll-ask.ts';
import { pollsOf } from '../votes/polls-store.ts';
import { votesOf } from '../votes/store.ts';
import type { Facts, Invited, PollFact } from './shapes.ts';

/** `counted`: with the lists of who was there; only for those who may see them. */
export async function loadFacts(
  sql: Sql,
  meeting: Meeting,
  unit: UnitRef,
  { counted }: { counted: boolean },
): Promise<Facts> {
  type Row = Pick<Facts, 'upper' | 'town' | 'locale' | 'chair' | 'recorder'>;
  const [row] = await client(sql).$queryRaw<(Omit<Row, 'locale'> & { locale: string | null })[]>`
    SELECT p.name AS upper, u.settings->>'town' AS town, u.settings->>'locale' AS locale,
      (SELECT full_name FROM member WHERE id = ${meeting.chairId}::uuid) AS chair,
      (SELECT full_name FROM member WHERE id = ${meeting.recorderId}::uuid) AS recorder
    FROM unit u LEFT JOIN unit p ON p.id = u.parent_id WHERE u.id = ${unit.id}::uuid`;
  return {
    meeting,
    unit,
    upper: row?.upper ?? null,
    town: row?.town ?? null,
    locale: row?.locale === 'vi' || row?.locale === 'en' ? (row.locale satisfies Locale) : null,
    chair: row?.chair ?? null,
    recorder: row?.recorder ?? null,
    agenda: (await agendaOf(sql, meeting.id)).map(({ words }) => words),
    documents: await documentsOf(sql, meeting.id),
    votes: await votesOf(sql, meeting.id),
    polls: counted ? await pollFacts(sql, meeting.id) : [],
    tasks: await tasksOf(sql, unit.id, { meetingId: meeting.id, states: ['open', 'done'] }),
    attendance: counted && meeting.attendanceBy === 'names' ? await loadAttendance(sql, meeting) : null,
    numbers: counted && meeting.attendanceBy === 'numbers' ? await numbersOf(sql, meeting) : null,
  };
}

const numbersOf = (sql: Sql, { attendanceAskId }: Meeting): Promise<Said[]> | Said[] =>
  attendanceAskId === null ? [] : saidBy(sql, attendanceAskId);

/** Those that are over. */
async function pollFacts(sql: Sql, meetingId: string): Promise<PollFact[]> {
  const facts: PollFact[] = [];
  for (const poll of await pollsOf(sql, meetingId)) {
    const ask = poll.askId === null ? null : await loadAsk(sql, poll.askId);
    if (ask?.state === 'closed') facts.push({ poll, result: await loadResult(sql, ask) });
  }
  return facts;
}

/** Everyone who sits in the meeting of a cell, by tổ and name as the roster is read. */
export function invitedTo(
  sql: Sql,
  unit: Pick<UnitRef, 'id'>,
  meeting: Pick<Meeting, 'withParticipants'>,
  date: LocalDate,
): Promise<Invited[]> {
  return client(sql).$queryRaw<Invited[]>`
    SELECT m.full_name AS "fullName", m.standing, g.name AS "groupName",
      EXISTS (SELECT 1 FROM absence a WHERE a.member_id = m.id AND a."from" <= ${date}::date
               AND (a.until IS NULL OR a.until >= ${date}::date)) AS away,
      m.tracking = 'chat' AND EXISTS (SELECT 1 FROM account a JOIN consent c ON c.member_id = a.member_id AND c.purpose = 'use'
        AND c.withdrawn_at IS NULL WHERE a.member_id = m.id AND a.chat_id IS NOT NULL AND a.blocked_at IS NULL) AS reached
    FROM member m LEFT JOIN unit g ON g.id = m.group_unit_id
    WHERE m.unit_id = ${unit.id}::uuid AND m.ended_at IS NULL AND m.standing = ANY(${[...standingsOf(meeting)]})
    ORDER BY g.name_key NULLS FIRST, m.name_key, m.id`;
}

/** Names of the units below that send people to a session of a branch. */
export async function unitsBelow(sql: Sql, unit: Pick<UnitRef, 'path'>): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ name: string }[]>`
    SELECT name FROM unit WHERE path LIKE ${`${unit.path}%`} AND kind = 'cell' AND ended_at IS NULL ORDER BY name_key, number LIMIT 300`;
  return rows.map(({ name }) => name);
}
