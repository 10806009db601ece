// Commendations, initiatives, focus areas, essays and the list on a channel without buttons, edits and files.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTextChannel } from '../../src/channels/text/index.ts';
import { type Actor, textActor } from '../harness/actors.ts';
import { grant, makeMember } from '../harness/factories.ts';
import { createRig, type Rig } from '../people/rig.ts';

const { channel, control } = createTextChannel();
type Member = Actor & { memberId: string };

let rig: Rig;
let secretary: Member;
let an: Member;
let binh: Member;

async function member(name: string, by: 'number' | 'words', role?: string): Promise<Member> {
  const made = await makeMember(rig.db, rig.cellA.id, { name, channel: 'text' });
  if (role) await grant(rig.db, made.id, rig.cellA.id, role);
  const actor = textActor(rig.s, control, name, by);
  const account = { externalId: actor.userId, chatId: actor.userId };
  await rig.sql.account.updateMany({ where: { memberId: made.id }, data: account });
  await actor.write('/start');
  return { ...actor, memberId: made.id };
}

beforeAll(async () => {
  rig = await createRig({ at: '2026-11-20T08:00:00+07:00', moreChannels: [channel] });
  secretary = await member('Lê Thị Thư', 'words', 'secretary');
  an = await member('Nguyễn Văn An', 'number');
  binh = await member('Trần Thị Bình', 'words');
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  for (const one of [secretary, an, binh])
    for (const { text } of one.private()) expect(text.length).toBeLessThanOrEqual(2000);
  await rig.stop();
});
const last = (actor: Actor) => actor.private().at(-1)!;

test('a commendation is proposed, agreed and consented to by numbers and words', async () => {
  await binh.write('/bieuduong');
  await binh.write('de xuat bieu duong');
  await binh.write('mot dong chi');
  await binh.write('nguyen van an');
  await binh.write('Giúp hai hộ nghèo sửa nhà.');
  expect(last(binh).text).toContain('Đã gửi đề xuất');
  await secretary.write('chi bo thong nhat');
  await secretary.write('hom nay');
  expect(last(secretary).text).toContain('Chi bộ thống nhất ngày 20/11/2026.');
  expect(last(an).buttons).toEqual(['Cho hiện tên', 'Không hiện tên']);
  await an.write('1');
  expect(last(an).text).toContain('có tên, chỉ đảng viên thấy');
  // No group and no reading: each member hears of it on the Monday.
  await rig.s.advanceTo('2026-11-23T08:00:00+07:00');
  expect(last(binh).text).toContain('Biểu dương đồng chí Nguyễn Văn An: Giúp hai hộ nghèo sửa nhà.');
});

test('an initiative is added and reported on; a small number is no choice', async () => {
  await secretary.write('/mohinh');
  await secretary.write('them mo hinh');
  await secretary.write('Trồng cây');
  await secretary.write('Mỗi tuần trồng thêm cây bên đường thôn.');
  await secretary.write('hom qua');
  await secretary.write('nguyen van an');
  await secretary.write('Số cây trồng thêm');
  await secretary.write('cây');
  expect(last(secretary).text).toContain('Số cây trồng thêm, tổng chung: 0 cây');
  await rig.s.advanceTo('2026-11-25T08:00:00+07:00');
  expect(last(an).buttons).toEqual(['Ghi báo cáo', 'Tháng này chưa có']);
  await an.write('1');
  expect(last(an).buttons).toEqual(['Thôi']);
  await an.write('2');
  await an.write('bo qua');
  expect(last(an).text).toContain('Đã ghi tháng 11/2026: 2 cây.');
});

test('a focus area is answered by a number', async () => {
  await secretary.write('/trongtam');
  await secretary.write('them viec');
  await secretary.write('van de noi com');
  await secretary.write('Rác thải ở chợ thôn chưa được thu gom.');
  await secretary.write('tran thi binh');
  await secretary.write('30/6/2027');
  await rig.s.advanceTo('2026-12-25T08:00:00+07:00');
  expect(last(binh).buttons).toEqual(['Đang tiến triển', 'Còn vướng', 'Đề nghị kết thúc']);
  await binh.write('2');
  expect(last(binh).buttons).toEqual(['Ghi thêm một dòng']);
});

test('an essay is handed in on paper where no files can be sent', async () => {
  await secretary.write('/thuhoach');
  await secretary.write('thu bai thu hoach');
  await secretary.write('Chuyên đề năm 2027');
  await secretary.write('14 ngay');
  // They have had their private message of the day.
  await rig.s.advanceTo('2026-12-26T08:00:00+07:00');
  const asked = an.private().findLast(({ text }) => text.includes('Bài thu hoạch: Chuyên đề năm 2027'))!;
  expect(asked.text).toContain('Nơi đây không gửi được tệp');
  expect(asked.buttons).toEqual(['Đã nộp bản giấy']);
  await an.write('đã nộp bản giấy');
  expect(last(an).text).toContain('Đã ghi nhận');
});

test('the list is turned by words', async () => {
  await an.write('/tusoi');
  await an.write('1');
  expect(last(an).text).toContain('Trang 1/9');
  await an.write('trang sau');
  expect(last(an).text).toContain('Trang 2/9');
});
