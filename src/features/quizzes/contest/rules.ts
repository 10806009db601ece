// Decisions of a contest: its week, where a try stands, what it scores, who is before whom; pure.
import { addDays, instantOf, localDate, mondayOf } from '../../../shared/dates.ts';
import { sha256 } from '../../../shared/ids.ts';
import type { GivenAnswers, Place, Prize, TieBreak, Try } from './shapes.ts';

const OPENS = '10:00';
const CLOSES = '09:00';
const NUDGE_AT = 0.8;
/** Source: the prizes of a hái hoa and of weekly contests (docs/domain.md). */
const PRIZE_COUNTS: readonly (readonly [Prize, number])[] = [
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['encouragement', 5],
];
/** Smaller units are not compared: their mean would speak of persons. */
export const FEWEST_COMPARED = 10;

export type Period = { opensAt: Date; closesAt: Date };

/** From the next Monday 10:00 to the Monday after it 9:00, by the clock on the wall. */
export function nextWeek(now: Date, zone: string): Period {
  const monday = mondayOf(localDate(now, zone));
  const start = instantOf(monday, OPENS, zone) > now ? monday : addDays(monday, 7);
  return { opensAt: instantOf(start, OPENS, zone), closesAt: instantOf(addDays(start, 7), CLOSES, zone) };
}

/** The one reminder. */
export const nudgeOf = ({ opensAt, closesAt }: Period): Date =>
  new Date(opensAt.getTime() + NUDGE_AT * (closesAt.getTime() - opensAt.getTime()));

/** A try ends with its time or with the contest, whichever comes first. */
export const deadlineOf = (now: Date, seconds: number, closesAt: Date): Date =>
  new Date(Math.min(now.getTime() + seconds * 1000, closesAt.getTime()));

/** Index of the next question without an answer, after `from` first, then from the beginning; null: all are answered. `out`: withdrawn. */
export function nextOpen(
  { questionIds, answers }: Pick<Try, 'questionIds' | 'answers'>,
  out: ReadonlySet<string>,
  from = -1,
): number | null {
  const isOpen = (id: string) => !out.has(id) && (answers[id] === undefined || answers[id].open === true);
  const after = questionIds.findIndex((id, at) => at > from && isOpen(id));
  const first = after >= 0 ? after : questionIds.findIndex(isOpen);
  return first < 0 ? null : first;
}

export type Score = { score: number; counted: number };

/** Right answers among the questions that count; one that was taken out counts for nobody. */
export function scoreOf(
  { questionIds, answers }: { questionIds: readonly string[]; answers: GivenAnswers },
  counting: ReadonlySet<string>,
): Score {
  const counted = questionIds.filter((id) => counting.has(id));
  return { score: counted.filter((id) => answers[id]?.right === true).length, counted: counted.length };
}

/** With two decimals, so that a sum over many stays readable. */
export const percentOf = ({ score, counted }: Score): number =>
  counted === 0 ? 0 : Math.round((10_000 * score) / counted) / 100;

export type Scored = Score & { submittedAt: Date };
/** `guess`: the last one given, whichever try it was given with. */
export type Entry = { memberId: string; unitId: string; guess: number | null; tries: readonly Scored[] };

const isAllRight = ({ score, counted }: Score): boolean => counted > 0 && score === counted;

/** How many people answered everything right in some try: what the guess is about. */
export const countAllRight = (entries: readonly Pick<Entry, 'tries'>[]): number =>
  entries.filter(({ tries }) => tries.some(isAllRight)).length;

/**
 * Places from 1, every entry one: the larger share of right answers, then (if guessed) the nearer guess, then the
 * earlier time; what is still equal goes by lot, SHA-256 of 'contest:member'. The best try of each counts.
 */
export function rank(contestId: string, tieBreak: TieBreak, entries: readonly Entry[]): Place[] {
  const allRight = countAllRight(entries);
  const best = entries.flatMap(({ memberId, unitId, guess, tries }) => {
    const [own] = tries.filter(({ counted }) => counted > 0).sort(better);
    if (!own) return [];
    const off =
      tieBreak === 'time' ? 0 : guess === null ? Number.MAX_SAFE_INTEGER : Math.abs(guess - allRight);
    return [{ memberId, unitId, guess, own, off, lot: sha256(`${contestId}:${memberId}`) }];
  });
  best.sort(
    (a, b) => byShare(a.own, b.own) || a.off - b.off || byTime(a.own, b.own) || (a.lot < b.lot ? -1 : 1),
  );
  return best.map(({ memberId, unitId, guess, own: { score, counted } }, at) => ({
    memberId,
    unitId,
    place: at + 1,
    prize: score > 0 ? prizeOf(at + 1) : null,
    score,
    counted,
    guess,
  }));
}

const byShare = (a: Score, b: Score): number => b.score * a.counted - a.score * b.counted;
const byTime = (a: Scored, b: Scored): number => a.submittedAt.getTime() - b.submittedAt.getTime();
const better = (a: Scored, b: Scored): number => byShare(a, b) || byTime(a, b);

/** Of a place from 1; null: none. */
export function prizeOf(place: number): Prize | null {
  let left = place;
  for (const [prize, count] of PRIZE_COUNTS) {
    if (left <= count) return prize;
    left -= count;
  }
  return null;
}

export type UnitFigures = { unitId: string; name: string; expected: number; answered: number; sum: number };
export type Compared = {
  /** So many units under ten people are left out altogether. */
  hidden: number;
  units: UnitFigures[];
  /** Those under ten people, added up; null: none, or too few to stand for more than themselves. */
  small: (Omit<UnitFigures, 'unitId' | 'name'> & { units: number }) | null;
};

/** By participation, then by mean; no unit under ten people stands alone. */
export function compareUnits(all: readonly UnitFigures[]): Compared {
  const units = all.filter(({ expected }) => expected >= FEWEST_COMPARED);
  const rest = all.filter(({ expected }) => expected < FEWEST_COMPARED);
  const mean = ({ answered, sum }: UnitFigures) => (answered === 0 ? 0 : sum / answered);
  units.sort(
    (a, b) =>
      b.answered * a.expected - a.answered * b.expected || mean(b) - mean(a) || (a.name < b.name ? -1 : 1),
  );
  const total = (of: 'expected' | 'answered' | 'sum') => rest.reduce((sum, row) => sum + row[of], 0);
  const expected = total('expected');
  if (rest.length < 2 || expected < FEWEST_COMPARED) return { units, small: null, hidden: rest.length };
  const small = { units: rest.length, expected, answered: total('answered'), sum: total('sum') };
  return { units, small, hidden: 0 };
}
