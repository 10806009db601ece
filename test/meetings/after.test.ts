// After a meeting: minutes, the text for the official app, papers, the self-score; over HTTP.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bindChat } from '../../src/core/org/chats-store.ts';
import { grantAdministrator } from '../../src/core/org/setup-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { insertMeeting, loadMeeting, updateMeeting } from '../../src/features/meetings/store.ts';
import { ensureReadings } from '../../src/features/readings/monday/planning.ts';
import { defaultPlan, savePlan } from '../../src/features/readings/store.ts';
import { newId } from '../../src/shared/ids.ts';
import { createRig, type Rig, type Somebody } from '../people/rig.ts';
import { heldMeeting } from './held.ts';

type Member = Somebody & { memberId: string };

let rig: Rig;
let secretary: Member;
let recorder: Member;
let plain: Member;
let other: Member;
let meetingId: string;
const CARD = '24/11 · Sinh hoạt thường kỳ t…';
const no = 'chưa được phân công';

beforeAll(async () => {
  rig = await createRig({ at: '2026-11-24T20:00:00+07:00' });
  secretary = await rig.member('Nguyễn Văn Bí', rig.cellA, 'secretary');
  recorder = await rig.member('Trần Thị Ký', rig.cellA);
  plain = await rig.member('Phạm Thị Dự Bị', rig.cellA);
  await rig.sql.member.update({ where: { id: plain.memberId }, data: { standing: 'probationary' } });
  other = await rig.member('Lê Văn Khác', rig.cellB, 'secretary');
  ({ meetingId } = await heldMeeting(rig, secretary.memberId, recorder.memberId));
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

const GAMES = [
  // In the morning of that day, where others sat as well: nobody is named.
  'Hái hoa dân chủ: 3 người tham gia, 2 câu; Giải Nhất: 1 người',
  // While the meeting ran: who agreed is named.
  'Hái hoa dân chủ: 4 đồng chí tham gia, 3 câu; Giải Nhất: đồng chí Trần Văn Bình; Giải Nhì: 1 đồng chí',
  'Thi nhanh: 2 đồng chí tham gia, 5 câu',
];

/** What the games themselves leave behind when they end; and one of the day before, which belongs to no meeting. */
async function playGames(): Promise<void> {
  const { sql, cellA, cellB } = rig;
  const idOf = async (fullName: string) => (await sql.member.findFirstOrThrow({ where: { fullName } })).id;
  const [binh, ngoc] = [await idOf('Trần Văn Bình'), await idOf('Lê Hoàng Minh Ngọc')];
  const at = (time: string, day = 24) => new Date(`2026-11-${day}T${time}:00+07:00`);
  for (const [chat, audience] of [
    ['-71', 'members_only'],
    ['-72', 'mixed'],
  ] as const)
    await inTransaction(rig.db, (tx) =>
      bindChat(
        tx,
        {
          channel: 'telegram',
          chat,
          topic: null,
          unitId: cellA.id,
          audience,
          title: chat,
          boundBy: newId(),
          headcount: null,
        },
        at('08:00', 10),
      ),
    );
  // Nothing else of this story is posted there.
  await sql.chat.updateMany({ where: { unitId: cellA.id }, data: { goneAt: at('23:00', 23) } });
  for (const memberId of [binh, ngoc])
    await sql.consent.create({
      data: {
        id: newId(),
        memberId,
        purpose: 'name_when_winning',
        platform: 'telegram',
        textVersion: '1',
        givenAt: at('08:00', 10),
      },
    });
  const flower = async (
    unitId: string,
    chat: string,
    [from, until]: [Date, Date],
    turns: string[],
    prizes: object[],
  ) => {
    const id = newId();
    await sql.flowerQuiz.create({
      data: {
        ...{
          id,
          unitId,
          chat,
          channel: 'telegram',
          mode: 'person',
          topics: [],
          flowers: 9,
          state: 'ended',
          drawsOrder: false,
        },
        ...{
          order: [binh, ngoc, secretary.memberId],
          seed: id,
          seedHash: id,
          answerSeconds: 60,
          consultSeconds: 0,
          refused: [],
        },
        ...{ prizes, createdAt: from, startedAt: from, endedAt: until },
      },
    });
    await sql.flowerTurn.createMany({
      data: turns.map((memberId, n) => ({
        ...{
          id: newId(),
          quizId: id,
          ordinal: n + 1,
          number: n + 1,
          questionId: newId(),
          phase: 'ended',
          openedAt: from,
        },
        ...{ outcome: 'right', memberId, endedAt: until },
      })),
    });
  };
  const won = (id: string, prize: string, showing: string | null) => ({ id, prize, showing });
  const during: [Date, Date] = [at('19:40'), at('20:05')];
  await flower(
    cellA.id,
    '-71',
    during,
    [binh, ngoc, recorder.memberId],
    [won(binh, 'first', 'named'), won(ngoc, 'second', 'unnamed')],
  );
  await flower(cellA.id, '-72', [at('09:00'), at('09:30')], [binh, ngoc], [won(ngoc, 'first', 'named')]);
  await flower(cellA.id, '-71', [at('19:40', 23), at('20:05', 23)], Array(9).fill(binh), []);
  await flower(cellB.id, '-71', during, Array(9).fill(binh), []);
  await sql.quickRound.create({
    data: {
      ...{
        id: newId(),
        unitId: cellA.id,
        channel: 'telegram',
        chat: '-71',
        topics: [],
        questionIds: [],
        secondsEach: 30,
        seed: 'x',
      },
      ...{ state: 'ended', current: 4, createdAt: at('20:10'), endedAt: at('20:15') },
      answers: {
        create: [binh, ngoc].map((memberId) => ({
          number: 0,
          memberId,
          given: 'a',
          right: true,
          took: 1,
          at: at('20:11'),
        })),
      },
    },
  });
}

const openCard = async (who: Member) => {
  await who.write('/hop');
  await who.press(CARD);
};
const word = async (bytes: Uint8Array) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.split('\n').filter(Boolean);
const pages = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0;
/** Looked at by hand: SHOW_PAPERS names a folder that the papers of this test are written to. */
const keep = (name: string, bytes: Uint8Array) => {
  if (process.env.SHOW_PAPERS) writeFileSync(join(process.env.SHOW_PAPERS, name), bytes);
};

describe('before attendance was counted', () => {
  test('there are no minutes, and it is said; the card offers papers alone', async () => {
    await openCard(secretary);
    expect(secretary.last().buttons.slice(-3)).toEqual(['Giao việc', 'In giấy', 'Quay lại']);
    expect(secretary.last().buttons).not.toContain('Biên bản');
    for (const action of ['m_minutes', 'm_copy'])
      expect(await secretary.forge('mt', action, [meetingId])).toContain(
        'Điểm danh kỳ họp này chưa kết thúc',
      );
    expect(await secretary.forge('mt', 'm_score', [meetingId])).toContain('chưa tự chấm được');
  });
});

describe('once it was counted', () => {
  beforeAll(async () => {
    const now = new Date('2026-11-24T20:31:00+07:00');
    rig.s.clock.set(now);
    await inTransaction(rig.db, (tx) =>
      updateMeeting(tx, meetingId, { state: 'counted', endedAt: now }, now),
    );
    await rig.sql.meetingTask.create({
      data: {
        id: crypto.randomUUID(),
        meetingId,
        unitId: rig.cellA.id,
        memberId: recorder.memberId,
        words: 'Lập danh sách đăng ký học tập',
        dueOn: new Date('2026-12-04'),
        createdBy: secretary.memberId,
        createdAt: now,
      },
    });
  });

  test('games of that day in the group stand in one line each on the card of those who keep the record', async () => {
    await playGames();
    await openCard(secretary);
    const lines = secretary.last().text.split('\n');
    for (const line of GAMES) expect(lines).toContain(line);
    expect(secretary.last().text).not.toContain('Lê Hoàng Minh Ngọc');
    expect(secretary.last().text).not.toContain('9 câu');
    await openCard(recorder);
    expect(recorder.last().text).toContain(GAMES[0]);
    await openCard(plain);
    expect(plain.last().text).not.toContain('tham gia,');
  });

  test('the minutes are a draft in Word with everything that is known', async () => {
    await openCard(secretary);
    expect(secretary.last().buttons.slice(-6)).toEqual([
      'Biên bản',
      'Chép sang Sổ tay',
      'Giao việc',
      'Tự chấm chất lượng',
      'In giấy',
      'Quay lại',
    ]);
    await secretary.press('Biên bản');
    expect(secretary.last().text).toMatch(/^Biên bản \(dự thảo\): Sinh hoạt thường kỳ tháng 11\./);
    const file = secretary.file('bien-ban-2026-11-24.docx')!;
    keep('bien-ban.docx', file);
    const text = await word(file);
    const [upper, unit, ...rest] = text;
    expect([upper, unit]).toEqual([expect.any(String), 'CHI BỘ A']);
    for (const line of [
      'Số …-BB/CB',
      'Dự thảo',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      '……………, ngày 24 tháng 11 năm 2026',
      'BIÊN BẢN',
      'Sinh hoạt thường kỳ tháng 11/2026',
      'Thời gian: 19 giờ 02 đến 20 giờ 31, thứ Ba, ngày 24/11/2026',
      'Địa điểm: Hội trường tầng 2',
      'Tổng số đảng viên: 17 (chính thức 17, dự bị 0, sinh hoạt tạm thời 0).',
      'Miễn sinh hoạt: 1; sinh hoạt tạm thời nơi khác: 0.',
      'Trong đó đến muộn: 1: Trần Thị Hương',
      'Vắng có lý do: 2: Lê Văn Khánh, Phạm Thị Lan',
      'Vắng không có lý do: 0',
      'Chủ trì: Nguyễn Văn Bí',
      'Thư ký: Trần Thị Ký',
      '1. Kiểm điểm việc thực hiện nghị quyết tháng 10',
      'Đề nghị công nhận đảng viên chính thức',
      '75,0 % (12/16)',
      'Lập danh sách đăng ký học tập',
      '04/12/2026',
      ...GAMES,
      'Buổi họp kết thúc lúc 20 giờ 31 cùng ngày.',
      'THƯ KÝ',
      'CHỦ TRÌ',
    ])
      expect(rest, line).toContain(line);
    expect(rest.find((line) => line.startsWith('Có mặt: 14: '))).toContain('Nguyễn Văn Bí');
    expect(rest.join('\n')).toContain('42-HD/BTCTW, ngày 02/06/2025, Đã đăng trên Sổ tay');
    expect(rest.join('\n')).not.toContain('Chưa ghi nhận');
  });

  test('the place of the papers is a setting of the unit', async () => {
    await secretary.write('/caidat');
    await secretary.press('Chi bộ A');
    await secretary.press('Địa danh trên giấy');
    await secretary.write('Lào Cai');
    expect(secretary.last().text).toContain('Địa danh trên giấy tờ: Lào Cai');
    await openCard(recorder);
    await recorder.press('Biên bản');
    expect(await word(recorder.file('bien-ban-2026-11-24.docx')!)).toContain(
      'Lào Cai, ngày 24 tháng 11 năm 2026',
    );
  });

  test('the text for the official app comes alone, ready to copy', async () => {
    await openCard(secretary);
    await secretary.press('Chép sang Sổ tay');
    const { text } = secretary.last();
    expect(text.split('\n').slice(0, 6)).toEqual([
      'Tên: Sinh hoạt thường kỳ tháng 11 (sinh hoạt thường kỳ)',
      'Thời gian: 19 giờ 02 đến 20 giờ 31, thứ Ba, ngày 24/11/2026',
      'Địa điểm: Hội trường tầng 2',
      'Chủ trì: Nguyễn Văn Bí',
      'Thư ký: Trần Thị Ký',
      'Tổng số: 17',
    ]);
    for (const line of [
      'Miễn sinh hoạt: 1; sinh hoạt tạm thời nơi khác: 0',
      'Có mặt: 14',
      'Trong đó đến muộn: 1 (Trần Thị Hương)',
      'Vắng có lý do: 2 (Lê Văn Khánh, Phạm Thị Lan)',
      'Vắng không có lý do: 0',
      'Biểu quyết: Đề nghị công nhận đảng viên chính thức: tán thành 12/16 (75,0 %), không tán thành 1, ý kiến khác 1',
      'Giao việc: Lập danh sách đăng ký học tập (Trần Thị Ký, hạn 04/12/2026)',
    ])
      expect(text.split('\n')).toContain(line);
  });

  test('the self-score: two suggestions from what is known, confirmed or typed; wrong numbers are said', async () => {
    await openCard(secretary);
    await secretary.press('Tự chấm chất lượng');
    expect(secretary.last().text).toContain('(1/8)');
    expect(secretary.last().text).toContain('Bắt đầu 19 giờ 02 (dự kiến 19 giờ 00), kết thúc 20 giờ 31');
    expect(secretary.last().text).toContain('Gợi ý: 5 điểm.');
    await secretary.press('5');
    expect(secretary.last().text).toContain('Dự họp: 14/16 (87,5 %).');
    expect(secretary.last().text).toContain('Gợi ý: 4,5 điểm.');
    await secretary.press('4,5');
    for (const wrong of ['11', '-1', 'mười', '4,3']) {
      await secretary.write(wrong);
      expect(secretary.last().text).toContain('từ 0 đến 10');
    }
    for (const points of ['9', '37,5', '5', '27', '4']) await secretary.write(points);
    expect(secretary.last().text).toContain('Chi ủy thống nhất điểm này ngày nào?');
    await secretary.write('1/12/2026');
    expect(secretary.last().text).toContain('phải từ ngày họp đến hôm nay');
    await secretary.write('24/11');
    expect(secretary.last().text).toContain('Tiến hành sinh hoạt: 37,5/40');
    expect(secretary.last().text).toContain('Tự chấm: 92/100, tốt. Chi ủy thống nhất ngày 24/11/2026.');
    expect(await loadMeeting(rig.db, meetingId)).toMatchObject({
      scores: { time: 5, rate: 4.5, prepare: 9, conduct: 37.5, principles: 5, results: 27, conclusion: 4 },
      scoredOn: '2026-11-24',
    });
    await openCard(secretary);
    expect(secretary.last().text).toContain('Tự chấm: 92/100, tốt.');
    await openCard(plain);
    expect(plain.last().text).not.toContain('Tự chấm');
  });
});

describe('papers before a meeting', () => {
  beforeAll(async () => {
    for (const [kind, day] of [
      ['regular', '2026-12-03'],
      ['thematic', '2026-12-17'],
    ] as const)
      await inTransaction(rig.db, (tx) =>
        insertMeeting(
          tx,
          {
            unitId: rig.cellA.id,
            kind,
            title: kind === 'regular' ? 'Sinh hoạt thường kỳ tháng 12' : 'Học tập và làm theo Bác',
            startsAt: new Date(`${day}T19:00:00+07:00`),
            minutes: 90,
            place: 'Hội trường tầng 2',
            createdBy: secretary.memberId,
          },
          rig.s.clock.now(),
        ),
      );
  });

  test('letters go to everyone, to those whom no message reaches, or without a name', async () => {
    await secretary.write('/hop');
    await secretary.press('03/12 · Sinh hoạt thường kỳ t…');
    await secretary.press('In giấy');
    expect(secretary.last().buttons).toEqual(['Giấy mời', 'Danh sách ký tên', 'Khung biên bản', 'Về kỳ họp']);
    await secretary.press('Giấy mời');
    expect(secretary.last().buttons).toEqual([
      'Cả chi bộ (17)',
      'Người chưa dùng (6)',
      'Một tờ để trống tên',
      'Quay lại',
    ]);
    await secretary.press('Người chưa dùng (6)');
    const letters = secretary.file('giay-moi-2026-12-03.pdf')!;
    keep('giay-moi.pdf', letters);
    expect(pages(letters)).toBe(6);
    expect(secretary.last().text).toContain('Giấy mời: Sinh hoạt thường kỳ tháng 12, ngày 03/12/2026');
  });

  test('the list to sign and the frame of the minutes', async () => {
    await secretary.press('Về kỳ họp');
    await secretary.press('In giấy');
    await secretary.press('Danh sách ký tên');
    keep('danh-sach.pdf', secretary.file('danh-sach-ky-ten-2026-12-03.pdf')!);
    await secretary.press('Khung biên bản');
    const frame = secretary.file('khung-bien-ban-2026-12-03.pdf')!;
    keep('khung.pdf', frame);
    expect(Buffer.from(frame).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await rig.sql.auditEntry.count({ where: { action: { endsWith: '_printed' } } })).toBe(5);
  });

  test('the attendance sheet is printed from /inphieu, for those who may take out names', async () => {
    await secretary.write('/inphieu');
    const sheet = secretary.file('phieu-diem-danh.pdf')!;
    keep('phieu-diem-danh.pdf', sheet);
    expect(secretary.last().text).toMatch(
      /^Phiếu điểm danh của Chi bộ A, Sinh hoạt thường kỳ tháng 12, thứ Năm, ngày 03\/12\/2026: 18 người\./,
    );
    for (const who of [plain, other]) expect(await who.forge('pp', 'meet', [rig.cellA.id])).toContain(no);
    await inTransaction(rig.db, async (tx) => {
      await savePlan(tx, defaultPlan(rig.cellA.id), rig.s.clock.now());
      await ensureReadings(rig.s.service.app.services, tx, rig.cellA.id);
    });
    await secretary.write('/inphieu');
    expect(secretary.last().buttons).toEqual(['Phiếu buổi đọc', 'Phiếu điểm danh']);
    await secretary.press('Phiếu buổi đọc');
    expect(secretary.file('phieu-ghi-nhan.pdf')).not.toBeNull();
  });

  test('one button prints a whole month: this one, or the next where nothing is left of it', async () => {
    await secretary.write('/hop');
    await secretary.press('Giấy của cả tháng');
    expect(secretary.last().text).toContain('Giấy họp tháng 12/2026, 2 kỳ');
    const bundle = secretary.file('giay-hop-2026-12.pdf')!;
    keep('thang.pdf', bundle);
    expect(pages(bundle)).toBeGreaterThan(2 * 8);
  });
});

describe('rights', () => {
  test('papers and scores are for those who keep the minutes, privately alone', async () => {
    const actions = ['m_minutes', 'm_copy', 'm_prints', 'm_letters', 'm_sign', 'm_frame'];
    for (const who of [plain, other]) {
      for (const action of [...actions, 'm_score', 'm_rescore'])
        expect(await who.forge('mt', action, [meetingId]), action).toContain(no);
      expect(await who.forge('mt', 'm_letter', [meetingId, 'all'])).toContain(no);
      expect(await who.forge('mt', 'm_month', [rig.cellA.id])).toContain(no);
    }
    // The recorder of this meeting writes its minutes; the score is the committee's.
    for (const action of ['m_score', 'm_rescore'])
      expect(await recorder.forge('mt', action, [meetingId])).toContain(no);
    const chat = rig.s.telegram.createSupergroup({ title: 'Chi bộ A', members: [secretary.id] });
    rig.s.telegram.addBot(chat, secretary.id);
    await rig.s.settle();
    const shown = rig.own(chat).length;
    for (const action of actions)
      expect(await secretary.forge('mt', action, [meetingId], chat)).toContain('khung trò chuyện riêng');
    expect(rig.own(chat)).toHaveLength(shown);
  });

  test('the criteria are the administrator’s; they are saved only when they add up to 100', async () => {
    const admin = await rig.stranger('Người Quản Trị');
    const account = await rig.accountOf(admin.id);
    await inTransaction(rig.db, (tx) => grantAdministrator(tx, account!.id, rig.root.id, rig.s.clock.now()));
    await admin.write('/menu');
    await admin.press('Tiêu chí tự chấm');
    expect(admin.last().text).toContain('6. Kết quả thực hiện nghị quyết trước: 30');
    expect(admin.last().text).toContain('Cộng: 100/100');
    await admin.press('6. Kết quả thực hiện nghị quy…');
    await admin.press('Sửa điểm');
    await admin.write('20');
    await admin.press('Lưu');
    expect(admin.last().text).toContain('Tổng đang là 90, cần đúng 100. Chưa lưu.');
    await admin.press('Thêm tiêu chí');
    await admin.write('Sinh hoạt chuyên đề');
    await admin.write('mười');
    expect(admin.last().text).toContain('số nguyên từ 1 đến 100');
    await admin.write('10');
    await admin.press('Lưu');
    expect(admin.last().text).toMatch(/^Đã lưu\./);
    await openCard(secretary);
    await secretary.press('Tự chấm chất lượng');
    await secretary.press('Chấm lại');
    expect(secretary.last().text).toContain('(1/9)');
    await secretary.press('Thôi');
    for (const who of [secretary, plain, other]) expect(await who.forge('mt', 'm_criteria')).toContain(no);
  });
});
