// Finds the entities Telegram marks by itself: commands, mentions, links, hashtags.
import type { Entity } from './wire.ts';

const PATTERNS: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['url', /\bhttps?:\/\/[^\s<>"]+/gu],
  [
    'bot_command',
    /(?<![\p{L}\p{N}_/@.<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu,
  ],
  ['mention', /(?<![\p{L}\p{N}_/])@[A-Za-z][A-Za-z0-9_]{2,31}(?![\p{L}\p{N}_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
];
const MAY_HOLD_ENTITY = /[/@#]/;

/** Entities of a plain text, in order; those inside `taken` are left out. Offsets are UTF-16 units. */
export function detectEntities(text: string, taken: readonly Entity[] = []): Entity[] {
  const found: Entity[] = [...taken];
  if (MAY_HOLD_ENTITY.test(text)) {
    for (const [type, pattern] of PATTERNS) {
      for (const match of text.matchAll(pattern)) {
        const offset = match.index;
        const length = match[0].length;
        const overlaps = found.some((e) => offset < e.offset + e.length && e.offset < offset + length);
        if (!overlaps) found.push({ type, offset, length });
      }
    }
  }
  return found.sort((a, b) => a.offset - b.offset || b.length - a.length);
}

/** The texts of all entities of one type. */
export function entityTexts(text: string, entities: readonly Entity[], type: string): string[] {
  return entities.filter((e) => e.type === type).map((e) => text.slice(e.offset, e.offset + e.length));
}
