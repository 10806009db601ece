// Printing: choose a cell or tổ, get the sheet of its coming reading as a PDF, in private alone.
import type { Message } from '../../channels/channel.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { audit } from '../../core/org/audit-store.ts';
import { STANDINGS } from '../../core/org/roles.ts';
import { loadChildren, loadUnit, type Unit } from '../../core/org/units-store.ts';
import { inTransaction } from '../../db/index.ts';
import { localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { paper } from '../../shared/paper/paper.ts';
import { meetingSheet, printedMeeting } from './meeting-messages.ts';
import { groupPicker, placePicker, printed, readingSheet, sheetPicker } from './messages.ts';
import { mayPrint, printable } from './rules.ts';
import { comingMeeting, comingReading, listed } from './store.ts';

export async function openSheets(ctx: Ctx): Promise<Reply> {
  refuseGroup(ctx);
  const places = printable(await ctx.person());
  const [only] = places;
  if (!only) throw new UserError('router-no-right');
  return places.length === 1 ? openUnit(ctx, only.id) : show(ctx, placePicker(ctx.say, places));
}

/** The choice between the whole cell and its tổ, and of the coming meeting's sheet; where there is nothing to choose, the sheet. */
export async function openUnit(ctx: Ctx, unitId: string, page = 0): Promise<Reply> {
  const { say, db, clock, zone } = ctx;
  const unit = await unitToPrint(ctx, unitId);
  if (unit.kind !== 'cell') return printSheet(ctx, unitId);
  const groups = await loadChildren(db, unit.id);
  const hasMeeting =
    mayPrint(await ctx.person(), unit) && (await comingMeeting(db, unit.id, clock.now())) !== null;
  if (groups.length >= 2) return show(ctx, groupPicker(say, unit, groups, page, hasMeeting));
  if (!hasMeeting) return printSheet(ctx, unitId);
  const hasReading = (await comingReading(db, unit.id, localDate(clock.now(), zone))) !== null;
  return hasReading ? show(ctx, sheetPicker(say, unit)) : printMeeting(ctx, unitId);
}

/** `Phiếu điểm danh`: the coming meeting's sheet, for the whole cell. */
export async function printMeeting(ctx: Ctx, cellId: string): Promise<Reply> {
  const { say, locale, db, clock, zone } = ctx;
  const unit = await unitToPrint(ctx, cellId);
  if (unit.kind !== 'cell') throw new UserError('router-no-right');
  if (!ctx.channel(ctx.incoming.channel).capabilities.files) throw new UserError('paper-no-files');
  const meeting = await comingMeeting(db, unit.id, clock.now());
  if (!meeting) throw new UserError('paper-no-meeting');
  const standings = STANDINGS.filter((one) => one !== 'participant' || meeting.withParticipants);
  const date = localDate(meeting.startsAt, zone);
  const people = await listed(db, unit.id, null, date, standings);
  if (people.length === 0) throw new UserError('paper-nobody');
  const words = { say, locale, zone };
  const pdf = await print(ctx, () => paper.print(meetingSheet(words, unit, meeting, people)));
  await recordPrint(ctx, unit.id, { people: people.length, day: date });
  return { messages: [printedMeeting(words, pdf, { unit, meeting, people })] };
}

export async function printSheet(ctx: Ctx, unitId: string): Promise<Reply> {
  const { say, locale, db, clock } = ctx;
  const unit = await unitToPrint(ctx, unitId);
  if (!ctx.channel(ctx.incoming.channel).capabilities.files) throw new UserError('paper-no-files');
  const cell = unit.kind === 'cell_group' ? await loadUnit(db, unit.parentId ?? unit.id) : unit;
  const reading = cell && (await comingReading(db, cell.id, localDate(clock.now(), ctx.zone)));
  if (!cell || !reading) throw new UserError('paper-no-reading');
  const groupId = unit.kind === 'cell_group' ? unit.id : null;
  const people = await listed(db, cell.id, groupId, reading.date);
  if (people.length === 0) throw new UserError('paper-nobody');
  const pdf = await print(ctx, () => paper.print(readingSheet(say, locale, cell, reading, people)));
  await recordPrint(ctx, unit.id, { people: people.length, day: reading.date });
  return { messages: [printed(say, locale, pdf, { unit, reading, people })] };
}

async function recordPrint(ctx: Ctx, unitId: string, detail: { people: number; day: string }): Promise<void> {
  const by = await ctx.person();
  await inTransaction(ctx.db, (tx) =>
    audit(tx, ctx.clock.now(), by, { action: 'paper.printed', unitId, detail }),
  );
}

/** @throws UserError when the sheet could not be drawn; the reason is logged */
async function print(ctx: Ctx, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await draw();
  } catch (error) {
    ctx.log.error({ err: error }, 'sheet not printed');
    throw new UserError('paper-not-printed');
  }
}

/** Names leave in the private chat alone, whoever asks. */
function refuseGroup({ incoming }: Ctx): void {
  if (incoming.chatKind !== 'private') throw new UserError('router-only-private');
}

async function unitToPrint(ctx: Ctx, unitId: string): Promise<Unit> {
  refuseGroup(ctx);
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit || unit.endedAt !== null || !mayPrint(await ctx.person(), unit))
    throw new UserError('router-no-right');
  return unit;
}

const show = (ctx: Ctx, message: Message): Reply =>
  ctx.incoming.kind === 'button' ? { edit: message } : { messages: [message] };
