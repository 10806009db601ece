// Long lists in parts of fifty, `?trang=2`: every part is reached by plain links.
import { pager } from './parts.ts';
import type { Asked, Html, View } from './view.ts';

export const PER_PAGE = 50;

/** From 0; anything unreadable is the first. */
export const pageAsked = ({ query }: Asked): number =>
  Math.max(0, Number(/^\d{1,4}$/.exec(query('trang') ?? '1')?.[0] ?? 1) - 1);

type Turned<Row> = { shown: readonly Row[]; pager: Html | '' };

/** `rows`: of this part, and one more where there is a later one. `path` may have a query. */
export function turned<Row>(view: View, path: string, page: number, rows: readonly Row[]): Turned<Row> {
  return {
    shown: rows.slice(0, PER_PAGE),
    pager: turns(view, path, {
      page,
      isLast: rows.length <= PER_PAGE,
      at: view.tongue.say('pages-part', { at: page + 1 }),
    }),
  };
}

/** Of a list that is at hand whole; a part behind its end is the last. */
export function paged<Row>(
  view: View,
  path: string,
  asked: Asked,
  all: readonly Row[],
): Turned<Row> & { isLast: boolean } {
  const last = Math.max(0, Math.ceil(all.length / PER_PAGE) - 1);
  const page = Math.min(last, pageAsked(asked));
  const at = view.tongue.say('pages-at', { at: page + 1, of: last + 1 });
  const isLast = page === last;
  return {
    shown: all.slice(page * PER_PAGE, (page + 1) * PER_PAGE),
    pager: turns(view, path, { page, isLast, at }),
    isLast,
  };
}

function turns(
  { at, tongue: { say } }: View,
  path: string,
  { page, isLast, at: words }: { page: number; isLast: boolean; at: string },
): Html | '' {
  const to = (part: number) => `${at(path)}${path.includes('?') ? '&' : '?'}trang=${part + 1}`;
  return pager(
    { label: say('pages-pager'), earlier: say('pages-earlier'), later: say('pages-later'), at: words },
    { earlier: page > 0 ? to(page - 1) : null, later: isLast ? null : to(page + 1) },
  );
}
