// What the secretary gets a week before a meeting, and what stands on its card; pure.
import type { Message } from '../../../channels/channel.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { type LocalDate, localDate } from '../../../shared/dates.ts';
import { formatDate } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import { backToCard, sceneLines } from '../messages.ts';
import { type AgendaItem, CODE, type Meeting, type MeetingDocument } from '../shapes.ts';
import type { Gap } from './rules.ts';
import type { TaskLine } from './store.ts';

export type Prepared = {
  meeting: Meeting;
  unit: { id: string; name: string };
  agenda: readonly AgendaItem[];
  documents: readonly MeetingDocument[];
  tasks: readonly TaskLine[];
  theme: string | null;
  chair: string | null;
  recorder: string | null;
  gaps: readonly Gap[];
};

const MOST_TASKS = 6;
const TASK_LENGTH = 70;
const ITEM_LENGTH = 100;

export const gapLine = (say: Say, gaps: readonly Gap[]): string[] =>
  gaps.length === 0 ? [] : [say('plan-gaps', { gaps: gaps.map((gap) => say(`plan-gap-${gap}`)).join(', ') })];

export const peopleLines = (
  say: Say,
  { chair, recorder }: Pick<Prepared, 'chair' | 'recorder'>,
): string[] => [
  ...(chair === null ? [] : [say('plan-chair', { name: chair })]),
  ...(recorder === null ? [] : [say('plan-recorder', { name: recorder })]),
];

export const agendaLines = (say: Say, agenda: readonly Pick<AgendaItem, 'words'>[]): string[] =>
  agenda.map(({ words }) => say('rsvp-letter-item', { words: truncate(words, ITEM_LENGTH) }));

/** `until`: the day of the meeting; an open task whose day is not after it is due. */
function taskLines(say: Say, tasks: readonly TaskLine[], until: LocalDate): string[] {
  if (tasks.length === 0) return [say('plan-tasks-none')];
  const shown = tasks.slice(0, MOST_TASKS).map(({ words, fullName, dueOn, state }) =>
    say('plan-task', {
      words: truncate(words, TASK_LENGTH),
      name: fullName,
      date: formatDate(dueOn),
      state: state === 'done' ? 'done' : dueOn <= until ? 'due' : 'open',
    }),
  );
  const left = tasks.length - shown.length;
  return [say('plan-tasks'), ...shown, ...(left > 0 ? [say('rsvp-letter-more', { count: left })] : [])];
}

export function preparedMessage(tongue: Tongue, prepared: Prepared): Message {
  const { say, zone } = tongue;
  const { meeting, unit, agenda, tasks, theme, gaps } = prepared;
  const open = (key: string, action: string) => [
    { label: say(key), data: encodeButton(CODE, action, meeting.id) },
  ];
  return {
    text: [
      say('plan-prepared'),
      ...sceneLines(tongue, meeting, unit),
      ...peopleLines(say, prepared),
      '',
      ...taskLines(say, tasks, localDate(meeting.startsAt, zone)),
      ...(theme === null ? [] : [say('plan-theme', { theme })]),
      '',
      say('plan-prepared-agenda'),
      ...agendaLines(say, agenda),
      ...(gaps.length > 0 ? ['', ...gapLine(say, gaps)] : []),
    ].join('\n'),
    buttons: [
      open('plan-agenda-edit', 'p_ag'),
      open('plan-document-add', 'p_doc_add'),
      ...(meeting.state === 'draft' ? [open('rsvp-ask-label', 'i_ask')] : []),
      backToCard(say, meeting.id),
    ],
  };
}
