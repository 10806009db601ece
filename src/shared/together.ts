// Work that comes while the same work is under way joins the next round, so that one statement serves many callers.
import { setImmediate } from 'node:timers/promises';

/**
 * @param run does everything of one round; its result, or its failure, goes to each caller of that round
 * @returns adds items to the next round; rounds follow one another, never side by side
 */
export function together<Item, Result>(
  run: (items: Item[]) => Promise<Result>,
): (items: readonly Item[]) => Promise<Result> {
  let next: { items: Item[]; result: Promise<Result> } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** What arrived at the same moment is read before: a round of its own for the first of it would be a waste. */
  const begin = async (items: Item[], before: Promise<unknown>): Promise<Result> => {
    await before;
    await setImmediate();
    next = null;
    return run(items);
  };
  return (items) => {
    if (next) {
      next.items.push(...items);
      return next.result;
    }
    const mine = [...items];
    const result = begin(mine, last);
    next = { items: mine, result };
    last = result.catch(() => undefined);
    return result;
  };
}
