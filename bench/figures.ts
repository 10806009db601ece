// What a measurement says: a value, its unit, and the budget it is held against.

export type Budget = { atLeast: number } | { atMost: number };

export type Figure = {
  what: string;
  value: number;
  unit: string;
  budget?: Budget;
};

export const PARTS = [
  'answer',
  'broadcast',
  'punctuality',
  'start-up',
  'memory',
  'digest',
  'workbook',
  'pages',
] as const;
export type PartName = (typeof PARTS)[number];

export type PartResult = {
  title: string;
  /** How it was taken, in sentences; numbers come from the code that measured. */
  how: string[];
  figures: Figure[];
};

export type Part = () => Promise<PartResult>;

/** Null: the figure has no budget. */
export function isMet({ value, budget }: Figure): boolean | null {
  if (budget === undefined) return null;
  return 'atLeast' in budget ? value >= budget.atLeast : value <= budget.atMost;
}

/** Value at rank `share` (0 to 1) of the sorted values; the nearest rank above, so p99 of few values is the worst. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('no values');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Three significant digits, but whole numbers in full. */
export const shown = (value: number): string =>
  Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

export function shownBudget({ budget, unit }: Figure): string {
  if (budget === undefined) return '';
  return 'atLeast' in budget ? `≥ ${budget.atLeast} ${unit}`.trim() : `≤ ${budget.atMost} ${unit}`.trim();
}
