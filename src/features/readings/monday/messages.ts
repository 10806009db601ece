// Words of a Monday: the announcement, the open ask, the summary, the nudge; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { type ChoiceLook, choiceButtons } from '../../../core/asks/choice-rules.ts';
import { listButton } from '../../../core/asks/desk/messages.ts';
import { missingForGroup } from '../../../core/asks/rules.ts';
import type { Ask, Figures } from '../../../core/asks/shapes.ts';
import type { Viewer } from '../../../core/asks/viewer.ts';
import type { Ctx } from '../../../core/feature.ts';
import { may } from '../../../core/org/rights.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import { formatNumber, formatPercent } from '../../../shared/format.ts';
import type { Say } from '../../../shared/texts.ts';
import { dayOf, type Tongue, timeOf } from '../../../shared/tongue.ts';
import { ANSWERS, ITEM, type Reading, type ReadingAnswer } from '../shapes.ts';
import type { Address, Scene } from './shapes.ts';

export const CODE = 'rd';

export const answerLabel = (say: Say, answer: ReadingAnswer): string => say(`readings-answer-${answer}`);

/** How a reading is answered: the buttons, the desk and the toasts are made from it. */
export const LOOK: ChoiceLook = {
  code: CODE,
  item: ITEM,
  choices: () => ANSWERS,
  label: (say, value) => answerLabel(say, value as ReadingAnswer),
  press: (askId, value) => encodeButton(CODE, value, askId),
  whole: 'heard',
  words: {
    missing: 'readings-list-label',
    empty: 'readings-list-empty',
    over: 'readings-list-over',
    remindedBefore: 'readings-again-before',
    notOpen: 'readings-not-open',
    notAsked: 'readings-not-asked',
  },
  closing: timeOf,
};

export const answerButtons = (
  say: Say,
  askId: string,
  answers: readonly ReadingAnswer[],
  count?: (answer: ReadingAnswer) => number,
): Button[][] => choiceButtons(LOOK, say, { id: askId }, answers, count as (value: string) => number);

/** What is read, by whom, where, when. */
function sceneLines(tongue: Tongue, scene: Scene, opens: Date): string[] {
  const { say } = tongue;
  const { story, reading } = scene;
  const who = scene.turnGroupName ?? scene.unit.name;
  const title = story && say('readings-story', { title: story.title });
  return [
    say('readings-heading', { day: dayOf(tongue, reading.date) }),
    ...(story && title !== null
      ? [title, say('readings-source', { source: story.source }), ...(story.link ? [story.link] : [])]
      : [say('readings-story-open', { who })]),
    say('readings-reader', {
      name: scene.readerName ?? say('readings-reader-of', { who }),
    }),
    ...(scene.place ? [say('readings-place', { place: scene.place })] : []),
    say('readings-starts', { time: timeOf(tongue, opens) }),
  ];
}

export type Audience = {
  to: Address | 'mixed';
  viewer: Viewer | null;
  /** What other features add below in this place. */
  more: readonly string[];
};

/** Set off from what stands above. */
export const below = (more: readonly string[]): string[] => more.flatMap((line) => ['', line]);

const greeting = ({ say }: Tongue, { to }: Audience): string[] =>
  to === 'mixed' ? [say('readings-greeting-mixed')] : [];

/** Fifteen minutes before: no button. */
export const announcement = (tongue: Tongue, scene: Scene, ask: Ask, audience: Audience): Message => ({
  text: [
    ...greeting(tongue, audience),
    ...sceneLines(tongue, scene, ask.opensAt),
    ...below(audience.more),
  ].join('\n'),
});

/** While it is open: a group sees counts, a person their own answer. */
export function openMessage(
  tongue: Tongue,
  scene: Scene,
  ask: Ask,
  audience: Audience,
  figures: Figures,
): Message {
  const { say } = tongue;
  const { to, viewer } = audience;
  const prompt = say('readings-ask', { to, time: timeOf(tongue, ask.closesAt) });
  const scenes = [...sceneLines(tongue, scene, ask.opensAt), ...below(audience.more)];
  const lines = [...greeting(tongue, audience), ...scenes, '', prompt];
  if (viewer) {
    const answer = viewer.answer as ReadingAnswer | null;
    const own = viewer.recordedBy === null ? 'readings-own' : 'readings-own-behalf';
    if (answer) lines.push(say(own, { to, answer: answerLabel(say, answer) }));
    const choices = answer === null || answer === 'heard' ? SHORT : ANSWERS;
    return { text: lines.join('\n'), buttons: answerButtons(say, ask.id, choices) };
  }
  const count = (answer: ReadingAnswer) => (answer === 'heard' ? countOf(figures, answer) : 0);
  lines.push(countLine(tongue, to, figures));
  return { text: lines.join('\n'), buttons: answerButtons(say, ask.id, SHORT, count) };
}

export const SHORT = ['heard', 'missed'] as const satisfies readonly ReadingAnswer[];

const countOf = ({ choices }: Figures, answer: ReadingAnswer): number => choices[`${ITEM}:${answer}`] ?? 0;

/** Expected, not on leave, and no answer. */
const missingOf = ({ expected, answered, excused }: Figures): number => expected - answered - excused;

function countLine({ say, locale }: Tongue, to: Audience['to'], figures: Figures): string {
  const missing = missingForGroup(figures.expected, missingOf(figures));
  const answered = formatNumber(figures.answered, locale);
  if (missing === 'none') return say('readings-count-none');
  if (missing === 'some') return say('readings-count-some', { to, answered });
  return say('readings-count-missing', { to, answered, missing: formatNumber(missing, locale) });
}

/** The rate is heard there over expected; the rest stands beside it. No names. */
export function summaryLines(tongue: Tongue, scene: Scene, figures: Figures): string[] {
  const { say, locale } = tongue;
  const number = (value: number) => formatNumber(value, locale);
  const heard = countOf(figures, 'heard');
  const line = (key: string, count: number) => say(key, { count: number(count) });
  const optional = (key: string, count: number) => (count > 0 ? [line(key, count)] : []);
  return [
    say('readings-summary', { day: dayOf(tongue, scene.reading.date) }),
    ...(scene.story ? [say('readings-story', { title: scene.story.title })] : []),
    say('readings-summary-heard', {
      percent: formatPercent(heard, figures.expected, locale),
      heard: number(heard),
      expected: number(figures.expected),
    }),
    line('readings-summary-reread', countOf(figures, 'reread')),
    line('readings-summary-away', countOf(figures, 'missed') + figures.excused),
    line('readings-summary-missing', missingOf(figures)),
    ...optional('readings-summary-behalf', figures.onBehalf),
    ...optional('readings-summary-exempt', figures.exempt),
  ];
}

export const missedLiving = (tongue: Tongue, scene: Scene, more: readonly string[]): Message => ({
  text: [
    tongue.say('readings-heading', { day: dayOf(tongue, scene.reading.date) }),
    tongue.say('readings-missed-living'),
    ...below(more),
  ].join('\n'),
});

/** One message for all of them. */
export const missedNews = (tongue: Tongue, days: readonly LocalDate[]): Message => ({
  text: tongue.say('readings-missed-news', {
    days: days.map((date) => `• ${dayOf(tongue, date)}`).join('\n'),
  }),
});

export const choosePrompt = (tongue: Tongue, { date }: Reading): string =>
  tongue.say('readings-choose', { day: dayOf(tongue, date) });

/** Longest piece of a story's own text in one message; a text-only channel takes 2,000 characters. */
const PIECE = 1_700;

/** The story for who was not there, the last message with `Đã đọc lại`. */
export function rereadMessages(tongue: Tongue, scene: Scene, ask: Ask): Message[] {
  const { say } = tongue;
  const { story, reading } = scene;
  const args = { day: dayOf(tongue, reading.date), time: timeOf(tongue, ask.closesAt) };
  const head = story
    ? [
        say('readings-reread-title', args),
        say('readings-story', { title: story.title }),
        say('readings-source', { source: story.source }),
        ...(story.link ? [story.link] : []),
      ]
    : [say('readings-reread-open', args)];
  const texts = [head.join('\n'), ...pieces(story?.text ?? '', PIECE)];
  const buttons = answerButtons(say, ask.id, ['reread']);
  return texts.map((text, index) => (index === texts.length - 1 ? { text, buttons } : { text }));
}

/** A long text in pieces of at most `max` UTF-16 units, cut between lines, else words, else letters. */
export function pieces(text: string, max: number): string[] {
  const rest = text.trim();
  if (rest === '') return [];
  if (rest.length <= max) return [rest];
  const window = rest.slice(0, max + 1);
  const cut = [window.lastIndexOf('\n'), window.lastIndexOf(' ')].find((at) => at > max / 2) ?? max;
  // Never between the two halves of one letter.
  const at = /[\uD800-\uDBFF]/.test(rest.charAt(cut - 1)) ? cut - 1 : cut;
  return [rest.slice(0, at).trimEnd(), ...pieces(rest.slice(at), max)];
}

/** Buttons of a reading under /doc while it is open, by what the person may do; the actions check again. */
export async function mondayButtons(ctx: Ctx, reading: Reading): Promise<Button[][]> {
  if (reading.state !== 'open' || reading.askId === null) return [];
  const person = await ctx.person();
  const isOfCell = person.member?.unit.id === reading.unitId;
  const own = isOfCell ? answerButtons(ctx.say, reading.askId, SHORT) : [];
  const seesNames = person.roles.some(
    ({ unit }) =>
      (unit.id === reading.unitId || (isOfCell && unit.kind === 'cell_group')) &&
      may(person, 'see_unanswered_names', unit),
  );
  return seesNames ? [...own, [listButton(LOOK, ctx.say, reading.askId)]] : own;
}
