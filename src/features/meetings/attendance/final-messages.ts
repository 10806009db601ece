// `Chốt danh sách`: what the chair sees and decides; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { givenName } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { backToCard } from '../messages.ts';
import { CODE, type Meeting } from '../shapes.ts';
import type { Viewer } from '../viewers-store.ts';
import { type Letter, type ListScene, stateLines, statusWithMark } from './list-messages.ts';
import { countLines, statusName } from './messages.ts';
import { type AttendanceList, type Attendee, attendanceOf } from './rules.ts';

const button = (say: Say, key: string, action: string, ...args: string[]): Button[] => [
  { label: say(key), data: encodeButton(CODE, action, ...args) },
];

/** To the chair when the attendance is over. */
export const sealPrompt = (say: Say, { id, title }: Pick<Meeting, 'id' | 'title'>): Message => ({
  text: say('meeting-attendance-seal-prompt', { title }),
  buttons: [button(say, 'meeting-attendance-seal', 'a_final', id)],
});

export function sealScreen(tongue: Tongue, scene: ListScene): Message {
  const { say } = tongue;
  const { meeting, list, people } = scene;
  const open = unrecordedOf(people);
  const left = list.byStatus.unrecorded.length;
  return {
    text: [
      say('meeting-attendance-seal-title', { title: meeting.title }),
      ...countLines(tongue, { ...list, late: list.byStatus.late.length }, scene.withOfficial),
      '',
      ...stateLines(say, scene.keepsAll ? list : attendanceOf(people)),
      '',
      say('meeting-attendance-seal-left', { count: left }),
    ].join('\n'),
    buttons: [
      ...(open[0] ? [button(say, 'meeting-attendance-each', 'a_each', meeting.id, open[0].memberId)] : []),
      ...(people.length > 0 ? [button(say, 'meeting-attendance-fix-one', 'a_one', meeting.id, 'p0')] : []),
      button(say, 'meeting-attendance-seal', 'a_seal', meeting.id),
      backToCard(say, meeting.id),
    ],
  };
}

/** To one person, of themselves. */
export function toldWords(
  tongue: Tongue,
  meeting: Pick<Meeting, 'id' | 'title' | 'startsAt'>,
  one: Pick<Attendee, 'fullName' | 'status'>,
  to: Viewer['to'],
): { text: string; buttons: Button[][]; line: string; button: Button } {
  const { say } = tongue;
  const status = statusName(say, one.status);
  const words = { to, name: givenName(one.fullName), title: meeting.title, status };
  const button = { label: say('rsvp-remind-label'), data: encodeButton(CODE, 'card', meeting.id) };
  return {
    text: say('meeting-attendance-told', { ...words, moment: momentOf(tongue, meeting.startsAt) }),
    buttons: [[button]],
    line: say('meeting-attendance-told-line', { title: meeting.title, status }),
    button,
  };
}

export const unrecordedOf = (people: readonly Attendee[]): Attendee[] =>
  people.filter(({ status }) => status === 'unrecorded');

/** One person at a time; here alone an absence without reason can be recorded. */
export function eachScreen(say: Say, meetingId: string, one: Attendee): Message {
  const choice = (letter: Letter, key: string) => button(say, key, 'a_fix', meetingId, one.memberId, letter);
  return {
    text: say('meeting-attendance-each-ask', { name: one.fullName, status: statusWithMark(say, one) }),
    buttons: [
      choice('p', 'meeting-attendance-status-present'),
      choice('l', 'meeting-attendance-status-late'),
      ...(one.away === null
        ? [
            choice('e', 'meeting-attendance-status-excused'),
            choice('u', 'meeting-attendance-status-unexcused'),
          ]
        : []),
      choice('n', 'meeting-attendance-each-keep'),
      button(say, 'form-back', 'a_final', meetingId),
    ],
  };
}

export const sealConfirm = (
  say: Say,
  meetingId: string,
  { byStatus }: Pick<AttendanceList, 'byStatus'>,
): Message => ({
  text: say('meeting-attendance-seal-ask', {
    unexcused: byStatus.unexcused.length,
    unrecorded: byStatus.unrecorded.length,
  }),
  buttons: [
    button(say, 'meeting-attendance-seal', 'a_sealok', meetingId),
    button(say, 'meeting-attendance-seal-no', 'a_final', meetingId),
  ],
});
