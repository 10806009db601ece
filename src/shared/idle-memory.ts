// Gives back the memory that starting up took: for the smallest servers, where the service idles most of the day.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const LOOK_MS = 5_000;
/** Share of that time: below it, nobody is writing. */
const IDLE = 0.1;

/** One full collection, once, after the first five seconds without much to do: it stops everything for some tenths of a second. */
export function releaseStartupMemory(): void {
  const before = performance.eventLoopUtilization();
  setTimeout(() => {
    if (performance.eventLoopUtilization(before).utilization < IDLE) collect();
    else releaseStartupMemory();
  }, LOOK_MS).unref();
}

function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as (options: { type: string; flavor: string }) => void;
  setFlagsFromString('--no-expose-gc');
  gc({ type: 'major', flavor: 'last-resort' });
}
