// From how many units and cells figures come; pure.

/** `all`, and of these `with` data. */
export type Share = { all: number; with: number };
/** `units`: those right below the top. */
export type Complete = { units: Share; cells: Share };

/** All units right below are cells: to name both would say the same twice. */
export const isFlat = ({ units, cells }: Complete): boolean => units.all === cells.all;

/** `below`: cells of each unit right below, by its path; of a cell under its own. A cell moved between two counts in both, once in the whole. */
export type Completeness = Complete & { below: Map<string, Share> };

/** Of units below that are no longer there: moved away, or ended. */
export function leftShare({ below }: Completeness, present: readonly { path: string }[]): Share {
  const paths = new Set(present.map(({ path }) => path));
  const left = [...below].filter(([path]) => !paths.has(path)).map(([, share]) => share);
  return {
    all: left.reduce((sum, one) => sum + one.all, 0),
    with: left.reduce((sum, one) => sum + one.with, 0),
  };
}
