// Reads a call's parameters, which arrive as JSON values or as strings (urlencoded, multipart, query).
import { refuse } from './refusals.ts';

export type UploadedFile = { bytes: Uint8Array; name: string; mimeType: string };
export type Args = Readonly<Record<string, unknown>>;

/** The parameter as text; numbers and booleans are written out, absent and null are ''. */
export function text(args: Args, field: string): string {
  const value = args[field];
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** As Telegram's lenient reading: leading digits count, anything else is `fallback`, kept within bounds. */
export function integer(args: Args, field: string, fallback = 0, min = -Infinity, max = Infinity): number {
  const value = args[field];
  if (value === undefined || value === null || value === '') return fallback;
  const number = typeof value === 'number' ? Math.trunc(value) : Number.parseInt(text(args, field), 10);
  return Math.min(max, Math.max(min, Number.isFinite(number) ? number : 0));
}

/** True for true, 1, "true", "yes", "1"; false for anything else. */
export function flag(args: Args, field: string): boolean {
  const value = args[field];
  return value === true || /^(1|true|yes)$/i.test(text(args, field));
}

/** A JSON parameter, given as a value or as its text; undefined when absent; `broken` is thrown for bad JSON. */
export function json(args: Args, field: string, broken: () => Error): unknown {
  const value = args[field];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw broken();
  }
}

/** A list of strings, or undefined when absent or not a list (Telegram ignores a wrong allowed_updates). */
export function stringList(args: Args, field: string): string[] | undefined {
  try {
    const value = json(args, field, () => new Error('not JSON'));
    return Array.isArray(value) ? value.map(String) : undefined;
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isUpload = (value: unknown): value is UploadedFile =>
  isRecord(value) && value.bytes instanceof Uint8Array;

/**
 * An uploaded file by field or by `attach://name`; a string is a file_id or URL; undefined when absent.
 * `lost` is thrown when nothing is attached by that name.
 */
export function fileOrId(
  args: Args,
  field: string,
  lost: () => Error = () => refuse.noFile(field),
): UploadedFile | string | undefined {
  const value = args[field];
  if (isUpload(value)) return value;
  const name = text(args, field);
  if (name === '') return undefined;
  if (!name.startsWith('attach://')) return name;
  const attached = args[name.slice('attach://'.length)];
  if (!isUpload(attached)) throw lost();
  return attached;
}
