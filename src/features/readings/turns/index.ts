// Who reads what: everything the readings feature declares before its Monday.
import type { Ctx, Feature, MenuEntry } from '../../../core/feature.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { libraryButtons } from '../library/buttons.ts';
import { findForm, flawForm, storyForm } from '../library/forms.ts';
import { CODE } from '../monday/messages.ts';
import { openPlan, placesOf } from '../plan/actions.ts';
import { planButtons } from '../plan/buttons.ts';
import { daysOffJob, replanForDaysOff } from '../plan/days-off.ts';
import { planForm } from '../plan/form.ts';
import { loadHome } from '../plan/screen.ts';
import { turnButtons } from './buttons.ts';
import { readerForm } from './forms.ts';
import { turnJobs } from './jobs.ts';

export { readingsScreen } from '../plan/screen.ts';

/** Cells whose own work is listed in the menu; someone with more sees the rest in /doc. */
const MOST_CELLS = 3;

/** Own turns and approvals first, then the plan. */
async function menu(ctx: Ctx): Promise<MenuEntry[]> {
  const places = placesOf(await ctx.person());
  if (places.length === 0) return [];
  const due = await Promise.all(places.slice(0, MOST_CELLS).map((unitId) => dueIn(ctx, unitId)));
  return [...due.flat(), { label: ctx.say('library-menu'), data: encodeButton(CODE, 'p_all'), rank: 20 }];
}

async function dueIn(ctx: Ctx, unitId: string): Promise<MenuEntry[]> {
  const seat = await openPlan(ctx, ctx.db, unitId);
  if (!seat.plans) return [];
  const { choose, approve } = await loadHome(ctx, seat);
  const isChosen = !choose || choose.storyId !== null || choose.proposedStoryId !== null;
  return [
    ...(approve
      ? [{ label: ctx.say('library-menu-approve'), data: encodeButton(CODE, 't_card', approve.id), rank: 4 }]
      : []),
    ...(isChosen
      ? []
      : [{ label: ctx.say('library-menu-choose'), data: encodeButton(CODE, 't_ask', choose.id), rank: 5 }]),
  ];
}

export const whoReadsWhat: Pick<Feature, 'buttons' | 'forms' | 'jobs' | 'menu' | 'help' | 'on'> = {
  buttons: { ...libraryButtons, ...turnButtons, ...planButtons },
  forms: [storyForm, findForm, flawForm, readerForm, planForm],
  jobs: [...turnJobs, daysOffJob],
  on: { daysOffChanged: replanForDaysOff },
  menu,
  help: [
    { key: 'library-help', seenBy: 'joined' },
    { key: 'library-help-secretary', seenBy: ['secretary', 'deputy_secretary', 'leader'] },
  ],
};
