// A hái hoa dân chủ: the game, its flowers, its turns, its prizes.
import { z } from 'zod';
import type { Topic } from '../bank/shapes.ts';
import { PRIZES } from '../contest/shapes.ts';

export const MODES = ['group', 'person'] as const;
export type Mode = (typeof MODES)[number];

export const STATES = ['setup', 'joining', 'playing', 'paused', 'ended', 'dropped'] as const;
export type State = (typeof STATES)[number];
/** It has not ended. */
export const LIVE = ['setup', 'joining', 'playing', 'paused'] as const satisfies readonly State[];

export const prize = z.object({
  /** A tổ or a member, as the game's mode says. */
  id: z.uuid(),
  prize: z.enum(PRIZES),
  /** Of a member: null until they have said it. */
  showing: z.enum(['named', 'unnamed']).nullable(),
});
export type Won = z.infer<typeof prize>;

export type FlowerQuiz = {
  id: string;
  unitId: string;
  channel: string;
  chat: string;
  topic: string | null;
  /** Null: had their data erased; somebody takes over. */
  hostId: string | null;
  mode: Mode;
  topics: Topic[];
  flowers: number;
  state: State;
  drawsOrder: boolean;
  order: string[];
  turn: number;
  seed: string;
  seedHash: string;
  answerSeconds: number;
  consultSeconds: number;
  refused: string[];
  prizes: Won[];
  createdBy: string | null;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
};

export type Flower = {
  number: number;
  questionId: string;
  drawnId: string;
  state: 'unpassed' | 'closed' | 'open' | 'answered';
  isExtra: boolean;
};

export type Phase = 'own' | 'yielded' | 'all' | 'ended';
export type Outcome = 'right' | 'partial' | 'miss' | 'passed' | 'void';

export type Turn = {
  id: string;
  ordinal: number;
  number: number;
  questionId: string;
  isExtra: boolean;
  /** Null: a `Câu hỏi phụ`. */
  ownerId: string | null;
  pickedBy: string | null;
  phase: Phase;
  contenders: string[];
  tried: string[];
  openedAt: Date;
  deadline: Date | null;
  secondsLeft: number | null;
  consulted: boolean;
  given: string | null;
  givenBy: string | null;
  waits: boolean;
  outcome: Outcome | null;
  points: number;
  groupUnitId: string | null;
  memberId: string | null;
  judgedBy: string | null;
  endedAt: Date | null;
};

/** Living messages: the tree in the group, the screen of the người dẫn. */
export const treeRef = (quizId: string): string => `flower:${quizId}`;
export const hostRef = (quizId: string): string => `flowerhost:${quizId}`;

/** The job of the countdown; its subject is the game. */
export const TICK_JOB = 'quizzes.flower-tick';
