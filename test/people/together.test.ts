// The same update again, two at once, a rehearsal, and a channel without buttons.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTextChannel } from '../../src/channels/text/index.ts';
import { personalCodes } from '../../src/core/org/invites-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { newId } from '../../src/shared/ids.ts';
import { textActor } from '../harness/actors.ts';
import { createRig, type Rig } from './rig.ts';

const text = createTextChannel();
let rig: Rig;
beforeAll(async () => {
  rig = await createRig({
    moreChannels: [text.channel],
    env: { CLOCK_START: '2026-11-25T08:00:00+07:00' },
  });
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

const codeFor = (member: { id: string }) =>
  inTransaction(
    rig.db,
    async (tx) =>
      (await personalCodes(tx, [{ id: member.id, unitId: rig.cellA.id }], newId(), rig.s.clock.now())).get(
        member.id,
      )!,
  );

test('a rehearsal says so loudly at every start', async () => {
  const who = await rig.stranger('Khách');
  expect(who.texts()[0]).toContain('ĐANG DIỄN TẬP');
});

test('the same press three times joins once and reports once', async () => {
  const secretary = await rig.member('Bí Thư A', rig.cellA, 'secretary');
  const invited = await rig.onList('Nguyễn Văn An', rig.cellA);
  const who = await rig.stranger('An');
  await who.open(await codeFor(invited));
  const before = secretary.texts().length;
  await who.press('Tôi đồng ý');
  const said = who.texts().length;
  rig.s.telegram.deliverAgain();
  rig.s.telegram.deliverAgain();
  await rig.s.settle();
  expect(await rig.sql.consent.count({ where: { memberId: invited.id } })).toBe(1);
  expect(secretary.texts().length - before).toBe(1);
  expect(who.texts().length).toBe(said);
});

test('of two accounts that agree at once with one link, one joins', async () => {
  const invited = await rig.onList('Trần Thị Bình', rig.cellA);
  const code = await codeFor(invited);
  const both = [await rig.stranger('Một'), await rig.stranger('Hai')];
  const data = encodeButton('jo', 'agree', code);
  await Promise.all(
    both.map(({ id }) => rig.s.telegram.press(id, id, { data, forged: true, messageId: 1 }).answered),
  );
  await rig.s.settle();
  expect(await rig.sql.account.count({ where: { memberId: invited.id } })).toBe(1);
  expect(await rig.sql.consent.count({ where: { memberId: invited.id } })).toBe(1);
});

test('without buttons, edits and files one joins, invites and binds by numbers and words', async () => {
  const invited = await rig.onList('Lê Văn Cường', rig.cellA);
  await rig.sql.roleGrant.create({
    data: {
      id: newId(),
      memberId: invited.id,
      unitId: rig.cellA.id,
      role: 'secretary',
      since: rig.s.clock.now(),
    },
  });
  await rig.onList('Phạm Thị Dung', rig.cellA);
  const who = textActor(rig.s, text.control, 'Cường', 'words');
  await who.write(`/start ${await codeFor(invited)}`);
  await who.press('Tôi đồng ý');
  expect(await rig.sql.account.findFirst({ where: { memberId: invited.id } })).toMatchObject({
    channel: 'text',
  });
  await who.write('/moi');
  const said = who.private().map((one) => one.text);
  expect(said.some((one) => one.includes('Phạm Thị Dung') && /\/start [A-Za-z0-9_-]{22}/.test(one))).toBe(
    true,
  );
  await who.write('/dulieu');
  await who.press('Xem dữ liệu');
  expect(
    who
      .private()
      .map((one) => one.text)
      .join('\n'),
  ).toContain('DANH SÁCH');

  await text.control.addGroup({ id: 't1', name: 'Cường' }, { chat: 'nhom', title: 'Nhóm chữ', members: 3 });
  await rig.s.settle();
  await who.write('/lienket', 'nhom');
  await who.press('Chỉ đảng viên', 'nhom');
  expect(await rig.sql.chat.findFirst({ where: { channel: 'text' } })).toMatchObject({
    unitId: rig.cellA.id,
    audience: 'members_only',
    headcount: 3,
  });
});
