// Stories of one's own data: see it, withdraw, erase; nobody but oneself.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givePurpose } from '../../src/core/org/consent-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { newId } from '../../src/shared/ids.ts';
import { SETUP_CODE } from '../harness/service.ts';
import { linkFor, visitor } from '../pages/rig.ts';
import { createRig, type Rig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await createRig();
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

/** An ask of the cell with one answer of this member. */
async function answered(memberId: string, state: 'open' | 'closed', note: string | null) {
  const id = newId();
  const at = rig.s.clock.now();
  await rig.sql.ask.create({
    data: {
      id,
      feature: 'readings',
      subjectId: newId(),
      unitId: rig.cellA.id,
      state,
      form: {
        version: 1,
        items: [
          { id: 'heard', kind: 'choice', options: [{ id: 'yes' }], required: true },
          { id: 'words', kind: 'text', required: false },
        ],
      },
      opensAt: at,
      nudgesAt: [],
      closesAt: at,
      graceSeconds: 60,
      participations: {
        create: { memberId, unitId: rig.cellA.id, state: 'done', answeredAt: at },
      },
      results: {
        create: {
          unitId: rig.cellA.id,
          item: 'heard',
          choice: 'yes',
          path: rig.cellA.path,
          closedAt: at,
          feature: 'readings',
          expected: 1,
          exempt: 0,
          excused: 0,
          notJoined: 0,
          answered: 1,
          onBehalf: 0,
          count: 1,
          sum: 0,
        },
      },
    },
  });
  for (const [item, value] of [
    ['heard', 'yes'],
    ['words', 'ý kiến riêng'],
  ] as const)
    await rig.sql.response.create({
      data: { askId: id, memberId, item, value, note, at, updateKey: newId() },
    });
  await rig.sql.responseHistory.create({
    data: { askId: id, memberId, attempt: 1, item: 'heard', value: 'no', at },
  });
  return id;
}

test('a member sees what is stored and takes it away as two files', async () => {
  const who = await rig.member('Nguyễn Văn An', rig.cellA);
  await answered(who.memberId, 'closed', 'ghi chú');
  await who.write('/dulieu');
  expect(who.last().buttons).toEqual(['Xem dữ liệu', 'Rút lại đồng ý', 'Xóa dữ liệu']);
  expect(who.last().text).toContain('máy chủ của Telegram');
  expect(who.last().text).not.toContain('telegram');
  await who.press('Xem dữ liệu');
  const json = JSON.parse(Buffer.from(who.file('du-lieu-cua-toi.json')!).toString());
  expect(json.member.fullName).toBe('Nguyễn Văn An');
  expect(json.answers.map(({ value }: { value: string }) => value)).toEqual(['yes', 'ý kiến riêng']);
  expect(json.earlierAnswers).toHaveLength(1);
  const readable = Buffer.from(who.file('du-lieu-cua-toi.txt')!).toString();
  expect(readable).toContain('CÂU TRẢ LỜI');
  expect(readable).toContain('Telegram, tên hiển thị');
});

test('the browsers let in to the pages and the links asked for are among what is stored, without what they carry', async () => {
  const who = await rig.member('Lê Thị Trang', rig.cellA, 'secretary');
  const first = await linkFor(rig.s, who.id);
  await visitor(rig.s, 'Mozilla/5.0 (Android 14) Firefox/140.0').enter(first);
  await rig.s.settle();
  await rig.sql.webSession.updateMany({ data: { seenAt: new Date('2026-11-20T01:00:00Z') } });
  await linkFor(rig.s, who.id);
  await who.write('/dulieu');
  await who.press('Xem dữ liệu');
  const text = Buffer.from(who.file('du-lieu-cua-toi.json')!).toString();
  const json = JSON.parse(text);
  expect(json.webSessions).toMatchObject([
    { device: 'Firefox, Android', seenAt: '2026-11-20T01:00:00.000Z' },
  ]);
  expect(json.webLinks.map(({ used }: { used: boolean }) => used)).toEqual([true, false]);
  const { tokenHash } = await rig.sql.webSession.findFirstOrThrow();
  for (const secret of [first.split('/').at(-1)!, tokenHash]) expect(text).not.toContain(secret);
  const readable = Buffer.from(who.file('du-lieu-cua-toi.txt')!).toString();
  expect(readable).toContain('PHIÊN XEM TRANG SỐ LIỆU\r\nFirefox, Android: mở lúc ');
  expect(readable).toContain('xem lần cuối 08 giờ 00 thứ Sáu, ngày 20/11/2026');
  expect(readable.match(/^Xin lúc .+, (chưa|đã) dùng\r$/gm)).toHaveLength(2);

  const other = await rig.member('Lê Văn Khác', rig.cellA);
  await other.write('/dulieu');
  await other.press('Xem dữ liệu');
  const theirs = JSON.parse(Buffer.from(other.file('du-lieu-cua-toi.json')!).toString());
  expect([theirs.webSessions, theirs.webLinks]).toEqual([[], []]);
});

test('withdrawing stops everything at once, and the secretary is told without a reason', async () => {
  const secretary = await rig.member('Bí Thư A', rig.cellA, 'secretary');
  const who = await rig.member('Trần Thị Bình', rig.cellA);
  const chat = String(who.id);
  await rig.sql.notice.create({
    data: {
      id: newId(),
      key: newId(),
      memberId: who.memberId,
      payload: {},
      dueAt: new Date('2026-11-26T08:00:00+07:00'),
      expiresAt: new Date('2026-11-27T08:00:00+07:00'),
    },
  });
  await rig.sql.outboxMessage.create({
    data: {
      key: newId(),
      channel: 'telegram',
      chat,
      kind: 'send',
      priority: 1,
      payload: { text: 'lời nhắc' },
      whenUncertain: 'never',
      notBefore: new Date('2100-01-01T00:00:00Z'),
    },
  });
  await who.write('/dulieu');
  await who.press('Rút lại đồng ý');
  await who.press('Giữ nguyên');
  expect((await rig.accountOf(who.id))?.memberId).toBe(who.memberId);
  await who.write('/dulieu');
  await who.press('Rút lại đồng ý');
  expect(await who.press('Rút lại đồng ý')).toBe('Đã rút lại.');

  const member = await rig.sql.member.findUniqueOrThrow({
    where: { id: who.memberId },
    include: { accounts: true, consents: true },
  });
  expect(member.tracking).toBe('paper');
  expect(member.accounts).toEqual([]);
  expect(member.consents.every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
  expect(await rig.sql.notice.count({ where: { memberId: who.memberId, state: 'waiting' } })).toBe(0);
  expect(await rig.sql.outboxMessage.count({ where: { chat, state: 'waiting' } })).toBe(0);
  expect(secretary.last().text).toBe(
    'Đồng chí Trần Thị Bình từ nay được theo dõi trên giấy và không nhận tin nhắn.',
  );
  await who.write('/dulieu');
  expect(who.last().text).toContain('chưa tham gia');
});

test('a purpose given apart is withdrawn apart', async () => {
  const who = await rig.member('Lê Văn Cường', rig.cellA);
  await inTransaction(rig.db, (tx) =>
    givePurpose(tx, { memberId: who.memberId, purpose: 'photo', platform: 'telegram' }, rig.s.clock.now()),
  );
  await who.write('/dulieu');
  await who.press('Rút lại đồng ý');
  await who.press('Thôi: dùng ảnh');
  const standing = await rig.sql.consent.findMany({ where: { memberId: who.memberId, withdrawnAt: null } });
  expect(standing.map(({ purpose }) => purpose)).toEqual(['use']);
  expect(await who.forge('pv', 'purpose', ['use'])).toContain('Nút này đã cũ');
});

test('erasing removes the answers of open asks, takes the name off closed ones, and leaves results and roster', async () => {
  const who = await rig.member('Phạm Thị Dung', rig.cellA);
  const [open, closed] = [
    await answered(who.memberId, 'open', null),
    await answered(who.memberId, 'closed', 'bận việc nhà'),
  ];
  const results = await rig.sql.askResult.findMany({ where: { askId: closed } });
  await who.write('/dulieu');
  await who.press('Xóa dữ liệu');
  expect(who.last().buttons).toEqual(['Xóa dữ liệu', 'Giữ nguyên']);
  expect(who.last().text).toContain('không lấy lại được');
  await who.press('Xóa dữ liệu');

  expect(await rig.accountOf(who.id)).toBeNull();
  expect(await rig.sql.response.count({ where: { askId: open } })).toBe(0);
  expect(await rig.sql.participation.findFirst({ where: { askId: open } })).toMatchObject({
    state: 'expected',
    answeredAt: null,
  });
  const left = await rig.sql.response.findMany({ where: { askId: closed }, orderBy: { item: 'asc' } });
  expect(left.map(({ item, value, note }) => [item, value, note])).toEqual([
    ['heard', 'yes', null],
    ['words', '', null],
  ]);
  expect(left.every(({ memberId }) => memberId !== who.memberId)).toBe(true);
  expect(await rig.sql.responseHistory.count({ where: { memberId: who.memberId } })).toBe(0);
  expect(await rig.sql.askResult.findMany({ where: { askId: closed } })).toEqual(results);
  expect(await rig.sql.member.findUniqueOrThrow({ where: { id: who.memberId } })).toMatchObject({
    fullName: 'Phạm Thị Dung',
    tracking: 'paper',
    endedAt: null,
  });
});

test('of anonymous forms a draft is shown and goes; what was handed in stays counted and cannot be found', async () => {
  const who = await rig.member('Vũ Văn Em', rig.cellA);
  const at = rig.s.clock.now();
  const anonymous = async (state: 'expected' | 'done') => {
    const id = newId();
    await rig.sql.ask.create({
      data: {
        id,
        feature: 'surveys',
        subjectId: newId(),
        unitId: rig.cellA.id,
        state: 'open',
        anonymity: 'anonymous',
        form: { version: 1, items: [{ id: 'q1', kind: 'text', required: true }] },
        opensAt: at,
        nudgesAt: [],
        closesAt: new Date(at.getTime() + 3_600_000),
        graceSeconds: 60,
        participations: { create: { memberId: who.memberId, unitId: rig.cellA.id, state } },
      },
    });
    return id;
  };
  const [begun, handedIn] = [await anonymous('expected'), await anonymous('done')];
  await rig.sql.ballotDraft.create({
    data: { askId: begun, memberId: who.memberId, answers: { q1: 'chưa nộp' } },
  });
  await rig.sql.ballot.create({
    data: { id: newId(), askId: handedIn, unitId: rig.cellA.id, answers: { q1: 'đã nộp' } },
  });
  await rig.sql.meetingTask.create({
    data: {
      id: newId(),
      unitId: rig.cellA.id,
      memberId: who.memberId,
      words: 'Chuẩn bị hội trường',
      dueOn: new Date('2026-12-01T00:00:00Z'),
      createdBy: who.memberId,
      createdAt: at,
    },
  });
  await who.write('/dulieu');
  await who.press('Xem dữ liệu');
  const json = JSON.parse(Buffer.from(who.file('du-lieu-cua-toi.json')!).toString());
  expect(json.drafts.map(({ answers }: { answers: object }) => answers)).toEqual([{ q1: 'chưa nộp' }]);
  expect(json.tasks).toEqual([{ words: 'Chuẩn bị hội trường', dueOn: '2026-12-01', state: 'open' }]);
  expect(JSON.stringify(json)).not.toContain('đã nộp');
  const readable = Buffer.from(who.file('du-lieu-cua-toi.txt')!).toString();
  expect(readable).toContain('Chuẩn bị hội trường; hạn 01/12/2026; đang làm');

  await who.write('/dulieu');
  await who.press('Xóa dữ liệu');
  await who.press('Xóa dữ liệu');
  expect(await rig.sql.ballotDraft.count({ where: { askId: begun } })).toBe(0);
  expect(await rig.sql.ballot.count({ where: { askId: handedIn } })).toBe(1);
  const left = await rig.sql.participation.findFirstOrThrow({ where: { askId: handedIn } });
  expect(left.state).toBe('done');
  expect(left.memberId).not.toBe(who.memberId);
  expect(await rig.sql.participation.findFirst({ where: { askId: begun } })).toMatchObject({
    memberId: who.memberId,
    state: 'expected',
  });
});

test('who has not joined sees how little is kept, and has it erased; the last administrator cannot go', async () => {
  const stranger = await rig.stranger('Khách');
  await stranger.write('/mydata');
  expect(stranger.last().buttons).toEqual(['Xem dữ liệu', 'Xóa dữ liệu']);
  await stranger.press('Xóa dữ liệu');
  expect(await stranger.press('Xóa dữ liệu')).toBe('Đã xóa.');
  expect(await rig.accountOf(stranger.id)).toBeNull();

  const admin = await rig.stranger('Quản Trị');
  await admin.open(SETUP_CODE);
  await admin.write('/dulieu');
  expect(await admin.press('Xóa dữ liệu')).toContain('người quản trị duy nhất');
  expect(await admin.forge('pv', 'eraseyes')).toContain('người quản trị duy nhất');
  expect(await rig.accountOf(admin.id)).not.toBeNull();
});

test('a wish to correct the name goes to the secretary', async () => {
  const secretary = await rig.member('Bí Thư A Hai', rig.cellA, 'secretary');
  const who = await rig.member('Hoàng Văn Ich', rig.cellA);
  await who.write('/dulieu');
  await who.press('Xem dữ liệu');
  await who.press('Sửa họ tên');
  await who.write('Hoàng Văn Ích');
  expect(secretary.last().text).toContain('sửa họ tên thành: Hoàng Văn Ích');
});
