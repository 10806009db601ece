// Which stories are suggested for a reading: approved ones first, close neighbours spaced; pure.
import { compareDates, daysBetween, type LocalDate } from '../../../shared/dates.ts';
import { idFrom } from '../../../shared/ids.ts';

export type Candidate = {
  id: string;
  starterId: string | null;
  approved: boolean;
  /** Of the starter list; null: a unit's own. */
  confidence: string | null;
  titleRebuilt: boolean;
  /** 'MM-DD', every year. */
  fitsDate: string | null;
  /** Starter ids so close in content that they must not stand next to it. */
  near: readonly string[];
  /** Last day this cell read it, before the reading in question. */
  lastRead: LocalDate | null;
};

/** What the cell reads on other days: those held and those already chosen. */
export type OtherReading = {
  storyId: string;
  starterId: string | null;
  near: readonly string[];
  date: LocalDate;
};

export type Occasion = { readingId: string; date: LocalDate; others: readonly OtherReading[] };

const SUGGESTED = 3;
/** Close neighbours are further apart than this. */
export const SPACING_DAYS = 28;
/** A story fits a date this many days around it. */
const FITS_DAYS = 7;

/**
 * Up to `SUGGESTED` stories, best first: approved ones, never or least recently read first, among
 * equals those that fit the date; then references of high confidence. A neighbour of something read within four weeks, or of one already suggested, is left out.
 */
export function suggest(candidates: readonly Candidate[], occasion: Occasion): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of ranked(candidates, occasion)) {
    if (chosen.length === SUGGESTED) break;
    if (isSpaced(candidate, occasion) && !chosen.some((one) => areNear(one, candidate)))
      chosen.push(candidate);
  }
  return chosen;
}

/** What stands when nobody chose: the first approved suggestion; a close neighbour rather than none; null: nothing is approved. */
export function standsByDefault(candidates: readonly Candidate[], occasion: Occasion): Candidate | null {
  const approved = ranked(candidates, occasion).filter((one) => one.approved);
  return approved.find((one) => isSpaced(one, occasion)) ?? approved[0] ?? null;
}

function ranked(candidates: readonly Candidate[], { readingId, date, others }: Occasion): Candidate[] {
  const elsewhere = new Set(others.filter((one) => one.date >= date).map((one) => one.storyId));
  const rows = candidates
    .filter((one) => !elsewhere.has(one.id) && (one.approved || one.confidence === 'high'))
    .map((one) => ({ one, lot: idFrom(readingId, one.id), fits: fitsNear(one.fitsDate, date) }));
  return rows
    .sort(
      (a, b) =>
        Number(b.one.approved) - Number(a.one.approved) ||
        Number(a.one.titleRebuilt && !a.one.approved) - Number(b.one.titleRebuilt && !b.one.approved) ||
        compareDates(a.one.lastRead ?? '', b.one.lastRead ?? '') ||
        Number(b.fits) - Number(a.fits) ||
        (a.lot < b.lot ? -1 : 1),
    )
    .map(({ one }) => one);
}

const areNear = (
  one: Pick<Candidate, 'starterId' | 'near'>,
  other: Pick<Candidate, 'starterId' | 'near'>,
): boolean =>
  (other.starterId !== null && one.near.includes(other.starterId)) ||
  (one.starterId !== null && other.near.includes(one.starterId));

const isSpaced = (candidate: Candidate, { date, others }: Occasion): boolean =>
  !others.some((one) => Math.abs(daysBetween(one.date, date)) <= SPACING_DAYS && areNear(one, candidate));

/** Across the turn of the year too: 01-03 fits 29 December. */
export function fitsNear(fitsDate: string | null, date: LocalDate): boolean {
  if (fitsDate === null) return false;
  const year = Number(date.slice(0, 4));
  return [year - 1, year, year + 1].some((y) => Math.abs(daysBetween(date, `${y}-${fitsDate}`)) <= FITS_DAYS);
}
