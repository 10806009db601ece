// Recognises a command at the beginning of a text, in the way people really type it.
import { searchKey } from '../../shared/text.ts';

export type Command = {
  command: string;
  /** The bot it was addressed to in a group (`/doc@SomeBot`), without the @. */
  addressee: string | undefined;
  argument: string;
};

const SHAPE = /^\/([^\s@/]{1,64})(?:@(\w{1,64}))?(?:\s+([\s\S]*))?$/;
/** Source: Bot API, BotCommand: 1–32 of lower-case letters, digits, underscores. */
const COMMAND = /^[a-z0-9_]{1,32}$/;

/** Null when the text is no command. Case and accents do not count: `/Đọc` is `doc`. */
export function readCommand(text: string): Command | null {
  const found = SHAPE.exec(text.trim());
  if (!found) return null;
  const command = searchKey(found[1] ?? '');
  if (!COMMAND.test(command)) return null;
  return { command, addressee: found[2], argument: (found[3] ?? '').trim() };
}
