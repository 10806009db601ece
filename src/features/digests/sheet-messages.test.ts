// Checks that the rows of a digest's workbook add up to its last line.
import { expect, test } from 'vitest';
import type { Subject } from '../../core/figures/shapes.ts';
import { sumOf } from '../../core/figures/sum-rules.ts';
import type { UnitKind } from '../../core/org/roles.ts';
import { loadTexts } from '../../shared/texts.ts';
import type { Digest } from './shapes.ts';
import { digestBook } from './sheet-messages.ts';

const tongue = { say: loadTexts().say('vi'), locale: 'vi' as const, zone: 'Asia/Ho_Chi_Minh' };
const HELD: Subject = { id: 'announcements-held', kind: 'count', value: 'held' };
const unit = (path: string, kind: UnitKind = 'cell') => ({ id: path, path, kind, name: `Đơn vị ${path}` });

test('what the unit counted itself, and units that are gone, have lines of their own', () => {
  const rows = [
    { path: '/1/2/', counts: { held: 3 } },
    { path: '/1/', counts: { held: 2 } },
    { path: '/1/9/10/', counts: { held: 4 } },
  ];
  const branch = {
    unit: unit('/1/', 'organisation'),
    period: { of: 'range' as const, from: '2026-11-20', until: '2026-11-27' },
    subjects: [HELD],
    weeks: [sumOf(rows)],
    running: [],
    cells: [],
    children: [{ unit: unit('/1/2/'), weeks: [{ held: 3 }], running: [], cells: [] }],
    rows,
    complete: {
      units: { all: 2, with: 2 },
      cells: { all: 3, with: 2 },
      below: new Map([
        ['/1/2/', { all: 1, with: 1 }],
        ['/1/9/', { all: 2, with: 1 }],
      ]),
    },
  };
  const digest = {
    ...branch,
    complete: { ...branch.complete, hasHigher: false },
    numbers: [],
    own: [],
    help: [],
    praise: [],
    units: 1,
  } as Digest;
  const [tab] = digestBook(tongue, branch, digest, new Date('2026-11-27T09:30:00Z')).tabs;
  expect(tab!.rows.map((row) => row.slice(1, 5))).toEqual([
    ['Đơn vị /1/2/', 1, 1, 3],
    ['Tại chính đơn vị này', null, null, 2],
    ['Đơn vị đã chuyển đi hoặc kết thúc', 2, 1, 4],
  ]);
  expect(tab!.total?.slice(2, 5)).toEqual([3, 2, 9]);
});
