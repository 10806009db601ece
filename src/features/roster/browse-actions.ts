// Looking at the roster: units with counts, lists of names for those who may see them, a person's card.
import type { Ctx, Reply } from '../../core/feature.ts';
import { holdersOf, listMembers } from '../../core/org/members-store.ts';
import type { Person, UnitRef } from '../../core/org/person.ts';
import { whereMay } from '../../core/org/rights.ts';
import { canMove } from '../../core/org/units.ts';
import { loadAncestry, loadChildren, loadFigures, loadUnit } from '../../core/org/units-store.ts';
import { UserError } from '../../shared/errors.ts';
import { accessTo, openMember, openUnit } from './access.ts';
import { cardMessage, foundMessage, peopleMessage, placesMessage, unitMessage } from './browse-messages.ts';
import { movingMessage } from './unit-messages.ts';

const PAGE = 8;

/** `all`, `none` (in no tổ), or the id of a tổ. */
export type Scope = string;

/** The units whose roster this person may open; a tổ is reached through its cell. */
export function placesOf(person: Person): UnitRef[] {
  const units = (['edit_roster', 'see_unanswered_names', 'edit_structure', 'see_figures'] as const).flatMap(
    (act) => whereMay(person, act),
  );
  const once = [...new Map(units.map((unit) => [unit.id, unit])).values()];
  const isInsideOwnCell = (unit: UnitRef) =>
    unit.kind === 'cell_group' &&
    once.some((cell) => cell.kind === 'cell' && unit.path.startsWith(cell.path));
  return once.filter((unit) => !isInsideOwnCell(unit));
}

/** `/danhsach`: the one unit that is the person's, or the choice among several. */
export async function openRoster(ctx: Ctx, asEdit: boolean, page: number): Promise<Reply> {
  const places = placesOf(await ctx.person());
  const [first] = places;
  if (!first) throw new UserError('router-no-right');
  if (places.length === 1) return openPlace(ctx, first.id, 0, asEdit);
  return put(
    asEdit,
    placesMessage(
      ctx.say,
      places.slice(page * PAGE, (page + 1) * PAGE),
      page,
      Math.ceil(places.length / PAGE),
    ),
  );
}

/** A unit with its counts; a tổ is shown as its people. */
export async function openPlace(ctx: Ctx, unitId: string, page: number, asEdit = true): Promise<Reply> {
  const { unit, access } = await openUnit(ctx, unitId, 'figures');
  if (unit.kind === 'cell_group') return showPeople(ctx, unit.parentId ?? '', unit.id, page, asEdit);
  const children = await loadChildren(ctx.db, unit.id);
  const shown = children.slice(page * PAGE, (page + 1) * PAGE);
  const figures = await loadFigures(ctx.db, [unit.id, ...shown.map((child) => child.id)]);
  const above = await loadAncestry(ctx.db, unit.path);
  const person = await ctx.person();
  const parent = above.at(-2);
  return put(
    asEdit,
    unitMessage(ctx.say, {
      unit,
      path: above.map((one) => one.name),
      upTo: parent && accessTo(person, parent).figures ? parent.id : null,
      access,
      children: shown,
      figures,
      page,
      pages: Math.ceil(children.length / PAGE),
      isTreeRoot: unit.parentId === null,
    }),
  );
}

/** The people of a cell or of one of its tổ, by page; counts alone for those who see no names. */
export async function showPeople(
  ctx: Ctx,
  cellId: string,
  scope: Scope,
  page: number,
  asEdit = true,
): Promise<Reply> {
  const place = scope === 'all' || scope === 'none' ? cellId : scope;
  const { unit, access, person } = await openUnit(ctx, place, 'figures');
  if (place !== cellId && unit.parentId !== cellId) throw new UserError('router-no-right');
  if (!access.names && unit.kind !== 'cell_group') throw new UserError('router-no-right');
  const groupId = scope === 'all' ? undefined : scope === 'none' ? null : scope;
  const filter = { unitId: cellId, ...(groupId === undefined ? {} : { groupId }) };
  const { total, lines } = await listMembers(ctx.db, filter, { offset: page * PAGE, limit: PAGE });
  const cell = place === cellId ? unit : await loadUnit(ctx.db, cellId);
  const figures = (await loadFigures(ctx.db, [place])).get(place);
  return put(
    asEdit,
    peopleMessage(ctx.say, {
      cellId,
      scope,
      unit,
      total,
      joined: figures?.joined ?? 0,
      lines: access.names ? lines : [],
      access,
      canGoUp: cell !== null && accessTo(person, cell).figures,
      page,
      pages: Math.ceil(total / PAGE),
    }),
  );
}

export async function showCard(ctx: Ctx, memberId: string, remark?: string): Promise<Reply> {
  const member = await openMember(ctx, memberId);
  const groups = await loadChildren(ctx.db, member.unit.id);
  const card = cardMessage(ctx.say, member, { hasGroups: groups.length > 0, remark });
  return { ...(remark === undefined ? {} : { toast: remark }), edit: card };
}

/** Those of the cell whose name holds these letters. */
export async function findPeople(ctx: Ctx, cellId: string, part: string): Promise<Reply> {
  const { unit, access } = await openUnit(ctx, cellId, 'names');
  const { total, lines } = await listMembers(ctx.db, { unitId: unit.id, part }, { offset: 0, limit: PAGE });
  return { messages: [foundMessage(ctx.say, { unit, part, total, lines, canOpen: access.edit })] };
}

/** Where a unit could go: the tree is walked down to its new place. */
export async function showMoving(ctx: Ctx, unitId: string, targetId: string, page: number): Promise<Reply> {
  const { unit } = await openUnit(ctx, unitId, 'shape');
  const { unit: target, person } = await openUnit(ctx, targetId, 'shape');
  const above = await loadAncestry(ctx.db, target.path);
  const parent = above.at(-2);
  const below = (await loadChildren(ctx.db, target.id)).filter(
    (one) => one.kind === 'organisation' && one.id !== unit.id,
  );
  return {
    edit: movingMessage(ctx.say, {
      unit,
      target,
      path: above.map((one) => one.name),
      upTo: parent && accessTo(person, parent).shape ? parent.id : null,
      below: below.slice(page * PAGE, (page + 1) * PAGE),
      fits: canMove(unit, target),
      page,
      pages: Math.ceil(below.length / PAGE),
    }),
  };
}

/** Where moving begins: the top of the branch this person shapes. */
export async function startMoving(ctx: Ctx, unitId: string): Promise<Reply> {
  const { unit } = await openUnit(ctx, unitId, 'shape');
  const top = whereMay(await ctx.person(), 'edit_structure').find((one) => unit.path.startsWith(one.path));
  if (!top || unit.kind === 'cell_group') throw new UserError('router-no-right');
  return showMoving(ctx, unitId, top.id, 0);
}

/** The present secretary of a cell, when it is not this member. */
export async function otherSecretary(ctx: Ctx, cellId: string, memberId: string): Promise<string | null> {
  const holders = await holdersOf(ctx.db, cellId, ['secretary']);
  return holders.find((holder) => holder.memberId !== memberId)?.fullName ?? null;
}

const put = (asEdit: boolean, message: NonNullable<Reply['edit']>): Reply =>
  asEdit ? { edit: message } : { messages: [message] };
