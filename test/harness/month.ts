// The month's people: the cell of docs/domain.md with 17 official members, two more cells and a leader, as one roster file.
import mammoth from 'mammoth';
import type { Actor, Seen } from './actors.ts';
import type { TestService } from './service.ts';

export const CELL = 'Chi bộ Thôn Đông';
export const OTHER_CELLS = ['Chi bộ Thôn Tây', 'Chi bộ Thôn Nam'] as const;
export const LEADER = 'Hoàng Văn Lãnh';

/** The secretary, the deputy, twelve more there, two who ask to be excused, one exempt: 17 official members. */
export const OFFICIAL = [
  'Nguyễn Văn An',
  'Trần Thị Bình',
  'Lê Minh Cường',
  'Phạm Thị Dung',
  'Hoàng Văn Giang',
  'Vũ Thị Hà',
  'Đặng Văn Hải',
  'Bùi Thị Hạnh',
  'Đỗ Văn Hòa',
  'Nguyễn Thị Hương',
  'Trần Văn Khánh',
  'Lê Thị Lan',
  'Phạm Văn Long',
  'Vũ Minh Nam',
  'Đặng Thị Nga',
  'Bùi Văn Phúc',
  'Công Tằng Tôn Nữ Hoàng Nguyễn Phương Thảo',
] as const;
export const PROBATIONARY = 'Đỗ Thị Tâm';
export const GUEST = 'Lý Văn Dân';
/** Of the 17: `away` ask to be excused, `exempt` is so all year, `noPhone` has not joined. */
export const AT = { secretary: 0, deputy: 1, recorder: 2, noPhone: 13, away: [14, 15], exempt: 16 } as const;

const OFFICES = ['Bí thư', 'Phó bí thư', 'Chi ủy viên'];

/** `others`: how many sit in each of the other cells. */
export function monthCsv(others: readonly [number, number] = [6, 3]): string {
  const rows = OFFICIAL.map((name, at) => {
    const standing = at === AT.exempt ? 'Miễn sinh hoạt' : 'Chính thức';
    return `${CELL},Tổ ${(at % 2) + 1},${name},${OFFICES[at] ?? ''},${standing}`;
  });
  return [
    'Đơn vị,Tổ đảng,Họ và tên,Chức vụ,Diện',
    `,,${LEADER},Lãnh đạo,Chính thức`,
    ...rows,
    `${CELL},Tổ 1,${PROBATIONARY},,Dự bị`,
    `${CELL},Tổ 2,${GUEST},,Quần chúng`,
    ...OTHER_CELLS.flatMap((cell, which) =>
      Array.from({ length: others[which]! }, (_, n) => {
        const office = n === 0 ? 'Bí thư' : '';
        return `${cell},,${nameIn(which, n)},${office},Chính thức`;
      }),
    ),
  ].join('\n');
}

const GIVEN = ['Quang', 'Sơn', 'Thủy', 'Trung', 'Tuấn', 'Vinh'];
/** The n-th member of the other cells. */
export const nameIn = (which: number, n: number): string =>
  `${which === 0 ? 'Hà Văn' : 'Ngô Thị'} ${GIVEN[n]}`;

export const lastOf = (actor: Actor): Seen => actor.private().at(-1)!;

/** Everything said to these people so far, as one text. */
export const allOf = (seen: readonly Seen[]): string => seen.map(({ text }) => text).join('\n');

/** One label after the other; what was said at once on the last. */
export async function press(who: Actor, ...labels: string[]): Promise<string> {
  let said = '';
  for (const label of labels) said = await who.press(label);
  return said;
}

/** The text of this page and of those behind it. */
export async function everyPage(who: Actor): Promise<string> {
  const seen = [lastOf(who)];
  while (seen.at(-1)!.buttons.includes('»') && seen.length < 10) {
    await who.press('»');
    seen.push(lastOf(who));
  }
  return allOf(seen);
}

/** Builds a survey of five questions, one of each kind. */
export async function askFive(who: Actor): Promise<void> {
  await who.write('/khaosat');
  await press(who, 'Tạo khảo sát', 'Soạn từ đầu');
  await who.write('Ý kiến về sinh hoạt');
  await press(who, 'Thêm câu hỏi', 'Chọn một');
  await who.write('Giờ họp có phù hợp không?\nPhù hợp\nHơi sớm\nHơi muộn');
  await press(who, 'Thêm câu hỏi', 'Chọn nhiều');
  await who.write('Nên thêm thời gian cho việc gì?\nThời sự\nViệc của chi bộ');
  await press(who, 'Thêm câu hỏi', 'Thang điểm 1–5');
  await who.write('Đồng chí hài lòng ở mức nào?');
  await press(who, 'Từ 1 đến 5', 'Hài lòng', 'Thêm câu hỏi', 'Ý kiến ngắn');
  await who.write('Đồng chí góp ý gì thêm?');
  await press(who, 'Thêm câu hỏi', 'Ngày');
  await who.write('Nên họp ngày nào trong tháng tới?');
}

/** The newest file of this name in a chat. */
export function fileIn(s: TestService, chat: number, name: RegExp): Buffer {
  const found = s.telegram.messages(chat).findLast(({ file }) => file && name.test(file.name));
  if (!found?.file) throw new Error(`no file ${name} in ${chat}`);
  return Buffer.from(found.file.bytes);
}

/** The lines of a Word file. */
export const wordLines = async (buffer: Buffer): Promise<string[]> =>
  (await mammoth.extractRawText({ buffer })).value.split('\n').filter(Boolean);

/** Writes out what these chats showed, when SHOW_STORY is set. */
export function show(chats: readonly (readonly [title: string, seen: readonly Seen[]])[]): void {
  if (!process.env.SHOW_STORY) return;
  for (const [title, seen] of chats)
    process.stdout.write(
      `\n##### ${title}\n${seen.map((m) => `---\n${m.text}\n[${m.buttons.join(' | ')}]`).join('\n')}\n`,
    );
}
