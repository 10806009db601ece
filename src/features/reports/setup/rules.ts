// What may be set for a unit's reports, and what holds where nothing was set; pure.
import { z } from 'zod';
import { UserError } from '../../../shared/errors.ts';
import { secrecyStamp } from '../../../shared/secrecy.ts';
import { cleanLine } from '../../../shared/text.ts';

/** In the order of the screen. `town` is the place that minutes are dated at as well. */
export const FIELDS = ['upper', 'directives', 'town', 'signer', 'post', 'recipients'] as const;
export type Field = (typeof FIELDS)[number];
/** Those in which a unit follows the nearest above it: the others are each unit's own. */
export const INHERITED: readonly Field[] = ['directives', 'town'];
/** Lines of text; the others are one line. */
const LINES: Partial<Record<Field, number>> = { directives: 6, recipients: 8 };
const LENGTH: Record<Field, number> = {
  upper: 100,
  directives: 500,
  town: 40,
  signer: 60,
  post: 60,
  recipients: 400,
};

/** What one unit set; a field that is not there was not set. */
export type Own = Partial<Record<Field, string>>;
export const ownSettings = z.partialRecord(z.enum(FIELDS), z.string()).catch({});

/** What holds: its words, and the unit they come from when it is one above. */
export type Held = { words: string; from: string | null };
export type Setup = Partial<Record<Field, Held>>;

export type UnitOwn = { id: string; name: string; own: Own };

/** `line`: from the root down to the unit itself. */
export function setupOf(line: readonly UnitOwn[]): Setup {
  const unit = line.at(-1);
  const setup: Setup = {};
  for (const field of FIELDS) {
    const from = INHERITED.includes(field) ? line : line.slice(-1);
    const nearest = from.findLast(({ own }) => own[field] !== undefined);
    const words = nearest?.own[field];
    if (nearest && words !== undefined)
      setup[field] = { words, from: nearest.id === unit?.id ? null : nearest.name };
  }
  return setup;
}

export const linesOf = (held: Held | undefined): string[] => held?.words.split('\n') ?? [];

/** @throws UserError 'reports-setup-*', 'form-secret' */
export function readField(field: Field, text: string | undefined): string {
  const most = LINES[field] ?? 1;
  const max = LENGTH[field];
  const lines = (text ?? '')
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) => cleanLine(line.replace(/^\s*[-–•]\s+/, ''), max).text)
    .filter((line) => line !== '');
  const words = most === 1 ? lines.join(' ') : lines.join('\n');
  if (secrecyStamp(words) !== null) throw new UserError('form-secret');
  if (!/\p{L}{2}/u.test(words)) throw new UserError('reports-setup-again');
  if (cleanLine(words, max).tooLong || (most > 1 && lines.length > most))
    throw new UserError('reports-setup-long', { max, lines: most });
  return words;
}
