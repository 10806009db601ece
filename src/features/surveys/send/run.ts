// Looking after a survey that was sent: its card, extending, ending, calling off, other words, no more recurrence.
import { cancelAsk, closeNow, rescheduleAsk, rewordAsk } from '../../../core/asks/engine.ts';
import { keptFigures, liveFigures } from '../../../core/asks/results-store.ts';
import { DEFAULT_ALLOWED, nudgeAt } from '../../../core/calendar/rules/quiet.ts';
import { loadDaysOff, unplan } from '../../../core/calendar/store.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { PER_PAGE, pageOf } from '../../../core/menu/pages-rules.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { may } from '../../../core/org/rights.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { lockManaged, type Managed, seeManaged, show } from '../access.ts';
import { confirmMessage } from '../build/messages.ts';
import { numberIn } from '../build/rules.ts';
import { button, numbered } from '../messages.ts';
import { CODE, REPEAT_JOB, type Survey } from '../shapes.ts';
import { chainOf, updateSurvey } from '../store.ts';
import { extendMessage, rewordQuestion, rewordQuestions, runCard } from './messages.ts';
import { checkEnd, closingAfter, endMark } from './rules.ts';

/** The first survey of the series, where it still comes back. */
async function repeating(sql: Sql, surveyId: string): Promise<Survey | null> {
  const first = (await chainOf(sql, surveyId)).at(-1);
  return first?.rule ? first : null;
}

/** What may be looked at now: results by name while they come in, unless they wait for the end. */
export const resultsOpen = ({ state, anonymity, hideUntilClosed }: Survey): boolean =>
  state === 'closed' || (state === 'open' && anonymity === 'named' && !hideUntilClosed);

export async function openCard(ctx: Ctx, surveyId: string): Promise<Reply> {
  const { survey, unit, person } = await seeManaged(ctx, ctx.db, surveyId);
  const { askId, state } = survey;
  if (state === 'draft') throw new UserError('router-old-button');
  const figures =
    askId && (state === 'open' ? await liveFigures(ctx.db, askId) : await keptFigures(ctx.db, askId));
  const facts = {
    answered: figures ? figures.answered : 0,
    expected: figures ? figures.expected : 0,
    keeps: may(person, 'see_unanswered_names', unit),
    seesResults: resultsOpen(survey),
    repeats: (await repeating(ctx.db, surveyId)) !== null,
  };
  return show(ctx, runCard(tongueIn(ctx, ctx.locale), { survey, unit }, facts));
}

/** Held, and not over. @throws UserError 'survey-over' */
function running(seen: Managed): { askId: string } {
  const { state, askId } = seen.survey;
  if ((state !== 'open' && state !== 'scheduled') || !askId) throw new UserError('survey-over');
  return { askId };
}

export async function openExtend(ctx: Ctx, surveyId: string): Promise<Reply> {
  const seen = await seeManaged(ctx, ctx.db, surveyId);
  running(seen);
  return show(ctx, extendMessage(tongueIn(ctx, ctx.locale), seen.survey));
}

export const extendBy = async (ctx: Ctx, surveyId: string, days: number, mark: string): Promise<Reply> => {
  const { survey } = await seeManaged(ctx, ctx.db, surveyId);
  if (endMark(survey.closesAt) !== mark) return openCard(ctx, surveyId);
  return extendTo(ctx, surveyId, closingAfter(survey.closesAt ?? ctx.clock.now(), days));
};

/** Another end; the missing are chased anew at its 80 %. */
export async function extendTo(ctx: Ctx, surveyId: string, closesAt: Date): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const seen = await lockManaged(ctx, tx, surveyId);
    const { askId } = running(seen);
    const { survey, unit, person } = seen;
    const now = ctx.clock.now();
    const opensAt = survey.opensAt ?? now;
    checkEnd(opensAt, closesAt, now);
    const table = await loadDaysOff(tx, unit.id);
    const nudge = nudgeAt(opensAt, closesAt, { zone: ctx.zone, table, ...DEFAULT_ALLOWED });
    const moved = await rescheduleAsk(ctx, tx, askId, { closesAt, nudgesAt: nudge ? [nudge] : [] });
    if (!moved) throw new UserError('survey-over');
    await updateSurvey(tx, surveyId, { closesAt }, now);
    await audit(tx, now, person, { action: 'surveys.extended', unitId: unit.id, subjectId: surveyId });
  });
  return { ...(await openCard(ctx, surveyId)), toast: ctx.say('survey-extended') };
}

export async function askEnd(ctx: Ctx, surveyId: string): Promise<Reply> {
  const seen = await seeManaged(ctx, ctx.db, surveyId);
  running(seen);
  const yes = { label: ctx.say('survey-end-now'), action: 'endyes', args: [surveyId] };
  return show(
    ctx,
    confirmMessage(ctx.say, ctx.say('survey-end-ask'), yes, { action: 'card', args: [surveyId] }),
  );
}

export async function endNow(ctx: Ctx, surveyId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const seen = await lockManaged(ctx, tx, surveyId);
    const { askId } = running(seen);
    if (!(await closeNow(ctx, tx, askId))) throw new UserError('survey-over');
    const { person, unit } = seen;
    const now = ctx.clock.now();
    await updateSurvey(tx, surveyId, { closesAt: now }, now);
    await audit(tx, now, person, { action: 'surveys.ended', unitId: unit.id, subjectId: surveyId });
  });
  return openCard(ctx, surveyId);
}

export async function askCancel(ctx: Ctx, surveyId: string): Promise<Reply> {
  const seen = await seeManaged(ctx, ctx.db, surveyId);
  running(seen);
  const text = ctx.say('survey-cancel-ask', { title: seen.survey.title });
  const yes = { label: ctx.say('survey-cancel'), action: 'offyes', args: [surveyId] };
  return show(ctx, confirmMessage(ctx.say, text, yes, { action: 'card', args: [surveyId] }));
}

export async function cancelSurvey(ctx: Ctx, surveyId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const seen = await lockManaged(ctx, tx, surveyId);
    const { askId } = running(seen);
    const now = ctx.clock.now();
    // Before the messages are shown anew: what they say depends on it.
    await updateSurvey(tx, surveyId, { state: 'cancelled' }, now);
    if (!(await cancelAsk(ctx, tx, askId))) throw new UserError('survey-over');
    const { person, unit } = seen;
    await audit(tx, now, person, { action: 'surveys.cancelled', unitId: unit.id, subjectId: surveyId });
  });
  return openCard(ctx, surveyId);
}

/** What is open goes on; no further one comes. */
export async function stopRepeating(ctx: Ctx, surveyId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const { person, unit } = await lockManaged(ctx, tx, surveyId);
    const first = await repeating(tx, surveyId);
    if (!first) return;
    const now = ctx.clock.now();
    await unplan(tx, REPEAT_JOB, first.id);
    await updateSurvey(tx, first.id, { rule: null }, now);
    await audit(tx, now, person, { action: 'surveys.stopped', unitId: unit.id, subjectId: first.id });
  });
  return { ...(await openCard(ctx, surveyId)), toast: ctx.say('survey-stopped') };
}

export async function openReword(ctx: Ctx, surveyId: string, page: number): Promise<Reply> {
  const seen = await seeManaged(ctx, ctx.db, surveyId);
  running(seen);
  const { survey } = seen;
  const last = Math.max(0, Math.ceil(survey.form.items.length / PER_PAGE) - 1);
  return show(
    ctx,
    rewordQuestions(tongueIn(ctx, ctx.locale), survey, (items) =>
      pageOf(
        items,
        Math.min(page, last),
        (item) =>
          button(numbered(ctx.say, numberIn(survey.form, item.id), item.words, 30), 'rwq', surveyId, item.id),
        (to) => encodeButton(CODE, 'rw', surveyId, `p${to}`),
      ),
    ),
  );
}

export async function openRewordOf(ctx: Ctx, surveyId: string, itemId: string): Promise<Reply> {
  const seen = await seeManaged(ctx, ctx.db, surveyId);
  running(seen);
  return show(ctx, rewordQuestion(tongueIn(ctx, ctx.locale), seen.survey, itemId));
}

/** Other words for people to read; ids, and so the answers that came in, stay. */
export async function rewordSurvey(
  ctx: Ctx,
  surveyId: string,
  change: (form: Survey['form']) => Survey['form'],
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const seen = await lockManaged(ctx, tx, surveyId);
    const { askId } = running(seen);
    const { survey, person, unit } = seen;
    const form = change(survey.form);
    if (!(await rewordAsk(ctx, tx, askId, form))) throw new UserError('survey-over');
    const now = ctx.clock.now();
    await updateSurvey(tx, surveyId, { form, rewordedAt: now }, now);
    await audit(tx, now, person, { action: 'surveys.reworded', unitId: unit.id, subjectId: surveyId });
  });
  ctx.wake();
}
