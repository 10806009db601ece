// A channel of text alone, kept in memory: the model for platforms without buttons, edits and toasts.
import { UserError } from '../../shared/errors.ts';
import type { Capabilities, Channel, Incoming, Message, Place, RawUpdate, Sent } from '../channel.ts';
import { createTextControl, type TextControl, type TextPayload } from './control.ts';
import { MENTION, stripMention } from './mention.ts';

export type { TextControl } from './control.ts';

/** Of the channel, in stored data. */
const NAME = 'text';

const CAPABILITIES: Capabilities = {
  buttons: false,
  edits: false,
  files: false,
  toasts: false,
  textLength: 2000,
  captionLength: 2000,
  toastLength: 0,
  buttonDataBytes: 0,
};

const COMMAND = /^\/([a-z0-9_]{1,32})(?:\s+([\s\S]*))?$/i;

/**
 * The channel and what stands on its other side. Whatever it cannot show (long texts, buttons, files, edits)
 * is thrown as a plain Error: the core must not try it.
 */
export function createTextChannel(): { channel: Channel; control: TextControl } {
  const { control, transport } = createTextControl();
  const refuse = (what: string): never => {
    throw new Error(`channel ${NAME} has no ${what}`);
  };

  const channel: Channel = {
    name: NAME,
    capabilities: CAPABILITIES,
    start: transport.start,
    stop: transport.stop,
    read: (raw) => readText(NAME, raw),
    send: async (place: Place, message: Message): Promise<Sent> => {
      if (message.buttons?.length) refuse('buttons');
      if (message.file) refuse('files');
      if (message.text.length > CAPABILITIES.textLength)
        refuse(`room for ${message.text.length} units of text`);
      return transport.post(place.chat, message.text);
    },
    edit: async () => refuse('edits'),
    delete: async () => refuse('edits'),
    probe: async () => transport.trouble() === null,
    toast: async () => undefined,
    download: async () => {
      throw new UserError('file-gone');
    },
    setMenu: async () => undefined,
    headcount: async (chat) => transport.headcount(chat),
    link: (code) => `/start ${code}`,
    groupLink: (code) => `${MENTION} /start ${code}`,
    trouble: transport.trouble,
  };
  return { channel, control };
}

function readText(channel: string, raw: RawUpdate): Incoming | null {
  // Only our own control makes these.
  const payload = raw.payload as TextPayload;
  const base = {
    channel,
    updateId: raw.updateId,
    chat: raw.chat,
    chatKind: payload.chatKind,
    chatTitle: payload.chatTitle,
    sender: payload.sender,
  };
  if (payload.kind === 'migrated') return { ...base, kind: 'migrated', newChat: payload.newChat };
  if (payload.kind !== 'text') return { ...base, kind: payload.kind };
  const text = payload.chatKind === 'group' ? stripMention(payload.text) : payload.text.trim();
  if (text === null || text === '') return null;
  const found = COMMAND.exec(text);
  // In a group only what mentions us is heard at all.
  if (!found)
    return { ...base, kind: 'text', text, ...(payload.chatKind === 'group' ? { isToUs: true } : {}) };
  return {
    ...base,
    kind: 'command',
    command: (found[1] ?? '').toLowerCase(),
    argument: (found[2] ?? '').trim(),
  };
}
