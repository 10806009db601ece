// Surveys where there are no buttons, edits or files: built, answered and read by numbers and words; long ones fit.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTextChannel } from '../../src/channels/text/index.ts';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { client } from '../../src/db/prisma.ts';
import { type Actor, textActor, textRoom } from '../harness/actors.ts';
import { join, PEOPLE, setUp } from '../harness/cell.ts';
import { startService, type TestService } from '../harness/service.ts';

const GROUP = '-1';
const { channel, control } = createTextChannel();
let s: TestService;
let people: (Actor & { userId: string })[];
const room = textRoom(control, GROUP);
const secretary = () => people[0]!;
const last = (who: Actor) => who.private().at(-1)!;

beforeAll(async () => {
  s = await startService({
    at: '2026-11-25T08:00:00+07:00',
    rates: NO_RATES,
    moreChannels: [channel],
    telegram: { limits: null },
  });
  const { links } = await setUp(s);
  people = [];
  for (const [n, row] of PEOPLE.slice(0, 8).entries()) {
    const actor = textActor(s, control, row.name, n % 2 === 0 ? 'number' : 'words');
    await join(actor, links.get(row.name)!);
    people.push(actor);
  }
}, 60_000);
afterAll(async () => {
  if (process.env.SHOW_STORY)
    for (const actor of [people[0]!, people[1]!])
      process.stdout.write(
        `\n##### ${actor.name}\n${actor
          .private()
          .map((m) => m.text)
          .join('\n---\n')}\n`,
      );
  for (const message of [...room.messages(), ...people.flatMap((who) => who.private())])
    expect(message.text.length).toBeLessThanOrEqual(2000);
  expect(s.lines.filter((line) => line.includes('was cut'))).toEqual([]);
  expect(s.errors).toEqual([]);
  await s.stop();
});

test('built by numbers and words', async () => {
  const by = { id: secretary().userId, name: secretary().name };
  await control.addGroup(by, { chat: GROUP, title: 'Nhóm chi bộ', members: 8 });
  await s.settle();
  await secretary().write('/lienket', GROUP);
  await secretary().press('Chỉ đảng viên', GROUP);
  await secretary().write('/khaosat');
  await secretary().press('Tạo khảo sát');
  await secretary().press('Soạn từ đầu');
  await secretary().write('Góp ý chung');
  await secretary().press('Thêm câu hỏi');
  await secretary().press('Chọn nhiều');
  await secretary().write('Việc nào nên làm trước?\nLàm đường\nThắp sáng\nTrồng cây');
  await secretary().press('Thêm câu hỏi');
  await secretary().press('Thang điểm 1–5');
  await secretary().write('Mức hài lòng?');
  await secretary().press('Từ 1 đến 5');
  await secretary().press('Không ghi lời');
  await secretary().press('Thêm câu hỏi');
  await secretary().press('Số');
  await secretary().write('Nhà có mấy người?');
  await secretary().press('Thêm câu hỏi');
  await secretary().press('Ý kiến ngắn');
  await secretary().write('Ý kiến khác?');
  await secretary().press('Gửi');
  await secretary().press('Không ghi tên');
  await secretary().press('Gửi đi');
  expect(room.messages().at(-1)!.text).toContain('4 câu hỏi, phiếu không ghi tên');
  expect(room.messages().at(-1)!.text).toContain('Trả lời: /start sv_');
});

test('answered by numbers and by words; a number typed to a question is the answer, words lead on', async () => {
  const link = /\/start (sv_[\w-]+)/.exec(room.messages().at(-1)!.text)![1]!;
  for (const [n, who] of people.slice(1, 7).entries()) {
    await who.write(`/start ${link}`);
    await who.press('Bắt đầu');
    expect(last(who).buttons).toEqual(['Làm đường', 'Thắp sáng', 'Trồng cây', 'Xong']);
    await who.press('Thắp sáng');
    expect(last(who).text).toContain('Đã chọn: Thắp sáng');
    await who.press('Xong');
    expect(last(who).buttons.slice(0, 5)).toEqual(['1', '2', '3', '4', '5']);
    await who.write('4');
    expect(last(who).text).toContain('Hoặc trả lời: Quay lại');
    await who.write('quay lai');
    await who.write('5');
    await who.write(String(n + 1));
    await (n % 2 ? who.write('bo qua') : who.write('Thêm ghế đá'));
    expect(last(who).buttons[0]).toBe('Nộp');
    await who.press('Nộp');
    expect(last(who).text).toContain('không sửa được nữa');
    await who.write(`/start ${link}`);
    expect(last(who).text).toContain('không sửa được');
  }
  // What was ticked stands on no label that is kept beside the chat.
  const kept = await client(s.service.app.services.db).offeredChoice.findMany({
    where: { label: { contains: '✓' } },
  });
  expect(kept).toEqual([]);
});

test('results as text are complete; files are not needed', async () => {
  await s.advanceTo('2026-11-28T08:00:01+07:00');
  await secretary().press('Kết quả');
  const seen = [last(secretary()).text];
  while (last(secretary()).buttons.includes('»')) {
    await secretary().press('»');
    seen.push(last(secretary()).text);
  }
  const text = seen.join('\n');
  expect(text).toContain('– Thắp sáng: 6 (100,0 %)');
  expect(text).toContain('Trung bình: 5');
  expect(text).toContain('Trung bình: 3,5');
  expect(text).toContain('ít hơn 5 phiếu, không hiện');
  expect(last(secretary()).buttons).not.toContain('Tệp Excel');
});

test('thirty long questions with twelve long choices each fit everywhere: built from, tried, answered, read', async () => {
  const { db, clock } = s.service.app.services;
  const unit = await client(db).unit.findFirstOrThrow({ where: { kind: 'cell' } });
  const long = (word: string, size: number) => `${word} ${'chữ dài '.repeat(40)}`.slice(0, size);
  const form = {
    version: 1,
    items: Array.from({ length: 30 }, (_, n) => ({
      id: `q${n + 1}`,
      kind: n % 2 ? 'multi' : 'choice',
      words: long(`Câu hỏi số ${n + 1}`, 300),
      required: true,
      options: Array.from({ length: 12 }, (_x, o) => ({
        id: `o${o + 1}`,
        label: long(`Lựa chọn ${o + 1}`, 80),
      })),
      ...(n > 1 ? { shownIf: { item: 'q1', in: Array.from({ length: 12 }, (_x, o) => `o${o + 1}`) } } : {}),
    })),
  };
  await client(db).surveyTemplate.create({
    data: { id: crypto.randomUUID(), unitId: unit.id, title: long('Mẫu', 100), form, createdAt: clock.now() },
  });
  const who = secretary();
  await who.write('/khaosat');
  await who.press('Tạo khảo sát');
  await who.press(last(who).buttons.find((label) => label.startsWith('Mẫu'))!);
  await who.press('Dùng mẫu này');
  await who.press(last(who).buttons.find((label) => label.startsWith('Câu 3:'))!);
  await who.press('Điều kiện hỏi');
  await who.press(last(who).buttons.find((label) => label.startsWith('Câu 1:'))!);
  await who.press('Xong');
  await who.press('Quay lại');
  await who.press('Gửi');
  await who.press('Ghi tên');
  await who.press('Gửi đi');
  const link = /\/start (sv_[\w-]+)/.exec(room.messages().at(-1)!.text)![1]!;
  for (const one of people.slice(1, 3)) {
    await one.write(`/start ${link}`);
    for (let n = 0; n < 30; n++) {
      await one.write('2');
      if (n % 2) await one.press('Xong');
    }
    expect(last(one).text).toContain('Xem lại trước khi nộp');
    await one.press('»');
    await one.press('Nộp');
    expect(last(one).text).toContain('Đã nộp');
  }
  await who.write('/khaosat');
  await who.press('Đang chạy');
  await who.press(last(who).buttons.find((label) => label.includes('· Mẫu'))!);
  await who.press('Kết quả đến nay');
  for (let n = 0; n < 40 && last(who).buttons.includes('»'); n++) await who.press('»');
  expect(last(who).text).toContain('Câu 30: Câu hỏi số 30');
  await who.press('Theo tên');
  await who.press(last(who).buttons.find((label) => label.includes('đã nộp'))!);
  expect(last(who).text).toContain('Lựa chọn 2');
}, 120_000);
