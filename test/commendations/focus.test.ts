// A focus area from the committee's decision to its closing: asked every month, answered by one tap, for them, or not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRig, type Rig, type Somebody } from '../people/rig.ts';

type Member = Somebody & { memberId: string };

let rig: Rig;
let secretary: Member;
let committee: Member;
let owner: Member;
let member: Member;
let secretaryB: Member;
let leader: Member;
let outsider: Member;
const WORDS = 'Làm xong 1,2 km đường thôn 5.';

beforeAll(async () => {
  rig = await createRig({ at: '2026-11-10T08:00:00+07:00' });
  secretary = await rig.member('Lê Thị Thư', rig.cellA, 'secretary');
  committee = await rig.member('Vũ Chi Ủy', rig.cellA, 'committee_member');
  owner = await rig.member('Nguyễn Văn An', rig.cellA);
  member = await rig.member('Trần Thị Bình', rig.cellA);
  outsider = await rig.member('Lò Văn Ngoài', rig.cellA);
  await rig.sql.member.update({ where: { id: outsider.memberId }, data: { standing: 'participant' } });
  secretaryB = await rig.member('Bùi Bí Thư', rig.cellB, 'secretary');
  leader = await rig.member('Đỗ Lãnh Đạo', rig.cellB, 'leader', rig.root);
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

const area = () => rig.sql.focusArea.findFirstOrThrow();
const newestAsk = async () => {
  const { id } = await area();
  return rig.sql.ask.findFirstOrThrow({ where: { subjectId: id }, orderBy: { opensAt: 'desc' } });
};

test('the committee adds one; it is no business of people outside the Party', async () => {
  await outsider.write('/trongtam');
  expect(outsider.last().text).toContain('chưa được phân công');
  expect(await member.forge('tt', 'new', [rig.cellA.id])).toContain('chưa được phân công');
  await committee.write('/trongtam');
  await committee.press('Thêm việc');
  await committee.press('Khâu đột phá');
  await committee.write(WORDS);
  await committee.write('van an');
  await committee.write('1/6/2020');
  expect(committee.last().text).toContain('Ngày này đã qua');
  await committee.write('30/12');
  expect(committee.last().text).toContain(`Khâu đột phá: ${WORDS}`);
  expect(committee.last().text).toContain('Hạn: ngày 30/12/2026');
  expect(committee.last().buttons).toEqual(['Đổi người phụ trách', 'Đổi hạn', 'Quay lại']);
  expect(owner.last().text).toContain(`Đồng chí được giao phụ trách:\n${WORDS}`);
});

test('its owner answers by one tap and may add a line', async () => {
  await rig.s.advanceTo('2026-11-25T08:00:00+07:00');
  expect(owner.last()).toEqual({
    text: expect.stringContaining(`Khâu đột phá đồng chí phụ trách, tháng 11/2026:\n${WORDS}`),
    buttons: ['Đang tiến triển', 'Còn vướng', 'Đề nghị kết thúc'],
  });
  const { id } = await newestAsk();
  expect(await member.forge('tt', 'say', [id, 'ready'])).toContain('giao cho đồng chí khác');
  for (const other of [member, secretaryB, outsider])
    for (const action of ['line', 'fix'])
      expect(await other.forge('tt', action, [id])).toContain('chưa được phân công');
  expect(await secretaryB.forge('tt', 'who', [id])).toContain('chưa được phân công');
  expect(await member.forge('tt', 'who', [id])).toContain('chưa được phân công');
  expect(await owner.press('Còn vướng')).toContain('Đã ghi nhận. Cảm ơn đồng chí.');
  expect(owner.last().buttons).toEqual(['Ghi thêm một dòng']);
  await owner.press('Ghi thêm một dòng');
  await owner.write('Còn hai hộ chưa hiến đất.');
  await rig.s.advanceTo('2026-12-02T17:00:00+07:00');
  expect(secretary.last().text).toContain('tháng 11/2026: Còn vướng. Còn hai hộ chưa hiến đất.');
  await member.write('/trongtam');
  await member.press(WORDS);
  expect(member.last().text).toContain('Còn hai hộ chưa hiến đất.');
  expect(member.last().buttons).toEqual(['Quay lại']);
});

test('who does not answer is chased once, reminded by hand once more, and answered for', async () => {
  await rig.s.advanceTo('2026-12-25T08:00:00+07:00');
  const before = owner.texts().length;
  await rig.s.advanceTo('2027-01-03T12:00:00+07:00');
  expect(owner.texts()).toHaveLength(before + 1);
  await committee.write('/trongtam');
  expect(committee.last().text).toContain('Đang theo dõi: 1, trong đó quá hạn: 1.');
  await committee.press(WORDS);
  expect(committee.last().text).toContain('(đã quá hạn)');
  await committee.press('Chưa trả lời');
  expect(committee.last().text).toContain('Nguyễn Văn An');
  expect(committee.last().buttons).toEqual(['Ghi hộ', 'Nhắc lại một lần']);
  await committee.press('Ghi hộ');
  await committee.press('Nguyễn Văn An');
  await committee.press('Đang tiến triển');
  await rig.s.advanceTo('2027-01-03T12:05:00+07:00');
  expect(owner.last().text).toContain('đã ghi hộ đồng chí: Đang tiến triển.');
  await owner.press('Sửa lại');
  await owner.press('Đề nghị kết thúc');
  await rig.s.advanceTo('2027-01-05T08:00:00+07:00');
  expect(secretary.texts().join('\n')).toContain('tháng 12/2026: Đề nghị kết thúc');
});

test('a leader sees figures alone', async () => {
  await leader.write('/trongtam');
  await leader.press(rig.root.name);
  expect(leader.last().text).toContain('Đang theo dõi: 1, trong đó quá hạn: 1.');
  expect(leader.last().buttons).not.toContain(WORDS);
  expect(await leader.forge('tt', 'card', [(await area()).id])).toContain('chưa được phân công');
});

test('only the secretary closes it; then nobody is asked any more', async () => {
  const { id } = await area();
  for (const other of [committee, owner, secretaryB, leader])
    for (const [action, args] of [
      ['close', [id]],
      ['closeas', [id, 'done']],
    ] as const)
      expect(await other.forge('tt', action, [...args])).toContain('chưa được phân công');
  await secretary.write('/trongtam');
  await secretary.press(WORDS);
  await secretary.press('Kết thúc theo dõi');
  expect(secretary.last().buttons).toEqual(['Đã xong', 'Thôi theo dõi', 'Giữ nguyên']);
  await secretary.press('Đã xong');
  expect(secretary.last().text).toContain('Đã xong.');
  expect(await secretary.forge('tt', 'closeas', [id, 'dropped'])).toContain('đã kết thúc theo dõi');
  const before = owner.texts().length;
  await rig.s.advanceTo('2027-02-28T08:00:00+07:00');
  expect(owner.texts()).toHaveLength(before);
  expect(await rig.sql.auditEntry.count({ where: { action: 'focus.closed', subjectId: id } })).toBe(1);
  await secretary.write('/trongtam');
  expect(secretary.last().text).toContain('Đang theo dõi: 0, trong đó quá hạn: 0. Xong trong năm: 1.');
});
