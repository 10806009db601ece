// Numbers, dates and times as people read them, in Vietnamese and English.
// Spaces are plain spaces, never non-breaking ones: texts are copied into other programs and compared.
import { type LocalDate, type LocalTime, localDate, localTime, weekday } from './dates.ts';

const INTL_TAGS = { vi: 'vi-VN', en: 'en-GB' } as const;
export type FormatLocale = keyof typeof INTL_TAGS;

/** Looks up a message of locales/<locale>/formats.ftl; the caller passes its Fluent function. */
export type Words = (key: FormatKey, args: Record<string, string>) => string;
export const FORMAT_KEYS = ['format-time', 'format-day', 'format-weekday-day', 'format-moment'] as const;
export type FormatKey = (typeof FORMAT_KEYS)[number];

const NO_VALUE = '—';
const SUNDAY = 7;

/** '8.330' (vi), '8,330' (en); at most `decimals` digits after the point. A number that is not finite is '—'. */
export function formatNumber(value: number, locale: FormatLocale, decimals = 0): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  return plain(new Intl.NumberFormat(INTL_TAGS[locale], { maximumFractionDigits: decimals }).format(value));
}

/** The share of `part` in `whole` with one decimal: '84,5 %' (vi), '84.5%' (en); '—' when there is no whole. */
export function formatPercent(part: number, whole: number, locale: FormatLocale): string {
  const share = part / whole;
  if (!Number.isFinite(share)) return NO_VALUE;
  const percent = new Intl.NumberFormat(INTL_TAGS[locale], {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  // Intl writes '84,5%' in Vietnamese; the texts of the field put a space before the sign.
  const sign = locale === 'vi' ? ' %' : '%';
  const parts = percent.formatToParts(share).map((p) => (p.type === 'percentSign' ? sign : p.value));
  return plain(parts.join(''));
}

/** '84,5 % (2.975/3.521)': the share beside what it is made of; '—' when there is no whole. */
export function formatRate(part: number, whole: number, locale: FormatLocale): string {
  const percent = formatPercent(part, whole, locale);
  if (percent === NO_VALUE) return NO_VALUE;
  return `${percent} (${formatNumber(part, locale)}/${formatNumber(whole, locale)})`;
}

/** '30/11/2026' in both languages: the users of both live in Vietnam. */
export function formatDate(date: LocalDate): string {
  return date.split('-').reverse().join('/');
}

/** The weekday inside a sentence: 'thứ Hai', 'Chủ nhật' (its official spelling), 'Monday'. */
export function formatWeekday(date: LocalDate, locale: FormatLocale): string {
  const format = new Intl.DateTimeFormat(INTL_TAGS[locale], { weekday: 'long', timeZone: 'UTC' });
  const name = plain(format.format(new Date(`${date}T00:00:00Z`)));
  if (locale !== 'vi') return name;
  const [first = '', rest = ''] = [name.slice(0, 1), name.slice(1)];
  return weekday(date) === SUNDAY
    ? first + rest.toLocaleLowerCase('vi')
    : first.toLocaleLowerCase('vi') + rest;
}

/** 'thứ Hai, 30/11/2026', 'Monday, 30/11/2026'. */
export function formatWeekdayDate(date: LocalDate, locale: FormatLocale): string {
  return `${formatWeekday(date, locale)}, ${formatDate(date)}`;
}

/** '07 giờ 15' (vi), '07:15' (en). */
export function formatTime(time: LocalTime, words: Words): string {
  return words('format-time', timeParts(time));
}

/** 'ngày 30/11/2026' (vi), '30/11/2026' (en). */
export function formatDay(date: LocalDate, words: Words): string {
  return words('format-day', { date: formatDate(date) });
}

/** 'thứ Hai, ngày 30/11/2026' (vi), 'Monday, 30/11/2026' (en). */
export function formatWeekdayDay(date: LocalDate, locale: FormatLocale, words: Words): string {
  return words('format-weekday-day', dateParts(date, locale));
}

/** '16 giờ 00 thứ Sáu, ngày 27/11/2026' (vi), '16:00 on Friday, 27/11/2026' (en). */
export function formatMoment(instant: Date, zone: string, locale: FormatLocale, words: Words): string {
  return words('format-moment', formatParts(instant, zone, locale));
}

/** The pieces of an instant in a zone, as arguments of a message that puts its own words between them. */
export function formatParts(instant: Date, zone: string, locale: FormatLocale) {
  return { ...dateParts(localDate(instant, zone), locale), ...timeParts(localTime(instant, zone)) };
}

function dateParts(date: LocalDate, locale: FormatLocale) {
  return { weekday: formatWeekday(date, locale), date: formatDate(date) };
}

function timeParts(time: LocalTime) {
  const [hour = '', minute = ''] = time.split(':');
  return { hour, minute };
}

function plain(text: string): string {
  return text.replace(/[\u00A0\u2007\u202F]/g, ' ');
}
