// Who looks at the living message of an ask in one place, and in which language.
import type { Locale, Place } from '../../channels/channel.ts';
import type { Sql } from '../../db/index.ts';
import type { SpokenTo } from '../../shared/texts.ts';
import { type Tongue, tongueIn } from '../../shared/tongue.ts';
import type { Services } from '../feature.ts';
import { findChat } from '../org/chats-store.ts';
import type { Standing } from '../org/roles.ts';
import { loadUnit } from '../org/units-store.ts';
import type { Ask } from './shapes.ts';
import { loadViewer, unitLocale, wasAsked } from './viewer-store.ts';

/** Who looks at it in a private chat. */
export type Viewer = {
  memberId: string;
  standing: Standing;
  locale: Locale;
  spokenTo: SpokenTo;
  answer: string | null;
  /** Who recorded it, when not the person. */
  recordedBy: string | null;
};

export type Sight =
  | { tongue: Tongue; group: 'members_only' | 'mixed'; viewer: null }
  | { tongue: Tongue; group: null; viewer: Viewer };

/**
 * A bound group sees counts in its unit's language; a private chat is its person's. Null: nobody's any more, or a group
 * in which others sit by now, for what is for members only.
 */
export async function sightOf(
  services: Services,
  sql: Sql,
  ask: Ask,
  place: Place,
  { item, membersOnly }: { item: string; membersOnly: boolean },
): Promise<Sight | null> {
  const group = await findChat(sql, place.channel, place.chat);
  if (group) {
    const unit = await loadUnit(sql, ask.unitId);
    // A unit that was moved elsewhere meanwhile was asked all the same.
    const isTheirs =
      unit !== null &&
      (group.unit.path.startsWith(unit.path) || (await wasAsked(sql, ask.id, group.unit.id)));
    if (group.goneAt !== null || !isTheirs || (membersOnly && group.audience === 'mixed')) return null;
    const locale = (await unitLocale(sql, group.keptBy)) ?? services.defaultLocale;
    const to = group.audience === 'mixed' ? 'mixed' : 'member';
    return { tongue: tongueIn(services, locale, to), group: group.audience, viewer: null };
  }
  const viewer = await loadViewer(sql, ask.id, item, place);
  return viewer && { tongue: tongueIn(services, viewer.locale, viewer.spokenTo), group: null, viewer };
}
