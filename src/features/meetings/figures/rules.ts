// Periods over which meetings are added up, and the sums; pure.
import { instantOf, type LocalDate } from '../../../shared/dates.ts';
import { MEETING_KINDS, type MeetingKind } from '../shapes.ts';

export const PERIODS = ['month', 'quarter', 'year'] as const;
/** `index`: 0–11 of months, 0–3 of quarters, 0 of the year. */
export type Period = { of: (typeof PERIODS)[number]; year: number; index: number };

const PER_YEAR = { month: 12, quarter: 4, year: 1 } as const;
const LETTER = { month: 'm', quarter: 'q', year: 'y' } as const;

/** 'm2026-11', 'q2026-4', 'y2026-1': as it stands in button data. */
export const codeOf = ({ of, year, index }: Period): string => `${LETTER[of]}${year}-${index + 1}`;

/** Null for anything `codeOf` did not write. */
export function readPeriod(code: string): Period | null {
  const found = /^([mqy])(20\d{2})-(\d{1,2})$/.exec(code);
  const of = PERIODS.find((one) => LETTER[one] === found?.[1]);
  if (!found || !of) return null;
  const period = { of, year: Number(found[2]), index: Number(found[3]) - 1 };
  return period.index >= 0 && period.index < PER_YEAR[of] ? period : null;
}

/** The month, quarter or year a day lies in. */
export function periodOf(of: Period['of'], date: LocalDate): Period {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return { of, year, index: Math.floor(((month - 1) * PER_YEAR[of]) / 12) };
}

export function shifted({ of, year, index }: Period, by: 1 | -1): Period {
  const at = year * PER_YEAR[of] + index + by;
  return { of, year: Math.floor(at / PER_YEAR[of]), index: at % PER_YEAR[of] };
}

/** From the first moment of the period to the first after it. */
export function boundsOf(period: Period, zone: string): { from: Date; to: Date } {
  const start = ({ of, year, index }: Period): Date => {
    const month = (index * 12) / PER_YEAR[of] + 1;
    return instantOf(`${year}-${String(month).padStart(2, '0')}-01`, '00:00', zone);
  };
  return { from: start(period), to: start(shifted(period, 1)) };
}

/** The same moment in another kind of period: from November to the fourth quarter, and back to its first month. */
export function asKind(period: Period, of: Period['of']): Period {
  const month = (period.index * 12) / PER_YEAR[period.of] + 1;
  return periodOf(of, `${period.year}-${String(month).padStart(2, '0')}-01`);
}

/** Meetings of one kind: how many, attendances (lượt, not people), of how many that were expected. */
export type KindFigures = {
  kind: MeetingKind;
  sessions: number;
  came: number;
  expected: number;
  open: number;
};
export type Sum = Omit<KindFigures, 'kind'>;

export const sumOf = (rows: readonly KindFigures[]): Sum =>
  rows.reduce<Sum>(
    (sum, row) => ({
      sessions: sum.sessions + row.sessions,
      came: sum.came + row.came,
      expected: sum.expected + row.expected,
      open: sum.open + row.open,
    }),
    { sessions: 0, came: 0, expected: 0, open: 0 },
  );

export const inOrder = (rows: readonly KindFigures[]): KindFigures[] =>
  MEETING_KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind));
