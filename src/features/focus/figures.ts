// What focus areas bring to figures: how many are open, and how many were done.
import type { FigureSource } from '../../core/figures/shapes.ts';
import { countedFocus } from './figures-store.ts';

export const figures: FigureSource = {
  subjects: [
    { id: 'focus', kind: 'count', value: 'focus_open' },
    { id: 'focus-done', kind: 'count', value: 'focus_done' },
  ],
  count: (_services, sql, scope) => countedFocus(sql, scope),
};
