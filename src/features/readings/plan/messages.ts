// The screen of /doc: the next three readings, and the settings; pure.
import type { Button, Locale, Message } from '../../../channels/channel.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { addDays, type LocalDate, type Weekday } from '../../../shared/dates.ts';
import { formatTime, formatWeekday, formatWeekdayDay } from '../../../shared/format.ts';
import type { Say } from '../../../shared/texts.ts';
import { flawButton } from '../library/messages.ts';
import type { Story } from '../library/shapes.ts';
import { CODE } from '../monday/messages.ts';
import type { Plan, Reading } from '../shapes.ts';
import { whoOf } from '../turns/messages.ts';

export type ComingReading = {
  reading: Reading;
  names: { turn: string | null; reader: string | null };
  story: Story | null;
  /** The story waits for approval. */
  waits: boolean;
};

export type Home = {
  unit: { id: string; name: string };
  plan: Plan;
  coming: readonly ComingReading[];
  /** Buttons of a reading that is open now. */
  open: Button[][];
  /** The first reading this person may choose for, and the first that waits for their approval. */
  choose: Reading | null;
  approve: Reading | null;
  isSecretary: boolean;
  changes: boolean;
  /** Answers for others here, or more: sees every button at once. A plain member sees three. */
  keeps: boolean;
};

const A_MONDAY: LocalDate = '2026-11-30';
const button = (label: string, action: string, ...args: string[]): Button => ({
  label,
  data: encodeButton(CODE, action, ...args),
});
const short = (date: LocalDate): string => date.slice(5).split('-').reverse().join('/');

/** The weekday's name; which week is of no matter. */
const weekdayName = (day: Weekday, locale: Locale): string =>
  formatWeekday(addDays(A_MONDAY, day - 1), locale);

/** One reading in lines: day and hour, turn, reader, story or "chưa chọn". */
function readingLines(
  say: Say,
  { reading, names, story, waits }: ComingReading,
  plan: Plan,
  locale: Locale,
): string {
  const title = story
    ? say('library-home-story', { title: story.title, source: story.source })
    : say('library-not-chosen');
  const lines = [
    say('library-home-day', {
      day: formatWeekdayDay(reading.date, locale, say),
      time: formatTime(plan.startsAt, say),
      state: reading.state,
    }),
  ];
  if (reading.state === 'skipped') return lines.join('\n');
  lines.push(say('library-home-turn', { who: whoOf(say, { reading, names }) }));
  if (names.reader) lines.push(say('library-home-reader', { name: names.reader }));
  const state = waits ? 'waits' : story ? 'chosen' : reading.settledBy === 'open' ? 'open' : 'none';
  lines.push(say('library-home-title', { state, title }));
  return lines.join('\n');
}

/** `from`: the first of the buttons shown to a member who has more than fit. */
export function homeMessage(say: Say, home: Home, locale: Locale, from: number): Message {
  const { unit, plan, coming, changes, isSecretary, choose, approve } = home;
  const head = say('library-home', { unit: unit.name });
  const library = [button(say('library-open'), 'l_list', unit.id, 'all', 'p0', '-')];
  if (!plan.active) {
    const start = changes ? [[button(say('library-plan-start'), 'p_act', unit.id, 'on')]] : [];
    return { text: `${head}\n\n${say('library-plan-stopped')}`, buttons: [...start, library] };
  }
  const blocks = coming.map((one) => readingLines(say, one, plan, locale));
  const place = plan.place ? [say('library-home-place', { place: plan.place })] : [];
  const first = coming.find(({ story, waits }) => story !== null && !waits)?.story ?? null;
  const planned = coming.filter(({ reading }) => reading.state === 'planned');
  const chooseLabel =
    choose &&
    say(choose.storyId === null ? 'library-choose-for' : 'library-change-for', { day: short(choose.date) });
  const rows = [
    ...home.open,
    ...(approve
      ? [[button(say('library-approve-for', { day: short(approve.date) }), 't_card', approve.id)]]
      : []),
    ...(choose && chooseLabel ? [[button(chooseLabel, 't_ask', choose.id)]] : []),
    ...(first
      ? [[button(say('library-open-story'), 'l_story', unit.id, first.id)], [flawButton(say, first.id)]]
      : []),
    library,
    ...(isSecretary && planned.length > 0 ? [[button(say('library-swap'), 'p_turns', unit.id)]] : []),
    ...(changes ? [[button(say('library-settings'), 'p_set', unit.id)]] : []),
  ];
  return {
    text: [head, ...place, '', blocks.length > 0 ? blocks.join('\n\n') : say('library-home-none')].join('\n'),
    buttons: home.keeps ? rows : fewOf(say, rows.flat(), unit.id, from),
  };
}

/** A member's prompt has at most three buttons, one a row: what does not fit is behind `Xem thêm`. */
const MEMBER_BUTTONS = 3;

function fewOf(say: Say, all: readonly Button[], unitId: string, from: number): Button[][] {
  const left = all.slice(from < all.length ? from : 0);
  if (left.length <= MEMBER_BUTTONS) return left.map((one) => [one]);
  const next = from + MEMBER_BUTTONS - 1;
  return [
    ...left.slice(0, MEMBER_BUTTONS - 1),
    button(say('library-more'), 'p_more', unitId, `n${next}`),
  ].map((one) => [one]);
}

/** Which of the coming readings changes its turn. */
export function turnsMessage(say: Say, home: Pick<Home, 'unit' | 'coming'>, locale: Locale): Message {
  const planned = home.coming.filter(({ reading }) => reading.state === 'planned');
  const lines = planned.map((one) =>
    say('library-turn-line', { day: formatWeekdayDay(one.reading.date, locale, say), who: whoOf(say, one) }),
  );
  return {
    text: [say('library-swap-which'), '', ...lines].join('\n'),
    buttons: [
      ...planned.map(({ reading }) => [
        button(say('library-swap-day', { day: short(reading.date) }), 't_turn', reading.id, 'p0'),
      ]),
      [button(say('library-back'), 'p_home', home.unit.id)],
    ],
  };
}

export function settingsMessage(
  say: Say,
  unit: { id: string; name: string },
  plan: Plan,
  locale: Locale,
): Message {
  const { rota, dayOffPolicy } = plan;
  const other = {
    rota: rota === 'groups' ? 'persons' : 'groups',
    policy: dayOffPolicy === 'skip' ? 'next' : 'skip',
  };
  const text = say('library-plan', {
    unit: unit.name,
    weekday: weekdayName(plan.weekday, locale),
    start: formatTime(plan.startsAt, say),
    close: formatTime(plan.closesAt, say),
    place: plan.place ?? say('library-plan-no-place'),
    rota,
    policy: dayOffPolicy,
  });
  const rows = [
    button(say('library-plan-weekday'), 'p_day', unit.id),
    button(say('library-plan-start-at'), 'p_form', unit.id, 'start'),
    button(say('library-plan-close-at'), 'p_form', unit.id, 'close'),
    button(say('library-plan-place'), 'p_form', unit.id, 'place'),
    button(say('library-plan-rota', { rota: other.rota }), 'p_rota', unit.id, other.rota),
    button(say('library-plan-policy', { policy: other.policy }), 'p_off', unit.id, other.policy),
    button(say('library-plan-stop'), 'p_act', unit.id, 'off'),
    button(say('library-back'), 'p_home', unit.id),
  ];
  return { text, buttons: rows.map((one) => [one]) };
}

export function weekdaysMessage(say: Say, unitId: string, locale: Locale): Message {
  const days = [1, 2, 3, 4, 5, 6, 7] as const;
  const rows = days.map((day) => [button(capital(weekdayName(day, locale)), 'p_dayset', unitId, `d${day}`)]);
  return {
    text: say('library-plan-which-day'),
    buttons: [...rows, [button(say('library-back'), 'p_set', unitId)]],
  };
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Someone with several cells chooses first. */
export const placesMessage = (say: Say, units: readonly { id: string; name: string }[]): Message => ({
  text: say('library-which-unit'),
  buttons: units.map(({ id, name }) => [
    button(name.length > 40 ? `${name.slice(0, 39)}…` : name, 'p_home', id),
  ]),
});

/** A higher unit has a library and no readings of its own. */
export const branchMessage = (say: Say, unit: { id: string; name: string }): Message => ({
  text: say('library-branch', { unit: unit.name }),
  buttons: [[button(say('library-open'), 'l_list', unit.id, 'all', 'p0', '-')]],
});
