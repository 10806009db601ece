// /khaosat: what waits for the person, and the surveys they look after.
import { askingUnits } from '../../core/asks/audience/choice.ts';
import type { Ctx, MenuEntry, Reply } from '../../core/feature.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { whereMay } from '../../core/org/rights.ts';
import { UserError } from '../../shared/errors.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { show } from './access.ts';
import { button, homeMessage, listMessage } from './messages.ts';
import type { Survey, SurveyState } from './shapes.ts';
import { closedAmong, findSurveys, openSurveysOf } from './store.ts';

export const LISTS = ['draft', 'running', 'over'] as const;
const STATES: Record<(typeof LISTS)[number], SurveyState[]> = {
  draft: ['draft'],
  running: ['scheduled', 'open'],
  over: ['closed', 'cancelled', 'missed'],
};
const MOST_LISTED = 80;

/** Units whose surveys the person looks after, and those whose figures alone they see. */
async function kept(ctx: Ctx): Promise<{ asking: UnitRef[]; all: UnitRef[] }> {
  const person = await ctx.person();
  const asking = askingUnits(person).filter(({ kind }) => kind !== 'cell_group');
  const all = [...asking, ...whereMay(person, 'see_figures')];
  return { asking, all: [...new Map(all.map((unit) => [unit.id, unit])).values()] };
}

/** Not handed in yet; what was handed in by name can be opened from its own message. */
const waitingOf = async (ctx: Ctx) => {
  const { member } = await ctx.person();
  return member ? (await openSurveysOf(ctx.db, member.id)).filter(({ state }) => state !== 'done') : [];
};

export async function openHome(ctx: Ctx): Promise<Reply> {
  const person = await ctx.person();
  const { asking, all } = await kept(ctx);
  if (!person.member && all.length === 0) throw new UserError('router-not-joined');
  const counts = { draft: 0, running: 0, over: 0 };
  for (const list of LISTS) counts[list] = (await surveysOf(ctx, list)).length;
  const tongue = tongueIn(ctx, ctx.locale);
  return show(ctx, homeMessage(tongue, await waitingOf(ctx), { mayBuild: asking.length > 0, counts }));
}

/** Drafts and what runs are for those who may ask there; results also for those who see figures, of what others asked their cell too. */
async function surveysOf(ctx: Ctx, list: (typeof LISTS)[number]): Promise<Survey[]> {
  const { asking, all } = await kept(ctx);
  const units = list === 'over' ? all : asking;
  if (units.length === 0) return [];
  const ids = units.map(({ id }) => id);
  const own = await findSurveys(ctx.db, ids, STATES[list], MOST_LISTED);
  if (list !== 'over') return own;
  const cells = units.filter(({ kind }) => kind === 'cell');
  const memberId = (await ctx.person()).member?.id ?? null;
  const others = await closedAmong(ctx.db, { units: cells, memberId }, MOST_LISTED);
  const known = new Set(own.map(({ id }) => id));
  const byEnd = (one: Survey) => one.closesAt?.getTime() ?? 0;
  return [...own, ...others.filter(({ id }) => !known.has(id))]
    .sort((a, b) => byEnd(b) - byEnd(a))
    .slice(0, MOST_LISTED);
}

export async function openList(ctx: Ctx, list: (typeof LISTS)[number], page: number): Promise<Reply> {
  const { asking, all } = await kept(ctx);
  if (all.length === 0) throw new UserError('router-no-right');
  const managed = new Set(asking.map(({ id }) => id));
  const surveys = (await surveysOf(ctx, list)).filter(
    ({ unitId, state }) => managed.has(unitId) || state === 'closed',
  );
  return show(ctx, listMessage(tongueIn(ctx, ctx.locale), list, { surveys, managed }, page));
}

/** What waits comes first in /menu; the page itself stands with the other parts. */
export async function surveyMenu(ctx: Ctx): Promise<MenuEntry[]> {
  const { member } = await ctx.person();
  const waiting = (await waitingOf(ctx)).map(({ askId, title }) => ({
    ...menuButton(ctx.say('survey-menu-answer', { title }), 'go', askId),
    rank: 1,
  }));
  const isKeeper = (await kept(ctx)).all.length > 0;
  return [
    ...waiting,
    ...(member || isKeeper ? [{ ...menuButton(ctx.say('survey-label'), 'home'), rank: 22 }] : []),
  ];
}

function menuButton(label: string, action: string, ...args: string[]): { label: string; data: string } {
  const made = button(label, action, ...args);
  return { label: made.label, data: 'data' in made ? made.data : '' };
}
