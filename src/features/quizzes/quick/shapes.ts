// A quick round: everyone in a group answers the same questions, one after the other.
import type { Topic } from '../bank/shapes.ts';

/** Judged without a person. */
export const QUICK_KINDS = ['multiple_choice', 'true_false'] as const;

export type QuickRound = {
  id: string;
  unitId: string;
  channel: string;
  chat: string;
  topic: string | null;
  /** Null: had their data erased; somebody takes over. */
  hostId: string | null;
  topics: Topic[];
  questionIds: string[];
  secondsEach: number;
  bySpeed: boolean;
  seed: string;
  state: 'playing' | 'paused' | 'ended';
  /** From 0; -1: the first is about to come. */
  current: number;
  /** Its answer is shown until the next one comes. */
  isShowing: boolean;
  deadline: Date | null;
  secondsLeft: number | null;
  createdAt: Date;
  endedAt: Date | null;
};

export type QuickAnswer = {
  number: number;
  memberId: string;
  groupUnitId: string | null;
  given: string;
  right: boolean;
  /** Milliseconds of its time that had passed. */
  took: number;
  at: Date;
};

export const roundRef = (id: string): string => `quick:${id}`;
export const leadRef = (id: string): string => `quickhost:${id}`;
export const TICK_JOB = 'quizzes.quick-tick';
