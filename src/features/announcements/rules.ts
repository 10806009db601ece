// What may be announced, until when, and how often; pure.
import type { AskAudience } from '../../core/asks/shapes.ts';
import {
  addDays,
  instantOf,
  type LocalDate,
  type LocalTime,
  localDate,
  mondayOf,
  weekday,
} from '../../shared/dates.ts';
import { secrecyStamp } from '../../shared/secrecy.ts';
import { cleanLine } from '../../shared/text.ts';

/** Code points of the text; of a link. */
export const MAX_TEXT = 600;
export const MAX_LINK = 300;
export const DEFAULT_TIME: LocalTime = '17:00';
export const TIMES: readonly LocalTime[] = ['11:00', '17:00', '20:00'];
const MOST_DAYS_AHEAD = 60;
/** Shorter than that nobody can be reached. */
const LEAST_MS = 30 * 60_000;
/** Of the way to the end: then those missing are reminded. */
const NUDGE_AT = 0.8;

export type Read<T, C extends string> = { ok: true; value: T } | { ok: false; code: C };

/** The text as it is kept: its lines stay, what is invisible goes. A secrecy stamp is refused before anything is kept. */
export function readText(typed: string): Read<string, 'secret' | 'empty' | 'long'> {
  if (secrecyStamp(typed)) return { ok: false, code: 'secret' };
  const lines = typed.split(/\r\n|[\n\r\u0085\u2028\u2029]/u).map((line) => cleanLine(line, MAX_TEXT).text);
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return { ok: false, code: 'empty' };
  return [...text].length > MAX_TEXT ? { ok: false, code: 'long' } : { ok: true, value: text };
}

/** Only https, with a name of a site, and nothing hidden before it. */
export function readLink(typed: string): Read<string, 'secret' | 'link' | 'long'> {
  if (secrecyStamp(typed)) return { ok: false, code: 'secret' };
  const { text, tooLong } = cleanLine(typed, MAX_LINK);
  if (tooLong) return { ok: false, code: 'long' };
  const url = /\s/.test(text) ? null : URL.parse(text);
  const isSafe =
    url?.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    /[^.]\.[^.]/.test(url.hostname);
  return isSafe ? { ok: true, value: text } : { ok: false, code: 'link' };
}

/** Days offered as buttons: today while there is time, tomorrow, the Friday and the Monday that come, a week on. */
export function dueChoices(now: Date, zone: string): LocalDate[] {
  const today = localDate(now, zone);
  const comes = (day: number) => addDays(today, (day - weekday(today) + 7) % 7 || 7);
  const days = [today, addDays(today, 1), comes(5), comes(1), addDays(today, 7)];
  return [...new Set(days)]
    .filter((day) => dueProblem(instantOf(day, DEFAULT_TIME, zone), now) === null)
    .sort()
    .slice(0, 4);
}

/** Why it cannot end then; null: it can. */
export function dueProblem(dueAt: Date, now: Date): 'past' | 'soon' | 'far' | null {
  const left = dueAt.getTime() - now.getTime();
  if (left <= 0) return 'past';
  if (left < LEAST_MS) return 'soon';
  return left > MOST_DAYS_AHEAD * 86_400_000 ? 'far' : null;
}

export const nudgeAt = (opensAt: Date, closesAt: Date): Date =>
  new Date(opensAt.getTime() + NUDGE_AT * (closesAt.getTime() - opensAt.getTime()));

/** What narrows to people or roles is theirs alone: nobody else hears of it, so it is not public either. */
export const staysPublic = (isPublic: boolean, { roles, members }: AskAudience): boolean =>
  isPublic && roles === undefined && members === undefined;

/** The first moment of the ISO week. */
export const weekStart = (now: Date, zone: string): Date =>
  instantOf(mondayOf(localDate(now, zone)), '00:00', zone);

/** The Monday from which a leader may send again. */
export const nextMonday = (now: Date, zone: string): LocalDate => addDays(mondayOf(localDate(now, zone)), 7);

/** A leader sends so many a week to a branch that are not urgent; a committee hears of it when it has sent so many. */
export const MOST_A_WEEK = 1;
const MANY_A_WEEK = 2;

/**
 * 'refused': a leader's second one of the week that is not urgent; 'many': a remark to the committee, no more.
 * @param sent those of this sender to this unit in this week: all, and without the urgent ones
 */
export function weekRule(
  { isCommittee, urgent }: { isCommittee: boolean; urgent: boolean },
  sent: { all: number; plain: number },
): 'fine' | 'many' | 'refused' {
  if (isCommittee) return sent.all >= MANY_A_WEEK ? 'many' : 'fine';
  return !urgent && sent.plain >= MOST_A_WEEK ? 'refused' : 'fine';
}

type Counted = { unitId: string; expected: number; answered: number };
export type UnitCount = { name: string; expected: number; answered: number };

/**
 * The counts of a branch by the units right below its top, each with all under it; whoever sits in the top itself stands
 * under its name. By name. `units`: every unit that was asked or stands right below.
 */
export function countsByChild(
  top: { id: string; name: string; path: string },
  units: readonly { id: string; name: string; path: string }[],
  counted: readonly Counted[],
): UnitCount[] {
  const children = units.filter(
    ({ path }) => path.startsWith(top.path) && path.slice(top.path.length).split('/').length === 2,
  );
  const pathOf = new Map(units.map(({ id, path }) => [id, path]));
  const sums = new Map<string, UnitCount>();
  for (const { unitId, expected, answered } of counted) {
    const path = pathOf.get(unitId) ?? top.path;
    const under = children.find((child) => path.startsWith(child.path)) ?? top;
    const before = sums.get(under.id) ?? { name: under.name, expected: 0, answered: 0 };
    sums.set(under.id, {
      name: under.name,
      expected: before.expected + expected,
      answered: before.answered + answered,
    });
  }
  return [...sums.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }));
}
