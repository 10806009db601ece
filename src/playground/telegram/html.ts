// Parses parse_mode HTML as Telegram does, with its refusals.
import { refuse } from './refusals.ts';
import type { Entity } from './wire.ts';

const TAG_TYPES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  'tg-emoji': 'custom_emoji',
};
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** `&lt; &gt; &amp; &quot;` and numeric references; anything else stays as written. */
function unescapeHtml(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(lt|gt|amp|quot));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const bytesBefore = (text: string, end: number): number => Buffer.byteLength(text.slice(0, end));

function entityOf(
  tag: string,
  attributes: string,
  offset: number,
  length: number,
  text: string,
): Entity | null {
  const type = TAG_TYPES[tag] ?? tag;
  if (type !== 'text_link') return { type, offset, length };
  const href = /href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/.exec(attributes);
  const url = unescapeHtml(href?.[1] ?? href?.[2] ?? href?.[3] ?? text);
  return /^(https?|tg|mailto|tel):|\w\.\w/.test(url) ? { type, offset, length, url } : null;
}

/** Text and entities of an HTML message; throws the refusal Telegram gives for unknown or unbalanced tags. */
export function parseHtml(source: string): { text: string; entities: Entity[] } {
  const open: { tag: string; attributes: string; offset: number }[] = [];
  const entities: Entity[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf('<', at);
    text += unescapeHtml(source.slice(at, start === -1 ? undefined : start));
    if (start === -1) break;
    const end = source.indexOf('>', start);
    const isEnd = source[start + 1] === '/';
    const byte = bytesBefore(source, start);
    if (end === -1)
      throw refuse.cannotParse(`Unclosed ${isEnd ? 'end' : 'start'} tag at byte offset ${byte}`);
    const inner = source.slice(start + (isEnd ? 2 : 1), end);
    const tag = (/^[^\s]*/.exec(inner)?.[0] ?? '').toLowerCase();
    if (!isEnd) {
      if (!(tag in TAG_TYPES)) {
        throw refuse.cannotParse(`Unsupported start tag "${tag}" at byte offset ${byte}`);
      }
      open.push({ tag, attributes: inner.slice(tag.length), offset: text.length });
    } else {
      const last = open.pop();
      if (last === undefined) throw refuse.cannotParse(`Unexpected end tag at byte offset ${byte}`);
      if (tag !== '' && tag !== last.tag) {
        const pair = `expected "</${last.tag}>", found "</${tag}>"`;
        throw refuse.cannotParse(`Unmatched end tag at byte offset ${byte}, ${pair}`);
      }
      const length = text.length - last.offset;
      const entity =
        length > 0 ? entityOf(last.tag, last.attributes, last.offset, length, text.slice(last.offset)) : null;
      if (entity !== null) entities.push(entity);
    }
    at = end + 1;
  }
  const last = open.pop();
  if (last !== undefined) {
    throw refuse.cannotParse(`Can't find end tag corresponding to start tag "${last.tag}"`);
  }
  return { text, entities };
}
