// `Hỏi thăm`: after three Mondays without a word of somebody, their secretary is asked, alone and kindly.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../src/db/index.ts';
import { ensureReadings } from '../../src/features/readings/monday/planning.ts';
import { defaultPlan, savePlan } from '../../src/features/readings/store.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { absent, makeMember } from '../harness/factories.ts';
import { createRig, type Rig, type Somebody } from './rig.ts';

type Member = Somebody & { memberId: string };

let rig: Rig;
let secretary: Member;
let heard: Member;
let silent: Member;
let otherSecretary: Member;
const ASKED = 'Ba tuần chưa thấy ghi nhận';

beforeAll(async () => {
  rig = await createRig({ at: '2026-11-25T08:00:00+07:00' });
  secretary = await rig.member('Nguyễn Văn Bí', rig.cellA, 'secretary');
  heard = await rig.member('Trần Thị Bình', rig.cellA);
  silent = await rig.member('Lê Văn Im', rig.cellA);
  otherSecretary = await rig.member('Phạm Văn Khác', rig.cellB, 'secretary');
  const onLeave = await rig.member('Hoàng Văn Nghỉ', rig.cellA);
  await absent(rig.db, onLeave.memberId, 'leave', '2026-12-05', '2026-12-09');
  const exempt = await rig.member('Vũ Thị Miễn', rig.cellA);
  await absent(rig.db, exempt.memberId, 'exempt', '2026-01-01', null);
  await makeMember(rig.db, rig.cellA.id, { name: 'Đỗ Văn Giấy', tracking: 'paper', joined: false });
  await makeMember(rig.db, rig.cellA.id, { name: 'Bùi Quần Chúng', standing: 'participant' });
  for (const name of ['Đặng Chưa Một', 'Đặng Chưa Hai', 'Đặng Chưa Ba']) await rig.onList(name, rig.cellA);
  await inTransaction(rig.db, async (tx) => {
    await savePlan(tx, defaultPlan(rig.cellA.id), rig.s.clock.now());
    await ensureReadings(rig.s.service.app.services, tx, rig.cellA.id);
  });
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

const asked = () => secretary.texts().filter((text) => text.includes(ASKED));

/** A Monday on which the secretary answers, and one more is heard of in the first two weeks alone. */
async function monday(date: string, alsoHeard = false): Promise<void> {
  await rig.s.advanceTo(`${date}T09:00:00+07:00`);
  const { askId } = await rig.sql.reading.findFirstOrThrow({ where: { state: 'open' } });
  for (const who of [secretary, ...(alsoHeard ? [heard] : [])]) await who.forge('rd', 'heard', [askId!]);
}

test('after two Mondays nobody is named', async () => {
  await monday('2026-11-30', true);
  await monday('2026-12-07', true);
  await rig.s.advanceTo('2026-12-11T16:00:00+07:00');
  expect(asked()).toEqual([]);
});

test('after three, on Friday at 15:00, three at most, those first who could have answered; not who was away', async () => {
  await monday('2026-12-14');
  await rig.s.advanceTo('2026-12-18T14:59:00+07:00');
  expect(asked()).toEqual([]);
  await rig.s.advanceTo('2026-12-18T15:00:00+07:00');
  expect(asked()).toHaveLength(1);
  const { text, buttons } = secretary.last();
  const named = text.split('\n').filter((line) => line.startsWith('•'));
  expect(named.sort()).toEqual([
    '• Ba tuần chưa thấy ghi nhận của đồng chí Lê Văn Im',
    '• Ba tuần chưa thấy ghi nhận của đồng chí Đặng Chưa Ba (chưa tham gia)',
    '• Ba tuần chưa thấy ghi nhận của đồng chí Đặng Chưa Hai (chưa tham gia)',
  ]);
  expect(buttons.sort()).toEqual(['Hỏi thăm đồng chí Ba', 'Hỏi thăm đồng chí Hai', 'Hỏi thăm đồng chí Im']);
});

test('only the secretary hears of it, and what is kept says nothing of anybody', async () => {
  for (const who of [heard, silent, otherSecretary]) expect(who.texts().join()).not.toContain(ASKED);
  const keys = await rig.sql.careKey.findMany();
  expect(keys).toHaveLength(4);
  const members = await rig.sql.member.findMany();
  for (const { key } of keys) expect(members.map(({ id }) => id)).not.toContain(key);
  expect(await rig.sql.auditEntry.count({ where: { action: { startsWith: 'care' } } })).toBe(0);
});

test('the secretary says that they have asked, or wants no more of it', async () => {
  await secretary.press('Hỏi thăm đồng chí Im');
  expect(secretary.last().text).toContain(
    'Ba tuần chưa thấy ghi nhận của đồng chí Lê Văn Im; đồng chí có muốn gọi hỏi thăm?',
  );
  expect(secretary.last().buttons).toEqual(['Đã hỏi thăm', 'Thôi nhắc']);
  expect(await secretary.press('Đã hỏi thăm')).toContain('Cảm ơn đồng chí');
  expect(secretary.last()).toEqual({
    text: 'Đồng chí đã hỏi thăm đồng chí Lê Văn Im. Trợ lý không lưu nội dung nào.',
    buttons: [],
  });
  await secretary.press('Hỏi thăm đồng chí Ba');
  await secretary.press('Thôi nhắc');
  expect(secretary.last().text).toContain('thôi nhắc hỏi thăm đồng chí Đặng Chưa Ba');
  expect(await rig.sql.auditEntry.count({ where: { action: { startsWith: 'care' } } })).toBe(0);
});

test('the same person is not named again within four weeks; the next ones are, alone with both buttons', async () => {
  await monday('2026-12-21');
  await rig.s.advanceTo('2026-12-25T15:30:00+07:00');
  expect(secretary.last().text).toContain('đồng chí Đặng Chưa Một (chưa tham gia); đồng chí có muốn gọi');
  expect(secretary.last().buttons).toEqual(['Đã hỏi thăm', 'Thôi nhắc']);
  // Heard of in the first two weeks: three Mondays on they are named too, as is who came back from leave.
  expect(asked().at(-1)).not.toContain('Bình');
  await monday('2026-12-28');
  const before = asked().length;
  // New Year's Day is off: it is asked on the next allowed morning.
  await rig.s.advanceTo('2027-01-01T20:00:00+07:00');
  expect(asked()).toHaveLength(before);
  await rig.s.advanceTo('2027-01-02T07:00:00+07:00');
  expect(asked()).toHaveLength(before + 1);
  for (const name of ['Trần Thị Bình', 'Hoàng Văn Nghỉ'])
    expect(asked().at(-1)).toContain(`chưa thấy ghi nhận của đồng chí ${name}`);
});

test('running twice names nobody more, and switched off nobody at all', async () => {
  const { services } = rig.s.service.app;
  const before = await rig.sql.notice.count({ where: { key: { startsWith: 'care:' } } });
  const job = services
    .features()
    .flatMap(({ jobs }) => jobs ?? [])
    .find(({ name }) => name === 'care.cells')!;
  await job.run(services, { moment: '2027-01-01T08:00:00.000Z', after: null });
  expect(await rig.sql.notice.count({ where: { key: { startsWith: 'care:' } } })).toBe(before);
  await secretary.write('/caidat');
  await secretary.press('Chi bộ A');
  await secretary.press('Tắt hỏi thăm');
  expect(secretary.last().text).toContain('đang tắt');
  await monday('2027-01-04');
  await rig.s.advanceTo('2027-01-09T08:00:00+07:00');
  expect(await rig.sql.notice.count({ where: { key: { startsWith: 'care:' } } })).toBe(before);
});

test('nobody else opens it, whatever the button says', async () => {
  for (const who of [heard, silent, otherSecretary])
    for (const action of ['see', 'done', 'stop'])
      expect(await who.forge('ca', action, [silent.memberId])).toContain('chưa được phân công');
  expect(encodeButton('ca', 'stop', silent.memberId).length).toBeLessThan(64);
});
