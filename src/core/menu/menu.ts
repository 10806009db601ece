// The menu of one person: what every feature says they can do now, most useful first.
import type { Message } from '../../channels/channel.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { truncate } from '../../shared/text.ts';
import type { Ctx } from '../feature.ts';
import { pageOf } from './pages-rules.ts';

/** Telegram shows about this much of a button on a narrow phone with large letters. */
const LABEL_LENGTH = 30;

/** Entries by rank, lowest first, eight a page. */
export async function menuMessage(ctx: Ctx, page = 0): Promise<Message> {
  const { member, roles } = await ctx.person();
  const entries = (await Promise.all(ctx.features().map((feature) => feature.menu?.(ctx) ?? [])))
    .flat()
    .sort((one, other) => one.rank - other.rank);
  const text = member
    ? ctx.say('menu-title-member', { name: member.fullName, unit: member.unit.name })
    : ctx.say(roles.length > 0 ? 'menu-title' : 'menu-not-joined');
  if (entries.length === 0) return { text };
  const button = (entry: (typeof entries)[number]) => ({
    label: truncate(entry.label, LABEL_LENGTH),
    data: entry.data,
  });
  return { text, buttons: pageOf(entries, page, button, (to) => encodeButton('mn', 'page', `p${to}`)) };
}
