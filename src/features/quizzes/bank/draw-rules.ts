// Drawing by lot that anybody can work out again: everything is ordered by SHA-256 of 'seed:id'; pure.
import { sha256 } from '../../../shared/ids.ts';
import type { Question } from './shapes.ts';
import { STATEMENT } from './shapes.ts';

/** The ids in the order of sha256('seed:id'); the order in which they are given does not matter. */
export function orderBySeed(seed: string, ids: readonly string[]): string[] {
  const lots = new Map(ids.map((id) => [id, sha256(`${seed}:${id}`)]));
  const lot = (id: string) => lots.get(id) ?? '';
  return [...new Set(ids)].sort((a, b) => (lot(a) < lot(b) ? -1 : Number(lot(a) > lot(b))));
}

/** The ids of what a person may choose, in their own order; a statement is always right, then wrong. */
export function optionOrder(question: Pick<Question, 'id' | 'kind' | 'options'>, seed: string): string[] {
  if (question.kind === 'true_false') return [STATEMENT.true, STATEMENT.false];
  return orderBySeed(
    `${seed}:${question.id}`,
    question.options.map(({ id }) => id),
  );
}
