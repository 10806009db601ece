// Checks the sample city: its counts, that it never changes, and that the import takes it whole.
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../core/org/roster/apply.ts';
import { readRosterFile } from '../core/org/roster/file.ts';
import { planImport } from '../core/org/roster/plan.ts';
import type { Snapshot } from '../core/org/roster/plan-types.ts';
import { parseRosterRows } from '../core/org/roster/rows.ts';
import type { ParsedTable } from '../core/org/roster/table.ts';
import { searchKey } from '../shared/text.ts';
import { buildSampleCity, sampleCityCsv } from './city.ts';

const city = buildSampleCity();
const inCells = city.filter((row) => !row.roles.includes('leader'));
const cells = [...Map.groupBy(inCells, (row) => row.unitPath.join(' / ')).values()];
const count = <T>(list: readonly T[], fits: (item: T) => boolean) => list.filter(fits).length;

describe('the sample city', () => {
  it('has 3,521 people in 150 cells under 33 units', () => {
    expect(city).toHaveLength(3_521);
    expect(cells).toHaveLength(150);
    const direct = Map.groupBy(cells, (cell) => cell[0]?.unitPath[0] ?? '');
    expect(direct.size).toBe(33);
    const sizes = [...direct.values()].map((below) => below.length);
    expect(count(sizes, (size) => size >= 10 && size <= 20)).toBe(8);
    expect(count(sizes, (size) => size === 1)).toBe(10);
    expect(count(sizes, (size) => size === 2 || size === 3)).toBe(15);
  });

  it('has cells of 3 to 60 with their committees and tổ', () => {
    expect(Math.min(...cells.map((cell) => cell.length))).toBe(3);
    expect(Math.max(...cells.map((cell) => cell.length))).toBe(60);
    for (const cell of cells) {
      const of = (role: string) => count(cell, (row) => row.roles.some((held) => held === role));
      const groups = new Set(cell.map((row) => row.group).filter((group) => group !== null));
      expect(of('secretary')).toBe(1);
      expect(of('deputy_secretary')).toBe(cell.length >= 10 ? 1 : 0);
      expect(groups.size > 0).toBe(cell.length >= 15);
      const led = cell.filter((row) => row.roles.includes('group_leader')).map((row) => row.group);
      expect(new Set(led)).toEqual(groups);
      expect(led).toHaveLength(groups.size);
      expect(new Set(cell.map((row) => searchKey(row.fullName))).size).toBe(cell.length);
    }
  });

  it('has one cell of 27 in 5 tổ, in an agency', () => {
    const story = cells.filter(
      (cell) => new Set(cell.map((row) => row.group)).size === 5 && cell.length === 27,
    );
    expect(story).toHaveLength(1);
    expect(story[0]?.every((row) => row.standing === 'full')).toBe(true);
  });

  it('has leaders above every cell and some of every standing, non-members only in agencies', () => {
    const led = Map.groupBy(
      city.filter((row) => row.roles.includes('leader')),
      (row) => row.unitPath.join(' / '),
    );
    expect(led.size).toBe(1 + 8 + 15);
    for (const word of ['probationary', 'exempt', 'visiting', 'participant']) {
      expect(count(city, (row) => row.standing === word)).toBeGreaterThan(10);
    }
    const communes = new Set(
      [...Map.groupBy(cells, (cell) => cell[0]?.unitPath[0])]
        .filter(([, below]) => below.length >= 10)
        .map(([name]) => name),
    );
    expect(city.some((row) => row.standing === 'participant' && communes.has(row.unitPath[0]))).toBe(false);
  });

  it('is the same every time', () => expect(sampleCityCsv()).toBe(sampleCityCsv()));

  it('is imported without an error, question or note, and a second time without a change', async () => {
    const root: Snapshot = {
      units: [{ id: 'root', parentId: null, kind: 'organisation', name: 'Root', active: true }],
      members: [],
    };
    const sender = { rootUnitId: 'root', ownUnitId: 'root', mayCreateUnits: true };
    const table = await readRosterFile(new TextEncoder().encode(sampleCityCsv()), 'city.csv');
    const roster = parseRosterRows(table as ParsedTable);
    const plan = planImport(roster, root, sender);
    expect(plan).toMatchObject({ errors: [], ambiguous: [], notes: [], transfers: [], handovers: [] });
    expect(plan.newMembers).toHaveLength(3_521);
    expect(count(plan.createUnits, (unit) => unit.kind === 'cell')).toBe(150);
    expect(count(plan.createUnits, (unit) => unit.kind === 'organisation')).toBe(23);
    const again = planImport(roster, applyPlan(root, plan), sender);
    expect(again).toMatchObject({
      newMembers: [],
      changed: [],
      missing: [],
      createUnits: [],
      unchanged: 3_521,
    });
  });
});
