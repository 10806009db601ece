// A task handed out at a meeting, and how it is asked about.
import { askForm } from '../../../core/asks/shapes.ts';
import type { LocalDate } from '../../../shared/dates.ts';

export const TASK_STATES = ['open', 'done', 'dropped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** The one item of the ask. */
export const TASK_ITEM = 'done';
/** What its owner may say of it. */
export const SAID = ['done', 'doing', 'stuck'] as const;
export type Said = (typeof SAID)[number];

export const TASK_FORM = askForm.parse({
  version: 1,
  items: [{ id: TASK_ITEM, kind: 'choice', options: SAID.map((id) => ({ id })) }],
});

export const MAX_TASK_WORDS = 200;

export type Task = {
  id: string;
  meetingId: string | null;
  unitId: string;
  memberId: string;
  words: string;
  dueOn: LocalDate;
  state: TaskState;
  /** What the owner last said while it was open. */
  progress: Exclude<Said, 'done'> | null;
  acceptedAt: Date | null;
  /** The ask that is coming, open, or was last. */
  askId: string | null;
  doneAt: Date | null;
  /** Null: no longer in the database. */
  ownerName: string | null;
  /** The owner is on this unit's list and may be asked. */
  ownerHere: boolean;
  meetingTitle: string | null;
};
