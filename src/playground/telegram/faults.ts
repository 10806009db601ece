// Faults a test or the demo can switch on: lost answers, resets, server errors, delays, floods, outages.

const FAULT_KINDS = ['lost', 'reset', 'status', 'delay', 'flood'] as const;
type FaultKind = (typeof FAULT_KINDS)[number];

export type Fault = {
  kind: FaultKind;
  /** Only this method (any case); all methods but getUpdates when absent. */
  method?: string;
  /** Only calls for this chat. */
  chatId?: number;
  /** How many calls it meets before it is over; 1 by default, Infinity until `clear`. */
  times?: number;
  /** HTTP status of `status` faults. */
  status?: number;
  /** Milliseconds of `delay` faults; the call acts after the delay. */
  delayMs?: number;
  /** Seconds of `flood` faults. */
  retryAfter?: number;
};

type Where = Pick<Fault, 'method' | 'chatId' | 'times'>;

export type Faults = {
  /** Acts, then closes the connection without an answer. */
  lose(where?: Where): void;
  /** Closes the connection before acting. */
  reset(where?: Where): void;
  /** Answers 500, 502 or another status without acting. */
  fail(status: number, where?: Where): void;
  /** Waits so many milliseconds before acting. */
  delay(delayMs: number, where?: Where): void;
  /** Refuses with 429 and this retry_after in seconds, without acting. */
  flood(retryAfter: number, where?: Where): void;
  /** From now on every connection is closed, open ones too. */
  down(): void;
  up(): void;
  isDown(): boolean;
  /** Takes back every fault and ends an outage. */
  clear(): void;
};

export type FaultPlan = Faults & {
  /** The fault this call meets, used up by it; undefined on the usual path. */
  take(method: string, chatId: unknown): Fault | undefined;
};

export function createFaults(onDown: () => void, onChange: () => void): FaultPlan {
  let planned: (Fault & { left: number })[] = [];
  let isDown = false;
  const add = (fault: Fault): void => {
    planned.push({ ...fault, left: fault.times ?? 1 });
  };
  const meets = (fault: Fault, method: string, chatId: unknown): boolean =>
    (fault.method === undefined ? method !== 'getupdates' : fault.method.toLowerCase() === method) &&
    (fault.chatId === undefined || String(fault.chatId) === String(chatId));

  const setDown = (value: boolean): void => {
    if (isDown === value) return;
    isDown = value;
    if (value) onDown();
    onChange();
  };

  return {
    lose: (where) => add({ kind: 'lost', ...where }),
    reset: (where) => add({ kind: 'reset', ...where }),
    fail: (status, where) => add({ kind: 'status', status, ...where }),
    delay: (delayMs, where) => add({ kind: 'delay', delayMs, ...where }),
    flood: (retryAfter, where) => add({ kind: 'flood', retryAfter, ...where }),
    down: () => setDown(true),
    up: () => setDown(false),
    isDown: () => isDown,
    clear: () => {
      planned = [];
      setDown(false);
    },
    take: (method, chatId) => {
      if (planned.length === 0) return undefined;
      const fault = planned.find((candidate) => meets(candidate, method, chatId));
      if (fault === undefined) return undefined;
      fault.left -= 1;
      if (fault.left <= 0) planned = planned.filter((candidate) => candidate !== fault);
      return fault;
    },
  };
}
