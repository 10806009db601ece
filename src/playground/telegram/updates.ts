// The queue of updates: numbering, allowed types, long polling, confirmation by offset.
import { refuse } from './refusals.ts';
import type { Update, UpdateBody, UpdateType } from './wire.ts';

/** Types Telegram leaves out unless they are asked for. */
const ON_REQUEST: readonly UpdateType[] = ['chat_member'];

export type Entry = { update: Update; chatId: number; again: boolean };

type Waiting = {
  limit: number;
  timer: NodeJS.Timeout;
  resolve: (updates: Update[]) => void;
  reject: (error: Error) => void;
};

type PollRequest = { offset: number; limit: number; timeoutMs: number; closed: AbortSignal };

export type UpdateQueue = {
  /** Queues an update unless its type is not allowed; returns its id, or null when it was left out. */
  push(body: UpdateBody, chatId: number): number | null;
  /** Queues an update that was already given out once more, under its old id (the latest by default). */
  pushAgain(updateId?: number): void;
  poll(request: PollRequest): Update[] | Promise<Update[]>;
  /** Ends a waiting poll with this refusal. */
  abort(reason: Error): void;
  allow(types: readonly string[]): void;
  allowed(): string[];
  pending(): Entry[];
  confirm(entry: Entry): void;
  clear(): void;
  onPush(listener: () => void): void;
};

const HISTORY = 1000;

/** `changed` is called after an update was queued or confirmed. */
export function createUpdates(firstId: number, changed: () => void): UpdateQueue {
  let nextId = firstId;
  let entries: Entry[] = [];
  const given: Entry[] = [];
  let allowed: readonly string[] = [];
  let waiting: Waiting | null = null;
  let pushed: () => void = () => {};

  const isAllowed = (type: string): boolean =>
    allowed.length === 0 ? !ON_REQUEST.includes(type as UpdateType) : allowed.includes(type);

  const hand = (limit: number): Update[] => {
    const part = entries.slice(0, limit);
    for (const entry of part) entry.again = false;
    return part.map((entry) => entry.update);
  };
  const wake = (): void => {
    if (waiting !== null && entries.length > 0) {
      const { resolve, timer, limit } = waiting;
      waiting = null;
      clearTimeout(timer);
      resolve(hand(limit));
    }
    pushed();
    changed();
  };
  const abort = (reason: Error): void => {
    if (waiting === null) return;
    const { reject, timer } = waiting;
    waiting = null;
    clearTimeout(timer);
    reject(reason);
  };
  const wait = (request: PollRequest): Promise<Update[]> =>
    new Promise((resolve, reject) => {
      const finish = (): void => {
        if (waiting !== mine) return;
        clearTimeout(mine.timer);
        waiting = null;
        resolve([]);
      };
      const mine: Waiting = {
        limit: request.limit,
        resolve,
        reject,
        timer: setTimeout(finish, request.timeoutMs),
      };
      waiting = mine;
      request.closed.addEventListener('abort', finish, { once: true });
    });

  return {
    push: (body, chatId) => {
      const type = Object.keys(body)[0] ?? '';
      if (!isAllowed(type)) return null;
      const entry: Entry = { update: { update_id: nextId, ...body }, chatId, again: false };
      nextId += 1;
      entries.push(entry);
      given.push(entry);
      if (given.length > HISTORY) given.shift();
      wake();
      return entry.update.update_id;
    },
    pushAgain: (updateId) => {
      const entry =
        updateId === undefined ? given.at(-1) : given.find((known) => known.update.update_id === updateId);
      if (entry === undefined) throw new Error('there is no such update to deliver again');
      entries.push({ ...entry, again: true });
      wake();
    },
    poll: (request) => {
      const before = entries.length;
      if (request.offset < 0) entries = entries.slice(request.offset);
      else if (request.offset > 0) {
        entries = entries.filter((entry) => entry.again || entry.update.update_id >= request.offset);
      }
      if (entries.length !== before) changed();
      if (entries.length > 0 || request.timeoutMs <= 0) return hand(request.limit);
      abort(refuse.otherPoller());
      return wait(request);
    },
    abort,
    allow: (types) => {
      allowed = [...types];
    },
    allowed: () => [...allowed],
    pending: () => entries,
    confirm: (entry) => {
      entries = entries.filter((candidate) => candidate !== entry);
      changed();
    },
    clear: () => {
      entries = [];
    },
    onPush: (listener) => {
      pushed = listener;
    },
  };
}
