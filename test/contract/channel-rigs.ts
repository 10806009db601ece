// Both channel adapters with people on the other side, behind one handle, for the channel contract.
import { Writable } from 'node:stream';
import type { Channel, Incoming, RawUpdate } from '../../src/channels/channel.ts';
import { createTelegram, type Telegram, type TelegramOptions } from '../../src/channels/telegram/index.ts';
import { createTextChannel } from '../../src/channels/text/index.ts';
import {
  createFakeTelegram,
  type FakeTelegram,
  type FakeTelegramOptions,
} from '../../src/playground/telegram/index.ts';
import { createLog, type Log } from '../../src/shared/log.ts';

/** Takes updates in and hands them to the test in order, read by the channel. */
export type Inbox = {
  raws: RawUpdate[];
  take(updates: RawUpdate[]): Promise<void>;
  /** The next thing that means something to us. */
  next(): Promise<Incoming>;
};

export function createInbox(channel: Channel): Inbox {
  const raws: RawUpdate[] = [];
  const unread: Incoming[] = [];
  let wake: () => void = () => undefined;
  return {
    raws,
    take: async (updates) => {
      raws.push(...updates);
      unread.push(...updates.map((raw) => channel.read(raw)).filter((incoming) => incoming !== null));
      wake();
    },
    next: async () => {
      for (;;) {
        const first = unread.shift();
        if (first) return first;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

/** A log that the test can read. */
export function createTestLog(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLog('debug', destination), lines };
}

export type Rig = {
  channel: Channel;
  inbox: Inbox;
  /** The private chat of a person who has opened us, and a group of two people with us in it. */
  person: string;
  group: string;
  /** The person writes; in the group so that it reaches us. */
  say(chat: string, text: string): Promise<void>;
  /** The person opens a link made by the channel; a group link for `group`. */
  open(link: string, group?: string): Promise<void>;
  repeatLast(): Promise<void>;
  shown(chat: string): readonly string[];
  block(): Promise<void>;
  throwOut(): Promise<void>;
  /** Returns the group's new chat id. */
  migrate(): Promise<string>;
  /** The next send is refused for so many seconds, or shown without an answer. */
  flood(seconds: number): void;
  loseAnswer(chat: string): void;
  close(): Promise<void>;
};

export type TelegramRig = Rig & {
  channel: Telegram;
  fake: FakeTelegram;
  log: string[];
  personId: number;
  groupId: number;
};

export const QUICK = { firstMs: 5, longestMs: 20 };

export async function telegramRig(
  options: Partial<TelegramOptions> = {},
  fakeOptions: FakeTelegramOptions = {},
): Promise<TelegramRig> {
  const fake = createFakeTelegram({ limits: null, ...fakeOptions });
  await fake.start();
  const { log, lines } = createTestLog();
  const channel = createTelegram({
    token: fake.token,
    apiRoot: fake.url,
    log,
    monotonicMs: () => performance.now(),
    retryDelays: QUICK,
    ...options,
  });
  const personId = fake.addUser({ firstName: 'Lan', lastName: 'Nguyễn', languageCode: 'vi' });
  const otherId = fake.addUser({ firstName: 'Minh' });
  fake.openPrivate(personId);
  const groupId = fake.createGroup({ title: 'Chi bộ 3', members: [personId, otherId], bot: 'member' });
  const inbox = createInbox(channel);
  const toGroup = (text: string): string => text.replace(/^\/(\w+)/, `/$1@${fake.botUsername}`);
  return {
    fake,
    channel,
    inbox,
    log: lines,
    personId,
    groupId,
    person: String(personId),
    group: String(groupId),
    say: async (chat, text) =>
      void fake.sendText(personId, Number(chat), chat.startsWith('-') ? toGroup(text) : text),
    open: async (link, group) =>
      fake.openLink(personId, link, group === undefined ? undefined : Number(group)),
    repeatLast: async () => fake.deliverAgain(),
    shown: (chat) =>
      fake
        .messages(Number(chat))
        .filter((m) => m.isBot)
        .map((m) => m.text),
    block: async () => fake.blockBot(personId),
    throwOut: async () => fake.kickBot(groupId, personId),
    migrate: async () => String(fake.migrate(groupId)),
    flood: (seconds) => fake.faults.flood(seconds),
    loseAnswer: () => fake.faults.lose(),
    close: async () => {
      await channel.stop();
      await fake.stop();
    },
  };
}

export async function textRig(): Promise<Rig> {
  const { channel, control } = createTextChannel();
  const person = { id: 'lan', name: 'Lan Nguyễn' };
  const group = 'g1';
  const inbox = createInbox(channel);
  // As a set-up, before the channel starts: nobody is told.
  await channel.start(async () => undefined);
  await control.addGroup(person, { chat: group, title: 'Chi bộ 3', members: 2 });
  await channel.stop();
  return {
    channel,
    inbox,
    person: person.id,
    group,
    say: (chat, text) => control.say(person, chat, chat === group ? `@Trợ lý ${text}` : text),
    open: (link, chat) => control.say(person, chat ?? person.id, link),
    repeatLast: control.repeatLast,
    shown: control.messages,
    block: () => control.remove(person, person.id),
    throwOut: () => control.remove(person, group),
    migrate: async () => {
      await control.migrate(person, group, 'g2');
      return 'g2';
    },
    flood: (seconds) => control.fail(person.id, { ok: false, reason: 'retry_after', seconds }, 1),
    loseAnswer: (chat) => control.fail(chat, { ok: false, reason: 'uncertain', detail: 'no answer' }, 1),
    close: channel.stop,
  };
}
