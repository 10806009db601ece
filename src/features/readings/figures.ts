// What readings bring to figures: how many were held, who heard them, and which cells have no plan.

import type { FigureSource } from '../../core/figures/shapes.ts';
import { askCounts, choiceCounts } from '../../core/figures/store.ts';
import { cellsNotReading, cellsWithoutPlan } from './figures-store.ts';
import { ITEM } from './shapes.ts';

export const figures: FigureSource = {
  subjects: [
    {
      id: 'readings',
      kind: 'rate',
      value: 'readings_heard',
      base: 'readings_expected',
      onBehalf: 'readings_behalf',
    },
    { id: 'readings-held', kind: 'count', value: 'readings_held' },
    { id: 'readings-reread', kind: 'count', value: 'readings_reread' },
  ],
  async count(_services, sql, scope) {
    const choices = await choiceCounts(sql, scope, 'readings', ITEM);
    return [
      ...(await askCounts(sql, scope, 'readings', 'readings')),
      ...choices.map(({ path, choice, count }) => ({ path, counts: { [`readings_${choice}`]: count } })),
    ];
  },
  gaps: async (_services, sql, path) =>
    (await cellsWithoutPlan(sql, path)).map((unitId) => ({ unitId, gap: 'no_rota' })),
  quiet: (_services, sql, path, period) => cellsNotReading(sql, path, period),
};
