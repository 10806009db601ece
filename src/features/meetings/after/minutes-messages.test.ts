// What the minutes say in cases a story does not reach: a session counted by numbers, polls, an empty frame.
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../shared/paper/office.ts';
import { loadTexts } from '../../../shared/texts.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { type Attendee, attendanceOf } from '../attendance/rules.ts';
import type { Meeting } from '../shapes.ts';
import { copyLines } from './copy-messages.ts';
import { minutesPaper } from './minutes-messages.ts';
import type { Facts } from './shapes.ts';

const tongue = tongueIn({ texts: loadTexts(), zone: 'Asia/Ho_Chi_Minh' }, 'vi');
const meeting = {
  id: 'm',
  kind: 'study_session',
  joinedKind: null,
  title: 'Quán triệt nghị quyết',
  startsAt: new Date('2026-11-24T19:00:00+07:00'),
  minutes: 90,
  place: null,
  link: null,
  startedAt: null,
  endedAt: null,
  paperPresent: null,
  attendanceBy: 'names',
} as Meeting;
const attendee = (fullName: string, status: Attendee['status']): Attendee => ({
  memberId: fullName,
  fullName,
  standing: 'full',
  unitId: 'u',
  unitName: 'u',
  groupUnitId: null,
  groupName: null,
  away: null,
  onLeave: false,
  status,
  reason: null,
  tap: null,
  recordedBy: null,
  recorderName: null,
});
const facts: Facts = {
  meeting,
  unit: { id: 'u', kind: 'organisation', name: 'Đảng ủy phường', path: '/1/' },
  upper: null,
  town: null,
  locale: null,
  chair: null,
  recorder: null,
  agenda: [],
  documents: [],
  votes: [],
  polls: [],
  tasks: [],
  attendance: null,
  numbers: null,
};
const words = (change: Partial<Facts>, frame = false): string =>
  minutesPaper(tongue, { ...facts, ...change }, { frame })
    .blocks.map(textOf)
    .join('\n');
const textOf = (block: Block): string => {
  if (block.block === 'pair') return `${block.label}: ${block.value}`;
  if (block.block === 'lines') return '…';
  if (block.block === 'list') return block.items.join('\n');
  if (block.block === 'table')
    return [block.columns.map(({ title }) => title), ...block.rows].map((row) => row.join(' | ')).join('\n');
  return String(block.words);
};

describe('the minutes of a session of a branch', () => {
  test('counted by numbers give the cells and their sum, and what no cell said is left open', () => {
    const numbers = [
      { unitId: 'a', name: 'Chi bộ 1', number: { present: 30, total: 32 } },
      { unitId: 'b', name: 'Chi bộ 2', number: null },
    ];
    expect(words({ numbers })).toContain(
      [
        'Tổng số đảng viên: 32',
        'Có mặt: 93,8 % (30/32)',
        'Đơn vị | Tổng số đảng viên | Có mặt',
        'Chi bộ 1 | 32 | 30',
        'Chi bộ 2 |  | ',
      ].join('\n'),
    );
    expect(copyLines(tongue, { ...facts, numbers })).toEqual(
      expect.arrayContaining(['Tổng số: 32', 'Có mặt: 30']),
    );
  });

  test('counted by names name nobody: leaders see counts alone', () => {
    const attendance = attendanceOf([attendee('Lê Văn An', 'excused'), attendee('Trần Bình', 'present')]);
    expect(words({ attendance })).toContain('Vắng có lý do: 1\n');
    expect(`${words({ attendance })}${copyLines(tongue, { ...facts, attendance }).join()}`).not.toMatch(
      /Văn An|Trần Bình/,
    );
  });
});

test('an indicative poll begins with its warning; of few secret answers nothing is said', () => {
  const poll = { id: 'p', meetingId: 'm', matter: 'Đổi giờ họp', secret: true, askId: 'k', createdBy: 'c' };
  const counts = { yes: 9, no: 4, other: 1 };
  const shown = words({ polls: [{ poll, result: { answered: 14, expected: 16, counts } }] });
  expect(shown).toContain(
    'Không thay cho biểu quyết của chi bộ. Lấy ý kiến tham khảo: Đổi giờ họp. Đã trả lời: 14.',
  );
  expect(shown).toMatch(/: 9\n.*: 4\n.*: 1/);
  const hidden = words({ polls: [{ poll, result: { answered: 3, expected: 16, counts: null } }] });
  expect(hidden).toContain('Dưới năm ý kiến kín, nên không nêu kết quả.');
});

test('the frame leaves room for everything, and numbers its parts one after the other', () => {
  const frame = words({}, true);
  expect(frame.match(/^[IVX]+\. .*$/gm)).toEqual([
    'I. THÀNH PHẦN',
    'II. NỘI DUNG',
    'III. BIỂU QUYẾT',
    'IV. PHÂN CÔNG NHIỆM VỤ',
    'V. KẾT LUẬN',
  ]);
  expect(frame).toContain('Có mặt: \n');
  expect(words({ attendance: attendanceOf([]) }).match(/^[IVX]+\. .*$/gm)).toHaveLength(4);
});
