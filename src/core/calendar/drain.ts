// Works off due rows one transaction each; a row that fails is left for a later beat.
import { monotonicMs } from '../../shared/clock.ts';
import type { Services } from '../feature.ts';

/** At most this many rows in one beat, so that a beat ends. */
const MOST_PER_BEAT = 500;
const AT_ONCE = 4;
const LEAVE_MS = 60_000;
/** Rows that failed, and until when they are left alone (monotonic ms). */
const failing = new Map<string, number>();

/** `one(skip)` claims and does one due row, and returns its id; null when none is due. The claimed id must be on the error as `rowId` to be skipped. */
export async function drainDue(
  services: Pick<Services, 'log'>,
  what: string,
  one: (skip: string[]) => Promise<string | null>,
): Promise<number> {
  let done = 0;
  const line = async (): Promise<void> => {
    while (done < MOST_PER_BEAT) {
      const skip = [...failing].filter(([, until]) => until > monotonicMs()).map(([id]) => id);
      try {
        if ((await one(skip)) === null) return;
        done++;
      } catch (error) {
        const rowId = (error as { rowId?: string }).rowId;
        services.log.error({ err: error, what, rowId }, 'due row failed, it is tried again');
        if (!rowId) return;
        failing.set(rowId, monotonicMs() + LEAVE_MS);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return done;
}

/** Runs `work` so that an error carries the row it was about. */
export async function about<T>(rowId: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw Object.assign(error as Error, { rowId });
  }
}
