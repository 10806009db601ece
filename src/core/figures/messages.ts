// How figures and periods are said, everywhere alike; pure.
import { addDays } from '../../shared/dates.ts';
import { formatDate, formatNumber, formatRate } from '../../shared/format.ts';
import type { Tongue } from '../../shared/tongue.ts';
import type { Period } from './period-rules.ts';
import type { Subject } from './shapes.ts';
import { change, type Read } from './sum-rules.ts';

/** A change smaller than this, in points or ones, is said to be none. */
const NO_CHANGE = 0.05;

/** 'Tuần 23/11/2026 – 29/11/2026', 'Tháng 11/2026', 'Quý 4/2026', 'Năm 2026', 'Từ 01/11/2026 đến 15/11/2026'. */
export function periodName({ say }: Pick<Tongue, 'say'>, { of, from, until }: Period): string {
  const [year = '', month = ''] = from.split('-');
  return say(`figures-period-${of}`, {
    from: formatDate(from),
    last: formatDate(addDays(until, -1)),
    month,
    quarter: Math.ceil(Number(month) / 3),
    year,
  });
}

/** '84,5 % (2.975/3.521), 412 ghi hộ', or '12'. */
export function figure({ say, locale }: Tongue, { value, base, onBehalf }: Read): string {
  if (base === null) return formatNumber(value, locale);
  const rate = formatRate(value, base, locale);
  return onBehalf === null || onBehalf === 0
    ? rate
    : say('figures-behalf', { rate, count: formatNumber(onBehalf, locale) });
}

/** 'tăng 2,1 điểm', 'giảm 3', 'không đổi'; '' where there is nothing to compare with. */
export function changeWords({ say, locale }: Tongue, now: Read, then: Read | null): string {
  const by = then === null ? null : change(now, then);
  if (by === null) return '';
  if (Math.abs(by) < NO_CHANGE) return say('figures-same');
  const unit = now.base === null ? 'count' : 'points';
  return say(`figures-${by > 0 ? 'more' : 'fewer'}-${unit}`, { by: formatNumber(Math.abs(by), locale, 1) });
}

export const subjectName = ({ say }: Pick<Tongue, 'say'>, { id }: Pick<Subject, 'id'>): string =>
  say(`figures-${id}`);

/** 'Đã nghe đọc đầu tuần: 84,5 % (2.975/3.521), 412 ghi hộ, tăng 2,1 điểm' */
export function figureLine(tongue: Tongue, subject: Subject, now: Read, then: Read | null): string {
  const words = changeWords(tongue, now, then);
  return `${subjectName(tongue, subject)}: ${figure(tongue, now)}${words === '' ? '' : `, ${words}`}`;
}
