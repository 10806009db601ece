// /camket: one's own pledge and month first; then the cells and branches one looks after.
import type { Message } from '../../channels/channel.ts';
import { loadAsk } from '../../core/asks/store.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { branchesOf, cellsOf, ownMember, refuseGroup } from './access.ts';
import { button, cellLabel, paperName, rows, stateLine } from './messages.ts';
import { sceneOf } from './month/ask.ts';
import { monthOfDay } from './month/rules.ts';
import { openMonthOf } from './month/store.ts';
import { beginOwn, openDraft, show } from './register/draft.ts';
import { yearToRegister } from './register/rules.ts';
import { runningCampaign } from './register/store.ts';
import { PLEDGERS, type Pledge, yearArg } from './shapes.ts';
import { loadPledge, loadPledgePlan } from './store.ts';

/** The year a member registers for now. */
async function ownYear(ctx: Ctx, unitId: string): Promise<number> {
  const campaign = await runningCampaign(ctx.db, unitId);
  return yearToRegister(localDate(ctx.clock.now(), ctx.zone), campaign?.year ?? null);
}

export async function openPledges(ctx: Ctx): Promise<Reply> {
  refuseGroup(ctx);
  const person = await ctx.person();
  const { member } = person;
  const cells = cellsOf(person);
  const branches = branchesOf(person);
  if (!member && cells.length + branches.length === 0) throw new UserError('router-not-joined');
  const own = member && PLEDGERS.some((one) => one === member.standing) ? await ownPart(ctx, member) : null;
  if (!own && cells.length + branches.length === 0) throw new UserError('pledges-not-pledger');
  const looksAfter = [...unitRows(ctx, cells, 'cell'), ...unitRows(ctx, branches, 'branch')];
  return show(ctx, {
    text: own?.text ?? ctx.say('pledges-home'),
    buttons: [...(own?.buttons ?? []), ...looksAfter],
  });
}

const unitRows = (ctx: Ctx, units: readonly UnitRef[], action: 'cell' | 'branch') =>
  units.slice(0, 8).map(({ id, name }) => {
    const { year } = monthOfDay(localDate(ctx.clock.now(), ctx.zone));
    return [
      action === 'cell'
        ? button(cellLabel(ctx.say, name), 'cell', id)
        : button(ctx.say('pledges-home-branch', { unit: name }), 'branch', id, yearArg(year)),
    ];
  });

/** At most three buttons: this month, this year's, the next one's. */
async function ownPart(ctx: Ctx, member: { id: string; unit: UnitRef }): Promise<Message> {
  const { say } = ctx;
  const tongue = tongueIn(ctx, ctx.locale);
  const plan = await loadPledgePlan(ctx.db, member.unit.id);
  const thisYear = monthOfDay(localDate(ctx.clock.now(), ctx.zone)).year;
  const years = [...new Set([thisYear, await ownYear(ctx, member.unit.id)])];
  const pledges = new Map<number, Pledge | null>();
  for (const year of years) pledges.set(year, await loadPledge(ctx.db, member.id, year));
  const before = await loadPledge(ctx.db, member.id, thisYear - 1);
  if (years.length === 1 && before && before.state === 'accepted') {
    years.push(before.year);
    pledges.set(before.year, before);
  }
  const lines = years.map((year) => {
    const pledge = pledges.get(year);
    const what = { paper: paperName(say, plan.paperName), year: String(year) };
    const isEmpty = !pledge || (pledge.state === 'draft' && pledge.items.length === 0);
    return isEmpty
      ? say('pledges-home-none', what)
      : `${say('pledges-home-has', what)} ${stateLine(tongue, pledge)}`;
  });
  const open = await openMonthOf(ctx.db, member.id);
  const ask = open ? await loadAsk(ctx.db, open) : null;
  const scene = ask && (await sceneOf(ctx.db, ask));
  const yearButton = (year: number) => {
    const state = pledges.get(year)?.state ?? 'none';
    const key = state === 'sent' || state === 'accepted' ? 'pledges-home-view' : 'pledges-home-register';
    return button(say(key, { year: String(year) }), 'reg', yearArg(year));
  };
  return {
    text: [say('pledges-home-own', { unit: member.unit.name }), ...lines].join('\n'),
    buttons: rows(
      scene !== null &&
        ask !== null &&
        button(say('pledges-month-menu', { month: scene.month }), 'fix', ask.id),
      ...years.map(yearButton),
    ),
  };
}

/** `Đăng ký`: begun, taken up again, or shown as it was handed in. A year nobody registers for now is only looked at. */
export async function openOwn(ctx: Ctx, year: number): Promise<Reply> {
  const member = await ownMember(ctx);
  const pledge = await loadPledge(ctx.db, member.id, year);
  const now = [monthOfDay(localDate(ctx.clock.now(), ctx.zone)).year, await ownYear(ctx, member.unit.id)];
  if (!pledge && !now.includes(year)) throw new UserError('router-old-button');
  return pledge ? openDraft(ctx, pledge.id) : beginOwn(ctx, year);
}
