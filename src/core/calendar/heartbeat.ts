// The heartbeat: every second, whatever is due; several processes share the work safely.
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

/** `beat` does what is due at the domain clock's present; a failing beat is logged and the next one tries again. */
export function createHeartbeat(beat: () => Promise<void>, log: Log): Heartbeat {
  let task: ScheduledTask | undefined;
  let last = monotonicMs();
  let running: Promise<void> = Promise.resolve();
  const quiet = {
    info: () => undefined,
    warn: () => undefined,
    error: (message: unknown) => log.error({ message }, 'heartbeat timer'),
    debug: () => undefined,
  };
  return {
    start() {
      task = cron.schedule(
        '* * * * * *',
        () => {
          running = beat().then(
            () => {
              last = monotonicMs();
            },
            (error: unknown) => log.error({ err: error }, 'heartbeat failed, the next one tries again'),
          );
          return running;
        },
        { noOverlap: true, name: 'heartbeat', logger: quiet },
      );
    },
    async stop() {
      await task?.destroy();
      await running;
    },
    age: () => monotonicMs() - last,
  };
}
