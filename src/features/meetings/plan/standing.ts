// A series as it stands: what of it is still to come.
import type { Sql } from '../../../db/index.ts';
import { loadMeeting } from '../store.ts';
import { isChangeable } from './rules.ts';
import { loadSeries, occurrencesOf } from './store.ts';

/** A series with its occurrences that are still to come; null: there is none, or it was stopped. */
export async function comingOf(sql: Sql, seriesId: string, now: Date) {
  const series = await loadSeries(sql, seriesId);
  if (!series?.active) return null;
  const coming = [];
  for (const { id, state, startsAt } of await occurrencesOf(sql, seriesId, now)) {
    const meeting = isChangeable({ state }) && startsAt > now ? await loadMeeting(sql, id) : null;
    if (meeting) coming.push(meeting);
  }
  return { series, coming };
}
