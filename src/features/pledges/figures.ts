// What pledges bring to figures: registered and received, the months' rounds, what was finished.
import type { FigureSource } from '../../core/figures/shapes.ts';
import { askCounts } from '../../core/figures/store.ts';
import { campaignCounts, itemCounts } from './figures-store.ts';
import { ASKS } from './shapes.ts';

export const figures: FigureSource = {
  subjects: [
    {
      id: 'pledges',
      kind: 'rate',
      value: 'pledges_registered',
      base: 'pledges_expected',
      onBehalf: 'pledges_behalf',
    },
    { id: 'pledges-received', kind: 'count', value: 'pledges_received' },
    {
      id: 'pledge-months',
      kind: 'rate',
      value: 'pledge_months_answered',
      base: 'pledge_months_expected',
      onBehalf: 'pledge_months_behalf',
    },
    { id: 'pledges-finished', kind: 'count', value: 'pledges_finished' },
  ],
  count: async ({ zone }, sql, scope) => [
    ...(await campaignCounts(sql, scope, zone)),
    ...(await askCounts(sql, scope, ASKS.month, 'pledge_months')),
    ...(await itemCounts(sql, scope)),
  ],
};
