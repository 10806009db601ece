// What surveys bring to figures: how many were held, and who answered.
import type { FigureSource } from '../../core/figures/shapes.ts';
import { askCounts } from '../../core/figures/store.ts';
import { ASK } from './shapes.ts';

export const figures: FigureSource = {
  subjects: [
    {
      id: 'surveys',
      kind: 'rate',
      value: 'surveys_answered',
      base: 'surveys_expected',
      onBehalf: 'surveys_behalf',
    },
    { id: 'surveys-held', kind: 'count', value: 'surveys_held' },
  ],
  count: (_services, sql, scope) => askCounts(sql, scope, ASK, 'surveys'),
};
