// Joining and leaving: which account speaks for a member, and what the member agreed to.
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { newId } from '../../shared/ids.ts';
import type { SpokenTo } from '../../shared/texts.ts';
import type { UnitRef } from './person.ts';
import type { Purpose } from './roles.ts';
import { spokenTo } from './spoken-to-store.ts';

/** Raise it when what the consent screen says changes in substance. */
const CONSENT_TEXT_VERSION = '1';

export type Joinable = {
  id: string;
  fullName: string;
  tracking: 'chat' | 'paper';
  spokenTo: SpokenTo;
  unit: UnitRef;
  /** Account that speaks for the member now. */
  joinedBy: string | null;
};

export type Detached = { accountId: string; channel: string; chatId: string | null; locale: string };

/** The present member with the account that claimed it, or null. `lock`: nobody else joins it meanwhile. */
export async function loadJoinable(sql: Sql, memberId: string, lock = false): Promise<Joinable | null> {
  const [row] = await client(sql).$queryRaw<Joinable[]>`
    SELECT m.id, m.full_name AS "fullName", m.tracking, ${spokenTo('m', 'u.settings')} AS "spokenTo",
      jsonb_build_object('id', u.id, 'kind', u.kind, 'name', u.name, 'path', u.path) AS unit,
      (SELECT a.id FROM account a WHERE a.member_id = m.id ORDER BY a.claimed_at LIMIT 1) AS "joinedBy"
    FROM member m JOIN unit u ON u.id = m.unit_id
    WHERE m.id = ${memberId}::uuid AND m.ended_at IS NULL AND u.ended_at IS NULL
    ${lock ? Prisma.sql`FOR UPDATE OF m` : Prisma.empty}`;
  return row ?? null;
}

/** The account speaks for the member from now on, by explicit consent. */
export async function joinAccount(
  tx: Tx,
  who: { accountId: string; memberId: string; platform: string },
  now: Date,
): Promise<void> {
  const { accountId, memberId, platform } = who;
  await client(tx).account.update({ where: { id: accountId }, data: { memberId, claimedAt: now } });
  await client(tx).member.update({ where: { id: memberId }, data: { tracking: 'chat' } });
  await givePurpose(tx, { memberId, purpose: 'use', platform }, now);
}

/** Records the consent for one purpose; one that stands is kept. */
export async function givePurpose(
  tx: Tx,
  given: { memberId: string; purpose: Purpose; platform: string },
  now: Date,
): Promise<void> {
  const { memberId, purpose } = given;
  const stands = await client(tx).consent.count({ where: { memberId, purpose, withdrawnAt: null } });
  if (stands > 0) return;
  await client(tx).consent.create({
    data: { id: newId(), ...given, textVersion: CONSENT_TEXT_VERSION, givenAt: now },
  });
}

/** Whether the member agreed to this purpose and has not withdrawn it. */
export async function purposeStands(sql: Sql, memberId: string, purpose: Purpose): Promise<boolean> {
  return (await client(sql).consent.count({ where: { memberId, purpose, withdrawnAt: null } })) > 0;
}

/** Purposes agreed to and not withdrawn, with the day and the platform. */
export async function purposesGiven(
  sql: Sql,
  memberId: string,
): Promise<{ purpose: Purpose; platform: string; givenAt: Date }[]> {
  const rows = await client(sql).consent.findMany({
    where: { memberId, withdrawnAt: null },
    orderBy: { givenAt: 'asc' },
  });
  return rows.map((row) => ({ ...row, purpose: row.purpose as Purpose }));
}

/** Withdraws one purpose, or all; the rows stay as proof. Returns how many stood. */
export async function withdrawPurposes(
  tx: Tx,
  memberId: string,
  purpose: Purpose | 'all',
  now: Date,
): Promise<number> {
  const { count } = await client(tx).consent.updateMany({
    where: { memberId, withdrawnAt: null, ...(purpose === 'all' ? {} : { purpose }) },
    data: { withdrawnAt: now },
  });
  return count;
}

/** Followed on paper: never written to, never asked. */
export async function setTracking(tx: Tx, memberId: string, tracking: 'chat' | 'paper'): Promise<void> {
  await client(tx).member.update({ where: { id: memberId }, data: { tracking } });
}

/** The accounts no longer speak for the member, and everything on its way to them stops. */
export async function detachAccounts(tx: Tx, memberId: string): Promise<Detached[]> {
  const db = client(tx);
  const accounts = await db.$queryRaw<Detached[]>`
    SELECT id AS "accountId", channel, chat_id AS "chatId", locale FROM account WHERE member_id = ${memberId}::uuid FOR UPDATE`;
  await db.account.updateMany({ where: { memberId }, data: { memberId: null, claimedAt: null } });
  await db.notice.updateMany({ where: { memberId, state: 'waiting' }, data: { state: 'dropped' } });
  for (const account of accounts) await silence(tx, account);
  return accounts;
}

/** Drops the open form and what waits for the private chat. Not marked dead: a dead letter is a failure, this is meant. */
export async function silence(tx: Tx, account: Omit<Detached, 'locale'>): Promise<void> {
  const { accountId, channel, chatId } = account;
  await client(tx).formState.deleteMany({ where: { accountId } });
  await client(tx).outboxMessage.deleteMany({ where: { channel, chat: chatId ?? '', state: 'waiting' } });
  await neverAgain(tx, [accountId]);
}

/** What is on its way to these accounts' private chats right now is not sent once more, whatever becomes of it. */
export async function neverAgain(tx: Tx, accountIds: string[]): Promise<void> {
  await client(tx).$executeRaw`
    UPDATE outbox_message o SET when_uncertain = 'never', expires_at = 'epoch' FROM account a
    WHERE a.id = ANY(${accountIds}::uuid[]) AND o.channel = a.channel AND o.chat = a.chat_id AND o.state = 'sending'`;
}

/** The present member an account speaks for, or null. */
export async function memberOfAccount(
  sql: Sql,
  accountId: string,
): Promise<{ id: string; fullName: string; unitId: string } | null> {
  const account = await client(sql).account.findUnique({
    where: { id: accountId },
    include: { member: true },
  });
  return account?.member && account.member.endedAt === null ? account.member : null;
}
