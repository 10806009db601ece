// Tasks handed out at a meeting: told at once, asked before they are due, chased, asked again until done; over HTTP.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../src/db/index.ts';
import { insertMeeting } from '../../src/features/meetings/store.ts';
import { tasksOf } from '../../src/features/meetings/tasks/index.ts';
import { createRig, type Rig, type Somebody } from '../people/rig.ts';

type Member = Somebody & { memberId: string };

let rig: Rig;
let secretary: Member;
let an: Member;
let binh: Member;
let other: Member;
let meetingId: string;
const WORDS = 'Lập danh sách đăng ký học tập chuyên đề';

beforeAll(async () => {
  rig = await createRig({ at: '2026-11-25T08:00:00+07:00' });
  secretary = await rig.member('Nguyễn Văn Bí', rig.cellA, 'secretary');
  an = await rig.member('Lê Văn An', rig.cellA);
  binh = await rig.member('Trần Thị Bình', rig.cellA);
  other = await rig.member('Phạm Văn Cường', rig.cellB, 'secretary');
  meetingId = await inTransaction(rig.db, (tx) =>
    insertMeeting(
      tx,
      {
        unitId: rig.cellA.id,
        kind: 'regular',
        title: 'Sinh hoạt thường kỳ tháng 11',
        startsAt: new Date('2026-11-24T19:00:00+07:00'),
        minutes: 90,
        state: 'final',
        createdBy: secretary.memberId,
      },
      rig.s.clock.now(),
    ),
  );
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

const openCard = async (who: Member) => {
  await who.write('/hop');
  await who.press('24/11 · Sinh hoạt thường kỳ t…');
};
const theTask = async () => (await tasksOf(rig.db, rig.cellA.id))[0]!;
const askRow = async () => rig.sql.ask.findUniqueOrThrow({ where: { id: (await theTask()).askId! } });
const no = 'chưa được phân công';

test('the secretary hands out a task; wrong words and dates are said, and nothing typed is lost', async () => {
  await openCard(secretary);
  await secretary.press('Giao việc');
  expect(secretary.last().text).toContain('Giao cho ai?');
  await secretary.write('Người Nào');
  expect(secretary.last().text).toContain('Chưa thấy đồng chí nào có tên này');
  await secretary.write('le van an');
  expect(secretary.last().text).toContain('Giao việc gì?');
  await secretary.write('x'.repeat(201));
  expect(secretary.last().text).toContain('Dài quá 200');
  await secretary.write('MẬT\nKế hoạch');
  expect(secretary.last().text).toContain('dấu mật');
  await secretary.write(WORDS);
  for (const [typed, said] of [
    ['hôm nào', 'Chưa đọc được'],
    ['24/11/2026', 'đã qua'],
    ['thứ Hai, 1/12', 'không khớp'],
    ['1/12/2028', 'xa quá'],
  ] as const) {
    await secretary.write(typed);
    expect(secretary.last().text).toContain(said);
  }
  await secretary.write('4/12');
  expect(secretary.last().text).toMatch(/^Đã giao việc cho đồng chí Lê Văn An\./);
  expect(secretary.last().text).toContain('đã được báo riêng');
  expect(secretary.last().buttons).toEqual(['Giao việc khác', 'Về kỳ họp']);
});

test('the member is told at once, takes it on, and sees it in the menu', async () => {
  expect(an.last().text).toBe(
    [
      'Kính gửi đồng chí An. Đồng chí được giao việc sau:',
      `Việc: ${WORDS}`,
      'Hạn: thứ Sáu, ngày 04/12/2026',
      'Giao tại: Sinh hoạt thường kỳ tháng 11',
      'Trước hạn, Trợ lý sẽ hỏi lại đồng chí.',
    ].join('\n'),
  );
  expect(an.last().buttons).toEqual(['Đã nhận việc']);
  expect(await an.press('Đã nhận việc')).toBe('Đã ghi nhận. Cảm ơn đồng chí.');
  expect(an.last().text).toContain('Đồng chí đã nhận việc này.');
  await an.write('/menu');
  expect(an.last().buttons[0]).toBe('Việc được giao');
  await binh.write('/menu');
  expect(binh.last().buttons).not.toContain('Việc được giao');
});

test('three days before it is due it is asked at 08:00, and only its owner', async () => {
  // The secretary's weekly digest comes meanwhile.
  const told = () =>
    [an, binh, secretary].map((who) => who.texts().filter((text) => !text.startsWith('Bản tin tuần')).length);
  const before = told();
  await rig.s.advanceTo('2026-12-01T07:59:00+07:00');
  expect(told()).toEqual(before);
  await rig.s.advanceTo('2026-12-01T08:00:00+07:00');
  expect(an.last().text).toContain('Việc này đến đâu rồi?');
  expect(an.last().buttons).toEqual(['Đã xong', 'Đang làm', 'Vướng, cần giúp']);
  expect(told()).toEqual([before[0]! + 1, ...before.slice(1)]);
});

test('who has not answered is reminded once, on the day itself', async () => {
  const before = an.texts().length;
  await rig.s.advanceTo('2026-12-04T07:59:00+07:00');
  expect(an.texts()).toHaveLength(before);
  await rig.s.advanceTo('2026-12-04T12:00:00+07:00');
  expect(an.texts()).toHaveLength(before + 1);
  expect(an.last().text).toContain('chưa có trả lời của đồng chí');
});

test('stuck: the secretary is told at once, once, and the list shows it', async () => {
  const before = secretary.texts().length;
  expect(await an.press('Vướng, cần giúp')).toContain('Đã báo đồng chí bí thư');
  await an.press('Vướng, cần giúp');
  expect(secretary.texts()).toHaveLength(before + 1);
  expect(secretary.last().text).toContain('Đồng chí Lê Văn An báo đang vướng');
  await secretary.press('Xem việc');
  expect(secretary.last().text).toContain('Tình hình: vướng, cần giúp');
  expect(secretary.last().buttons).toEqual([
    'Ghi đã xong',
    'Đổi hạn',
    'Giao lại',
    'Thôi việc này',
    'Quay lại',
  ]);
  await secretary.write('/hop');
  await secretary.press('Việc đã giao (1)');
  expect(secretary.last().text).toContain(`04/12 · Lê Văn An: ${WORDS} (vướng, cần giúp)`);
});

test('two days after the day it closes, and comes again the next week', async () => {
  await rig.s.advanceTo('2026-12-06T20:00:00+07:00');
  expect(an.texts().join()).toContain('Lần hỏi này đã hết hạn');
  const before = an.texts().length;
  await rig.s.advanceTo('2026-12-08T07:59:00+07:00');
  expect(an.texts()).toHaveLength(before);
  await rig.s.advanceTo('2026-12-08T08:00:00+07:00');
  expect(an.texts()).toHaveLength(before + 1);
  expect(an.last().text).toContain('Đồng chí đã báo: Vướng, cần giúp.');
  // Nobody answers this week: reminded once, closed, and asked in the next.
  await rig.s.advanceTo('2026-12-15T08:00:00+07:00');
  expect(an.last().buttons).toEqual(['Đã xong', 'Đang làm', 'Vướng, cần giúp']);
  expect(await rig.sql.ask.count({ where: { feature: 'meeting_task' } })).toBe(3);
});

test('done ends it, a change of mind opens it again while the question is open', async () => {
  expect(await an.press('Đã xong')).toContain('Đã ghi nhận: Đã xong');
  expect((await theTask()).state).toBe('done');
  expect(an.last().buttons).toEqual(['Mở lại việc này']);
  expect(await an.press('Mở lại việc này')).toBe('Đã mở lại việc này.');
  expect(secretary.last().text).toContain('chưa xong và đã mở lại');
  expect((await theTask()).state).toBe('open');
  await an.press('Đang làm');
  expect(await theTask()).toMatchObject({ state: 'open', progress: 'doing' });
  await an.press('Đã xong');
  const before = an.texts().length;
  await rig.s.advanceTo('2027-01-10T08:00:00+07:00');
  expect(an.texts()).toHaveLength(before);
  expect((await askRow()).state).toBe('closed');
  await an.write('/menu');
  expect(an.last().buttons).not.toContain('Việc được giao');
});

test('the secretary changes the day, and the question moves with it; a nearer one is asked at once', async () => {
  await openCard(secretary);
  await secretary.press('Giao việc');
  await secretary.press('Trần Thị Bình');
  await secretary.write('Trang trí hội trường');
  await secretary.write('18/1');
  const first = await askRow();
  expect(first.opensAt).toEqual(new Date('2027-01-15T08:00:00+07:00'));
  await secretary.write('/hop');
  await secretary.press('Việc đã giao (1)');
  await secretary.press('18/01 · Bình · Trang trí hội …');
  await secretary.press('Đổi hạn');
  await secretary.write('11/1');
  expect(secretary.last().text).toMatch(/^Đã đổi hạn: thứ Hai, ngày 11\/01\/2027\./);
  expect(binh.texts().slice(-2).join()).toContain('có hạn mới');
  expect(binh.last().buttons).toEqual(['Đã xong', 'Đang làm', 'Vướng, cần giúp']);
  await secretary.press('Đổi hạn');
  await secretary.write('18/1');
  const again = await askRow();
  expect(again.state).toBe('scheduled');
  expect(again.opensAt.getTime() - first.opensAt.getTime()).toBe(1000);
});

test('an owner who left the list: the secretary hears of it when it would be asked, and hands it on', async () => {
  await rig.sql.member.update({ where: { id: binh.memberId }, data: { endedAt: rig.s.clock.now() } });
  await secretary.write('/hop');
  await secretary.press('Việc đã giao (1)');
  expect(secretary.last().text).toContain('(chưa có người làm)');
  await rig.s.advanceTo('2027-01-15T08:01:00+07:00');
  expect(secretary.last().text).toContain('chưa có người làm');
  const told = secretary.texts().length;
  await rig.s.advanceTo('2027-01-28T08:01:00+07:00');
  expect(secretary.texts()).toHaveLength(told);
  await secretary.press('Xem việc');
  await secretary.press('Giao lại');
  await secretary.press('Lê Văn An');
  await secretary.write('5/2');
  expect(secretary.last().text).toMatch(/^Đã giao lại cho đồng chí Lê Văn An\./);
  expect(an.last().text).toContain('Đồng chí được giao việc sau');
});

test('the secretary marks it done for the owner, who may put it right', async () => {
  await secretary.write('/hop');
  await secretary.press('Việc đã giao (1)');
  await secretary.press('05/02 · An · Trang trí hội tr…');
  expect(await secretary.press('Ghi đã xong')).toBe('Đã ghi là đã xong.');
  expect(an.last().text).toContain('Đồng chí Bí đã ghi việc sau của đồng chí là đã xong');
  await an.press('Sửa lại');
  await an.press('Mở lại việc này');
  expect((await tasksOf(rig.db, rig.cellA.id, { states: ['open'] })).map(({ words }) => words)).toEqual([
    'Trang trí hội trường',
  ]);
});

test('dropping is confirmed; its owner is told and not asked any more', async () => {
  await secretary.press('Xem việc');
  await secretary.press('Thôi việc này');
  expect(secretary.last().buttons).toEqual(['Thôi việc này', 'Giữ nguyên']);
  await secretary.press('Giữ nguyên');
  await secretary.press('Thôi việc này');
  expect(await secretary.press('Thôi việc này')).toBe('Đã thôi việc này.');
  expect(an.last().text).toContain('Việc sau đã thôi');
  const before = an.texts().length;
  await rig.s.advanceTo('2027-02-28T08:00:00+07:00');
  expect(an.texts()).toHaveLength(before);
});

test('nobody does what is not theirs, whatever the button says, and nothing of it is said in a group', async () => {
  const { id } = await theTask();
  for (const action of ['t_one', 't_mark', 't_move', 't_hand', 't_drop', 't_dropped'])
    for (const who of [an, other]) expect(await who.forge('mt', action, [id])).toContain(no);
  for (const who of [an, other]) {
    expect(await who.forge('mt', 't_new', [meetingId])).toContain(no);
    expect(await who.forge('mt', 't_list', [rig.cellA.id, 'p0'])).toContain(no);
  }
  const stranger = await rig.stranger('Người Lạ');
  for (const action of ['t_done', 't_doing', 't_stuck', 't_got', 't_reopen', 't_see']) {
    expect(await other.forge('mt', action, [id])).toContain('không giao cho đồng chí');
    expect(await stranger.forge('mt', action, [id])).toContain('Chưa thấy tên');
  }
  const chat = rig.s.telegram.createSupergroup({ title: 'Chi bộ A', members: [secretary.id, an.id] });
  rig.s.telegram.addBot(chat, secretary.id);
  await rig.s.settle();
  const shown = rig.own(chat).length;
  expect(await secretary.forge('mt', 't_one', [id], chat)).toContain('khung trò chuyện riêng');
  expect(rig.own(chat)).toHaveLength(shown);
});
