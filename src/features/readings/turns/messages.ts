// Words about a coming reading: asking for it, approving its story, naming its reader; pure.
import type { Button, Locale, Message } from '../../../channels/channel.ts';
import { pageOf } from '../../../core/menu/pages-rules.ts';
import type { MemberLine } from '../../../core/org/members-store.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatMoment, formatWeekdayDay } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { storyLines } from '../library/messages.ts';
import { storyLabels } from '../library/rules.ts';
import type { Story } from '../library/shapes.ts';
import { CODE } from '../monday/messages.ts';
import type { Plan, Reading } from '../shapes.ts';
import { dayPartOf } from './timing-rules.ts';

export type TurnScene = {
  reading: Reading;
  plan: Plan;
  names: { turn: string | null; reader: string | null };
  /** By when the reader is asked to choose. */
  deadline: Date;
  zone: string;
  /** Dated facts of that week which other features offer to whoever chooses. */
  hints?(say: Say): string[];
};

export type Suggested = Pick<Story, 'id' | 'title' | 'source' | 'approved' | 'titleRebuilt'>;

const PAGE_LABEL = 30;

const row = (label: string, action: string, ...args: string[]): Button[] => [
  { label, data: encodeButton(CODE, action, ...args) },
];

/** 'Sáng thứ Hai, ngày 30/11/2026'. */
export const whenOf = (
  say: Say,
  { reading, plan }: Pick<TurnScene, 'reading' | 'plan'>,
  locale: Locale,
): string => say('library-when', { part: dayPartOf(plan), day: formatWeekdayDay(reading.date, locale, say) });

/** 'Tổ đảng 2', 'đồng chí Bình', 'chi bộ'. */
export function whoOf(say: Say, { reading, names }: Pick<TurnScene, 'reading' | 'names'>): string {
  if (names.turn === null) return say('library-who-cell');
  return reading.turnMemberId === null ? names.turn : say('library-who-person', { name: names.turn });
}

export type AskWords = {
  why: 'ask' | 'remind' | 'again';
  locale: Locale;
  name: string;
  /** A secretary is asked in place of people who have not joined. */
  isSecretary: boolean;
  /** It is the asked person's own turn. */
  isSelf: boolean;
  stories: readonly Suggested[];
  /** Already settled: only the reader is missing. */
  settled: Story | null;
};

/** Asks for the story and the reader. */
export function askMessage(say: Say, scene: TurnScene, words: AskWords): Message {
  const { reading } = scene;
  const { locale, name, isSecretary, isSelf, settled } = words;
  const turn =
    reading.turnGroupId === null && reading.turnMemberId === null ? 'cell' : isSecretary ? 'for_them' : 'own';
  const text = say(settled ? 'library-turn-settled' : `library-turn-${words.why}`, {
    name,
    turn,
    when: whenOf(say, scene, locale),
    who: isSelf ? say('library-who-self') : whoOf(say, scene),
    deadline: formatMoment(scene.deadline, scene.zone, locale, say),
    title: settled?.title ?? '',
  });
  if (settled) return { text, buttons: [row(say('library-choose-reader'), 't_who', reading.id, 'p0')] };
  return {
    text: [text, '', suggestionLines(say, words.stories), ...hintLines(say, scene)].join('\n'),
    buttons: suggestionButtons(say, reading.id, words.stories),
  };
}

/** The same choice, opened by a press. */
export function chooseMessage(
  say: Say,
  scene: TurnScene,
  stories: readonly Suggested[],
  locale: Locale,
): Message {
  const text = say('library-turn-choose', { when: whenOf(say, scene, locale), who: whoOf(say, scene) });
  return {
    text: [text, '', suggestionLines(say, stories), ...hintLines(say, scene)].join('\n'),
    buttons: suggestionButtons(say, scene.reading.id, stories),
  };
}

/** Friday afternoon, to the secretary: nobody chose. */
export function helpChooseMessage(
  say: Say,
  scene: TurnScene,
  stories: readonly Suggested[],
  words: { locale: Locale; name: string },
): Message {
  const { locale, name } = words;
  const text = say('library-turn-help', {
    name,
    when: whenOf(say, scene, locale),
    who: whoOf(say, scene),
    deadline: formatMoment(scene.deadline, scene.zone, locale, say),
  });
  return {
    text: `${text}\n\n${suggestionLines(say, stories)}`,
    buttons: [row(say('library-help-choose'), 't_ask', scene.reading.id)],
  };
}

function hintLines(say: Say, { hints }: TurnScene): string[] {
  const lines = hints?.(say) ?? [];
  return lines.length === 0 ? [] : ['', ...lines];
}

/** Full titles with source and standing. */
function suggestionLines(say: Say, stories: readonly Suggested[]): string {
  if (stories.length === 0) return say('library-no-suggestion');
  const lines = stories.map((story, at) => {
    const state = story.approved ? 'approved' : 'waiting';
    const rebuilt = story.titleRebuilt && !story.approved ? ` ${say('library-title-rebuilt')}` : '';
    return `${at + 1}. ${story.title}${rebuilt}\n${say('library-suggested', { source: story.source, state })}`;
  });
  return [say('library-suggestions'), ...lines].join('\n');
}

function suggestionButtons(say: Say, readingId: string, stories: readonly Suggested[]): Button[][] {
  const labels = storyLabels(stories.map(({ title }) => title));
  return [
    ...stories.map((story, at) => row(labels[at]!, 't_pick', readingId, story.id)),
    row(say('library-send-own'), 't_own', readingId),
  ];
}

/** To the secretary: the story with its source in view, and one tap. `by` null: they picked it themselves. */
export function proposalMessage(
  say: Say,
  scene: TurnScene,
  story: Story,
  words: { locale: Locale; by: string | null; own?: boolean },
): Message {
  const { reading, zone } = scene;
  const { locale, by, own = false } = words;
  const when = whenOf(say, scene, locale);
  const head = own
    ? say('library-approve-own', { when })
    : say('library-proposed', { when, by: by ?? whoOf(say, scene) });
  return {
    text: [head, '', ...storyLines(say, story, { locale, zone })].join('\n'),
    buttons: [
      ...textRow(say, reading.unitId, story),
      row(say('library-approve'), 't_ok', reading.id, story.id, own ? 's' : 'r'),
      row(say('library-refuse'), 't_no', reading.id, story.id),
    ],
  };
}

const textRow = (say: Say, unitId: string, story: Story): Button[][] =>
  story.text === null ? [] : [row(say('library-read-text'), 'l_text', unitId, story.id)];

/** Who reads: `Tôi đọc`, the people of the tổ, or a name that is on no list. `head` says what was chosen. */
export function whoReadsMessage(
  say: Say,
  scene: TurnScene,
  head: string,
  members: readonly MemberLine[],
  page: number,
  locale: Locale,
): Message {
  const id = scene.reading.id;
  const people = pageOf(
    members,
    page,
    (member) => ({
      label: truncate(member.fullName, PAGE_LABEL),
      data: encodeButton(CODE, 't_reader', id, member.id),
    }),
    (to) => encodeButton(CODE, 't_who', id, `p${to}`),
  );
  const ask = say('library-who-reads', { when: whenOf(say, scene, locale) });
  return {
    text: head === '' ? ask : `${head}\n\n${ask}`,
    buttons: [
      row(say('library-i-read'), 't_me', id),
      ...people,
      row(say('library-other-reader'), 't_other', id),
    ],
  };
}

/** Where the reading stands, with what can still be changed. */
export function standingMessage(
  say: Say,
  scene: TurnScene,
  head: string,
  story: Story | null,
  locale: Locale,
): Message {
  const { reading, names } = scene;
  const title = story?.title ?? say('library-not-chosen');
  const lines = say('library-standing', {
    when: whenOf(say, scene, locale),
    title,
    reader: names.reader ?? whoOf(say, scene),
  });
  return {
    text: head === '' ? lines : `${head}\n\n${lines}`,
    buttons: [
      row(say('library-change-story'), 't_ask', reading.id),
      row(say('library-change-reader'), 't_who', reading.id, 'p0'),
    ],
  };
}

/** "May your name be shown?", asked alone. */
export const nameQuestion = (say: Say): Message => ({
  text: say('library-name-question'),
  buttons: nameButtons(say),
});

const nameButtons = (say: Say): Button[][] => [
  row(say('library-name-yes'), 't_name', 'yes'),
  row(say('library-name-no'), 't_name', 'no'),
];

/** To someone who was named as the reader. */
export function readerMessage(
  say: Say,
  scene: TurnScene,
  words: { locale: Locale; name: string; story: Story | null; asksName: boolean },
): Message {
  const { locale, name, story, asksName } = words;
  const text = say('library-you-read', {
    name,
    when: whenOf(say, scene, locale),
    title: story?.title ?? say('library-not-chosen'),
  });
  const read = story ? [row(say('library-open-story'), 'l_story', scene.reading.unitId, story.id)] : [];
  if (!asksName) return { text, buttons: read };
  return { text: `${text}\n\n${say('library-name-question')}`, buttons: [...read, ...nameButtons(say)] };
}

/** To someone who need not prepare any more: another reads, or another has the turn. */
export const replacedMessage = (
  say: Say,
  scene: Pick<TurnScene, 'reading' | 'plan'>,
  words: { locale: Locale; name: string; what: 'reader' | 'turn' },
): Message => ({
  text: say(words.what === 'reader' ? 'library-replaced-reader' : 'library-replaced-turn', {
    name: words.name,
    when: whenOf(say, scene, words.locale),
  }),
});

/** To whoever has the turn: the secretary approved or chose a story. */
export const storyReadyMessage = (say: Say, scene: TurnScene, story: Story, locale: Locale): Message => ({
  text: say('library-ready', { when: whenOf(say, scene, locale), title: story.title, source: story.source }),
  buttons: [
    row(say('library-open-story'), 'l_story', scene.reading.unitId, story.id),
    ...(scene.names.reader === null
      ? [row(say('library-choose-reader'), 't_who', scene.reading.id, 'p0')]
      : []),
  ],
});

/** Sunday evening: what stands, or that nothing is approved. */
export function settledMessage(
  say: Say,
  scene: TurnScene,
  story: Story | null,
  words: { locale: Locale; isReader: boolean },
): Message {
  const when = whenOf(say, scene, words.locale);
  const who = whoOf(say, scene);
  const text = story
    ? say('library-stands', { when, title: story.title, source: story.source })
    : say('library-stands-open', { when, who });
  const unitId = scene.reading.unitId;
  const open = story ? [row(say('library-open-story'), 'l_story', unitId, story.id)] : [];
  const change = row(say(story ? 'library-change-story' : 'library-choose-story'), 't_ask', scene.reading.id);
  return { text, buttons: words.isReader || story === null ? [...open, change] : open };
}
