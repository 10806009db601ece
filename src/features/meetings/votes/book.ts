// The votes of a meeting, opened for whoever writes them down; what is kept of them.
import type { Ctx, Reply } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { Person } from '../../../core/org/person.ts';
import { holds } from '../../../core/org/rights.ts';
import { COMMITTEE } from '../../../core/org/roles.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { asRecorder, openMeeting, type Seen } from '../access.ts';
import type { AttendanceList } from '../attendance/rules.ts';
import { loadAttendance } from '../attendance/store.ts';
import { lockMeeting, updateMeeting } from '../store.ts';
import { listScreen } from './messages.ts';
import { type Counts, isBase, isTooMany, roomOf } from './rules.ts';
import { saveVote, votesOf } from './store.ts';

export type Book = Seen & { list: AttendanceList };

/** A cell votes where its official members were counted, until its list is final. */
export const takesVotes = ({ meeting, unit }: Pick<Seen, 'meeting' | 'unit'>): boolean =>
  unit.kind === 'cell' &&
  meeting.kind !== 'study_session' &&
  meeting.attendanceAskId !== null &&
  (meeting.state === 'checking' || meeting.state === 'counted');

/** Sees what the cell voted: its own members, not the others who sit with it. */
export const seesVotes = ({ person, unit }: Pick<Seen, 'person' | 'unit'>): boolean =>
  holds(person, COMMITTEE, unit.id) ||
  (person.member?.unit.id === unit.id && person.member.standing !== 'participant');

/** @throws UserError where it is none of this person's, or too early or late for it */
export async function openBook(ctx: Ctx, sql: Sql, meetingId: string): Promise<Book> {
  const seen = await openMeeting(ctx, sql, meetingId, asRecorder);
  if (seen.meeting.state === 'final') throw new UserError('meeting-votes-final');
  if (!takesVotes(seen)) throw new UserError('meeting-votes-not-now');
  return { ...seen, list: await loadAttendance(sql, seen.meeting) };
}

export async function openVotes(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { meeting, list } = await openBook(ctx, ctx.db, meetingId);
  const { base } = roomOf(list, meeting, 0);
  return {
    edit: listScreen(tongueIn(ctx, ctx.locale), meeting, await votesOf(ctx.db, meetingId), base),
  };
}

export type NewVote = Counts & { meetingId: string; voteId: string | null; matter: string; paper: number };

/** Writes it down; refused when the list changed meanwhile so that more voted than are there. */
export async function keepVote(
  ctx: Ctx,
  { meetingId, voteId, matter, paper, ...counts }: NewVote,
): Promise<Reply> {
  const now = ctx.clock.now();
  await inTransaction(ctx.db, async (tx) => {
    await lockMeeting(tx, meetingId);
    const { list, meeting, unit, person } = await openBook(ctx, tx, meetingId);
    const room = roomOf(list, meeting, Math.min(paper, list.onPaper.official));
    if (isTooMany(counts, room)) throw new UserError('meeting-votes-too-many', { present: room.present });
    await saveVote(tx, voteId, { meetingId, matter, ...counts, ...room, recordedBy: memberOf(person) }, now);
    await audit(tx, now, person, {
      action: 'meetings.vote_recorded',
      unitId: unit.id,
      subjectId: meetingId,
      detail: { corrected: voteId !== null },
    });
  });
  return { ...(await openVotes(ctx, meetingId)), toast: ctx.say('meeting-votes-recorded') };
}

const memberOf = ({ member }: Person): string => {
  if (!member) throw new UserError('router-not-joined');
  return member.id;
};

/** Another N, for the votes recorded from now on. */
export async function changeBase(ctx: Ctx, meetingId: string, base: number): Promise<Reply> {
  const now = ctx.clock.now();
  await inTransaction(ctx.db, async (tx) => {
    await lockMeeting(tx, meetingId);
    const { list, meeting, unit, person } = await openBook(ctx, tx, meetingId);
    if (!isBase(base, roomOf(list, meeting, 0), list))
      throw new UserError('meeting-votes-base-wrong', baseBounds(list));
    await updateMeeting(tx, meetingId, { voteBase: base }, now);
    await audit(tx, now, person, {
      action: 'meetings.vote_base_changed',
      unitId: unit.id,
      subjectId: meetingId,
      detail: { from: meeting.voteBase, to: base },
    });
  });
  return { ...(await openVotes(ctx, meetingId)), toast: ctx.say('meeting-votes-base-changed') };
}

/** The least and the most that N can be. */
export const baseBounds = ({ official, totals, onPaper }: AttendanceList) => ({
  least: Math.max(1, official.present),
  most: totals.official + onPaper.official,
});
