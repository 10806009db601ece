// The story's cell: 27 members in 5 tổ, as a roster file, and the steps that bring people in.
import { type Actor, telegramActor } from './actors.ts';
import { SETUP_CODE, type TestService } from './service.ts';

export const CELL = 'Chi bộ Ủy ban nhân dân xã';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ'];
const MIDDLE = ['Văn', 'Thị', 'Minh'];
const GIVEN = [
  'An',
  'Bình',
  'Cường',
  'Dung',
  'Giang',
  'Hà',
  'Hải',
  'Hạnh',
  'Hòa',
  'Hùng',
  'Hương',
  'Khánh',
  'Lan',
  'Linh',
  'Long',
  'Mai',
  'Nam',
  'Nga',
  'Ngọc',
  'Phúc',
  'Quang',
  'Sơn',
  'Tâm',
  'Thảo',
  'Thủy',
  'Trung',
  'Tuấn',
];

export type Row = { name: string; group: string; role: string };

/** 27 people: the first is the secretary, the second the deputy, the five after them lead the tổ. */
export const PEOPLE: Row[] = GIVEN.map((given, i) => {
  const group = `Tổ ${(i % 5) + 1}`;
  const role = i === 0 ? 'Bí thư' : i === 1 ? 'Phó bí thư' : i < 7 ? 'Tổ trưởng' : '';
  return { name: `${FAMILY[i % FAMILY.length]} ${MIDDLE[i % MIDDLE.length]} ${given}`, group, role };
});

export const rosterCsv = (people: Row[] = PEOPLE, cell = CELL): string =>
  [
    'Đơn vị,Tổ đảng,Họ và tên,Chức vụ,Diện',
    ...people.map((row) => `${cell},${row.group},${row.name},${row.role},Chính thức`),
  ].join('\n');

/** An administrator sets up, imports the roster and hands out the links: name → link. */
export async function setUp(
  s: TestService,
  csv = rosterCsv(),
): Promise<{ admin: Actor & { id: number }; links: Map<string, string> }> {
  const admin = telegramActor(s, 'Người Quản Trị');
  await admin.open(`https://t.me/${s.telegram.botUsername}?start=${SETUP_CODE}`);
  s.telegram.sendDocument(admin.id, admin.id, {
    name: 'danh-sach.csv',
    mimeType: 'text/csv',
    bytes: Buffer.from(csv),
  });
  await s.settle();
  await admin.press('Xác nhận nhập');
  return { admin, links: await invite(s, admin) };
}

export async function invite(s: TestService, by: Actor & { id: number }): Promise<Map<string, string>> {
  await by.write('/moi');
  const file = s.telegram
    .messages(by.id)
    .filter((message) => message.file?.name === 'loi-moi.csv')
    .at(-1)?.file;
  if (!file) throw new Error(`no loi-moi.csv; last: ${by.private().at(-1)?.text}`);
  const [, ...lines] = Buffer.from(file.bytes).toString().trim().split(/\r?\n/);
  return new Map(lines.map((line) => [line.split(',')[0]!, line.split(',')[2]!]));
}

/** Opens the personal link and agrees. */
export async function join(actor: Actor, link: string): Promise<void> {
  await actor.open(link);
  await actor.press('Tôi đồng ý');
}
