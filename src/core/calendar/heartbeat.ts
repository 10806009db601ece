// The heartbeat: every second, and at the very moment when something falls due in between; several processes share the work safely.
import cron, { type ScheduledTask } from 'node-cron';
import { monotonicMs } from '../../shared/clock.ts';
import type { Log } from '../../shared/log.ts';

export type Heartbeat = {
  start(): void;
  /** Stops beating and waits for a beat in progress. */
  stop(): Promise<void>;
  /** Milliseconds since a beat last ended well. */
  age(): number;
};

/** So many milliseconds lie at least between a beat and an extra one, however close together things fall due. */
const LEAST_MS = 25;

/**
 * `beat` does what is due at the domain clock's present, and resolves with the milliseconds until something else
 * falls due before the next second, else null. A failing beat is logged and the next one tries again.
 */
export function createHeartbeat(beat: () => Promise<number | null>, log: Log): Heartbeat {
  let task: ScheduledTask | undefined;
  let extra: NodeJS.Timeout | undefined;
  let last = monotonicMs();
  let running: Promise<void> | null = null;
  const quiet = {
    info: () => undefined,
    warn: () => undefined,
    error: (message: unknown) => log.error({ message }, 'heartbeat timer'),
    debug: () => undefined,
  };

  const once = async (): Promise<void> => {
    clearTimeout(extra);
    try {
      const moreInMs = await beat();
      last = monotonicMs();
      // A millisecond later: a timer may run that much too early.
      if (moreInMs !== null && task) extra = setTimeout(run, Math.max(LEAST_MS, moreInMs + 1));
    } catch (error) {
      log.error({ err: error }, 'heartbeat failed, the next one tries again');
    }
  };
  const run = (): Promise<void> => {
    running ??= once().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    start() {
      task = cron.schedule('* * * * * *', run, { noOverlap: true, name: 'heartbeat', logger: quiet });
    },
    async stop() {
      const stopped = task;
      task = undefined;
      clearTimeout(extra);
      await stopped?.destroy();
      await running;
    },
    age: () => monotonicMs() - last,
  };
}
