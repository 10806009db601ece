// Drawing by lot that anybody can work out again: everything is ordered by SHA-256 of 'seed:id'; pure.
import { sha256 } from '../../../shared/ids.ts';
import { searchKey } from '../../../shared/text.ts';
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

/** Shorter answers stand in too many questions to mean anything. */
const SHORTEST_GIVEN = 4;
const bare = (text: string): string =>
  ` ${searchKey(text)
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim()} `;

/** In the same order, but those to which an earlier one gives the answer away (or the other way round) come last. */
export function apart<
  T extends Pick<Question, 'words' | 'explanation' | 'options' | 'right' | 'answer' | 'kind'>,
>(questions: readonly T[]): T[] {
  type Said = { question: T; told: string; answers: string[] };
  const kept: Said[] = [];
  const last: T[] = [];
  const gives = (one: Said, other: Said) => other.answers.some((answer) => one.told.includes(answer));
  for (const question of questions) {
    const { words, explanation, options, right, answer, kind } = question;
    const known = options.filter(({ id }) => right.includes(id)).map((option) => option.words);
    const said = {
      question,
      told: bare(`${words} ${explanation ?? ''}`),
      answers: [...known, ...(kind === 'short_answer' && answer !== null ? [answer] : [])]
        .map(bare)
        .filter((text) => text.trim().length >= SHORTEST_GIVEN),
    };
    if (kept.some((one) => gives(one, said) || gives(said, one))) last.push(question);
    else kept.push(said);
  }
  return [...kept.map(({ question }) => question), ...last];
}
