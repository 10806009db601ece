// The other side of the text channel: people who write, groups, and faults, all in memory.
import type { Locale, RawUpdate, Sender, Sent } from '../channel.ts';

export type TextUser = { id: string; name: string; locale?: Locale };

export type TextPayload = { chatKind: 'private' | 'group'; chatTitle?: string; sender: Sender } & (
  | { kind: 'text'; text: string }
  | { kind: 'added' }
  | { kind: 'removed' }
  | { kind: 'other' }
  | { kind: 'migrated'; newChat: string }
);
type Event = TextPayload extends infer P ? (P extends TextPayload ? Omit<P, keyof Context> : never) : never;
type Context = { chatKind: unknown; chatTitle: unknown; sender: unknown };

type Fault = Extract<Sent, { ok: false }>;
type Take = (updates: RawUpdate[]) => Promise<void>;
type Group = { title: string; members: number };

export type TextControl = {
  /**
   * A person writes: into a group that was added, or into the private chat (whose id is the person's).
   * Resolves when the update is stored; rejects, and keeps it for the next one, when it could not be.
   */
  say(user: TextUser, chat: string, text: string): Promise<void>;
  /** A sticker, a voice message: something that is not text. */
  sayOther(user: TextUser, chat: string): Promise<void>;
  /** We are put into a group by a person. `members` counts people without us. */
  addGroup(by: TextUser, group: { chat: string; title: string; members: number }): Promise<void>;
  /** We are taken out of a group, or blocked in the private chat. */
  remove(by: TextUser, chat: string): Promise<void>;
  /** The group gets a new id; the old one answers 'migrated' from now on. */
  migrate(by: TextUser, chat: string, newChat: string): Promise<void>;
  /** The latest update comes once more, with the same id. */
  repeatLast(): Promise<void>;
  /** What we wrote into a chat, oldest first. */
  messages(chat: string): readonly string[];
  /** The next `times` (default: all) sends into the chat end so; an uncertain one is shown all the same. */
  fail(chat: string, fault: Fault, times?: number): void;
  /** No more faults, in no chat. */
  heal(): void;
  /** What `trouble()` answers; null for none. */
  setTrouble(reason: string | null): void;
};

export type TextTransport = {
  start(take: Take): Promise<void>;
  stop(): Promise<void>;
  post(chat: string, text: string): Sent;
  headcount(chat: string): number | null;
  trouble(): string | null;
};

export function createTextControl(): { control: TextControl; transport: TextTransport } {
  const groups = new Map<string, Group>();
  const shown = new Map<string, string[]>();
  const faults = new Map<string, { fault: Fault; left: number }>();
  let waiting: RawUpdate[] = [];
  let last: RawUpdate | null = null;
  let take: Take | null = null;
  let trouble: string | null = null;
  let updates = 0;
  let sent = 0;

  const flush = async (): Promise<void> => {
    if (!take || waiting.length === 0) return;
    const batch = waiting;
    await take(batch);
    waiting = waiting.slice(batch.length);
  };
  const deliver = (raw: RawUpdate): Promise<void> => {
    waiting = [...waiting, raw];
    return flush();
  };
  const happen = (user: TextUser, chat: string, event: Event): Promise<void> => {
    const group = groups.get(chat);
    if (!group && chat !== user.id) throw new Error(`no chat ${chat} for ${user.id}`);
    const sender: Sender = { id: user.id, shownName: user.name, locale: user.locale ?? 'vi' };
    const where = group ? { chatKind: 'group', chatTitle: group.title } : { chatKind: 'private' };
    updates += 1;
    last = { updateId: String(updates), chat, payload: { ...where, sender, ...event } };
    return deliver(last);
  };

  const useFault = (chat: string): Fault | null => {
    const planned = faults.get(chat);
    if (!planned) return null;
    planned.left -= 1;
    if (planned.left <= 0) faults.delete(chat);
    return planned.fault;
  };

  const control: TextControl = {
    say: async (user, chat, text) => happen(user, chat, { kind: 'text', text }),
    sayOther: async (user, chat) => happen(user, chat, { kind: 'other' }),
    addGroup: async (by, { chat, title, members }) => {
      groups.set(chat, { title, members });
      faults.delete(chat);
      await happen(by, chat, { kind: 'added' });
    },
    remove: async (by, chat) => {
      const reason = groups.has(chat) ? 'removed' : 'unreachable';
      control.fail(chat, { ok: false, reason, detail: 'taken out or blocked' });
      await happen(by, chat, { kind: 'removed' });
    },
    migrate: async (by, chat, newChat) => {
      const group = groups.get(chat);
      if (!group) throw new Error(`no group ${chat}`);
      groups.set(newChat, group);
      control.fail(chat, { ok: false, reason: 'migrated', newChat });
      await happen(by, chat, { kind: 'migrated', newChat });
    },
    repeatLast: async () => {
      if (last) await deliver(last);
    },
    messages: (chat) => shown.get(chat) ?? [],
    fail: (chat, fault, times = Number.POSITIVE_INFINITY) => void faults.set(chat, { fault, left: times }),
    heal: () => faults.clear(),
    setTrouble: (reason) => {
      trouble = reason;
    },
  };

  const transport: TextTransport = {
    start: async (taker) => {
      take = taker;
      await flush();
    },
    stop: async () => {
      take = null;
    },
    post: (chat, text) => {
      const fault = useFault(chat);
      if (fault && fault.reason !== 'uncertain') return fault;
      shown.set(chat, [...(shown.get(chat) ?? []), text]);
      sent += 1;
      return fault ?? { ok: true, messageId: String(sent) };
    },
    headcount: (chat) => groups.get(chat)?.members ?? null,
    trouble: () => trouble,
  };
  return { control, transport };
}
