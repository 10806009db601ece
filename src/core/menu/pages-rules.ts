// Long lists of buttons in pages of eight; pure.
import type { Button } from '../../channels/channel.ts';

export const PER_PAGE = 8;

/** The entries of one page (from 0), one a row, with « and » where there is more. */
export function pageOf<T>(
  entries: readonly T[],
  page: number,
  button: (entry: T) => Button,
  turnTo: (page: number) => string,
): Button[][] {
  const last = Math.max(0, Math.ceil(entries.length / PER_PAGE) - 1);
  const at = Math.min(Math.max(0, page), last);
  const rows = entries.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map((entry) => [button(entry)]);
  const turns = [
    ...(at > 0 ? [{ label: '«', data: turnTo(at - 1) }] : []),
    ...(at < last ? [{ label: '»', data: turnTo(at + 1) }] : []),
  ];
  return turns.length > 0 ? [...rows, turns] : rows;
}
