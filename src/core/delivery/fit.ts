// Makes a message fit its channel: buttons as numbered lines, text within the limit. Pure.
import { createHash } from 'node:crypto';
import { type Capabilities, isPicture, type Message } from '../../channels/channel.ts';
import { searchKey, truncate } from '../../shared/text.ts';

export type Choice = { label: string; labelKey: string; data: string };

export type Fitted = {
  message: Message;
  /** What "1", "2" and words mean after it; empty on channels with buttons. */
  choices: Choice[];
  /** Text was cut: some feature let it grow too long. */
  wasCut: boolean;
};

/** A count at the end of a label: 'Đã nghe (12)'. */
const COUNT = /\s*\(\d+\)$/;

/**
 * The message as this channel can show it. `hint` says under numbered choices how to answer. A picture is left out
 * where no files can be sent: it adds to the text, it never stands in for it.
 */
export function fitTo(
  given: Message,
  capabilities: Pick<Capabilities, 'buttons' | 'files' | 'textLength' | 'captionLength'>,
  hint?: (choices: number) => string,
): Fitted {
  const message = capabilities.files ? given : withoutPicture(given);
  const { lines, choices, kept } = capabilities.buttons ? withButtons(message) : withNumbers(message);
  if (hint && choices.length > 0) lines.push(hint(choices.length));
  const tail = lines.length === 0 ? '' : `\n\n${lines.join('\n')}`;
  const limit = message.file ? capabilities.captionLength : capabilities.textLength;
  const room = Math.max(0, limit - tail.length);
  const text = cut(message.text, room) + tail;
  return { message: { ...kept, text }, choices, wasCut: message.text.length > room };
}

function withoutPicture(message: Message): Message {
  if (!message.file || !isPicture(message.file)) return message;
  const { file: _, ...kept } = message;
  return kept;
}

const withButtons = (message: Message) => ({
  lines: [] as string[],
  choices: [] as Choice[],
  kept: message,
});

/** Buttons with data become '1. label', links 'label: url'. */
function withNumbers(message: Message) {
  const { buttons = [], ...kept } = message;
  const choices: Choice[] = [];
  const lines = buttons.flat().map((button) => {
    if ('url' in button) return `${button.label}: ${button.url}`;
    const { label, data } = button;
    choices.push({ label, labelKey: labelKey(label), data });
    return `${choices.length}. ${label}`;
  });
  return { lines, choices, kept };
}

/** The key by which a typed word finds its choice: the label without accents, case and count. */
export const labelKey = (label: string): string => searchKey(label.replace(COUNT, ''));

/** At most `max` UTF-16 units, whole letters, '…' where something was left out. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let short = truncate(text, max);
  // A letter may be several units: shorten until it fits.
  for (let letters = max; short.length > max && letters > 0; ) {
    letters -= Math.max(1, Math.ceil((short.length - max) / 16));
    short = truncate(text, Math.max(0, letters));
  }
  return short.length > max ? '' : short;
}

/** What a client shows, as a short hash: an edit to the same is not sent. */
export function shownHash(message: Message): string {
  const { file } = message;
  const visible = [
    message.text,
    message.buttons ?? [],
    file && isPicture(file) ? file.base64 : (file?.name ?? null),
  ];
  return createHash('sha256').update(JSON.stringify(visible)).digest('base64url').slice(0, 22);
}
