// Queries of the settings: a person's language.
import type { Locale } from '../../channels/channel.ts';
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

export async function saveLanguage(sql: Sql, accountId: string, locale: Locale): Promise<void> {
  await client(sql).account.updateMany({ where: { id: accountId }, data: { locale } });
}
