// The recorder's screens: the list with names, one person, the end. For those alone who keep it; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { pageOf } from '../../../core/menu/pages-rules.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { backToCard, LABEL_LENGTH } from '../messages.ts';
import { type Attendance, CODE, type Meeting } from '../shapes.ts';
import { countLines, statusName } from './messages.ts';
import { type AttendanceList, type Attendee, attendanceOf } from './rules.ts';

/** Room for the names beside the rest of a message of 2,000 characters. */
const NAMES_LENGTH = 1_300;
const NAME_LENGTH = 60;
/** What wants looking at comes first. */
const ORDER = ['unrecorded', 'unexcused', 'excused', 'late', 'present', 'not_counted'] as const;

/** Letters that stand for what is recorded in button data: a name and an id take most of it. */
export const LETTERS = { p: 'present', l: 'late', e: 'excused', u: 'unexcused', n: 'unrecorded' } as const;
export type Letter = keyof typeof LETTERS;

const button = (say: Say, key: string, action: string, ...args: string[]): Button[] => [
  { label: say(key), data: encodeButton(CODE, action, ...args) },
];

/** 'An (tự bấm)': how it came, or why they are away. */
function marked(say: Say, one: Attendee): string {
  const name = truncate(one.fullName, NAME_LENGTH);
  const mark = one.tap ?? one.away ?? (one.onLeave ? 'leave' : one.reason);
  return mark === null
    ? name
    : say('meeting-attendance-list-name', { name, mark: say(`meeting-attendance-mark-${mark}`) });
}

/** Names by state, as many as fit. */
export function stateLines(say: Say, list: AttendanceList): string[] {
  let room = NAMES_LENGTH;
  const namesOf = (people: readonly Attendee[]): string => {
    const names: string[] = [];
    for (const one of people) {
      const name = marked(say, one);
      room -= name.length + 2;
      if (room < 0) break;
      names.push(name);
    }
    const more = people.length - names.length;
    return [...names, ...(more > 0 ? [say('meeting-attendance-list-more', { count: more })] : [])].join(', ');
  };
  const groups = ORDER.flatMap((status) => {
    const people = list.byStatus[status];
    const line = () => ({ status: statusName(say, status), count: people.length, names: namesOf(people) });
    return people.length > 0 ? [say('meeting-attendance-list-group', line())] : [];
  });
  const extra = list.extra;
  if (extra.length === 0) return groups;
  return [...groups, say('meeting-attendance-list-extra', { count: extra.length, names: namesOf(extra) })];
}

export type ListScene = {
  meeting: Meeting;
  list: AttendanceList;
  people: Attendee[];
  withOfficial: boolean;
  isChair: boolean;
  keepsAll: boolean;
  isReopenable: boolean;
};

/** Counts of the whole; names of those this person keeps. */
export function listScreen(tongue: Tongue, scene: ListScene): Message {
  const { say } = tongue;
  const { meeting, list, people } = scene;
  const late = list.byStatus.late.length;
  const paper = list.onPaper.all;
  const text = [
    say('meeting-attendance-title', { title: meeting.title }),
    ...countLines(tongue, { ...list, late }, scene.withOfficial),
    ...(meeting.state === 'counted' ? [say('meeting-attendance-unsealed')] : []),
    ...(meeting.state === 'final' && meeting.finalAt
      ? [say('meeting-attendance-sealed-at', { moment: momentOf(tongue, meeting.finalAt) })]
      : []),
    '',
    ...stateLines(say, scene.keepsAll ? list : attendanceOf(people)),
    ...(paper > 0 ? [paperLine(say, paper, meeting.paperPresent)] : []),
  ].join('\n');
  return { text, buttons: [...listButtons(say, scene), backToCard(say, meeting.id)] };
}

const paperLine = (say: Say, count: number, present: number | null): string =>
  present === null
    ? say('meeting-attendance-on-paper', { count })
    : say('meeting-attendance-on-paper-there', { count, present });

function listButtons(
  say: Say,
  { meeting, list, people, isChair, keepsAll, isReopenable }: ListScene,
): Button[][] {
  const { id, state } = meeting;
  const is = (...states: Meeting['state'][]) => states.includes(state);
  return [
    ...(is('checking') && people.length > 0 ? [button(say, 'meeting-attendance-all', 'a_all', id)] : []),
    ...(is('checking', 'counted') && people.length > 0
      ? [button(say, 'meeting-attendance-one', 'a_one', id, 'p0')]
      : []),
    ...(is('checking', 'counted') && (keepsAll || isChair) && list.onPaper.all > 0
      ? [button(say, 'meeting-attendance-paper', 'a_paper', id)]
      : []),
    ...(is('checking') && (keepsAll || isChair)
      ? [
          button(say, 'meeting-attendance-wall', 'a_wall', id),
          button(say, 'meeting-attendance-end', 'a_end', id),
        ]
      : []),
    ...(is('counted') && isChair ? [button(say, 'meeting-attendance-seal', 'a_final', id)] : []),
    ...(isReopenable && isChair ? [button(say, 'meeting-attendance-reopen', 'a_reopen', id)] : []),
  ];
}

const backToList = (say: Say, id: string): Button[] =>
  button(say, 'meeting-attendance-one-back', 'a_list', id);

/** Whom to record. */
export function pickScreen(say: Say, meetingId: string, people: readonly Attendee[], page: number): Message {
  const label = ({ fullName, status }: Attendee) =>
    status === 'unrecorded'
      ? fullName
      : say('meeting-attendance-one-person', { name: fullName, status: statusName(say, status) });
  const rows = pageOf(
    people,
    page,
    (one) => ({
      label: truncate(label(one), LABEL_LENGTH),
      data: encodeButton(CODE, 'a_pick', meetingId, one.memberId),
    }),
    (to) => encodeButton(CODE, 'a_one', meetingId, `p${to}`),
  );
  return { text: say('meeting-attendance-one-which'), buttons: [...rows, backToList(say, meetingId)] };
}

/** What to record of them. */
export function personScreen(say: Say, meetingId: string, one: Attendee): Message {
  const choice = (letter: Letter, key: string) => button(say, key, 'a_rec', meetingId, one.memberId, letter);
  const isClear = one.status === 'unrecorded' || one.status === 'not_counted';
  return {
    text: say('meeting-attendance-one-ask', {
      name: one.fullName,
      status: statusWithMark(say, one),
    }),
    buttons: [
      choice('p', 'meeting-attendance-status-present'),
      choice('l', 'meeting-attendance-status-late'),
      ...(one.away === null ? [choice('e', 'meeting-attendance-status-excused')] : []),
      ...(isClear ? [] : [choice('n', 'meeting-attendance-one-clear')]),
      button(say, 'form-back', 'a_one', meetingId, 'p0'),
    ],
  };
}

const howRecorded = (say: Say, { tap, recorderName }: Attendee): string | null => {
  if (tap) return say(`meeting-attendance-how-${tap}`);
  return recorderName === null ? null : say('meeting-attendance-how-recorder', { name: recorderName });
};

/** 'Có mặt (đồng chí Bình ghi)' */
export function statusWithMark(say: Say, one: Attendee): string {
  const status = statusName(say, one.status as Attendance);
  const how = howRecorded(say, one);
  return how === null ? status : say('meeting-attendance-marked', { status, how });
}

export const endConfirm = (say: Say, meetingId: string, unrecorded: number): Message => ({
  text: say('meeting-attendance-end-ask', { count: unrecorded }),
  buttons: [
    button(say, 'meeting-attendance-end', 'a_endok', meetingId),
    button(say, 'meeting-attendance-end-no', 'a_list', meetingId),
  ],
});

/** Whose part of the list is entered: everyone's, or one tổ's. */
export const groupChoices = (
  say: Say,
  meetingId: string,
  groups: readonly { id: string; name: string }[],
): Message => ({
  text: say('meeting-attendance-all-which'),
  buttons: [
    button(say, 'meeting-attendance-all-everyone', 'a_allof', meetingId, ''),
    ...groups.map(({ id, name }) => [
      { label: truncate(name, LABEL_LENGTH), data: encodeButton(CODE, 'a_allof', meetingId, id) },
    ]),
    backToList(say, meetingId),
  ],
});
