// Remembers the calls the bot made: what, when, with which answer.
import type { Args } from './args.ts';

export type RecordedCall = {
  method: string;
  params: Args;
  /** Milliseconds of the server's monotonic clock when the call arrived. */
  at: number;
  /** 'pending' while it runs; 'cut' when a fault closed the connection. */
  outcome: 'pending' | 'ok' | 'refused' | 'cut';
  result?: unknown;
  error?: { code: number; description: string; retryAfter?: number };
  /** Parameters the Bot API does not know for this method. */
  unknown: string[];
};

export type History = {
  add(call: RecordedCall): void;
  all(): readonly RecordedCall[];
  /** All calls since the start, also those no longer kept. */
  total(): number;
  clear(): void;
};

/** Keeps at least the last `keep` calls. */
export function createHistory(keep: number): History {
  let calls: RecordedCall[] = [];
  let total = 0;
  return {
    add: (call) => {
      total += 1;
      calls.push(call);
      if (calls.length >= keep * 2) calls = calls.slice(-keep);
    },
    all: () => calls,
    total: () => total,
    clear: () => {
      calls = [];
    },
  };
}
