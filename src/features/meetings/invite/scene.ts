// Gathers what an invitation is written from.
import { loadUnit } from '../../../core/org/units-store.ts';
import { themeFor } from '../../../core/org/year-words-store.ts';
import type { Sql } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { addressIn, agendaOf, documentsOf, loadMeeting } from '../store.ts';
import type { Scene, To } from './shapes.ts';

export async function loadScene(sql: Sql, meetingId: string): Promise<Scene | null> {
  const meeting = await loadMeeting(sql, meetingId);
  const unit = meeting && (await loadUnit(sql, meeting.unitId));
  if (!meeting || !unit) return null;
  const [agenda, documents] = [await agendaOf(sql, meetingId), await documentsOf(sql, meetingId)];
  const isThematic = meeting.kind === 'thematic' || meeting.joinedKind === 'thematic';
  // No meeting is held in the hours in which the zone would make another year of it.
  const year = Number(localDate(meeting.startsAt, 'UTC').slice(0, 4));
  const theme = isThematic ? await themeFor(sql, unit.path, year) : null;
  const address = await addressIn(sql, unit.id);
  return { meeting, unit, agenda, documents, address, theme: theme?.words ?? null };
}

/** Who is not a member of the Party is addressed as the unit chose. */
export const saidTo = ({ address }: Pick<Scene, 'address'>, standing: string): To =>
  standing === 'participant' ? address : 'member';
