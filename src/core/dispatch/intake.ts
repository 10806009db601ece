// Takes updates in: stores them, then hands them on, one at a time per chat.
import type { Channel, RawUpdate } from '../../channels/channel.ts';
import type { Db } from '../../db/index.ts';
import type { Log } from '../../shared/log.ts';
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

export function createIntake(db: Db, handle: Handle, log: Log, lock: ChatLock | null): Intake {
  const chats = new Map<string, Promise<void>>();
  const store = storeTogether(db);
  let waiting = 0;
  let onLess: (() => void)[] = [];

  const runOne = async (channel: Channel, raw: RawUpdate, key: string): Promise<void> => {
    const work = () => handle(channel, raw);
    try {
      await (lock ? lock.hold(key, work) : work());
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

  const line = (channel: Channel, raw: RawUpdate): void => {
    const key = `${channel.name}:${raw.chat}`;
    waiting++;
    const next = (chats.get(key) ?? Promise.resolve()).then(() => runOne(channel, raw, key));
    chats.set(key, next);
    void next.then(() => {
      if (chats.get(key) === next) chats.delete(key);
    });
  };

  return {
    async take(channel, given) {
      if (given.length === 0) return;
      const updates = given.map(storable);
      const fresh = await store(channel.name, updates);
      for (const raw of updates) if (fresh.delete(raw.updateId)) line(channel, raw);
      if (waiting >= MOST_WAITING) await new Promise<void>((resume) => onLess.push(resume));
    },
    async recover(channelOf) {
      const left = await claimLeftUpdates(db, 100);
      for (const raw of left) line(channelOf(raw.channel), raw);
      return left.length;
    },
    async idle() {
      while (chats.size > 0) await Promise.all(chats.values());
      onLess = [];
    },
  };
}

/** Updates that come while others are being stored share the next statement and its commit: a webhook brings them one by one. */
function storeTogether(db: Db) {
  const next = new Map<string, { updates: RawUpdate[]; stored: Promise<Set<string>> }>();
  const running = new Map<string, Promise<unknown>>();
  return (channel: string, updates: RawUpdate[]): Promise<Set<string>> => {
    const joined = next.get(channel);
    if (joined) {
      joined.updates.push(...updates);
      return joined.stored;
    }
    const mine = [...updates];
    const stored = (running.get(channel) ?? Promise.resolve()).then(() => {
      next.delete(channel);
      const storing = storeUpdates(db, channel, mine);
      running.set(
        channel,
        storing.catch(() => undefined),
      );
      return storing;
    });
    next.set(channel, { updates: mine, stored });
    return stored;
  };
}
