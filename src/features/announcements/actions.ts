// Sending an announcement and calling it back.
import { type ChosenAudience, chosenAudience } from '../../core/asks/audience/choice.ts';
import { PARTY } from '../../core/asks/audience/shapes.ts';
import { cancelAsk, openNow } from '../../core/asks/engine.ts';
import { postAsk, postInBudget } from '../../core/asks/places.ts';
import type { Ask, AskAudience } from '../../core/asks/shapes.ts';
import { insertAsk } from '../../core/asks/store.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { audit } from '../../core/org/audit-store.ts';
import { STANDINGS } from '../../core/org/roles.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { inTransaction, type Tx } from '../../db/index.ts';
import { localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { idFrom } from '../../shared/ids.ts';
import { dayOf, momentOf, tongueIn } from '../../shared/tongue.ts';
import { mayWithdraw, type Sender, senderIn, weekOf } from './access.ts';
import { promptLine } from './messages.ts';
import { dueProblem, nextMonday, nudgeAt, staysPublic } from './rules.ts';
import { doneMessage, sentMessage, withdrawQuestion } from './screen-messages.ts';
import { type Announcement, FEATURE, formOf } from './shapes.ts';
import * as store from './store.ts';

export type Draft = Pick<
  Announcement,
  'unitId' | 'text' | 'link' | 'confirm' | 'isPublic' | 'urgent' | 'dueAt'
> & {
  audience: AskAudience;
};

/** Those asked: members of the Party, and everybody where it is public. */
export const audienceOf = ({ audience, isPublic }: Pick<Draft, 'audience' | 'isPublic'>): AskAudience => {
  const { standings: _, ...narrowed } = audience;
  return staysPublic(isPublic, narrowed) ? { ...narrowed, standings: [...STANDINGS] } : narrowed;
};

export const chosenFor = (
  ctx: Ctx,
  tx: Tx | Ctx['db'],
  draft: Pick<Draft, 'unitId' | 'audience' | 'isPublic'>,
) => chosenAudience(ctx, tx, { unitId: draft.unitId, audience: audienceOf(draft), standings: PARTY });

/** As people read it below the words: in the service's language, as the words are the sender's own. */
export function signatureOf(ctx: Ctx, { unit, fullName, office }: Sender): string {
  const say = ctx.texts.say(ctx.defaultLocale);
  return say('announcements-signature', {
    unit: unit.name,
    name: fullName,
    office: say(`audience-role-${office}`),
  });
}

/** @throws UserError 'announcements-due-<why>' */
export function refuseDue(dueAt: Date, now: Date): void {
  const problem = dueProblem(dueAt, now);
  if (problem) throw new UserError(`announcements-due-${problem}`);
}

/** Asks at once, in the places of those it is for. The same update twice sends it once. */
export async function send(ctx: Ctx, draft: Draft): Promise<Reply> {
  const now = ctx.clock.now();
  const id = idFrom('announcement', ctx.updateKey);
  const { people, tooLate } = await inTransaction(ctx.db, async (tx) => {
    const sender = await senderIn(ctx, tx, draft.unitId);
    const chosen = await chosenFor(ctx, tx, draft);
    await store.lockSender(tx, sender.unit.id, sender.memberId);
    if (await store.loadAnnouncement(tx, id)) return { people: chosen.people, tooLate: 0 };
    refuseDue(draft.dueAt, now);
    if ((await weekOf(ctx, tx, sender, draft.urgent)).rule === 'refused')
      throw new UserError('announcements-week-refused', {
        unit: sender.unit.name,
        day: dayOf(tongueIn(ctx, ctx.locale), nextMonday(now, ctx.zone)),
      });
    const announcement: Announcement = {
      ...draft,
      isPublic: staysPublic(draft.isPublic, draft.audience),
      id,
      audience: audienceOf(draft),
      state: 'sent',
      askId: null,
      signedBy: sender.memberId,
      signature: signatureOf(ctx, sender),
      createdAt: now,
    };
    const kept = await open(ctx, tx, announcement, chosen);
    if (draft.urgent)
      await audit(tx, now, await ctx.person(), {
        action: 'announcements.urgent',
        unitId: sender.unit.id,
        subjectId: id,
      });
    return { people: chosen.people, tooLate: kept };
  });
  ctx.wake();
  const moment = momentOf(tongueIn(ctx, ctx.locale), draft.dueAt);
  const said = sentMessage(ctx.say, id, { people, moment, tooLate });
  return ctx.incoming.kind === 'button'
    ? { toast: ctx.say('announcements-sent-toast'), edit: said }
    : { messages: [said] };
}

/** @returns how many hear of it only when it is over */
async function open(ctx: Ctx, tx: Tx, announcement: Announcement, chosen: ChosenAudience): Promise<number> {
  const { id, unitId, audience, confirm, createdAt: opensAt, dueAt: closesAt } = announcement;
  await store.insertAnnouncement(tx, announcement);
  const askId = await insertAsk(tx, {
    feature: FEATURE,
    subjectId: id,
    unitId,
    form: formOf(confirm),
    opensAt,
    nudgesAt: [nudgeAt(opensAt, closesAt)],
    closesAt,
    graceSeconds: 0,
    audience,
  });
  await store.updateAnnouncement(tx, id, { askId });
  await openNow(ctx, tx, askId);
  return post(ctx, tx, { id: askId, closesAt }, announcement, chosen);
}

/**
 * Whole units read it where they sit together; holders of a role and single people privately, each for themselves, inside the
 * message budget unless it is urgent. Whoever sent it gets it as the answer to their own press.
 */
async function post(
  ctx: Ctx,
  tx: Tx,
  ask: Pick<Ask, 'id' | 'closesAt'>,
  announcement: Announcement,
  { unit, by }: ChosenAudience,
): Promise<number> {
  const { isPublic, urgent, audience, signedBy } = announcement;
  const isAlone = by === 'roles' || by === 'members';
  const only = isAlone ? await store.askedMembers(tx, ask.id) : undefined;
  const units = !isAlone && audience.units ? await store.unitsById(tx, audience.units) : [unit];
  const shown = { announcement, unitName: unit.name };
  let tooLate = 0;
  for (const one of units) {
    const to = {
      unit: one,
      date: localDate(ctx.clock.now(), ctx.zone),
      membersOnly: !isPublic,
      standings: audience.standings ?? PARTY,
      only,
    };
    if (urgent) await postAsk(tx, ask, to);
    else
      tooLate += await postInBudget(ctx, tx, ask, {
        ...to,
        atOnce: [signedBy],
        line: ({ locale }) => promptLine(tongueIn(ctx, locale), shown, ask.id),
      });
  }
  return tooLate;
}

/** @throws UserError 'router-old-button', 'router-no-right', 'announcements-over' */
async function toWithdraw(ctx: Ctx, tx: Tx | Ctx['db'], id: string): Promise<Announcement> {
  const announcement = await store.loadAnnouncement(tx, id);
  const unit = announcement && (await loadUnit(tx, announcement.unitId));
  if (!announcement || !unit) throw new UserError('router-old-button');
  if (!mayWithdraw(await ctx.person(), unit, announcement)) throw new UserError('router-no-right');
  if (announcement.state !== 'sent') throw new UserError('announcements-over');
  return announcement;
}

export async function askWithdraw(ctx: Ctx, id: string): Promise<Reply> {
  return { edit: withdrawQuestion(ctx.say, await toWithdraw(ctx, ctx.db, id)) };
}

/** Nobody is asked any more; every copy says that it was withdrawn. */
export async function withdraw(ctx: Ctx, id: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const { askId, unitId } = await toWithdraw(ctx, tx, id);
    // Before the engine has the copies rendered anew.
    await store.updateAnnouncement(tx, id, { state: 'withdrawn' });
    if (!askId || !(await cancelAsk(ctx, tx, askId))) throw new UserError('announcements-over');
    await audit(tx, ctx.clock.now(), await ctx.person(), {
      action: 'announcements.withdrawn',
      unitId,
      subjectId: id,
    });
  });
  const done = ctx.say('announcements-withdrawn-done');
  return { toast: done, edit: doneMessage(ctx.say, done) };
}
