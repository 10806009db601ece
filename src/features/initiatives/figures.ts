// What initiatives bring to figures: how many run, were begun, have ended.
import type { FigureSource } from '../../core/figures/shapes.ts';
import { countedInitiatives } from './figures-store.ts';

export const figures: FigureSource = {
  subjects: [
    { id: 'initiatives', kind: 'count', value: 'initiatives_active' },
    { id: 'initiatives-started', kind: 'count', value: 'initiatives_started' },
    { id: 'initiatives-ended', kind: 'count', value: 'initiatives_ended' },
  ],
  count: ({ zone }, sql, scope) => countedInitiatives(sql, scope, zone),
};
