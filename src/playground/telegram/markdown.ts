// Parses parse_mode MarkdownV2 and the older Markdown, enough to refuse what Telegram refuses.
import { refuse } from './refusals.ts';
import type { Entity } from './wire.ts';

const V2_MARKS: readonly (readonly [mark: string, type: string])[] = [
  ['```', 'pre'],
  ['__', 'underline'],
  ['||', 'spoiler'],
  ['*', 'bold'],
  ['_', 'italic'],
  ['~', 'strikethrough'],
  ['`', 'code'],
];
const V1_MARKS: typeof V2_MARKS = [
  ['```', 'pre'],
  ['*', 'bold'],
  ['_', 'italic'],
  ['`', 'code'],
];
const V2_RESERVED = '_*[]()~`>#+-=|{}.!';
const V2_NAMES: Readonly<Record<string, string>> = {
  pre: 'Pre entity',
  underline: 'Underline entity',
  spoiler: 'Spoiler entity',
  bold: 'Bold entity',
  italic: 'Italic entity',
  strikethrough: 'Strikethrough entity',
  code: 'Code entity',
  text_link: 'a URL',
};

type Opened = { mark: string; type: string; offset: number; byte: number };

/** Text and entities; `version` 2 refuses unescaped reserved characters, 1 only unclosed entities. */
export function parseMarkdown(source: string, version: 1 | 2): { text: string; entities: Entity[] } {
  const marks = version === 2 ? V2_MARKS : V1_MARKS;
  const open: Opened[] = [];
  const entities: Entity[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const char = source[at] ?? '';
    const inCode = open.at(-1)?.type === 'pre' || open.at(-1)?.type === 'code';
    if (char === '\\' && at + 1 < source.length && (version === 2 || '_*`['.includes(source[at + 1] ?? ''))) {
      text += source[at + 1];
      at += 2;
      continue;
    }
    const mark = marks.find(([m]) => source.startsWith(m, at) && (!inCode || open.at(-1)?.mark === m));
    if (mark !== undefined) {
      const last = open.at(-1);
      if (last?.mark === mark[0]) {
        open.pop();
        if (text.length > last.offset) {
          entities.push({ type: last.type, offset: last.offset, length: text.length - last.offset });
        }
      } else {
        open.push({ mark: mark[0], type: mark[1], offset: text.length, byte: byteAt(source, at) });
      }
      at += mark[0].length;
      continue;
    }
    if (!inCode && char === '[') {
      open.push({ mark: '[', type: 'text_link', offset: text.length, byte: byteAt(source, at) });
      at += 1;
      continue;
    }
    if (!inCode && char === ']' && open.at(-1)?.type === 'text_link') {
      const last = open.pop() as Opened;
      const url = /^\]\(([^)]*)\)/.exec(source.slice(at));
      if (url !== null) {
        const length = text.length - last.offset;
        entities.push({ type: 'text_link', offset: last.offset, length, url: url[1] ?? '' });
      }
      at += url?.[0].length ?? 1;
      continue;
    }
    if (
      version === 2 &&
      !inCode &&
      V2_RESERVED.includes(char) &&
      !(char === '>' && atLineStart(source, at))
    ) {
      throw refuse.cannotParse(`Character '${char}' is reserved and must be escaped with the preceding '\\'`);
    }
    text += char;
    at += 1;
  }
  const last = open.at(-1);
  if (last !== undefined) {
    const what = version === 2 ? (V2_NAMES[last.type] ?? 'the entity') : 'the entity';
    const where = version === 2 ? 'at' : 'starting at';
    throw refuse.cannotParse(`Can't find end of ${what} ${where} byte offset ${last.byte}`);
  }
  return { text, entities };
}

const byteAt = (source: string, at: number): number => Buffer.byteLength(source.slice(0, at));
const atLineStart = (source: string, at: number): boolean => at === 0 || source[at - 1] === '\n';
