// The story of a leader who announces something to a branch of three cells; and of those of another branch who forge.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRig, type Rig, type Somebody } from './rig.ts';

let rig: Rig;
let leader: Somebody;
let secretaries: Somebody[];
let members: Somebody[][];
let outsider: Somebody;
let rooms: Awaited<ReturnType<Rig['room']>>[];
beforeAll(async () => {
  rig = await createRig();
  leader = await rig.person('Đỗ Lãnh Đạo', { unit: rig.branch, role: 'leader' });
  secretaries = [];
  members = [];
  for (const [at, cell] of rig.cells.entries()) {
    secretaries.push(await rig.person(`Bí Thư${at + 1}`, { unit: cell, role: 'secretary' }));
    const own = [];
    for (let n = 1; n <= 3; n++) own.push(await rig.person(`Đảng Viên${at + 1}${n}`, { unit: cell }));
    members.push(own);
  }
  rooms = [];
  for (const at of [0, 1])
    rooms.push(await rig.room(rig.cells[at]!, 'members_only', [secretaries[at]!, ...members[at]!]));
  outsider = await rig.person('Bí Thư Nơi Khác', { unit: rig.elsewhere, role: 'secretary' });
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

const toPreview = async (words: string, ...presses: string[]) => {
  await leader.write('/thongbao');
  await leader.press('Soạn thông báo');
  await leader.write(words, 'Không có', '27/11');
  await leader.press('Đã làm', ...presses);
};
const newest = () => rig.sql.announcement.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });

test('it stands in each cell’s group with that cell’s numbers, and reaches a cell without a group privately', async () => {
  await toPreview('Tổng kết năm: gửi báo cáo.');
  expect(leader.last().buttons).toEqual([
    'Cả Đảng bộ phường Hòa',
    'Chọn đơn vị',
    'Theo chức vụ',
    'Quay lại',
    'Thôi',
  ]);
  await leader.press('Cả Đảng bộ phường Hòa');
  expect(leader.last().text).toContain('Gửi: cả Đảng bộ phường Hòa (13 người).');
  await leader.press('Gửi');
  await rig.s.advanceTo(rig.s.clock.now());
  for (const room of rooms) {
    expect(room.last()!.text).toContain('Người gửi: Đảng bộ phường Hòa, đồng chí Đỗ Lãnh Đạo, Lãnh đạo');
    expect(room.last()!.buttons).toEqual(['Đã làm']);
  }
  for (const one of [secretaries[2]!, ...members[2]!]) expect(one.last().buttons).toEqual(['Đã làm']);
  expect(members[0]![0]!.seen().some(({ text }) => text.includes('Tổng kết năm'))).toBe(false);

  await members[0]![0]!.pressIn(rooms[0]!.chat, 'Đã làm');
  await members[0]![1]!.pressIn(rooms[0]!.chat, 'Đã làm');
  await secretaries[1]!.pressIn(rooms[1]!.chat, 'Đã làm');
  await members[2]![0]!.press('Đã làm');
  expect(members[2]![0]!.last().text).toContain('Trả lời của đồng chí: Đã làm.');
  await rig.s.advanceTo('2026-11-25T09:00:00+07:00');
  expect(rooms.map((room) => room.last()!.buttons)).toEqual([['Đã làm (2)'], ['Đã làm (1)']]);
  expect(rooms[0]!.last()!.text).toContain('Đã trả lời 2, còn một số đồng chí chưa trả lời.');
});

test('a second one in the week is refused, whatever it says; marked as urgent it passes, after a question, and is written down', async () => {
  await leader.write('/thongbao');
  await leader.press('Soạn thông báo');
  expect(leader.last().text).toContain('Tuần này đồng chí đã gửi một thông báo cho Đảng bộ phường Hòa');
  await leader.write('Bão số 9: các chi bộ trực.', 'Không có', '27/11');
  await leader.press('Đã nhận', 'Cả Đảng bộ phường Hòa', 'Gửi');
  expect(leader.last().text).toContain('gửi được từ thứ Hai, ngày 30/11/2026');
  expect(await rig.sql.announcement.count()).toBe(1);
  await leader.press('Khẩn');
  expect(leader.last().text).toContain('Đánh dấu Khẩn?');
  await leader.press('Giữ nguyên', 'Gửi');
  expect(await rig.sql.announcement.count()).toBe(1);
  await leader.press('Khẩn', 'Đánh dấu Khẩn');
  expect(leader.last().text).toContain('KHẨN\nThông báo của Đảng bộ phường Hòa');
  expect(leader.last().buttons).toEqual(['Gửi', 'Bỏ Khẩn', 'Đổi giờ hạn', 'Quay lại', 'Thôi']);
  await leader.press('Gửi');
  expect(rooms[1]!.last()!.text).toMatch(/^KHẨN\n/);
  const { id } = await newest();
  expect(await rig.sql.auditEntry.findFirst({ where: { action: 'announcements.urgent' } })).toMatchObject({
    subjectId: id,
    unitId: rig.branch.id,
    memberId: leader.memberId,
  });
});

test('the leader follows the counts and never gets a name, whatever is forged', async () => {
  const first = await rig.sql.announcement.findFirstOrThrow({ orderBy: { createdAt: 'asc' } });
  await leader.forge('view', [first.id]);
  expect(leader.last().text).toContain('Đã làm: 30,8 % (4/13)');
  expect(leader.last().buttons).toEqual(['Đã làm', 'Thu hồi', 'Quay lại']);
  for (const [action, args] of [
    ['who', [first.askId!]],
    ['behalf', [first.askId!, 'p0']],
    ['rec', [first.askId!, members[0]![2]!.memberId, 'done']],
    ['again', [first.askId!]],
  ] as const)
    expect(await leader.forge(action, [...args])).toContain('chưa được phân công');
  await secretaries[0]!.forge('who', [first.askId!]);
  expect(secretaries[0]!.last().text).toContain('Đảng Viên13');
  expect(secretaries[0]!.last().text).not.toContain('Đảng Viên2');
});

test('nobody of another branch sees, sends, answers or withdraws anything, nor does a member withdraw', async () => {
  const { id, askId } = await newest();
  const rows = () => Promise.all([rig.sql.announcement.findMany(), rig.sql.response.findMany()]);
  const before = await rows();
  for (const [action, args] of [
    ['newin', [rig.branch.id]],
    ['newin', [rig.cells[0].id]],
    ['view', [id]],
    ['fix', [askId!]],
    ['wd', [id]],
    ['wdyes', [id]],
    ['who', [askId!]],
    ['rec', [askId!, members[0]![0]!.memberId, 'received']],
    ['again', [askId!]],
  ] as const)
    expect(await outsider.forge(action, [...args])).toContain('chưa được phân công');
  expect(await outsider.forge('received', [askId!])).toContain('gửi cho người khác');
  for (const action of ['wd', 'wdyes'])
    expect(await members[0]![0]!.forge(action, [id])).toContain('chưa được phân công');
  expect(await secretaries[0]!.forge('wdyes', [id])).toContain('chưa được phân công');
  expect(await secretaries[0]!.forge('newin', [rig.branch.id])).toContain('chưa được phân công');
  expect(await members[0]![0]!.forge('newin', [rig.cells[0].id])).toContain('chưa được phân công');
  expect(await rows()).toEqual(before);

  // Ticks a cell of another branch in a list of one's own.
  await outsider.write('/thongbao');
  await outsider.press('Soạn thông báo');
  await outsider.write('Thử.', 'Không có', '27/11');
  await outsider.press('Đã nhận');
  await outsider.forge('pick', ['s4', 'units'], 'fm');
  expect(outsider.last().text).toContain('chọn bằng nút');
  await outsider.forge('pick', ['s4', 'members'], 'fm');
  for (const one of [members[0]![0]!.memberId, rig.cells[0].id])
    await outsider.forge('pick', ['s5', one], 'fm');
  expect(outsider.last().text).toContain('Chưa chọn.');
  expect(outsider.last().text).not.toContain('Đảng Viên');
});

test('a right that ended before the last press sends nothing', async () => {
  await secretaries[1]!.write('/thongbao');
  await secretaries[1]!.press('Soạn thông báo');
  await secretaries[1]!.write('Không gửi được.', 'Không có', '27/11');
  await secretaries[1]!.press('Đã nhận', 'Cả chi bộ');
  const where = { memberId: secretaries[1]!.memberId, until: null };
  const [held] = await rig.sql.roleGrant.findMany({ where });
  await rig.sql.roleGrant.updateMany({ where, data: { until: rig.s.clock.now() } });
  expect(await secretaries[1]!.press('Gửi')).toContain('chưa được phân công');
  await rig.sql.roleGrant.update({ where: { id: held!.id }, data: { until: null } });
  expect(await rig.sql.announcement.count()).toBe(2);
});

test('at the end each secretary reads the names of their own cell, the leader counts by unit and no name', async () => {
  const before = [leader, ...secretaries].map((one) => one.seen().length);
  await rig.s.advanceTo('2026-11-27T16:59:59+07:00');
  const chased = [leader, ...secretaries].map((one) => one.seen().length);
  await rig.s.advanceTo('2026-11-27T17:00:00+07:00');
  const since = (one: Somebody, at: number) =>
    one
      .seen()
      .slice(chased[at]!)
      .filter(({ text }) => text.includes('Tổng kết năm'))
      .map(({ text }) => text);
  expect(before[0]).toBe(chased[0]);
  const [counts] = since(leader, 0);
  expect(counts).toContain('Đã làm: 30,8 % (4/13)\nChưa trả lời: 8\nKhông nhắc (tạm vắng, người gửi): 1');
  expect(counts).toContain('Chi bộ 1: 2/4\nChi bộ 2: 1/4\nChi bộ 3: 1/4\nĐảng bộ phường Hòa: 0/1');
  expect(
    leader
      .seen()
      .slice(before[0]!)
      .map(({ text }) => text)
      .join(),
  ).not.toMatch(/Viên|Bí Thư\d/);
  for (const at of [0, 1, 2]) {
    const names = since(secretaries[at]!, at + 1).find((text) => text.includes('Tên chưa trả lời'))!;
    expect(names).toContain(`Chi bộ ${at + 1}\n`);
    expect(names).toContain(`Đảng Viên${at + 1}3`);
    expect(names.match(/Đảng Viên\d/g)!.every((name) => name.endsWith(String(at + 1)))).toBe(true);
  }
  expect(rooms[0]!.messages()[0]!.text).toContain('Đã làm: 50,0 % (2/4)');
  expect(rooms[0]!.messages()[0]!.buttons).toEqual([]);
});

test('from Monday on another one passes: to chosen cells in their groups, to the secretaries privately', async () => {
  await rig.s.advanceTo('2026-11-30T09:00:00+07:00');
  await leader.write('/thongbao');
  await leader.press('Soạn thông báo');
  expect(leader.last().text).not.toContain('Tuần này');
  await leader.write('Chỉ hai chi bộ.', 'Không có', '2/12');
  await leader.press('Đã nhận', 'Chọn đơn vị', 'Chi bộ 2', 'Chi bộ 3', 'Xong');
  expect(leader.last().text).toContain('Gửi: Chi bộ 2, Chi bộ 3 (8 người).');
  const inFirst = rooms[0]!.messages().length;
  await leader.press('Gửi');
  await rig.s.advanceTo(rig.s.clock.now());
  expect(rooms[1]!.last()!.text).toContain('Chỉ hai chi bộ.');
  expect(rooms[0]!.messages()).toHaveLength(inFirst);
  expect(members[2]![0]!.last().text).toContain('Chỉ hai chi bộ.');

  await leader.write('/thongbao');
  await leader.press('Soạn thông báo');
  await leader.write('Các bí thư họp.', 'Không có', '2/12');
  await leader.press('Đã nhận', 'Theo chức vụ', 'Bí thư', 'Xong', 'Khẩn', 'Đánh dấu Khẩn', 'Đổi giờ hạn');
  expect(leader.last().buttons).toEqual(['11 giờ 00', '17 giờ 00', '20 giờ 00', 'Quay lại', 'Thôi']);
  await leader.write('9h30');
  expect(leader.last().text).toContain('trước 09 giờ 30 thứ Tư, ngày 02/12/2026');
  await leader.press('Gửi');
  for (const one of secretaries) expect(one.last().text).toContain('Các bí thư họp.');
  expect(rooms[1]!.last()!.text).not.toContain('Các bí thư họp.');
});
