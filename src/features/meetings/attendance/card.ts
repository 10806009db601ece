// What a meeting's card says of the attendance, and what can be pressed there.
import type { Button } from '../../../channels/channel.ts';
import type { Ctx } from '../../../core/feature.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { momentOf, tongueIn } from '../../../shared/tongue.ts';
import { mayChair, type Seen } from '../access.ts';
import { ATTENDANCE_ITEM, CODE } from '../shapes.ts';
import { viewerOf } from '../viewers-store.ts';
import { countsOfficial } from './ask.ts';
import { countLines, ownButtons, ownLines } from './messages.ts';
import { isReopenable, keptBy, startRefusal } from './rules.ts';
import { rollCall } from './store.ts';

/** Counts, whether the list is closed, and the person's own state. */
export async function attendanceLines(ctx: Ctx, seen: Seen): Promise<string[]> {
  const { meeting, person } = seen;
  const askId = meeting.attendanceAskId;
  if (askId === null || meeting.attendanceBy !== 'names' || meeting.state === 'cancelled') return [];
  const tongue = tongueIn(ctx, ctx.locale);
  const { say } = tongue;
  const roll = await rollCall(ctx.db, askId);
  const viewer =
    person.member && (await viewerOf(ctx.db, { askId, item: ATTENDANCE_ITEM }, person.member.id));
  return [
    ...(meeting.state === 'checking' ? [say('meeting-attendance-card-open')] : []),
    ...countLines(tongue, roll, countsOfficial(seen)),
    ...(meeting.state === 'counted' ? [say('meeting-attendance-unsealed')] : []),
    ...(meeting.state === 'final' && meeting.finalAt
      ? [say('meeting-attendance-sealed-at', { moment: momentOf(tongue, meeting.finalAt) })]
      : []),
    ...(viewer ? ownLines(say, viewer, meeting) : []),
  ];
}

export async function attendanceButtons(ctx: Ctx, seen: Seen): Promise<{ rank: number; row: Button[] }[]> {
  const { meeting, person } = seen;
  const { say, clock } = ctx;
  const button = (key: string, action: string, rank: number) => ({
    rank,
    row: [{ label: say(key), data: encodeButton(CODE, action, meeting.id) }],
  });
  const isChair = mayChair(person, seen);
  if (startRefusal(meeting, clock.now()) === null && isChair)
    return [button('meeting-attendance-start', 'a_start', 2)];
  const askId = meeting.attendanceAskId;
  if (askId === null || meeting.attendanceBy !== 'names' || meeting.state === 'cancelled') return [];
  const keeps = keptBy(person, seen);
  const isOpen = meeting.state === 'checking';
  const viewer =
    isOpen && person.member
      ? await viewerOf(ctx.db, { askId, item: ATTENDANCE_ITEM }, person.member.id)
      : null;
  return [
    ...(viewer && viewer.recordedBy === null ? ownButtons(say, askId).map((row) => ({ rank: 1, row })) : []),
    ...(meeting.state === 'counted' && isChair ? [button('meeting-attendance-seal', 'a_final', 2)] : []),
    ...(keeps === 'all' || keeps.size > 0 || isChair ? [button('meeting-attendance-list', 'a_list', 3)] : []),
    ...(isReopenable(meeting, clock.now()) && isChair
      ? [button('meeting-attendance-reopen', 'a_reopen', 4)]
      : []),
  ];
}
