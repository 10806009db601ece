// Reading the list, and changing a unit's wording of it; rights are asked here, on every call.
import type { Ctx, Reply } from '../../core/feature.ts';
import { shown } from '../../core/menu/homes.ts';
import type { AuditAction } from '../../core/org/audit-actions.ts';
import { audit } from '../../core/org/audit-store.ts';
import { type Home, partyHomeFor } from '../../core/org/homes.ts';
import { speaksFor } from '../../core/org/homes-rules.ts';
import { inTransaction, type Sql, type Tx } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { editMessage, firstMessage, lineMessage, pageMessage } from './messages.ts';
import { listFor, pagesOf } from './rules.ts';
import { type Part, SHIPPED, type Sign } from './shapes.ts';
import { sourceOfSigns, starterSigns } from './starter.ts';
import { approve, changedIn, dropLine, freeNumber, isApproved, lockList, saveLine } from './store.ts';

type Open = Home & { edits: boolean };

/** For members of the Party, in a unit of theirs. @throws UserError 'router-no-right' */
async function open(ctx: Ctx, sql: Sql, unitId: string): Promise<Open> {
  const { person, unit } = await partyHomeFor(ctx, sql, unitId);
  return { person, unit, edits: person.member !== null && speaksFor(person, unit) };
}

/** @throws UserError for who does not speak for the unit */
export async function openEditing(ctx: Ctx, sql: Sql, unitId: string): Promise<Open> {
  const opened = await open(ctx, sql, unitId);
  if (!opened.edits) throw new UserError('router-no-right');
  return opened;
}

const listOf = async (sql: Sql, unitId: string): Promise<Sign[]> =>
  listFor(starterSigns(), await changedIn(sql, unitId));

const aboutOf = async (sql: Sql, unitId: string) => ({
  unitId,
  source: sourceOfSigns(),
  approved: await isApproved(sql, unitId),
});

export async function openUnit(ctx: Ctx, unitId: string): Promise<Reply> {
  const { unit, edits } = await open(ctx, ctx.db, unitId);
  const view = { unit: unit.name, count: (await listOf(ctx.db, unitId)).length, edits };
  return shown(ctx, firstMessage(ctx.say, await aboutOf(ctx.db, unitId), view));
}

/** Nothing is written: neither who reads, nor how far. */
export async function openPage(ctx: Ctx, unitId: string, at: number): Promise<Reply> {
  await open(ctx, ctx.db, unitId);
  const pages = pagesOf(await listOf(ctx.db, unitId));
  const page = pages[Math.min(at, pages.length - 1)];
  if (!page) return openUnit(ctx, unitId);
  const where = { page, at: pages.indexOf(page), pages: pages.length };
  return { edit: pageMessage(ctx.say, await aboutOf(ctx.db, unitId), where) };
}

export async function openEdit(ctx: Ctx, unitId: string, page: number): Promise<Reply> {
  await openEditing(ctx, ctx.db, unitId);
  const gone = (await changedIn(ctx.db, unitId)).filter(
    ({ number, words }) => words === null && number <= SHIPPED,
  );
  const about = await aboutOf(ctx.db, unitId);
  return {
    edit: editMessage(ctx.say, about, await listOf(ctx.db, unitId), { page, gone: gone.length }),
  };
}

export async function signOf(ctx: Ctx, sql: Sql, unitId: string, number: number): Promise<Sign> {
  await openEditing(ctx, sql, unitId);
  const sign = (await listOf(sql, unitId)).find((one) => one.number === number);
  if (!sign) throw new UserError('router-old-button');
  return sign;
}

export async function openLine(ctx: Ctx, unitId: string, number: number): Promise<Reply> {
  const sign = await signOf(ctx, ctx.db, unitId, number);
  return { edit: lineMessage(ctx.say, unitId, sign, number <= SHIPPED) };
}

/** One change of the list, by who speaks for the unit. */
async function change(
  ctx: Ctx,
  unitId: string,
  action: AuditAction,
  work: (tx: Tx, opened: Open) => Promise<Record<string, unknown>>,
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockList(tx, unitId);
    const opened = await openEditing(ctx, tx, unitId);
    const detail = await work(tx, opened);
    await audit(tx, ctx.clock.now(), opened.person, { action, unitId, detail });
  });
}

export const saveWords = (ctx: Ctx, unitId: string, number: number, words: string): Promise<void> =>
  change(ctx, unitId, 'signs.changed', async (tx) => {
    const { part } = await signOf(ctx, tx, unitId, number);
    await saveLine(tx, unitId, { number, part, words });
    return { number };
  });

export const addWords = (ctx: Ctx, unitId: string, part: Part, words: string): Promise<void> =>
  change(ctx, unitId, 'signs.added', async (tx) => {
    const number = await freeNumber(tx, unitId);
    if (number === null) throw new UserError('signs-full');
    await saveLine(tx, unitId, { number, part, words });
    return { number };
  });

export async function remove(ctx: Ctx, unitId: string, number: number): Promise<Reply> {
  await change(ctx, unitId, 'signs.removed', async (tx) => {
    const { part } = await signOf(ctx, tx, unitId, number);
    await saveLine(tx, unitId, { number, part, words: null });
    return { number };
  });
  return { ...(await openEdit(ctx, unitId, 0)), toast: ctx.say('signs-removed') };
}

/** The shipped words of one line. */
export async function reset(ctx: Ctx, unitId: string, number: number): Promise<Reply> {
  await change(ctx, unitId, 'signs.reset', async (tx) => {
    if (number > SHIPPED) throw new UserError('router-old-button');
    await dropLine(tx, unitId, number);
    return { number };
  });
  return { ...(await openLine(ctx, unitId, number)), toast: ctx.say('signs-saved') };
}

/** Every shipped line that was taken out comes back. */
export async function restore(ctx: Ctx, unitId: string): Promise<Reply> {
  await change(ctx, unitId, 'signs.restored', async (tx) => {
    const gone = (await changedIn(tx, unitId)).filter(
      ({ number, words }) => words === null && number <= SHIPPED,
    );
    for (const { number } of gone) await dropLine(tx, unitId, number);
    return { lines: gone.length };
  });
  return { ...(await openEdit(ctx, unitId, 0)), toast: ctx.say('signs-saved') };
}

export async function approveList(ctx: Ctx, unitId: string): Promise<Reply> {
  await change(ctx, unitId, 'signs.approved', async (tx, { person }) => {
    await approve(tx, unitId, person.member!.id, ctx.clock.now());
    return {};
  });
  return { ...(await openEdit(ctx, unitId, 0)), toast: ctx.say('signs-approved') };
}
