// What is stored about one person, and erasing it; only about the person who asks.
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import type { OwnData } from './own-data.ts';

/** Everything that names this account or the member it speaks for. Anonymous ballots name nobody and are not in it. */
export async function loadOwnData(
  sql: Sql,
  accountId: string,
  memberId: string | null,
): Promise<Omit<OwnData, 'more'>> {
  const db = client(sql);
  const account = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  const [member] = await db.$queryRaw<NonNullable<OwnData['member']>[]>`
    SELECT m.full_name AS "fullName", m.code, m.standing, m.tracking, u.name AS unit, g.name AS "group"
    FROM member m JOIN unit u ON u.id = m.unit_id LEFT JOIN unit g ON g.id = m.group_unit_id WHERE m.id = ${memberId}::uuid`;
  const roles = await db.$queryRaw<OwnData['roles']>`
    SELECT r.role, u.name AS unit, r.since, r.until FROM role_grant r JOIN unit u ON u.id = r.unit_id
    WHERE r.account_id = ${accountId}::uuid OR r.member_id = ${memberId}::uuid ORDER BY r.since`;
  const absences = await db.$queryRaw<OwnData['absences']>`
    SELECT kind, "from"::text, "until"::text FROM absence WHERE member_id = ${memberId}::uuid ORDER BY "from"`;
  const consents = await db.$queryRaw<OwnData['consents']>`
    SELECT purpose, platform, text_version AS "textVersion", given_at AS "givenAt", withdrawn_at AS "withdrawnAt"
    FROM consent WHERE member_id = ${memberId}::uuid ORDER BY given_at`;
  const answers = await db.$queryRaw<OwnData['answers']>`
    SELECT k.feature, k.opens_at AS "askedAt", r.item, r.value, r.note, r.at, r.recorded_by IS NOT NULL AS "byAnother"
    FROM response r JOIN ask k ON k.id = r.ask_id WHERE r.member_id = ${memberId}::uuid ORDER BY r.at, r.item`;
  const earlier = await db.$queryRaw<OwnData['earlierAnswers']>`
    SELECT k.feature, k.opens_at AS "askedAt", h.item, h.value, h.note, h.at, h.recorded_by IS NOT NULL AS "byAnother"
    FROM response_history h JOIN ask k ON k.id = h.ask_id WHERE h.member_id = ${memberId}::uuid ORDER BY h.at, h.item`;
  const claims = await db.$queryRaw<OwnData['claims']>`
    SELECT typed_name AS "typedName", state, created_at AS "createdAt" FROM claim WHERE account_id = ${accountId}::uuid`;
  const tasks = await db.$queryRaw<OwnData['tasks']>`
    SELECT words, due_on::text AS "dueOn", state FROM meeting_task WHERE member_id = ${memberId}::uuid ORDER BY due_on`;
  const pledges = await db.$queryRaw<OwnData['pledges']>`
    SELECT l.year, l.state, i.words, i.due_on::text AS "dueOn", i.state AS "itemState" FROM pledge l JOIN pledge_item i ON i.pledge_id = l.id
    WHERE l.member_id = ${memberId}::uuid ORDER BY l.year, i.position`;
  const pledgeChanges = await db.$queryRaw<OwnData['pledgeChanges']>`
    SELECT l.year, c.before->>'words' AS words, c.reason, c.at FROM pledge l JOIN pledge_item i ON i.pledge_id = l.id
    JOIN pledge_item_change c ON c.item_id = i.id WHERE l.member_id = ${memberId}::uuid ORDER BY c.at`;
  const signed = await db.$queryRaw<OwnData['signed']>`
    SELECT text, created_at AS "sentAt" FROM announcement WHERE signed_by = ${memberId}::uuid ORDER BY created_at`;
  // A draft is the person's own until it is handed in; after that nobody can tell which ballot was theirs.
  const drafts = await db.$queryRaw<OwnData['drafts']>`
    SELECT k.feature, k.opens_at AS "askedAt", d.answers FROM ballot_draft d JOIN ask k ON k.id = d.ask_id WHERE d.member_id = ${memberId}::uuid`;
  return {
    account: {
      channel: account.channel,
      shownName: account.shownName,
      locale: account.locale,
      createdAt: account.createdAt,
      claimedAt: account.claimedAt,
    },
    member: member ?? null,
    roles,
    absences,
    consents,
    answers,
    earlierAnswers: earlier,
    drafts,
    tasks,
    pledges,
    pledgeChanges,
    signed,
    claims,
  };
}

/** Two administrators who leave at the same moment: the second sees that the first has gone. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await client(tx).$executeRaw`
    SELECT id FROM role_grant WHERE role = 'administrator' AND until IS NULL ORDER BY id FOR UPDATE`;
}

/** Whether a whole tree would be left without an administrator when these grants go. */
export async function isLastAdministrator(
  sql: Sql,
  held: { accountId: string | null; memberId: string | null },
): Promise<boolean> {
  const mine = (grant: string) =>
    Prisma.sql`COALESCE(${Prisma.raw(grant)}.account_id = ${held.accountId}::uuid, false)
      OR COALESCE(${Prisma.raw(grant)}.member_id = ${held.memberId}::uuid, false)`;
  const [row] = await client(sql).$queryRaw<{ last: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM role_grant r JOIN unit u ON u.id = r.unit_id AND u.parent_id IS NULL AND u.ended_at IS NULL
      WHERE r.role = 'administrator' AND r.until IS NULL AND (${mine('r')})
        AND NOT EXISTS (SELECT FROM role_grant o
          WHERE o.unit_id = r.unit_id AND o.role = 'administrator' AND o.until IS NULL AND NOT (${mine('o')}))) AS last`;
  return row?.last ?? false;
}

/** The person's answers: those of open asks go, those of closed ones lose their name, so that results still add up. */
export async function eraseAnswers(tx: Tx, memberId: string): Promise<void> {
  const db = client(tx);
  // A ballot that was handed in without a name cannot be found again: that it was handed in stays, under another number.
  const open = Prisma.sql`(SELECT id FROM ask WHERE state IN ('scheduled', 'open') AND anonymity = 'named')`;
  await db.$executeRaw`DELETE FROM ballot_draft WHERE member_id = ${memberId}::uuid`;
  // Words a person wrote for themselves; the figures of the months stay without a name.
  await db.$executeRaw`DELETE FROM pledge WHERE member_id = ${memberId}::uuid`;
  await db.$executeRaw`DELETE FROM response_history WHERE member_id = ${memberId}::uuid`;
  await db.$executeRaw`DELETE FROM response WHERE member_id = ${memberId}::uuid AND ask_id IN ${open}`;
  await db.$executeRaw`
    UPDATE ask SET tally_stale = true WHERE state = 'open'
      AND id IN (SELECT ask_id FROM participation WHERE member_id = ${memberId}::uuid AND answered_at IS NOT NULL)`;
  await db.$executeRaw`
    UPDATE participation SET state = CASE WHEN state IN ('partial', 'done') THEN 'expected' ELSE state END,
      answered_at = NULL, recorded_by = NULL, form = NULL
    WHERE member_id = ${memberId}::uuid AND ask_id IN ${open}`;
  // The task is the unit's; what its owner said of it goes.
  await db.$executeRaw`UPDATE meeting_task SET progress = NULL, accepted_at = NULL WHERE member_id = ${memberId}::uuid`;
  // A choice names nobody; words and files may.
  await db.$executeRaw`
    UPDATE response r SET note = NULL, file_ref = NULL, value = CASE WHEN EXISTS (
        SELECT FROM ask k, jsonb_array_elements(k.form->'items') i
        WHERE k.id = r.ask_id AND i->>'id' = r.item AND i->>'kind' IN ('choice', 'multi', 'scale', 'number')) THEN r.value ELSE '' END
    WHERE r.member_id = ${memberId}::uuid`;
  // Answers follow by the foreign key (on update cascade). A form that waits to be begun says nothing, and stays theirs if they come back.
  await db.$executeRaw`
    UPDATE participation SET member_id = gen_random_uuid(), form = NULL
    WHERE member_id = ${memberId}::uuid AND ask_id NOT IN ${open}
      AND (state = 'done' OR ask_id NOT IN (SELECT id FROM ask WHERE state IN ('scheduled', 'open')))`;
}

/** The account with what it wrote and was written; the roster is not touched. */
export async function eraseAccount(
  tx: Tx,
  account: { accountId: string; channel: string; chatId: string | null },
): Promise<void> {
  const db = client(tx);
  const { accountId, channel, chatId } = account;
  await db.claim.deleteMany({ where: { accountId } });
  await db.invite.updateMany({ where: { usedBy: accountId }, data: { usedBy: null } });
  await db.formState.deleteMany({ where: { accountId } });
  if (chatId !== null) {
    await db.offeredChoice.deleteMany({ where: { channel, chat: chatId } });
    // Keys stay: what was sent once is not sent again.
    await db.outboxMessage.updateMany({
      where: { channel, chat: chatId, state: { in: ['sent', 'dead'] } },
      data: { payload: Prisma.DbNull },
    });
  }
  await db.account.deleteMany({ where: { id: accountId } });
}

/** Private notices keep their key alone. */
export async function eraseNotices(tx: Tx, memberId: string): Promise<void> {
  await client(tx).notice.updateMany({ where: { memberId }, data: { payload: {} } });
}
