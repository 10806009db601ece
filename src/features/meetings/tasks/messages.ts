// What is said of tasks: to their owner, and to those who handed them out; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { pageOf } from '../../../core/menu/pages-rules.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatDate } from '../../../shared/format.ts';
import { givenName, truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { dayOf, type Tongue } from '../../../shared/tongue.ts';
import { backToCard, LABEL_LENGTH } from '../messages.ts';
import { CODE } from '../shapes.ts';
import type { Said, Task } from './shapes.ts';

const NAME_LENGTH = 60;
const LINE_LENGTH = 90;

export const taskButton = (label: string, action: string, ...args: string[]): Button => ({
  label,
  data: encodeButton(CODE, action, ...args),
});

export const ownerOf = (say: Say, { ownerName }: Pick<Task, 'ownerName'>): string =>
  ownerName === null ? say('meeting-tasks-gone') : truncate(ownerName, NAME_LENGTH);

/** What, until when, from which meeting. */
function taskLines(tongue: Tongue, task: Task): string[] {
  const { say } = tongue;
  return [
    say('meeting-tasks-what', { words: task.words }),
    say('meeting-tasks-due', { day: dayOf(tongue, task.dueOn) }),
    ...(task.meetingTitle ? [say('meeting-tasks-from', { title: task.meetingTitle })] : []),
  ];
}

/** 'Đã xong' · 'Đang làm' · 'Vướng, cần giúp' */
const answerButtons = (say: Say, taskId: string): Button[][] =>
  (['done', 'doing', 'stuck'] as const satisfies readonly Said[]).map((said) => [
    taskButton(say(`meeting-tasks-said-${said}`), `t_${said}`, taskId),
  ]);

const saidLine = (say: Say, { progress }: Task): string[] =>
  progress ? [say('meeting-tasks-own', { answer: say(`meeting-tasks-said-${progress}`) })] : [];

/** Told to whom a task was given. */
export const givenMessage = (tongue: Tongue, task: Task): Message => ({
  text: [
    tongue.say('meeting-tasks-given', { name: givenName(task.ownerName ?? '') }),
    ...taskLines(tongue, task),
    tongue.say('meeting-tasks-given-later'),
  ].join('\n'),
  buttons: [[taskButton(tongue.say('meeting-tasks-accept'), 't_got', task.id)]],
});

export const acceptedMessage = (tongue: Tongue, task: Task): Message => ({
  text: [...taskLines(tongue, task), tongue.say('meeting-tasks-accepted')].join('\n'),
  buttons: [[taskButton(tongue.say('meeting-tasks-own-label'), 't_mine')]],
});

/** The ask, and what its owner sees of a task. */
export function askMessage(tongue: Tongue, task: Task): Message {
  const { say } = tongue;
  if (task.state === 'open')
    return {
      text: [...taskLines(tongue, task), ...saidLine(say, task), say('meeting-tasks-ask')].join('\n'),
      buttons: answerButtons(say, task.id),
    };
  const text = [...taskLines(tongue, task), say(`meeting-tasks-is-${task.state}`)].join('\n');
  if (task.state === 'dropped') return { text };
  return { text, buttons: [[taskButton(say('meeting-tasks-reopen'), 't_reopen', task.id)]] };
}

/** The living message of a question that is over. */
export const overMessage = (tongue: Tongue, task: Task): Message => ({
  text: [
    ...taskLines(tongue, task),
    ...saidLine(tongue.say, task),
    tongue.say(task.state === 'open' ? 'meeting-tasks-again-later' : `meeting-tasks-is-${task.state}`),
  ].join('\n'),
});

export const nudgePayload = (tongue: Tongue, task: Task, name: string) => {
  const { say } = tongue;
  const day = dayOf(tongue, task.dueOn);
  return {
    text: say('meeting-tasks-nudge', { name: givenName(name), words: task.words, day }),
    buttons: answerButtons(say, task.id),
    line: say('meeting-tasks-nudge-line', { words: truncate(task.words, LINE_LENGTH), day }),
    button: taskButton(say('meeting-tasks-nudge-label'), 't_see', task.id),
  };
};

/** A member's own tasks. */
export function ownListMessage(tongue: Tongue, tasks: readonly Task[], page: number): Message {
  const { say } = tongue;
  if (tasks.length === 0) return { text: say('meeting-tasks-own-none') };
  const rows = pageOf(
    tasks,
    page,
    (task) => taskButton(shortLabel(say, task, null), 't_open', task.id),
    (to) => encodeButton(CODE, 't_mine', `p${to}`),
  );
  return { text: say('meeting-tasks-own-list', { count: tasks.length }), buttons: rows };
}

/** '30/11 · An · Lập danh sách' */
function shortLabel(say: Say, task: Task, name: string | null): string {
  const day = formatDate(task.dueOn).slice(0, 5);
  const words = task.words;
  const label = name
    ? say('meeting-tasks-label-owner', { day, name, words })
    : say('meeting-tasks-label', { day, words });
  return truncate(label, LABEL_LENGTH);
}

/** How far a task is, for those who handed it out. */
export function stateWord(say: Say, task: Task): string {
  if (task.state !== 'open') return say(`meeting-tasks-state-${task.state}`);
  if (!task.ownerHere) return say('meeting-tasks-state-alone');
  if (task.progress) return say(`meeting-tasks-state-${task.progress}`);
  return say(task.acceptedAt ? 'meeting-tasks-state-accepted' : 'meeting-tasks-state-given');
}

/** `Việc đã giao` of a unit. */
export function listMessage(
  tongue: Tongue,
  unit: { id: string; name: string },
  tasks: readonly Task[],
  page: number,
): Message {
  const { say } = tongue;
  const back = [taskButton(say('form-back'), 'unit', unit.id)];
  if (tasks.length === 0)
    return { text: say('meeting-tasks-list-none', { unit: unit.name }), buttons: [back] };
  const perPage = 8;
  const at = Math.min(page, Math.ceil(tasks.length / perPage) - 1);
  const lines = tasks.slice(at * perPage, (at + 1) * perPage).map((task) =>
    say('meeting-tasks-list-line', {
      day: formatDate(task.dueOn).slice(0, 5),
      name: ownerOf(say, task),
      words: truncate(task.words, LINE_LENGTH),
      state: stateWord(say, task),
    }),
  );
  const rows = pageOf(
    tasks,
    at,
    (task) => taskButton(shortLabel(say, task, givenName(ownerOf(say, task))), 't_one', task.id),
    (to) => encodeButton(CODE, 't_list', unit.id, `p${to}`),
  );
  const open = tasks.filter(({ state }) => state === 'open').length;
  return {
    text: [say('meeting-tasks-list', { unit: unit.name, open }), '', ...lines].join('\n'),
    buttons: [...rows, back],
  };
}

/** One task, for those who handed it out. */
export function manageMessage(tongue: Tongue, task: Task): Message {
  const { say } = tongue;
  const text = [
    ...taskLines(tongue, task),
    say('meeting-tasks-who', { name: ownerOf(say, task) }),
    say('meeting-tasks-state', { state: stateWord(say, task) }),
  ].join('\n');
  const back = [taskButton(say('form-back'), 't_list', task.unitId, 'p0')];
  if (task.state !== 'open') return { text, buttons: [back] };
  return {
    text,
    buttons: [
      [taskButton(say('meeting-tasks-mark-done'), 't_mark', task.id)],
      [taskButton(say('meeting-tasks-move'), 't_move', task.id)],
      [taskButton(say('meeting-tasks-hand'), 't_hand', task.id)],
      [taskButton(say('meeting-tasks-drop'), 't_drop', task.id)],
      back,
    ],
  };
}

export const dropQuestion = (tongue: Tongue, task: Task): Message => ({
  text: [tongue.say('meeting-tasks-drop-ask'), ...taskLines(tongue, task)].join('\n'),
  buttons: [
    [taskButton(tongue.say('meeting-tasks-drop'), 't_dropped', task.id)],
    [taskButton(tongue.say('meeting-tasks-keep'), 't_one', task.id)],
  ],
});

/** To the giver, once it is given; `told`: the owner can be written to. */
export function createdMessage(tongue: Tongue, task: Task, told: boolean): Message {
  const { say } = tongue;
  const name = ownerOf(say, task);
  return {
    text: [
      say('meeting-tasks-created', { name }),
      ...taskLines(tongue, task),
      say(told ? 'meeting-tasks-created-told' : 'meeting-tasks-created-untold', { name }),
    ].join('\n'),
    buttons: task.meetingId
      ? [[taskButton(say('meeting-tasks-another'), 't_new', task.meetingId)], backToCard(say, task.meetingId)]
      : [],
  };
}

/** News for one person or the secretary about a task, with a way to it. */
export const newsMessage = (
  tongue: Tongue,
  task: Task,
  key: string,
  args: Record<string, string>,
  button: Button | null,
): Message => ({
  text: [tongue.say(key, args), ...taskLines(tongue, task)].join('\n'),
  ...(button ? { buttons: [[button]] } : {}),
});
