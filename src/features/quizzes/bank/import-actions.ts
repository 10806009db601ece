// Importing questions from a file: read, preview, confirm; nothing changes before the confirmation.
import type { IncomingFile, Message } from '../../../channels/channel.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { whereMay } from '../../../core/org/rights.ts';
import { readSheets } from '../../../core/org/roster/file.ts';
import { MAX_FILE_BYTES } from '../../../core/org/roster/limits.ts';
import { inTransaction } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { paper } from '../../../shared/paper/paper.ts';
import { cleanLine, searchKey, truncate } from '../../../shared/text.ts';
import { openBank } from './actions.ts';
import {
  doneMessage,
  errorsMessage,
  fileErrorMessage,
  previewMessage,
  templateSheet,
} from './import-messages.ts';
import { headerScore, readTable } from './import-rules.ts';
import { endImport, holdImport, lockBank, saveImport, sortRows, writeRows } from './units-store.ts';

const SHOWN_FILE_NAME = 60;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The preview of a file for this unit. @throws UserError 'router-no-right', 'file-too-large' */
export async function importFile(ctx: Ctx, unitId: string, file: IncomingFile): Promise<Reply> {
  const { person, unit } = await openBank(ctx, ctx.db, unitId);
  if (file.bytes > MAX_FILE_BYTES)
    throw new UserError('file-too-large', { mb: MAX_FILE_BYTES / 1024 / 1024 });
  const bytes = await ctx.channel(ctx.incoming.channel).download(file.ref);
  const fileName = truncate(cleanLine(file.name, SHOWN_FILE_NAME).text, SHOWN_FILE_NAME);
  const sheets = await readSheets(bytes, file.name, headerScore);
  if (!Array.isArray(sheets)) return again(fileErrorMessage(ctx.say, sheets, fileName, unitId));
  const table = readTable(sheets);
  if (!table.ok) return again(fileErrorMessage(ctx.say, table, fileName, unitId));
  if (table.errors.length > 0) return again(errorsMessage(ctx.say, fileName, table, unitId));
  const { rows } = table;
  const shown = await inTransaction(ctx.db, async (tx) => {
    const sorted = await sortRows(tx, unit.id, rows);
    const idle = sorted.fresh.length + sorted.changed.length === 0;
    const accountId = person.accountId;
    if (accountId === null) throw new UserError('router-open-private-first');
    const id = idle ? null : await saveImport(tx, { accountId, unitId, fileName, rows }, ctx.clock.now());
    return { sorted, id };
  });
  return { messages: [previewMessage(ctx.say, fileName, unit.name, shown.sorted, shown.id)] };
}

const again = (message: Message): Reply => ({ messages: [message] });

/** A file whose name says that it holds questions, sent without being asked for; null: another's. */
export async function fileOfQuestions(ctx: Ctx, file: IncomingFile): Promise<Reply | null> {
  if (!/cau[ _-]?hoi/.test(searchKey(file.name))) return null;
  const person = await ctx.person();
  const [unit] = whereMay(person, 'open_ask').filter(({ kind }) => kind !== 'cell_group');
  return unit && person.member ? importFile(ctx, unit.id, file) : null;
}

/** Writes what was previewed; a second press, or the same file again, changes nothing. */
export async function confirmImport(ctx: Ctx, importId: string): Promise<Reply> {
  const person = await ctx.person();
  const accountId = person.accountId;
  const memberId = person.member?.id;
  if (accountId === null || memberId === undefined) throw new UserError('router-no-right');
  const done = await inTransaction(ctx.db, async (tx) => {
    const waiting = await holdImport(tx, importId, accountId);
    if (!waiting) throw new UserError('bank-import-over');
    const { unit } = await openBank(ctx, tx, waiting.unitId);
    await lockBank(tx, unit.id);
    const sorted = await sortRows(tx, unit.id, waiting.rows);
    const now = ctx.clock.now();
    await writeRows(tx, sorted, { unitId: unit.id, createdBy: memberId }, now);
    await endImport(tx, importId, 'applied');
    const counts = { added: sorted.fresh.length, changed: sorted.changed.length };
    await audit(tx, now, person, { action: 'question.imported', unitId: unit.id, detail: counts });
    return { unitId: unit.id, counts };
  });
  return { toast: ctx.say('bank-import-done'), edit: doneMessage(ctx.say, done.counts, done.unitId) };
}

export async function leaveImport(ctx: Ctx, importId: string): Promise<Reply> {
  const { accountId } = await ctx.person();
  await inTransaction(ctx.db, async (tx) => {
    const waiting = accountId === null ? null : await holdImport(tx, importId, accountId);
    if (!waiting) throw new UserError('bank-import-over');
    await endImport(tx, importId, 'left');
  });
  return { edit: { text: ctx.say('bank-import-left') } };
}

/** The table to fill in, with examples on a sheet of their own. */
export async function sendTemplate(ctx: Ctx, unitId: string): Promise<Reply> {
  await openBank(ctx, ctx.db, unitId);
  if (!ctx.channel(ctx.incoming.channel).capabilities.files)
    return { messages: [{ text: ctx.say('bank-no-files') }] };
  const bytes = await paper.print(templateSheet(ctx.say));
  const file = { name: 'mau-cau-hoi.xlsx', mime: XLSX, base64: Buffer.from(bytes).toString('base64') };
  return { messages: [{ text: ctx.say('bank-model-text'), file }] };
}
