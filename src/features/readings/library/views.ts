// Screens of the library: a page of the list, the card of one story.
import type { Message } from '../../../channels/channel.ts';
import type { Ctx } from '../../../core/feature.ts';
import { PER_PAGE } from '../../../core/menu/pages-rules.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { localDate } from '../../../shared/dates.ts';
import { CODE } from '../monday/messages.ts';
import { momentsOf } from '../shapes.ts';
import { loadPlan, readingsFrom } from '../store.ts';
import { mayChoose } from '../turns/rights.ts';
import { isOpenToChange } from '../turns/timing-rules.ts';
import { mayWithdraw, openLibrary, openStory } from './actions.ts';
import { listMessage, storyCard, wordsArg } from './messages.ts';
import type { LibraryView } from './shapes.ts';
import { listStories } from './store.ts';

/** One page of the unit's library. */
export async function libraryPage(
  ctx: Ctx,
  unitId: string,
  view: LibraryView,
  page: number,
  words: string,
): Promise<Message> {
  const { person, unit, approves } = await openLibrary(ctx, ctx.db, unitId);
  const query = { viewer: unit, view, words, seesUnapproved: approves, memberId: person.member?.id ?? null };
  const load = (at: number) => listStories(ctx.db, query, { offset: at * PER_PAGE, limit: PER_PAGE });
  const found = await load(page);
  const last = Math.max(0, Math.ceil(found.total / PER_PAGE) - 1);
  const at = Math.min(page, last);
  const { total, lines } = at === page ? found : await load(at);
  return listMessage(
    ctx.say,
    { unitId, unitName: unit.name, view, words, page: at, total, lines },
    ctx.locale,
  );
}

/** The card of one story, with what the person may do with it. */
export async function storyReply(ctx: Ctx, unitId: string, storyId: string): Promise<Message> {
  const { person, unit, approves, story } = await openStory(ctx, ctx.db, unitId, storyId);
  const owner = story.unitId === null ? null : await loadUnit(ctx.db, story.unitId);
  const back = encodeButton(CODE, 'l_list', unitId, 'all', 'p0', wordsArg(''));
  const readingFor = unit.kind === 'cell' ? await nextToChoose(ctx, unitId) : null;
  const may = { approves, withdraws: mayWithdraw(person, story, owner), readingFor, back };
  return storyCard(ctx.say, story, unitId, { locale: ctx.locale, zone: ctx.zone }, may);
}

/** The next reading of the cell that this person may choose a story for and that has none. */
async function nextToChoose(ctx: Ctx, unitId: string): Promise<{ id: string; day: string } | null> {
  const now = ctx.clock.now();
  const person = await ctx.person();
  const plan = await loadPlan(ctx.db, unitId);
  const coming = await readingsFrom(ctx.db, unitId, localDate(now, ctx.zone));
  const open = coming.find(
    (reading) =>
      reading.storyId === null &&
      mayChoose(person, reading) &&
      isOpenToChange(reading, momentsOf(plan, reading.date, ctx.zone), now),
  );
  return open ? { id: open.id, day: open.date.slice(5).split('-').reverse().join('/') } : null;
}
