// Looking back on a year: one's own, a member's, a cell's; as screens, a picture, files.
import { keptFigures, liveFigures } from '../../../core/asks/results-store.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { purposesGiven } from '../../../core/org/consent-store.ts';
import { may } from '../../../core/org/rights.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { themeFor } from '../../../core/org/year-words-store.ts';
import { inTransaction } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { makeFile } from '../../../shared/paper/made-file.ts';
import { paper } from '../../../shared/paper/paper.ts';
import type { Sheet } from '../../../shared/paper/sheets.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { cellFor, pledgeFor, type SeenPledge } from '../access.ts';
import { changesOf } from '../month/changes-store.ts';
import { liveItem } from '../month/item-actions.ts';
import { roundsOf } from '../month/store.ts';
import { readMonth, slotOf } from '../shapes.ts';
import { headOf, loadPledgePlan } from '../store.ts';
import { itemChart, itemHistory, yearScreen } from './messages.ts';
import { cellWorkbook, type MonthFigures, memberSheet } from './sheet-messages.ts';
import { cellYear, saidInYear } from './store.ts';

export const takesFiles = (ctx: Ctx): boolean => ctx.channel(ctx.incoming.channel).capabilities.files;

/** @throws UserError when the file cannot be made; the reason is logged */
export async function fileOf(ctx: Ctx, sheet: Sheet, name: string) {
  if (!takesFiles(ctx)) throw new UserError('pledges-no-files');
  try {
    return await makeFile(paper, sheet, name);
  } catch (error) {
    ctx.log.error({ err: error }, 'a file of pledges was not made');
    throw new UserError('paper-not-printed');
  }
}

/** A pledge that was received; its drafts are not looked back on. */
async function received(ctx: Ctx, pledgeId: string): Promise<SeenPledge> {
  const seen = await pledgeFor(ctx, ctx.db, pledgeId);
  if (seen.pledge.state !== 'accepted') throw new UserError('router-old-button');
  return seen;
}

export async function openYear(ctx: Ctx, pledgeId: string): Promise<Reply> {
  const { pledge, seat, isOwn } = await received(ctx, pledgeId);
  const { paperName } = await loadPledgePlan(ctx.db, seat.unit.id);
  const said = await saidInYear(ctx.db, pledge.memberId, pledge.year);
  const scene = { pledge, name: seat.fullName, paper: paperName, said, isOwn };
  return { edit: yearScreen(tongueIn(ctx, ctx.locale), scene) };
}

/** The months of one item; the picture adds to the text. */
export async function openItemYear(ctx: Ctx, itemId: string): Promise<Reply> {
  const { pledge, item, isOwn } = await liveItem(ctx, ctx.db, itemId);
  const said = await saidInYear(ctx.db, pledge.memberId, pledge.year);
  const changes = (await changesOf(ctx.db, pledge.id)).filter((change) => change.itemId === itemId);
  const tongue = tongueIn(ctx, ctx.locale);
  const scene = { pledge, item, said, changes, isOwn };
  const edit = itemHistory(tongue, scene);
  const chart = takesFiles(ctx) ? itemChart(tongue, scene) : null;
  if (!chart) return { edit };
  const file = await fileOf(ctx, chart, 'qua-trinh');
  return { edit, messages: [{ text: chart.title, file }] };
}

/** The member's year as Word: the member's own, or by the committee. */
export async function yearSheet(ctx: Ctx, pledgeId: string): Promise<Reply> {
  const { pledge, seat, person, isOwn } = await received(ctx, pledgeId);
  const unit = (await loadUnit(ctx.db, seat.unit.id))!;
  const plan = await loadPledgePlan(ctx.db, unit.id);
  const sheet = memberSheet(tongueIn(ctx, ctx.locale), {
    pledge,
    name: seat.fullName,
    unit,
    ...(await headOf(ctx.db, unit.id)),
    paper: plan.paperName,
    theme: (await themeFor(ctx.db, unit.path, pledge.year))?.words ?? null,
    said: await saidInYear(ctx.db, pledge.memberId, pledge.year),
    changes: await changesOf(ctx.db, pledge.id),
    today: localDate(ctx.clock.now(), ctx.zone),
  });
  const file = await fileOf(ctx, sheet, `phieu-nam-${pledge.year}`);
  if (!isOwn)
    await inTransaction(ctx.db, (tx) =>
      audit(tx, ctx.clock.now(), person, {
        action: 'pledge.exported',
        unitId: unit.id,
        subjectId: pledge.id,
        detail: { people: 1, year: pledge.year },
      }),
    );
  return {
    messages: [
      { text: ctx.say('pledges-sheet-done', { name: seat.fullName, year: String(pledge.year) }), file },
    ],
  };
}

/** The cell's year as a workbook. */
export async function yearBook(ctx: Ctx, unitId: string, year: number): Promise<Reply> {
  const { unit, person } = await cellFor(ctx, ctx.db, unitId);
  if (!may(person, 'export_names', unit)) throw new UserError('router-no-right');
  if (!takesFiles(ctx)) throw new UserError('pledges-no-files');
  const people = await cellYear(ctx.db, unitId, year);
  const months: MonthFigures[] = [];
  for (const { month, askId } of await roundsOf(ctx.db, unitId, year)) {
    const ask = askId ? await loadAsk(ctx.db, askId) : null;
    if (!ask || ask.state === 'scheduled') continue;
    const figures =
      ask.state === 'closed' ? await keptFigures(ctx.db, ask.id) : await liveFigures(ctx.db, ask.id);
    months.push({ month, ...figures });
  }
  const file = await fileOf(
    ctx,
    cellWorkbook(tongueIn(ctx, ctx.locale), { unit, year, people, months }),
    `dang-ky-${year}`,
  );
  await inTransaction(ctx.db, (tx) =>
    audit(tx, ctx.clock.now(), person, {
      action: 'pledge.exported',
      unitId,
      detail: { people: people.length, year },
    }),
  );
  return {
    messages: [{ text: ctx.say('pledges-book-done', { unit: unit.name, year: String(year) }), file }],
  };
}

/** A photo that a member put beside an answer, for those who see their pledge. */
export async function seePhoto(ctx: Ctx, itemId: string, monthWord: string): Promise<Reply> {
  const { pledge, item } = await liveItem(ctx, ctx.db, itemId);
  const { month } = readMonth(monthWord);
  const said = await saidInYear(ctx.db, pledge.memberId, pledge.year);
  const found = said.find((one) => one.month === month && one.slot === slotOf(item.kind, item.position));
  const [channel = '', ref = ''] = (found?.fileRef ?? '').split(/:(.*)/s);
  const given = await purposesGiven(ctx.db, pledge.memberId);
  // Withdrawn since: it is shown to nobody any more.
  const isAgreed = given.some(({ purpose }) => purpose === 'photo');
  if (ref === '' || !isAgreed) throw new UserError('router-old-button');
  if (!takesFiles(ctx)) throw new UserError('pledges-no-files');
  const bytes = await ctx.channel(channel).download(ref);
  const file = { name: 'anh.jpg', mime: 'image/jpeg', base64: Buffer.from(bytes).toString('base64') };
  return { messages: [{ text: ctx.say('pledges-photo-of', { position: item.position, month }), file }] };
}
