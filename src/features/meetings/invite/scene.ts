// Gathers what an invitation is written from.
import { loadUnit } from '../../../core/org/units-store.ts';
import type { Sql } from '../../../db/index.ts';
import { addressIn, agendaOf, documentsOf, loadMeeting } from '../store.ts';
import type { Scene, To } from './shapes.ts';

export async function loadScene(sql: Sql, meetingId: string): Promise<Scene | null> {
  const meeting = await loadMeeting(sql, meetingId);
  const unit = meeting && (await loadUnit(sql, meeting.unitId));
  if (!meeting || !unit) return null;
  const [agenda, documents] = [await agendaOf(sql, meetingId), await documentsOf(sql, meetingId)];
  return { meeting, unit, agenda, documents, address: await addressIn(sql, unit.id) };
}

/** Who is not a member of the Party is addressed as the unit chose. */
export const saidTo = ({ address }: Pick<Scene, 'address'>, standing: string): To =>
  standing === 'participant' ? address : 'member';
