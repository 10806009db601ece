// A person says whether they come; who does gets the calendar file, who does not is asked why, both privately.
import type { Message } from '../../../channels/channel.ts';
import { answerSelf } from '../../../core/asks/answer-store.ts';
import { answerOwn, type Done } from '../../../core/asks/self-answer.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { ASKS, REASON_ITEM, type Reason, type Rsvp } from '../shapes.ts';
import { loadMeeting } from '../store.ts';
import { calendarOf } from './calendar.ts';
import { RSVP } from './kind.ts';
import { comingMessage, reasonLabel, reasonQuestion } from './messages.ts';
import { rsvpsOf } from './store.ts';

export const answerRsvp = (ctx: Ctx, askId: string, rsvp: Rsvp): Promise<Reply> =>
  answerOwn(ctx, RSVP, askId, rsvp, (done) => afterwards(ctx, askId, rsvp, done));

async function afterwards(ctx: Ctx, askId: string, rsvp: Rsvp, { tongue, toast }: Done): Promise<Reply> {
  const { chatId } = await ctx.person();
  if (chatId === null) return { toast: `${toast} ${tongue.say('rsvp-open-private')}` };
  const message =
    rsvp === 'away' ? reasonQuestion(tongue.say, askId) : await welcome(ctx, askId, { tongue, toast });
  if (message === null) return { toast };
  return ctx.incoming.chatKind === 'private'
    ? { toast, messages: [message] }
    : { toast, inPrivate: [message] };
}

/** With the file where files can be sent; where not, the words say all of it. */
async function welcome(
  ctx: Ctx,
  askId: string,
  { tongue }: Pick<Done, 'tongue' | 'toast'>,
): Promise<Message | null> {
  const ask = await loadAsk(ctx.db, askId);
  const meeting = ask && (await loadMeeting(ctx.db, ask.subjectId));
  const unit = meeting && (await loadUnit(ctx.db, meeting.unitId));
  if (!meeting || !unit) return null;
  const { files } = ctx.channel(ctx.incoming.channel).capabilities;
  const text = comingMessage(tongue, meeting, files);
  return files ? { text, file: calendarOf(meeting, unit.name, ctx.clock.now()) } : { text };
}

/** Why not: only beside `Xin vắng`, and only by these buttons. */
export async function answerReason(ctx: Ctx, askId: string, reason: Reason): Promise<Reply> {
  const { member } = await ctx.person();
  const ask = await loadAsk(ctx.db, askId);
  if (!member || ask?.feature !== ASKS.rsvp) throw new UserError('router-old-button');
  const own = (await rsvpsOf(ctx.db, { rsvpAskId: askId })).get(member.id);
  if (own?.rsvp !== 'away') throw new UserError('rsvp-reason-not-away');
  const { incoming, clock, updateKey } = ctx;
  const { verdict } = await answerSelf(ctx.db, incoming.channel, incoming.sender, incoming.updateId, {
    askId,
    item: REASON_ITEM,
    value: reason,
    isChoice: true,
    stateAfter: 'done',
    now: clock.now(),
    updateKey,
  });
  if (verdict === 'closed') throw new UserError('rsvp-list-over');
  if (verdict !== 'recorded' && verdict !== 'changed' && verdict !== 'same')
    throw new UserError('router-old-button');
  const { say } = tongueIn(ctx, ctx.locale);
  const text = say('rsvp-reason-done', { reason: reasonLabel(say, reason) });
  return { toast: text, edit: { text } };
}
