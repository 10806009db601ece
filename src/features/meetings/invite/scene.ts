// Gathers what an invitation is written from, and in which language a group or a person reads it.
import type { Locale, Place } from '../../../channels/channel.ts';
import type { Services } from '../../../core/feature.ts';
import { findChat } from '../../../core/org/chats-store.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import type { Sql } from '../../../db/index.ts';
import { agendaOf, documentsOf, loadMeeting, voiceOf } from '../store.ts';
import type { Scene, To } from './shapes.ts';

export async function loadScene(sql: Sql, meetingId: string): Promise<Scene | null> {
  const meeting = await loadMeeting(sql, meetingId);
  const unit = meeting && (await loadUnit(sql, meeting.unitId));
  if (!meeting || !unit) return null;
  const [agenda, documents] = [await agendaOf(sql, meetingId), await documentsOf(sql, meetingId)];
  return { meeting, unit, agenda, documents, voice: await voiceOf(sql, unit.id) };
}

/** Who is not a member of the Party is addressed as the unit chose. */
export const addressOf = ({ voice }: Pick<Scene, 'voice'>, standing: string): To =>
  standing === 'participant' ? voice.address : 'member';

/** The language of a group, by its own unit; null: it is none of the meeting's, or others sit in it as well. */
export async function groupLocale(
  services: Pick<Services, 'defaultLocale'>,
  sql: Sql,
  { unit, voice }: Pick<Scene, 'unit' | 'voice'>,
  place: Place,
): Promise<{ isGroup: boolean; locale: Locale | null }> {
  const group = await findChat(sql, place.channel, place.chat);
  if (!group) return { isGroup: false, locale: null };
  const isOurs =
    group.goneAt === null && group.audience === 'members_only' && group.unit.path.startsWith(unit.path);
  if (!isOurs) return { isGroup: true, locale: null };
  const own = await voiceOf(sql, group.unitId);
  return { isGroup: true, locale: own.locale ?? voice.locale ?? services.defaultLocale };
}
