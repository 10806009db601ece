// The question bank over HTTP: what ships, ten approvals in a row, questions by chat and by file, flaws, rights.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { readSheets } from '../../src/core/org/roster/file.ts';
import { client } from '../../src/db/prisma.ts';
import { headerScore, readTable } from '../../src/features/quizzes/bank/import-rules.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { type Actor, telegramActor } from '../harness/actors.ts';
import { join, PEOPLE, setUp } from '../harness/cell.ts';
import { startService, type TestService } from '../harness/service.ts';

const NO_RIGHT = 'Việc này đồng chí chưa được phân công. Cần thì xin báo đồng chí bí thư.';

let s: TestService;
let secretary: Actor & { id: number };
let member: Actor & { id: number };
let unitId: string;
const sql = () => client(s.service.app.services.db);
const last = (actor: Actor) => actor.private().at(-1)!;

beforeAll(async () => {
  s = await startService({ at: '2026-11-25T08:00:00+07:00', rates: NO_RATES, telegram: { limits: null } });
  const { links } = await setUp(s);
  [secretary, member] = [telegramActor(s, PEOPLE[0]!.name), telegramActor(s, PEOPLE[10]!.name)];
  await join(secretary, links.get(secretary.name)!);
  await join(member, links.get(member.name)!);
  unitId = (await sql().unit.findFirstOrThrow({ where: { kind: 'cell' } })).id;
});
afterAll(async () => {
  if (process.env.SHOW_STORY)
    for (const { text, buttons } of secretary.private())
      process.stdout.write(`---\n${text}\n[${buttons.join(' | ')}]\n`);
  expect(s.errors).toEqual([]);
  await s.stop();
});

const press = (who: Actor & { id: number }, data: string) =>
  s.telegram.press(who.id, who.id, { data, forged: true, messageId: 1 }).answered;

const send = async (name: string, bytes: Buffer) => {
  s.telegram.sendDocument(secretary.id, secretary.id, { name, mimeType: 'text/csv', bytes });
  await s.settle();
};

test('everything that ships waits to be checked, and a contest cannot be opened from it', async () => {
  await secretary.write('/thi');
  expect(last(secretary).buttons).toEqual(['Mở cuộc thi', 'Ngân hàng câu hỏi']);
  await secretary.press('Mở cuộc thi');
  expect(last(secretary).text).toMatch(/^Hiện mới có 0 câu đã duyệt, cần ít nhất 3 câu/);
  await secretary.press('Ngân hàng câu hỏi');
  expect(last(secretary).text).toContain('Tất cả: 348\nĐã duyệt: 0\nChưa thẩm định: 348');
});

test('ten in a row by one tap each, the source in view; then there is a pause', async () => {
  await secretary.press('Duyệt lần lượt');
  const seen = new Set<string>();
  for (let n = 1; n <= 10; n++) {
    const { text, buttons } = last(secretary);
    expect(text).toMatch(new RegExp(`^Câu ${n}/10\n`));
    expect(text).toMatch(/Nguồn: https?:/);
    expect(text).toContain('Chưa thẩm định');
    expect(buttons).toEqual(['Duyệt dùng', 'Chưa dùng', 'Báo sai sót', 'Quay lại']);
    seen.add(text);
    expect(await secretary.press(n === 4 ? 'Chưa dùng' : 'Duyệt dùng')).toMatch(/^Đã /);
  }
  expect(seen.size).toBe(10);
  expect(last(secretary).text).toContain('Đồng chí đã xem 10 câu');
  expect(last(secretary).buttons).toEqual(['Duyệt tiếp 10 câu', 'Quay lại']);
  expect(await sql().questionApproval.count({ where: { unitId, verdict: 'approved' } })).toBe(9);
  expect(await sql().questionApproval.count({ where: { unitId, verdict: 'not_used' } })).toBe(1);
  await secretary.press('Quay lại');
  expect(last(secretary).text).toContain('Đã duyệt: 9\nChưa thẩm định: 338\nChưa dùng: 1');
});

test('the bank is looked through by state and topic, and searched without accents', async () => {
  await secretary.press('Đã duyệt');
  await secretary.press('Tiểu sử Bác Hồ: 9');
  expect(last(secretary).text).toContain('1) Chủ tịch Hồ Chí Minh sinh ngày nào? (đã duyệt)');
  const first = last(secretary).buttons[0]!;
  expect(first).toMatch(/^1\) Chủ tịch Hồ Chí Minh sinh/);
  await secretary.press(first);
  expect(last(secretary).text).toContain(`Người duyệt: ${PEOPLE[0]!.name}, Chi bộ`);
  expect(last(secretary).text).toContain('Đáp án: D. 19/5/1890');
  expect(last(secretary).buttons).toEqual(['Chưa dùng', 'Báo sai sót', 'Quay lại']);
  await secretary.press('Quay lại');
  await secretary.press('Tìm câu hỏi');
  await secretary.write('than mau');
  expect(last(secretary).text).toContain('Câu hỏi có: than mau');
  expect(last(secretary).text).toContain('Thân mẫu của Bác Hồ tên là gì?');
});

test('a unit adds a question by chat; it waits to be approved as every other', async () => {
  await secretary.write('/thi');
  await secretary.press('Ngân hàng câu hỏi');
  await secretary.press('Thêm câu hỏi');
  await secretary.press('Chọn đáp án');
  await secretary.press('Đơn vị, địa phương');
  await secretary.write('Chi bộ ta thành lập năm nào?');
  await secretary.write('1975');
  expect(last(secretary).text).toContain('cần ít nhất 2 phương án');
  await secretary.write('A. 1970\nB. 1975\nC. 1980');
  expect(last(secretary).text).toContain('B. 1975');
  await secretary.write('D');
  expect(last(secretary).text).toContain('đáp án không có trong các phương án');
  await secretary.press('B');
  await secretary.press('Bỏ qua');
  await secretary.write('Lịch sử chi bộ, trang 5');
  expect(last(secretary).text).toContain('Đáp án: B. 1975');
  await secretary.press('Lưu câu hỏi');
  expect(last(secretary).text).toContain('Đã lưu câu hỏi');
  expect(last(secretary).text).toContain('Chưa thẩm định');
  await secretary.press('Duyệt dùng');
  const row = await sql().question.findFirstOrThrow({ where: { unitId } });
  expect(row).toMatchObject({ right: ['b'], sources: ['Lịch sử chi bộ, trang 5'], topic: 'don_vi' });
});

const head = 'Câu hỏi,Phương án A,Phương án B,Đáp án,Nguồn';
const rows = (n: number, spoil: (row: number) => string | null = () => null) =>
  Buffer.from(
    [
      head,
      ...Array.from(
        { length: n },
        (_, at) =>
          spoil(at + 2) ?? `Câu hỏi số ${at + 1} của đơn vị?,Đúng rồi,Chưa đúng,A,Sổ tay trang ${at}`,
      ),
    ].join('\n'),
  );

test('2,000 rows of which three are wrong import nothing, and the three are named with their reasons', async () => {
  await secretary.write('/thi');
  await secretary.press('Ngân hàng câu hỏi');
  await secretary.press('Nhập từ tệp');
  const wrong: Record<number, string> = {
    17: 'Câu này thiếu nguồn?,Một,Hai,A,',
    901: 'Câu này đáp án lạ?,Một,Hai,E,Sổ tay',
    2001: 'Câu này hai phương án giống nhau?,19/5/1890,19 tháng 5 năm 1890,A,Sổ tay',
  };
  await send(
    'bo-de.csv',
    rows(2_000, (row) => wrong[row] ?? null),
  );
  expect(last(secretary).text).toBe(
    [
      'Tệp bo-de.csv: 3 dòng có lỗi trong 2.000 dòng. Chưa nhập dòng nào.',
      'Dòng 17: thiếu nguồn',
      'Dòng 901: đáp án không có trong các phương án',
      'Dòng 2001: có hai phương án giống nhau',
    ].join('\n'),
  );
  expect(last(secretary).buttons).toEqual(['Gửi tệp khác', 'Mẫu tệp']);
  expect(await sql().question.count({ where: { unitId } })).toBe(1);
});

test('the corrected file is previewed, changes nothing before the confirmation, and nothing the second time', async () => {
  await secretary.press('Gửi tệp khác');
  await send('bo-de.csv', rows(2_000));
  expect(last(secretary).text).toContain(
    'Câu mới: 2.000\nCâu thay đổi, phải duyệt lại: 0\nCâu giữ nguyên: 0',
  );
  expect(last(secretary).buttons).toEqual(['Xác nhận nhập', 'Thôi']);
  expect(await sql().question.count({ where: { unitId } })).toBe(1);
  await secretary.press('Xác nhận nhập');
  expect(last(secretary).text).toContain('Đã nhập: 2.000 câu mới, 0 câu thay đổi.');
  expect(await sql().question.count({ where: { unitId } })).toBe(2_001);
  // The name says what it is: no need to ask first.
  await send('cau-hoi.csv', rows(2_000));
  expect(last(secretary).text).toContain('Không có gì thay đổi.');
  await sql().questionApproval.create({
    data: {
      questionId: (await sql().question.findFirstOrThrow({ where: { words: 'Câu hỏi số 3 của đơn vị?' } }))
        .id,
      ...{ unitId, verdict: 'approved', by: unitId, at: s.clock.now() },
    },
  });
  await send(
    'cau-hoi.csv',
    rows(4, (row) => (row === 4 ? 'Câu hỏi số 3 của đơn vị?,Đúng rồi,Chưa đúng,B,Sổ tay trang 2' : null)),
  );
  expect(last(secretary).text).toContain('Câu mới: 0\nCâu thay đổi, phải duyệt lại: 1\nCâu giữ nguyên: 3');
  await secretary.press('Xác nhận nhập');
  const changed = await sql().question.findFirstOrThrow({
    where: { words: 'Câu hỏi số 3 của đơn vị?' },
    include: { decisions: true },
  });
  expect(changed).toMatchObject({ version: 2, right: ['b'], decisions: [] });
});

test('the template that is sent can be read back, its examples too', async () => {
  await secretary.write('/thi');
  await secretary.press('Ngân hàng câu hỏi');
  await secretary.press('Nhập từ tệp');
  await secretary.press('Mẫu tệp');
  const file = s.telegram
    .messages(secretary.id)
    .findLast((message) => message.file?.name === 'mau-cau-hoi.xlsx')!.file!;
  const sheets = await readSheets(file.bytes, file.name, headerScore);
  if (!Array.isArray(sheets)) throw new Error(`not readable: ${JSON.stringify(sheets)}`);
  expect(readTable(sheets)).toMatchObject({ ok: false, code: 'no_rows' });
  const examples = readTable([sheets[1]!]);
  expect(examples).toMatchObject({ ok: true, errors: [] });
  expect(examples.ok && examples.rows.map(({ kind }) => kind)).toEqual([
    'multiple_choice',
    'true_false',
    'short_answer',
  ]);
});

test('a plain member sees no bank, whatever they press; they may report a mistake, and the secretary hears of it', async () => {
  await member.write('/thi');
  expect(last(member).buttons).toEqual([]);
  const question = await sql().question.findFirstOrThrow({ where: { starterId: 'Q-0001' } });
  for (const data of [
    encodeButton('qz', 'b_home', unitId),
    encodeButton('qz', 'b_card', unitId, question.id),
    encodeButton('qz', 'b_ok', unitId, question.id),
    encodeButton('qz', 'b_rok', unitId, question.id, 't-', '3'),
    encodeButton('qz', 'b_add', unitId),
    encodeButton('qz', 'b_file', unitId),
    encodeButton('qz', 'b_model', unitId),
    encodeButton('qz', 'b_out', unitId, question.id),
    encodeButton('qz', 'c_new', unitId),
  ])
    expect((await press(member, data)).text).toBe(NO_RIGHT);
  await press(member, encodeButton('qz', 'b_flaw', question.id));
  await s.settle();
  await member.press('Nguồn không đúng');
  expect(last(member).text).toBe('Đã báo đồng chí bí thư. Cảm ơn đồng chí.');
  expect(last(secretary).text).toContain('Có ý kiến báo sai sót ở một câu hỏi.');
  expect(last(secretary).text).not.toContain(member.name);
  // The same once more is thanked for and told to nobody.
  const told = secretary.private().length;
  await press(member, encodeButton('qz', 'b_flaw', question.id));
  await s.settle();
  await member.press('Nguồn không đúng');
  expect(secretary.private()).toHaveLength(told);
  await secretary.press('Xem câu hỏi');
  expect(last(secretary).text).toContain('Số ý kiến báo sai sót: 1');
  // What ships is nobody's to take out; the unit's own is.
  expect((await press(secretary, encodeButton('qz', 'b_out', unitId, question.id))).text).toBe(NO_RIGHT);
  const own = await sql().question.findFirstOrThrow({ where: { unitId } });
  await press(secretary, encodeButton('qz', 'b_out', unitId, own.id));
  await s.settle();
  expect(await sql().question.count({ where: { id: own.id, withdrawnAt: { not: null } } })).toBe(1);
});

test('a second start changes nothing of what ships', async () => {
  const before = await sql().question.findMany({ where: { unitId: null }, orderBy: { starterId: 'asc' } });
  await s.restart();
  const after = await sql().question.findMany({ where: { unitId: null }, orderBy: { starterId: 'asc' } });
  expect(after).toEqual(before);
});
