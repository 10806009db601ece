// A person answers for themselves: one statement, one toast.
import { answerSelf, type Recorded } from '../../../core/asks/answer-store.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import type { Ctx, MenuEntry, Reply } from '../../../core/feature.ts';
import { strangerPressed } from '../../../core/org/chats-store.ts';
import { inTransaction } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { UserError } from '../../../shared/errors.ts';
import { dayOf, type Tongue, timeOf, tongueIn } from '../../../shared/tongue.ts';
import { ITEM, type ReadingAnswer } from '../shapes.ts';
import { loadReading } from '../store.ts';
import { ALL, answerButtons, answerLabel, CODE, rereadMessages } from './messages.ts';
import { loadScene, openAsksOf } from './store.ts';

/** Records the presser's own answer; the statement itself checks who they are and that the ask is theirs and open. */
export async function answer(ctx: Ctx, askId: string, value: ReadingAnswer): Promise<Reply> {
  const { incoming, clock, updateKey } = ctx;
  const recorded = await answerSelf(ctx.db, incoming.channel, incoming.sender, incoming.updateId, {
    askId,
    item: ITEM,
    value,
    isChoice: true,
    stateAfter: 'done',
    now: clock.now(),
    updateKey,
  });
  const tongue = tongueIn(
    ctx,
    recorded.locale === 'vi' || recorded.locale === 'en' ? recorded.locale : ctx.locale,
  );
  const isRecorded = VERDICT_KEYS[recorded.verdict] !== undefined;
  if (isRecorded && value === 'missed' && recorded.before !== value)
    return withText(ctx, tongue, askId, recorded);
  if (recorded.verdict === 'not_joined' || recorded.verdict === 'not_asked')
    await refuseStranger(ctx, askId, recorded);
  return { toast: toastOf(tongue, recorded, value), isDone: true };
}

const VERDICT_KEYS: Partial<Record<Recorded['verdict'], string>> = {
  recorded: 'readings-recorded',
  changed: 'readings-changed',
  same: 'readings-same',
};

function toastOf(tongue: Tongue, { verdict, closesAt }: Recorded, value: ReadingAnswer): string {
  const { say } = tongue;
  const key = VERDICT_KEYS[verdict];
  if (key) return say(key, { answer: answerLabel(say, value) });
  switch (verdict) {
    case 'closed':
      return say('readings-closed', { time: closesAt ? timeOf(tongue, closesAt) : '' });
    case 'not_open':
      return say('readings-not-open');
    case 'not_asked':
      return say('readings-not-asked');
    case 'not_joined':
      return say('readings-not-joined');
    default:
      return say('router-old-button');
  }
}

/** Who was not there gets the text privately, to read it later. */
async function withText(ctx: Ctx, tongue: Tongue, askId: string, recorded: Recorded): Promise<Reply> {
  const toast = toastOf(tongue, recorded, 'missed');
  const ask = await loadAsk(ctx.db, askId);
  const scene = ask && (await loadScene(ctx.db, ask.subjectId));
  if (!ask || !scene) return { toast };
  const { chatId } = await ctx.person();
  if (chatId === null) return { toast: `${toast} ${tongue.say('readings-open-private')}` };
  return { toast, inPrivate: rereadMessages(tongue, scene, ask) };
}

/** In a group of the asked unit: its secretary is told once that somebody presses who does not belong there. */
async function refuseStranger(ctx: Ctx, askId: string, { verdict }: Recorded): Promise<void> {
  const { incoming, db, texts, clock } = ctx;
  if (incoming.chatKind !== 'group') return;
  if (verdict === 'not_asked') {
    const ask = await loadAsk(db, askId);
    const { member } = await ctx.person();
    // Came onto the cell's list after the audience was frozen: no stranger.
    if (member && member.unit.id === ask?.unitId) return;
  }
  await inTransaction(db, (tx) => strangerPressed(tx, texts, incoming, clock.now()));
  ctx.wake();
}

/** The three choices, for those who came by a notice or want to change what was recorded. */
export async function ownChoices(ctx: Ctx, askId: string): Promise<Reply> {
  const ask = await loadAsk(ctx.db, askId);
  const reading = ask && (await loadReading(ctx.db, ask.subjectId));
  if (!ask || !reading) throw new UserError('router-old-button');
  const { locale } = await ctx.person();
  const tongue = tongueIn(ctx, locale);
  if (ask.state !== 'open')
    return { toast: tongue.say('readings-closed', { time: timeOf(tongue, ask.closesAt) }) };
  const message = {
    text: tongue.say('readings-choose', { day: dayOf(tongue, reading.date) }),
    buttons: answerButtons(tongue.say, ask.id, ALL),
  };
  return ctx.incoming.chatKind === 'private' ? { messages: [message] } : { inPrivate: [message] };
}

/** First in /menu while a reading is open. */
export async function mondayMenu(ctx: Ctx): Promise<MenuEntry[]> {
  const { member } = await ctx.person();
  if (!member) return [];
  const open = await openAsksOf(ctx.db, member.id);
  return open.map(({ askId }) => ({
    label: ctx.say('readings-menu-answer'),
    data: encodeButton(CODE, 'fix', askId),
    rank: 0,
  }));
}
