// Takes updates in: stores them, then hands them on, one at a time per chat.
import type { Channel, RawUpdate } from '../../channels/channel.ts';
import type { Db } from '../../db/index.ts';
import type { Log } from '../../shared/log.ts';
import { together } from '../../shared/together.ts';
import { claimLeftUpdates, storeUpdates } from './inbox-store.ts';
import { storable } from './storable.ts';

export type Intake = {
  /** Resolves when the updates are durable. */
  take(channel: Channel, updates: RawUpdate[]): Promise<void>;
  /** Picks up what a dead process left. */
  recover(channelOf: (name: string) => Channel): Promise<number>;
  /** Resolves when nothing taken in is unhandled. */
  idle(): Promise<void>;
};

/** Holds a chat against other processes; null when this process is alone. */
export type ChatLock = { hold<T>(chat: string, work: () => Promise<T>): Promise<T> };

type Handle = (channel: Channel, raw: RawUpdate) => Promise<void>;

/** Beyond this many unhandled updates, taking in waits: memory stays bounded. */
const MOST_WAITING = 2_000;

/** Handled under one hold of the chat's lock; then other processes get their turn. */
const MOST_PER_HOLD = 50;

export function createIntake(db: Db, handle: Handle, log: Log, lock: ChatLock | null): Intake {
  /** What waits of each chat that is being worked off. */
  const queues = new Map<string, RawUpdate[]>();
  const working = new Set<Promise<void>>();
  const store = storeTogether(db);
  let waiting = 0;
  let onLess: (() => void)[] = [];

  const handleOne = async (channel: Channel, raw: RawUpdate): Promise<void> => {
    try {
      await handle(channel, raw);
    } catch (error) {
      log.error(
        { err: error, channel: channel.name, updateId: raw.updateId },
        'update not handled; it is tried again',
      );
    } finally {
      waiting--;
      if (waiting < MOST_WAITING) for (const resume of onLess.splice(0)) resume();
    }
  };

  const handleSome = async (channel: Channel, queue: RawUpdate[]): Promise<void> => {
    for (let n = 0; n < MOST_PER_HOLD && queue.length > 0; n++) await handleOne(channel, queue.shift()!);
  };

  /** Works a chat off, one update after the other. Without its lock (the database is away) the updates are left to `recover`. */
  const workOff = async (channel: Channel, key: string, queue: RawUpdate[]): Promise<void> => {
    while (queue.length > 0) {
      try {
        await (lock ? lock.hold(key, () => handleSome(channel, queue)) : handleSome(channel, queue));
      } catch (error) {
        log.error(
          { err: error, channel: channel.name },
          'a chat could not be held; its updates are tried again',
        );
        waiting -= queue.splice(0).length;
      }
    }
    queues.delete(key);
  };

  const line = (channel: Channel, raw: RawUpdate): void => {
    const key = `${channel.name}:${raw.chat}`;
    waiting++;
    const queue = queues.get(key);
    if (queue) {
      queue.push(raw);
      return;
    }
    const fresh = [raw];
    queues.set(key, fresh);
    const done = workOff(channel, key, fresh).finally(() => working.delete(done));
    working.add(done);
  };

  return {
    async take(channel, updates) {
      if (updates.length === 0) return;
      const clean = updates.map(storable);
      const fresh = await store(channel.name, clean);
      for (const raw of clean) if (fresh.delete(raw.updateId)) line(channel, raw);
      if (waiting >= MOST_WAITING) await new Promise<void>((resume) => onLess.push(resume));
    },
    async recover(channelOf) {
      const left = await claimLeftUpdates(db, 100);
      for (const raw of left) line(channelOf(raw.channel), raw);
      return left.length;
    },
    async idle() {
      while (working.size > 0) await Promise.all(working);
      onLess = [];
    },
  };
}

/** A webhook brings updates one by one: those that come together share a statement and its commit. */
function storeTogether(db: Db) {
  const stores = new Map<string, (updates: RawUpdate[]) => Promise<Set<string>>>();
  return (channel: string, updates: RawUpdate[]): Promise<Set<string>> => {
    const store = stores.get(channel) ?? together((all: RawUpdate[]) => storeUpdates(db, channel, all));
    stores.set(channel, store);
    return store(updates);
  };
}
