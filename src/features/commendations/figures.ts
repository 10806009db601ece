// What commendations bring to figures: how often persons and groups were commended.
import type { FigureSource } from '../../core/figures/shapes.ts';
import { countedCommendations } from './figures-store.ts';

export const figures: FigureSource = {
  subjects: [
    { id: 'commendations-persons', kind: 'count', value: 'commendations_persons' },
    { id: 'commendations-groups', kind: 'count', value: 'commendations_groups' },
  ],
  count: (_services, sql, scope) => countedCommendations(sql, scope),
};
