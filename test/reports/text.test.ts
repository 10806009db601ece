// On a channel that sends no files and shows no buttons: figures are typed by number, and the report is said in text.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTextChannel } from '../../src/channels/text/index.ts';
import { type Actor, textActor } from '../harness/actors.ts';
import { grant, makeMember } from '../harness/factories.ts';
import { createRig, type Rig } from '../people/rig.ts';
import { closedAsk } from './closed.ts';

const { channel, control } = createTextChannel();
let rig: Rig;
let secretary: Actor;

beforeAll(async () => {
  rig = await createRig({ at: '2026-12-01T08:00:00+07:00', moreChannels: [channel] });
  const made = await makeMember(rig.db, rig.cellA.id, { name: 'Lê Thị Thư', channel: 'text' });
  await grant(rig.db, made.id, rig.cellA.id, 'secretary');
  const actor = textActor(rig.s, control, 'Lê Thị Thư', 'words');
  const account = { externalId: actor.userId, chatId: actor.userId };
  await rig.sql.account.updateMany({ where: { memberId: made.id }, data: account });
  secretary = actor;
  await secretary.write('/start');
  const everything = ['readings', 'surveys', 'announcements', 'essays', 'contest', 'pledge_month', 'pledges'];
  for (const feature of everything)
    await closedAsk(rig, feature, '2026-11-20T17:00:00+07:00', [
      { unit: rig.cellA, expected: 9, answered: 7 },
    ]);
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});
const last = () => secretary.private().at(-1)!;

test('figures are typed by words and numbers: a number is a figure where one is asked for', async () => {
  await secretary.write('/baocao');
  await secretary.write('so lieu nhap tay');
  await secretary.write('thang truoc');
  expect(last().text).toContain('Số liệu nhập tay của Chi bộ A, tháng 11/2026');
  await secretary.write('van ban ban hanh');
  await secretary.write('1');
  expect(last().text).toContain('Kế hoạch, tháng 11/2026, Chi bộ A: bao nhiêu?');
  await secretary.write('3');
  expect(last().text).toContain('Đã ghi Kế hoạch: 3.');
});

test('where no file can be sent the main figures are said', async () => {
  await secretary.write('/baocao');
  await secretary.write('thang 11/2026');
  await secretary.write('1');
  expect(last().text).toContain('Số liệu chính của Chi bộ A, tháng 11/2026:');
  expect(last().text).toContain('- Trả lời khảo sát: 77,8 % (7/9)');
  expect(last().text).toContain('đã ban hành 3 văn bản (3 kế hoạch)');
  expect(last().text).toContain('không nhận được tệp');
});

test('the busiest screens fit a plain message', async () => {
  await secretary.write('/baocao');
  await secretary.write('so lieu nhap tay');
  await secretary.write('muc khac');
  for (let at = 1; at <= 12; at++) {
    await secretary.write('them muc');
    await secretary.write(`Công việc ${'dài '.repeat(6)}số ${at}`);
    await secretary.write('1000000');
  }
  await secretary.write('them muc');
  await secretary.write('Thêm một mục nữa');
  expect(last().text).toContain('Đơn vị đã có 12 mục riêng.');
  await secretary.write('/huy');
  await secretary.write('/baocao');
  await secretary.write('so lieu nhap tay');
  await secretary.write('lich su ghi');
  await secretary.write('quay lai');
  for (const { text } of secretary.private()) {
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(text).not.toContain('…\n\n1.');
  }
});
