// An anonymous survey of five questions over three cells, from building to results in three forms, over HTTP.
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRig, manyOf, q, type Rig, type Somebody } from './rig.ts';

let rig: Rig;
let leader: Somebody;
let secretary: Somebody;
let members: Somebody[][];
let surveyId: string;
let askId: string;

beforeAll(async () => {
  rig = await createRig();
  const [one, two, three] = rig.cells;
  leader = await rig.person('Lãnh Đạo', { unit: rig.branch, role: 'leader' });
  secretary = await rig.person('Bí Thư', { unit: one, role: 'secretary' });
  members = [
    [secretary, ...(await manyOf(rig, one, 8, 'Một'))],
    await manyOf(rig, two, 6, 'Hai'),
    await manyOf(rig, three, 3, 'Ba'),
  ];
}, 60_000);
afterAll(async () => {
  rig.tell(leader, secretary, members[1]![0]!, members[2]![0]!);
  expect(rig.s.errors).toEqual([]);
  await rig.s.stop();
});

test('a leader builds five questions with buttons and tries them', async () => {
  await leader.write('/khaosat');
  await leader.press('Tạo khảo sát', 'Soạn từ đầu');
  await leader.write('Ý kiến về sinh hoạt');
  expect(leader.last().text).toContain('0/30 câu hỏi');
  await leader.press('Thêm câu hỏi', 'Chọn một');
  await leader.write('Giờ họp có phù hợp không?\nPhù hợp\nHơi sớm\nHơi muộn');
  expect(leader.last().text).toContain('1/30 câu hỏi');
  await leader.press('Thêm câu hỏi', 'Chọn nhiều');
  await leader.write('Nên dành thêm thời gian cho việc gì?');
  await leader.write('- Thời sự\n- Việc của chi bộ\n- Học tập và làm theo Bác');
  await leader.press('Thêm câu hỏi', 'Thang điểm 1–5');
  await leader.write('Đồng chí hài lòng ở mức nào?');
  await leader.press('Từ 1 đến 5', 'Hài lòng');
  await leader.press('Thêm câu hỏi', 'Ý kiến ngắn');
  await leader.write('Vì sao giờ họp chưa phù hợp?');
  await leader.press('Thêm câu hỏi', 'Ngày');
  await leader.write('Nên họp ngày nào trong tháng tới?');
  expect(leader.last().text).toContain('5/30 câu hỏi');
  // The text is asked only of those for whom the hour does not fit.
  await leader.press(
    q(4, 'Vì sao giờ họp chưa phù hợp?'),
    'Điều kiện hỏi',
    q(1, 'Giờ họp có phù hợp không?'),
  );
  await leader.press('Hơi sớm', 'Hơi muộn', 'Xong');
  expect(leader.last().text).toContain('Chỉ hỏi khi câu 1 trả lời: Hơi sớm, Hơi muộn');
  await leader.press('Quay lại', 'Xem thử');
  expect(leader.last().text).toContain('Câu 1/4');
  await leader.press('Hơi sớm');
  expect(leader.last().text).toContain('Câu 2/5');
  await leader.press('Thời sự', '✓ Thời sự', 'Việc của chi bộ', 'Xong', '4');
  await leader.write('Trùng giờ đón cháu');
  expect(leader.last().text).toContain('Câu 5/5');
  await leader.write('30/2');
  expect(leader.last().text).toContain('Chưa đọc được ngày');
  await leader.write('10/12');
  expect(leader.last().text).toContain('→ Trùng giờ đón cháu');
  await leader.press('Nộp');
  expect(leader.last().text).toContain('không có gì được lưu');
  await leader.press('Quay lại');
  const { sql } = rig;
  expect(await sql().ask.count()).toBe(0);
  expect(await sql().response.count()).toBe(0);
  expect(await sql().ballotDraft.count()).toBe(0);
});

test('it is sent without names to the branch, and whoever sends hears of the small cell', async () => {
  await leader.press('Gửi');
  expect(leader.last().text).toContain('ít hơn 8 người được hỏi');
  expect(leader.last().text).toContain('Chi bộ 3');
  await leader.press('Không ghi tên');
  expect(leader.last().text).toContain('Phiếu không ghi tên.');
  expect(leader.last().buttons).not.toContain('Hỏi trong nhóm');
  await leader.press('Lúc kết thúc', 'Sau 1 tuần');
  expect(await leader.press('Gửi đi')).toBe('Đã gửi khảo sát.');
  await rig.s.advanceTo(rig.s.clock.now());
  const survey = await rig.sql().survey.findFirstOrThrow();
  [surveyId, askId] = [survey.id, survey.askId!];
  expect(survey.state).toBe('open');
});

const answer = async (who: Somebody, hour: string, words: string | null, score: string): Promise<void> => {
  await who.press('Trả lời', 'Bắt đầu', hour, 'Thời sự', 'Xong', score);
  if (words !== null) await who.write(words);
  await who.write('10/12');
  await who.press('Nộp');
};

test('each is told before that it cannot be changed, where few are asked that it may be guessed', async () => {
  const [, [two], [three]] = members as [Somebody[], [Somebody], [Somebody]];
  await two.press('Trả lời');
  expect(two.last().text).toContain('Nộp rồi thì không sửa được');
  await three.press('Trả lời');
  expect(three.last().text).toContain('ít hơn 8 người');
  await two.press('Bắt đầu', 'Hơi muộn');
  expect(two.last().text).toContain('Câu 2/5');
});

test('a restart in the middle, and a day, lose nothing; back and change', async () => {
  const [two] = members[1]!;
  await two!.press('Thời sự');
  await rig.s.restart();
  await rig.s.advanceTo('2026-11-26T09:00:00+07:00');
  await two!.press('Việc của chi bộ', 'Xong', '5');
  expect(two!.last().text).toContain('Vì sao giờ họp chưa phù hợp?');
  await rig.s.restart();
  await two!.press('Quay lại');
  expect(two!.last().text).toContain('Đã chọn: 5');
  await two!.press('3');
  await two!.write('Trùng giờ đón cháu');
  await two!.write('10/12');
  expect(two!.last().text).toContain('→ Thời sự; Việc của chi bộ');
  expect(two!.last().buttons.slice(0, 2)).toEqual(['Nộp', 'Sửa câu 1']);
  await two!.press('Sửa câu 1', 'Hơi sớm');
  expect(await rig.sql().ballot.count()).toBe(0);
  expect(await two!.press('Nộp')).toContain('Đã nộp');
  expect(two!.last().text).toContain('không sửa được nữa');
  expect(await rig.sql().ballotDraft.count()).toBe(0);
});

test('who has handed in is refused clearly; results are nobody’s before the end', async () => {
  const [two] = members[1]!;
  expect(await two!.forge('go', [askId])).toBe('Đã nộp: phiếu không ghi tên nên không sửa được.');
  expect(await two!.forge('fa', [askId, 'q1', 'o1'])).toContain('không sửa được');
  expect(await two!.forge('fh', [askId])).toContain('không sửa được');
  expect(await leader.forge('res', [surveyId, 'p0'])).toContain('khi khảo sát kết thúc');
  expect(await secretary.forge('who', [askId])).toContain('không hiện tên ai');
  const stranger = await rig.person('Người Khác', { unit: rig.elsewhere });
  expect(await stranger.forge('go', [askId])).toContain('không hỏi đồng chí');
  expect(await stranger.forge('fa', [askId, 'q1', 'o1'])).toContain('không hỏi đồng chí');
  expect(await stranger.forge('res', [surveyId, 'p0'])).toContain('chưa được phân công');
  expect(await stranger.forge('draft', [surveyId, 'p0'])).toContain('chưa được phân công');
});

test('others answer; those missing are chased once', async () => {
  const [one, two, three] = members as [Somebody[], Somebody[], Somebody[]];
  for (const [n, who] of one.slice(0, 8).entries())
    await answer(who, n < 6 ? 'Phù hợp' : 'Hơi sớm', n < 6 ? null : `Lý do ${n}`, n % 2 ? '4' : '5');
  for (const [n, who] of two.slice(1).entries()) await answer(who, 'Hơi muộn', `Lý do hai ${n}`, '2');
  for (const who of three) await answer(who, 'Phù hợp', null, '1');
  const left = one[8]!;
  const before = [left.seen().length, one[0]!.seen().length];
  await rig.s.advanceTo('2026-12-01T20:00:00+07:00');
  expect([left.seen().length, one[0]!.seen().length]).toEqual([before[0]! + 1, before[1]!]);
  expect(left.last().text).toContain('chưa có phiếu của đồng chí');
});

test('at the end: counts, percents, mean, texts, with what is too small pooled', async () => {
  await rig.s.advanceTo('2026-12-02T08:00:01+07:00');
  expect(leader.last().text).toContain('đã kết thúc');
  await leader.press('Kết quả');
  const seen = [leader.last().text];
  for (let n = 0; n < 5 && leader.last().buttons.includes('»'); n++) {
    await leader.press('»');
    seen.push(leader.last().text);
  }
  const text = seen.join('\n');
  // 17 of 18 members and the leader, who sits in the branch itself.
  expect(text).toContain('(17/19)');
  expect(text).toContain('– Phù hợp: 9 (52,9 %)');
  expect(text).toContain('– Hơi muộn: 5 (29,4 %)');
  expect(text).toContain('Trung bình: 3');
  expect(text).toContain('8 người trả lời');
  await leader.press('Ý kiến câu 4');
  expect(leader.last().text).toContain('8 ý kiến');
  expect(leader.last().text).not.toMatch(/Một|Hai \d/);
});

test('picture and workbook; the secretary of a cell sees their own part alone', async () => {
  await leader.press('Quay lại', 'Biểu đồ');
  await leader.press('Tệp Excel');
  const [picture, workbook] = rig.files(leader.id);
  expect(picture!.name).toMatch(/\.png$/);
  expect([...picture!.bytes.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
  const sheets = await readXlsxFile(Buffer.from(workbook!.bytes));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tổng hợp', 'Tỷ lệ trả lời', 'Theo đơn vị', 'Ý kiến']);
  const byUnit = sheets[2]!.data.map((row) => row.join('|'));
  expect(byUnit.some((row) => row.startsWith('Chi bộ 1|1|') && row.includes('Phù hợp|6|'))).toBe(true);
  // Three ballots are too few; the six of the second cell hide them.
  expect(byUnit).toContainEqual(expect.stringMatching(/^Chi bộ 3\|\|ít hơn 5 phiếu/));
  expect(byUnit).toContainEqual(expect.stringMatching(/^Chi bộ 2\|\|gộp vào dòng chung/));
  expect(
    byUnit.some((row) => row.startsWith('Các đơn vị còn lại (gộp)|1|') && row.includes('Phù hợp|3|')),
  ).toBe(true);
  // By the message at the end, and later in the list.
  await secretary.write('/khaosat');
  await secretary.press('Đã kết thúc (1)', '02/12 · Ý kiến về sinh …');
  expect(secretary.last().text).toContain('(8/9)');
  expect(secretary.last().text).not.toContain('Hơi muộn: 5');
  expect(secretary.last().buttons).not.toContain('Ý kiến câu 4');
});

test('nothing that was typed stands anywhere but in a ballot', async () => {
  const tables = await rig.sql().$queryRaw<{ name: string }[]>`
    SELECT table_schema || '."' || table_name || '"' AS name FROM information_schema.tables
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`;
  const holding: string[] = [];
  for (const { name } of tables) {
    const [found] = await rig
      .sql()
      .$queryRawUnsafe<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM ${name} t WHERE to_jsonb(t)::text LIKE '%đón cháu%'`,
      );
    if (found!.n > 0) holding.push(name);
  }
  expect(holding).toEqual(['public."ballot"']);
});
