// Words of an attendance as groups and members see it: counts, own state, no names of others; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import type { Ask } from '../../../core/asks/shapes.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatNumber, formatPercent } from '../../../shared/format.ts';
import type { Say } from '../../../shared/texts.ts';
import { momentOf, type Tongue, timeOf } from '../../../shared/tongue.ts';
import { type Attendance, CODE, type Meeting, OWN_ATTENDANCE, type Recorded, TAPS } from '../shapes.ts';
import type { Viewer } from '../viewers-store.ts';
import { statusOf } from './rules.ts';
import type { RollCall } from './store.ts';

export const statusName = (say: Say, status: Attendance): string =>
  say(`meeting-attendance-status-${status}`);

/** `Có mặt`, `Đến muộn`: what people may say of themselves. */
export const ownButtons = (say: Say, askId: string): Button[][] =>
  OWN_ATTENDANCE.map((value) => [
    { label: statusName(say, value), data: encodeButton(CODE, `a_${value}`, askId) },
  ]);

/** How many are there, of how many; at a cell's own meeting also of the official members. */
export function countLines(
  { say, locale }: Tongue,
  { came, expected, late, official }: Pick<RollCall, 'came' | 'expected' | 'late' | 'official'>,
  withOfficial: boolean,
): string[] {
  const number = (value: number) => formatNumber(value, locale);
  const counts = { came: number(came), expected: number(expected) };
  const { present, base } = official;
  return [
    late > 0
      ? say('meeting-attendance-count-late', { ...counts, late: number(late) })
      : say('meeting-attendance-count', counts),
    ...(withOfficial && base > 0
      ? [
          say(present * 2 > base ? 'meeting-attendance-over-half' : 'meeting-attendance-under-half', {
            present: number(present),
            base: number(base),
            percent: formatPercent(present, base, locale),
          }),
        ]
      : []),
  ];
}

type Shown = { meeting: Meeting; ask: Ask; withOfficial: boolean };

/** The living message of a group: counts alone. */
export function groupMessage(tongue: Tongue, { meeting, ask, withOfficial }: Shown, roll: RollCall): Message {
  const { say } = tongue;
  const head = [
    say('meeting-attendance-title', { title: meeting.title }),
    ...countLines(tongue, roll, withOfficial),
  ];
  if (ask.state !== 'open') return { text: [...head, endedLine(tongue, ask)].join('\n') };
  return {
    text: [...head, '', say('meeting-attendance-press')].join('\n'),
    buttons: ownButtons(say, ask.id),
  };
}

const endedLine = (tongue: Tongue, { closesAt }: Pick<Ask, 'closesAt'>): string =>
  tongue.say('meeting-attendance-ended', { time: timeOf(tongue, closesAt) });

/** The living message of a private chat: the person's own state, so that others' taps change nothing in it. */
export function privateMessage(tongue: Tongue, { meeting, ask }: Shown, viewer: Viewer): Message {
  const { say } = tongue;
  const head = [
    say('meeting-attendance-title', { title: meeting.title }),
    momentOf(tongue, meeting.startsAt),
  ];
  const own = ownLines(say, viewer, meeting);
  if (ask.state !== 'open') return { text: [...head, ...own, endedLine(tongue, ask)].join('\n') };
  const isSettled = viewer.recordedBy !== null;
  const press = isSettled ? [] : ['', say('meeting-attendance-press-you', { to: viewer.to })];
  return {
    text: [...head, ...own, ...press].join('\n'),
    ...(isSettled ? {} : { buttons: ownButtons(say, ask.id) }),
  };
}

/** What is recorded of the person themselves; an absence without reason only once the chair closed the list. */
export function ownLines(say: Say, viewer: Viewer, { state }: Pick<Meeting, 'state'>): string[] {
  const recorded = statusOf(viewer.state, viewer.value as Recorded | null);
  const status = recorded === 'unexcused' && state !== 'final' ? 'unrecorded' : recorded;
  const isOver = state === 'counted' || state === 'final';
  if (status === 'unrecorded' && !isOver) return [];
  const how = howOf(say, viewer);
  const name = statusName(say, status);
  const marked =
    how === null || status !== recorded ? name : say('meeting-attendance-marked', { status: name, how });
  const isThere = status === 'present' || status === 'late';
  const mayBeWrong = viewer.recordedBy !== null || (isOver && !isThere);
  return [
    say('meeting-attendance-own', { to: viewer.to, status: marked }),
    ...(mayBeWrong ? [say('meeting-attendance-own-fix')] : []),
  ];
}

const howOf = (say: Say, { recordedBy, recorderName, note }: Viewer): string | null => {
  if (recordedBy !== null) return say('meeting-attendance-how-recorder', { name: recorderName ?? '' });
  const tap = TAPS.find((one) => one === note);
  return tap ? say(`meeting-attendance-how-${tap}`) : null;
};
