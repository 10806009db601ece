// Changes to an agenda: its lines as they are typed, struck, moved up; pure.
import { UserError } from '../../../shared/errors.ts';
import { secrecyStamp } from '../../../shared/secrecy.ts';
import { cleanLine } from '../../../shared/text.ts';

export const MOST_ITEMS = 12;
export const MAX_WORDS = 160;

/** '1. ', '2) ', '- ', '• ' before a line are not part of it. */
const BULLET = /^\s*(?:\d{1,2}\s*[.)]|[-–•*])\s*/u;

/**
 * One item a line.
 * @throws UserError 'plan-too-short' where there is none, 'plan-too-long', 'plan-secret' for a stamped text, 'plan-agenda-full'
 */
export function readItems(text: string | undefined, present = 0): string[] {
  if (secrecyStamp(text ?? '')) throw new UserError('plan-secret');
  const lines = (text ?? '')
    .split('\n')
    .map((line) => cleanLine(line.replace(BULLET, ''), MAX_WORDS))
    .filter((line) => line.text !== '');
  if (!lines.some((line) => /\p{L}/u.test(line.text))) throw new UserError('plan-too-short');
  if (lines.some((line) => line.tooLong)) throw new UserError('plan-too-long', { max: MAX_WORDS });
  if (present + lines.length > MOST_ITEMS) throw new UserError('plan-agenda-full', { max: MOST_ITEMS });
  return lines.map((line) => line.text);
}

/** The first goes to the end: every order can be reached with one button. */
export function movedUp<T extends { id: string }>(items: readonly T[], id: string): T[] {
  const at = items.findIndex((item) => item.id === id);
  if (at < 0) return [...items];
  const rest = items.filter((item) => item.id !== id);
  return at === 0 ? [...rest, items[0]!] : [...rest.slice(0, at - 1), items[at]!, ...rest.slice(at - 1)];
}
