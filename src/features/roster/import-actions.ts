// Importing a roster: read, preview, decide, confirm; nothing changes before the confirmation.
import type { IncomingFile } from '../../channels/channel.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { audit } from '../../core/org/audit-store.ts';
import { applyPlan } from '../../core/org/roster/apply.ts';
import { readRosterFile } from '../../core/org/roster/file.ts';
import { MAX_FILE_BYTES } from '../../core/org/roster/limits.ts';
import { parsePastedList } from '../../core/org/roster/paste.ts';
import { planImport } from '../../core/org/roster/plan.ts';
import type { ImportPlan, Snapshot } from '../../core/org/roster/plan-types.ts';
import { parseRosterRows } from '../../core/org/roster/rows.ts';
import type { ParsedTable, RosterFileError } from '../../core/org/roster/table.ts';
import { changesBetween, countChanges, type ImportCounts } from '../../core/org/roster-apply.ts';
import { clashingUnit, loadSnapshot, writeChanges } from '../../core/org/roster-apply-store.ts';
import { lockRoster } from '../../core/org/units-store.ts';
import { inTransaction, type Tx } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { cleanLine, truncate } from '../../shared/text.ts';
import { accessTo, today } from './access.ts';
import { errorsFile } from './errors-file.ts';
import { fileErrorMessage, importedMessage, previewMessage } from './import-messages.ts';
import { type ImportPlace, importPlace, looksLikeRosterFile, senderOf } from './intake.ts';
import {
  choose,
  decisionsOf,
  describeCandidate,
  fingerprintOf,
  type ImportSession,
  isIdle,
  leavesCellUnled,
  mayConfirm,
} from './rules.ts';
import { closeImport, loadImport, type StoredImport, saveImport, updateSession } from './store.ts';

const SHOWN_FILE_NAME = 60;

/** A document sent in private; null when it is no roster or its sender imports none. */
export async function importFile(ctx: Ctx, file: IncomingFile): Promise<Reply | null> {
  const place = importPlace(await ctx.person());
  if (!place || !looksLikeRosterFile(file.name)) return null;
  if (file.bytes > MAX_FILE_BYTES)
    throw new UserError('file-too-large', { mb: MAX_FILE_BYTES / 1024 / 1024 });
  const bytes = await ctx.channel(ctx.incoming.channel).download(file.ref);
  const name = truncate(cleanLine(file.name, SHOWN_FILE_NAME).text, SHOWN_FILE_NAME);
  return importTable(ctx, place, name, await readRosterFile(bytes, file.name));
}

/** A pasted list, one name a line. @throws UserError 'router-no-right' */
export async function importList(ctx: Ctx, text: string): Promise<Reply> {
  const place = importPlace(await ctx.person());
  if (!place) throw new UserError('router-no-right');
  return importTable(ctx, place, ctx.say('roster-pasted-list'), parsePastedList(text));
}

async function importTable(
  ctx: Ctx,
  place: ImportPlace,
  fileName: string,
  table: ParsedTable | RosterFileError,
): Promise<Reply> {
  if (table.kind === 'file_error') return { messages: [fileErrorMessage(ctx.say, table, fileName)] };
  const start: ImportSession = {
    roster: parseRosterRows(table),
    sheet: table.sheet,
    ignoredColumns: [...table.ignoredColumns],
    answers: {},
    transfers: {},
    handovers: [],
    fingerprint: '',
    revision: 0,
  };
  const accountId = (await ctx.person()).accountId;
  if (!accountId) throw new UserError('router-open-private-first');
  const shown = await inTransaction(ctx.db, async (tx) => {
    const { plan, snapshot } = await planNow(ctx, tx, place, start);
    const session = { ...start, fingerprint: fingerprintOf(plan) };
    const id = await saveImport(tx, ctx.clock.now(), { accountId, unitId: place.top.id, fileName, session });
    if (isIdle(plan)) await closeImport(tx, id, 'left', null);
    return { id, fileName, session, plan, snapshot };
  });
  const file = errorsFile(ctx.say, shown.plan);
  const preview = await showPreview(ctx, place, shown, 0);
  return { messages: file ? [preview, { text: ctx.say('roster-errors-file'), file }] : [preview] };
}

/** Presses an option of a question in the preview. */
export function pickOption(
  ctx: Ctx,
  id: string,
  revision: number,
  question: number,
  option: number,
): Promise<Reply> {
  return onPreview(ctx, id, revision, async (tx, place, stored) => {
    const { plan } = await planNow(ctx, tx, place, stored.session);
    const chosen = choose(plan, stored.session, question, option);
    if (!chosen) throw new UserError('router-old-button');
    return refresh(ctx, tx, place, stored, chosen);
  });
}

/** Turns to another page of the preview's questions. */
export const turnPage = (ctx: Ctx, id: string, revision: number, page: number): Promise<Reply> =>
  onPreview(ctx, id, revision, async (tx, place, stored) => ({
    ...stored,
    ...(await planNow(ctx, tx, place, stored.session)),
    page,
  }));

/** Does it, if the roster is still as it was when the preview was made; else shows a fresh preview and changes nothing. */
export function confirmImport(ctx: Ctx, id: string, revision: number): Promise<Reply> {
  return onPreview(ctx, id, revision, async (tx, place, stored) => {
    const { session } = stored;
    const { plan, snapshot } = await planNow(ctx, tx, place, session);
    if (fingerprintOf(plan) !== session.fingerprint) return restart(ctx, tx, place, stored);
    if (!mayConfirm(plan, session)) throw new UserError('router-old-button');
    const after = applyPlan(snapshot, plan, decisionsOf(session));
    const by = await ctx.person();
    if (by.member && leavesCellUnled(snapshot, after, by.member.id))
      throw new UserError('role-last-secretary');
    const changes = changesBetween(snapshot, after);
    const clash = await clashingUnit(tx, changes.newUnits);
    if (clash !== null) throw new UserError('unit-name-taken', { name: clash });
    await writeChanges(tx, ctx.clock.now(), today(ctx), changes);
    const counts = countChanges(changes);
    await closeImport(tx, id, 'applied', ctx.clock.now(), counts);
    await audit(tx, ctx.clock.now(), by, {
      action: 'roster.imported',
      unitId: place.top.id,
      subjectId: id,
      detail: counts,
    });
    return counts;
  });
}

/** Leaves the import; nothing was changed. */
export async function leaveImport(ctx: Ctx, id: string): Promise<Reply> {
  const { accountId } = await ctx.person();
  const left = await inTransaction(ctx.db, async (tx) => {
    const stored = accountId ? await loadImport(tx, id, accountId) : null;
    if (stored?.state !== 'previewed') return false;
    await closeImport(tx, id, 'left', null);
    return true;
  });
  if (!left) throw new UserError('roster-import-over');
  return { edit: { text: ctx.say('roster-import-left') } };
}

type Shown = Pick<StoredImport, 'id' | 'fileName' | 'session'> & {
  plan: ImportPlan;
  snapshot: Snapshot;
  page?: number;
  remark?: string;
};

/** The sender's own open preview, with the roster of the tree locked; a button of an earlier preview shows the present one. */
async function onPreview(
  ctx: Ctx,
  id: string,
  revision: number,
  work: (tx: Tx, place: ImportPlace, stored: StoredImport) => Promise<Shown | ImportCounts>,
): Promise<Reply> {
  const person = await ctx.person();
  const place = importPlace(person);
  if (!place || !person.accountId) throw new UserError('router-no-right');
  const accountId = person.accountId;
  const result = await inTransaction(ctx.db, async (tx) => {
    await lockRoster(tx, place.top.path);
    const stored = await loadImport(tx, id, accountId);
    if (stored?.state !== 'previewed') throw new UserError('roster-import-over');
    if (stored.unitId !== place.top.id) throw new UserError('router-no-right');
    if (stored.session.revision !== revision) {
      return {
        ...stored,
        ...(await planNow(ctx, tx, place, stored.session)),
        remark: 'roster-preview-newer',
      };
    }
    return work(tx, place, stored);
  });
  if (!('session' in result))
    return { toast: ctx.say('roster-done'), edit: importedMessage(ctx.say, result) };
  return { edit: await showPreview(ctx, place, result, result.page ?? 0) };
}

async function planNow(
  ctx: Ctx,
  tx: Tx,
  place: ImportPlace,
  session: ImportSession,
): Promise<{ plan: ImportPlan; snapshot: Snapshot }> {
  const snapshot = await loadSnapshot(tx, place.top, today(ctx));
  return { plan: planImport(session.roster, snapshot, senderOf(place), session.answers), snapshot };
}

/** Plans again with what was chosen and keeps it under a new revision. */
async function refresh(
  ctx: Ctx,
  tx: Tx,
  place: ImportPlace,
  stored: StoredImport,
  chosen: ImportSession,
): Promise<Shown> {
  const { plan, snapshot } = await planNow(ctx, tx, place, chosen);
  const session = { ...chosen, fingerprint: fingerprintOf(plan), revision: chosen.revision + 1 };
  await updateSession(tx, stored.id, session);
  return { ...stored, session, plan, snapshot };
}

/** The old preview is stale; a fresh one takes its place, with the choices to be made again. */
async function restart(ctx: Ctx, tx: Tx, place: ImportPlace, stored: StoredImport): Promise<Shown> {
  const blank: ImportSession = { ...stored.session, answers: {}, transfers: {}, handovers: [] };
  const { plan, snapshot } = await planNow(ctx, tx, place, blank);
  const session = { ...blank, fingerprint: fingerprintOf(plan), revision: 0 };
  await closeImport(tx, stored.id, 'stale', null);
  const { accountId, unitId, fileName } = stored;
  const id = await saveImport(tx, ctx.clock.now(), { accountId, unitId, fileName, session });
  if (isIdle(plan)) await closeImport(tx, id, 'left', null);
  return { id, fileName, session, plan, snapshot, remark: 'roster-preview-stale' };
}

async function showPreview(ctx: Ctx, place: ImportPlace, shown: Shown, page: number) {
  const showsNames = accessTo(await ctx.person(), place.own).names;
  const remark = shown.remark === undefined ? undefined : ctx.say(shown.remark);
  return previewMessage(ctx.say, {
    ...shown,
    page,
    remark,
    showsNames,
    describe: (memberId) => describeCandidate(shown.snapshot, memberId),
  });
}
