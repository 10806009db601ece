// Screens of those who look after a cell's pledges; names stand here and nowhere else; pure.
import type { Message } from '../../../channels/channel.ts';
import type { Figures } from '../../../core/asks/shapes.ts';
import { pageOf } from '../../../core/menu/pages-rules.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatNumber, formatRate } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import { button, itemLine, monthOf, paperName, rows, stateLine } from '../messages.ts';
import { receiveButtons } from '../register/messages.ts';
import { isWaiting } from '../register/rules.ts';
import type { Registration } from '../register/store.ts';
import { CODE, monthArg, type PaperName, type Pledge, type YearMonth, yearArg } from '../shapes.ts';
import type { MonthOfCell } from './rules.ts';
import type { Waiting } from './store.ts';

/** Of one list of names, in UTF-16 units: several stand in one message. */
const NAMES_LENGTH = 200;

/** As many names as fit, then how many more. */
export function nameList(say: Say, names: readonly string[]): string {
  const shown: string[] = [];
  let left = NAMES_LENGTH;
  for (const name of names) {
    left -= name.length + 2;
    if (left < 0) break;
    shown.push(name);
  }
  const more = names.length - shown.length;
  return [shown.join(', '), ...(more > 0 ? [say('asks-names-more', { count: more })] : [])].join(' ');
}

export type CellScene = {
  unit: UnitRef;
  year: number;
  paper: PaperName;
  people: readonly Registration[];
  waiting: number;
  month: YearMonth;
  /** People were called on to register for this year. */
  hasCampaign: boolean;
  isSecretary: boolean;
  /** The year people register for now. */
  isRegistering: boolean;
  otherYears: readonly number[];
};

export function cellScreen(tongue: Tongue, scene: CellScene): Message {
  const { say, locale } = tongue;
  const { unit, year, paper, people, waiting, month, hasCampaign, isSecretary, isRegistering } = scene;
  const counted = people.filter(({ exempt }) => !exempt);
  const registered = counted.filter(({ state }) => state === 'sent' || state === 'accepted');
  const accepted = counted.filter(({ state }) => state === 'accepted');
  return {
    text: [
      say('pledges-cell', { unit: unit.name, paper: paperName(say, paper), year: String(year) }),
      say('pledges-campaign-rate', { rate: formatRate(registered.length, counted.length, locale) }),
      say('pledges-cell-accepted', {
        accepted: formatNumber(accepted.length, locale),
        waiting: formatNumber(waiting, locale),
      }),
    ].join('\n'),
    buttons: rows(
      waiting > 0 && button(say('pledges-waiting-label', { count: waiting }), 'wait', unit.id, 'p0'),
      button(say('pledges-month-open', { month: monthOf(month) }), 'mon', unit.id, monthArg(month)),
      button(say('pledges-people'), 'people', unit.id, yearArg(year), 'p0'),
      isRegistering &&
        (hasCampaign
          ? button(say('pledges-campaign-label'), 'camp', unit.id)
          : isSecretary && button(say('pledges-campaign-open'), 'campopen', unit.id)),
      isRegistering && button(say('asks-behalf-label'), 'behalf', unit.id, 'p0'),
      button(say('pledges-year-book'), 'yearx', unit.id, yearArg(year)),
      ...scene.otherYears.map((other) =>
        button(say('pledges-branch-before', { year: String(other) }), 'cell', unit.id, yearArg(other)),
      ),
      isRegistering && isSecretary && button(say('pledges-settings'), 'set', unit.id),
      button(say('form-back'), 'home'),
    ),
  };
}

export const waitingScreen = (
  say: Say,
  unitId: string,
  waiting: readonly Waiting[],
  page: number,
  isSecretary: boolean,
): Message => ({
  text: say('pledges-waiting', { count: waiting.length }),
  buttons: [
    ...pageOf(
      waiting,
      page,
      ({ fullName, pledgeId }) => button(fullName, 'view', pledgeId),
      (to) => encodeButton(CODE, 'wait', unitId, `p${to}`),
    ),
    ...rows(
      isSecretary &&
        waiting.length > 1 &&
        button(say('pledges-accept-all', { count: waiting.length }), 'acceptall', unitId),
      button(say('form-back'), 'cell', unitId),
    ),
  ],
});

/** Drill-down: everyone with a pledge that was handed in, and who has none yet. */
export const peopleScreen = (
  say: Say,
  of: { unitId: string; year: number; people: readonly Registration[]; page: number },
): Message => ({
  text: say('pledges-people-head', { year: String(of.year) }),
  buttons: [
    ...pageOf(
      of.people,
      of.page,
      (one) =>
        button(
          say('pledges-person-label', {
            name: truncate(one.fullName, 20),
            state: one.exempt && one.state === null ? 'exempt' : (one.state ?? 'none'),
          }),
          'person',
          one.memberId,
          yearArg(of.year),
        ),
      (to) => encodeButton(CODE, 'people', of.unitId, yearArg(of.year), `p${to}`),
    ),
    [button(say('form-back'), 'cell', of.unitId, yearArg(of.year))],
  ],
});

export function personScreen(
  tongue: Tongue,
  of: {
    unitId: string;
    memberId: string;
    name: string;
    year: number;
    paper: PaperName;
    pledge: Pledge | null;
    openAsk: string | null;
    isSecretary: boolean;
    /** For the member, into a received pledge. */
    canAdd: boolean;
  },
): Message {
  const { say } = tongue;
  const { pledge, name, year, paper } = of;
  // A draft is its writer's alone.
  const shown = pledge && pledge.state !== 'draft' ? pledge : null;
  const head = say('pledges-of', { paper: paperName(say, paper), year: String(year), name });
  const lines = shown
    ? [stateLine(tongue, shown), '', ...shown.items.map((item) => itemLine(tongue, item))]
    : [say('pledges-none-yet')];
  const isAccepted = shown?.state === 'accepted';
  return {
    text: [head, ...lines].join('\n'),
    buttons: rows(
      ...(of.isSecretary && shown && isWaiting(shown) ? receiveButtons(say, shown.id).flat() : []),
      isAccepted && button(say('pledges-history'), 'hist', shown.id),
      isAccepted && button(say('pledges-year-sheet'), 'sheet', shown.id),
      of.canAdd && shown !== null && button(say('pledges-add'), 'addmore', shown.id),
      of.openAsk !== null && button(say('asks-behalf-label'), 'bm', of.openAsk, of.memberId),
      button(say('form-back'), 'people', of.unitId, yearArg(year), 'p0'),
    ),
  };
}

export type MonthScene = {
  unit: UnitRef;
  month: YearMonth;
  askId: string | null;
  state: 'none' | 'scheduled' | 'open' | 'closed' | 'missed' | 'cancelled';
  of: MonthOfCell;
  isSecretary: boolean;
  /** The month before it, where that was asked about. */
  earlier: YearMonth | null;
};

/** The month in one screen. */
export function monthScreen(tongue: Tongue, scene: MonthScene): Message {
  const { say, locale } = tongue;
  const { unit, month, askId, state, of, isSecretary } = scene;
  const number = (value: number) => formatNumber(value, locale);
  const list = (key: string, names: readonly string[]) =>
    names.length > 0 ? [say(key, { count: number(names.length), names: nameList(say, names) })] : [];
  const isAsked = askId !== null && state !== 'scheduled';
  return {
    text: [
      say('pledges-cell-month', { unit: unit.name, month: monthOf(month), state: isAsked ? state : 'none' }),
      say('pledges-campaign-rate', { rate: formatRate(of.registered, of.pledgers, locale) }),
      ...(isAsked
        ? [say('pledges-month-rate', { rate: formatRate(of.updated.length, of.asked, locale) })]
        : []),
      say('pledges-finished-items', { finished: number(of.finishedItems), items: number(of.items) }),
      ...list('pledges-list-partly', of.partly),
      ...list('pledges-list-not-yet', of.notYet),
      ...list('pledges-list-finished', of.finished),
      ...list('pledges-list-stuck', of.stuck),
      ...list('pledges-list-praise', of.praise),
      ...list('pledges-list-help', of.help),
    ].join('\n'),
    buttons: rows(
      isAsked && button(say('pledges-month-missing-label'), 'who', askId),
      !isAsked && state !== 'scheduled' && isSecretary && button(say('pledges-ask-now'), 'asknow', unit.id),
      button(say('pledges-people'), 'people', unit.id, yearArg(month.year), 'p0'),
      isAsked && button(say('pledges-meeting-page'), 'meet', unit.id, monthArg(month)),
      isAsked && button(say('pledges-print-month'), 'print', unit.id, monthArg(month)),
      scene.earlier &&
        button(
          say('pledges-month-open', { month: monthOf(scene.earlier) }),
          'mon',
          unit.id,
          monthArg(scene.earlier),
        ),
      button(say('form-back'), 'cell', unit.id),
    ),
  };
}

/** For a branch: sums of what was kept, no names. */
export function branchScreen(
  tongue: Tongue,
  of: {
    unit: UnitRef;
    year: number;
    register: Figures & { asks: number };
    month: Figures & { asks: number };
  },
): Message {
  const { say, locale } = tongue;
  const number = (value: number) => formatNumber(value, locale);
  const { register, month } = of;
  return {
    text: [
      say('pledges-branch', { unit: of.unit.name, year: String(of.year) }),
      say('pledges-branch-register', {
        campaigns: number(register.asks),
        rate: formatRate(register.answered, register.expected, locale),
      }),
      say('pledges-branch-months', {
        rounds: number(month.asks),
        rate: formatRate(month.answered, month.expected, locale),
      }),
      ...choiceLines(tongue, month),
      say('pledges-branch-note'),
    ].join('\n'),
    buttons: rows(
      button(
        say('pledges-branch-before', { year: String(of.year - 1) }),
        'branch',
        of.unit.id,
        yearArg(of.year - 1),
      ),
      button(say('form-back'), 'home'),
    ),
  };
}

/** How often each answer was given. */
export function choiceLines(tongue: Tongue, { choices }: Pick<Figures, 'choices'>): string[] {
  const { say, locale } = tongue;
  const sum = (kind: 'once' | 'monthly', value: string) =>
    Object.entries(choices)
      .filter(([key]) => key.startsWith(kind === 'once' ? 'o' : 'm') && key.endsWith(`:${value}`))
      .reduce((total, [, count]) => total + count, 0);
  const line = (kind: 'once' | 'monthly', values: readonly string[]) =>
    values.map((value) =>
      say('pledges-year-count', {
        answer: say(`pledges-answer-${kind}-${value}`),
        count: formatNumber(sum(kind, value), locale),
      }),
    );
  return [
    say('pledges-choices', {
      kind: say('pledges-kind-once'),
      counts: line('once', ['done', 'doing', 'unable']).join('; '),
    }),
    say('pledges-choices', {
      kind: say('pledges-kind-monthly'),
      counts: line('monthly', ['done', 'part', 'unable']).join('; '),
    }),
  ];
}
