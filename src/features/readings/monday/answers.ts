// A person says whether they heard the reading; who was not there gets the text.
import { answerOwn, type Done } from '../../../core/asks/self-answer.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import type { ReadingAnswer } from '../shapes.ts';
import { HEARD } from './desk.ts';
import { rereadMessages } from './messages.ts';
import { loadScene } from './store.ts';

export const answer = (ctx: Ctx, askId: string, value: ReadingAnswer): Promise<Reply> =>
  answerOwn(ctx, HEARD, askId, value, value === 'missed' ? (done) => withText(ctx, askId, done) : undefined);

/** Who was not there gets the text privately, to read it later. */
async function withText(ctx: Ctx, askId: string, { tongue, toast }: Done): Promise<Reply> {
  const ask = await loadAsk(ctx.db, askId);
  const scene = ask && (await loadScene(ctx.db, ask.subjectId));
  if (!ask || !scene) return { toast };
  const { chatId } = await ctx.person();
  if (chatId === null) return { toast: `${toast} ${tongue.say('readings-open-private')}` };
  return { toast, inPrivate: rereadMessages(tongue, scene, ask) };
}
