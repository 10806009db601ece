// The only place that reads the system's time for domain purposes.

/** Domain time. Everything people see or are asked by is judged by this clock. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A rehearsal: starts at `start` and runs `speed` times as fast as the system's clock. */
export function rehearsalClock(start: Date, speed: number): Clock {
  const began = Date.now();
  return { now: () => new Date(start.getTime() + (Date.now() - began) * speed) };
}

/** A clock that stands still until it is set; for tests and the playground. */
export interface MovableClock extends Clock {
  set(to: Date): void;
}

export function movableClock(start: Date): MovableClock {
  let at = start;
  return {
    now: () => at,
    set: (to) => {
      at = to;
    },
  };
}

/** Milliseconds of a monotonic clock, for leases, rates and measuring only. */
export const monotonicMs = (): number => performance.now();
