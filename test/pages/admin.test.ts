// An administrator's pages do what the chat does: days off, settings, messages given up, the audit log.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetOld } from '../../src/core/maintenance-store.ts';
import { AUDIT_ACTIONS, REMINDED_AGAIN } from '../../src/core/org/audit-actions.ts';
import { saveEthics, saveTheme } from '../../src/core/org/year-words-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { startBranches } from '../harness/branches.ts';
import { grant, makeMember, makeUnit } from '../harness/factories.ts';
import { linkFor, signedIn, titleOf, type Visitor, visitor } from './rig.ts';

let world: Awaited<ReturnType<typeof startBranches>>;
let keeper: Visitor;
let keeperId: number;

beforeAll(async () => {
  world = await startBranches();
  const { s, db, a, root } = world;
  const made = await makeMember(db, a.cell.id, { name: 'Lê Văn Quản Trị' });
  await grant(db, made.id, root.id, 'administrator');
  keeperId = s.telegram.addUser({ id: Number(made.externalId), firstName: made.name });
  s.telegram.sendText(keeperId, keeperId, '/start');
  await s.settle();
  keeper = await signedIn(s, keeperId);
}, 120_000);
afterAll(async () => {
  expect(world.s.errors).toEqual([]);
  await world.s.stop();
});

const DAYS = '/quan-tri/ngay-nghi/chung';

test('an administrator comes to their own pages; of figures there are none', async () => {
  expect((await keeper.get('/')).location).toBe('/quan-tri');
  for (const path of ['/lich', '/tai-ve', `/nhanh/${world.root.id}`])
    expect((await keeper.get(path)).status).toBe(404);
});

test('a day off that cannot be read is told at its field, and what was typed stays', async () => {
  const wrong = await keeper.post(DAYS, { ngay: '31/02/2027', loai: 'working', ten: '<b>1</b>' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain(
    '<li><a href="#ngay">Không có ngày này trong lịch. Đồng chí xem lại.</a></li>',
  );
  expect(wrong.html).toContain('value="31/02/2027"');
  expect(wrong.html).toContain('value="&lt;b&gt;1&lt;/b&gt;"');
  expect(wrong.html).toContain('aria-invalid="true"');
});

test('a day off is added, asked about, taken out, and written into the log', async () => {
  const { sql } = world;
  const added = await keeper.post(DAYS, { ngay: '24/12/2026', loai: 'off', ten: 'Ngày thử & nghỉ' });
  expect(added.location).toBe(`${DAYS}?xong=saved`);
  const page = await keeper.get(added.location!);
  expect(page.html).toContain('Ngày nghỉ: Ngày thử &amp; nghỉ');
  expect(page.html).toContain('<p>Đã lưu.</p>');
  const day = await sql.dayOff.findFirstOrThrow({ where: { name: 'Ngày thử & nghỉ' } });
  const question = await keeper.get(`${DAYS}/bo/${day.id}`);
  expect(titleOf(question)).toBe('Bỏ ngày này khỏi danh sách?');
  expect(question.html).toContain('Giữ nguyên');
  expect((await keeper.post(`${DAYS}/bo/${day.id}`)).location).toBe(`${DAYS}?xong=dropped`);
  expect((await keeper.get(`${DAYS}/bo/${day.id}`)).status).toBe(404);
  expect(await sql.dayOff.count({ where: { id: day.id } })).toBe(0);
  const log = await keeper.get('/quan-tri/nhat-ky');
  for (const words of ['Thêm ngày nghỉ', 'Bỏ ngày nghỉ', 'Lê Văn Quản Trị'])
    expect(log.html).toContain(words);
});

test('settings of a cell are saved as /caidat saves them', async () => {
  const { sql, a } = world;
  const path = `/quan-tri/cai-dat/${a.cell.id}`;
  const fields = { ngonngu: 'en', xungho: 'anh_chi', hoitham: 'off', diadanh: 'Lào Cai' };
  const wrong = await keeper.post(path, { ...fields, diadanh: '1' });
  expect([wrong.status, wrong.html.includes('href="#diadanh"')]).toEqual([422, true]);
  expect((await keeper.post(path, fields)).location).toBe(`${path}?xong=saved`);
  const { settings } = await sql.unit.findUniqueOrThrow({ where: { id: a.cell.id } });
  expect(settings).toMatchObject({ locale: 'en', address: 'anh_chi', care: 'off', town: 'Lào Cai' });
  expect((await keeper.get(path)).html).toContain('value="Lào Cai"');
});

test('the settings page shows the theme and the standards that hold there, from where, and where to change them', async () => {
  const { db, a, root } = world;
  const path = `/quan-tri/cai-dat/${a.cell.id}`;
  expect((await keeper.get(path)).html).toContain('chưa đặt');
  await inTransaction(db, async (tx) => {
    await saveTheme(tx, root.id, 2026, 'Học tập phong cách <nêu gương>');
    await saveTheme(tx, a.cell.id, 2027, 'Gần dân, sát việc');
    await saveEthics(tx, root.id, 'Trung thực\nTrách nhiệm');
  });
  const { html } = await keeper.get(path);
  for (const words of [
    `<th role="rowheader" scope="row">Chủ đề năm 2026</th><td role="cell" class="" data-of="Lời"><span>Học tập phong cách &lt;nêu gương&gt;</span></td><td role="cell" class="" data-of="Đơn vị đặt"><span>${root.name}</span>`,
    `<span>Gần dân, sát việc</span></td><td role="cell" class="" data-of="Đơn vị đặt"><span>${a.cell.name}</span>`,
    '<span>Trung thực<br>Trách nhiệm</span>',
    'gõ /caidat, chọn đơn vị, rồi bấm Chủ đề, chuẩn mực',
  ])
    expect(html).toContain(words);
});

test('a message that was given up is shown without its words, and sent again on request, once', async () => {
  const { s, sql } = world;
  const row = { channel: 'telegram', kind: 'send', priority: 1, whenUncertain: 'never', state: 'dead' };
  const dead = await sql.outboxMessage.create({
    data: {
      ...row,
      key: 'dead:1',
      chat: String(keeperId),
      payload: { text: 'Lời trong tin' },
      lastError: 'no answer',
    },
  });
  await sql.outboxMessage.create({
    data: { ...row, key: 'dead:2', chat: '2', payload: { text: 'x' }, expiresAt: new Date('2026-01-01') },
  });
  const list = await keeper.get('/quan-tri/tin-hong');
  expect(list.html).toContain('no answer');
  expect(list.html).toContain('không gửi lại được');
  expect(list.html).not.toContain('Lời trong tin');
  const path = `/quan-tri/tin-hong/${dead.id}`;
  expect(titleOf(await keeper.get(path))).toBe('Gửi lại');
  expect((await keeper.post(path)).location).toBe('/quan-tri/tin-hong?xong=retried');
  await s.settle();
  expect(s.telegram.messages(keeperId).some(({ text }) => text === 'Lời trong tin')).toBe(true);
  expect((await keeper.post(path)).location).toBe('/quan-tri/tin-hong?xong=not-retried');
});

test('a message that was given up is forgotten after a question: its words go, its key stays, the log says so', async () => {
  const { s, sql, a } = world;
  const row = { channel: 'telegram', kind: 'send', priority: 1, whenUncertain: 'never', state: 'dead' };
  const payload = { text: 'Lời không ai được đọc' };
  const data = { ...row, key: 'dead:3', chat: '3', payload, lastError: 'blocked by the user' };
  const dead = await sql.outboxMessage.create({ data });
  const path = `/quan-tri/tin-hong/${dead.id}/bo`;
  expect((await keeper.get('/quan-tri/tin-hong')).html).toContain(`href="${path}"`);
  const question = await keeper.get(path);
  expect(titleOf(question)).toBe('Bỏ tin');
  for (const words of ['Việc này không hoàn lại được.', 'blocked by the user', 'Giữ nguyên'])
    expect(question.html).toContain(words);
  expect(question.html).not.toContain('Lời không ai');
  expect((await sql.outboxMessage.findUniqueOrThrow({ where: { id: dead.id } })).state).toBe('dead');

  const secretary = await signedIn(s, a.people.find(({ role }) => role === 'secretary')!.id);
  expect([(await secretary.get(path)).status, (await secretary.post(path)).status]).toEqual([404, 404]);
  expect((await keeper.send('POST', path)).status).toBe(403);

  expect((await keeper.post(path)).location).toBe('/quan-tri/tin-hong?xong=forgotten');
  const kept = await sql.outboxMessage.findUniqueOrThrow({ where: { id: dead.id } });
  expect(kept).toMatchObject({ key: 'dead:3', state: 'forgotten', payload: null });
  const list = await keeper.get('/quan-tri/tin-hong?xong=forgotten');
  expect(list.html).toContain('<p>Đã bỏ tin.</p>');
  expect(list.html).not.toContain(`href="${path}"`);
  expect((await keeper.get(path)).status).toBe(404);
  expect((await keeper.post(path)).location).toBe('/quan-tri/tin-hong?xong=not-forgotten');
  expect((await keeper.post(`/quan-tri/tin-hong/${dead.id}`)).location).toMatch(/not-retried$/);
  const log = await sql.auditEntry.findMany({ where: { action: 'outbox.forgotten' } });
  expect(log.map(({ detail }) => detail)).toEqual([{ message: String(dead.id) }]);
  expect((await keeper.get('/quan-tri/nhat-ky')).html).toContain('Bỏ tin hỏng');

  await sql.$executeRawUnsafe(
    `UPDATE outbox_message SET created_at = created_at - interval '91 days' WHERE id = ${dead.id}`,
  );
  await forgetOld(world.db, s.clock.now());
  expect(await sql.outboxMessage.count({ where: { id: dead.id } })).toBe(0);
});

test('the log has words for everything that can stand in it, an older version’s word stays as it was', async () => {
  const { sql, s } = world;
  const kinds = s.service.app.services.features().flatMap(({ asks }) => Object.keys(asks ?? {}));
  expect(kinds.length).toBeGreaterThan(8);
  const actions = [...AUDIT_ACTIONS, ...kinds.map((kind) => `${kind}.${REMINDED_AGAIN}`)];
  await sql.auditEntry.createMany({ data: actions.map((action) => ({ action, at: s.clock.now() })) });
  const seen = [];
  for (let path: string | undefined = '/quan-tri/nhat-ky'; path; ) {
    const { html } = await keeper.get(path);
    seen.push(html);
    path = /rel="next" href="([^"]+)"/.exec(html)?.[1];
  }
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.join('')).not.toContain('<code>');
  expect(seen.join('')).toContain('Nhắc lại một lần: Khảo sát');
  await sql.auditEntry.create({ data: { action: 'long.gone', at: s.clock.now() } });
  expect((await keeper.get('/quan-tri/nhat-ky')).html).toContain('<code>long.gone</code>');
});

test('of a branch with many units every one is reached from its settings, fifty at a time', async () => {
  const { db, root } = world;
  const top = await makeUnit(db, 'Đảng bộ rất rộng', 'organisation', root);
  const names = Array.from({ length: 121 }, (_, at) => `Chi bộ số ${String(at + 1).padStart(3, '0')}`);
  for (const name of names) await makeUnit(db, name, 'cell', top);
  expect(await linkedUnits(keeper, `/quan-tri/cai-dat/${top.id}`)).toEqual([names.length, 3]);
  expect((await keeper.get(`/quan-tri/cai-dat/${top.id}?trang=99`)).html).toContain('Chi bộ số 121');

  const leader = await makeMember(db, top.id, { name: 'Lê Thị Rộng' });
  await grant(db, leader.id, top.id, 'leader');
  const { s } = world;
  const id = s.telegram.addUser({ id: Number(leader.externalId), firstName: leader.name });
  s.telegram.sendText(id, id, '/start');
  await s.settle();
  const looking = await signedIn(s, id);
  const path = `/lich/${top.id}?thang=2026-10`;
  expect(await linkedUnits(looking, path)).toEqual([names.length, 3]);
  const second = (await looking.get(`${path}&trang=2`)).html;
  expect(second).toContain('<details open>');
  expect(second).toContain('Lịch tháng 10/2026');
  expect((await looking.get(path)).html).toContain('<details><summary>');
});

/** Units linked on all parts of the list that begins at `path`, and how many parts there are. */
async function linkedUnits(by: Visitor, path: string): Promise<[number, number]> {
  const found = new Set<string>();
  let parts = 0;
  for (let next: string | undefined = path; next; parts++) {
    const { html } = await by.get(next);
    for (const [, name] of html.matchAll(/<li><a href="[^"]+">(Chi bộ số \d+)<\/a>/g)) found.add(name!);
    const turns = html.split('<nav class="pager"')[1] ?? '';
    next = /rel="next" href="([^"]+)"/.exec(turns)?.[1]?.replaceAll('&amp;', '&');
  }
  return [found.size, parts];
}

test('links are forgotten after a month, sessions when they are over', async () => {
  const { s, sql, db } = world;
  await linkFor(s, keeperId);
  await signedIn(s, keeperId);
  await sql.$executeRawUnsafe(`UPDATE web_link SET created_at = created_at - interval '31 days'`);
  await sql.$executeRawUnsafe(`UPDATE web_session SET seen_at = seen_at - interval '13 hours'`);
  await forgetOld(db, s.clock.now());
  expect([await sql.webLink.count(), await sql.webSession.count()]).toEqual([0, 0]);
  expect((await visitor(s).get('/')).status).toBe(401);
});
