// Tests of choosing whom to ask.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchKey } from '../../../shared/text.ts';
import { askAudience } from '../shapes.ts';
import { distinctLabels, named, narrowedBy, pageAt, shortLabel, toggled, waysOf } from './rules.ts';

const id = fc.uuid();
const word = fc.constantFrom(
  'An',
  'Ân',
  'án',
  'Bình',
  'Chi bộ Ủy ban nhân dân xã Hòa Thắng',
  'Chi bộ Uỷ ban',
);

describe('ticks', () => {
  test('ticking twice leaves what was chosen before; the audience stays one the engine takes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 6 }), id, (before, one) => {
        const audience = { members: before, standings: ['full' as const] };
        const twice = toggled(toggled(audience, 'members', one), 'members', one);
        expect(new Set(twice.members)).toEqual(new Set(before));
        expect(askAudience.safeParse(twice).success).toBe(true);
        expect(twice.standings).toEqual(['full']);
      }),
    );
  });

  test('an emptied list asks nobody, never everybody', () => {
    const one = '0190f4a0-0000-7000-8000-000000000001';
    expect(toggled({ units: [one] }, 'units', one)).toEqual({ units: [] });
    expect(narrowedBy({ units: [] })).toBe('units');
    expect(narrowedBy({ standings: ['full'] })).toBe(null);
  });
});

test.each([
  ['cell', { children: true, roles: true, names: true }, ['units', 'roles', 'members']],
  ['cell', { children: false, roles: false, names: false }, []],
  // Whoever asks a branch never gets a list of the names in its cells.
  ['organisation', { children: true, roles: true, names: true }, ['units', 'roles']],
] as const)('the ways in a %s with %o', (kind, has, ways) => {
  expect(waysOf(kind, has)).toEqual(ways);
});

test('no two labels of a list read the same without accents, and all fit a button beside a tick', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), fc.boolean(), (names, counted) => {
      const list = names.map((name, n) => ({ id: String(n), name, ...(counted ? { people: n } : {}) }));
      const labels = distinctLabels(list);
      expect(new Set(labels.map(searchKey)).size).toBe(names.length);
      for (const label of labels) expect(shortLabel(`✓ ${label}`).length).toBeLessThanOrEqual(32);
    }),
  );
});

test('a part of a name is found without accents', () => {
  const list = ['Nguyễn Văn An', 'Trần Thị Ân', 'Lê Bình'].map((name) => ({ id: name, name }));
  expect(named(list, 'ÂN').map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Trần Thị Ân']);
  expect(named(list, '')).toHaveLength(3);
});

test('a page beyond the end is the last one', () => {
  expect(pageAt(17, 99, 8)).toEqual({ at: 2, last: 2 });
  expect(pageAt(0, 3, 8)).toEqual({ at: 0, last: 0 });
});
