// What study essays bring to figures: how many rounds were held, and who handed in.
import type { FigureSource } from '../../core/figures/shapes.ts';
import { askCounts } from '../../core/figures/store.ts';
import { FEATURE } from './shapes.ts';

export const figures: FigureSource = {
  subjects: [
    {
      id: 'essays',
      kind: 'rate',
      value: 'essays_answered',
      base: 'essays_expected',
      onBehalf: 'essays_behalf',
    },
    { id: 'essays-held', kind: 'count', value: 'essays_held' },
  ],
  count: (_services, sql, scope) => askCounts(sql, scope, FEATURE, 'essays'),
};
