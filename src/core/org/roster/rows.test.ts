// Checks how each cell of a roster is read, and that a wrong one is named by row and column.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRosterRows } from './rows.ts';
import type { ParsedTable, TableRow } from './table.ts';
import { COLUMNS, columnOf, groupKey } from './vocabulary.ts';

type Cells = TableRow['cells'];
const table = (...rows: Cells[]): ParsedTable => ({
  kind: 'table',
  sheet: null,
  headerRow: 1,
  columns: COLUMNS,
  ignoredColumns: [],
  rows: rows.map((cells, at) => ({ rowNumber: at + 2, cells })),
  skippedRows: [],
});
const read = (cells: Cells) => parseRosterRows(table({ full_name: 'Lê Văn An', ...cells }));
const problems = (cells: Cells) => read(cells).errors.map(({ row, column, code }) => [row, column, code]);

describe('column titles', () => {
  it.each([
    ['Họ và tên', 'full_name'],
    ['HO TEN', 'full_name'],
    ['Họ, tên', 'full_name'],
    [' Đơn  vị: ', 'unit'],
    ['Tổ Đảng', 'group'],
    ['chức vụ (Đảng)', 'role'],
    ['Diện đảng viên', 'standing'],
    ['Mã', 'code'],
  ])('%j is %s', (title, column) => expect(columnOf(title)).toBe(column));

  it.each(['STT', 'TT', 'Ngày sinh', 'Số thẻ đảng viên', 'Mã đảng viên', 'Chức vụ chính quyền', ''])(
    '%j is not read',
    (title) => expect(columnOf(title)).toBeUndefined(),
  );
});

describe('a role', () => {
  it.each([
    ['', []],
    ['Đảng viên', []],
    ['Bí thư', ['secretary']],
    ['bí thư chi bộ', ['secretary']],
    ['PHÓ BÍ THƯ CHI BỘ', ['deputy_secretary']],
    ['Chi uỷ viên', ['committee_member']],
    ['Chi ủy viên; Thư ký', ['committee_member', 'recorder']],
    ['Cấp ủy cấp trên', ['leader']],
    ['Cấp uỷ viên / Theo dõi', ['overseer', 'committee_member']],
    ['Bí thư đảng ủy', ['leader']],
  ])('%j is %j', (role, roles) => expect(read({ role }).rows[0]?.roles).toEqual(roles));

  it('may be several in one cell, in any way people join them', () => {
    for (const role of [
      'Bí thư, Tổ trưởng',
      'Tổ trưởng; Bí thư',
      'Bí thư/Tổ trưởng',
      'Bí thư kiêm Tổ trưởng',
      'Bí thư - Tổ trưởng',
    ]) {
      expect(read({ role, group: '1' }).rows[0]?.roles).toEqual(['secretary', 'group_leader']);
    }
  });

  it.each([
    [{ role: 'Chủ tịch' }, 'role', 'unknown_role'],
    [{ role: 'Bí thư, Kế toán' }, 'role', 'unknown_role'],
    [{ role: 'Bí thư, Phó bí thư' }, 'role', 'conflicting_roles'],
    [{ role: 'Tổ trưởng, Tổ phó', group: '1' }, 'role', 'conflicting_roles'],
    [{ role: 'Tổ trưởng' }, 'group', 'group_role_without_group'],
    [{ role: 'Bí thư', standing: 'Quần chúng' }, 'role', 'participant_with_role'],
  ])('%j is refused', (cells, column, code) => expect(problems(cells)).toEqual([[2, column, code]]));
});

describe('a standing', () => {
  it.each([
    ['', 'full', false],
    ['chinh thuc', 'full', false],
    ['Đảng viên dự bị', 'probationary', false],
    ['Sinh hoạt tạm thời', 'visiting', false],
    ['Quần chúng', 'participant', false],
    ['MIỄN SINH HOẠT', 'full', true],
  ])('%j is %s, exempt: %s', (word, standing, exempt) => {
    expect(read({ standing: word }).rows[0]).toMatchObject({ standing, exempt });
  });

  it('nobody knows is refused', () => {
    expect(problems({ standing: 'Nghỉ hưu' })).toEqual([[2, 'standing', 'unknown_standing']]);
  });
});

describe('a place', () => {
  it.each([
    ['Đảng bộ Xã A / Chi bộ 1', ['Đảng bộ Xã A', 'Chi bộ 1']],
    ['Đảng bộ Xã A  /Chi bộ 1', ['Đảng bộ Xã A', 'Chi bộ 1']],
    ['Đảng bộ Xã A/ Chi bộ 1', ['Đảng bộ Xã A', 'Chi bộ 1']],
    ['Chi bộ 1/2', ['Chi bộ 1/2']],
    ['  ', []],
  ])('%j is %j', (unit, path) => expect(read({ unit }).rows[0]?.unitPath).toEqual(path));

  it.each([
    [{ unit: 'A / / B' }, 'unit', 'unit_invalid'],
    [{ unit: 'x'.repeat(121) }, 'unit', 'too_long'],
    [{ unit: Array(13).fill('A').join(' / ') }, 'unit', 'unit_too_deep'],
    [{ group: '—' }, 'group', 'unit_invalid'],
  ])('%j is refused', (cells, column, code) => expect(problems(cells)).toEqual([[2, column, code]]));

  it('names a tổ by its number alone', () => {
    expect(read({ group: '2' }).rows[0]?.groupName).toBe('Tổ đảng 2');
    expect(new Set(['Tổ đảng 2', 'tổ 2', 'Tổ số 2', 'TO DANG SO 2', '2'].map(groupKey)).size).toBe(1);
    expect(groupKey('Tổ dân vận')).not.toBe(groupKey('Tổ'));
  });
});

describe('a name', () => {
  it.each([
    ['  Nguyễn   Thị\u200b Bình \u202e', 'Nguyễn Thị Bình'],
    ["H'Hen Niê", "H'Hen Niê"],
    ['Y Blok-Êban', 'Y Blok-Êban'],
    ['Lò Văn Ŏn (B)', 'Lò Văn Ŏn (B)'],
  ])('%j is kept as %j', (full_name, kept) => expect(read({ full_name }).rows[0]?.fullName).toBe(kept));

  it.each([
    ['', 'missing'],
    ['\u200b\u202e', 'missing'],
    ['x'.repeat(4096), 'too_long'],
    [`a${'\u0301'.repeat(4095)}`, 'too_long'],
    [`An b${'\u0301'.repeat(5)}`, 'name_invalid'],
    ['Lê Văn 🌸', 'name_invalid'],
    ['محمد', 'name_invalid'],
    ['123', 'name_invalid'],
    ['=HYPERLINK("x")', 'name_invalid'],
    ['Lê Văn An\u0000'.repeat(3), 'ok'],
    ['NguyÔn V¨n An', 'legacy_encoding'],
    ['#N/A', 'name_invalid'],
  ])('%j: %s', (full_name, code) => {
    expect(problems({ full_name })).toEqual(code === 'ok' ? [] : [[2, 'full_name', code]]);
  });
});

describe('a code', () => {
  it('is kept as text', () => expect(read({ code: ' 07 ' }).rows[0]?.code).toBe('07'));

  it.each(['012345678901', '47.018.955', 'ĐV 12345678'])(
    '%j looks like a card number and is refused',
    (code) => {
      expect(problems({ code })).toEqual([[2, 'code', 'code_looks_official']]);
    },
  );
});

describe('any table', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Bí thư', 'Dự bị', 'A / B', 'Lê Văn An', ''),
  );
  const cells = fc.record(
    { unit: cell, group: cell, full_name: cell, role: cell, standing: cell, code: cell },
    { requiredKeys: [] },
  );

  it('gives each row either a person or an error, and never crashes', () => {
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 5 }), (rows) => {
        const roster = parseRosterRows(table(...rows));
        const told = new Set([
          ...roster.rows.map((row) => row.rowNumber),
          ...roster.errors.map((error) => error.row),
        ]);
        expect(told.size).toBe(rows.length);
        for (const row of roster.rows) {
          expect(row.fullName).toBe(row.fullName.normalize('NFC'));
          expect(row.fullName).not.toMatch(/\p{C}/u);
        }
        for (const error of roster.errors) expect([...error.value].length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
