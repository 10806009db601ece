// Which months belong to a period, what a typed number is, how kinds are put together; pure.
import type { Period } from '../../../core/figures/period-rules.ts';
import type { Counts } from '../../../core/figures/shapes.ts';
import { addDays, daysBetween, isLocalDate, type LocalDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { searchKey } from '../../../shared/text.ts';
import { type Kind, MOST, type Month, type OwnKind, SHIPPED, TYPED_PARTS } from './shapes.ts';

/** A period this short is no place for a figure of a whole month. */
const SHORTEST_DAYS = 28;
/** A month belongs to the period in which its middle lies, so that of two neighbouring periods one has it. */
const MIDDLE = 14;
const OLDEST_MONTHS = 36;

/** The bounds of the months that count in a period: `from` and `until` are days, 'until' not included; null: none. */
export function monthsIn({
  from,
  until,
}: Pick<Period, 'from' | 'until'>): { from: LocalDate; until: LocalDate } | null {
  if (daysBetween(from, until) < SHORTEST_DAYS) return null;
  return { from: addDays(from, -MIDDLE), until: addDays(until, -MIDDLE) };
}

/** '202611' → '2026-11-01'; null for anything else, for a month to come and for one long past. */
export function readMonth(code: string, today: LocalDate): Month | null {
  const month = `${code.slice(0, 4)}-${code.slice(4)}-01`;
  if (!/^\d{6}$/.test(code) || !isLocalDate(month)) return null;
  return month <= today && month >= monthsAway(today, -OLDEST_MONTHS) ? month : null;
}

export const monthCode = (month: Month): string => month.slice(0, 7).replace('-', '');

/** The first day of the month so many months from this day's. */
export function monthsAway(day: LocalDate, by: number): Month {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** '71', '1.250', '1 250'. @throws UserError 'reports-typed-number' */
export function readCount(text: string | undefined): number {
  const digits = (text ?? '').trim().replace(/^(\d{1,3})([., ]\d{3})+$/, (all) => all.replace(/[., ]/g, ''));
  const value = /^\d{1,7}$/.test(digits) ? Number(digits) : Number.NaN;
  if (!(value <= MOST)) throw new UserError('reports-typed-number', { max: MOST });
  return value;
}

/** Shipped ones first, then own ones by name. What was dropped, or is a lower unit's, stands where something of it was typed. */
export function kindsOf(own: readonly OwnKind[], used: ReadonlySet<string>): Kind[] {
  return TYPED_PARTS.flatMap((part) => [
    ...SHIPPED[part].map((id): Kind => ({ id, part, own: null })),
    ...own
      .filter((one) => one.part === part && ((!one.dropped && !one.isBelow) || used.has(one.id)))
      .map((one): Kind => ({ id: one.id, part, own: one })),
  ]);
}

/** The name under which a typed figure is counted. */
export const countName = (kind: string): string => `typed_${kind}`;

/** Own kinds of several units that bear one name are one line, as the total of a branch reads them. */
export function linesByName(kinds: readonly Kind[], counts: Counts): { kinds: Kind[]; value: number }[] {
  const lines = new Map<string, { kinds: Kind[]; value: number }>();
  for (const kind of kinds) {
    const value = counts[countName(kind.id)];
    if (value === undefined) continue;
    const key = kind.own ? `${kind.part} ${searchKey(kind.own.name)}` : kind.id;
    const line = lines.get(key) ?? { kinds: [], value: 0 };
    lines.set(key, { kinds: [...line.kinds, kind], value: line.value + value });
  }
  return [...lines.values()];
}
