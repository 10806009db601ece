// The language of a chat: of the person whose private chat it is, else of the unit whose group it is.
import type { Locale } from '../../channels/channel.ts';
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

/** Null where neither says. */
export async function localeOf(sql: Sql, channel: string, chat: string): Promise<Locale | null> {
  const [row] = await client(sql).$queryRaw<{ locale: string | null }[]>`
    SELECT coalesce(
      (SELECT a.locale FROM account a WHERE a.channel = ${channel} AND a.chat_id = ${chat} LIMIT 1),
      (SELECT u.settings->>'locale' FROM chat c JOIN unit u ON u.id = c.unit_id
        WHERE c.channel = ${channel} AND c.external_id = ${chat} AND c.gone_at IS NULL LIMIT 1)) AS locale`;
  return row?.locale === 'vi' || row?.locale === 'en' ? row.locale : null;
}
