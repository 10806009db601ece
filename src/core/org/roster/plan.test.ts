// Checks what an import plans to do, and that doing it twice changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decisions } from './apply.ts';
import { applyPlan } from './apply.ts';
import { readCsv } from './csv.ts';
import { parsePastedList } from './paste.ts';
import { planImport } from './plan.ts';
import type { Answers, Sender, Snapshot } from './plan-types.ts';
import type { Roster } from './rows.ts';
import { parseRosterRows } from './rows.ts';
import type { ParsedTable } from './table.ts';

const ROOT: Snapshot = {
  units: [{ id: 'root', parentId: null, kind: 'organisation', name: 'Đảng bộ Thành phố', active: true }],
  members: [],
};
const admin: Sender = { rootUnitId: 'root', ownUnitId: 'root', mayCreateUnits: true };

/** Lines of `Đơn vị;Tổ đảng;Họ và tên;Chức vụ;Diện;Mã`. */
const roster = (...lines: string[]): Roster => {
  const text = ['Đơn vị;Tổ đảng;Họ và tên;Chức vụ;Diện;Mã', ...lines].join('\n');
  return parseRosterRows(readCsv(new TextEncoder().encode(text)) as ParsedTable);
};
const pasted = (text: string) => parseRosterRows(parsePastedList(text) as ParsedTable);
const imported = (file: Roster, start = ROOT, decisions: Decisions = {}, answers: Answers = {}) =>
  applyPlan(start, planImport(file, start, admin, answers), decisions);
const idOf = (snapshot: Snapshot, name: string) =>
  snapshot.members.find((member) => member.fullName === name)?.id ?? '';
const unitOf = (snapshot: Snapshot, name: string) =>
  snapshot.units.find((unit) => unit.name === name)?.id ?? '';
const errors = (file: Roster, start = ROOT, sender = admin) =>
  planImport(file, start, sender).errors.map(({ row, column, code }) => [row, column, code]);

const CITY = [
  ';;Phạm Thị Lan;Lãnh đạo;;',
  'Xã A;;Vũ Văn Sơn;Bí thư;;',
  'Xã A / Chi bộ 1;1;Lê Văn An;Bí thư, Tổ trưởng;;',
  'Xã A / Chi bộ 1;1;Trần Thị Bình;;Dự bị;',
  'Xã A / Chi bộ 1;2;Lê Văn Hùng;Tổ trưởng;Miễn sinh hoạt;',
  'Xã A / Chi bộ 1;2;Lê Văn Hưng;;;',
  'Chi bộ Bưu điện;;Đỗ Thị Dung;Bí thư;;',
];
const city = imported(roster(...CITY));

describe('a first import', () => {
  const plan = planImport(roster(...CITY), ROOT, admin);

  it('creates the missing units, parents first, with the kind their rows show', () => {
    expect(plan.errors).toEqual([]);
    const known = new Set(['root']);
    for (const unit of plan.createUnits) {
      expect(known).toContain(unit.parent);
      known.add(unit.ref);
    }
    expect(plan.createUnits.map((unit) => [unit.name, unit.kind]).sort()).toEqual([
      ['Chi bộ 1', 'cell'],
      ['Chi bộ Bưu điện', 'cell'],
      ['Tổ đảng 1', 'cell_group'],
      ['Tổ đảng 2', 'cell_group'],
      ['Xã A', 'organisation'],
    ]);
  });

  it('gives everyone a place, standing and roles; a tổ trưởng leads the tổ, a committee secretary is a leader', () => {
    expect(plan.newMembers).toHaveLength(7);
    const one = (name: string) => city.members.find((member) => member.fullName === name);
    const cell = unitOf(city, 'Chi bộ 1');
    expect(one('Lê Văn An')?.roles).toEqual([
      { role: 'secretary', unitId: cell },
      { role: 'group_leader', unitId: unitOf(city, 'Tổ đảng 1') },
    ]);
    expect(one('Trần Thị Bình')).toMatchObject({ standing: 'probationary', unitId: cell, roles: [] });
    expect(one('Lê Văn Hùng')).toMatchObject({ standing: 'full', exemptOpen: true });
    expect(one('Vũ Văn Sơn')?.roles).toEqual([{ role: 'leader', unitId: unitOf(city, 'Xã A') }]);
    expect(plan.notes).toEqual([{ row: 3, code: 'read_as_leader' }]);
    expect(one('Phạm Thị Lan')?.unitId).toBe('root');
  });

  it('is the same plan after a trip through JSON', () =>
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan));

  it('makes a cell of a root that nobody leads and that is given plain members', () => {
    const list = planImport(pasted('1. Lê Văn An\n2. Trần Thị Bình'), ROOT, admin);
    expect(list).toMatchObject({
      errors: [],
      becomeCells: ['root'],
      newMembers: [{ unit: 'root' }, { unit: 'root' }],
    });
    expect(errors(pasted('Lê Văn An'), city)).toEqual([[1, 'unit', 'member_above_cell']]);
  });
});

describe('a second import', () => {
  it('of the same file changes nothing', () => {
    const again = planImport(roster(...CITY), city, admin);
    expect(again).toMatchObject({
      createUnits: [],
      newMembers: [],
      changed: [],
      missing: [],
      transfers: [],
      unchanged: 7,
    });
  });

  it('in capitals, without accents or with the tone elsewhere changes nothing either', () => {
    const lines = CITY.map((text) => text.toUpperCase().replace('TRẦN THỊ BÌNH', 'tran thi binh'));
    expect(planImport(roster(...lines), city, admin)).toMatchObject({
      newMembers: [],
      changed: [],
      createUnits: [],
    });
  });

  it('says field by field what is new about a person', () => {
    const plan = planImport(roster('Xã A / Chi bộ 1;2;Trần Thị Bình;Thư ký;;B7'), city, admin);
    const cell = unitOf(city, 'Chi bộ 1');
    expect(plan.changed).toEqual([
      {
        row: 2,
        memberId: idOf(city, 'Trần Thị Bình'),
        fullName: 'Trần Thị Bình',
        changes: [
          { field: 'code', from: null, to: 'B7' },
          { field: 'group', from: unitOf(city, 'Tổ đảng 1'), to: unitOf(city, 'Tổ đảng 2') },
          { field: 'standing', from: 'probationary', to: 'full' },
          { field: 'roles', from: [], to: [{ role: 'recorder', unitId: cell }] },
        ],
      },
    ]);
    expect(plan.missing.map((one) => one.fullName)).toEqual(['Lê Văn An', 'Lê Văn Hùng', 'Lê Văn Hưng']);
  });

  it('with a column less leaves what that column would say', () => {
    const cell: Sender = {
      rootUnitId: unitOf(city, 'Chi bộ 1'),
      ownUnitId: unitOf(city, 'Chi bộ 1'),
      mayCreateUnits: false,
    };
    const plan = planImport(pasted('Lê Văn An\nTrần Thị Bình\nHà Văn Mới'), city, cell);
    expect(plan).toMatchObject({ changed: [], unchanged: 2, newMembers: [{ fullName: 'Hà Văn Mới' }] });
  });

  it('finds a renamed person by `Mã`', () => {
    const coded = imported(roster('Chi bộ 9;;Lê Văn An;;;A1'));
    const plan = planImport(roster('Chi bộ 9;;Lê Văn Ân;;;a1'), coded, admin);
    expect(plan.changed[0]?.changes).toContainEqual({
      field: 'fullName',
      from: 'Lê Văn An',
      to: 'Lê Văn Ân',
    });
    expect(plan.missing).toEqual([]);
  });

  it('keeps a cell its secretary when the file names none, and says so', () => {
    const plan = planImport(roster('Chi bộ Bưu điện;;Đỗ Thị Dung;;;'), city, admin);
    expect(plan).toMatchObject({ changed: [], notes: [{ row: 2, code: 'secretary_kept' }] });
  });
});

describe('two people of one name in a unit', () => {
  const twice = ['Chi bộ 9;;Lê Văn An;;;', 'Chi bộ 9;;Lê Văn An;;Dự bị;'];

  it('are asked about without `Mã`, and nothing is done about them', () => {
    const plan = planImport(roster(...twice), ROOT, admin);
    expect(plan.newMembers).toEqual([]);
    expect(plan.ambiguous).toMatchObject([{ reason: 'same_name_in_file', rows: [2, 3], candidateIds: [] }]);
  });

  it('are one or two as answered, and are not asked about again', () => {
    const key = planImport(roster(...twice), ROOT, admin).ambiguous[0]?.key ?? '';
    expect(imported(roster(...twice), ROOT, {}, { [key]: 'one_person' }).members).toHaveLength(1);
    const two = imported(roster(...twice), ROOT, {}, { [key]: 'different_people' });
    expect(two.members).toHaveLength(2);
    expect(planImport(roster(...twice), two, admin)).toMatchObject({
      ambiguous: [],
      newMembers: [],
      changed: [],
      unchanged: 2,
    });
  });

  it('are two with `Mã`', () => {
    const coded = roster('Chi bộ 9;;Lê Văn An;;;1', 'Chi bộ 9;;Lê Văn An;;;2');
    const two = imported(coded);
    expect(two.members).toHaveLength(2);
    expect(planImport(coded, two, admin)).toMatchObject({ unchanged: 2, ambiguous: [] });
    expect(planImport(roster(twice[0] ?? ''), two, admin).ambiguous).toMatchObject([
      { reason: 'several_members', candidateIds: ['member:0', 'member:1'] },
    ]);
  });

  it('with one `Mã` are an error', () => {
    expect(errors(roster('Chi bộ 9;;Lê Văn An;;;1', 'Chi bộ 9;;Hà Thị Mơ;;;1'))).toEqual([
      [3, 'code', 'duplicate_code'],
    ]);
  });
});

describe('a person who vanished here and appears there', () => {
  const file = roster(
    'Xã A / Chi bộ 1;1;Lê Văn An;Bí thư, Tổ trưởng;;',
    'Chi bộ Bưu điện;;Đỗ Thị Dung;Bí thư;;',
    'Chi bộ Bưu điện;;Trần Thị Bình;;;',
  );
  const id = idOf(city, 'Trần Thị Bình');

  it('is offered as a transfer, not created and not missing', () => {
    const plan = planImport(file, city, admin);
    expect(plan.transfers).toMatchObject([
      { member: { row: 4, fullName: 'Trần Thị Bình' }, candidateIds: [id] },
    ]);
    expect(plan.newMembers).toEqual([]);
    expect(plan.missing.map((one) => one.fullName)).toEqual(['Lê Văn Hùng', 'Lê Văn Hưng']);
  });

  it('moves when accepted, is another person when not', () => {
    const moved = imported(file, city, { transfers: { 4: id } });
    expect(moved.members).toHaveLength(city.members.length);
    expect(moved.members.find((one) => one.id === id)).toMatchObject({
      unitId: unitOf(city, 'Chi bộ Bưu điện'),
      groupUnitId: null,
    });
    expect(imported(file, city, { transfers: { 4: 'new' } }).members).toHaveLength(city.members.length + 1);
  });
});

describe('a new secretary', () => {
  const file = roster('Chi bộ Bưu điện;;Đỗ Thị Dung;Phó bí thư;;', 'Chi bộ Bưu điện;;Hà Văn Mới;Bí thư;;');
  const cell = unitOf(city, 'Chi bộ Bưu điện');

  it('is offered a handover; until then the old one stays', () => {
    const plan = planImport(file, city, admin);
    expect(plan.handovers).toMatchObject([
      { unit: cell, row: 3, memberId: null, fromMemberIds: [idOf(city, 'Đỗ Thị Dung')] },
    ]);
    expect(plan.newMembers).toMatchObject([{ fullName: 'Hà Văn Mới', roles: [] }]);
    expect(plan.changed).toEqual([]);
  });

  it('takes over when accepted, and the old one becomes what the file says', () => {
    const done = imported(file, city, { handovers: [3] });
    const roles = (name: string) => done.members.find((one) => one.fullName === name)?.roles;
    expect(roles('Hà Văn Mới')).toEqual([{ role: 'secretary', unitId: cell }]);
    expect(roles('Đỗ Thị Dung')).toEqual([{ role: 'deputy_secretary', unitId: cell }]);
    expect(planImport(file, done, admin)).toMatchObject({ handovers: [], changed: [], unchanged: 2 });
  });

  it('beside another in the same file is an error', () => {
    expect(errors(roster('Chi bộ 9;;Lê Văn An;Bí thư;;', 'Chi bộ 9;;Hà Thị Mơ;Bí thư;;'))).toEqual([
      [3, 'role', 'two_secretaries'],
    ]);
  });
});

describe('a row the tree does not allow', () => {
  const cellId = unitOf(city, 'Chi bộ 1');
  const secretary: Sender = { rootUnitId: cellId, ownUnitId: cellId, mayCreateUnits: false };

  it.each([
    ['Chi bộ Bưu điện;;Hà Văn Mới;;;', 'unit', 'outside_branch'],
    ['Xã B / Chi bộ 7;;Hà Văn Mới;;;', 'unit', 'outside_branch'],
    ['Xã A / Chi bộ 1 / Nhóm 1;;Hà Văn Mới;;;', 'unit', 'unit_unknown'],
  ])('of a secretary: %j', (text, column, code) => {
    expect(errors(roster(text), city, secretary)).toEqual([[2, column, code]]);
  });

  it.each([
    ['Xã A / Chi bộ 1 / Nhóm 1;;Hà Văn Mới;;;', 'unit', 'unit_under_cell'],
    ['Xã A;;Hà Văn Mới;;;', 'unit', 'member_above_cell'],
    ['Xã A;1;Hà Văn Mới;Lãnh đạo;;', 'group', 'group_above_cell'],
    ['Chi bộ Bưu điện;;Hà Văn Mới;Lãnh đạo;;', 'role', 'leader_in_cell'],
  ])('of anybody: %j', (text, column, code) =>
    expect(errors(roster(text), city)).toEqual([[2, column, code]]),
  );

  it('stops the whole import', () => {
    const file = roster('Chi bộ Bưu điện;;Hà Văn Mới;;;', 'Chi bộ Bưu điện;;Hà Văn Sai;Lãnh đạo;;');
    expect(imported(file, city)).toBe(city);
  });

  it('a secretary reaches the own cell without a path, by its path, and by its name', () => {
    for (const path of ['', 'Xã A / Chi bộ 1', 'Đảng bộ Thành phố / Xã A / Chi bộ 1', 'Chi bộ 1']) {
      const plan = planImport(roster(`${path};Tổ mới;Hà Văn Mới;;;`), city, secretary);
      expect(plan).toMatchObject({
        errors: [],
        newMembers: [{ unit: cellId }],
        createUnits: [{ kind: 'cell_group' }],
      });
    }
  });
});

describe('any two imports', () => {
  const line = fc
    .record({
      unit: fc.constantFrom(
        '',
        'Xã A',
        'Xã A / Chi bộ 1',
        'xa a / chi bo 1',
        'Xã A / Chi bộ 2',
        'Chi bộ 3',
        'Đảng bộ Thành phố',
      ),
      group: fc.constantFrom('', '', '1', 'Tổ 1', 'Tổ đảng 2'),
      name: fc.constantFrom(
        'Lê Văn An',
        'lê văn an',
        'Le Van An',
        'Lê Văn Ân',
        'Hoà Thị Thuý',
        'Hòa Thị Thúy',
        'Đỗ Ba',
        'Hà Tư',
        'Vũ Năm',
      ),
      role: fc.constantFrom('', '', '', 'Bí thư', 'Phó bí thư', 'Lãnh đạo', 'Thư ký'),
      standing: fc.constantFrom('', 'Dự bị', 'Miễn sinh hoạt'),
      code: fc.constantFrom('', '', '', '1', '2', '3', '4'),
    })
    .map((row) => Object.values(row).join(';'));
  const lines = fc.array(line, { minLength: 1, maxLength: 9 });

  it('can be planned again without anything left to create or change', () => {
    fc.assert(
      fc.property(lines, lines, fc.boolean(), (firstLines, secondLines, accept) => {
        const start = imported(soundPart(firstLines, ROOT));
        const second = soundPart(secondLines, start);
        const plan = planImport(second, start, admin);
        const decisions: Decisions = accept
          ? {
              transfers: Object.fromEntries(
                plan.transfers.map((t) => [t.member.row, t.candidateIds[0] ?? 'new']),
              ),
              handovers: plan.handovers.map((offer) => offer.row),
            }
          : {};
        const done = applyPlan(start, plan, decisions);
        const again = planImport(second, done, admin);
        expect(again).toMatchObject({
          errors: [],
          createUnits: [],
          becomeCells: [],
          newMembers: [],
          changed: [],
        });
        expect(done.members.length).toBeGreaterThanOrEqual(start.members.length);
        const rows = plan.newMembers.length + plan.changed.length + plan.unchanged + plan.transfers.length;
        const asked = plan.ambiguous.reduce((sum, one) => sum + one.rows.length, 0);
        expect(rows + asked).toBe(second.rows.length);
      }),
      { numRuns: 300 },
    );
  });

  /** The rows of these lines that bring no error with them, found one by one. */
  function soundPart(lines: readonly string[], start: Snapshot): Roster {
    const sound: string[] = [];
    for (const text of lines) {
      if (planImport(roster(...sound, text), start, admin).errors.length === 0) sound.push(text);
    }
    fc.pre(sound.length > 0);
    return roster(...sound);
  }
});
