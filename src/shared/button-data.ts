// The one codec of button data: `<feature>.<action>[.<argument>…]`, at most 64 bytes (Bot API: callback_data 1–64 bytes).
import { z } from 'zod';
import { longId, shortId } from './ids.ts';

export const MAX_BUTTON_BYTES = 64;
const word = z.string().regex(/^[a-z0-9_]{1,12}$/);
const small = z.string().regex(/^[A-Za-z0-9_-]{0,22}$/);
const uuid = z.uuid();

export type ButtonData = { feature: string; action: string; args: string[] };

/** Arguments are UUIDs (written in 22 characters) or short words of A-Za-z0-9_-; throws if the result is over 64 bytes. */
export function encodeButton(feature: string, action: string, ...args: string[]): string {
  const parts = args.map((arg) => (uuid.safeParse(arg).success ? shortId(arg) : `~${small.parse(arg)}`));
  const data = [word.parse(feature), word.parse(action), ...parts].join('.');
  if (Buffer.byteLength(data) > MAX_BUTTON_BYTES)
    throw new RangeError(`button data over ${MAX_BUTTON_BYTES} bytes: ${data}`);
  return data;
}

/** Null for anything this codec did not write: forged or from another time. */
export function decodeButton(data: string): ButtonData | null {
  if (Buffer.byteLength(data) > MAX_BUTTON_BYTES) return null;
  const [feature = '', action = '', ...parts] = data.split('.');
  if (!word.safeParse(feature).success || !word.safeParse(action).success) return null;
  const args: string[] = [];
  for (const part of parts) {
    const value = part.startsWith('~') ? (small.safeParse(part.slice(1)).data ?? null) : longId(part);
    if (value === null) return null;
    args.push(value);
  }
  return { feature, action, args };
}
