// The way through the questions: which comes next, where a person goes on, what they gave; pure.
import { chosenIn, missingItems, shownAnswers, visibleItems } from '../../../core/asks/form-rules.ts';
import type { Answers, AskForm, AskItem } from '../../../core/asks/shapes.ts';

/** 'ask': it counts; 'try': a draft that is tried, nothing is kept of it. */
export type WalkKind = 'ask' | 'try';

export type Walk = {
  kind: WalkKind;
  /** Of the ask; of the survey that is tried. */
  id: string;
  title: string;
  form: AskForm;
  answers: Answers;
  anonymous: boolean;
  /** Handed in before; by name it can still be changed. */
  isDone: boolean;
  closesAt: Date | null;
  reworded: boolean;
  /** One of a series: what changes from one time to the next may point at who came or left. */
  repeats: boolean;
};

export const TYPED: readonly string[] = ['text', 'date', 'number'];
export const isTyped = ({ kind }: Pick<AskItem, 'kind'>): boolean => TYPED.includes(kind);

/** '2/5' among the questions that these answers leave. */
export function positionOf({ form, answers }: Pick<Walk, 'form' | 'answers'>, id: string) {
  const visible = visibleItems(form, answers);
  return { n: visible.findIndex((item) => item.id === id) + 1, of: visible.length };
}

/** The question of this walk, where it is asked. */
export const visibleItem = ({ form, answers }: Pick<Walk, 'form' | 'answers'>, id: string): AskItem | null =>
  visibleItems(form, answers).find((item) => item.id === id) ?? null;

/** The next one without an answer behind this; null: none, look at it all. */
export function nextItem({ form, answers }: Pick<Walk, 'form' | 'answers'>, id: string): AskItem | null {
  const visible = visibleItems(form, answers);
  const at = visible.findIndex((item) => item.id === id);
  return visible.slice(at + 1).find((item) => !answers[item.id]) ?? null;
}

export function itemBefore({ form, answers }: Pick<Walk, 'form' | 'answers'>, id: string): AskItem | null {
  const visible = visibleItems(form, answers);
  return visible[visible.findIndex((item) => item.id === id) - 1] ?? null;
}

/** Where a person goes on after a pause: behind their last answer, else at a required question they left out. */
export function resumeAt(walk: Pick<Walk, 'form' | 'answers'>): AskItem | null {
  const visible = visibleItems(walk.form, walk.answers);
  const last = visible.findLastIndex((item) => walk.answers[item.id]);
  return visible[last + 1] ?? missingItems(walk.form, walk.answers)[0] ?? null;
}

/** One question by name: the answer itself hands it in. */
export const isSingle = ({ form, anonymous }: Pick<Walk, 'form' | 'anonymous'>): boolean =>
  form.items.length === 1 && !anonymous;

/** What is handed in: answers to questions that are asked. */
export const handedIn = ({ form, answers }: Pick<Walk, 'form' | 'answers'>): Record<string, string> =>
  shownAnswers(form, answers);

/** With another answer; null takes it back. */
export function withAnswer(answers: Answers, id: string, value: string | null): Answers {
  const { [id]: _, ...others } = answers;
  return value === null || value === '' ? others : { ...others, [id]: value };
}

export const isChosen = ({ answers }: Pick<Walk, 'answers'>, itemId: string, choice: string): boolean =>
  chosenIn(answers[itemId]).includes(choice);
