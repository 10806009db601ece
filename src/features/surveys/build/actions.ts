// Building: each press changes the draft in the database and shows it again.

import { askingUnits, unitToAsk } from '../../../core/asks/audience/choice.ts';
import type { AskForm } from '../../../core/asks/shapes.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { idFrom } from '../../../shared/ids.ts';
import { lockDraft, memberOf, seeDraft, seeManaged, show } from '../access.ts';
import { unitChoices } from '../messages.ts';
import type { Survey } from '../shapes.ts';
import {
  deleteDraft,
  deleteTemplate,
  findTemplates,
  insertSurvey,
  loadTemplate,
  saveTemplate,
  updateSurvey,
} from '../store.ts';
import {
  conditionAnswers,
  conditionParents,
  confirmMessage,
  draftCard,
  kindChoices,
  questionCard,
  startMessage,
  templateMessage,
} from './messages.ts';
import { itemOf, numberIn } from './rules.ts';

/** `Tạo khảo sát`: in which unit, then from what. */
export async function openNew(ctx: Ctx): Promise<Reply> {
  const units = askingUnits(await ctx.person()).filter(({ kind }) => kind !== 'cell_group');
  const [only] = units;
  if (!only) throw new UserError('router-no-right');
  return units.length > 1 ? show(ctx, unitChoices(ctx.say, units, 'newin')) : openStart(ctx, only.id, 0);
}

export async function openStart(ctx: Ctx, unitId: string, page: number): Promise<Reply> {
  const unit = await unitToAsk(ctx, ctx.db, unitId);
  return show(ctx, startMessage(ctx.say, unit.id, await findTemplates(ctx.db, unit.id), page));
}

async function templateFor(ctx: Ctx, sql: Sql, unitId: string, templateId: string) {
  await unitToAsk(ctx, sql, unitId);
  const template = await loadTemplate(sql, templateId);
  if (!template || (template.unitId !== null && template.unitId !== unitId))
    throw new UserError('router-old-button');
  return template;
}

export async function openTemplate(ctx: Ctx, unitId: string, templateId: string): Promise<Reply> {
  const template = await templateFor(ctx, ctx.db, unitId, templateId);
  return show(ctx, templateMessage(ctx.say, unitId, template, true));
}

export async function takeTemplate(ctx: Ctx, unitId: string, templateId: string): Promise<Reply> {
  const { title, form } = await templateFor(ctx, ctx.db, unitId, templateId);
  return openDraft(ctx, await makeDraft(ctx, unitId, { title, form }), 0);
}

export async function dropTemplate(ctx: Ctx, unitId: string, templateId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    await templateFor(ctx, tx, unitId, templateId);
    await deleteTemplate(tx, templateId);
  });
  return { ...(await openStart(ctx, unitId, 0)), toast: ctx.say('survey-template-dropped') };
}

/** A new draft, once per update; its id. */
export const makeDraft = (
  ctx: Ctx,
  unitId: string,
  like: Pick<Survey, 'title' | 'form'> & Partial<Survey>,
): Promise<string> =>
  inTransaction(ctx.db, async (tx) => {
    const unit = await unitToAsk(ctx, tx, unitId);
    const { id: createdBy } = memberOf(await ctx.person());
    const id = idFrom('survey draft', ctx.updateKey);
    return insertSurvey(tx, { ...like, id, unitId: unit.id, createdBy }, ctx.clock.now());
  });

/** The questions of a sent survey as a new draft: nothing of what was answered comes along. */
export async function copySurvey(ctx: Ctx, surveyId: string): Promise<Reply> {
  const { survey, unit } = await seeManaged(ctx, ctx.db, surveyId);
  const { title, form, audience } = survey;
  return openDraft(ctx, await makeDraft(ctx, unit.id, { title, form, audience }), 0);
}

export async function openDraft(ctx: Ctx, surveyId: string, page: number): Promise<Reply> {
  return show(ctx, draftCard(ctx.say, await seeDraft(ctx, ctx.db, surveyId), page));
}

export async function openQuestion(ctx: Ctx, surveyId: string, itemId: string): Promise<Reply> {
  const { survey } = await seeDraft(ctx, ctx.db, surveyId);
  return show(ctx, questionCard(ctx.say, survey, itemOf(survey.form, itemId)));
}

/** Changes the form under its lock; two people building at once change one after the other. */
export function changeForm(ctx: Ctx, surveyId: string, change: (form: AskForm) => AskForm): Promise<Survey> {
  return inTransaction(ctx.db, async (tx) => {
    const { survey } = await lockDraft(ctx, tx, surveyId);
    const form = change(survey.form);
    await updateSurvey(tx, surveyId, { form }, ctx.clock.now());
    return { ...survey, form };
  });
}

/** Changes a question and shows it. */
export async function changeQuestion(
  ctx: Ctx,
  surveyId: string,
  itemId: string,
  change: (form: AskForm) => AskForm,
): Promise<Reply> {
  const survey = await changeForm(ctx, surveyId, change);
  return show(ctx, questionCard(ctx.say, survey, itemOf(survey.form, itemId)));
}

/** `Thêm câu hỏi`: which kind. */
export async function openAdd(ctx: Ctx, surveyId: string): Promise<Reply> {
  await seeDraft(ctx, ctx.db, surveyId);
  return show(ctx, kindChoices(ctx.say, surveyId));
}

export async function askRemove(ctx: Ctx, surveyId: string, itemId: string): Promise<Reply> {
  const { survey } = await seeDraft(ctx, ctx.db, surveyId);
  const { form } = survey;
  const { words = '' } = itemOf(form, itemId);
  const children = form.items.filter(({ shownIf }) => shownIf?.item === itemId).length;
  const text = ctx.say('survey-remove-ask', { n: numberIn(form, itemId), words, children });
  const yes = { label: ctx.say('survey-remove'), action: 'delyes', args: [surveyId, itemId] };
  return show(ctx, confirmMessage(ctx.say, text, yes, { action: 'q', args: [surveyId, itemId] }));
}

export async function askDrop(ctx: Ctx, surveyId: string): Promise<Reply> {
  const { survey } = await seeDraft(ctx, ctx.db, surveyId);
  const text = ctx.say('survey-drop-ask', { title: survey.title });
  const yes = { label: ctx.say('survey-drop'), action: 'dropyes', args: [surveyId] };
  return show(ctx, confirmMessage(ctx.say, text, yes, { action: 'draft', args: [surveyId, 'p0'] }));
}

export async function dropDraft(ctx: Ctx, surveyId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    await lockDraft(ctx, tx, surveyId);
    await deleteDraft(tx, surveyId);
  });
  return { edit: { text: ctx.say('survey-dropped') } };
}

/** `Lưu làm mẫu`: for the unit that asks. */
export async function keepAsTemplate(ctx: Ctx, surveyId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const { survey, person } = await lockDraft(ctx, tx, surveyId);
    if (survey.form.items.length === 0) throw new UserError('survey-no-questions');
    const { unitId, title, form } = survey;
    await saveTemplate(tx, { unitId, title, form, createdBy: memberOf(person).id }, ctx.clock.now());
  });
  return { ...(await openDraft(ctx, surveyId, 0)), toast: ctx.say('survey-kept') };
}

export async function openCondition(ctx: Ctx, surveyId: string, itemId: string, page = 0): Promise<Reply> {
  const { survey } = await seeDraft(ctx, ctx.db, surveyId);
  return show(ctx, conditionParents(ctx.say, survey, itemOf(survey.form, itemId), page));
}

export async function openConditionOf(
  ctx: Ctx,
  surveyId: string,
  itemId: string,
  parentId: string,
): Promise<Reply> {
  const { survey } = await seeDraft(ctx, ctx.db, surveyId);
  const { form } = survey;
  return show(ctx, conditionAnswers(ctx.say, survey, itemOf(form, itemId), itemOf(form, parentId)));
}
