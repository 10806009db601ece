// The form a person is in the middle of, one per chat; survives a restart.
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';

export type OpenForm = { form: string; step: string; data: unknown; trail: string[] };
export type FormKey = { accountId: string; channel: string; chat: string };

export async function loadForm(sql: Sql, key: FormKey): Promise<OpenForm | null> {
  const row = await client(sql).formState.findUnique({ where: { accountId_channel_chat: key } });
  return row && { form: row.form, step: row.step, data: row.data, trail: row.trail };
}

export async function saveForm(sql: Sql, key: FormKey, open: OpenForm, now: Date): Promise<void> {
  const row = {
    form: open.form,
    step: open.step,
    data: open.data as object,
    trail: open.trail,
    updatedAt: now,
  };
  await client(sql).formState.upsert({
    where: { accountId_channel_chat: key },
    create: { ...key, ...row },
    update: row,
  });
}

/** Whether there was one; `form`: only of this name. */
export async function dropForm(sql: Sql, key: FormKey, form?: string): Promise<boolean> {
  const { count } = await client(sql).formState.deleteMany({ where: { ...key, ...(form ? { form } : {}) } });
  return count > 0;
}
