// A named survey with skip logic; one question in the group; who sees names, counts and files; forged buttons.
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeUnit } from '../harness/factories.ts';
import { createRig, manyOf, q, type Rig, type Somebody } from './rig.ts';

let rig: Rig;
let leader: Somebody;
let secretary: Somebody;
let people: Somebody[];
let other: Somebody;

beforeAll(async () => {
  rig = await createRig();
  const [cell, second] = rig.cells;
  leader = await rig.person('Lãnh Đạo', { unit: rig.branch, role: 'leader' });
  secretary = await rig.person('Bí Thư', { unit: cell, role: 'secretary' });
  people = await manyOf(rig, cell, 11, 'Một');
  other = await rig.person('Bí Thư Hai', { unit: second, role: 'secretary' });
}, 60_000);
afterAll(async () => {
  rig.tell(secretary, people[0]!, people[1]!);
  expect(rig.s.errors).toEqual([]);
  await rig.s.stop();
});

const survey = (title: string) => rig.sql().survey.findFirstOrThrow({ where: { title } });
const built = async (title: string, ...steps: (() => Promise<unknown>)[]): Promise<void> => {
  await secretary.write('/khaosat');
  await secretary.press('Tạo khảo sát', 'Soạn từ đầu');
  await secretary.write(title);
  for (const step of steps) await step();
};
const question = (kind: string, words: string) => async () => {
  await secretary.press('Thêm câu hỏi', kind);
  await secretary.write(words);
};

test('bad input while building is answered and loses nothing', async () => {
  await built('Việc chung');
  await secretary.press('Thêm câu hỏi', 'Chọn một');
  await secretary.write('Câu hỏi?\nChỉ một lựa chọn');
  expect(secretary.last().text).toContain('ít nhất hai lựa chọn');
  await secretary.write('x'.repeat(301));
  expect(secretary.last().text).toContain('Dài quá 300');
  await secretary.write('TỐI MẬT: phương án');
  expect(secretary.last().text).toContain('không nhận qua đây');
  await secretary.write('Câu hỏi?\nĐồng ý\nđồng ý');
  expect(secretary.last().text).toContain('đọc giống nhau');
  await secretary.write('Anh em có tham gia được không?\n1. Được\n2. Không được\n3. Chưa biết');
  expect(secretary.last().text).toContain('1/30');
  expect(await secretary.forge('kind', [(await survey('Việc chung')).id, 'file'])).toContain('Nút này đã cũ');
  await secretary.press('Gửi', 'Quay lại');
});

test('questions are moved, changed and removed; a question never stands before the one it depends on', async () => {
  await question('Ý kiến ngắn', 'Vì sao không?')();
  await question('Số', 'Tham gia được mấy buổi?')();
  await question('Có / Không', 'Có đi cùng tổ không?')();
  await secretary.press(
    q(2, 'Vì sao không?'),
    'Điều kiện hỏi',
    q(1, 'Anh em có tham gia được không?'),
    'Không được',
    'Xong',
  );
  expect(await secretary.press('Chuyển lên')).toContain('phải đứng sau');
  await secretary.press('Chuyển xuống');
  expect(secretary.last().text).toContain('Câu 3/4');
  await secretary.press('Chuyển lên', 'Bắt buộc trả lời', 'Quay lại');
  // A choice that a condition stands on gets other words: the condition follows; one that is gone takes it along.
  await secretary.press(q(1, 'Anh em có tham gia được không?'), 'Sửa lựa chọn');
  await secretary.write('Được\nBận việc nhà\nChưa biết');
  await secretary.press('Quay lại', q(2, 'Vì sao không?'));
  expect(secretary.last().text).toContain('Chỉ hỏi khi câu 1 trả lời: Bận việc nhà');
  await secretary.press('Quay lại');
  await secretary.press(q(4, 'Có đi cùng tổ không?'), 'Xóa câu này');
  expect(secretary.last().buttons).toEqual(['Xóa câu này', 'Giữ nguyên']);
  await secretary.press('Xóa câu này');
  expect(secretary.last().text).toContain('3/30');
  await secretary.press('Lưu làm mẫu');
});

test('it is sent by name, later, results hidden until the end; nothing is asked before its hour', async () => {
  await secretary.press('Gửi', 'Ghi tên', 'Giấu đến khi kết thúc', 'Lúc mở', 'Giờ khác');
  await secretary.write('26/11', '7h15');
  await secretary.press('Lúc kết thúc', 'Giờ khác');
  await secretary.write('25/11');
  await secretary.write('7h');
  expect(secretary.last().text).toContain('Lúc ấy đã qua');
  await secretary.press('Quay lại');
  await secretary.write('27/11', '17h');
  expect(secretary.last().text).toContain('Mở: 07 giờ 15 thứ Năm, ngày 26/11/2026');
  expect(await secretary.press('Gửi đi')).toContain('Đã gửi');
  const { askId, id } = await survey('Việc chung');
  expect(await people[0]!.forge('go', [askId!])).toContain('chưa mở');
  expect(await secretary.forge('post', [id])).toContain('đã gửi');
  const before = people[0]!.seen().length;
  await rig.s.advanceTo('2026-11-26T07:15:01+07:00');
  expect(people[0]!.seen()).toHaveLength(before + 1);
  expect(people[0]!.last()).toMatchObject({ buttons: ['Trả lời'] });
  expect(people[0]!.last().text).toContain('bí thư, chi ủy xem được câu trả lời');
});

test('answers are kept as they are given, counted once handed in, changed until the end; what is hidden does not count', async () => {
  const [a, b] = people as [Somebody, Somebody];
  const { askId } = await survey('Việc chung');
  await a.press('Trả lời', 'Bận việc nhà');
  expect(a.last().text).toContain('Câu 2/3');
  await a.write('Trông cháu');
  await a.write('ba buổi');
  expect(a.last().text).toContain('Chưa đọc được số');
  await a.write('3');
  const part = () =>
    rig.sql().participation.findFirstOrThrow({ where: { askId: askId!, memberId: a.memberId } });
  expect(await part()).toMatchObject({ state: 'partial' });
  expect(await a.press('Nộp')).toContain('Đã nộp');
  expect(await part()).toMatchObject({ state: 'done' });
  await a.press('Sửa', 'Sửa câu 1', 'Được');
  expect(a.last().text).toContain('Đã nộp. Sửa được đến 17 giờ 00');
  expect(
    await rig
      .sql()
      .response.findMany({ where: { askId: askId!, memberId: a.memberId }, orderBy: { item: 'asc' } }),
  ).toMatchObject([
    { item: 'q1', value: 'o1' },
    { item: 'q3', value: '3' },
  ]);
  expect(
    (await rig.sql().responseHistory.findMany({ where: { askId: askId!, item: 'q2' } })).map(
      ({ value }) => value,
    ),
  ).toEqual(['Trông cháu']);
  // Another way round: a changed answer asks for one more, and until that is there it does not count.
  await a.press('Sửa câu 1', 'Bận việc nhà');
  expect(a.last().text).toContain('Vì sao không?');
  expect(await part()).toMatchObject({ state: 'partial' });
  await a.write('/huy');
  await a.write('/khaosat');
  await a.press('Trả lời 1: Việc chung');
  await a.write('Trông cháu');
  await a.press('Nộp');
  await b.press('Trả lời', 'Được');
  await b.write('2,5');
});

test('the same update twice, and a forged answer, change nothing', async () => {
  const [, b, c] = people as [Somebody, Somebody, Somebody];
  const { askId, id } = await survey('Việc chung');
  expect(await b.forge('fa', [askId!, 'q1', 'o9'])).toContain('Nút này đã cũ');
  expect(await b.forge('fa', [askId!, 'q2', 'o1'])).toContain('Nút này đã cũ');
  expect(await b.forge('fs', [askId!, 'q1'])).toContain('cần trả lời');
  expect(await c.forge('fh', [askId!])).toContain('Còn câu này chưa trả lời');
  expect(await other.forge('go', [askId!])).toContain('không hỏi đồng chí');
  for (const [action, args] of [
    ['card', [id]],
    ['end', [id]],
    ['endyes', [id]],
    ['offyes', [id]],
    ['extby', [id, 'd7', '0']],
    ['rww', [id, 'q1']],
    ['copy', [id]],
    ['res', [id, 'p0']],
    ['rn', [id, 'p0']],
    ['xlsx', [id]],
    ['who', [askId!]],
    ['again', [askId!]],
    ['newin', [rig.cells[0].id]],
    ['blank', [rig.cells[0].id]],
  ] as [string, string[]][])
    for (const who of [c, other])
      expect(await who.forge(action, args), action).toContain('chưa được phân công');
  expect(await survey('Việc chung')).toMatchObject({ state: 'open' });
});

test('only words change after it was sent, and everyone is shown so', async () => {
  await secretary.write('/khaosat');
  await secretary.press(
    'Đang chạy (1)',
    '27/11 · Việc chung',
    'Sửa câu chữ',
    q(1, 'Anh em có tham gia được không?'),
    'Sửa lựa chọn',
  );
  await secretary.write('Được\nBận việc gia đình');
  expect(secretary.last().text).toContain('cần đúng 3 dòng');
  await secretary.write('Tham gia được\nBận việc gia đình\nChưa biết');
  expect(secretary.last().text).toContain('Đã sửa câu chữ.');
  const { askId, form } = await survey('Việc chung');
  expect(JSON.stringify(form)).toContain('{"id":"o2","label":"Bận việc gia đình"}');
  const [, , c] = people as [Somebody, Somebody, Somebody];
  await c.press('Trả lời');
  expect(c.last().text).toContain('Đã sửa câu chữ.');
  expect(c.last().buttons).toEqual(['Tham gia được', 'Bận việc gia đình', 'Chưa biết']);
  expect(await rig.sql().response.count({ where: { askId: askId!, memberId: people[0]!.memberId } })).toBe(3);
});

test('names of the missing for the cell’s secretary, never for a leader; results wait for the end', async () => {
  await secretary.write('/khaosat');
  await secretary.press('Đang chạy (1)', '27/11 · Việc chung', 'Chưa trả lời');
  expect(secretary.last().text).toContain('Việc chung: 11/12 đồng chí chưa trả lời');
  expect(secretary.last().text).toContain('Một 2');
  expect(secretary.last().text).not.toContain('Một 1,');
  const { id, askId } = await survey('Việc chung');
  expect(await secretary.forge('res', [id, 'p0'])).toContain('khi khảo sát kết thúc');
  expect(await leader.forge('who', [askId!])).toContain('chưa được phân công');
  await leader.forge('card', [id]);
  expect(leader.last().text).toContain('(1/12)');
});

test('extended and ended early; the leader sees counts, the secretary names, in three forms', async () => {
  const { id } = await survey('Việc chung');
  await secretary.forge('card', [id]);
  await secretary.press('Gia hạn');
  const mark = new Date('2026-11-27T17:00:00+07:00').getTime().toString(36);
  await secretary.press('Thêm 3 ngày');
  // The same button again, by a hand that trembles, adds no more.
  await secretary.forge('extby', [id, 'd3', mark]);
  expect(secretary.last().text).toContain('Kết thúc: 17 giờ 00 thứ Hai, ngày 30/11/2026');
  const [, b, c] = people as [Somebody, Somebody, Somebody];
  await b.press('Nộp');
  await c.press('Tham gia được');
  await secretary.press('Kết thúc sớm', 'Kết thúc sớm');
  await rig.s.settle();
  expect(await people[5]!.forge('go', [(await survey('Việc chung')).askId!])).toContain(
    'đã kết thúc lúc 07 giờ 15',
  );
  await secretary.forge('res', [id, 'p0']);
  expect(secretary.last().text).toContain('(2/12)');
  expect(secretary.last().text).toContain('Tham gia được: 1 (50,0 %)');
  expect(secretary.last().text).toContain('Trung bình: 2,75');
  await secretary.press('Theo tên', 'Một 1: đã nộp');
  expect(secretary.last().text).toContain('Trông cháu');
  // What is half filled in is nobody else's.
  await secretary.press('Quay lại', 'Một 3: đang làm');
  expect(secretary.last().text).not.toContain('Tham gia được');
  await secretary.press('Quay lại', 'Quay lại', 'Tệp Excel');
  await leader.forge('res', [id, 'p0']);
  expect(leader.last().text).toContain('Tham gia được: 1 (50,0 %)');
  expect(leader.last().buttons).not.toContain('Theo tên');
  expect(await leader.forge('rn', [id, 'p0'])).toContain('chưa được phân công');
  expect(await leader.forge('rp', [id, people[0]!.memberId, 'p0'])).toContain('chưa được phân công');
  await leader.press('Tệp Excel');
  const sheets = (who: Somebody) => readXlsxFile(Buffer.from(rig.files(who.id).at(-1)!.bytes));
  const [own, above] = [await sheets(secretary), await sheets(leader)];
  expect(own.map(({ sheet }) => sheet)).toEqual(['Tổng hợp', 'Ý kiến', 'Theo tên']);
  expect(JSON.stringify(own.at(-1))).toContain('Một 1');
  // Counts alone go up: what somebody wrote under their name stays with their own committee.
  expect(above.map(({ sheet }) => sheet)).toEqual(['Tổng hợp']);
  expect(await leader.forge('rt', [id, 'q2', 'p0'])).toContain('chưa được phân công');
  expect(JSON.stringify(above)).not.toMatch(/Một 1|Trông cháu/);
});

test('one question in the group: a living message with counts; taps change; strangers and outsiders are refused', async () => {
  const room = await rig.room(rig.cells[0], 'members_only', [secretary, ...people, other]);
  const mixed = await rig.room(rig.cells[0], 'mixed', [secretary, ...people]);
  await built('Giờ họp', question('Chọn một', 'Họp lúc mấy giờ?\n19 giờ\n19 giờ 30\n20 giờ'));
  await secretary.press('Gửi', 'Không ghi tên');
  expect(secretary.last().text).toContain('phiếu không ghi tên luôn trả lời riêng');
  await secretary.press('Quay lại', 'Ghi tên', 'Hỏi trong nhóm', 'Gửi đi');
  const living = () => room.about('Giờ họp').at(-1)!;
  expect(living()).toMatchObject({ buttons: ['19 giờ', '19 giờ 30', '20 giờ'] });
  expect(mixed.about('Giờ họp')).toEqual([]);
  for (const who of people.slice(0, 4))
    expect(await who.pressIn(room.chat, '19 giờ')).toContain('Đã ghi nhận');
  expect(await people[3]!.pressIn(room.chat, '20 giờ')).toContain('Đã đổi thành: 20 giờ');
  expect(await other.pressIn(room.chat, '20 giờ')).toContain('không hỏi đồng chí');
  await rig.s.advanceTo('2026-11-26T07:16:00+07:00');
  expect(room.about('Giờ họp')).toHaveLength(1);
  expect(living().buttons).toEqual(['19 giờ (3)', '19 giờ 30', '20 giờ (1)']);
  expect(living().text).toContain('còn 8 đồng chí chưa trả lời');
  // The desk records for who has no telephone.
  const { askId, id } = await survey('Giờ họp');
  await secretary.forge('who', [askId!]);
  await secretary.press('Ghi hộ', 'Một 9', '20 giờ');
  expect(
    await rig.sql().response.findFirst({ where: { askId: askId!, memberId: people[8]!.memberId } }),
  ).toMatchObject({ value: 'o3', recordedBy: secretary.memberId });
  await secretary.forge('endyes', [id]);
  await rig.s.settle();
  expect(living().buttons).toEqual([]);
  expect(living().text).toContain('– 19 giờ: 60,0 % (3/5)'.slice(2));
  expect(room.about('Giờ họp')).toHaveLength(1);
});

test('cancelled: nobody answers, and it can be built again from its questions', async () => {
  await built('Bỏ đi', question('Có / Không', 'Còn cần không?'));
  await secretary.press('Gửi', 'Ghi tên', 'Gửi đi', 'Hủy khảo sát');
  expect(secretary.last().buttons).toEqual(['Hủy khảo sát', 'Giữ nguyên']);
  await secretary.press('Hủy khảo sát');
  const { askId } = await survey('Bỏ đi');
  expect(await people[0]!.forge('go', [askId!])).toContain('đã được hủy');
  expect(await people[0]!.forge('one', [askId!, 'o1'])).toContain('kết thúc');
  await secretary.press('Soạn lại từ bản này');
  expect(secretary.last().text).toContain('Bản nháp: Bỏ đi');
  await secretary.press('Xóa bản nháp', 'Xóa bản nháp');
  expect(await rig.sql().survey.count({ where: { title: 'Bỏ đi' } })).toBe(1);
});

test('to one tổ by the audience picker: its people alone, each in private; a follower sees the result and builds nothing', async () => {
  const group = await makeUnit(rig.db(), 'Tổ 1', 'cell_group', rig.cells[0]);
  const inside = people.slice(0, 5);
  for (const { memberId } of inside)
    await rig.sql().member.update({ where: { id: memberId }, data: { groupUnitId: group.id } });
  const follower = await rig.person('Theo Dõi', { unit: rig.branch, role: 'overseer', at: rig.branch });
  await built('Việc của tổ', question('Có / Không', 'Tổ có cần thêm người không?'));
  await secretary.press('Gửi', 'Ghi tên', 'Hỏi ai', 'Chọn tổ', 'Tổ 1', 'Xong');
  expect(secretary.last().text).toContain('Hỏi: Tổ 1 (5 người)');
  const asked = () =>
    people.map((who) => who.seen().filter(({ text }) => text.includes('Việc của tổ')).length);
  await secretary.press('Gửi đi');
  await rig.s.advanceTo('2026-11-26T20:59:00+07:00');
  // They were asked something else that morning.
  expect(asked()).toEqual(people.map(() => 0));
  await rig.s.advanceTo('2026-11-27T07:00:00+07:00');
  expect(asked()).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
  for (const who of inside) await who.press('Trả lời', 'Có');
  const { askId, id } = await survey('Việc của tổ');
  expect(await people[7]!.forge('go', [askId!])).toContain('không hỏi đồng chí');
  await secretary.press('Kết thúc sớm', 'Kết thúc sớm');
  expect(await follower.forge('card', [id])).toContain('chưa được phân công');
  expect(await follower.forge('new', [])).toContain('chưa được phân công');
  await follower.write('/khaosat');
  expect(follower.last().buttons).toEqual([]);
  await follower.forge('res', [id, 'p0']);
  expect(follower.last().text).toContain('– Có: 5 (100,0 %)');
  expect(follower.last().buttons).not.toContain('Theo tên');
});

test('in a group the message of several questions is short and leads to the private chat by its link', async () => {
  const room = await rig.room(rig.cells[0], 'members_only', [secretary, ...people]);
  await rig.sql().chat.updateMany({
    where: { externalId: { not: String(room.chat) } },
    data: { goneAt: rig.s.clock.now() },
  });
  await built('Hai câu', question('Có / Không', 'Câu đầu?'), question('Có / Không', 'Câu sau?'));
  await secretary.press('Gửi', 'Không ghi tên', 'Gửi đi');
  expect(secretary.last().buttons).toContain('Nhắc lại một lần');
  const [posted] = room.about('Hai câu');
  expect(posted).toMatchObject({ buttons: ['Trả lời'] });
  expect(posted!.text).toContain('2 câu hỏi, phiếu không ghi tên.');
  const [a] = people as [Somebody];
  await a.open(room.link('Hai câu'));
  expect(a.last().buttons).toEqual(['Bắt đầu']);
  await a.press('Bắt đầu', 'Có', 'Không', 'Nộp');
  await a.open(room.link('Hai câu'));
  expect(a.last().text).toContain('không sửa được');
  await rig.s.advanceTo(new Date(rig.s.clock.now().getTime() + 10_000));
  expect(room.about('Hai câu').at(-1)!.text).toContain('Đã trả lời 1, còn 11 đồng chí chưa trả lời');
  expect(await secretary.press('Nhắc lại một lần')).toMatch(/Đã nhắc|Chưa nhắc/);
});
