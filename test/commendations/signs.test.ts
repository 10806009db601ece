// The private list: read page by page, nothing stored of it, the wording a unit's own.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRig, type Rig, type Somebody } from '../people/rig.ts';

let rig: Rig;
let secretary: Somebody;
let member: Somebody;
let secretaryB: Somebody;
let outsider: Somebody & { memberId: string };

beforeAll(async () => {
  rig = await createRig();
  secretary = await rig.member('Lê Thị Thư', rig.cellA, 'secretary');
  member = await rig.member('Nguyễn Văn An', rig.cellA);
  secretaryB = await rig.member('Bùi Bí Thư', rig.cellB, 'secretary');
  outsider = await rig.member('Lò Văn Ngoài', rig.cellA);
  await rig.sql.member.update({ where: { id: outsider.memberId }, data: { standing: 'participant' } });
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

/** Every row of every table but messages on their way and updates taken in. */
async function everythingStored(): Promise<string[]> {
  const tables = await rig.sql.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const technical =
    /^(inbox_update|outbox_message|chat_lane|bot_lane|living_message|service_fact|_prisma.*)$/;
  const rows: string[] = [];
  for (const { name } of tables.filter((table) => !technical.test(table.name))) {
    const found = await rig.sql.$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS row FROM "${name}" t`,
    );
    rows.push(...found.map(({ row }) => `${name} ${row}`));
  }
  return rows.sort();
}

test('the member is told first that nothing is stored, and reads nine pages without a button that answers', async () => {
  await member.write('/menu');
  await member.press('»');
  expect(member.last().buttons).toContain('Tự soi');
  await member.write('/tusoi');
  expect(member.last().text).toContain('không có câu trả lời nào được hỏi hay được lưu');
  expect(member.last().text).toContain('04-NQ/TW');
  expect(member.last().text).toContain('chưa thẩm định');
  expect(member.last().buttons).toEqual(['Bắt đầu đọc']);
  const before = await everythingStored();
  await member.press('Bắt đầu đọc');
  const seen = new Set<string>();
  for (let page = 1; page <= 9; page++) {
    const { text, buttons } = member.last();
    expect(text).toContain(`Trang ${page}/9`);
    expect(text).toContain('(chưa thẩm định)');
    for (const line of text.match(/^\d\. .+$/gm) ?? []) seen.add(line);
    expect(buttons.every((label) => ['Trang trước', 'Trang sau', 'Về đầu'].includes(label))).toBe(true);
    if (page < 9) await member.press('Trang sau');
  }
  expect(seen.size).toBe(27);
  expect(member.last().text).toContain('Điều đồng chí nghĩ là của riêng đồng chí.');
  await member.press('Về đầu');
  expect(await everythingStored()).toEqual(before);
});

test('only the secretary of the unit changes its wording', async () => {
  const { id } = rig.cellA;
  for (const other of [member, secretaryB, outsider])
    for (const [action, args] of [
      ['edit', [id, 'p0']],
      ['line', [id, 'n1']],
      ['change', [id, 'n1']],
      ['remove', [id, 'n1']],
      ['reset', [id, 'n1']],
      ['add', [id]],
      ['restore', [id]],
      ['approve', [id]],
    ] as const)
      expect(await other.forge('ts', action, [...args])).toContain('chưa được phân công');
  expect(await outsider.forge('ts', 'page', [id, 'p0'])).toContain('chưa được phân công');
  await outsider.write('/tusoi');
  expect(outsider.last().text).toContain('chưa được phân công');
});

test('lines are reworded, added, removed and brought back; then the list is approved', async () => {
  await secretary.write('/selfcheck');
  await secretary.press('Sửa danh sách');
  expect(secretary.last().buttons[0]).toBe('Duyệt dùng');
  const [, first] = secretary.last().buttons;
  await secretary.press(first!);
  await secretary.press('Sửa lời');
  await secretary.write('Niềm tin có lúc lung lay trước khó khăn');
  expect(secretary.last().text).toContain('Đã lưu.');
  await secretary.press('Thêm dòng');
  await secretary.press('Đạo đức, lối sống');
  await secretary.write('Đi họp thôn muộn giờ');
  expect(secretary.last().text).toContain('28 dòng');
  const [, , second] = secretary.last().buttons;
  await secretary.press(second!);
  await secretary.press('Bớt dòng này');
  expect(secretary.last().text).toContain('27 dòng');
  await secretary.press('Lấy lại dòng đã bớt');
  expect(secretary.last().text).toContain('28 dòng');
  await secretary.press('Duyệt dùng');
  expect(secretary.last().text).toContain('Đã duyệt dùng.');
  await member.write('/tusoi');
  expect(member.last().text).toContain('đã được duyệt dùng');
  await member.press('Bắt đầu đọc');
  expect(member.last().text).toContain('1. Niềm tin có lúc lung lay trước khó khăn');
  expect(member.last().text).not.toContain('chưa thẩm định');
  await secretaryB.write('/tusoi');
  expect(secretaryB.last().text).toContain('chưa thẩm định');
  const actions = (await rig.sql.auditEntry.findMany({ where: { action: { startsWith: 'signs.' } } })).map(
    ({ action }) => action,
  );
  expect(actions).toEqual([
    'signs.changed',
    'signs.added',
    'signs.removed',
    'signs.restored',
    'signs.approved',
  ]);
});
