// A person answers for themselves by one press: one statement, one toast.
import { inTransaction } from '../../db/index.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { UserError } from '../../shared/errors.ts';
import { type Tongue, tongueIn } from '../../shared/tongue.ts';
import type { Ctx, MenuEntry, Reply } from '../feature.ts';
import { strangerPressed } from '../org/chats-store.ts';
import { loadUnit } from '../org/units-store.ts';
import { answerSelf, type Recorded } from './answer-store.ts';
import { type ChoiceAsk, choiceButtons, closingOf, type Kinds, labelOf } from './choice-rules.ts';
import { isAsked, openAsksOf } from './self-answer-store.ts';
import { loadAsk } from './store.ts';

export type Done = { tongue: Tongue; toast: string; recorded: Recorded };

/**
 * Records the presser's own answer; the statement itself checks who they are and that the ask is theirs and open.
 * `next`: what follows an answer that is new; its reply stands for the toast alone.
 */
export async function answerOwn(
  ctx: Ctx,
  kind: ChoiceAsk,
  askId: string,
  value: string,
  next?: (done: Done) => Promise<Reply>,
): Promise<Reply> {
  const { incoming, clock, updateKey } = ctx;
  const recorded = await answerSelf(ctx.db, incoming.channel, incoming.sender, incoming.updateId, {
    askId,
    item: kind.item,
    value,
    isChoice: true,
    stateAfter: 'done',
    now: clock.now(),
    updateKey,
  });
  const { verdict, locale, before, spokenTo } = recorded;
  const tongue = tongueIn(
    ctx,
    locale === 'vi' || locale === 'en' ? locale : ctx.locale,
    spokenTo ?? 'member',
  );
  const key = VERDICT_KEYS[verdict];
  // A feature that names its answers itself needs nothing of the ask: that saves a round trip.
  const ask = key && !kind.label ? await loadAsk(ctx.db, askId) : null;
  const toast = key
    ? tongue.say(key, { answer: labelOf(kind, tongue.say, value, ask) })
    : refusal(kind, tongue, recorded);
  if (key && next && before !== value) return next({ tongue, toast, recorded });
  if (verdict === 'not_joined' || verdict === 'not_asked') await refuseStranger(ctx, askId, verdict);
  return { toast, isDone: true };
}

const VERDICT_KEYS: Partial<Record<Recorded['verdict'], string>> = {
  recorded: 'asks-recorded',
  changed: 'asks-changed',
  same: 'asks-same',
};

function refusal(kind: ChoiceAsk, tongue: Tongue, { verdict, closesAt }: Recorded): string {
  const { say } = tongue;
  switch (verdict) {
    case 'closed':
      return say('asks-closed', { time: closesAt ? closingOf(kind, tongue, closesAt) : '' });
    case 'not_open':
      return say(kind.words.notOpen);
    case 'not_asked':
      return say(kind.words.notAsked);
    case 'not_joined':
      return say('asks-not-joined');
    default:
      return say('router-old-button');
  }
}

/** In a group of the asked unit: its secretary is told once that somebody presses who does not belong there. */
export async function refuseStranger(
  ctx: Ctx,
  askId: string,
  verdict: 'not_joined' | 'not_asked',
): Promise<void> {
  const { incoming, db, texts, clock } = ctx;
  if (incoming.chatKind !== 'group') return;
  if (verdict === 'not_asked') {
    const ask = await loadAsk(db, askId);
    const unit = ask && (await loadUnit(db, ask.unitId));
    const { member } = await ctx.person();
    // Came onto the unit's list after the audience was frozen: no stranger.
    if (unit && member?.unit.path.startsWith(unit.path)) return;
  }
  await inTransaction(db, (tx) => strangerPressed(tx, texts, incoming, clock.now()));
  ctx.wake();
}

/** All choices, for those who came by a notice or want to change what was recorded: the feature's button `fix`. */
export async function ownChoices(ctx: Ctx, kinds: Kinds, askId: string): Promise<Reply> {
  const ask = await loadAsk(ctx.db, askId);
  const kind = ask && kinds[ask.feature];
  const about = ask && kind && (await kind.about(ctx, ctx.db, ask));
  if (!ask || !kind || !about) throw new UserError('router-old-button');
  const { locale, member } = await ctx.person();
  if (!member) throw new UserError('asks-not-joined');
  // What it is about is for those asked alone, whoever has the number of the ask.
  if (!(await isAsked(ctx.db, ask.id, member.id))) throw new UserError(kind.words.notAsked);
  const tongue = tongueIn(ctx, locale, member.spokenTo);
  if (ask.state !== 'open')
    return { toast: tongue.say('asks-closed', { time: closingOf(kind, tongue, ask.closesAt) }) };
  const message = {
    text: about.choose(tongue),
    buttons: choiceButtons(kind, tongue.say, ask, kind.choices(ask)),
  };
  return ctx.incoming.chatKind === 'private' ? { messages: [message] } : { inPrivate: [message] };
}

/** First in /menu while they are open. */
export async function openAsksMenu(ctx: Ctx, kinds: Kinds): Promise<MenuEntry[]> {
  const { member } = await ctx.person();
  if (!member) return [];
  const tongue = tongueIn(ctx, ctx.locale);
  const entries: MenuEntry[] = [];
  for (const askId of await openAsksOf(ctx.db, Object.keys(kinds), member.id)) {
    const ask = await loadAsk(ctx.db, askId);
    const kind = ask && kinds[ask.feature];
    const about = kind && (await kind.about(ctx, ctx.db, ask));
    if (about)
      entries.push({ label: about.menu(tongue), data: encodeButton(kind.code, 'fix', askId), rank: 0 });
  }
  return entries;
}
