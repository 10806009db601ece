// A contest, a try of one person, and what came of it.
import { z } from 'zod';
import type { Topic } from '../bank/shapes.ts';

/** Ask.feature of a contest, and the one item of its form: the share of right answers, in per cent. */
export const ASK = 'contest';
export const ITEM = 'score';

/** Living message: the published result in a group. */
export const outcomeRef = (contestId: string): string => `contest:${contestId}`;

/** Judged without a person, so nothing is near and nothing is silently wrong. */
export const CONTEST_KINDS = ['multiple_choice', 'true_false'] as const;

export const TIE_BREAKS = ['guess', 'time'] as const;
export type TieBreak = (typeof TIE_BREAKS)[number];

export const CONTEST_STATES = ['planned', 'open', 'closed', 'cancelled', 'missed'] as const;
export type ContestState = (typeof CONTEST_STATES)[number];

export type Contest = {
  id: string;
  unitId: string;
  title: string;
  opensAt: Date;
  closesAt: Date;
  topics: Topic[];
  /** Drawn per person. */
  questions: number;
  /** For one try. */
  seconds: number;
  tries: number;
  tieBreak: TieBreak;
  pool: string[];
  askId: string | null;
  state: ContestState;
  /** Null once the person had their data erased. */
  createdBy: string | null;
};

/** `open`: options are still being chosen, `Xong` has not been pressed. */
export const given = z.object({ given: z.string(), right: z.boolean(), open: z.boolean().optional() });
export type Given = z.infer<typeof given>;
/** By question id. */
export type GivenAnswers = Readonly<Record<string, Given>>;

export type Try = {
  id: string;
  contestId: string;
  memberId: string;
  number: number;
  seed: string;
  questionIds: string[];
  answers: GivenAnswers;
  startedAt: Date;
  deadline: Date;
  submittedAt: Date | null;
  score: number | null;
  counted: number | null;
  guess: number | null;
};

export const PRIZES = ['first', 'second', 'third', 'encouragement'] as const;
export type Prize = (typeof PRIZES)[number];

export type Place = {
  memberId: string;
  unitId: string;
  place: number;
  prize: Prize | null;
  score: number;
  counted: number;
  guess: number | null;
};
