// The buttons with which a survey is built.
import { z } from 'zod';
import type { ButtonHandler } from '../../../core/feature.ts';
import { seeDraft } from '../access.ts';
import { about, aboutItem, id, item, ofTwo, page, paged, pageNumber } from '../args.ts';
import { LISTS, openHome, openList } from '../home.ts';
import {
  askDrop,
  askRemove,
  changeForm,
  changeQuestion,
  dropDraft,
  dropTemplate,
  keepAsTemplate,
  openAdd,
  openCondition,
  openConditionOf,
  openDraft,
  openNew,
  openQuestion,
  openStart,
  openTemplate,
  takeTemplate,
} from './actions.ts';
import { ADDED, type CHANGED, startBlank, startChange, startQuestion, startRetitle } from './forms.ts';
import {
  changeItem,
  dropCondition,
  moveQuestion,
  numberIn,
  removeQuestion,
  toggleCondition,
} from './rules.ts';

const list = z.enum(LISTS);
const added = z.enum(ADDED);

const change = (what: (typeof CHANGED)[number]): ButtonHandler =>
  aboutItem((ctx, surveyId, itemId) => startChange(ctx, surveyId, itemId, what));

export const buildButtons: Record<string, ButtonHandler> = {
  home: { args: z.tuple([]), run: openHome },
  list: {
    args: z.tuple([list, page]),
    run: (ctx, [which, at]) => openList(ctx, list.parse(which), pageNumber(at)),
  },
  new: { args: z.tuple([]), run: openNew },
  newin: about((ctx, unitId) => openStart(ctx, unitId, 0)),
  from: paged(openStart),
  blank: about(startBlank),
  tpl: ofTwo(openTemplate),
  take: ofTwo(takeTemplate),
  tpldrop: ofTwo(dropTemplate),
  draft: paged(openDraft),
  title: about(startRetitle),
  keep: about(keepAsTemplate),
  drop: about(askDrop),
  dropyes: about(dropDraft),
  add: about(openAdd),
  kind: {
    args: z.tuple([id, added]),
    run: (ctx, [surveyId, kind]) => startQuestion(ctx, surveyId!, added.parse(kind)),
  },
  q: aboutItem(openQuestion),
  words: change('words'),
  choices: change('choices'),
  ends: change('ends'),
  req: aboutItem((ctx, surveyId, itemId) =>
    changeQuestion(ctx, surveyId, itemId, (form) =>
      changeItem(form, itemId, (one) => ({ ...one, required: !one.required })),
    ),
  ),
  up: aboutItem((ctx, surveyId, itemId) =>
    changeQuestion(ctx, surveyId, itemId, (form) => moveQuestion(form, itemId, -1)),
  ),
  down: aboutItem((ctx, surveyId, itemId) =>
    changeQuestion(ctx, surveyId, itemId, (form) => moveQuestion(form, itemId, 1)),
  ),
  del: aboutItem(askRemove),
  delyes: aboutItem(async (ctx, surveyId, itemId) => {
    const { survey } = await seeDraft(ctx, ctx.db, surveyId);
    const at = numberIn(survey.form, itemId);
    await changeForm(ctx, surveyId, (form) => removeQuestion(form, itemId));
    return openDraft(ctx, surveyId, Math.floor(Math.max(0, at - 2) / 8));
  }),
  cond: aboutItem((ctx, surveyId, itemId) => openCondition(ctx, surveyId, itemId)),
  condp: {
    args: z.tuple([id, item, page]),
    run: (ctx, [surveyId, itemId, at]) => openCondition(ctx, surveyId!, itemId!, pageNumber(at)),
  },
  condof: {
    args: z.tuple([id, item, item]),
    run: (ctx, [surveyId, itemId, parentId]) => openConditionOf(ctx, surveyId!, itemId!, parentId!),
  },
  condon: {
    args: z.tuple([id, item, item, item]),
    async run(ctx, [surveyId, itemId, parentId, choice]) {
      await changeForm(ctx, surveyId!, (form) => toggleCondition(form, itemId!, parentId!, choice!));
      return openConditionOf(ctx, surveyId!, itemId!, parentId!);
    },
  },
  condno: aboutItem((ctx, surveyId, itemId) =>
    changeQuestion(ctx, surveyId, itemId, (form) => dropCondition(form, itemId)),
  ),
};
