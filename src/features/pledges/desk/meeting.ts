// For the meeting: a page of figures without names, one with names for the committee; and the month's sheet on paper.
import { keptFigures, liveFigures } from '../../../core/asks/results-store.ts';
import type { Figures } from '../../../core/asks/shapes.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { may } from '../../../core/org/rights.ts';
import { inTransaction } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { readMonth } from '../shapes.ts';
import { headOf, loadPledgePlan } from '../store.ts';
import { fileOf } from '../year/actions.ts';
import { type MeetingPage, meetingPages, meetingPaper, monthSheet } from './meeting-messages.ts';
import { loadCellMonth } from './screens.ts';

async function pageOf(ctx: Ctx, unitId: string, word: string): Promise<MeetingPage> {
  const month = await loadCellMonth(ctx, ctx.db, unitId, readMonth(word));
  if (month.askId === null) throw new UserError('pledges-month-none');
  const figures: Figures = await (month.state === 'closed' ? keptFigures : liveFigures)(ctx.db, month.askId);
  const { paperName } = await loadPledgePlan(ctx.db, unitId);
  return { ...month, figures, paper: paperName };
}

/** Two messages: the first may be read out, the second is for the committee. */
export async function openMeetingPage(ctx: Ctx, unitId: string, word: string): Promise<Reply> {
  const page = await pageOf(ctx, unitId, word);
  const [figures, names] = meetingPages(tongueIn(ctx, ctx.locale), page);
  return { messages: [figures, names] };
}

/** The same as Word, `withNames` for the committee alone. */
export async function meetingFile(
  ctx: Ctx,
  unitId: string,
  word: string,
  withNames: boolean,
): Promise<Reply> {
  const page = await pageOf(ctx, unitId, word);
  const head = await headOf(ctx.db, unitId);
  const today = localDate(ctx.clock.now(), ctx.zone);
  const tongue = tongueIn(ctx, ctx.locale);
  const sheet = meetingPaper(tongue, page, { ...head, today, withNames });
  const file = await fileOf(ctx, sheet, withNames ? 'thang-chi-uy' : 'thang-so-lieu');
  if (withNames) await noteExport(ctx, unitId, page.now.length);
  return { messages: [{ text: ctx.say('pledges-meeting-file', { names: withNames ? 'yes' : 'no' }), file }] };
}

/** `In phiếu tháng`: each member's own items with boxes, to be entered by `Ghi hộ`. */
export async function printMonth(ctx: Ctx, unitId: string, word: string): Promise<Reply> {
  const page = await pageOf(ctx, unitId, word);
  if (!may(await ctx.person(), 'export_names', page.unit)) throw new UserError('router-no-right');
  const file = await fileOf(ctx, monthSheet(tongueIn(ctx, ctx.locale), page), 'phieu-thang');
  await noteExport(ctx, unitId, page.now.length);
  return { messages: [{ text: ctx.say('pledges-print-done', { count: page.now.length }), file }] };
}

async function noteExport(ctx: Ctx, unitId: string, people: number): Promise<void> {
  const by = await ctx.person();
  await inTransaction(ctx.db, (tx) =>
    audit(tx, ctx.clock.now(), by, { action: 'pledge.exported', unitId, detail: { people } }),
  );
}
