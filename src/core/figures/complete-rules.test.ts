// Checks how complete figures are said to be.
import { expect, test } from 'vitest';
import { completeness } from './complete-rules.ts';

test('a unit has data when any of its cells has; a cell right below the top is a unit as well', () => {
  const facts = [
    { path: '/1/2/5/', hasData: true },
    { path: '/1/2/6/', hasData: false },
    { path: '/1/3/7/8/', hasData: false },
    { path: '/1/4/', hasData: true },
  ];
  expect(completeness('/1/', facts)).toEqual({ units: { all: 3, with: 2 }, cells: { all: 4, with: 2 } });
  expect(completeness('/1/4/', [facts[3]!])).toEqual({
    units: { all: 1, with: 1 },
    cells: { all: 1, with: 1 },
  });
  expect(completeness('/9/', [])).toEqual({ units: { all: 0, with: 0 }, cells: { all: 0, with: 0 } });
});
