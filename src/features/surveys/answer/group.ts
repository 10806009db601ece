// One tap on the one question of a survey in a group: one statement, one toast.
import { answerSelf } from '../../../core/asks/answer-store.ts';
import { readValue, toggleChoice } from '../../../core/asks/form-rules.ts';
import { settleForm } from '../../../core/asks/form-store.ts';
import { answerOwn, refuseStranger } from '../../../core/asks/self-answer.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { inTransaction } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { ASK } from '../shapes.ts';
import { surveyChoice } from './desk.ts';
import { KEEPERS } from './keepers.ts';
import { answerWords } from './messages.ts';
import type { Walk } from './rules.ts';

export async function tapOne(ctx: Ctx, askId: string, choice: string): Promise<Reply> {
  const ask = await loadAsk(ctx.db, askId);
  const [item] = ask?.feature === ASK && ask.anonymity === 'named' ? ask.form.items : [];
  if (!ask || !item || ask.form.items.length !== 1) throw new UserError('router-old-button');
  if (item.kind === 'choice') return answerOwn(ctx, surveyChoice, askId, choice);

  const walk = await loadOrReport(ctx, askId);
  const { locale, member } = await ctx.person();
  const wanted = item.kind === 'multi' ? toggleChoice(item, walk.answers[item.id], choice) : choice;
  const { say } = tongueIn(ctx, locale);
  if (wanted === '') {
    const now = ctx.clock.now();
    const settled = await inTransaction(ctx.db, (tx) =>
      settleForm(tx, { askId, memberId: member?.id ?? '', keep: [], state: 'partial', now }),
    );
    if (settled !== 'recorded') await overtaken(ctx, askId);
    return { toast: say('survey-none-chosen') };
  }
  const read = readValue(item, wanted, localDate(ctx.clock.now(), ctx.zone));
  if (!read.ok) throw new UserError('router-old-button');
  const { verdict } = await answerSelf(
    ctx.db,
    ctx.incoming.channel,
    ctx.incoming.sender,
    ctx.incoming.updateId,
    {
      askId,
      item: item.id,
      value: read.value,
      isChoice: false,
      stateAfter: 'done',
      now: ctx.clock.now(),
      updateKey: ctx.updateKey,
    },
  );
  if (verdict !== 'recorded' && verdict !== 'changed' && verdict !== 'same') await overtaken(ctx, askId);
  const toast = say('survey-noted', { answer: answerWords({ say, locale }, item, read.value) });
  return { toast, isDone: true };
}

/** Somebody who does not belong there is reported as at a single choice. */
async function loadOrReport(ctx: Ctx, askId: string): Promise<Walk> {
  try {
    return await KEEPERS.ask.load(ctx, askId);
  } catch (error) {
    const verdict = error instanceof UserError ? STRANGERS[error.key] : undefined;
    if (verdict) await refuseStranger(ctx, askId, verdict);
    throw error;
  }
}

const STRANGERS: Record<string, 'not_joined' | 'not_asked'> = {
  'router-not-joined': 'not_joined',
  'survey-not-asked': 'not_asked',
};

/** It closed, or the person went off the list, since it was read: the reason is found there. */
async function overtaken(ctx: Ctx, askId: string): Promise<never> {
  await KEEPERS.ask.load(ctx, askId);
  throw new UserError('router-old-button');
}
