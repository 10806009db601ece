// Makes an update fit to be stored: PostgreSQL takes neither U+0000 nor half a surrogate pair, in text or in jsonb.
import type { RawUpdate } from '../../channels/channel.ts';

const UNSTORABLE = /\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

/** One such update would keep every update stored with it out, and be delivered again for ever. */
export function storable(raw: RawUpdate): RawUpdate {
  const json = JSON.stringify(raw.payload);
  if (json === undefined || !UNSTORABLE.test(json)) return raw;
  return {
    ...raw,
    payload: JSON.parse(json, (_key, value) => (typeof value === 'string' ? clean(value) : value)),
  };
}

const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed();
