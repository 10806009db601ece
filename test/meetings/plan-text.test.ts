// The same by numbers and words, on a channel without buttons, edits and files.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTextChannel } from '../../src/channels/text/index.ts';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { type Actor, textActor, textRoom } from '../harness/actors.ts';
import { join, PEOPLE, setUp } from '../harness/cell.ts';
import { startService, type TestService } from '../harness/service.ts';
import { show } from './cell.ts';

const GROUP = '-1';
const { channel, control } = createTextChannel();
const room = textRoom(control, GROUP);

let s: TestService;
let people: (Actor & { userId: string })[];
const last = (actor: Actor) => actor.private().at(-1)!;

beforeAll(async () => {
  s = await startService({
    at: '2026-11-25T08:00:00+07:00',
    rates: NO_RATES,
    moreChannels: [channel],
    telegram: { limits: null },
  });
  const { links } = await setUp(s);
  people = [];
  for (const [i, row] of PEOPLE.slice(0, 6).entries()) {
    const actor = textActor(s, control, row.name, i % 2 === 0 ? 'number' : 'words');
    await join(actor, links.get(row.name)!);
    people.push(actor);
  }
  const by = { id: people[0]!.userId, name: people[0]!.name };
  await control.addGroup(by, { chat: GROUP, title: 'Nhóm chi bộ', members: 6 });
  await s.settle();
  await people[0]!.write('/lienket', GROUP);
  await people[0]!.press('Chỉ đảng viên', GROUP);
  await people[0]!.press('Chi bộ không đọc thứ Hai', GROUP);
});
afterAll(async () => {
  show([people[0]!, people[2]!], room);
  expect(s.errors).toEqual([]);
  await s.stop();
});

test('a meeting is made by numbers and by words typed without accents', async () => {
  const [secretary] = people;
  await secretary!.write('/hop');
  await secretary!.press('Lập kỳ họp');
  await secretary!.press('Chuyên đề');
  await secretary!.write('hop mot lan');
  await secretary!.write('10/12');
  await secretary!.write('19h30');
  await secretary!.write('Nhà văn hóa');
  await secretary!.write('1');
  await secretary!.write('de sau');
  expect(last(secretary!).text).toContain(
    'Sinh hoạt chuyên đề tháng 12/2026, 19 giờ 30 thứ Năm, ngày 10/12/2026',
  );
  await secretary!.press('Soạn sẵn kỳ họp');
  expect(last(secretary!).text).toContain('• Trình bày chuyên đề');
});

test('a document with its file, which cannot travel here, is told in words', async () => {
  const [secretary] = people;
  await secretary!.press('Thêm tài liệu');
  await secretary!.write('Chuyên đề quý IV');
  await secretary!.write('khong co');
  await secretary!.write('1');
  await secretary!.write('1');
  expect(last(secretary!).text).toContain('Nơi đọc: Đã đăng trên Sổ tay đảng viên điện tử');
  await secretary!.press('Quay lại');
  await secretary!.press('Về kỳ họp');
});

test('the invitation stands in the group with numbers; people answer by number, by word, and change their mind', async () => {
  const [secretary, first, second, third] = people;
  await secretary!.press('Gửi giấy mời');
  await secretary!.press('Gửi ngay');
  expect(room.messages().at(-1)!.buttons).toEqual(['Sẽ dự', 'Xin vắng']);
  await first!.write('se du', GROUP);
  expect(room.messages().at(-1)!.text).toContain('Ghi nhận: Sẽ dự.');
  expect(last(first!).text).toContain('Thời gian: 19 giờ 30 thứ Năm, ngày 10/12/2026');
  expect(last(first!).text).not.toContain('tệp');
  await second!.press('Xin vắng', GROUP);
  expect(last(second!).buttons).toEqual(['Đi công tác', 'Việc gia đình', 'Lý do khác, đã báo chi ủy']);
  await second!.write('2');
  expect(last(second!).text).toContain('Đã ghi nhận lý do: Việc gia đình');
  await third!.press('Xin vắng', GROUP);
  await third!.press('Sẽ dự', GROUP);
  await secretary!.write('/hop');
  await secretary!.press('10/12 · Sinh hoạt chuyên đề t…');
  expect(last(secretary!).text).toContain('Sẽ dự: 2/27');
  expect(last(secretary!).text).toContain('Xin vắng: 1');
});

test('a move is told in the group once, and to nobody a file', async () => {
  const [secretary, first] = people;
  await secretary!.press('Dời kỳ họp');
  await secretary!.write('11/12');
  await secretary!.write('19h');
  await secretary!.press('Dời kỳ họp');
  await s.settle();
  const said = room.messages().filter(({ text }) => text.startsWith('Kỳ họp chuyển sang giờ khác'));
  expect(said).toHaveLength(1);
  expect(said[0]!.text).toContain('19 giờ 00 thứ Sáu, ngày 11/12/2026');
  expect(first!.private().some(({ text }) => text.includes('tệp kèm theo để lịch'))).toBe(false);
  await s.advanceTo('2026-12-11T19:00:00+07:00');
  expect(room.messages().at(-1)!.text).toContain('Đã đến giờ họp.');
  for (const message of [...room.messages(), ...people.flatMap((one) => one.private())])
    expect(message.text.length).toBeLessThanOrEqual(2000);
});
