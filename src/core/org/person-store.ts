// Reads who wrote or pressed.
import type { Sender } from '../../channels/channel.ts';
import type { Sql } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { newId } from '../../shared/ids.ts';
import type { HeldRole, Person } from './person.ts';
import { spokenTo } from './spoken-to-store.ts';

type Row = {
  id: string;
  chat_id: string | null;
  locale: string;
  member: Person['member'];
  roles: HeldRole[] | null;
};

const unitJson = (alias: string) =>
  Prisma.raw(
    `jsonb_build_object('id', ${alias}.id, 'kind', ${alias}.kind, 'name', ${alias}.name, 'path', ${alias}.path)`,
  );

/** The person behind a platform account, with the roles held now; one query. */
export async function loadPerson(sql: Sql, channel: string, sender: Sender): Promise<Person> {
  const [row] = await client(sql).$queryRaw<Row[]>`/* prepared */
    SELECT a.id, a.chat_id, a.locale,
      CASE WHEN m.id IS NULL THEN NULL ELSE jsonb_build_object('id', m.id, 'fullName', m.full_name, 'standing', m.standing, 'spokenTo', ${spokenTo('m', 'u.settings')},
        'unit', ${unitJson('u')}, 'group', CASE WHEN g.id IS NULL THEN NULL ELSE ${unitJson('g')} END) END AS member,
      (SELECT jsonb_agg(jsonb_build_object('role', r.role, 'unit', ${unitJson('ru')}) ORDER BY r.since)
         FROM role_grant r JOIN unit ru ON ru.id = r.unit_id
        WHERE r.until IS NULL AND ru.ended_at IS NULL AND (r.account_id = a.id OR r.member_id = m.id)) AS roles
    FROM account a
    LEFT JOIN member m ON m.id = a.member_id AND m.ended_at IS NULL
      AND EXISTS (SELECT 1 FROM consent c WHERE c.member_id = m.id AND c.purpose = 'use' AND c.withdrawn_at IS NULL)
    LEFT JOIN unit u ON u.id = m.unit_id
    LEFT JOIN unit g ON g.id = m.group_unit_id
    WHERE a.channel = ${channel} AND a.external_id = ${sender.id}`;
  return {
    accountId: row?.id ?? null,
    channel,
    externalId: sender.id,
    chatId: row?.chat_id ?? null,
    locale: row?.locale === 'en' || (!row && sender.locale === 'en') ? 'en' : 'vi',
    member: row?.member ?? null,
    roles: row?.roles ?? [],
  };
}

/** Makes or refreshes the account of someone who wrote to us in private. */
export async function rememberAccount(
  sql: Sql,
  channel: string,
  sender: Sender,
  chatId: string,
  now: Date,
): Promise<void> {
  await client(sql).$executeRaw`
    INSERT INTO account (id, channel, external_id, chat_id, shown_name, locale, created_at)
    VALUES (${newId()}::uuid, ${channel}, ${sender.id}, ${chatId}, ${sender.shownName}, ${sender.locale}, ${now})
    ON CONFLICT (channel, external_id) DO UPDATE SET chat_id = EXCLUDED.chat_id, shown_name = EXCLUDED.shown_name, blocked_at = NULL
    WHERE account.chat_id IS DISTINCT FROM EXCLUDED.chat_id OR account.shown_name <> EXCLUDED.shown_name OR account.blocked_at IS NOT NULL`;
}

/** The person at each account of a member. */
export async function personsOf(sql: Sql, memberId: string): Promise<Person[]> {
  const accounts = await client(sql).account.findMany({ where: { memberId } });
  return Promise.all(
    accounts.map(({ channel, externalId, shownName, locale }) =>
      loadPerson(sql, channel, { id: externalId, shownName, locale: locale === 'en' ? 'en' : 'vi' }),
    ),
  );
}
