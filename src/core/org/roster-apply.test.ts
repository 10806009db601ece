// Checks that the database after an import agrees with the model in memory, for random rosters one after the other.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/harness/database.ts';
import { closeDb, type Db, inTransaction, openDb } from '../../db/index.ts';
import { applyPlan, type Decisions } from './roster/apply.ts';
import { planImport } from './roster/plan.ts';
import type { Snapshot } from './roster/plan-types.ts';
import { parseRosterRows } from './roster/rows.ts';
import { changesBetween } from './roster-apply.ts';
import { loadSnapshot, writeChanges } from './roster-apply-store.ts';
import { insertUnit } from './units-store.ts';

let fresh: FreshDatabase;
let db: Db;
beforeAll(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.url, 2);
});
afterAll(async () => {
  await closeDb(db);
  await fresh.drop();
});

const NOW = new Date('2026-11-23T02:00:00Z');
const TODAY = '2026-11-23';

/** A snapshot told by names alone: ids differ between the model and the database. */
function told(snapshot: Snapshot): unknown {
  const units = new Map(snapshot.units.map((unit) => [unit.id, unit]));
  const path = (id: string | null): string => {
    const unit = id === null ? undefined : units.get(id);
    return unit ? `${path(unit.parentId)}/${unit.name}` : '';
  };
  return {
    units: snapshot.units.map((unit) => `${path(unit.id)} ${unit.kind}`).toSorted(),
    members: snapshot.members
      .map(({ unitId, groupUnitId, roles, fullName, code, standing, exemptOpen }) => {
        const held = roles.map(({ role, unitId: at }) => `${role}@${path(at)}`).toSorted();
        return JSON.stringify([path(unitId), path(groupUnitId), fullName, code, standing, exemptOpen, held]);
      })
      .toSorted(),
  };
}

const row = fc.record({
  unit: fc.constantFrom('Chi bộ 1', 'Khối / Chi bộ 2', 'Khối / Chi bộ 3'),
  group: fc.constantFrom('', '', 'Tổ 1', 'Tổ 2'),
  full_name: fc.constantFrom('Lê An', 'Lê Bình', 'Lê Chi', 'Lê Dung', 'Lê Em', 'Lê Giang'),
  role: fc.constantFrom('', '', '', 'Bí thư', 'Phó bí thư', 'Chi ủy viên', 'Thư ký'),
  standing: fc.constantFrom('', 'Dự bị', 'Miễn sinh hoạt'),
});
const file = fc.uniqueArray(row, { maxLength: 8, selector: (one) => `${one.unit} ${one.full_name}` });

it('agrees with the model', async () => {
  let imported = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(file, fc.boolean()), { minLength: 2, maxLength: 4 }),
      async (files) => {
        const root = await inTransaction(db, (tx) =>
          insertUnit(tx, NOW, { parent: null, kind: 'organisation', name: 'Gốc' }),
        );
        const sender = { rootUnitId: root.id, ownUnitId: root.id, mayCreateUnits: true };
        for (const [rows, accepts] of files) {
          const roster = parseRosterRows({
            kind: 'table',
            sheet: null,
            headerRow: 1,
            columns: ['unit', 'group', 'full_name', 'role', 'standing'],
            ignoredColumns: [],
            rows: rows.map((cells, at) => ({ rowNumber: at + 2, cells })),
            skippedRows: [],
          });
          await inTransaction(db, async (tx) => {
            const before = await loadSnapshot(tx, root, TODAY);
            const plan = planImport(roster, before, sender);
            const transfers = Object.fromEntries(
              plan.transfers.map((offer) => [offer.member.row, offer.candidateIds[0]!]),
            );
            const decisions: Decisions = accepts
              ? { transfers, handovers: plan.handovers.map((offer) => offer.row) }
              : {};
            const after = applyPlan(before, plan, decisions);
            if (after !== before) imported++;
            await writeChanges(tx, NOW, TODAY, changesBetween(before, after));
            expect(told(await loadSnapshot(tx, root, TODAY))).toEqual(told(after));
          });
        }
      },
    ),
    { numRuns: 40 },
  );
  expect(imported).toBeGreaterThan(20);
});
