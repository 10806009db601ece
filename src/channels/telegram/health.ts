// Keeps account of whether Telegram can be reached, and says each change of it once in the log.
import { GrammyError } from 'grammy';
import type { Log } from '../../shared/log.ts';
import { describe, isUnauthorized } from './outcome.ts';

export const PROBLEMS = ['unreachable', 'unauthorized', 'conflict', 'refused'] as const;
export type Problem = (typeof PROBLEMS)[number];

/** A short outage is no trouble: a restart of the network passes by itself. */
const PATIENCE_MS = 10_000;

const EXPLAINED: Record<Problem, string> = {
  unreachable: 'Telegram cannot be reached',
  unauthorized: 'Telegram refuses BOT_TOKEN: it is wrong or was revoked',
  conflict: 'another process takes the updates of this bot: stop it, or give this one a token of its own',
  refused: 'Telegram refuses to hand out updates: see PUBLIC_URL and TELEGRAM_API_ROOT',
};

export type Health = {
  succeeded(): void;
  /** @param began monotonic ms at which the failed call began */
  failed(error: unknown, began: number): void;
  /** Empty when reachable, else the reason for /readyz. */
  trouble(): string | null;
};

export function createHealth(log: Log, token: string, monotonicMs: () => number): Health {
  let current: { problem: Problem; since: number; detail: string } | null = null;
  return {
    succeeded: () => {
      if (current) log.info({ problem: current.problem }, 'telegram: works again');
      current = null;
    },
    failed: (error, began) => {
      const problem = problemOf(error);
      const detail = describe(error, token);
      if (current?.problem !== problem) log.warn({ detail }, `telegram: ${EXPLAINED[problem]}`);
      current = { problem, detail, since: current?.problem === problem ? current.since : began };
    },
    trouble: () => {
      if (!current) return null;
      if (current.problem === 'unreachable' && monotonicMs() - current.since < PATIENCE_MS) return null;
      return `telegram: ${EXPLAINED[current.problem]} (${current.detail})`;
    },
  };
}

function problemOf(error: unknown): Problem {
  if (!(error instanceof GrammyError)) return 'unreachable';
  if (isUnauthorized(error.error_code, error.description)) return 'unauthorized';
  if (error.error_code === 409) return 'conflict';
  return error.error_code < 500 && error.error_code !== 429 ? 'refused' : 'unreachable';
}
