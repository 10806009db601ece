// The period a page is about, from its address; and what is wrong with what was typed; pure.
import {
  MOST_DAYS,
  PERIOD_KINDS,
  type Period,
  type PeriodKind,
  periodOf,
  rangeOf,
  readPeriod,
} from '../../../core/figures/period-rules.ts';
import { daysBetween, type LocalDate } from '../../../shared/dates.ts';
import { readDate } from '../../../shared/read-dates.ts';

export const CHOICES = [...PERIOD_KINDS, 'range'] as const;

/** What stood in the address: `ky` alone (links), or the fields of the form. */
export type Typed = { code: string; kind: string; from: string; last: string };
/** `error`: text key `pages-period-<it>`. */
export type Chosen = { period: Period; wrong: { field: 'tu' | 'den' | 'loai'; error: string }[] };

/** Nothing chosen: this month. What is wrong leaves the page at this month, and says so. */
export function choosePeriod({ code, kind, from, last }: Typed, today: LocalDate): Chosen {
  const usual = periodOf('month', today);
  if (kind === '') {
    if (code === '') return { period: usual, wrong: [] };
    const read = readPeriod(code);
    return read
      ? { period: read, wrong: [] }
      : { period: usual, wrong: [{ field: 'loai', error: 'unknown' }] };
  }
  if (kind !== 'range') {
    if (!(PERIOD_KINDS as readonly string[]).includes(kind))
      return { period: usual, wrong: [{ field: 'loai', error: 'unknown' }] };
    const of = kind as PeriodKind;
    const read = from.trim() === '' ? today : readDay(from, today);
    return read === null
      ? { period: usual, wrong: [{ field: 'tu', error: 'unreadable' }] }
      : { period: periodOf(of, read), wrong: [] };
  }
  const [first, final] = [readDay(from, today), readDay(last, today)];
  const wrong: Chosen['wrong'] = [
    ...(first === null ? [{ field: 'tu' as const, error: 'unreadable' }] : []),
    ...(final === null ? [{ field: 'den' as const, error: 'unreadable' }] : []),
  ];
  if (first === null || final === null) return { period: usual, wrong };
  if (final < first) return { period: usual, wrong: [{ field: 'den', error: 'order' }] };
  if (daysBetween(first, final) >= MOST_DAYS)
    return { period: usual, wrong: [{ field: 'den', error: 'long' }] };
  return { period: rangeOf(first, final), wrong };
}

/** A day without its year is of this year: figures are looked at backwards. */
function readDay(text: string, today: LocalDate): LocalDate | null {
  const words = text.trim();
  const withYear = /^\d{1,2}[-/.]\d{1,2}$/.test(words) ? `${words}/${today.slice(0, 4)}` : words;
  const read = readDate(withYear, today);
  return read.ok && read.value >= '2000-01-01' && read.value < '2100-01-01' ? read.value : null;
}
