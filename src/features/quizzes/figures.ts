// What quizzes bring to figures: contests with who took part, and games in a group.
import type { FigureSource } from '../../core/figures/shapes.ts';
import { askCounts } from '../../core/figures/store.ts';
import { ASK } from './contest/shapes.ts';
import { countedGames } from './figures-store.ts';

export const figures: FigureSource = {
  subjects: [
    { id: 'contests', kind: 'rate', value: 'contests_answered', base: 'contests_expected' },
    { id: 'contests-held', kind: 'count', value: 'contests_held' },
    { id: 'flowers', kind: 'count', value: 'games_flowers' },
    { id: 'quick-rounds', kind: 'count', value: 'games_quick' },
  ],
  count: async (_services, sql, scope) => [
    ...(await askCounts(sql, scope, ASK, 'contests')),
    ...(await countedGames(sql, scope)),
  ],
};
