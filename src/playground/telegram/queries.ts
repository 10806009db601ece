// Callback queries: a press waits here until the bot answers it or it grows too old.
import { refuse } from './refusals.ts';

export type PressAnswer = {
  /** The toast or alert; undefined when the bot answered without text. */
  text?: string;
  alert: boolean;
  url?: string;
};

type Waiting = { at: number; answer: PressAnswer | null; resolve: (answer: PressAnswer) => void };

export type CallbackQueries = {
  /** A new query; the promise resolves when the bot answers. */
  open(): { id: string; answered: Promise<PressAnswer> };
  /** Records the bot's answer; throws the refusal for an unknown or old query. A repeat changes nothing. */
  answer(id: string, answer: PressAnswer): void;
};

/** `maxAgeMs`: how long a query may wait for its answer, in milliseconds of `now`. */
export function createQueries(now: () => number, maxAgeMs: number): CallbackQueries {
  const waiting = new Map<string, Waiting>();
  let last = 4_000_000_000_000_000n;
  return {
    open: () => {
      last += 7n;
      const id = String(last);
      const answered = new Promise<PressAnswer>((resolve) => {
        waiting.set(id, { at: now(), answer: null, resolve });
      });
      return { id, answered };
    },
    answer: (id, answer) => {
      const query = waiting.get(id);
      if (query === undefined || now() - query.at > maxAgeMs) {
        waiting.delete(id);
        throw refuse.queryTooOld();
      }
      if (query.answer !== null) return;
      query.answer = answer;
      query.resolve(answer);
    },
  };
}
