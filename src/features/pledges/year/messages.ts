// A year as text and as a picture; pure.
import type { Message } from '../../../channels/channel.ts';
import { localDate } from '../../../shared/dates.ts';
import { formatDate, formatNumber } from '../../../shared/format.ts';
import type { ChartSheet } from '../../../shared/paper/sheets.ts';
import { truncate } from '../../../shared/text.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import { amount, button, itemLine, paperName, rows, stateLine } from '../messages.ts';
import type { ItemChange } from '../month/changes-store.ts';
import { answerLabel } from '../month/messages.ts';
import { ANSWERS, type Item, type Kind, monthArg, type PaperName, type Pledge, yearArg } from '../shapes.ts';
import { itemYear, saidOf, share } from './rules.ts';
import type { Said } from './store.ts';

/** Of a note, so much beside a month. */
const NOTE_LENGTH = 30;
/** Of an item among all of the year. */
const WORDS_LENGTH = 120;
const BEFORE_LENGTH = 60;
const REASON_LENGTH = 40;
/** Changes shown on a screen; the year sheet has all. */
const CHANGES_SHOWN = 2;

/** 'Đã làm', '3'; not updated is said so, never as a failure. */
export function saidWord(
  { say, locale }: Tongue,
  { kind, measure }: { kind: Kind; measure: string | null },
  value: string | null,
): string {
  if (value === null) return say('pledges-not-updated-word');
  if (kind === 'target') return `${formatNumber(Number(value), locale, 2)} ${measure ?? ''}`.trim();
  return answerLabel(say, kind, value);
}

/** 'Tháng này đã làm: 7; Làm một phần: 2; Chưa cập nhật: 1' */
export function yearLine(tongue: Tongue, item: Item, said: readonly Said[]): string {
  const { say, locale } = tongue;
  const year = itemYear(said, item);
  if (year.asked === 0) return say('pledges-year-not-asked');
  const count = (answer: string, n: number) =>
    say('pledges-year-count', { answer, count: formatNumber(n, locale) });
  const answers =
    item.kind === 'target'
      ? [say('pledges-year-reached', { reached: amount(tongue, item, year.total) })]
      : ANSWERS[item.kind].flatMap((value) => {
          const n = year.counts[value] ?? 0;
          return n > 0 ? [count(answerLabel(say, item.kind as 'once', value), n)] : [];
        });
  const open = year.notUpdated > 0 ? [count(say('pledges-not-updated-word'), year.notUpdated)] : [];
  return [...answers, ...open].join('; ');
}

export type YearScene = {
  pledge: Pledge;
  name: string;
  paper: PaperName;
  said: readonly Said[];
  isOwn: boolean;
};

/** All items of the year with their counts; each leads to its months. */
export function yearScreen(tongue: Tongue, { pledge, name, paper, said, isOwn }: YearScene): Message {
  const { say } = tongue;
  const title = { paper: paperName(say, paper), year: String(pledge.year), name };
  return {
    text: [
      say(isOwn ? 'pledges-own' : 'pledges-of', title),
      stateLine(tongue, pledge),
      ...pledge.items.flatMap((item) => [
        '',
        itemLine(tongue, { ...item, words: truncate(item.words, WORDS_LENGTH) }),
        yearLine(tongue, item, said),
      ]),
    ].join('\n'),
    buttons: [
      ...pledge.items.map((item) => [
        button(say('pledges-item-label', { position: item.position }), 'item', item.id),
      ]),
      [button(say('pledges-year-sheet'), 'sheet', pledge.id)],
      [
        isOwn
          ? button(say('form-back'), 'view', pledge.id)
          : button(say('form-back'), 'person', pledge.memberId, yearArg(pledge.year)),
      ],
    ],
  };
}

export function changeLine(tongue: Tongue, change: ItemChange, kind: Kind): string {
  const { say, zone } = tongue;
  const { words, target, measure, dueOn } = change.before;
  const before = kind === 'target' ? `${words} (${amount(tongue, { target, measure })})` : words;
  return say('pledges-change', {
    day: formatDate(localDate(change.at, zone)),
    kind: change.kind,
    reason: change.kind === 'received' ? formatDate(change.reason) : change.reason,
    before: truncate(before, BEFORE_LENGTH),
    due: formatDate(dueOn),
  });
}

export type ItemScene = {
  pledge: Pledge;
  item: Item;
  said: readonly Said[];
  changes: readonly ItemChange[];
  isOwn: boolean;
};

/** One item, month by month, with its changes of wording. */
export function itemHistory(tongue: Tongue, scene: ItemScene): Message {
  const { say } = tongue;
  const { pledge, item, said, changes, isOwn } = scene;
  const months = saidOf(said, item);
  const lines = months.map(({ month, value, note, byAnother, fileRef }) =>
    [
      say('pledges-month-said', { month, answer: saidWord(tongue, item, value) }),
      ...(byAnother ? [say('pledges-by-another')] : []),
      ...(note ? [say('pledges-note', { note: truncate(note, NOTE_LENGTH) })] : []),
      ...(fileRef ? [say('pledges-has-photo')] : []),
    ].join(' '),
  );
  const photo = months.findLast(({ fileRef }) => fileRef !== null);
  const isWaiting = item.helpAskedAt !== null && item.helpedAt === null;
  const live = pledge.state === 'accepted' && item.state !== 'dropped';
  return {
    text: [
      itemLine(tongue, item),
      ...(isWaiting ? [say('pledges-help-waits')] : []),
      '',
      ...(lines.length > 0 ? lines : [say('pledges-year-not-asked')]),
      ...(changes.length > 0 ? [''] : []),
      ...changes
        .slice(-CHANGES_SHOWN)
        .map((change) => ({ ...change, reason: truncate(change.reason, REASON_LENGTH) }))
        .map((change) => changeLine(tongue, change, item.kind)),
    ].join('\n'),
    buttons: rows(
      isOwn && live && item.state === 'finished' && button(say('pledges-reopen'), 'undo', item.id),
      live && button(say('pledges-adjust'), 'adjust', item.id),
      isOwn && live && item.state === 'active' && button(say('pledges-need-help'), 'help', item.id),
      !isOwn && isWaiting && button(say('pledges-helped'), 'helped', item.id),
      !isOwn &&
        photo !== undefined &&
        button(
          say('pledges-photo-see'),
          'photo',
          item.id,
          monthArg({ year: pledge.year, month: photo.month }),
        ),
      button(say('form-back'), 'hist', pledge.id),
    ),
  };
}

/** One bar a month; null where nothing was asked yet. */
export function itemChart(tongue: Tongue, { pledge, item, said }: ItemScene): ChartSheet | null {
  const { say } = tongue;
  const months = saidOf(said, item);
  if (months.length === 0) return null;
  const isTarget = item.kind === 'target';
  return {
    kind: 'chart',
    title: say('pledges-chart-title', { position: item.position, year: String(pledge.year) }),
    lines: [item.words],
    questions: [
      {
        title: isTarget
          ? say('pledges-year-reached', { reached: amount(tongue, item, itemYear(said, item).total) })
          : say(`pledges-kind-${item.kind}`),
        note: null,
        whole: isTarget ? null : 1,
        bars: months.map(({ month, value }) => ({
          label: say('pledges-chart-month', { month }),
          value: isTarget ? Number(value ?? 0) : share(value),
          shown: saidWord(tongue, item, value),
        })),
      },
    ],
    foot: null,
  };
}
