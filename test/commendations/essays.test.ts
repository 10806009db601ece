// Study essays: asked for, handed in as files or on paper, a stamped one refused, chased once, counted, fetched.
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../src/db/index.ts';
import { newId } from '../../src/shared/ids.ts';
import { createRig, type Rig, type Somebody } from '../people/rig.ts';

type Member = Somebody & { memberId: string };

let rig: Rig;
let secretary: Member;
let committee: Member;
let an: Member;
let binh: Member;
let lan: Member;
let outsider: Member;
let secretaryB: Member;
let leader: Member;
let group: number;
const TITLE = 'Nghị quyết Đại hội Đảng bộ tỉnh';

beforeAll(async () => {
  rig = await createRig();
  secretary = await rig.member('Lê Thị Thư', rig.cellA, 'secretary');
  committee = await rig.member('Vũ Chi Ủy', rig.cellA, 'committee_member');
  an = await rig.member('Nguyễn Văn An', rig.cellA);
  binh = await rig.member('Trần Thị Bình', rig.cellA);
  lan = await rig.member('Phạm Thị Lan', rig.cellA);
  outsider = await rig.member('Lò Văn Ngoài', rig.cellA);
  await rig.sql.member.update({ where: { id: outsider.memberId }, data: { standing: 'participant' } });
  secretaryB = await rig.member('Bùi Bí Thư', rig.cellB, 'secretary');
  leader = await rig.member('Đỗ Lãnh Đạo', rig.cellB, 'leader', rig.root);
  group = rig.s.telegram.createGroup({
    title: 'Nhóm A',
    members: [secretary, an, binh, lan].map(({ id }) => id),
    bot: 'member',
  });
  await secretary.write('/lienket', group);
  await secretary.press('Chỉ đảng viên', group);
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

const askOf = async () =>
  (await rig.sql.essayRound.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })).askId!;
const lastIn = (chat: number) => {
  const seen = rig.own(chat).at(-1)!;
  return { text: seen.text, buttons: seen.buttons.flat().map((button) => button.text) };
};
async function send(by: Member, name: string, words: string, mimeType = 'text/plain'): Promise<void> {
  rig.s.telegram.sendDocument(by.id, by.id, { name, mimeType, bytes: Buffer.from(words) });
  await rig.s.settle();
}
const kept = (memberId: string) =>
  rig.sql.response.findFirst({
    where: { memberId, item: 'handed' },
    select: { value: true, note: true, fileRef: true },
  });

test('the committee starts a round; the group is asked, people outside the Party are not', async () => {
  await an.write('/thuhoach');
  expect(an.last().buttons).toEqual([]);
  expect(await an.forge('th', 'new', [rig.cellA.id])).toContain('chưa được phân công');
  expect(await secretaryB.forge('th', 'new', [rig.cellA.id])).toContain('chưa được phân công');
  await committee.write('/thuhoach');
  expect(committee.last().buttons).toEqual(['Thu bài thu hoạch']);
  await committee.press('Thu bài thu hoạch');
  await committee.write(TITLE);
  expect(committee.last().buttons).toEqual(['7 ngày', '14 ngày', '30 ngày', 'Quay lại', 'Thôi']);
  await committee.write('25/11');
  expect(committee.last().text).toContain('Hạn nộp cần sau hôm nay');
  await committee.press('7 ngày');
  expect(committee.last().text).toContain('Đã mở đợt thu bài.');
  expect(lastIn(group)).toEqual({
    text: expect.stringContaining(`Bài thu hoạch: ${TITLE}`),
    buttons: ['Gửi tệp', 'Đã nộp bản giấy'],
  });
  expect(outsider.texts().join('\n')).not.toContain('thu hoạch');
  expect(await outsider.forge('th', 'paper', [await askOf()])).toContain('không có tên đồng chí');
  for (const other of [outsider, secretaryB])
    for (const action of ['file', 'fix'])
      expect(await other.forge('th', action, [await askOf()])).toContain('không có tên đồng chí');
  const { id } = await rig.sql.essayRound.findFirstOrThrow();
  for (const action of ['round', 'stop', 'stopyes'])
    expect(await secretaryB.forge('th', action, [id])).toContain('chưa được phân công');
  for (const action of ['stop', 'stopyes'])
    expect(await an.forge('th', action, [id])).toContain('chưa được phân công');
});

test('the same essay is not collected twice at a time', async () => {
  await committee.write('/thuhoach');
  await committee.press('Thu bài thu hoạch');
  await committee.write(TITLE.toLowerCase());
  await committee.press('7 ngày');
  expect(committee.last().text).toContain('Đang thu bài này rồi');
  await committee.press('Thôi');
});

test('a file is sent in private; one that is stamped, too large or of another kind is refused and not kept', async () => {
  expect(await an.press('Gửi tệp', group)).toContain('Đồng chí gửi tệp trong khung riêng');
  expect(an.last().text).toContain('Đồng chí bấm Gửi tệp, rồi gửi bài vào đây.');
  await an.press('Gửi tệp');
  await an.write('đây ạ');
  expect(an.last().text).toContain('Đồng chí gửi một tệp');
  await send(an, 'bai.exe', 'x', 'application/x-msdownload');
  expect(an.last().text).toContain('Word, PDF hoặc ảnh chụp');
  await send(an, 'bai.txt', 'TUYỆT MẬT\nBáo cáo');
  expect(an.last().text).toContain('dấu độ mật hoặc lưu hành nội bộ nên không nhận, không lưu');
  await send(an, 'Mật.txt', 'Bài của tôi');
  expect(an.last().text).toContain('không nhận, không lưu');
  expect(await kept(an.memberId)).toBeNull();
  expect(JSON.stringify(await rig.sql.formState.findMany())).not.toContain('telegram:');
  rig.s.telegram.sendDocument(an.id, an.id, {
    name: 'bai.pdf',
    mimeType: 'application/pdf',
    bytes: Buffer.alloc(20 * 1024 * 1024 + 1),
  });
  await rig.s.settle();
  expect(an.last().text).toContain('lớn quá 20 MB');
  await send(an, 'bai-an.txt', 'Bài thu hoạch của tôi: học và làm theo Bác.');
  expect(an.last().text).toContain('Đã nhận tệp bai-an.txt');
  expect(await kept(an.memberId)).toMatchObject({ value: 'file', note: 'bai-an.txt' });
});

test('paper is one tap, in the group or privately; the committee writes it for others', async () => {
  expect(await binh.press('Đã nộp bản giấy', group)).toContain('Đã ghi nhận');
  await committee.write('/thuhoach');
  await committee.press(`${`Đang thu: ${TITLE}`.slice(0, 29)}…`);
  expect(committee.last().text).toContain('Đã nộp: 40,0 % (2/5); tệp 1, bản giấy 1.');
  expect(committee.last().buttons).toEqual([
    'Gửi tệp',
    'Đã nộp bản giấy',
    'Chưa nộp',
    'Sổ thu bài (Excel)',
    'Thôi đợt này',
    'Quay lại',
  ]);
  await committee.press('Chưa nộp');
  expect(committee.last().text).toContain('Phạm Thị Lan');
  await committee.press('Ghi hộ');
  await committee.press('Phạm Thị Lan');
  await committee.press('Đã nộp bản giấy');
  expect(await kept(lan.memberId)).toMatchObject({ value: 'paper', fileRef: null });
});

test('only the secretary of the cell fetches the files, and that is written down', async () => {
  const askId = await askOf();
  for (const other of [an, binh, committee, leader])
    for (const [action, args] of [
      ['files', [askId, 'p0']],
      ['get', [askId, an.memberId]],
    ] as const)
      expect(await other.forge('th', action, [...args])).toContain('chưa được phân công');
  expect(await secretaryB.forge('th', 'get', [askId, an.memberId])).toContain('chưa được phân công');
  await secretary.write('/thuhoach');
  await secretary.press(`${`Đang thu: ${TITLE}`.slice(0, 29)}…`);
  await secretary.press('Bài đã nộp (1)');
  await secretary.press('Nguyễn Văn An');
  expect(Buffer.from(secretary.file('bai-an.txt')!).toString()).toContain('học và làm theo Bác');
  expect(
    await rig.sql.auditEntry.count({ where: { action: 'essays.fetched', subjectId: an.memberId } }),
  ).toBe(1);
});

test('who is missing is chased once; at the end the group hears counts, the secretary names', async () => {
  await rig.s.advanceTo('2026-12-02T16:59:00+07:00');
  const chased = committee.texts().filter((text) => text.includes('Chưa có ghi nhận bài thu hoạch'));
  expect(chased).toHaveLength(1);
  expect(committee.last()).toEqual({
    text: expect.stringContaining('Chưa có ghi nhận bài thu hoạch của đồng chí'),
    buttons: ['Gửi tệp', 'Đã nộp bản giấy'],
  });
  await rig.s.advanceTo('2026-12-02T17:00:00+07:00');
  expect(rig.own(group).some(({ text }) => text.includes('Đã nộp: 60,0 % (3/5); tệp 1, bản giấy 2.'))).toBe(
    true,
  );
  expect(
    rig
      .own(group)
      .map(({ text }) => text)
      .join('\n'),
  ).not.toContain('Vũ Chi Ủy');
  expect(secretary.last().text).toContain('Tên chưa nộp:');
  expect(secretary.last().text).toContain('Vũ Chi Ủy');
  expect(await binh.forge('th', 'paper', [await askOf()])).toContain('Đã kết thúc lúc');
});

test('a leader collects in the whole branch and sees figures alone', async () => {
  await leader.write('/thuhoach');
  await leader.press(rig.root.name);
  await leader.press('Thu bài thu hoạch');
  await leader.write('Học tập chuyên đề năm 2027');
  await leader.press('14 ngày');
  expect(leader.last().text).toContain('(0/7)');
  await rig.s.advanceTo(rig.s.clock.now());

  expect(await leader.forge('th', 'who', [await askOf()])).toContain('chưa được phân công');
  await secretaryB.press('Đã nộp bản giấy');
  await rig.s.advanceTo('2026-12-16T17:00:00+07:00');
  expect(leader.texts().join('\n')).not.toContain('Phạm Thị Lan');
  await leader.write('/thuhoach');
  await leader.press(rig.root.name);
  expect(leader.last().text).toContain('Các đợt đã kết thúc trong năm: 2; đã nộp 4/12 lượt.');
});

test('the register is a workbook: names for the cell’s committee, figures alone for a leader, nothing for others', async () => {
  const rounds = await rig.sql.essayRound.findMany({ orderBy: { createdAt: 'asc' } });
  const [own, whole] = [rounds[0]!.id, rounds[1]!.id];
  const rowsOf = async (by: Member, roundId: string) => {
    expect(await by.forge('th', 'book', [roundId])).toBe('');
    const file = by.file('so-bai-thu-hoach.xlsx')!;
    const sheets = await readXlsxFile(Buffer.from(file));
    return sheets.flatMap(({ data }) => data.flat()).join('|');
  };
  const names = await rowsOf(committee, own);
  for (const word of ['Nguyễn Văn An', 'bai-an.txt', 'Đã nộp bản giấy', 'Vũ Chi Ủy'])
    expect(names).toContain(word);
  expect(names).not.toContain('Lò Văn Ngoài');
  const figures = await rowsOf(leader, whole);
  expect(figures).toContain(rig.cellA.name);
  for (const { name } of [an, binh, lan, committee, secretaryB]) expect(figures).not.toContain(name);
  const theirs = await rowsOf(secretaryB, whole);
  expect(theirs).toContain(secretaryB.name);
  for (const { name } of [an, binh, lan, committee]) expect(theirs).not.toContain(name);
  for (const other of [an, outsider])
    expect(await other.forge('th', 'book', [own])).toContain('chưa được phân công');
  expect(await secretaryB.forge('th', 'book', [own])).toContain('chưa được phân công');
  expect(await rig.sql.auditEntry.count({ where: { action: 'essays.exported' } })).toBe(3);
});

test('after a study session the secretary is asked whether to collect', async () => {
  const { s, db, sql, cellA } = rig;
  const id = newId();
  const at = s.clock.now();
  await sql.meeting.create({
    data: {
      id,
      unitId: cellA.id,
      kind: 'study_session',
      title: 'Quán triệt Chỉ thị mới',
      startsAt: at,
      minutes: 120,
      state: 'final',
      createdBy: secretary.memberId,
      createdAt: at,
      updatedAt: at,
    },
  });
  const { services } = s.service.app;
  for (let times = 0; times < 2; times++)
    await inTransaction(db, (tx) =>
      services.emit('studySessionHeld', services, tx, { id, unitId: cellA.id }).then(() => undefined),
    );
  services.wake();
  await s.settle();
  const asked = secretary.texts().filter((text) => text.includes('Có thu bài thu hoạch không?'));
  expect(asked).toHaveLength(1);
  expect(await an.forge('th', 'session', [id])).toContain('chưa được phân công');
  await secretary.press('Thu bài');
  await secretary.press('7 ngày');
  expect(secretary.last().text).toContain('Bài thu hoạch: Quán triệt Chỉ thị mới');
  await secretary.press('Thôi đợt này');
  expect(secretary.last().buttons).toEqual(['Thôi đợt này', 'Giữ nguyên']);
  await secretary.press('Thôi đợt này');
  expect(lastIn(group).text).toContain('Đã thôi thu bài');
});

test('erasing leaves neither handle nor name of the file', async () => {
  await an.write('/dulieu');
  await an.press('Xem dữ liệu');
  expect(Buffer.from(an.file('du-lieu-cua-toi.txt')!).toString()).toContain('bai-an.txt');
  await an.press('Xóa dữ liệu');
  await an.press('Xóa dữ liệu');
  expect(await rig.sql.response.count({ where: { fileRef: { not: null } } })).toBe(0);
});
