// A bell that ends sleeps early; rung before the sleep begins, it is still heard.

export type Alarm = {
  ring(): void;
  /** From now on a ring counts; `orAfter` resolves at once if one came. */
  listen(): { orAfter(ms: number): Promise<void> };
};

export function createAlarm(): Alarm {
  const sleepers = new Set<() => void>();
  let rings = 0;
  return {
    ring() {
      rings += 1;
      for (const wakeUp of sleepers) wakeUp();
    },
    listen() {
      const heardBefore = rings;
      return {
        orAfter: (ms) =>
          new Promise((resolve) => {
            if (rings !== heardBefore) return resolve();
            const wakeUp = () => {
              clearTimeout(timer);
              sleepers.delete(wakeUp);
              resolve();
            };
            const timer = setTimeout(wakeUp, ms);
            sleepers.add(wakeUp);
          }),
      };
    },
  };
}
