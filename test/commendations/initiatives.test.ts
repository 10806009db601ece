// An initiative over three months: asked of its owner, summed together, spread to another cell, ended.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRig, type Rig, type Somebody } from '../people/rig.ts';

type Member = Somebody & { memberId: string };

let rig: Rig;
let secretary: Member;
let owner: Member;
let member: Member;
let secretaryB: Member;
let memberB: Member;
let leader: Member;

const png = Buffer.alloc(33);
png.writeUInt32BE(0x89504e47, 0);
png.writeUInt32BE(640, 16);
png.writeUInt32BE(360, 20);

beforeAll(async () => {
  rig = await createRig({ at: '2026-11-10T08:00:00+07:00' });
  secretary = await rig.member('Lê Thị Thư', rig.cellA, 'secretary');
  owner = await rig.member('Nguyễn Văn An', rig.cellA);
  member = await rig.member('Trần Thị Bình', rig.cellA);
  secretaryB = await rig.member('Bùi Bí Thư', rig.cellB, 'secretary');
  memberB = await rig.member('Hà Thị Hoa', rig.cellB);
  leader = await rig.member('Đỗ Lãnh Đạo', rig.cellB, 'leader', rig.root);
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

const initiative = () => rig.sql.initiative.findFirstOrThrow({ orderBy: { createdAt: 'asc' } });
const openAsk = async (subjectId: string) =>
  rig.sql.ask.findFirstOrThrow({ where: { subjectId }, orderBy: { opensAt: 'desc' } });

test('the committee adds one: name, what, since when, owner, what is measured together', async () => {
  await member.write('/mohinh');
  expect(member.last().buttons).toEqual(['Số liệu']);
  expect(await member.forge('mh', 'new', [rig.cellA.id])).toContain('chưa được phân công');
  expect(await secretaryB.forge('mh', 'new', [rig.cellA.id])).toContain('chưa được phân công');
  await secretary.write('/mohinh');
  await secretary.press('Thêm mô hình');
  await secretary.write('Nuôi heo đất');
  await secretary.write('Mỗi tuần bỏ tiền lẻ vào heo đất để giúp học sinh nghèo.');
  await secretary.write('19/5');
  await secretary.press('Nguyễn Văn An');
  await secretary.write('Tiền của từng người');
  expect(secretary.last().text).toContain('không ghi theo từng người');
  await secretary.write('Tiền tiết kiệm');
  await secretary.write('đồng/người');
  expect(secretary.last().text).toContain('không ghi theo từng người');
  await secretary.write('đồng');
  expect(secretary.last().text).toContain('Chi bộ A, từ ngày 19/05/2026');
  expect(secretary.last().text).toContain('Tiền tiết kiệm, tổng chung: 0 đồng (0 tháng)');
  expect(secretary.last().buttons).toEqual(['Đổi người phụ trách', 'Kết thúc mô hình', 'Quay lại']);
  expect(owner.last().text).toContain('Đồng chí được giao phụ trách mô hình Nuôi heo đất.');
});

test('what was to be measured and is taken back on the way is not kept', async () => {
  await secretary.press('Quay lại');
  await secretary.press('Thêm mô hình');
  await secretary.write('Tủ sách');
  await secretary.write('Cho mượn sách về Bác.');
  await secretary.write('19/5');
  await secretary.press('Nguyễn Văn An');
  await secretary.write('Số sách');
  await secretary.press('Quay lại');
  await secretary.press('Không đo');
  expect(await rig.sql.initiative.findFirst({ where: { name: 'Tủ sách' } })).toMatchObject({
    measure: null,
    measureUnit: null,
  });
  await rig.sql.initiative.deleteMany({ where: { name: 'Tủ sách' } });
});

test('on the 25th the owner alone is asked, and gives number, line and, having agreed to it, a photo', async () => {
  await rig.s.advanceTo('2026-11-25T08:00:00+07:00');
  expect(owner.last()).toEqual({
    text: expect.stringContaining('Mô hình Nuôi heo đất, tháng 11/2026: kết quả thế nào?'),
    buttons: ['Ghi báo cáo', 'Tháng này chưa có'],
  });
  expect(member.texts().join('\n')).not.toContain('kết quả thế nào');
  const { id } = await initiative();
  const ask = await openAsk(id);
  for (const other of [member, secretaryB, memberB, leader])
    for (const action of ['report', 'none', 'fix', 'photo'])
      expect(await other.forge('mh', action, [ask.id])).toContain('chưa được phân công');
  await owner.press('Ghi báo cáo');
  await owner.write('nhiều lắm');
  expect(owner.last().text).toContain('Đồng chí gõ một con số');
  await owner.write('1.250.000');
  await owner.write('Giúp hai em học sinh mua sách.');
  expect(owner.last().buttons).toEqual(['Đồng ý gửi ảnh', 'Không gửi ảnh', 'Quay lại', 'Thôi']);
  await owner.press('Đồng ý gửi ảnh');
  await owner.write('ảnh đây');
  expect(owner.last().text).toContain('Đồng chí gửi một ảnh, hoặc bấm Bỏ qua.');
  rig.s.telegram.sendPhoto(owner.id, owner.id, { name: 'anh.png', mimeType: 'image/png', bytes: png });
  await rig.s.settle();
  expect(owner.last().text).toBe(
    'Đã ghi tháng 11/2026: 1.250.000 đồng; Giúp hai em học sinh mua sách.; có ảnh. Cảm ơn đồng chí.',
  );
  expect(await rig.sql.consent.count({ where: { memberId: owner.memberId, purpose: 'photo' } })).toBe(1);
});

test('it is not chased, can be changed until the end, and the secretary hears the result', async () => {
  const before = owner.texts().length;
  await rig.s.advanceTo('2026-12-02T16:00:00+07:00');
  expect(owner.texts()).toHaveLength(before);
  await owner.press('Ghi lại');
  await owner.write('1.300.000');
  await owner.press('Bỏ qua');
  await owner.press('Bỏ qua');
  await rig.s.advanceTo('2026-12-02T17:00:00+07:00');
  expect(secretary.last().text).toContain('tháng 11/2026: 1.300.000 đồng; Giúp hai em');
  await secretary.press('Mở mô hình');
  expect(secretary.last().text).toContain('Tiền tiết kiệm, tổng chung: 1.300.000 đồng (1 tháng)');
  await secretary.press('Xem ảnh');
  expect(rig.own(secretary.id).at(-1)?.file).toBeTruthy();
  const { id: askId } = await openAsk((await initiative()).id);
  await owner.write('/dulieu');
  await owner.press('Rút lại đồng ý');
  await owner.press('Thôi: dùng ảnh');
  expect(await secretary.forge('mh', 'photo', [askId])).toContain('đã rút lại đồng ý');
});

test('who does not answer is chased once; the committee can write it for them, and they are told', async () => {
  await rig.s.advanceTo('2026-12-25T08:00:00+07:00');
  const before = owner.texts().length;
  // New Year's Day is off: the week ends on the Monday after it.
  await rig.s.advanceTo('2027-01-03T12:00:00+07:00');
  expect(owner.texts()).toHaveLength(before + 1);
  expect(owner.last().buttons).toEqual(['Ghi báo cáo', 'Tháng này chưa có']);
  const { id } = await initiative();
  expect(await member.forge('mh', 'report', [(await openAsk(id)).id])).toContain('chưa được phân công');
  await secretary.write('/mohinh');
  await secretary.press('Nuôi heo đất');
  expect(secretary.last().text).toContain('tháng 12/2026: đang hỏi');
  await secretary.press('Ghi hộ');
  await secretary.write('700.000,5');
  await secretary.press('Bỏ qua');
  expect(secretary.last().text).toContain('tháng 12/2026: 700.000,5 đồng');
  expect(owner.last().text).toContain('chi ủy đã ghi hộ đồng chí tháng 12/2026: 700.000,5 đồng');
  await owner.press('Sửa lại');
  await owner.write('700.000');
  await owner.press('Bỏ qua');
  await owner.press('Không gửi ảnh');
  const { id: askId } = await openAsk(id);
  await secretary.forge('mh', 'report', [askId]);
  await secretary.write('5');
  await secretary.press('Bỏ qua');
  expect(secretary.last().text).toContain('Người phụ trách đã tự ghi');
  await secretary.press('Thôi');
  await rig.s.advanceTo('2027-01-05T08:00:00+07:00');
  expect(await rig.sql.askResult.aggregate({ where: { item: 'number' }, _sum: { sum: true } })).toMatchObject(
    {
      _sum: { sum: 2_000_000 },
    },
  );
});

test('a leader sees no names, proposes it to other cells, and one takes it over', async () => {
  await leader.write('/mohinh');
  await leader.press(rig.root.name);
  expect(leader.last().text).toContain('Đang thực hiện: 1.');
  await leader.press('Nuôi heo đất, Chi bộ A');
  expect(leader.last().text).not.toContain('Nguyễn Văn An');
  expect(leader.last().buttons).toEqual(['Nhân rộng', 'Quay lại']);
  const { id } = await initiative();
  expect(await secretary.forge('mh', 'spread', [id])).toContain('chưa được phân công');
  await leader.press('Nhân rộng');
  await leader.press('Xác nhận');
  expect(leader.last().text).toContain('chọn ít nhất một chi bộ');
  await leader.press('Chi bộ B');
  await leader.press('Xác nhận');
  expect(leader.last().text).toBe('Đã gửi đề nghị đến bí thư của 1 chi bộ.');
  expect(secretary.last().text).toContain('được đề nghị nhân rộng đến 1 đơn vị');
  expect(secretaryB.last().buttons).toEqual(['Nhận làm', 'Chưa nhận']);
  for (const other of [memberB, secretary])
    expect(await other.forge('mh', 'take', [id, rig.cellB.id])).toContain('chưa được phân công');
  await secretaryB.press('Nhận làm');
  await secretaryB.press('Hà Thị Hoa');
  await secretaryB.press('Hôm nay');
  expect(secretaryB.last().text).toContain('Nhân rộng từ Chi bộ A.');
  expect(leader.last().text).toBe('Chi bộ B đã nhận làm mô hình Nuôi heo đất.');
  expect(await secretaryB.forge('mh', 'decline', [id, rig.cellB.id])).toContain('đã được trả lời');
});

test('figures of the branch: how many, and the amount together by what is measured', async () => {
  await rig.s.advanceTo('2027-01-25T09:00:00+07:00');
  await memberB.press('Ghi báo cáo');
  await memberB.write('500.000');
  await memberB.press('Bỏ qua');
  await memberB.press('Không gửi ảnh');
  await owner.press('Tháng này chưa có');
  await rig.s.advanceTo('2027-02-02T08:00:00+07:00');
  await leader.write('/mohinh');
  await leader.press(rig.root.name);
  await leader.press('Số liệu');
  expect(leader.last().text).toContain('Đang thực hiện: 2. Bắt đầu trong kỳ: 1, trong đó nhận nhân rộng: 1.');
  expect(leader.last().text).toContain('Tiền tiết kiệm: 1.200.000 đồng (2 mô hình)');
  expect(leader.last().text).toContain('Chi bộ B: đang thực hiện 1, bắt đầu trong kỳ 1');
});

test('an owner who left is not asked: the secretary chooses another, then ends it', async () => {
  await rig.sql.member.update({ where: { id: owner.memberId }, data: { unitId: rig.cellB.id } });
  await rig.s.advanceTo('2027-03-03T08:00:00+07:00');
  expect(secretary.texts().join('\n')).toContain('Mô hình Nuôi heo đất: tháng này chưa hỏi được');
  await secretary.write('/mohinh');
  await secretary.press('Nuôi heo đất');
  await secretary.press('Đổi người phụ trách');
  await secretary.write('binh');
  expect(secretary.last().text).toContain('Người phụ trách: Trần Thị Bình');
  await rig.s.advanceTo('2027-03-25T08:00:00+07:00');
  expect(member.last().text).toContain('Mô hình Nuôi heo đất, tháng 3/2027');
  await secretary.press('Kết thúc mô hình');
  expect(secretary.last().buttons).toEqual(['Kết thúc mô hình', 'Giữ nguyên']);
  await secretary.press('Kết thúc mô hình');
  expect(await member.press('Ghi báo cáo').catch(() => 'gone')).toMatch(/hết hạn|gone/);
  const texts = member.texts().length;
  await rig.s.advanceTo('2027-05-01T08:00:00+07:00');
  expect(member.texts()).toHaveLength(texts);
  expect(await rig.sql.auditEntry.count({ where: { action: 'initiative.ended' } })).toBe(1);
});
