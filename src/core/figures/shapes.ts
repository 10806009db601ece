// What figures are made of: additive counts per unit, and the subjects that are read from them.
import type { Sql } from '../../db/index.ts';
import type { Services } from '../feature.ts';
import type { UnitRef } from '../org/person.ts';
import type { Period } from './period-rules.ts';

/** Names with numbers. Every number adds up over units, so that the sum over a branch is the branch's own. */
export type Counts = Record<string, number>;

/** What one unit counted; `path`: where it stood then, so that a moved unit's past stays with its old parent. */
export type CountedUnit = { path: string; counts: Counts };

/** `past`: the other paths the unit had, under which its branch counted before it was moved. */
export type Whose = Pick<UnitRef, 'id' | 'path'> & { past?: readonly string[] };

/** Whose figures, over which time: `start` included, `end` not. */
export type Scope = {
  unit: Whose;
  period: Period;
  start: Date;
  end: Date;
  /** How coarse rows may be, where the caller needs no finer ones; a source may give finer ones all the same. */
  fold?: Fold;
};

/** child: added up to the units right below the unit; whole: to the unit itself. */
export type Fold = 'child' | 'whole';

/**
 * One line of a summary. Its words are `figures-<id>` in the texts.
 * rate: `value` of `base`, of which `onBehalf` were recorded by others. count: `value` alone.
 */
export type Subject =
  | { id: string; kind: 'rate'; value: string; base: string; onBehalf?: string }
  | {
      id: string;
      kind: 'count';
      value: string;
      /** How many there are, not how many came: it says nothing of what the period brought. */
      standing?: true;
    };

/** What a leader may be told that a cell lacks. */
export const GAPS = ['no_rota', 'no_meeting'] as const;
export type Gap = (typeof GAPS)[number];

/** What a feature brings to summaries, digests, reports and pages. */
export type FigureSource = {
  subjects: readonly Subject[];
  /** Rows of one path may come several times; they are added. A unit's own past counts wherever it stood. */
  count(services: Services, sql: Sql, scope: Scope): Promise<CountedUnit[]>;
  /** Cells under `path` that lack something on this day. */
  gaps?(services: Services, sql: Sql, path: string): Promise<{ unitId: string; gap: Gap }[]>;
  /** Cells under `path` that decided that nothing of theirs comes weekly, or not in this period: no data is no lack there. */
  quiet?(services: Services, sql: Sql, path: string, period: Period): Promise<string[]>;
};
