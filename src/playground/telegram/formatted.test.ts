// Reading texts: escaping round-trips, entities stay inside the text, commands and mentions are found.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectEntities, entityTexts } from './entities.ts';
import { messageText } from './formatted.ts';
import { parseHtml } from './html.ts';
import { parseMarkdown } from './markdown.ts';
import { Refusal } from './refusals.ts';

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escapeMarkdown = (text: string) => text.replace(/[_*[\]()~`>#+\-=|{}.!\\]/g, '\\$&');
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });

test('escaped text comes back as it was, in HTML and MarkdownV2', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(parseHtml(escapeHtml(text))).toEqual({ text, entities: [] });
      expect(parseMarkdown(escapeMarkdown(text), 2)).toEqual({ text, entities: [] });
    }),
  );
});

test('whatever is sent, the result is a refusal or entities inside the text', () => {
  const piece = fc.oneof(
    anyText,
    fc.constantFrom('<b>', '</b>', '<i>', '*', '_', '`', '[', '](', ')', '\\', '&lt;', ' '),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.constantFrom('', 'HTML', 'MarkdownV2', 'Markdown'),
      (pieces, mode) => {
        try {
          const { text, entities } = messageText({ text: pieces.join(''), parse_mode: mode });
          expect(text).toBe(text.trim());
          for (const { offset, length } of entities) {
            expect(offset).toBeGreaterThanOrEqual(0);
            expect(length).toBeGreaterThan(0);
            expect(offset + length).toBeLessThanOrEqual(text.length);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      },
    ),
  );
});

test.each([
  ['/start abc', 'bot_command', ['/start']],
  ['đọc /doc@my_bot nhé', 'bot_command', ['/doc@my_bot']],
  ['30/11/2026 và 1/2', 'bot_command', []],
  ['hỏi @my_bot, không phải a@b.vn', 'mention', ['@my_bot']],
  ['xem https://t.me/x?start=a nhé', 'url', ['https://t.me/x?start=a']],
  ['#dautuan #1', 'hashtag', ['#dautuan']],
] as const)('"%s" has as %s: %j', (text, type, expected) => {
  expect(entityTexts(text, detectEntities(text), type)).toEqual(expected);
});
