// The screens of typed figures: a month, one part of it, what was changed; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatNumber } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { CODE } from '../shapes.ts';
import { monthCode, monthsAway } from './rules.ts';
import {
  type Change,
  isOpenPart,
  type Kind,
  type Month,
  type PartName,
  TYPED_PARTS,
  type Typed,
} from './shapes.ts';

const LABEL_LENGTH = 30;
/** A plain-text channel holds about so many lines of figures beside its numbered choices. */
const MOST_LINES = 14;

type Say = Tongue['say'];

/** As it stands in a list and on a button. */
export const kindName = (say: Say, { id, own }: Kind): string => own?.name ?? say(`reports-kind-${id}`);

/** 'tháng 11/2026' */
export function monthName(say: Say, month: Month): string {
  const [year = '', number = ''] = month.split('-');
  return say('reports-month', { month: number, year });
}

const row = (label: string, action: string, ...args: string[]): Button[] => [
  { label: truncate(label, LABEL_LENGTH), data: encodeButton(CODE, action, ...args) },
];

export type MonthView = {
  unit: UnitRef;
  month: Month;
  isLast: boolean;
  kinds: readonly Kind[];
  own: readonly Typed[];
  /** Of the branch, itself included; null for a cell. */
  branch: readonly Typed[] | null;
};

const typedAs = (typed: readonly Typed[], kind: string): number | null =>
  typed.find((one) => one.kind === kind)?.value ?? null;

/** '71', 'chưa ghi'; of a higher unit with what its whole branch has. */
function kindLine({ say, locale }: Tongue, view: MonthView, kind: Kind): string {
  const own = typedAs(view.own, kind.id);
  const value = own === null ? say('reports-typed-unset') : formatNumber(own, locale);
  const line = say('reports-typed-line', { name: kindName(say, kind), value });
  const branch = view.branch === null ? null : typedAs(view.branch, kind.id);
  return branch === null
    ? line
    : `${line} ${say('reports-typed-branch', { sum: formatNumber(branch, locale) })}`;
}

function capped(say: Say, lines: string[]): string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), say('reports-typed-more', { count: lines.length - MOST_LINES })];
}

/** Parts, and under each only what has a number: an empty month is short. */
export function monthScreen(tongue: Tongue, view: MonthView): Message {
  const { say } = tongue;
  const { unit, month } = view;
  const code = monthCode(month);
  const lines = TYPED_PARTS.flatMap((part) => {
    const kinds = view.kinds.filter(
      (kind) =>
        kind.part === part &&
        (typedAs(view.own, kind.id) !== null || typedAs(view.branch ?? [], kind.id) !== null),
    );
    return kinds.length === 0
      ? []
      : [`${say(`reports-part-${part}`)}:`, ...kinds.map((kind) => `- ${kindLine(tongue, view, kind)}`)];
  });
  return {
    text: [
      say('reports-typed-title', { unit: unit.name, month: monthName(say, month) }),
      ...(lines.length > 0 ? capped(say, lines) : [say('reports-typed-none')]),
      say('reports-typed-hint'),
    ].join('\n'),
    buttons: [
      ...TYPED_PARTS.map((part) => row(say(`reports-part-${part}`), 'tpart', unit.id, code, part)),
      [
        ...row(say('reports-month-before'), 'typed', unit.id, monthCode(monthsAway(month, -1))),
        ...(view.isLast
          ? []
          : row(say('reports-month-after'), 'typed', unit.id, monthCode(monthsAway(month, 1)))),
      ],
      row(say('reports-history'), 'thist', unit.id, code),
      row(say('form-back'), 'unit', unit.id),
    ],
  };
}

export function partScreen(tongue: Tongue, view: MonthView, part: PartName, remark?: string): Message {
  const { say } = tongue;
  const { unit, month } = view;
  const code = monthCode(month);
  const kinds = view.kinds.filter((kind) => kind.part === part);
  return {
    text: [
      ...(remark === undefined ? [] : [remark, '']),
      say('reports-typed-part', {
        part: say(`reports-part-${part}`),
        unit: unit.name,
        month: monthName(say, month),
      }),
      ...capped(
        say,
        kinds.map((kind) => `- ${kindLine(tongue, view, kind)}`),
      ),
      ...(isOpenPart(part) ? [say('reports-typed-own-hint')] : []),
      ...(part === 'paper' ? [say('reports-typed-paper-hint')] : []),
    ].join('\n'),
    buttons: [
      ...kinds
        .filter(({ own }) => !own?.isBelow && !own?.dropped)
        .map((kind) => row(kindName(say, kind), 'tkind', unit.id, code, kind.id)),
      ...(isOpenPart(part) ? [row(say('reports-kind-add'), 'tadd', unit.id, code, part)] : []),
      row(say('form-back'), 'typed', unit.id, code),
    ],
  };
}

/** Who typed what over what, the newest first. */
export function historyScreen(
  tongue: Tongue,
  unit: UnitRef,
  month: Month,
  changes: readonly Change[],
  kinds: readonly Kind[],
): Message {
  const { say, locale } = tongue;
  const nameOf = (id: string): string => {
    const kind = kinds.find((one) => one.id === id);
    return kind ? kindName(say, kind) : say('reports-kind-gone');
  };
  const lines = changes.map(({ kind, before, value, at, by }) =>
    say('reports-history-line', {
      at: momentOf(tongue, at),
      by: by ?? say('reports-history-nobody'),
      kind: nameOf(kind),
      before: before === null ? say('reports-typed-unset') : formatNumber(before, locale),
      value: formatNumber(value, locale),
    }),
  );
  return {
    text: [
      say('reports-history-title', { unit: unit.name, month: monthName(say, month) }),
      ...(lines.length > 0 ? lines : [say('reports-history-none')]),
    ].join('\n'),
    buttons: [row(say('form-back'), 'typed', unit.id, monthCode(month))],
  };
}
