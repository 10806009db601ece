// Notices that the service's clock was set back: due rows then lie in the future, and nothing else would look at what counts down.
import { inTransaction } from '../../db/index.ts';
import type { Services } from '../feature.ts';

/** Less than a clock is corrected by in passing. */
const NOTICED_MS = 2_000;

/** Called at every beat. What was set back while the service was down is noticed at its first beat. */
export function createClockWatch(services: Services): () => Promise<void> {
  let last: Date | null = null;
  return async () => {
    const now = services.clock.now();
    if (last === null || last.getTime() - now.getTime() > NOTICED_MS) {
      await inTransaction(services.db, (tx) => services.emit('clockSetBack', services, tx));
      services.wake();
    }
    last = now;
  };
}
