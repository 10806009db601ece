// Words about initiatives: screens, the month's question and report, how they spread; pure.
import type { Button, Message } from '../../channels/channel.ts';
import { pageOf } from '../../core/menu/pages-rules.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { formatDay, formatNumber } from '../../shared/format.ts';
import { PERIODS, type Period } from '../../shared/periods.ts';
import { truncate } from '../../shared/text.ts';
import type { Tongue } from '../../shared/tongue.ts';
import { CODE, type Counts, type Month, type Scene, type Sum, type UnitCounts } from './shapes.ts';

const LABEL_LENGTH = 30;
const UNIT_LENGTH = 40;
const MOST_UNITS = 20;

const row = (label: string, action: string, ...args: string[]): Button[] => [
  { label, data: encodeButton(CODE, action, ...args) },
];
const backHome = ({ say }: Tongue, unitId: string): Button[] => row(say('form-back'), 'unit', unitId);

/** 'YYYY-MM' as 'tháng 11/2026'. */
export const monthName = ({ say }: Tongue, month: string): string =>
  say('initiatives-month', { month: String(Number(month.slice(5))), year: month.slice(0, 4) });

const amount = ({ locale }: Tongue, value: number, unit: string | null): string =>
  [formatNumber(value, locale, 2), unit].filter(Boolean).join(' ');

const countsLine = ({ say, locale }: Tongue, { active, started, ended, taken }: Counts): string => {
  const number = (value: number) => formatNumber(value, locale);
  return say('initiatives-counts', {
    active: number(active),
    started: number(started),
    ended: number(ended),
    taken: number(taken),
  });
};

export type HomeView = {
  unit: { id: string; name: string; kind: string };
  counts: Counts;
  running: readonly Scene[];
  page: number;
  manages: boolean;
};

export function homeMessage(tongue: Tongue, { unit, counts, running, page, manages }: HomeView): Message {
  const { say } = tongue;
  const isBranch = unit.kind === 'organisation';
  const button = (one: Scene): Button => ({
    label: truncate(
      isBranch ? say('initiatives-entry', { name: one.name, unit: one.unitName }) : one.name,
      LABEL_LENGTH,
    ),
    data: encodeButton(CODE, 'card', one.id),
  });
  return {
    text: [
      say('initiatives-home', { unit: unit.name }),
      countsLine(tongue, counts),
      ...(running.length === 0 ? [say('initiatives-none')] : []),
    ].join('\n'),
    buttons: [
      ...pageOf(running, page, button, (to) => encodeButton(CODE, 'list', unit.id, `p${to}`)),
      ...(manages ? [row(say('initiatives-add'), 'new', unit.id)] : []),
      row(say('initiatives-numbers'), 'nums', unit.id, 'year'),
    ],
  };
}

export function monthLine(tongue: Tongue, scene: Pick<Scene, 'measureUnit'>, one: Month): string {
  const { say } = tongue;
  const what =
    one.said === null
      ? say(one.isOpen ? 'initiatives-month-asked' : 'initiatives-month-silent')
      : one.said === 'none'
        ? say('initiatives-month-none')
        : [
            ...(one.number === null ? [] : [amount(tongue, one.number, scene.measureUnit)]),
            ...(one.line === null ? [] : [one.line]),
            ...(one.photo === null ? [] : [say('initiatives-month-photo')]),
          ].join('; ');
  return say('initiatives-month-line', { month: monthName(tongue, one.month), what });
}

export type CardView = {
  scene: Scene;
  months: readonly Month[];
  sum: { sum: number; count: number };
  spread: { proposed: number; taken: number };
  isOwner: boolean;
  manages: boolean;
  leads: boolean;
  /** Members of the unit see who looks after it; leaders see figures. */
  showsOwner: boolean;
  /** The month that may still be written for the owner. */
  behalf: Month | null;
};

export function cardMessage(tongue: Tongue, view: CardView): Message {
  const { say } = tongue;
  const { scene, months, sum, spread, manages } = view;
  const isRunning = scene.endedOn === null;
  const open = months.find(({ isOpen }) => isOpen);
  const photo = manages || view.isOwner ? months.find((one) => one.photo !== null) : undefined;
  const lines = [
    say('initiatives-title', { name: scene.name }),
    say('initiatives-unit', { unit: scene.unitName, day: formatDay(scene.sinceOn, say) }),
    scene.words,
    ...(view.showsOwner
      ? [say('initiatives-owner', { name: scene.ownerName ?? say('initiatives-owner-none') })]
      : []),
    ...(scene.measure === null
      ? []
      : [
          say('initiatives-sum', {
            measure: scene.measure,
            sum: amount(tongue, sum.sum, scene.measureUnit),
            count: sum.count,
          }),
        ]),
    ...(scene.fromUnit === null ? [] : [say('initiatives-from', { unit: scene.fromUnit })]),
    ...(spread.proposed > 0 ? [say('initiatives-spread', spread)] : []),
    ...(isRunning ? [] : [say('initiatives-ended', { day: formatDay(scene.endedOn!, say) })]),
    ...(months.length > 0 ? ['', ...months.map((one) => monthLine(tongue, scene, one))] : []),
  ];
  return {
    text: lines.join('\n'),
    buttons: [
      ...(view.isOwner && open ? [row(say('initiatives-report'), 'report', open.askId)] : []),
      ...(manages && view.behalf && !view.isOwner
        ? [row(say('asks-behalf-label'), 'report', view.behalf.askId)]
        : []),
      ...(photo ? [row(say('initiatives-see-photo'), 'photo', photo.askId)] : []),
      ...(manages && isRunning ? [row(say('initiatives-new-owner'), 'owner', scene.id)] : []),
      ...(view.leads && isRunning ? [row(say('initiatives-spread-label'), 'spread', scene.id)] : []),
      ...(manages && isRunning ? [row(say('initiatives-end'), 'end', scene.id)] : []),
      backHome(tongue, scene.unitId),
    ],
  };
}

export const endQuestion = ({ say }: Tongue, { id, name }: Scene): Message => ({
  text: say('initiatives-end-question', { name }),
  buttons: [row(say('initiatives-end'), 'endyes', id), row(say('initiatives-keep'), 'card', id)],
});

/** The month's prompt, with what was recorded so far. */
export function promptMessage(tongue: Tongue, scene: Scene, month: Month, closes: string): Message {
  const { say } = tongue;
  const name = monthName(tongue, month.month);
  const buttons = [
    row(say(month.said === null ? 'initiatives-report' : 'initiatives-again'), 'report', month.askId),
    ...(month.said === 'report' ? [] : [row(say('initiatives-answer-none'), 'none', month.askId)]),
  ];
  const asks = say(scene.measure === null ? 'initiatives-ask' : 'initiatives-ask-measured', {
    month: name,
    name: scene.name,
    measure: scene.measure ?? '',
    time: closes,
  });
  const recorded = month.recordedBy === null ? 'initiatives-own' : 'initiatives-own-behalf';
  const own = month.said === null ? [] : [say(recorded, { line: monthLine(tongue, scene, month) })];
  return { text: [asks, ...own].join('\n'), buttons };
}

export const closedMessage = (tongue: Tongue, scene: Scene, month: Month): Message => ({
  text: [
    tongue.say('initiatives-title', { name: scene.name }),
    monthLine(tongue, scene, month),
    ...(month.said === null ? [tongue.say('initiatives-closed')] : []),
  ].join('\n'),
});

/** To the secretary when the month is over. */
export const monthNews = (tongue: Tongue, scene: Scene, month: Month): Message => ({
  text: [tongue.say('initiatives-news', { name: scene.name }), monthLine(tongue, scene, month)].join('\n'),
  buttons: [row(tongue.say('initiatives-open'), 'card', scene.id)],
});

/** To the secretary: nobody could be asked. */
export const nobodyNews = ({ say }: Tongue, scene: Scene, why: 'nobody' | 'missed'): Message => ({
  text: say(why === 'nobody' ? 'initiatives-news-nobody' : 'initiatives-news-missed', { name: scene.name }),
  buttons: [row(say('initiatives-open'), 'card', scene.id)],
});

/** To the secretary of a unit that might take it over. */
export const spreadNews = ({ say }: Tongue, scene: Scene, unitId: string): Message => ({
  text: say('initiatives-news-spread', { name: scene.name, unit: scene.unitName, words: scene.words }),
  buttons: [
    row(say('initiatives-take'), 'take', scene.id, unitId),
    row(say('initiatives-decline'), 'decline', scene.id, unitId),
  ],
});

export function numbersMessage(
  tongue: Tongue,
  unit: { id: string; name: string },
  period: Period,
  view: { counts: Counts; below: readonly UnitCounts[]; sums: readonly Sum[]; from: string; until: string },
): Message {
  const { say, locale } = tongue;
  const below = view.below.slice(0, MOST_UNITS).map((one) =>
    say('initiatives-unit-line', {
      unit: truncate(one.name, UNIT_LENGTH),
      active: formatNumber(one.active, locale),
      started: formatNumber(one.started, locale),
    }),
  );
  const more = view.below.length - below.length;
  const sums = view.sums.map((one) =>
    say('initiatives-sum-line', {
      measure: one.measure,
      sum: amount(tongue, one.sum, one.measureUnit),
      count: one.initiatives,
    }),
  );
  return {
    text: [
      say('initiatives-numbers-title', {
        unit: unit.name,
        from: formatDay(view.from, say),
        until: formatDay(view.until, say),
      }),
      countsLine(tongue, view.counts),
      ...(sums.length > 0 ? ['', ...sums] : []),
      ...(below.length > 0 ? ['', ...below] : []),
      ...(more > 0 ? [say('initiatives-units-more', { count: more })] : []),
    ].join('\n'),
    buttons: [
      ...PERIODS.filter((one) => one !== period).map((one) =>
        row(say(`initiatives-period-${one}`), 'nums', unit.id, one),
      ),
      backHome(tongue, unit.id),
    ],
  };
}
