// From binding a group to the Monday message: defaults, changes, days off, and where the message goes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, type Bench, dataOf, labels, openBench, type Someone } from '../../../../test/readings/cell.ts';
import type { Message } from '../../../channels/channel.ts';
import type { BoundChat } from '../../../core/feature.ts';
import type { Unit } from '../../../core/org/units-store.ts';
import { newId } from '../../../shared/ids.ts';
import { readings } from '../index.ts';
import { insertReading, loadPlan, readingsFrom, savePlan, updateReading } from '../store.ts';
import { ensureReadings } from './planning.ts';

const GROUP = '-1';

describe('a group is bound', () => {
  let bench: Bench;
  let cell: Unit;
  let groups: Unit[];
  let secretary: Someone;
  let member: Someone;
  let said: Message[];

  beforeAll(async () => {
    // Sunday evening: asking time is past, the announcement is ahead.
    bench = await openBench(at('2026-11-29', '19:00'), readings);
    const root = await bench.unit(null, 'organisation', 'Đảng bộ xã');
    cell = await bench.unit(root, 'cell', 'Chi bộ thôn 5');
    groups = [
      await bench.unit(cell, 'cell_group', 'Tổ đảng 1'),
      await bench.unit(cell, 'cell_group', 'Tổ đảng 2'),
    ];
    const secretaryRole = { role: 'secretary' as const, unit: cell };
    secretary = await bench.someone({ name: 'Bùi Bí Thư', cell, group: groups[0]!, role: secretaryRole });
    member = await bench.someone({ name: 'Hà Đảng Viên', cell, group: groups[1]! });
    await bench.someone({ name: 'Lò Quần Chúng', cell, standing: 'participant' });
  });
  afterAll(() => bench.close());

  const bind = async (unit: Unit, chat: string, audience: BoundChat['audience'] = 'members_only') => {
    const bound = await bench.group(unit, chat, audience);
    const ctx = bench.ctxOf(secretary, { chat });
    return bench.tx((tx) => readings.on!.chatBound!(ctx, tx, bound));
  };
  const days = async () =>
    (await readingsFrom(bench.services.db, cell.id, '2026-11-29')).map(
      ({ date, state }) => `${date} ${state}`,
    );

  it('and the next Monday is planned at once, said in words with three ways to answer', async () => {
    said = await bind(cell, GROUP);
    expect(said[0]?.text).toContain('Buổi đọc tới: thứ Hai, ngày 30/11/2026.');
    expect(said[0]?.text).toContain('07 giờ 15 báo bài đọc');
    expect(said[0]?.text).toContain('Tổ đảng 1 phụ trách');
    expect(labels(said[0])).toEqual(['Đúng rồi', 'Đổi giờ', 'Chi bộ không đọc thứ Hai']);
    expect(await days()).toEqual(['2026-11-30 planned', '2026-12-07 planned', '2026-12-14 planned']);
  });

  it('binding a second one changes nothing', async () => {
    await bind(groups[1]!, '-2');
    expect(await days()).toHaveLength(3);
    expect(await bench.sql.schedule.count({ where: { job: 'readings.plan' } })).toBe(1);
  });

  it('only those who may change settings answer it', async () => {
    const refused = await bench.press(member, GROUP, dataOf(said[0], 'Chi bộ không đọc'));
    expect(refused.toast).toBe(bench.services.texts.say('vi')('router-no-right'));
    expect(await days()).toHaveLength(3);
    const agreed = await bench.press(secretary, GROUP, dataOf(said[0], 'Đúng rồi'));
    expect(agreed.edit?.text).toContain('thứ Hai, ngày 30/11/2026');
    expect(labels(agreed.edit)).toEqual([]);
    const changing = await bench.press(secretary, GROUP, dataOf(said[0], 'Đổi giờ'));
    expect(changing.inPrivate).toHaveLength(1);
  });

  it('unanswered, the default runs the next morning', async () => {
    await bench.advanceTo(at('2026-11-30', '07:30'));
    const [reading] = await readingsFrom(bench.services.db, cell.id, '2026-11-30');
    const living = await bench.living(reading!.askId!, GROUP);
    expect(labels(living)).toEqual(['Đã nghe', 'Chưa dự được']);
    // Ten or fewer are asked: no number that points at persons.
    expect(living?.text).toContain('còn một số đồng chí chưa ghi nhận');
    expect(await bench.living(reading!.askId!, '-77')).toBeNull();
  });

  it('who does not sit in the group gets it privately, with their own answer and no count', async () => {
    const [reading] = await readingsFrom(bench.services.db, cell.id, '2026-11-30');
    const posts = await bench.sql.outboxMessage.findMany({
      where: { living: `ask:${reading!.askId}`, kind: 'send' },
    });
    expect(posts.map(({ chat }) => chat)).toHaveLength(2);
    const chat = posts.find((post) => post.chat !== GROUP)!.chat;
    const before = await bench.living(reading!.askId!, chat);
    expect(before?.text).toContain('kính mời ông, bà');
    await bench.press({ externalId: chat }, chat, dataOf(before, 'Đã nghe'));
    const after = await bench.living(reading!.askId!, chat);
    expect(after?.text).toContain('Ghi nhận của ông, bà: Đã nghe.');
    expect(labels(after)).toEqual(['Đã nghe', 'Chưa dự được']);
  });

  it('a cell that reads no more loses what is planned, keeps what is open, and is told so when bound again', async () => {
    const off = await bench.press(secretary, GROUP, dataOf(said[0], 'Chi bộ không đọc'));
    expect(off.edit?.text).toContain('Chi bộ không đọc thứ Hai');
    expect(await days()).toEqual(['2026-11-30 open']);
    const again = await bind(groups[0]!, '-3');
    expect(again[0]?.text).toContain('Chi bộ không đọc thứ Hai');
    await bench.advanceTo(at('2026-12-08', '08:00'));
    expect(await days()).toEqual(['2026-11-30 held']);
    expect(bench.errors).toEqual([]);
  });
});

describe('a plan that changes', () => {
  let bench: Bench;
  let cell: Unit;
  beforeAll(async () => {
    bench = await openBench(at('2027-04-20', '09:00'), readings);
    cell = await bench.unit(null, 'cell', 'Chi bộ cơ quan');
    for (const day of ['2027-04-26', '2027-04-27'])
      await bench.sql.dayOff.create({
        data: { id: newId(), date: new Date(`${day}T00:00:00Z`), kind: 'off', name: 'nghỉ' },
      });
    await bench.tx(async (tx) => {
      await savePlan(tx, await loadPlan(tx, cell.id), bench.clock.now());
      await ensureReadings(bench.services, tx, cell.id);
    });
  });
  afterAll(() => bench.close());
  const change = (to: object) =>
    bench.tx(async (tx) => {
      await savePlan(tx, { ...(await loadPlan(tx, cell.id)), ...to }, bench.clock.now());
      await ensureReadings(bench.services, tx, cell.id);
    });
  const rows = () => readingsFrom(bench.services.db, cell.id, '2027-04-26');
  const announceAt = async (id: string) =>
    (await bench.sql.schedule.findFirst({ where: { subjectId: id, job: 'readings.announce' } }))?.nextAt;

  it('moves a reading off the holiday, the planned day kept', async () => {
    const [first] = await rows();
    expect(first).toMatchObject({ plannedDate: '2027-04-26', date: '2027-04-28', state: 'planned' });
    expect(await announceAt(first!.id)).toEqual(at('2027-04-28', '07:15'));
  });

  it('moves the announcement with the hour, and the reading with the weekday, story and all', async () => {
    const [first] = await rows();
    await bench.tx((tx) => updateReading(tx, first!.id, { readerName: 'Nông Văn Đọc' }));
    await change({ startsAt: '08:00' });
    expect(await announceAt(first!.id)).toEqual(at('2027-04-28', '07:45'));
    await change({ weekday: 4 });
    const [moved] = await rows();
    expect(moved).toMatchObject({
      id: first!.id,
      plannedDate: '2027-04-29',
      date: '2027-04-29',
      readerName: 'Nông Văn Đọc',
    });
    expect(await announceAt(first!.id)).toEqual(at('2027-04-29', '07:45'));
  });

  it('skips where the unit chose to, and nothing is announced that day', async () => {
    await change({ weekday: 1, dayOffPolicy: 'skip' });
    const [first, second] = await rows();
    expect(first).toMatchObject({ plannedDate: '2027-04-26', state: 'skipped' });
    expect(await announceAt(first!.id)).toBeNull();
    await bench.advanceTo(at('2027-05-02', '20:00'));
    expect(await bench.sql.ask.count()).toBe(0);
    await bench.advanceTo(at('2027-05-03', '08:00'));
    const [ask] = await bench.sql.ask.findMany();
    expect(ask).toMatchObject({ subjectId: second!.id, state: 'open' });
  });

  it('in a cell with no group and nobody to reach opens and closes without an error', async () => {
    await bench.advanceTo(at('2027-05-03', '18:30'));
    const [ask] = await bench.sql.ask.findMany();
    expect(ask?.state).toBe('closed');
    expect(bench.errors).toEqual([]);
  });

  it('the same planned day is made once, by two at once', async () => {
    const row = { unitId: cell.id, plannedDate: '2027-12-06', date: '2027-12-06', state: 'planned' as const };
    const ids = await Promise.all([1, 2, 3].map(() => bench.tx((tx) => insertReading(tx, row))));
    expect(new Set(ids).size).toBe(1);
  });
});

describe('a mixed group', () => {
  let bench: Bench;
  afterAll(() => bench.close());

  it('hears of the reading with a fitting address, and of no name, not even of a reader who did not agree', async () => {
    bench = await openBench(at('2026-11-25', '09:00'), readings);
    const cell = await bench.unit(null, 'cell', 'Chi bộ trường');
    const reader = await bench.someone({ name: 'Đỗ Người Đọc', cell });
    for (let n = 0; n < 12; n++)
      await bench.someone({ name: `Người ${n}`, cell, standing: n % 2 ? 'participant' : 'full' });
    const bound = await bench.group(cell, GROUP, 'mixed');
    const ctx = bench.ctxOf(reader, { chat: GROUP });
    await bench.tx((tx) => readings.on!.chatBound!(ctx, tx, bound));
    const [first] = await readingsFrom(bench.services.db, cell.id, '2026-11-30');
    await bench.tx((tx) => updateReading(tx, first!.id, { readerMemberId: reader.memberId }));
    await bench.advanceTo(at('2026-11-30', '07:31'));
    const [reading] = await readingsFrom(bench.services.db, cell.id, '2026-11-30');
    const shown = await bench.living(reading!.askId!, GROUP);
    expect(shown?.text).toMatch(/^Kính thưa các đồng chí, các ông bà, anh chị\./);
    expect(shown?.text).toContain('Người đọc: đại diện Chi bộ trường');
    expect(shown?.text).toContain('còn 13 người chưa ghi nhận');
    const consent = {
      memberId: reader.memberId,
      platform: 'telegram',
      textVersion: '1',
      givenAt: at('2026-11-26', '09:00'),
    };
    await bench.sql.consent.create({ data: { id: newId(), purpose: 'name_as_reader', ...consent } });
    expect((await bench.living(reading!.askId!, GROUP))?.text).toContain('Người đọc: Đỗ Người Đọc');
    expect(bench.errors).toEqual([]);
  });
});
