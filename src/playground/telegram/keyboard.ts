// Reads and checks reply_markup: inline keyboards are kept, other keyboards accepted.
import { type Args, isRecord, json } from './args.ts';
import { refuse } from './refusals.ts';
import type { Button, InlineKeyboard } from './wire.ts';

const MAX_BUTTONS = 100;
const MAX_DATA_BYTES = 64;
const OTHER_ACTIONS = [
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
] as const;
const OTHER_MARKUPS = ['keyboard', 'remove_keyboard', 'force_reply'] as const;

/** Telegram wants http, https, tg or a bare name with a dot; localhost is refused. */
function isButtonUrl(url: string): boolean {
  if (/^(tg|ton|tonsite):\/\//i.test(url)) return true;
  const full = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${url}`;
  if (!URL.canParse(full)) return false;
  const { protocol, hostname } = new URL(full);
  return /^https?:$/.test(protocol) && hostname.includes('.');
}

function parseButton(value: unknown): Button {
  if (!isRecord(value)) throw refuse.markupButton('InlineKeyboardButton must be an Object');
  if (value.text === undefined) throw refuse.markupButton(`Can't find field "text"`);
  if (typeof value.text !== 'string') throw refuse.markupButton(`Field "text" must be of type String`);
  if (value.text.trim() === '') throw refuse.bad('Inline keyboard button text must be non-empty');
  if (value.url !== undefined) {
    if (typeof value.url !== 'string') throw refuse.markupButton(`Field "url" must be of type String`);
    if (!isButtonUrl(value.url)) throw refuse.buttonUrl(value.url);
  } else if (value.callback_data !== undefined) {
    const data = String(value.callback_data);
    if (data === '' || Buffer.byteLength(data) > MAX_DATA_BYTES) throw refuse.buttonData();
  } else if (!OTHER_ACTIONS.some((action) => value[action] !== undefined)) {
    throw refuse.markupButton('Text buttons are unallowed in the inline keyboard');
  }
  return value as Button;
}

/** The inline keyboard of a call; undefined when there is none, when it is empty or of another kind. */
export function parseMarkup(args: Args, kind: 'any' | 'inline'): InlineKeyboard | undefined {
  const value = json(args, 'reply_markup', refuse.markupJson);
  if (value === undefined) return undefined;
  if (!isRecord(value)) throw refuse.markupObject();
  const rows = value.inline_keyboard;
  if (rows === undefined) {
    if (kind === 'inline' && OTHER_MARKUPS.some((other) => value[other] !== undefined))
      throw refuse.inlineOnly();
    return undefined;
  }
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) throw refuse.markupRows();
  const keyboard = rows.map((row: unknown[]) => row.map(parseButton)).filter((row) => row.length > 0);
  const count = keyboard.reduce((sum, row) => sum + row.length, 0);
  if (count > MAX_BUTTONS) throw refuse.markupTooLong();
  return count === 0 ? undefined : { inline_keyboard: keyboard };
}
