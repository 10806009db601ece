// A language with its words and its zone: what a message is said and dated in.
import type { Locale } from '../channels/channel.ts';
import { type LocalDate, localTime } from './dates.ts';
import { formatMoment, formatTime, formatWeekdayDay } from './format.ts';
import type { Say, SpokenTo, Texts } from './texts.ts';

export type Tongue = { say: Say; locale: Locale; zone: string };
type Needs = { texts: Texts; zone: string };
/** Of a handler: it speaks to whoever wrote. */
type Speaking = Needs & { say?: Say; locale?: Locale };

export const tongueIn = (of: Speaking, locale: Locale, to?: SpokenTo): Tongue => ({
  say: to === undefined && of.say && of.locale === locale ? of.say : of.texts.say(locale, to),
  locale,
  zone: of.zone,
});

/** Of words that were handed on without the name of their language. */
export const tongueOf = ({ texts, zone }: Needs, say: Say): Tongue => ({
  say,
  locale: texts.localeOf(say),
  zone,
});

/** 'thứ Hai, ngày 30/11/2026' */
export const dayOf = ({ say, locale }: Tongue, date: LocalDate): string =>
  formatWeekdayDay(date, locale, say);

/** '07 giờ 15' */
export const timeOf = ({ say, zone }: Tongue, instant: Date): string =>
  formatTime(localTime(instant, zone), say);

/** '16 giờ 00 thứ Sáu, ngày 27/11/2026' */
export const momentOf = ({ say, zone, locale }: Tongue, instant: Date): string =>
  formatMoment(instant, zone, locale, say);
