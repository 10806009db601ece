// What each part of the quizzes slice adds: its share of the feature, and of /thi for one unit.
import type { Button } from '../../channels/channel.ts';
import type { Ctx, Feature, Reply } from '../../core/feature.ts';
import type { Unit } from '../../core/org/units-store.ts';

export type QuizPart = Pick<
  Feature,
  | 'commands'
  | 'buttons'
  | 'forms'
  | 'jobs'
  | 'help'
  | 'asks'
  | 'on'
  | 'seed'
  | 'menu'
  | 'living'
  | 'file'
  | 'text'
  | 'groupText'
  | 'ownRows'
  | 'readingHints'
  | 'happenings'
> & {
  /** `/start qz_<22 characters>`; null: not this part's. */
  deepLink?(ctx: Ctx, id: string): Promise<Reply | null>;
  /** Lines and buttons of /thi for a unit, by what the person may do; actions check again. Lower rank first. */
  homeLines?(ctx: Ctx, unit: Unit): Promise<string[]>;
  homeButtons?(ctx: Ctx, unit: Unit): Promise<{ rank: number; row: Button[] }[]>;
};
