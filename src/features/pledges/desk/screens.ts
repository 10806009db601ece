// /camket of a cell: its year, its month, its people; rights are asked on every call.
import { loadAsk } from '../../../core/asks/store.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { pageOf } from '../../../core/menu/pages-rules.ts';
import type { Unit } from '../../../core/org/units-store.ts';
import type { Sql } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { branchesOf, cellFor, isSecretary, memberFor, refuseGroup } from '../access.ts';
import { button } from '../messages.ts';
import { monthOfDay, type OwnMonth, previousMonth } from '../month/rules.ts';
import { findRound, openMonthOf, ownMonths } from '../month/store.ts';
import { show } from '../register/draft.ts';
import { mayAdd, yearToRegister } from '../register/rules.ts';
import { findCampaign, type Registration, registrationsOf, runningCampaign } from '../register/store.ts';
import { CODE, readMonth, readYear, type YearMonth } from '../shapes.ts';
import { loadPledge, loadPledgePlan } from '../store.ts';
import { itemsOfCell } from '../year/store.ts';
import {
  branchScreen,
  cellScreen,
  type MonthScene,
  monthScreen,
  peopleScreen,
  personScreen,
  waitingScreen,
} from './messages.ts';
import { monthOfCell } from './rules.ts';
import { monthFigures, registerFigures, waitingIn, yearsOf } from './store.ts';

const today = (ctx: Ctx): string => localDate(ctx.clock.now(), ctx.zone);
const pageNumber = (page: string): number => Number(page.slice(1));

/** The year a cell's screens are about: the one people register for. */
export async function yearOf(ctx: Ctx, unitId: string): Promise<number> {
  const campaign = await runningCampaign(ctx.db, unitId);
  return yearToRegister(today(ctx), campaign?.year ?? null);
}

/** Those in which something may wait to be received: this one, and the one people register for. */
export const yearsWaiting = async (ctx: Ctx, unitId: string): Promise<number[]> => [
  ...new Set([monthOfDay(today(ctx)).year, await yearOf(ctx, unitId)]),
];

/** The year people register for, or another that is asked about or looked back on. */
export async function openCell(ctx: Ctx, unitId: string, of: number | null): Promise<Reply> {
  const { unit, person } = await cellFor(ctx, ctx.db, unitId);
  const registering = await yearOf(ctx, unitId);
  const now = monthOfDay(today(ctx));
  const years = [...new Set([registering, now.year, ...(await yearsOf(ctx.db, unitId))])].filter(
    (one) => one >= now.year - 1,
  );
  const year = of !== null && years.includes(of) ? of : registering;
  const { paperName } = await loadPledgePlan(ctx.db, unitId);
  const scene = {
    unit,
    year,
    paper: paperName,
    people: await registrationsOf(ctx.db, unitId, year, today(ctx)),
    waiting: (await waitingIn(ctx.db, unitId, await yearsWaiting(ctx, unitId))).length,
    month: year < now.year ? { year, month: 12 } : now,
    isRegistering: year === registering,
    otherYears: years.filter((one) => one !== year).sort(),
    hasCampaign: (await findCampaign(ctx.db, unitId, year)) !== null,
    isSecretary: isSecretary(person, unitId),
  };
  return show(ctx, cellScreen(tongueIn(ctx, ctx.locale), scene));
}

export async function openWaiting(ctx: Ctx, unitId: string, page: string): Promise<Reply> {
  const { person } = await cellFor(ctx, ctx.db, unitId);
  const waiting = await waitingIn(ctx.db, unitId, await yearsWaiting(ctx, unitId));
  return show(ctx, waitingScreen(ctx.say, unitId, waiting, pageNumber(page), isSecretary(person, unitId)));
}

export async function openPeople(ctx: Ctx, unitId: string, year: string, page: string): Promise<Reply> {
  await cellFor(ctx, ctx.db, unitId);
  const of = readYear(year);
  const people = await registrationsOf(ctx.db, unitId, of, today(ctx));
  return show(ctx, peopleScreen(ctx.say, { unitId, year: of, people, page: pageNumber(page) }));
}

export async function openPerson(ctx: Ctx, memberId: string, year: number | null): Promise<Reply> {
  const { seat, person } = await memberFor(ctx, ctx.db, memberId);
  const { paperName } = await loadPledgePlan(ctx.db, seat.unit.id);
  const of = year ?? monthOfDay(today(ctx)).year;
  const openAsk = await openMonthOf(ctx.db, memberId);
  const pledge = await loadPledge(ctx.db, memberId, of);
  return show(
    ctx,
    personScreen(tongueIn(ctx, ctx.locale), {
      unitId: seat.unit.id,
      memberId,
      name: seat.fullName,
      year: of,
      paper: paperName,
      pledge,
      openAsk,
      canAdd: pledge !== null && person.member !== null && mayAdd(pledge, today(ctx)),
      isSecretary: isSecretary(person, seat.unit.id),
    }),
  );
}

/** Whom to write a pledge for: members who have handed in none and are not writing one themselves. */
export async function openBehalfList(ctx: Ctx, unitId: string, page: string): Promise<Reply> {
  await cellFor(ctx, ctx.db, unitId);
  const year = await yearOf(ctx, unitId);
  const people = await registrationsOf(ctx.db, unitId, year, today(ctx));
  const able = people.filter(({ state }) => state === null || state === 'draft' || state === 'returned');
  const list = pageOf(
    able,
    pageNumber(page),
    ({ fullName, memberId }: Registration) => button(fullName, 'bmember', memberId),
    (to) => encodeButton(CODE, 'behalf', unitId, `p${to}`),
  );
  const text = ctx.say(able.length > 0 ? 'pledges-behalf-pick' : 'asks-behalf-none', { year: String(year) });
  return show(ctx, { text, buttons: [...list, [button(ctx.say('form-back'), 'cell', unitId)]] });
}

export type CellMonth = MonthScene & { unit: Unit; now: OwnMonth[] };

export async function loadCellMonth(
  ctx: Ctx,
  sql: Sql,
  unitId: string,
  month: YearMonth,
): Promise<CellMonth> {
  const { unit, person } = await cellFor(ctx, sql, unitId);
  const monthsOf = async (of: YearMonth): Promise<{ askId: string | null; months: OwnMonth[] }> => {
    const round = of.year === month.year ? await findRound(sql, unitId, of) : null;
    const months = round?.askId ? await ownMonths(sql, round.askId, null) : [];
    // Who moved away since is no more this committee's to see; the figures that were kept stay the cell's.
    return { askId: round?.askId ?? null, months: months.filter((own) => own.unitId === unitId) };
  };
  const now = await monthsOf(month);
  const before = await monthsOf(previousMonth(month));
  const ask = now.askId ? await loadAsk(sql, now.askId) : null;
  const people = await registrationsOf(sql, unitId, month.year, today(ctx));
  const items = await itemsOfCell(sql, unitId, month.year);
  return {
    unit,
    month,
    askId: now.askId,
    state: ask?.state ?? 'none',
    of: monthOfCell({ people, items, now: now.months, before: before.months }),
    now: now.months,
    isSecretary: isSecretary(person, unitId),
    earlier: (await findRound(sql, unitId, previousMonth(month)))?.askId ? previousMonth(month) : null,
  };
}

export async function openCellMonth(ctx: Ctx, unitId: string, word: string): Promise<Reply> {
  const scene = await loadCellMonth(ctx, ctx.db, unitId, readMonth(word));
  return show(ctx, monthScreen(tongueIn(ctx, ctx.locale), scene));
}

/** A leader's branch in a year: sums of the closed rounds by path. */
export async function openBranch(ctx: Ctx, unitId: string, year: number): Promise<Reply> {
  refuseGroup(ctx);
  const unit = branchesOf(await ctx.person()).find(({ id }) => id === unitId);
  if (!unit) throw new UserError('router-no-right');
  const register = await registerFigures(ctx.db, unit.path, year);
  const month = await monthFigures(ctx.db, unit.path, year);
  return show(ctx, branchScreen(tongueIn(ctx, ctx.locale), { unit, year, register, month }));
}
