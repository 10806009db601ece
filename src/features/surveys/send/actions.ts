// Sending: by name or not, to whom, where, when; then the ask is made.

import { chosenAudience } from '../../../core/asks/audience/choice.ts';
import { describeAudience } from '../../../core/asks/audience/messages.ts';
import { narrowedBy } from '../../../core/asks/audience/rules.ts';
import { openNow } from '../../../core/asks/engine.ts';
import { insertAsk } from '../../../core/asks/store.ts';
import { DEFAULT_ALLOWED, nudgeAt } from '../../../core/calendar/rules/quiet.ts';
import { loadDaysOff, plan } from '../../../core/calendar/store.ts';
import type { Ctx, Reply, Services } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { lockDraft, seeDraft, show } from '../access.ts';
import { ASK, ASKED, GRACE_SECONDS, REPEAT_JOB, type Scene, type Survey } from '../shapes.ts';
import { updateSurvey } from '../store.ts';
import { type Asked, namesMessage, sendCard, whenMessage } from './messages.ts';
import {
  asSent,
  checkEnd,
  checkSendable,
  closingAfter,
  LENGTHS,
  mayBeInGroup,
  monthlyFrom,
  timesOf,
} from './rules.ts';
import { openCard } from './run.ts';

/** Whom it would reach now; a refusal is shown on the card, where another audience can be chosen. */
async function askedOf(ctx: Ctx, sql: Sql, { survey }: Scene): Promise<Asked> {
  try {
    const { unitId, audience } = survey;
    const chosen = await chosenAudience(ctx, sql, { unitId, audience, standings: ASKED });
    return { text: describeAudience(tongueIn(ctx, ctx.locale), chosen), units: chosen.units };
  } catch (error) {
    if (!(error instanceof UserError) || error.key === 'router-no-right') throw error;
    return { refusal: ctx.say(error.key, error.args) };
  }
}

/** `Gửi`: first whether by name. */
export async function openSend(ctx: Ctx, surveyId: string): Promise<Reply> {
  const seen = await seeDraft(ctx, ctx.db, surveyId);
  checkSendable(seen.survey);
  return show(ctx, namesMessage(tongueIn(ctx, ctx.locale), seen, await askedOf(ctx, ctx.db, seen)));
}

export async function openSendCard(ctx: Ctx, surveyId: string): Promise<Reply> {
  const seen = await seeDraft(ctx, ctx.db, surveyId);
  return show(ctx, sendCard(tongueIn(ctx, ctx.locale), seen, await askedOf(ctx, ctx.db, seen)));
}

export async function openWhen(ctx: Ctx, surveyId: string, which: 'opens' | 'closes'): Promise<Reply> {
  await seeDraft(ctx, ctx.db, surveyId);
  return show(ctx, whenMessage(tongueIn(ctx, ctx.locale), surveyId, which));
}

type Change = Partial<
  Pick<Survey, 'anonymity' | 'audience' | 'place' | 'hideUntilClosed' | 'opensAt' | 'closesAt' | 'rule'>
>;

/** Changes how the draft will be sent, and shows it. */
export async function changeSending(
  ctx: Ctx,
  surveyId: string,
  change: (survey: Survey) => Change,
): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const { survey } = await lockDraft(ctx, tx, surveyId);
    await updateSurvey(tx, surveyId, change(survey), ctx.clock.now());
  });
  return openSendCard(ctx, surveyId);
}

/** Who answers without a name is not asked in a group, and what they said is never shown before the end. */
export const setNames = (ctx: Ctx, surveyId: string, anonymity: Survey['anonymity']): Promise<Reply> =>
  changeSending(ctx, surveyId, (survey) => ({
    anonymity,
    ...(anonymity === 'anonymous'
      ? { place: 'private' as const, hideUntilClosed: false }
      : { place: survey.place }),
  }));

export const togglePlace = (ctx: Ctx, surveyId: string): Promise<Reply> =>
  changeSending(ctx, surveyId, (survey) => {
    if (!mayBeInGroup(survey)) throw new UserError('survey-place-why');
    return { place: survey.place === 'group' ? 'private' : 'group' };
  });

export const toggleHiding = (ctx: Ctx, surveyId: string): Promise<Reply> =>
  changeSending(ctx, surveyId, ({ hideUntilClosed, anonymity }) => ({
    hideUntilClosed: anonymity === 'named' && !hideUntilClosed,
  }));

/** The rule itself is made when it is sent: its day is that of the opening. */
export const toggleRepeat = (ctx: Ctx, surveyId: string): Promise<Reply> =>
  changeSending(ctx, surveyId, ({ rule, opensAt }) => ({
    rule: rule ? null : monthlyFrom(opensAt ?? ctx.clock.now(), ctx.zone),
  }));

/** `now`: null; a length: so many days after the opening. */
export const setTime = (
  ctx: Ctx,
  surveyId: string,
  which: 'opens' | 'closes',
  to: 'now' | keyof typeof LENGTHS | Date,
): Promise<Reply> =>
  changeSending(ctx, surveyId, ({ opensAt, closesAt }) => {
    const now = ctx.clock.now();
    if (which === 'opens') {
      const opens = to instanceof Date ? to : null;
      // An end that the later opening overtakes falls back to the usual length.
      const holds = closesAt && closesAt.getTime() - (opens ?? now).getTime() > 0;
      return { opensAt: opens, closesAt: holds ? closesAt : null };
    }
    if (to === 'now') return { closesAt: null };
    const closes = to instanceof Date ? to : closingAfter(opensAt ?? now, LENGTHS[to]);
    checkEnd(opensAt ?? now, closes, now);
    return { closesAt: closes };
  });

/** Sends it: the ask opens now, or at its hour by the heartbeat. */
export async function postSurvey(ctx: Ctx, surveyId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const seen = await lockDraft(ctx, tx, surveyId);
    const { survey, person } = seen;
    const now = ctx.clock.now();
    checkSendable(survey);
    const { unitId, audience } = survey;
    await chosenAudience(ctx, tx, { unitId, audience, standings: ASKED });
    const times = timesOf(survey, now);
    const rule = survey.rule ? monthlyFrom(times.opensAt, ctx.zone) : null;
    const seconds = (times.closesAt.getTime() - times.opensAt.getTime()) / 1000;
    const place =
      survey.place === 'group' && mayBeInGroup(survey) && narrowedBy(audience) === null ? 'group' : 'private';
    const sent: Survey = {
      ...survey,
      ...times,
      rule: rule && { ...rule, seconds },
      place,
      form: asSent(survey),
    };
    await makeAsk(ctx, tx, sent);
    if (rule)
      await plan(tx, {
        feature: ASK,
        job: REPEAT_JOB,
        subjectId: surveyId,
        unitId,
        graceSeconds: GRACE_SECONDS,
        rule,
        after: times.opensAt,
      });
    await audit(tx, now, person, {
      action: 'surveys.sent',
      unitId,
      subjectId: surveyId,
      detail: { questions: survey.form.items.length, anonymity: survey.anonymity },
    });
  });
  ctx.wake();
  return { ...(await openCard(ctx, surveyId)), toast: ctx.say('survey-posted') };
}

/** Schedules the ask of a survey whose times are set; opens it when its hour has come. */
export async function makeAsk(services: Services, tx: Tx, survey: Survey): Promise<void> {
  const { id, unitId, form, anonymity, audience } = survey;
  const now = services.clock.now();
  const opensAt = survey.opensAt ?? now;
  const closesAt = survey.closesAt ?? opensAt;
  const table = await loadDaysOff(tx, unitId);
  const nudge = nudgeAt(opensAt, closesAt, { zone: services.zone, table, ...DEFAULT_ALLOWED });
  const askId = await insertAsk(tx, {
    feature: ASK,
    subjectId: id,
    unitId,
    form,
    anonymity,
    audience,
    opensAt,
    nudgesAt: nudge ? [nudge] : [],
    closesAt,
    graceSeconds: GRACE_SECONDS,
  });
  const { place, rule } = survey;
  await updateSurvey(tx, id, { askId, state: 'scheduled', form, opensAt, closesAt, place, rule }, now);
  if (opensAt <= now) await openNow(services, tx, askId);
}
