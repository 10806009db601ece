// How complete the figures of a branch are: how many of its units and cells they come from; pure.
import type { CellFacts } from './store.ts';
import { childPath } from './sum-rules.ts';

/** `all`, and of these `with` data. `units`: those right below the top. */
export type Complete = { units: Share; cells: Share };
type Share = { all: number; with: number };

export function completeness(top: string, facts: readonly Pick<CellFacts, 'path' | 'hasData'>[]): Complete {
  const units = new Map<string, boolean>();
  for (const { path, hasData } of facts) {
    const child = childPath(top, path) ?? path;
    units.set(child, hasData || (units.get(child) ?? false));
  }
  const share = (said: readonly boolean[]): Share => ({
    all: said.length,
    with: said.filter(Boolean).length,
  });
  return { units: share([...units.values()]), cells: share(facts.map(({ hasData }) => hasData)) };
}
