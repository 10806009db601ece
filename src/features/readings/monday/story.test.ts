// A Monday in a cell, from the announcement to the summary, on a real database with a moved clock.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, type Bench, dataOf, labels, openBench, type Someone } from '../../../../test/readings/cell.ts';
import type { Message } from '../../../channels/channel.ts';
import { livingRef, sweepTallies } from '../../../core/asks/engine.ts';
import type { Unit } from '../../../core/org/units-store.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { newId } from '../../../shared/ids.ts';
import { defaultPlan, loadReading, readingsFrom, savePlan } from '../store.ts';
import { theMonday } from './index.ts';
import { ensureReadings } from './planning.ts';

const GROUP = '-100200';
const feature = { name: 'readings', code: 'rd', ...theMonday };

type Cell = {
  bench: Bench;
  cell: Unit;
  groups: [Unit, Unit];
  secretary: Someone;
  leader: Someone;
  members: Someone[];
  paper: Someone;
};

async function buildCell(bench: Bench): Promise<Cell> {
  const root = await bench.unit(null, 'organisation', 'Đảng bộ phường');
  const cell = await bench.unit(root, 'cell', 'Chi bộ 3');
  const groups: [Unit, Unit] = [
    await bench.unit(cell, 'cell_group', 'Tổ đảng 1'),
    await bench.unit(cell, 'cell_group', 'Tổ đảng 2'),
  ];
  const [one, two] = groups;
  const secretary = await bench.someone({
    name: 'Nguyễn Văn Bí',
    cell,
    group: one,
    role: { role: 'secretary', unit: cell },
  });
  const leader = await bench.someone({
    name: 'Trần Thị Bình',
    cell,
    group: two,
    role: { role: 'group_leader', unit: two },
  });
  const members: Someone[] = [];
  for (const name of ['An', 'Cường', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh', 'Nam'])
    members.push(
      await bench.someone({ name: `Lê Văn ${name}`, cell, group: members.length < 3 ? one : two }),
    );
  const paper = await bench.someone({ name: 'Phạm Thị Xa', cell, group: two, joined: false });
  return { bench, cell, groups, secretary, leader, members, paper };
}

const planned = (bench: Bench, unitId: string) =>
  bench.tx(async (tx) => {
    await savePlan(tx, { ...defaultPlan(unitId), place: 'Phòng họp tầng 2' }, bench.clock.now());
    await ensureReadings(bench.services, tx, unitId);
  });

/** The ask of the first reading from that day. */
async function askOf(bench: Bench, unitId: string, day: string): Promise<string> {
  const [reading] = await readingsFrom(bench.services.db, unitId, day);
  if (!reading?.askId) throw new Error(`no ask yet: ${JSON.stringify(reading)}`);
  return reading.askId;
}

const say = (bench: Bench) => bench.services.texts.say('vi');

describe('a Monday', () => {
  let one: Cell;
  let bench: Bench;
  let askId: string;
  let stranger: Someone;
  const inGroup = () => bench.living(askId, GROUP) as Promise<Message>;
  const press = (who: Someone, action: string, ...args: string[]) =>
    bench.press(who, GROUP, encodeButton('rd', action, askId, ...args));
  const alone = (who: Someone, action: string, ...args: string[]) =>
    bench.press(who, who.externalId, encodeButton('rd', action, askId, ...args));

  beforeAll(async () => {
    bench = await openBench(at('2026-11-24', '09:00'), feature);
    one = await buildCell(bench);
    const other = await bench.unit(null, 'cell', 'Chi bộ khác');
    stranger = await bench.someone({
      name: 'Vũ Khác',
      cell: other,
      role: { role: 'secretary', unit: other },
    });
    await bench.group(one.cell, GROUP);
    await planned(bench, one.cell.id);
  });
  afterAll(() => bench.close());

  it('is announced fifteen minutes before, without a button, with no text that nobody approved', async () => {
    await bench.advanceTo(at('2026-11-30', '07:14'));
    expect(await bench.sentTo(GROUP)).toEqual([]);
    await bench.advanceTo(at('2026-11-30', '07:15'));
    askId = await askOf(bench, one.cell.id, '2026-11-30');
    const [posted, ...more] = await bench.sentTo(GROUP);
    expect(posted?.living).toBe(livingRef(askId));
    expect(more).toEqual([]);
    const message = await inGroup();
    expect(message.text).toContain('15 phút đầu giờ thứ Hai, ngày 30/11/2026');
    expect(message.text).toContain('Bài đọc: Tổ đảng 1 tự chọn.');
    expect(message.text).toContain('Người đọc: đại diện Tổ đảng 1');
    expect(message.text).toContain('Địa điểm: Phòng họp tầng 2');
    expect(message.text).toContain('Bắt đầu: 07 giờ 30');
    expect(labels(message)).toEqual([]);
  });

  it('says kindly that it has not begun, to who forges the button early', async () => {
    expect(await press(one.members[0]!, 'heard')).toMatchObject({ toast: say(bench)('readings-not-open') });
  });

  it('gets its buttons at the hour', async () => {
    await bench.advanceTo(at('2026-11-30', '07:30'));
    const message = await inGroup();
    expect(labels(message)).toEqual(['Đã nghe', 'Chưa dự được']);
    expect(message.text).toContain('Ghi nhận đến 17 giờ 00.');
    expect(message.text).toContain('còn 12 đồng chí chưa ghi nhận');
  });

  it('answers each press by what was recorded, and counts it once', async () => {
    const [an, cuong] = one.members as [Someone, Someone];
    expect((await press(an, 'heard')).toast).toBe('Đã ghi nhận. Cảm ơn đồng chí. Ghi nhận: Đã nghe.');
    expect((await press(an, 'heard')).toast).toContain('Vẫn là: Đã nghe.');
    await Promise.all([press(cuong, 'heard'), press(cuong, 'heard'), press(one.members[2]!, 'heard')]);
    await bench.beat();
    const message = await inGroup();
    expect(labels(message)).toEqual(['Đã nghe (3)', 'Chưa dự được']);
    expect(message.text).toContain('Đã ghi nhận 3, còn 9 đồng chí chưa ghi nhận');
    expect(message.text).not.toContain('Cường');
  });

  it('changes nothing by the same update again', async () => {
    const data = encodeButton('rd', 'missed', askId);
    const who = one.members[3]!;
    await bench.press(who, GROUP, data, 'twice');
    await bench.press(who, GROUP, encodeButton('rd', 'heard', askId));
    const again = await bench.press(who, GROUP, data, 'another');
    expect(again.toast).toContain('Đã đổi thành: Chưa dự được.');
    expect(await bench.sql.responseHistory.count({ where: { memberId: who.memberId } })).toBe(2);
  });

  it('sends who could not attend the text privately, to read it later', async () => {
    const giang = one.members[4]!;
    const reply = await press(giang, 'missed');
    const [message] = reply.inPrivate ?? [];
    expect(labels(message)).toEqual(['Đã đọc lại']);
    const again = await bench.press(giang, giang.externalId, dataOf(message, 'Đã đọc lại'));
    expect(again.toast).toContain('Đã đổi thành: Đã đọc lại.');
    expect((await press(giang, 'reread')).toast).toContain('Vẫn là');
  });

  it('refuses who is not on the list, and tells the secretary once', async () => {
    const nobody = { memberId: '', externalId: '999', fullName: '' };
    expect((await press(nobody, 'heard')).toast).toBe(say(bench)('asks-not-joined'));
    expect((await press(one.paper, 'heard')).toast).toContain('Chưa thấy tên');
    expect((await press(stranger, 'heard')).toast).toContain('của chi bộ khác');
    const told = (await bench.sentTo(one.secretary.externalId)).filter(({ key }) =>
      key.startsWith('stranger'),
    );
    expect(told).toHaveLength(1);
    expect(await bench.sql.response.count({ where: { memberId: stranger.memberId } })).toBe(0);
  });

  it('knows no forged ask', async () => {
    const forged = await bench.press(one.members[0]!, GROUP, encodeButton('rd', 'heard', newId()));
    expect(forged.toast).toBe(say(bench)('router-old-button'));
    const screen = await alone(stranger, 'who');
    expect(screen.toast).toBe(say(bench)('router-no-right'));
    expect((await alone(stranger, 'rec', one.members[0]!.memberId, 'missed')).toast).toBe(
      say(bench)('router-no-right'),
    );
    expect((await alone(one.members[0]!, 'again')).toast).toBe(say(bench)('router-no-right'));
  });

  it('shows names to the secretary for the cell, to a tổ leader for their tổ, in private alone', async () => {
    const all = (await alone(one.secretary, 'who')).edit;
    expect(all?.text).toContain('Tổ đảng 1: Nguyễn Văn Bí');
    expect(all?.text).toContain('Phạm Thị Xa (chưa tham gia)');
    expect(labels(all)).toEqual(['Ghi hộ', 'Ghi cả tổ', 'Nhắc lại một lần']);
    const own = (await alone(one.leader, 'who')).edit;
    expect(own?.text).not.toContain('Nguyễn Văn Bí');
    expect(own?.text).toContain('Trần Thị Bình');
    expect(labels(own)).toEqual(['Ghi hộ', 'Ghi cả tổ']);
    expect((await press(one.secretary, 'who')).toast).toBe(say(bench)('router-only-private'));
  });

  it('lets a tổ leader answer for one of theirs, who is told and may correct it', async () => {
    const ha = one.members[5]!;
    const done = await alone(one.leader, 'rec', ha.memberId, 'missed');
    expect(done.toast).toBe('Đã ghi hộ Lê Văn Khánh: Chưa dự được.');
    await bench.beat();
    const [told] = await bench.sentTo(ha.externalId);
    expect(told?.message?.text).toBe('Đồng chí Bình, tổ trưởng, đã ghi hộ đồng chí: Chưa dự được.');
    const choices = await bench.press(ha, ha.externalId, dataOf(told?.message, 'Sửa lại'));
    expect(labels(choices.messages?.[0])).toEqual(['Đã nghe', 'Chưa dự được', 'Đã đọc lại']);
    const corrected = await bench.press(ha, ha.externalId, dataOf(choices.messages?.[0], 'Đã nghe'));
    expect(corrected.toast).toContain('Đã đổi thành: Đã nghe.');
  });

  it('lets nobody override an own answer, nor reach another tổ', async () => {
    const own = await alone(one.secretary, 'rec', one.members[0]!.memberId, 'missed');
    expect(own.toast).toBe('Lê Văn An đã tự ghi nhận, nên giữ nguyên ghi nhận ấy.');
    const foreign = await alone(one.leader, 'rec', one.secretary.memberId, 'missed');
    expect(foreign.toast).toBe(say(bench)('router-no-right'));
  });

  it("keeps the person's own answer when another answers for them at the same moment", async () => {
    const lan = one.members[6]!;
    await Promise.all([alone(one.leader, 'rec', lan.memberId, 'missed'), press(lan, 'heard')]);
    const kept = await bench.sql.response.findFirst({ where: { askId, memberId: lan.memberId } });
    expect(kept).toMatchObject({ value: 'heard', recordedBy: null });
  });

  it('asks which tổ where several are open, and says who is on', async () => {
    const which = (await alone(one.secretary, 'all')).edit;
    expect(labels(which)).toEqual(['Tổ đảng 1', 'Tổ đảng 2', 'Quay lại']);
    const asked = await bench.press(one.secretary, one.secretary.externalId, dataOf(which, 'Tổ đảng 1'));
    expect(asked.edit?.text).toContain('Ghi Đã nghe cho 1 đồng chí.');
    expect(labels(asked.edit)).toEqual(['✓ Nguyễn Văn Bí', 'Xác nhận', 'Thôi']);
    const foreign = await alone(one.leader, 'allof', one.groups[0].id);
    expect(foreign.toast).toBe(say(bench)('router-no-right'));
  });

  it('records a whole tổ but the exceptions, and the paper member with it', async () => {
    const form = theMonday.forms[0]!;
    const ctx = bench.ctxOf(one.leader, { chat: one.leader.externalId });
    const [, two] = one.groups;
    const start = { askId, groupId: two.id, except: [], page: 0 };
    const except = one.members[7]!.memberId;
    const { data } = await form.steps.pick!.read(ctx, start, { choice: except });
    const prompt = await form.steps.pick!.prompt(ctx, data);
    expect(prompt.choices?.map(({ label }) => label)).toEqual([
      '– Lê Văn Minh',
      '✓ Lê Văn Nam',
      '✓ Phạm Thị Xa',
      '✓ Trần Thị Bình',
      'Xác nhận',
    ]);
    const reply = await form.done(ctx, data);
    expect(reply.edit?.text).toBe('Đã ghi Đã nghe cho 3 đồng chí.');
    const missing = await bench.sql.participation.findMany({ where: { askId, state: 'expected' } });
    expect(missing.map(({ memberId }) => memberId).sort()).toEqual([except, one.secretary.memberId].sort());
    const wide = form.done(ctx, { ...data, groupId: null, except: [] });
    await expect(wide).rejects.toThrow('router-no-right');
  });

  it('reminds the missing alone, once more by hand and once by itself', async () => {
    await bench.advanceTo(at('2026-11-30', '15:05'));
    const again = await alone(one.secretary, 'again');
    expect(again.toast).toBe('Đã nhắc 2 đồng chí.');
    expect((await alone(one.secretary, 'again')).toast).toBe(say(bench)('readings-again-before'));
    await bench.advanceTo(at('2026-11-30', '15:06'));
    const nudges = async (who: Someone) =>
      (await bench.sentTo(who.externalId)).filter(({ key }) => key.startsWith('notices'));
    const [nudge, ...more] = await nudges(one.members[7]!);
    expect(nudge?.message?.text).toBe(
      'Kính gửi đồng chí Minh. Buổi đọc sáng nay chưa có ghi nhận của đồng chí. Đồng chí chọn giúp một nút dưới đây.',
    );
    expect(labels(nudge?.message)).toEqual(['Đã nghe', 'Chưa dự được']);
    // The engine's own nudge came a minute later: one message a day.
    expect(more).toEqual([]);
    expect(await nudges(one.members[0]!)).toEqual([]);
    expect(await bench.sql.notice.count({ where: { key: { startsWith: `nudge:${askId}` } } })).toBe(4);
  });

  it('closes at five into a summary, names to the secretary alone', async () => {
    await bench.advanceTo(at('2026-11-30', '17:00'));
    const message = await inGroup();
    expect(labels(message)).toEqual([]);
    expect(message.text).toContain('Đã nghe: 66,7 % (8/12 lượt)');
    expect(message.text).toContain('Đọc lại sau: 1');
    expect(message.text).toContain('Chưa dự được, tạm vắng: 1');
    expect(message.text).toContain('Chưa ghi nhận: 2');
    expect(message.text).toContain('ghi hộ: 3');
    expect(message.text).not.toContain('Minh');
    const sent = await bench.sentTo(one.secretary.externalId);
    const summary = sent.find(({ key }) => key.startsWith('readings-summary'));
    expect(summary?.message?.text).toContain('Tổ đảng 2: Lê Văn Minh');
    expect((await bench.sentTo(one.leader.externalId)).some(({ key }) => key.includes('summary'))).toBe(
      false,
    );
    const reading = await loadReading(
      bench.services.db,
      (await readingsFrom(bench.services.db, one.cell.id, '2026-11-30'))[0]!.id,
    );
    expect(reading?.state).toBe('held');
    expect(await bench.sql.askResult.findFirst({ where: { askId, item: '' } })).toMatchObject({
      expected: 12,
    });
  });

  it('says after closing when it closed and whom to tell', async () => {
    const late = await press(one.members[7]!, 'heard');
    expect(late.toast).toBe('Đã kết thúc lúc 17 giờ 00. Cần bổ sung, xin báo đồng chí bí thư.');
    const correct = () => alone(one.secretary, 'rec', one.members[7]!.memberId, 'heard');
    expect((await alone(one.leader, 'rec', one.members[7]!.memberId, 'heard')).toast).toBe(
      say(bench)('readings-list-over'),
    );
    expect((await correct()).toast).toContain('Đã ghi hộ');
    const before = await bench.sql.askResult.findFirstOrThrow({ where: { askId, item: '' } });
    await sweepTallies(bench.services);
    const after = await bench.sql.askResult.findFirstOrThrow({ where: { askId, item: '' } });
    expect(after.answered).toBe(before.answered + 1);
  });

  it('takes the secretary’s corrections for a day, and no longer', async () => {
    const before = bench.clock.now();
    bench.clock.set(at('2026-12-01', '17:01'));
    expect((await alone(one.secretary, 'rec', one.members[8]!.memberId, 'heard')).toast).toBe(
      say(bench)('readings-list-over'),
    );
    bench.clock.set(before);
  });

  it('has the next three Mondays ready in the evening, and left no error', async () => {
    await bench.advanceTo(at('2026-11-30', '18:00'));
    const coming = await readingsFrom(bench.services.db, one.cell.id, '2026-12-01');
    expect(coming.map(({ date, state }) => `${date} ${state}`)).toEqual([
      '2026-12-07 planned',
      '2026-12-14 planned',
      '2026-12-21 planned',
    ]);
    expect(bench.errors).toEqual([]);
  });
});

describe('a service that was away', () => {
  let one: Cell;
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench(at('2026-11-24', '09:00'), feature);
    one = await buildCell(bench);
    await bench.group(one.cell, GROUP);
    await planned(bench, one.cell.id);
  });
  afterAll(() => bench.close());
  const news = async () =>
    (await bench.sentTo(one.secretary.externalId)).filter(({ key }) => key.startsWith('readings-missed'));

  it('for an hour still opens, inside the grace time', async () => {
    await bench.advanceTo(at('2026-11-30', '07:00'));
    await bench.jumpTo(at('2026-11-30', '08:30'));
    const askId = await askOf(bench, one.cell.id, '2026-11-30');
    expect(labels(await bench.living(askId, GROUP))).toEqual(['Đã nghe', 'Chưa dự được']);
    expect(await news()).toEqual([]);
  });

  it('for a day after the announcement records the reading as missed, tells it once and sends nothing late', async () => {
    await bench.advanceTo(at('2026-12-07', '07:20'));
    const askId = await askOf(bench, one.cell.id, '2026-12-07');
    await bench.jumpTo(at('2026-12-08', '07:20'));
    await bench.beat();
    const [row] = await readingsFrom(bench.services.db, one.cell.id, '2026-12-07');
    expect(row?.state).toBe('missed');
    expect((await bench.living(askId, GROUP))?.text).toContain('không ghi nhận');
    const [told, ...more] = await news();
    expect(told?.message?.text).toContain('thứ Hai, ngày 07/12/2026');
    expect(more).toEqual([]);
    expect(await bench.sql.participation.count({ where: { askId } })).toBe(0);
  });

  it('for a month tells of every missed Monday in one message, also those nobody had planned', async () => {
    await bench.advanceTo(at('2026-12-10', '09:00'));
    await bench.jumpTo(at('2027-01-13', '09:00'));
    await bench.beat();
    const [, told, ...more] = await news();
    expect(more).toEqual([]);
    for (const day of ['14/12/2026', '21/12/2026', '28/12/2026', '04/01/2027', '11/01/2027'])
      expect(told?.message?.text).toContain(day);
    const posts = (await bench.sentTo(GROUP)).filter(({ living }) => living !== null);
    expect(posts).toHaveLength(2);
    const coming = await readingsFrom(bench.services.db, one.cell.id, '2027-01-13');
    expect(coming.map(({ date }) => date)).toEqual(['2027-01-18', '2027-01-25', '2027-02-01']);
    expect(bench.errors).toEqual([]);
  });
});
