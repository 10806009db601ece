// What meetings bring to figures: how many were held, attendances, and which cells have not met this month.
import { periodOf } from '../../../core/figures/period-rules.ts';
import type { FigureSource } from '../../../core/figures/shapes.ts';
import { instantOf, localDate } from '../../../shared/dates.ts';
import { cellsNotMeeting, countedMeetings } from './source-store.ts';

/** Before this day of the month nobody is told that a cell has not met: there is time for it. */
const JUDGED_FROM = 20;

export const meetingFigureSource: FigureSource = {
  subjects: [
    { id: 'meetings', kind: 'rate', value: 'meetings_came', base: 'meetings_expected' },
    { id: 'meetings-held', kind: 'count', value: 'meetings_held' },
    { id: 'meetings-thematic', kind: 'count', value: 'meetings_thematic' },
    { id: 'sessions-held', kind: 'count', value: 'meetings_sessions' },
    { id: 'sessions', kind: 'rate', value: 'meetings_session_came', base: 'meetings_session_expected' },
  ],
  count: (_services, sql, scope) => countedMeetings(sql, scope),
  async gaps({ clock, zone }, sql, path) {
    const today = localDate(clock.now(), zone);
    if (Number(today.slice(8)) < JUDGED_FROM) return [];
    const { from, until } = periodOf('month', today);
    const month = { start: instantOf(from, '00:00', zone), end: instantOf(until, '00:00', zone) };
    return (await cellsNotMeeting(sql, path, month)).map((unitId) => ({ unitId, gap: 'no_meeting' }));
  },
};
