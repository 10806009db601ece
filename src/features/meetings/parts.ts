// What each part of the meetings slice adds: its share of the feature, and of a meeting's card under /hop.
import type { Button } from '../../channels/channel.ts';
import type { Kinds } from '../../core/asks/choice-rules.ts';
import type { Ctx, Feature, Reply } from '../../core/feature.ts';
import type { Seen } from './access.ts';

export type MeetingPart = Pick<
  Feature,
  'buttons' | 'forms' | 'jobs' | 'help' | 'asks' | 'on' | 'seed' | 'menu' | 'living'
> & {
  /** Asks that one choice answers: their desk (`who`, `behalf` …), `fix` and entries of /menu are made for all parts at once. */
  kinds?: Kinds;
  /** `/start mt_<22 characters>`; null: not this part's. */
  deepLink?(ctx: Ctx, id: string): Promise<Reply | null>;
  /** What was typed behind /hop; null: not for this part. */
  typed?(ctx: Ctx, words: string): Promise<Reply | null>;
  /** Lines on the card of a meeting, for those who may see them. */
  cardLines?(ctx: Ctx, seen: Seen): Promise<string[]>;
  /** Buttons on the card, by what the person may do now; actions check again. Lower rank first. */
  cardButtons?(ctx: Ctx, seen: Seen): Promise<{ rank: number; row: Button[] }[]>;
  /** Buttons and lines of /hop itself for a unit. */
  homeButtons?(ctx: Ctx, unitId: string): Promise<{ rank: number; row: Button[] }[]>;
  homeLines?(ctx: Ctx, unitId: string): Promise<string[]>;
};
