// Looking at results: rights first, then the text, the words, the people by name, the files.
import { ballotWords } from '../../../core/asks/ballots-store.ts';
import { answeredWords } from '../../../core/asks/form-store.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { may } from '../../../core/org/rights.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { makeFile } from '../../../shared/paper/made-file.ts';
import { paper } from '../../../shared/paper/paper.ts';
import type { Sheet } from '../../../shared/paper/sheets.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { show } from '../access.ts';
import { namesList, personMessage, resultMessage, wordsMessage } from './messages.ts';
import { cellsWhere, reportOf, type Sight, seeResults } from './report.ts';
import { chartSheets, workbookSheet } from './sheets.ts';
import { answersOfUnit, namedAnswers, type UnitAnswer, unitTotals } from './store.ts';

/** Words of one question in a workbook. */
const MOST_WORDS = 5_000;
/** Words a page: 500 code points each, beside the question and the buttons. */
const perPageOf = (textLength: number): number => (textLength >= 4_000 ? 6 : 3);

export async function openResults(ctx: Ctx, surveyId: string, page: number): Promise<Reply> {
  const sight = await seeResults(ctx, ctx.db, surveyId);
  const { survey, person, isWhole, unit } = sight;
  const { capabilities } = ctx.channel(ctx.incoming.channel);
  const isNamed = survey.anonymity === 'named';
  const words = await seesWords(ctx, sight);
  const rights = {
    files: capabilities.files,
    names: isNamed && words,
    words,
    manages: isWhole && may(person, 'open_ask', unit),
  };
  const report = await reportOf(ctx.db, sight);
  const look = { rights, textLength: capabilities.textLength };
  return show(ctx, resultMessage(tongueIn(ctx, ctx.locale), survey, report, page, look));
}

const namesCells = (ctx: Ctx, { person, askId }: Sight) =>
  cellsWhere(ctx.db, person, askId, 'see_unanswered_names');

/** Words written under a name stay with those who may see the name; a part of anonymous ones could be told apart from the whole. */
const seesWords = async (ctx: Ctx, sight: Sight): Promise<boolean> =>
  sight.survey.anonymity === 'named' ? (await namesCells(ctx, sight)).length > 0 : sight.isWhole;

async function wordsOf(ctx: Ctx, sight: Sight, itemId: string, of: { limit: number; from: number }) {
  const { survey, askId, isWhole } = sight;
  if (survey.anonymity === 'named') {
    const cells = await namesCells(ctx, sight);
    return answeredWords(ctx.db, askId, itemId, { ...of, unitIds: cells.map(({ id }) => id) });
  }
  return isWhole ? ballotWords(ctx.db, askId, itemId, of) : [];
}

export async function openWords(ctx: Ctx, surveyId: string, itemId: string, page: number): Promise<Reply> {
  const sight = await seeResults(ctx, ctx.db, surveyId);
  const item = sight.survey.form.items.find(({ id }) => id === itemId);
  if (!item || !['text', 'date', 'number'].includes(item.kind)) throw new UserError('router-old-button');
  if (!(await seesWords(ctx, sight))) throw new UserError('router-no-right');
  const perPage = perPageOf(ctx.channel(ctx.incoming.channel).capabilities.textLength);
  const rows = await wordsOf(ctx, sight, itemId, { limit: perPage, from: page * perPage });
  const values = rows.map(({ value }) => value);
  const all = rows[0]?.all ?? 0;
  return show(
    ctx,
    wordsMessage(tongueIn(ctx, ctx.locale), sight.survey, itemId, { values, all, page, perPage }),
  );
}

/** By name: only in cells whose names the person may see. */
async function people(ctx: Ctx, surveyId: string, memberId?: string) {
  const sight = await seeResults(ctx, ctx.db, surveyId);
  if (sight.survey.anonymity !== 'named') throw new UserError('survey-names-hidden');
  const cells = await namesCells(ctx, sight);
  if (cells.length === 0) throw new UserError('router-no-right');
  const ids = cells.map(({ id }) => id);
  return { sight, list: await namedAnswers(ctx.db, sight.askId, ids, memberId ? { memberId } : {}) };
}

export async function openNames(ctx: Ctx, surveyId: string, page: number): Promise<Reply> {
  const { sight, list } = await people(ctx, surveyId);
  return show(ctx, namesList(tongueIn(ctx, ctx.locale), sight.survey, list, page));
}

export async function openPerson(ctx: Ctx, surveyId: string, memberId: string, page: number): Promise<Reply> {
  const { sight, list } = await people(ctx, surveyId, memberId);
  const [person] = list;
  if (!person) throw new UserError('router-no-right');
  return show(ctx, personMessage(tongueIn(ctx, ctx.locale), sight.survey, person, page));
}

/** The figures as a picture. */
export async function sendChart(ctx: Ctx, surveyId: string): Promise<Reply> {
  const sight = await seeResults(ctx, ctx.db, surveyId);
  const sheets = chartSheets(tongueIn(ctx, ctx.locale), await reportOf(ctx.db, sight));
  if (sheets.length === 0) throw new UserError('survey-no-chart');
  return files(ctx, sight, sheets, 'survey-chart-sent');
}

/** The figures as a workbook; a sheet with names only of cells whose names the person may take out. */
export async function sendWorkbook(ctx: Ctx, surveyId: string): Promise<Reply> {
  const { db } = ctx;
  const sight = await seeResults(ctx, db, surveyId);
  const { survey, askId, isWhole, person, unit } = sight;
  const report = await reportOf(db, sight);
  const isClosed = survey.state === 'closed';
  const units: (Awaited<ReturnType<typeof unitTotals>>[number] & { answers: UnitAnswer[] })[] = [];
  // One after the other: however many units there are, others are answered in between.
  for (const total of isWhole && isClosed ? await unitTotals(db, askId) : [])
    units.push({ ...total, answers: await answersOfUnit(db, askId, total.unitId) });
  const words: { item: string; values: string[] }[] = [];
  for (const { item, hasWords, hidden } of report.questions) {
    if (!hasWords || hidden) continue;
    const rows = await wordsOf(ctx, sight, item.id, { limit: MOST_WORDS, from: 0 });
    words.push({ item: item.id, values: rows.map(({ value }) => value) });
  }
  const isAnonymous = survey.anonymity === 'anonymous';
  const cells = isAnonymous ? [] : await cellsWhere(db, person, askId, 'export_names');
  const named =
    cells.length > 0
      ? await namedAnswers(
          db,
          askId,
          cells.map(({ id }) => id),
        )
      : null;
  if (named) {
    const detail = { people: named.length };
    await audit(db, ctx.clock.now(), person, {
      action: 'surveys.names_taken_out',
      unitId: unit.id,
      subjectId: surveyId,
      detail,
    });
  }
  const pooled =
    isAnonymous && units.length > 1
      ? { name: ctx.say('survey-pooled'), answers: await answersOfUnit(db, askId, survey.unitId) }
      : null;
  const facts = {
    survey,
    report,
    units,
    pooled: pooled?.answers.length ? pooled : null,
    words,
    people: named,
  };
  return files(ctx, sight, [workbookSheet(tongueIn(ctx, ctx.locale), facts)], 'survey-workbook-sent');
}

/** Made in the worker. @throws UserError when that fails; the reason is logged */
async function files(ctx: Ctx, { survey }: Sight, sheets: readonly Sheet[], key: string): Promise<Reply> {
  if (!ctx.channel(ctx.incoming.channel).capabilities.files) throw new UserError('survey-no-files');
  const name = `khao-sat-${localDate(ctx.clock.now(), ctx.zone)}`;
  const messages = [];
  try {
    for (const [at, sheet] of sheets.entries()) {
      const file = await makeFile(paper, sheet, sheets.length > 1 ? `${name}-${at + 1}` : name);
      messages.push({ text: ctx.say(key, { title: survey.title }), file });
    }
  } catch (error) {
    ctx.log.error({ err: error, surveyId: survey.id }, 'survey results not drawn');
    throw new UserError('survey-not-drawn');
  }
  return { messages };
}
