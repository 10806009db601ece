// On a channel without buttons: what "1", "2" or a word means in this chat.
import { client } from '../../db/prisma.ts';
import { searchKey } from '../../shared/text.ts';
import type { Ctx } from '../feature.ts';
import { pickChoice } from './choices-rules.ts';

/** Newest prompts first; older ones still answer to their words. */
const PROMPTS_KEPT = 5;

/** Button data behind a number or a word, or null when it means nothing here. */
export async function chosenInWords(ctx: Ctx, text: string): Promise<string | null> {
  const key = searchKey(text);
  if (key === '' || key.length > 60) return null;
  const { channel, chat } = ctx.incoming;
  const rows = await client(ctx.db).$queryRaw<
    { message_id: string; position: number; label_key: string; data: string }[]
  >`
    SELECT message_id, position, label_key, data FROM offered_choice
    WHERE channel = ${channel} AND chat = ${chat} AND message_id IN (
      SELECT message_id FROM offered_choice WHERE channel = ${channel} AND chat = ${chat}
      GROUP BY message_id ORDER BY max(sent_at) DESC LIMIT ${PROMPTS_KEPT})
    ORDER BY sent_at DESC, position`;
  return pickChoice(
    key,
    rows.map((row) => ({
      prompt: row.message_id,
      position: row.position,
      labelKey: row.label_key,
      data: row.data,
    })),
  );
}
