// What /doc shows: the person's cell with its next three readings, or which cell first.
import type { Message } from '../../../channels/channel.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { may, whereMay } from '../../../core/org/rights.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { mondayButtons } from '../monday/messages.ts';
import { momentsOf } from '../shapes.ts';
import { loadPlan, readingsFrom, storedPlan } from '../store.ts';
import { storyOf } from '../turns/ask.ts';
import { isSecretary, mayChoose } from '../turns/rights.ts';
import { namesOf } from '../turns/store.ts';
import { isOpenToChange } from '../turns/timing-rules.ts';
import { openPlan, placesOf, type Seat } from './actions.ts';
import { branchMessage, type ComingReading, type Home, homeMessage, placesMessage } from './messages.ts';

/** Readings shown. */
const SHOWN = 3;

/** The next three readings and what this person may do with them. @throws UserError 'library-no-cell', 'router-no-right' */
export async function readingsScreen(ctx: Ctx): Promise<Reply> {
  const person = await ctx.person();
  const places = placesOf(person);
  const [only] = places;
  const isKnown = person.member !== null || person.roles.length > 0;
  if (only === undefined) throw new UserError(isKnown ? 'library-no-cell' : 'router-not-joined');
  if (places.length === 1) return { messages: [await homeOf(ctx, only)] };
  const units = await Promise.all(places.map((id) => loadUnit(ctx.db, id)));
  return {
    messages: [
      placesMessage(
        ctx.say,
        units.filter((unit) => unit !== null),
      ),
    ],
  };
}

/** The screen of one unit; `from`: a member's first button. @throws UserError 'router-no-right' */
export async function homeOf(ctx: Ctx, unitId: string, from = 0): Promise<Message> {
  const seat = await openPlan(ctx, ctx.db, unitId);
  if (!seat.plans) return branchMessage(ctx.say, seat.unit);
  return homeMessage(ctx.say, await loadHome(ctx, seat), ctx.locale, from);
}

export async function loadHome(ctx: Ctx, { unit, person }: Seat): Promise<Home> {
  const now = ctx.clock.now();
  const stored = await storedPlan(ctx.db, unit.id);
  const plan = stored ?? { ...(await loadPlan(ctx.db, unit.id)), active: false };
  const coming: ComingReading[] = [];
  const rows = (await readingsFrom(ctx.db, unit.id, localDate(now, ctx.zone))).filter(
    ({ state, date }) => state !== 'missed' && (state !== 'skipped' || date >= localDate(now, ctx.zone)),
  );
  for (const reading of rows.slice(0, SHOWN)) {
    const chosen = reading.storyId ?? reading.proposedStoryId;
    const story = chosen === null ? null : await storyOf(ctx.db, reading, chosen);
    coming.push({
      reading,
      names: await namesOf(ctx.db, reading),
      story,
      waits: reading.storyId === null && story !== null,
    });
  }
  const changeable = coming
    .map(({ reading }) => reading)
    .filter((reading) => isOpenToChange(reading, momentsOf(plan, reading.date, ctx.zone), now));
  const secretary = isSecretary(person, unit.id);
  const live = rows.find(({ state }) => state === 'open');
  const mine = changeable.filter((reading) => mayChoose(person, reading));
  return {
    unit,
    plan,
    coming,
    open: live ? await mondayButtons(ctx, live) : [],
    choose:
      mine.find(({ storyId, proposedStoryId }) => storyId === null && proposedStoryId === null) ??
      mine[0] ??
      null,
    approve: secretary ? (changeable.find(({ proposedStoryId }) => proposedStoryId !== null) ?? null) : null,
    isSecretary: secretary,
    changes: may(person, 'change_settings', unit),
    keeps:
      may(person, 'change_settings', unit) ||
      whereMay(person, 'answer_for_another').some((held) => held.path.startsWith(unit.path)),
  };
}
