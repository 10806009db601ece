// Reads a text or caption with its formatting and checks its length.
import { type Args, text } from './args.ts';
import { detectEntities } from './entities.ts';
import { parseHtml } from './html.ts';
import { parseMarkdown } from './markdown.ts';
import { refuse } from './refusals.ts';
import type { Entity } from './wire.ts';

const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;
const MAX_SOURCE_BYTES = 32_768;

type Formatted = { text: string; entities: Entity[] };

const symbols = (value: string): number => {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
};

function givenEntities(args: Args, field: string): Entity[] {
  const value = args[field];
  try {
    const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    return Array.isArray(list) ? (list as Entity[]) : [];
  } catch {
    return [];
  }
}

function parsed(args: Args, source: string, entitiesField: string): Formatted {
  const mode = text(args, 'parse_mode').toLowerCase();
  if (mode === '' || mode === 'none') return { text: source, entities: givenEntities(args, entitiesField) };
  if (mode === 'html') return parseHtml(source);
  if (mode === 'markdownv2') return parseMarkdown(source, 2);
  if (mode === 'markdown') return parseMarkdown(source, 1);
  throw refuse.parseMode();
}

/** Spaces at both ends and entities around nothing are dropped, as Telegram does; the others move along. */
function trimmed({ text: whole, entities }: Formatted): Formatted {
  const body = whole.trimEnd();
  const kept = body.trimStart();
  const cut = body.length - kept.length;
  const moved = entities
    .map((e) => {
      const start = Math.max(0, e.offset - cut);
      const end = Math.min(kept.length, e.offset + e.length - cut);
      return { ...e, offset: start, length: end - start };
    })
    .filter((e) => e.length > 0);
  return { text: kept, entities: moved };
}

function formatted(args: Args, source: string, entitiesField: string): Formatted {
  if (Buffer.byteLength(source) > MAX_SOURCE_BYTES) throw refuse.textFarTooLong();
  const result = trimmed(parsed(args, source, entitiesField));
  return { text: result.text, entities: detectEntities(result.text, result.entities) };
}

/** The text of a message: 1 to 4096 characters after parsing. */
export function messageText(args: Args): Formatted {
  const source = text(args, 'text');
  if (source === '') throw refuse.textEmpty();
  const result = formatted(args, source, 'entities');
  if (result.text === '') throw refuse.textBlank();
  if (result.text.length > MAX_TEXT && symbols(result.text) > MAX_TEXT) throw refuse.textTooLong();
  return result;
}

/** The caption of a file: up to 1024 characters after parsing. */
export function caption(args: Args): Formatted {
  const source = text(args, 'caption');
  if (source === '') return { text: '', entities: [] };
  const result = formatted(args, source, 'caption_entities');
  if (result.text.length > MAX_CAPTION && symbols(result.text) > MAX_CAPTION) throw refuse.captionTooLong();
  return result;
}
