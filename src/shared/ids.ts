// Identifiers: UUIDs in the database, 22 characters of base64url in buttons and links.
import { createHash, randomBytes, randomUUID } from 'node:crypto';

export const newId = (): string => randomUUID();

/** 128 random bits as 22 base64url characters; fits Telegram's start parameter (1–64 of A-Za-z0-9_-). */
export const newCode = (): string => randomBytes(16).toString('base64url');

export const shortId = (uuid: string): string =>
  Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');

/** The UUID behind 22 base64url characters, or null for anything else. */
export function longId(short: string): string | null {
  if (!/^[A-Za-z0-9_-]{22}$/.test(short)) return null;
  const bytes = Buffer.from(short, 'base64url');
  if (bytes.toString('base64url') !== short) return null;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** As hex; anybody can work it out again from the same text. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A UUID that depends on the words alone, for rows that must exist only once. */
export function idFrom(...words: string[]): string {
  const hex = sha256(JSON.stringify(words));
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
