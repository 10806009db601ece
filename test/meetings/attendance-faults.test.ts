// What must not go wrong at a roll call: crowds, races, forged buttons, a restart, people and units that move meanwhile.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TELEGRAM_RATES } from '../../src/core/delivery/lanes.ts';
import { loadUnit, moveBranch } from '../../src/core/org/units-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { loadAttendance } from '../../src/features/meetings/attendance/store.ts';
import { ASKS, RSVP_FORM } from '../../src/features/meetings/shapes.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { newId } from '../../src/shared/ids.ts';
import { grant, makeMember, makeUnit } from '../harness/factories.ts';
import { actorOf, evening, forge, type Hall, lastOf, openCard, openHall, type Person } from './hall.ts';

let hall: Hall;
let chair: Person;
let id: string;

async function setUp(isCrowd: boolean): Promise<void> {
  hall = await openHall(isCrowd ? { rates: TELEGRAM_RATES } : {});
  chair = await hall.person('Nguyễn Văn Bí', { role: 'secretary' });
  id = await hall.meet({ chairId: chair.memberId });
}
async function start(): Promise<string> {
  await hall.s.advanceTo(evening('18:50'));
  await openCard(chair);
  await chair.press('Bắt đầu điểm danh');
  return (await hall.meeting(id)).attendanceAskId!;
}
const list = async () => loadAttendance(hall.db, await hall.meeting(id));
const stateOf = async (who: Person) =>
  (await list()).people.find(({ memberId }) => memberId === who.memberId)!;
const recordAs = (who: Person, letter: string) => encodeButton('mt', 'a_rec', id, who.memberId, letter);

beforeEach(async ({ task }) => setUp(task.name.startsWith('a hundred')));
afterEach(async () => {
  expect(hall.s.errors).toEqual([]);
  await hall.s.stop();
});

test('a hundred members press within the same seconds: all are counted, the group sees few edits', async () => {
  const people: Person[] = [];
  for (let i = 0; i < 100; i++) people.push(await hall.person(`Đảng Viên ${i}`));
  const chat = await hall.bind(hall.cell.id, 'members_only', [chair, ...people]);
  await start();
  hall.s.telegram.clearCalls();
  await Promise.all(
    people.map(({ id: user }) => hall.s.telegram.press(user, chat, { label: 'Có mặt' }).answered),
  );
  await hall.s.settle();
  expect((await list()).came).toBe(100);
  const living = hall.room(chat).findLast(({ text }) => text.startsWith('Điểm danh'));
  expect(living?.text).toContain('Có mặt 100/101');
  expect(hall.s.telegram.calls('editMessageText').length).toBeLessThanOrEqual(4);
}, 60_000);

test('a recorder and a member mark the same person at once: the word of the recorder stands, whoever was first', async () => {
  const member = await hall.person('Lê Văn An');
  const chat = await hall.bind(hall.cell.id, 'members_only', [chair, member]);
  await start();
  await Promise.all([
    hall.s.telegram.press(member.id, chat, { label: 'Có mặt' }).answered,
    hall.s.telegram.press(chair.id, chair.id, { data: recordAs(member, 'e'), forged: true, messageId: 1 })
      .answered,
  ]);
  await hall.s.settle();
  expect(await stateOf(member)).toMatchObject({
    status: 'excused',
    recorderName: 'Nguyễn Văn Bí',
    tap: null,
  });
  expect(await member.press('Có mặt', String(chat))).toContain(
    'Đồng chí Nguyễn Văn Bí đã ghi: Vắng có lý do.',
  );
  expect((await stateOf(member)).status).toBe('excused');
  // What was recorded by mistake is taken back; then the member's own word counts again.
  await forge(hall.s, chair, recordAs(member, 'n'));
  expect((await stateOf(member)).status).toBe('unrecorded');
  expect(await member.press('Có mặt', String(chat))).toContain('Đã ghi nhận: Có mặt');
  expect(await stateOf(member)).toMatchObject({ status: 'present', tap: 'tap' });
});

test('nobody but the chair, closing the list, records an absence without reason, whatever data is forged', async () => {
  const member = await hall.person('Lê Văn An');
  const deputy = await hall.person('Trần Phó', { role: 'deputy_secretary' });
  const askId = await start();
  const fix = encodeButton('mt', 'a_fix', id, member.memberId, 'u');
  expect(await forge(hall.s, chair, recordAs(member, 'u'))).toContain('chỉ chủ trì');
  expect(await forge(hall.s, chair, fix)).toContain('Nút này đã cũ');
  expect(await forge(hall.s, deputy, fix)).toContain('chỉ chủ trì');
  expect(await forge(hall.s, member, encodeButton('mt', 'a_unexcused', askId))).toContain('Nút này đã cũ');
  await forge(hall.s, deputy, encodeButton('mt', 'a_endok', id));
  expect((await hall.meeting(id)).state).toBe('counted');
  expect(await forge(hall.s, deputy, fix)).toContain('chỉ chủ trì');
  expect(await forge(hall.s, deputy, encodeButton('mt', 'a_sealok', id))).toContain('chỉ chủ trì');
  expect((await stateOf(member)).status).toBe('unrecorded');
  await forge(hall.s, chair, fix);
  expect((await stateOf(member)).status).toBe('unexcused');
  // The list of the exempt is not touched by it either.
  await forge(hall.s, chair, encodeButton('mt', 'a_sealok', id));
  expect(await forge(hall.s, chair, fix)).toContain('Danh sách đã chốt');
});

test('people of another branch see and change nothing, and a member records nobody else', async () => {
  const other = await makeUnit(hall.db, 'Chi bộ khác', 'cell', hall.organisation);
  const made = await makeMember(hall.db, other.id, { name: 'Bí Thư Khác' });
  await grant(hall.db, made.id, other.id, 'secretary');
  const stranger = actorOf(hall.s, made);
  const member = await hall.person('Lê Văn An');
  const askId = await start();
  for (const action of [
    'card',
    'a_list',
    'a_start',
    'a_all',
    'a_wall',
    'a_end',
    'a_endok',
    'a_final',
    'a_sealok',
    'a_reopen',
  ])
    expect(await forge(hall.s, stranger, encodeButton('mt', action, id)), action).not.toContain('Đã');
  expect(await forge(hall.s, stranger, recordAs(member, 'p'))).toContain('chưa được phân công');
  expect(await forge(hall.s, stranger, encodeButton('mt', 'a_present', askId))).toContain('không có tên');
  expect(await forge(hall.s, member, recordAs(chair, 'p'))).toContain('chưa được phân công');
  expect(await forge(hall.s, member, encodeButton('mt', 'a_list', id))).toContain('chưa được phân công');
  expect(
    stranger
      .private()
      .map(({ text }) => text)
      .join(),
  ).not.toContain('Lê Văn An');
  expect((await list()).came).toBe(0);
});

test('a mixed group hears nothing, even when it is bound in the middle', async () => {
  const member = await hall.person('Lê Văn An');
  const mixed = await hall.bind(hall.cell.id, 'mixed', [chair, member]);
  const askId = await start();
  expect(lastOf(member).text).toContain('Điểm danh: Sinh hoạt tháng 11');
  expect(await member.press('Có mặt')).toContain('Đã ghi nhận');
  await forge(hall.s, chair, encodeButton('mt', 'a_endok', id));
  expect(
    hall
      .room(mixed)
      .map(({ text }) => text)
      .join(),
  ).not.toContain('Điểm danh');
  expect(await forge(hall.s, member, encodeButton('mt', 'a_present', askId), mixed)).toContain('Đã kết thúc');
});

test('a restart in the middle loses nothing: the half-filled list is there, and the code goes on', async () => {
  const member = await hall.person('Lê Văn An');
  await hall.person('Lê Văn Bình');
  await start();
  await chair.press('Mã trên tường');
  await chair.press('Ghi cả danh sách');
  await chair.press('✓ Lê Văn Bình');
  await hall.s.restart();
  await hall.s.advanceTo(evening('18:52'));
  expect(await hall.sql.meetingCode.count()).toBe(3);
  await chair.press('Xác nhận');
  expect((await stateOf(member)).status).toBe('present');
  expect((await list()).came).toBe(2);
});

test('a member transferred and a cell moved meanwhile count where they were when the list was opened', async () => {
  const member = await hall.person('Lê Văn An');
  const other = await makeUnit(hall.db, 'Chi bộ khác', 'cell', hall.organisation);
  const elsewhere = await makeUnit(hall.db, 'Đảng bộ khác', 'organisation', hall.root);
  const askId = await start();
  await hall.sql.member.update({ where: { id: member.memberId }, data: { unitId: other.id } });
  expect(await member.press('Có mặt')).toContain('Đã ghi nhận');
  const cell = (await loadUnit(hall.db, hall.cell.id))!;
  await inTransaction(hall.db, (tx) => moveBranch(tx, cell, elsewhere, hall.s.clock.now()));
  await forge(hall.s, chair, encodeButton('mt', 'a_endok', id));
  const total = await hall.sql.askResult.findFirstOrThrow({ where: { askId, item: '' } });
  expect(total).toMatchObject({ unitId: hall.cell.id, expected: 2, answered: 1 });
  expect(total.path.startsWith(elsewhere.path)).toBe(true);
});

test('a list that nobody ends closes by itself long after, and records nothing against anybody', async () => {
  const member = await hall.person('Lê Văn An');
  await start();
  await hall.s.advanceTo('2026-12-01T02:29:00+07:00');
  expect((await hall.meeting(id)).state).toBe('checking');
  await hall.s.advanceTo('2026-12-01T02:31:00+07:00');
  expect((await hall.meeting(id)).state).toBe('counted');
  expect((await stateOf(member)).status).toBe('unrecorded');
  expect(lastOf(chair).buttons).toEqual(['Chốt danh sách']);
});

test('who said beforehand, with a reason, that they cannot come is excused when the list is opened', async () => {
  const [away, vague] = [await hall.person('Lê Văn An'), await hall.person('Lê Văn Bình')];
  const rsvpAskId = newId();
  const now = hall.s.clock.now();
  await hall.sql.ask.create({
    data: {
      id: rsvpAskId,
      feature: ASKS.rsvp,
      subjectId: id,
      unitId: hall.cell.id,
      state: 'closed',
      form: RSVP_FORM,
      opensAt: now,
      closesAt: now,
      graceSeconds: 60,
    },
  });
  await hall.sql.meeting.update({ where: { id }, data: { rsvpAskId } });
  for (const who of [away, vague]) {
    const one = { askId: rsvpAskId, memberId: who.memberId };
    await hall.sql.participation.create({ data: { ...one, unitId: hall.cell.id, state: 'done' } });
    const items = who === away ? { rsvp: 'away', reason: 'family' } : { rsvp: 'away' };
    for (const [item, value] of Object.entries(items))
      await hall.sql.response.create({
        data: { ...one, item, value, at: now, updateKey: `${item}:${who.id}` },
      });
  }
  const askId = await start();
  expect(await stateOf(away)).toMatchObject({ status: 'excused', reason: 'family', recordedBy: null });
  expect((await stateOf(vague)).status).toBe('unrecorded');
  // The other one gives a reason while the list is open.
  await hall.sql.response.create({
    data: {
      askId: rsvpAskId,
      memberId: vague.memberId,
      item: 'reason',
      value: 'business',
      at: now,
      updateKey: `late:${vague.id}`,
    },
  });
  expect(await stateOf(vague)).toMatchObject({ status: 'excused', reason: 'business' });
  expect(await away.press('Có mặt')).toContain('Đã ghi nhận');
  expect(await stateOf(away)).toMatchObject({ status: 'present', reason: null });
  await forge(hall.s, chair, encodeButton('mt', 'a_endok', id));
  const total = await hall.sql.askResult.findFirstOrThrow({ where: { askId, item: '' } });
  expect(total).toMatchObject({ expected: 3, answered: 1, excused: 1 });
});
