// The line under numbered choices that says how to answer: 'Trả lời 1, 2 hoặc 3.'
import type { Channel, Locale, Message, Place } from '../../channels/channel.ts';
import type { Sql } from '../../db/index.ts';
import { loadTexts, type Say, type Texts } from '../../shared/texts.ts';
import { localeOf } from './locale-store.ts';

/** The sender knows neither the reader nor the configured language where nobody chose one. */
const DEFAULT_LOCALE: Locale = 'vi';
/** More numbers than this are said as a range. */
const MOST_LISTED = 4;

/** Read once, when the first channel without buttons needs them. */
let texts: Texts | undefined;

/** `choices`: how many there are, at least one. */
export function answerHint(say: Say, locale: Locale, choices: number): string {
  if (choices > MOST_LISTED) return say('delivery-answer-range', { last: String(choices) });
  const numbers = Array.from({ length: choices }, (_, at) => String(at + 1));
  const tag = locale === 'vi' ? 'vi-VN' : 'en-GB';
  const list = new Intl.ListFormat(tag, { type: 'disjunction' }).format(numbers);
  return say('delivery-answer-number', { numbers: list });
}

/** Looks the language up only where a line is needed: a channel without buttons, a message with choices. */
export async function hintFor(
  sql: Sql,
  { capabilities }: Pick<Channel, 'capabilities'>,
  { channel, chat }: Place,
  message: Message,
): Promise<((choices: number) => string) | undefined> {
  const isAnswered = message.buttons?.flat().some((button) => 'data' in button) ?? false;
  if (capabilities.buttons || !isAnswered) return undefined;
  const locale = (await localeOf(sql, channel, chat)) ?? DEFAULT_LOCALE;
  texts ??= loadTexts();
  const say = texts.say(locale);
  return (choices) => answerHint(say, locale, choices);
}
