// Words of a month: one message with all of a person's items and the buttons of one; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import type { ChoiceLook } from '../../../core/asks/choice-rules.ts';
import { nameLines } from '../../../core/asks/desk/messages.ts';
import type { Ask, Figures } from '../../../core/asks/shapes.ts';
import type { Participant } from '../../../core/asks/store.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatNumber, formatRate } from '../../../shared/format.ts';
import { sentence, truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { amount, button, monthOf, rows } from '../messages.ts';
import { ANSWERS, CODE, type Kind, monthArg, type YearMonth } from '../shapes.ts';
import { currentItem, isTarget, type OwnItem, type OwnMonth } from './rules.ts';

/** The desk's list of who has not updated; a month is answered item by item. */
export const MONTH_LOOK: ChoiceLook = {
  code: CODE,
  item: 'o1',
  choices: () => [],
  press: (askId) => encodeButton(CODE, 'fix', askId),
  words: {
    missing: 'pledges-month-missing-label',
    empty: 'pledges-month-missing-none',
    over: 'pledges-month-over',
    remindedBefore: 'pledges-again-before',
    notOpen: 'pledges-month-not-open',
    notAsked: 'pledges-not-asked',
  },
};

/** What the buttons of a month lead to: one's own answers, or those recorded for another. */
export type Way = {
  answer(slot: string, value: string): string;
  number(slot: string): string;
};

export const ownWay = (askId: string): Way => ({
  answer: (slot, value) => encodeButton(CODE, 'ans', askId, `${slot}_${value}`),
  number: (slot) => encodeButton(CODE, 'num', askId, slot),
});

export const behalfWay = (askId: string, memberId: string): Way => ({
  answer: (slot, value) => encodeButton(CODE, 'ba', askId, memberId, `${slot}_${value}`),
  number: (slot) => encodeButton(CODE, 'bn', askId, memberId, slot),
});

/** Of a note, beside five items in one message; the history shows more of it. */
const NOTE_LENGTH = 30;

export const answerLabel = (say: Say, kind: Exclude<Kind, 'target'>, value: string): string =>
  say(`pledges-answer-${kind}-${value}`);

/** What was said of an item: a label, or the number with its measure. */
export function answerOf({ say, locale }: Tongue, item: Pick<OwnItem, 'kind' | 'value' | 'measure'>): string {
  if (item.value === null) return say('pledges-not-updated');
  if (item.kind === 'target')
    return `${formatNumber(Number(item.value), locale, 2)} ${item.measure ?? ''}`.trim();
  return answerLabel(say, item.kind, item.value);
}

/** 'Tháng 11, mục 2: … Đồng chí thực hiện đến đâu?' */
export function question(tongue: Tongue, { month }: YearMonth, item: OwnItem): string {
  const { say } = tongue;
  const args = { month, position: item.position, words: sentence(item.words) };
  if (!isTarget(item)) return say('pledges-question', args);
  return say('pledges-question-target', { ...args, reached: amount(tongue, item, item.total) });
}

/** One item's buttons, at most three. */
export function itemButtons({ say }: Tongue, item: OwnItem, way: Way): Button[][] {
  if (item.kind === 'target')
    return [
      [{ label: say('pledges-number-label'), data: way.number(item.slot) }],
      [{ label: say('pledges-none-label'), data: way.answer(item.slot, '0') }],
    ];
  const { kind } = item;
  return ANSWERS[kind].map((value) => [
    { label: answerLabel(say, kind, value), data: way.answer(item.slot, value) },
  ]);
}

function itemBlock(tongue: Tongue, item: OwnItem): string {
  const { say } = tongue;
  const answer = say(item.recordedBy === null ? 'pledges-said' : 'pledges-said-behalf', {
    answer: answerOf(tongue, item),
  });
  const more = [
    ...(isTarget(item) && item.value !== null
      ? [say('pledges-reached', { reached: amount(tongue, item, item.total) })]
      : []),
    ...(item.note ? [say('pledges-note', { note: truncate(item.note, NOTE_LENGTH) })] : []),
    ...(item.fileRef ? [say('pledges-has-photo')] : []),
  ];
  const said = item.value === null ? say('pledges-not-updated') : [answer, ...more].join(' ');
  return `${say('pledges-month-item', { position: item.position, words: sentence(item.words) })}\n${said}`;
}

export type MonthScene = YearMonth & { ask: Pick<Ask, 'id' | 'state' | 'closesAt'> };

/** All items with what was said; last the one that is asked about now, with its buttons. */
export function monthScreen(tongue: Tongue, scene: MonthScene, own: OwnMonth, head?: string): Message {
  const { say } = tongue;
  const { ask } = scene;
  const month = monthOf(scene);
  if (ask.state !== 'open') {
    const ended = say('pledges-month-ended', { month, time: momentOf(tongue, ask.closesAt) });
    return { text: [ended, '', ...own.items.map((item) => itemBlock(tongue, item))].join('\n') };
  }
  const now = currentItem(own);
  const lines = own.items.map((item) =>
    item === now ? say('pledges-month-below', { position: item.position }) : itemBlock(tongue, item),
  );
  const others = lines.length > 1 || !now ? lines : [];
  const title = head ?? say('pledges-month-head', { month, until: momentOf(tongue, ask.closesAt) });
  const blocks = [title, ...(others.length > 0 ? ['', ...others] : []), ''];
  if (now)
    return {
      text: [...blocks, question(tongue, scene, now)].join('\n'),
      buttons: itemButtons(tongue, now, ownWay(ask.id)),
    };
  return {
    text: [...blocks, say('pledges-month-all', { month: scene.month })].join('\n'),
    buttons: rows(
      button(say('pledges-more-label'), 'more', ask.id),
      button(say('asks-behalf-fix'), 'fixm', ask.id),
    ),
  };
}

/** `Sửa lại`: which item. */
export const fixPicker = (tongue: Tongue, { ask }: MonthScene, own: OwnMonth): Message => ({
  text: [tongue.say('pledges-fix-which'), '', ...own.items.map((item) => itemBlock(tongue, item))].join('\n'),
  buttons: own.items.map(({ position, slot }) => [
    button(tongue.say('pledges-item-label', { position }), 'fixs', ask.id, slot),
  ]),
});

export const fixScreen = (tongue: Tongue, scene: MonthScene, item: OwnItem): Message => ({
  text: [itemBlock(tongue, item), '', question(tongue, scene, item)].join('\n'),
  buttons: itemButtons(tongue, item, ownWay(scene.ask.id)),
});

/** After `Chưa làm được`. */
export const unableScreen = ({ say }: Tongue, item: OwnItem): Message => ({
  text: `${say('pledges-unable-thanks')}\n${say('pledges-month-item', { position: item.position, words: sentence(item.words) })}`,
  buttons: rows(
    button(say('pledges-keep'), 'keep', item.itemId),
    button(say('pledges-adjust'), 'adjust', item.itemId),
    button(say('pledges-need-help'), 'help', item.itemId),
  ),
});

/** Of those who answered nothing, or not everything yet. */
/** Where it comes together with other things. */
export const monthLine = ({ say }: Tongue, { month, ask }: MonthScene) => ({
  line: say('pledges-month-nudge-line', { month }),
  button: button(say('pledges-month-nudge-label', { month }), 'fix', ask.id),
});

export function monthNudge(tongue: Tongue, scene: MonthScene, own: OwnMonth, name: string) {
  const { say } = tongue;
  const open = own.items.filter(({ value }) => value === null).length;
  const head = say('pledges-month-nudge', {
    name,
    month: scene.month,
    open,
    until: momentOf(tongue, scene.ask.closesAt),
  });
  const { text, buttons } = monthScreen(tongue, scene, own, head);
  return {
    text,
    buttons,
    ...monthLine(tongue, scene),
  };
}

type Unit = { id: string; name: string };

/** At the end, to the secretary, with the names. */
export function monthSummary(
  tongue: Tongue,
  scene: MonthScene & { unit: Unit },
  figures: Figures,
  missing: readonly Participant[],
): Message {
  const { say, locale } = tongue;
  const names = missing.length > 0 ? [say('pledges-month-missing'), ...nameLines(say, missing)] : [];
  return {
    text: [
      say('pledges-month-summary', { month: monthOf(scene), unit: scene.unit.name }),
      say('pledges-month-rate', { rate: formatRate(figures.answered, figures.expected, locale) }),
      ...names,
    ].join('\n'),
    buttons: rows(
      button(say('pledges-month-open', { month: monthOf(scene) }), 'mon', scene.unit.id, monthArg(scene)),
    ),
  };
}

export const monthMissingTitle = (
  { say }: Tongue,
  scene: YearMonth & { unit: Unit },
  of: { missing: string; expected: string },
): string => say('pledges-month-missing-title', { ...of, unit: scene.unit.name, month: monthOf(scene) });

export const monthMenu = ({ say }: Tongue, { month }: YearMonth): string =>
  say('pledges-month-menu', { month });
