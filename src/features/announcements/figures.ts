// What announcements bring to figures: how many were sent, and who confirmed.
import type { FigureSource } from '../../core/figures/shapes.ts';
import { askCounts } from '../../core/figures/store.ts';
import { FEATURE } from './shapes.ts';

export const figures: FigureSource = {
  subjects: [
    {
      id: 'announcements',
      kind: 'rate',
      value: 'announcements_answered',
      base: 'announcements_expected',
      onBehalf: 'announcements_behalf',
    },
    { id: 'announcements-held', kind: 'count', value: 'announcements_held' },
  ],
  count: (_services, sql, scope) => askCounts(sql, scope, FEATURE, 'announcements'),
};
