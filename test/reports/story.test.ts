// A month's report: figures typed by a cell and by the body above, settings inherited, Word and Excel opened again.
import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveTheme } from '../../src/core/org/year-words-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { makeUnit } from '../harness/factories.ts';
import { createRig, type Rig, type Somebody } from '../people/rig.ts';
import { closedAsk } from './closed.ts';

type Member = Somebody & { memberId: string };
type Unit = Awaited<ReturnType<typeof makeUnit>>;

let rig: Rig;
let ward: Unit;
let cell: Unit;
let other: Unit;
let secretary: Member;
let deputy: Member;
let member: Member;
let leader: Member;
let overseer: Member;
let elsewhere: Member;

const NOVEMBER = 'm20261101';

beforeAll(async () => {
  rig = await createRig({ at: '2026-11-25T08:00:00+07:00' });
  ward = await makeUnit(rig.db, 'Đảng ủy phường Nguyễn Trãi', 'organisation', rig.root);
  cell = await makeUnit(rig.db, 'Chi bộ Tổ dân phố 1', 'cell', ward);
  other = await makeUnit(rig.db, 'Chi bộ Tổ dân phố 2', 'cell', ward);
  secretary = await rig.member('Lê Thị Thư', cell, 'secretary');
  deputy = await rig.member('Phạm Văn Phó', cell, 'deputy_secretary');
  member = await rig.member('Trần Thị Bình', cell);
  leader = await rig.member('Đỗ Lãnh Đạo', other, 'leader', ward);
  overseer = await rig.member('Hà Theo Dõi', other, 'overseer', ward);
  elsewhere = await rig.member('Bùi Bí Thư', rig.cellA, 'secretary');
  await inTransaction(rig.db, (tx) => saveTheme(tx, ward.id, 2026, 'Học Bác về nêu gương'));
  const heard = { item: 'heard', counts: { heard: 12, reread: 1 } };
  await closedAsk(
    rig,
    'readings',
    '2026-11-09T17:00:00+07:00',
    [{ unit: cell, expected: 14, answered: 13, onBehalf: 2 }],
    heard,
  );
  await closedAsk(rig, 'readings', '2026-11-16T17:00:00+07:00', [{ unit: other, expected: 6, answered: 3 }], {
    ...heard,
    counts: { heard: 3 },
  });
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

const wordOf = async (who: Member, name: string): Promise<string> => {
  const bytes = who.file(name);
  if (!bytes) throw new Error(`no ${name}; the last message: ${who.last().text}`);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.replaceAll('\u00a0', ' ');
};
const bookOf = async (who: Member, name: string) => {
  const bytes = who.file(name);
  if (!bytes) throw new Error(`no ${name}; the last message: ${who.last().text}`);
  return readXlsxFile(Buffer.from(bytes));
};
const type = async (who: Member, kind: string, number: string): Promise<void> => {
  await who.press(kind);
  await who.write(number);
};

test('who takes no files is told so: a member, an overseer, a secretary of elsewhere', async () => {
  await member.write('/baocao');
  expect(member.last().text).toContain('chưa được phân công');
  await overseer.write('/report');
  expect(overseer.last().text).toContain('/tonghop');
  for (const who of [member, overseer, elsewhere])
    for (const [action, ...more] of [
      ['unit'],
      ['files', NOVEMBER],
      ['word', NOVEMBER],
      ['excel', NOVEMBER],
      ['typed', '202611'],
      ['tkind', '202611', 'plan'],
      ['tadd', '202611', 'other'],
      ['thist', '202611'],
      ['set'],
      ['setone', 'town'],
      ['range'],
    ])
      expect(await who.forge('bc', action!, [cell.id, ...more])).toContain('chưa được phân công');
  expect(await rig.sql.typedFigure.count()).toBe(0);
});

test('the secretary types the 111 documents of the month, and what the unit counts besides', async () => {
  await secretary.write('/baocao');
  expect(secretary.last()).toEqual({
    text: 'Báo cáo của Chi bộ Tổ dân phố 1: chọn kỳ.',
    buttons: [
      'Tháng 11/2026',
      'Tháng 10/2026',
      'Quý 4/2026',
      'Quý 3/2026',
      'Năm 2026',
      'Năm 2025',
      'Từ ngày … đến ngày …',
      'Số liệu nhập tay',
      'Cài đặt báo cáo',
    ],
  });
  await secretary.press('Số liệu nhập tay');
  expect(secretary.last().text).toContain('Chưa ghi số nào trong tháng này.');
  await secretary.press('Văn bản ban hành');
  await secretary.press('Kế hoạch');
  await secretary.write('nhiều');
  expect(secretary.last().text).toContain('Đồng chí gõ một con số từ 0 đến');
  await secretary.write('70');
  expect(secretary.last().text).toContain('Đã ghi Kế hoạch: 70.');
  await type(secretary, 'Kế hoạch', '71');
  await type(secretary, 'Hướng dẫn', '32');
  await type(secretary, 'Công điện', '1');
  await type(secretary, 'Công văn', '3');
  await type(secretary, 'Quyết định', '3');
  await type(secretary, 'Thông báo', '1');
  await secretary.press('Quay lại');
  await secretary.press('Mục khác');
  await secretary.press('Thêm mục');
  await secretary.write('Nhà đại đoàn kết bàn giao');
  await secretary.write('2');
  expect(secretary.last().text).toContain('- Nhà đại đoàn kết bàn giao: 2');
  await secretary.press('Thêm mục');
  await secretary.write('nhà đại đoàn kết bàn giao');
  expect(secretary.last().text).toContain('Đã có mục nhà đại đoàn kết bàn giao.');
  await secretary.write('/huy');
  await secretary.forge('bc', 'tpart', [cell.id, '202611', 'oversight']);
  await type(secretary, 'Cuộc kiểm tra', '2');
});

test('what stood before is kept with who changed it and when; no month to come is typed', async () => {
  await rig.s.advanceTo('2026-11-25T09:30:00+07:00');
  await deputy.forge('bc', 'tpart', [cell.id, '202611', 'oversight']);
  await type(deputy, 'Cuộc kiểm tra', '3');
  await deputy.forge('bc', 'thist', [cell.id, '202611']);
  const lines = deputy.last().text.split('\n');
  expect(lines[1]).toBe('09 giờ 30 thứ Tư, ngày 25/11/2026, Phạm Văn Phó: Cuộc kiểm tra, 2 → 3');
  expect(lines).toContain('08 giờ 00 thứ Tư, ngày 25/11/2026, Lê Thị Thư: Kế hoạch, 70 → 71');
  expect(await secretary.forge('bc', 'tpart', [cell.id, '202612', 'oversight'])).toContain('cũ');
});

test('the leader of the branch types for the ward alone, and sees the sum of the branch', async () => {
  expect(await leader.forge('bc', 'typed', [cell.id, '202611'])).toContain('chưa được phân công');
  await leader.forge('bc', 'tpart', [ward.id, '202611', 'documents']);
  expect(leader.last().text).toContain('- Kế hoạch: chưa ghi (cả đơn vị trực thuộc: 71)');
  await type(leader, 'Kế hoạch', '4');
  expect(leader.last().text).toContain('- Kế hoạch: 4 (cả đơn vị trực thuộc: 75)');
});

test('directives and place set above hold in the cell; the rest is its own', async () => {
  await leader.forge('bc', 'setone', [ward.id, 'directives']);
  await leader.write('Chỉ thị số 05-CT/TW của Bộ Chính trị\nKết luận số 01-KL/TW của Bộ Chính trị');
  await leader.forge('bc', 'setone', [ward.id, 'town']);
  await leader.write('Nguyễn Trãi');
  await secretary.forge('bc', 'set', [cell.id]);
  expect(secretary.last().text).toContain('Địa danh: Nguyễn Trãi (theo Đảng ủy phường Nguyễn Trãi)');
  expect(secretary.last().text).toContain('Thể thức ký: T/M CHI BỘ (mặc định)');
  await secretary.press('Thể thức ký');
  expect(secretary.last().buttons).toEqual(['T/M CHI BỘ', 'T/M CHI ỦY', 'Thôi']);
  await secretary.press('T/M CHI ỦY');
  expect(secretary.last().text).toContain('Thể thức ký: T/M CHI ỦY\n');
});

test('the report of the cell: head, sentences of its figures, places to write on, annexes, no name', async () => {
  await rig.s.advanceTo('2026-12-01T08:00:00+07:00');
  await secretary.write('/baocao');
  await secretary.press('Tháng 11/2026');
  expect(secretary.last()).toEqual({
    text: expect.stringContaining('Báo cáo của Chi bộ Tổ dân phố 1, tháng 11/2026.'),
    buttons: ['Báo cáo (Word)', 'Số liệu (Excel)', 'Số liệu nhập tay', 'Cài đặt báo cáo', 'Chọn kỳ khác'],
  });
  await secretary.press('Báo cáo (Word)');
  expect(secretary.last().text).toContain('Báo cáo của Chi bộ Tổ dân phố 1, tháng 11/2026: bản dự thảo.');
  const text = await wordOf(secretary, `bao-cao-chi-bo-to-dan-pho-1-${NOVEMBER}.docx`);
  expect(text).toContain('Chủ đề năm 2026: “Học Bác về nêu gương”.');
  let at = 0;
  for (const part of [
    'ĐẢNG ỦY PHƯỜNG NGUYỄN TRÃI',
    'CHI BỘ TỔ DÂN PHỐ 1',
    'Số …-BC/CB',
    'Dự thảo',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Nguyễn Trãi, ngày 01 tháng 12 năm 2026',
    'BÁO CÁO',
    'Phong cách Hồ Chí Minh tháng 11/2026'.slice(1),
    'Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị; Kết luận số 01-KL/TW của Bộ Chính trị, Chi bộ Tổ dân phố 1 báo cáo',
    'I. CÔNG TÁC LÃNH ĐẠO',
    'đã ban hành 111 văn bản (71 kế hoạch, 32 hướng dẫn, 1 công điện, 3 công văn, 3 quyết định, 1 thông báo)',
    'II. KẾT QUẢ THỰC HIỆN',
    'Trong kỳ chưa có hội nghị học tập, quán triệt được ghi nhận.',
    'Đã tổ chức 1 buổi đọc đầu tuần. Có 12 lượt nghe, đạt 85,7 % (12/14). Trong các lượt ghi nhận có 2 lượt ghi hộ. Có 1 lượt đọc lại sau.',
    'Cuộc kiểm tra: 3',
    'Nhà đại đoàn kết bàn giao: 2',
    'III. HẠN CHẾ, NGUYÊN NHÂN',
    'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ',
    'Trên đây là báo cáo kết quả học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh tháng 11/2026 của Chi bộ Tổ dân phố 1.',
    'Nơi nhận:',
    'T/M CHI ỦY',
    'BÍ THƯ',
    'PHỤ LỤC 1',
    '85,7 % (12/14), 2 ghi hộ',
    'PHỤ LỤC 2',
    'Văn bản ban hành',
    '111',
  ]) {
    at = text.indexOf(part, at);
    expect(at, part).toBeGreaterThanOrEqual(0);
  }
  expect(text).not.toMatch(/Độc lập|Lê Thị Thư|Phạm Văn Phó|khảo sát/);
});

test('the report of the ward adds its cells up, and the workbook has each of them', async () => {
  await leader.write('/baocao');
  await leader.press('Tháng 11/2026');
  await leader.press('Báo cáo (Word)');
  expect(leader.last().text).toContain('Số liệu từ 2/2 chi bộ.');
  const text = await wordOf(leader, `bao-cao-dang-uy-phuong-nguyen-trai-${NOVEMBER}.docx`);
  expect(text).toContain('đã ban hành 115 văn bản (75 kế hoạch');
  expect(text).toContain('Đã tổ chức 2 buổi đọc đầu tuần. Có 15 lượt nghe, đạt 75,0 % (15/20).');
  expect(text).toContain('Số liệu tổng hợp từ 2/2 chi bộ có ghi nhận trong kỳ.');
  await leader.press('Quay lại');
  await leader.press('Số liệu (Excel)');
  const tabs = await bookOf(leader, `so-lieu-dang-uy-phuong-nguyen-trai-${NOVEMBER}.xlsx`);
  expect(tabs.map(({ sheet }) => sheet)).toEqual(['Đọc đầu tuần', 'Nhập tay']);
  const [readings, typed] = tabs.map(({ data }) => data);
  expect(readings!.slice(2)).toEqual([
    [
      'Đơn vị trực thuộc',
      'Đơn vị có số liệu',
      'Đã nghe đọc đầu tuần',
      'Đã nghe đọc đầu tuần: tổng số',
      'Đã nghe đọc đầu tuần: ghi hộ',
      'Đã nghe đọc đầu tuần: tỷ lệ',
      'Buổi đọc đầu tuần',
      'Đọc lại sau',
    ],
    ['Chi bộ Tổ dân phố 1', 'Chi bộ Tổ dân phố 1', 12, 14, 2, 12 / 14, 1, 1],
    ['Chi bộ Tổ dân phố 2', 'Chi bộ Tổ dân phố 2', 3, 6, 0, 0.5, 1, 0],
    ['Cộng', null, 15, 20, 2, 0.75, 2, 1],
  ]);
  expect(typed!.at(-1)).toEqual(['Cộng', null, 75, 32, 1, 3, 3, 1, 3, 2]);
  expect(typed!.at(-2)!.slice(0, 3)).toEqual(['Đảng ủy phường Nguyễn Trãi', 'Đảng ủy phường Nguyễn Trãi', 4]);
});

test('a quarter has its months as real days; a typed range is one of its own', async () => {
  await leader.forge('bc', 'excel', [ward.id, 'q20261001']);
  const tabs = await bookOf(leader, 'so-lieu-dang-uy-phuong-nguyen-trai-q20261001.xlsx');
  const months = tabs.at(-1)!;
  expect(months.sheet).toBe('Từng tháng');
  expect(months.data).toContainEqual([
    new Date('2026-11-01T00:00:00Z'),
    'Chi bộ Tổ dân phố 1',
    'Chi bộ Tổ dân phố 1',
    'Đã nghe đọc đầu tuần',
    12,
    14,
    12 / 14,
    2,
  ]);
  await secretary.forge('bc', 'range', [cell.id]);
  await secretary.write('20/11');
  await secretary.write('10/11');
  expect(secretary.last().text).toContain('Ngày cuối trước ngày đầu.');
  await secretary.write('30/11');
  expect(secretary.last().text).toContain('từ 20/11/2026 đến 30/11/2026');
  await secretary.press('Báo cáo (Word)');
  expect(secretary.last().text).toContain('chưa có số liệu nào trong kỳ từ 20/11/2026 đến 30/11/2026');
});

test('a period without data, one to come, one that is none: an answer, no file', async () => {
  const files = () => rig.own(elsewhere.id).filter(({ file }) => file).length;
  for (const kind of ['word', 'excel']) {
    await elsewhere.forge('bc', kind, [rig.cellA.id, NOVEMBER]);
    expect(elsewhere.last().text).toContain('Chi bộ A chưa có số liệu nào trong kỳ tháng 11/2026');
    expect(await elsewhere.forge('bc', kind, [rig.cellA.id, 'y20280101'])).toContain('Kỳ này chưa đến.');
    expect(await elsewhere.forge('bc', kind, [rig.cellA.id, 'm20261102'])).toContain('cũ');
  }
  expect(files()).toBe(0);
});

test('in English the chat is English; the paper keeps the language of its unit', async () => {
  await secretary.write('/caidat');
  await secretary.press('English');
  await secretary.write('/report');
  expect(secretary.last().text).toBe('Reports of Chi bộ Tổ dân phố 1: choose a period.');
  expect(secretary.last().buttons.slice(0, 1)).not.toEqual(['Tháng 11/2026']);
  const pressed = encodeButton('bc', 'word', cell.id, 'q20261001');
  expect(pressed.length).toBeLessThanOrEqual(64);
  await secretary.forge('bc', 'word', [cell.id, 'q20261001']);
  expect(secretary.last().text).toContain('a draft');
  expect(await wordOf(secretary, 'bao-cao-chi-bo-to-dan-pho-1-q20261001.docx')).toContain('BÁO CÁO');
});

test('who has their data erased stands no more in the history; the numbers stay', async () => {
  const { services } = rig.s.service.app;
  const { inTransaction } = await import('../../src/db/index.ts');
  await inTransaction(rig.db, (tx) =>
    services.emit('memberErased', services, tx, deputy.memberId).then(() => undefined),
  );
  await leader.write('/huy');
  await secretary.forge('bc', 'thist', [cell.id, '202611']);
  expect(secretary.last().text).not.toContain('Phạm Văn Phó');
  expect(secretary.last().text).toContain('no name any more: Inspections, 2 → 3');
});
