// Queries of the invitation: who comes, who stays away and why, who looks at it, when people are reminded.
import type { Locale } from '../../../channels/channel.ts';
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import { type Meeting, REASON_ITEM, type Reason, RSVP_ITEM, type Rsvp } from '../shapes.ts';
import { DEFAULT_REMINDERS, type Reminders } from './rules.ts';

export type OwnRsvp = { rsvp: Rsvp; reason: Reason | null };

/**
 * What each member answered, by member id; who has not answered is left out. A reason is kept only beside `away`:
 * one given before a change of mind is not read.
 */
export async function rsvpsOf(
  sql: Sql,
  { rsvpAskId }: Pick<Meeting, 'rsvpAskId'>,
): Promise<Map<string, OwnRsvp>> {
  if (rsvpAskId === null) return new Map();
  const rows = await client(sql).response.findMany({
    where: { askId: rsvpAskId, attempt: 1, item: { in: [RSVP_ITEM, REASON_ITEM] } },
    select: { memberId: true, item: true, value: true },
  });
  const reasons = new Map(
    rows.filter(({ item }) => item === REASON_ITEM).map(({ memberId, value }) => [memberId, value as Reason]),
  );
  return new Map(
    rows
      .filter(({ item }) => item === RSVP_ITEM)
      .map(({ memberId, value }) => {
        const rsvp = value as Rsvp;
        return [memberId, { rsvp, reason: rsvp === 'away' ? (reasons.get(memberId) ?? null) : null }];
      }),
  );
}

/**
 * Who cannot be expected is told from the day of the meeting, not from the day on which the invitation went out: people
 * on leave then are excused, the exempt and the posted are not counted. Who has answered keeps their answer.
 */
export async function settleAbsences(tx: Tx, askId: string, date: LocalDate): Promise<void> {
  await client(tx).$executeRaw`
    UPDATE participation p SET state =
      CASE WHEN EXISTS (SELECT 1 FROM absence a WHERE a.member_id = p.member_id AND a.kind IN ('exempt', 'posted') AND a."from" <= ${date}::date
                          AND (a.until IS NULL OR a.until >= ${date}::date)) THEN 'exempt'
           WHEN EXISTS (SELECT 1 FROM absence a WHERE a.member_id = p.member_id AND a.kind = 'leave' AND a."from" <= ${date}::date
                          AND (a.until IS NULL OR a.until >= ${date}::date)) THEN 'excused'
           ELSE 'expected' END
    WHERE p.ask_id = ${askId}::uuid AND p.state IN ('expected', 'excused', 'exempt')
      AND NOT EXISTS (SELECT 1 FROM response r WHERE r.ask_id = p.ask_id AND r.member_id = p.member_id)`;
}

/** The languages of these accounts. */
export async function localesOf(sql: Sql, accountIds: string[]): Promise<Map<string, Locale>> {
  const rows = await client(sql).account.findMany({
    where: { id: { in: accountIds } },
    select: { id: true, locale: true },
  });
  return new Map(rows.map(({ id, locale }) => [id, locale as Locale]));
}

export async function loadReminders(sql: Sql, unitId: string): Promise<Reminders> {
  const row = await client(sql).meetingSettings.findUnique({
    where: { unitId },
    select: { chaseDays: true, groupDays: true, comingHours: true },
  });
  return row ?? DEFAULT_REMINDERS;
}

export async function saveReminders(
  tx: Tx,
  unitId: string,
  change: Partial<Reminders>,
  now: Date,
): Promise<void> {
  await client(tx).meetingSettings.upsert({
    where: { unitId },
    create: { unitId, ...DEFAULT_REMINDERS, ...change, updatedAt: now },
    update: { ...change, updatedAt: now },
  });
}

/** The standing of each person asked. */
export async function standingsAsked(sql: Sql, askId: string): Promise<Map<string, string>> {
  const rows = await client(sql).$queryRaw<{ id: string; standing: string }[]>`
    SELECT m.id, m.standing FROM participation p JOIN member m ON m.id = p.member_id WHERE p.ask_id = ${askId}::uuid`;
  return new Map(rows.map(({ id, standing }) => [id, standing]));
}
