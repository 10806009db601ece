// The same evening on a channel without buttons, edits and files: numbers, words, and six digits for the code.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTextChannel } from '../../src/channels/text/index.ts';
import { bindChat } from '../../src/core/org/chats-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { newId } from '../../src/shared/ids.ts';
import { type Actor, textActor, textRoom } from '../harness/actors.ts';
import { grant, makeMember } from '../harness/factories.ts';
import { evening, type Hall, openHall } from './hall.ts';

const GROUP = '-7';
const { channel, control } = createTextChannel();
const room = textRoom(control, GROUP);

let hall: Hall;
let chair: Actor & { userId: string };
let members: (Actor & { userId: string })[];
let id: string;
const last = (who: Actor) => who.private().at(-1)!;

async function join(name: string, by: 'number' | 'words', role?: string) {
  const actor = textActor(hall.s, control, name, by);
  const made = await makeMember(hall.db, hall.cell.id, { name, channel: 'text' });
  await hall.sql.account.updateMany({
    where: { memberId: made.id },
    data: { externalId: actor.userId, chatId: actor.userId },
  });
  if (role) await grant(hall.db, made.id, hall.cell.id, role);
  return { ...actor, memberId: made.id };
}

beforeAll(async () => {
  hall = await openHall({ at: evening('18:40'), moreChannels: [channel] });
  chair = await join('Nguyễn Văn Bí', 'number', 'secretary');
  members = [];
  for (const [i, name] of ['An', 'Bình', 'Cường', 'Dung', 'Giang', 'Hà', 'Hải'].entries())
    members.push(await join(`Lê Văn ${name}`, i % 2 === 0 ? 'number' : 'words'));
  await control.addGroup({ id: chair.userId, name: chair.name }, { chat: GROUP, title: 'Nhóm', members: 8 });
  await hall.s.settle();
  const bound = {
    channel: 'text',
    chat: GROUP,
    topic: null,
    unitId: hall.cell.id,
    audience: 'members_only' as const,
  };
  await inTransaction(hall.db, (tx) =>
    bindChat(tx, { ...bound, title: 'Nhóm', boundBy: newId(), headcount: 8 }, hall.s.clock.now()),
  );
  id = await hall.meet();
});
afterAll(async () => {
  if (process.env.SHOW_STORY) {
    for (const [title, seen] of [
      ['chair', chair.private()],
      ['An', members[0]!.private()],
      ['group', room.messages()],
    ] as const)
      process.stdout.write(`\n##### ${title}\n${seen.map(({ text }) => text).join('\n---\n')}\n`);
  }
  for (const { text } of [...room.messages(), ...[chair, ...members].flatMap((one) => one.private())])
    expect(text.length).toBeLessThanOrEqual(2000);
  expect(hall.s.errors).toEqual([]);
  await hall.s.stop();
});

test('the chair opens the list by numbers; members answer in the group by number and by words', async () => {
  await chair.write('/hop');
  await chair.press(last(chair).buttons.find((label) => label.includes('Sinh hoạt tháng'))!);
  await chair.press('Bắt đầu điểm danh');
  expect(room.messages().at(-1)).toMatchObject({
    text: expect.stringContaining('Có mặt 0/8'),
    buttons: ['Có mặt', 'Đến muộn'],
  });
  expect(await members[0]!.press('Có mặt', GROUP)).toContain('Đã ghi nhận: Có mặt.');
  await members[1]!.write('den muon', GROUP);
  expect(room.messages().at(-1)!.text).toContain('Đã ghi nhận: Đến muộn.');
});

test('the code on the wall is six digits, typed in private; an old one is told so', async () => {
  await chair.press('Mã trên tường');
  const digits = /\/hop (\d{6})/.exec(last(chair).text)![1]!;
  await members[2]!.write(`/hop ${digits}`);
  expect(last(members[2]!).text).toContain('đã ghi nhận Có mặt (quét mã)');
  await hall.s.advanceTo(evening('18:43'));
  await members[3]!.write(`/hop ${digits}`);
  expect(last(members[3]!).text).toContain('Mã này đã hết hạn.');
  await members[3]!.press('Có mặt');
  expect(last(members[3]!).text).toContain('Đã ghi nhận: Có mặt.');
});

test('the rest is entered by numbers; what the recorder wrote of a person is told to them alone', async () => {
  await chair.press('Ghi cả danh sách');
  await chair.press('✓ Lê Văn Hải');
  await chair.press('Xác nhận');
  await chair.press('Ghi một đồng chí');
  await chair.press('Lê Văn Hải');
  await chair.press('Vắng có lý do');
  const before = room.messages().length;
  await members[6]!.press('Có mặt', GROUP);
  expect(room.messages()).toHaveLength(before);
  expect(last(members[6]!).text).toContain('đã ghi: Vắng có lý do');
});

test('a vote is written down and a poll answered by numbers', async () => {
  await chair.write('/hop');
  await chair.press(last(chair).buttons.find((label) => label.includes('Sinh hoạt tháng'))!);
  await chair.press('Biểu quyết');
  await chair.press('Ghi kết quả biểu quyết');
  for (const text of ['Nghị quyết tháng 12', '6', '1', '0']) await chair.write(text);
  expect(last(chair).text).toContain('Tán thành: 6/8 = 75,0 %');
  await chair.press('Ghi kết quả');
  await chair.press('Về kỳ họp');
  await chair.press('Lấy ý kiến tham khảo');
  await chair.press('Việc khác');
  await chair.write('Về nguồn ngày 19/12');
  await chair.press('Kín');
  await chair.press('10 phút');
  expect(last(chair).text).toContain('Chỉ có 7 đồng chí được hỏi');
  await chair.press('Bắt đầu lấy ý kiến');
  await members[0]!.write('1');
  expect(last(members[0]!).text).toContain('Đã nhận ý kiến kín');
  await members[1]!.write('khong tan thanh');
  expect(last(members[1]!).text).toContain('Đã nhận ý kiến kín');
  await hall.s.advanceTo(evening('18:54'));
  expect(last(members[0]!).text).toContain('2/7 ý kiến: dưới năm ý kiến kín thì không công bố.');
});

test('the list is ended and closed by numbers, and the group hears counts in a new message', async () => {
  await chair.write('/hop');
  await chair.press(last(chair).buttons.find((label) => label.includes('Sinh hoạt tháng'))!);
  await chair.press('Danh sách điểm danh');
  await chair.press('Kết thúc điểm danh');
  await chair.press('Kết thúc điểm danh');
  expect(room.messages().at(-1)!.text).toContain('Có mặt 7/8, trong đó đến muộn 1');
  await chair.press('Chốt danh sách');
  await chair.press('Chốt danh sách');
  await chair.press('Chốt danh sách');
  expect((await hall.meeting(id)).state).toBe('final');
});
