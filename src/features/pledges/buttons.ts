// Presses of the slice: what each leads to; who may is asked where it is done.
import { z } from 'zod';
import type { Kinds } from '../../core/asks/choice-rules.ts';
import { createDesk } from '../../core/asks/desk/index.ts';
import { loadAsk } from '../../core/asks/store.ts';
import type { ButtonHandler, Ctx, Reply } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { may } from '../../core/org/rights.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { UserError } from '../../shared/errors.ts';
import { memberFor, refuseGroup } from './access.ts';
import { meetingFile, openMeetingPage, printMonth } from './desk/meeting.ts';
import {
  openBehalfList,
  openBranch,
  openCell,
  openCellMonth,
  openPeople,
  openPerson,
  openWaiting,
  yearOf,
  yearsWaiting,
} from './desk/screens.ts';
import {
  askDay,
  askSuggestion,
  dropSuggestion,
  openPledgeSettings,
  openSuggestions,
  resetSuggestions,
  setPaperName,
} from './desk/settings.ts';
import { openOwn, openPledges } from './home.ts';
import { addable } from './month/add-item.ts';
import { askAdjust } from './month/adjust-form.ts';
import { answerItem, askNumber, fixItem, openMonth, pickFix, pressWord, readPress } from './month/answers.ts';
import { MONTH } from './month/ask.ts';
import { askBehalfNumber, fixBehalf, openBehalf, openBehalfOf, recordFor } from './month/behalf.ts';
import { applyChange, askHelp, keepItem, markHelped } from './month/item-actions.ts';
import { askMore } from './month/more-form.ts';
import { askNow } from './month/planning.ts';
import { openCampaign, startCampaign } from './register/campaign.ts';
import { sceneOf as campaignOf, REGISTER } from './register/campaign-ask.ts';
import { askExtend, askPaper, askStop, stopCampaign } from './register/campaign-changes.ts';
import {
  beginFor,
  copyEarlier,
  editItems,
  openDraft,
  openItem,
  removeWritten,
  writable,
  writableItem,
} from './register/draft.ts';
import { itemForm } from './register/item-form.ts';
import { askAgreed, askAgreedAll, askRemark } from './register/receive.ts';
import { sendPledge } from './register/send.ts';
import { ASKS, monthWord, PAPER_NAMES, type PaperName, readYear, slot, yearWord } from './shapes.ts';
import { openItemYear, openYear, seePhoto, yearBook, yearSheet } from './year/actions.ts';

export const KINDS: Kinds = { [ASKS.register]: REGISTER, [ASKS.month]: MONTH };
export const desk = createDesk('pledges', KINDS);

const uuid = z.uuid();
const page = z.string().regex(/^p\d{1,3}$/);
const pageNumber = (word: string): number => Number(word.slice(1));
const about = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([uuid]),
  run: (ctx, [id]) => run(ctx, id!),
});
const with2 = (
  second: z.ZodType<string>,
  run: (ctx: Ctx, one: string, two: string) => Promise<Reply>,
): ButtonHandler => ({
  args: z.tuple([uuid, second]) as unknown as z.ZodType<string[]>,
  run: (ctx, [one, two]) => run(ctx, one!, two!),
});
const with3 = (
  second: z.ZodType<string>,
  third: z.ZodType<string>,
  run: (ctx: Ctx, one: string, two: string, three: string) => Promise<Reply>,
): ButtonHandler => ({
  args: z.tuple([uuid, second, third]) as unknown as z.ZodType<string[]>,
  run: (ctx, [one, two, three]) => run(ctx, one!, two!, three!),
});

/** Lists of names about pledges are the committee's; a tổ leader sees those of other asks, never these. */
const forCommittee = (handler: ButtonHandler): ButtonHandler => ({
  ...handler,
  async run(ctx, args) {
    refuseGroup(ctx);
    const ask = await loadAsk(ctx.db, args[0]!);
    const unit = ask && (await loadUnit(ctx.db, ask.unitId));
    if (!unit || !may(await ctx.person(), 'see_pledge', unit)) throw new UserError('router-no-right');
    return handler.run(ctx, args);
  },
});

/** From a notice or the menu: the month, or one's own paper. */
async function openAsked(ctx: Ctx, askId: string): Promise<Reply> {
  const ask = await loadAsk(ctx.db, askId);
  if (ask?.feature === ASKS.month) return openMonth(ctx, askId);
  const scene = ask?.feature === ASKS.register ? await campaignOf(ctx.db, ask) : null;
  if (!scene) throw new UserError('router-old-button');
  return openOwn(ctx, scene.year);
}

async function addItem(ctx: Ctx, pledgeId: string): Promise<Reply> {
  await writable(ctx, ctx.db, pledgeId);
  return startForm(ctx, itemForm, { pledgeId, position: null, adds: false });
}

/** `Thêm mục` in a pledge that was received. */
async function addMore(ctx: Ctx, pledgeId: string): Promise<Reply> {
  await addable(ctx, ctx.db, pledgeId);
  return startForm(ctx, itemForm, { pledgeId, position: null, adds: true });
}

async function rewriteItem(ctx: Ctx, itemId: string): Promise<Reply> {
  const { pledge, item } = await writableItem(ctx, ctx.db, itemId);
  return startForm(ctx, itemForm, { pledgeId: pledge.id, position: item.position, adds: false });
}

async function writeFor(ctx: Ctx, memberId: string): Promise<Reply> {
  const { seat } = await memberFor(ctx, ctx.db, memberId);
  return beginFor(ctx, memberId, await yearOf(ctx, seat.unit.id));
}

async function reopen(ctx: Ctx, itemId: string): Promise<Reply> {
  const { item } = await applyChange(ctx, itemId, { kind: 'reopened', reason: '', to: {} });
  const { edit } = await openItemYear(ctx, itemId);
  const toast = ctx.say('pledges-reopened', { position: item.position });
  return edit ? { toast, edit: { ...edit, text: `${toast}\n${edit.text}` } } : { toast };
}

const register: Record<string, ButtonHandler> = {
  reg: { args: z.tuple([yearWord]), run: (ctx, [year]) => openOwn(ctx, readYear(year!)) },
  draft: about(openDraft),
  view: about(openDraft),
  add: about(addItem),
  addmore: about(addMore),
  copy: about(copyEarlier),
  edit: about(editItems),
  eitem: about(openItem),
  rewrite: about(rewriteItem),
  remove: about(removeWritten),
  send: about(sendPledge),
  accept: about(askAgreed),
  sendback: about(askRemark),
  acceptall: about(async (ctx, unitId) => askAgreedAll(ctx, unitId, await yearsWaiting(ctx, unitId))),
  behalf: with2(page, openBehalfList),
  bmember: about(writeFor),
  camp: about(openCampaign),
  campopen: about(startCampaign),
  campmore: about(askExtend),
  campoff: about(askStop),
  campgone: about(stopCampaign),
  camppaper: about(askPaper),
};

const month: Record<string, ButtonHandler> = {
  fix: about(openAsked),
  ans: with2(pressWord, (ctx, askId, press) => {
    const { slot: of, value } = readPress(press);
    return answerItem(ctx, askId, of, value);
  }),
  num: with2(slot, askNumber),
  more: about(askMore),
  fixm: about(pickFix),
  fixs: with2(slot, fixItem),
  keep: about(keepItem),
  adjust: about(askAdjust),
  help: about(askHelp),
  helped: about(markHelped),
  undo: about(reopen),
  bmon: with2(page, (ctx, askId, at) => openBehalf(ctx, askId, pageNumber(at))),
  bm: with2(uuid, (ctx, askId, memberId) => openBehalfOf(ctx, askId, memberId)),
  ba: with3(uuid, pressWord, (ctx, askId, memberId, press) => {
    const { slot: of, value } = readPress(press);
    return recordFor(ctx, askId, memberId, of, value);
  }),
  bf: with3(uuid, slot, fixBehalf),
  bn: with3(uuid, slot, askBehalfNumber),
  asknow: about(askNow),
};

const look: Record<string, ButtonHandler> = {
  home: { args: z.tuple([]), run: openPledges },
  cell: {
    args: z.union([z.tuple([uuid]), z.tuple([uuid, yearWord])]) as unknown as z.ZodType<string[]>,
    run: (ctx, [unitId, year]) => openCell(ctx, unitId!, year ? readYear(year) : null),
  },
  wait: with2(page, openWaiting),
  people: with3(yearWord, page, openPeople),
  person: {
    args: z.union([z.tuple([uuid]), z.tuple([uuid, yearWord])]) as unknown as z.ZodType<string[]>,
    run: (ctx, [memberId, year]) => openPerson(ctx, memberId!, year ? readYear(year) : null),
  },
  mon: with2(monthWord, openCellMonth),
  meet: with2(monthWord, openMeetingPage),
  meetdoc: with3(monthWord, z.enum(['f', 'n']), (ctx, unitId, word, names) =>
    meetingFile(ctx, unitId, word, names === 'n'),
  ),
  print: with2(monthWord, printMonth),
  branch: with2(yearWord, (ctx, unitId, year) => openBranch(ctx, unitId, readYear(year))),
  hist: about(openYear),
  item: about(openItemYear),
  sheet: about(yearSheet),
  photo: with2(monthWord, seePhoto),
  yearx: with2(yearWord, (ctx, unitId, year) => yearBook(ctx, unitId, readYear(year))),
  set: about(openPledgeSettings),
  name: with2(z.enum(PAPER_NAMES), (ctx, unitId, name) => setPaperName(ctx, unitId, name as PaperName)),
  day: about(askDay),
  sugg: with2(page, (ctx, unitId, at) => openSuggestions(ctx, unitId, pageNumber(at))),
  s_add: about(askSuggestion),
  s_del: with2(z.string().regex(/^n\d{1,2}$/), (ctx, unitId, at) =>
    dropSuggestion(ctx, unitId, Number(at.slice(1))),
  ),
  s_reset: about(resetSuggestions),
};

const { who, again } = desk.buttons;

export const buttons: Record<string, ButtonHandler> = {
  ...register,
  ...month,
  ...look,
  who: forCommittee(who),
  again: forCommittee(again),
};
