// The pages in a real browser: axe finds nothing wrong in light and dark, on a phone and on a desk; keyboard; paper.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveEthics, saveTheme } from '../../src/core/org/year-words-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { inRole, makeRooms, startBranches } from '../harness/branches.ts';
import { makeBusy } from '../harness/busy.ts';
import { grant, makeMember, makeUnit } from '../harness/factories.ts';
import { linkFor, origin } from './rig.ts';
import { seedWeeks } from './weeks.ts';

const CHROMIUM = '/usr/bin/chromium';
const hasBrowser = existsSync(CHROMIUM);
const ARGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
/** Set to keep pictures of every page. */
const PICTURES = process.env.PAGES_PICTURES;
const SETUP_MS = 120_000;
const SLOW = { timeout: 180_000 };
const SIZES = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'desk', width: 1280, height: 900 },
];
const STATUS: Record<string, number> = { missing: 404, 'branch-errors': 422, 'signed-out': 401 };
const WEEKS = ['tinh', 'phuong', 'xa'];

if (!hasBrowser) process.stderr.write(`pages: no ${CHROMIUM}, nothing is looked at\n`);

describe.skipIf(!hasBrowser)('in a browser', () => {
  let world: Awaited<ReturnType<typeof startBranches>>;
  let browser: Browser;
  let leader: BrowserContext;
  let administrator: BrowserContext;
  let secretary: BrowserContext;
  let stranger: BrowserContext;
  const complaints: string[] = [];
  let paths: { name: string; path: string; by: () => BrowserContext }[];

  beforeAll(async () => {
    world = await startBranches();
    const { s, db, sql, root, a, b } = world;
    for (const word of WEEKS)
      for (let at = 1; at <= 3; at++) {
        const parent = at === 1 ? await makeUnit(db, `Đảng bộ ${word}`, 'organisation', root) : null;
        const above = parent ?? (await sql.unit.findFirstOrThrow({ where: { name: `Đảng bộ ${word}` } }));
        await makeUnit(db, `Chi bộ ${at} ${word}`, 'cell', above);
      }
    await seedWeeks(db, root.path, { first: new Date('2026-10-05T00:30:00Z'), weeks: 8, people: 25 });
    await makeRooms(s, a, b);
    await s.advanceTo('2026-11-30T08:00:00+07:00');
    await makeBusy(s, a);
    const top = await makeMember(db, a.cell.id, { name: 'Phạm Thị Đứng Đầu' });
    await grant(db, top.id, root.id, 'leader');
    s.telegram.addUser({ id: Number(top.externalId), firstName: top.name });
    const keeper = await makeMember(db, a.cell.id, { name: 'Lê Văn Quản Trị' });
    await grant(db, keeper.id, root.id, 'administrator');
    s.telegram.addUser({ id: Number(keeper.externalId), firstName: keeper.name });
    const dead = await client(db).outboxMessage.create({
      data: {
        key: 'dead:1',
        channel: 'telegram',
        chat: '1',
        kind: 'send',
        priority: 1,
        payload: { text: 'Bí mật trong tin' },
        whenUncertain: 'never',
        state: 'dead',
        lastError: 'Bad Request: message is too long',
      },
    });
    await inTransaction(db, async (tx) => {
      await saveTheme(tx, root.id, 2026, 'Nêu gương, gần dân, sát việc');
      await saveEthics(tx, root.id, 'Trung thực\nTrách nhiệm\nGần dân');
    });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
    leader = await enter(Number(top.externalId));
    administrator = await enter(Number(keeper.externalId));
    secretary = await enter(inRole(a, 'secretary').id);
    stranger = await browser.newContext({ bypassCSP: true });
    const door = new URL(await linkFor(s, inRole(a, 'leader').id)).pathname;
    const ask = await sql.ask.findFirstOrThrow({
      where: { unitId: a.cell.id, feature: 'surveys', anonymity: 'named' },
    });
    const closed = await sql.ask.findFirstOrThrow({
      where: { unitId: a.cell.id, feature: 'readings', state: 'closed' },
    });
    const day = await sql.dayOff.findFirstOrThrow({ where: { unitId: null, date: { gt: s.clock.now() } } });
    paths = [
      { name: 'branch', path: '/', by: () => leader },
      { name: 'branch-errors', path: `/nhanh/${root.id}?loai=range&tu=31/02/2026&den=x`, by: () => leader },
      { name: 'unit', path: `/don-vi/${a.organisation.id}`, by: () => leader },
      { name: 'cell', path: `/don-vi/${a.cell.id}`, by: () => secretary },
      { name: 'ask', path: `/viec/${ask.id}`, by: () => secretary },
      { name: 'ask-closed', path: `/viec/${closed.id}`, by: () => leader },
      { name: 'calendar', path: `/lich/${root.id}?thang=2026-11`, by: () => leader },
      { name: 'files', path: `/tai-ve/${root.id}`, by: () => leader },
      { name: 'sessions', path: '/phien', by: () => leader },
      { name: 'missing', path: '/khong-co', by: () => leader },
      { name: 'goodbye', path: '/tam-biet', by: () => stranger },
      { name: 'signed-out', path: '/lich', by: () => stranger },
      { name: 'door', path: door, by: () => stranger },
      { name: 'admin', path: '/quan-tri', by: () => administrator },
      { name: 'days', path: '/quan-tri/ngay-nghi/chung', by: () => administrator },
      { name: 'day-drop', path: `/quan-tri/ngay-nghi/chung/bo/${day.id}`, by: () => administrator },
      { name: 'settings', path: `/quan-tri/cai-dat/${a.cell.id}`, by: () => administrator },
      { name: 'chats', path: '/quan-tri/nhom', by: () => administrator },
      { name: 'letters', path: '/quan-tri/tin-hong', by: () => administrator },
      { name: 'letter-forget', path: `/quan-tri/tin-hong/${dead.id}/bo`, by: () => administrator },
      { name: 'audit', path: '/quan-tri/nhat-ky', by: () => administrator },
    ];
    if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  }, SETUP_MS);
  afterAll(async () => {
    await browser?.close();
    expect(complaints).toEqual([]);
    expect(world.s.errors).toEqual([]);
    await world.s.stop();
  }, SETUP_MS);

  const url = (path: string) => `${origin(world.s)}${path}`;

  /** By the link and its button, as a person does. */
  async function enter(id: number): Promise<BrowserContext> {
    world.s.telegram.sendText(id, id, '/start');
    await world.s.settle();
    // Axe is put into the page, which our own policy forbids; what the policy stops is looked at in a page of its own.
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(await linkFor(world.s, id));
    await page.getByRole('button', { name: 'Vào xem' }).click();
    // Closing a page whose form is still being sent can wait for ever.
    await page.waitForURL(({ pathname }) => !pathname.startsWith('/vao/'));
    await page.close();
    return context;
  }

  async function faults(page: Page, options: string): Promise<string[]> {
    const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
      `axe.run(${options}).then(({ violations }) => violations)`,
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  }

  test.each(SIZES)(
    'axe finds nothing on any page, light and dark, at $width',
    SLOW,
    async ({ name, width, height }) => {
      for (const one of paths) {
        const page = await one.by().newPage();
        page.on('request', (request) => {
          if (!request.url().startsWith(url('/'))) complaints.push(request.url());
        });
        await page.setViewportSize({ width, height });
        const [first, second] =
          name === 'phone' ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
        await page.emulateMedia({ colorScheme: first });
        const status = (await page.goto(url(one.path)))?.status();
        const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        await page.evaluate(axe.source);
        const wrong = await faults(page, '');
        await picture(page, `${one.name}-${name}-${first}`);
        // Of the other colour scheme only what colours can do wrong.
        await page.emulateMedia({ colorScheme: second });
        const wrongInOther = await faults(page, "{ runOnly: ['color-contrast'] }");
        await picture(page, `${one.name}-${name}-${second}`);
        expect({
          of: one.name,
          status,
          wrong,
          wrongInOther,
          heads: await page.locator('h1').count(),
          fits: overflow <= 0,
        }).toEqual({
          of: one.name,
          status: STATUS[one.name] ?? 200,
          wrong: [],
          wrongInOther: [],
          heads: 1,
          fits: true,
        });
        await page.close();
      }
    },
  );

  test('nothing on the pages is stopped by their own policy', SLOW, async () => {
    const context = await browser.newContext({ storageState: await leader.storageState() });
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    for (const { path, by } of paths) {
      if (by() !== leader || path === '/khong-co') continue;
      await page.goto(url(path.split('?')[0]!));
      const background = await page.evaluate(
        "getComputedStyle(document.querySelector('.top')).backgroundColor",
      );
      expect(background).toBe('rgb(143, 20, 20)');
    }
    await context.close();
  });

  test(
    'by the keyboard: past the navigation, into the chooser, to the field that is wrong',
    SLOW,
    async () => {
      const page = await leader.newPage();
      await page.goto(url('/'));
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Đến nội dung chính');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
      await page.locator('summary').first().focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Xem theo').selectOption('range');
      await page.getByLabel('Từ ngày', { exact: true }).fill('10/11/2026');
      await page.getByLabel('Đến ngày').fill('1/11/2026');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByRole('link').press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('den');
      expect(await page.title()).toMatch(/^Lỗi: /);
      await page.getByLabel('Đến ngày').fill('15/11/2026');
      await page.keyboard.press('Enter');
      await page.waitForURL(/den=15/);
      expect(await page.locator('caption').first().textContent()).toContain('Từ 10/11/2026 đến 15/11/2026');
      await page.locator('main table a').first().focus();
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      expect(outline).not.toBe('none');
      await page.close();
    },
  );

  test('on paper stand the figures, without what is pressed', SLOW, async () => {
    const page = await leader.newPage();
    await page.goto(url(`/don-vi/${world.a.organisation.id}`));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const hidden of ['.sections', '.period', '.crumbs'])
      expect(await page.locator(hidden).isVisible()).toBe(false);
    expect(await page.locator('table').first().isVisible()).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    if (PICTURES) await page.pdf({ path: join(PICTURES, 'unit.pdf'), format: 'A4' });
    await page.close();
  });
});
