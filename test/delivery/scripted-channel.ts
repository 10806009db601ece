// A chat platform in memory that answers as told and remembers what it showed.
import { EventEmitter, once } from 'node:events';
import type { Capabilities, Channel, Message, Place, Sent } from '../../src/channels/channel.ts';

export type Call = {
  do: 'send' | 'edit' | 'delete';
  place: Place;
  messageId: string;
  message: Message | null;
  at: number;
};

export type ScriptedChannel = Channel & {
  calls: Call[];
  /** Answers the next call (to this chat) with this instead. */
  answerNext(sent: Sent | Promise<Sent>, chat?: string): void;
  /** Answers every call with this until it is null. */
  answerAll(sent: Sent | null): void;
  texts(chat: string): string[];
  /** Resolves when so many calls were made. */
  called(count: number): Promise<void>;
};

const CAPABILITIES: Capabilities = {
  buttons: true,
  edits: true,
  files: true,
  toasts: true,
  textLength: 4096,
  captionLength: 1024,
  toastLength: 200,
  buttonDataBytes: 64,
};

export function scriptedChannel(
  name = 'telegram',
  capabilities: Partial<Capabilities> = {},
): ScriptedChannel {
  const calls: Call[] = [];
  const events = new EventEmitter();
  const planned: { sent: Sent | Promise<Sent>; chat: string | undefined }[] = [];
  let always: Sent | null = null;
  let ids = 0;

  const answer = async (
    action: Call['do'],
    place: Place,
    message: Message | null,
    known?: string,
  ): Promise<Sent> => {
    const messageId = known ?? String(++ids);
    calls.push({ do: action, place, messageId, message, at: performance.now() });
    events.emit('call');
    const index = planned.findIndex(({ chat }) => chat === undefined || chat === place.chat);
    if (index >= 0) return planned.splice(index, 1)[0]!.sent;
    return always ?? { ok: true, messageId };
  };
  const unused = async (): Promise<never> => {
    throw new Error('not part of delivery');
  };

  return {
    name,
    capabilities: { ...CAPABILITIES, ...capabilities },
    calls,
    answerNext: (sent, chat) => planned.push({ sent, chat }),
    answerAll: (sent) => {
      always = sent;
    },
    texts: (chat) =>
      calls.flatMap((call) => (call.place.chat === chat && call.message ? call.message.text : [])),
    async called(count) {
      while (calls.length < count) await once(events, 'call');
    },
    send: (place, message) => answer('send', place, message),
    edit: (place, messageId, message) => answer('edit', place, message, messageId),
    delete: (place, messageId) => answer('delete', place, null, messageId),
    start: async () => {},
    stop: async () => {},
    read: () => null,
    // A platform that answers no message answers no other call.
    probe: async () =>
      !(always !== null && !always.ok && ['not_reached', 'uncertain'].includes(always.reason)),
    toast: async () => {},
    download: unused,
    setMenu: async () => {},
    headcount: async () => null,
    link: (code) => code,
    groupLink: (code) => code,
    trouble: () => null,
  };
}
