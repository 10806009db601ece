// The playground in a real browser: the prepared cell, walked chapter by chapter with buttons, and one made from nothing.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createPlay, type Play } from '../src/playground/demo/play.ts';
import { type DemoServer, startDemoServer } from '../src/playground/demo/server.ts';
import { createLog } from '../src/shared/log.ts';
import { loadTexts } from '../src/shared/texts.ts';
import { playAs, type Visitor } from './harness/visitor.ts';

const CHROMIUM = '/usr/bin/chromium';
const hasBrowser = existsSync(CHROMIUM);
const ARGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
/** Set to keep the pictures. */
const PICTURES = process.env.PLAYGROUND_PICTURES;
const SETUP_MS = 120_000;
/** A chapter on a busy machine. */
const CHAPTER_MS = 120_000;
/** Hundreds of presses, one after the other. */
const GAME_MS = 300_000;
/** Of the three suggestions: the two before it are approved. */
const NOT_APPROVED = 2;

const folder = mkdtempSync(join(tmpdir(), 'playground-test-'));
const texts = loadTexts();
const log = createLog('error');
let play: Play;
let server: DemoServer;

beforeAll(async () => {
  const say = texts.say('vi');
  const options = { dataDir: folder, keep: false, people: 'cell', logLevel: 'error', log, say } as const;
  play = createPlay({ ...options, progress: () => {} });
  await play.start('story');
  server = await startDemoServer({ host: '127.0.0.1', port: 0, play, texts, log });
}, SETUP_MS);

afterAll(async () => {
  await server?.close();
  await play?.stop();
  rmSync(folder, { recursive: true, force: true });
}, SETUP_MS);

const url = (path = '/') => `http://127.0.0.1:${server.port}${path}`;

describe('the page', () => {
  test.each(['vi', 'en'])('is a whole document in %s that asks nothing of any other place', async (lang) => {
    const html = await (await fetch(url(`/?lang=${lang}`))).text();
    expect(html).toContain(`<html lang="${lang}"`);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  test('lets nobody turn the clock back', async () => {
    const act = { kind: 'move-to', at: '2026-01-01T08:00' };
    const answer = await fetch(url('/act'), { method: 'POST', body: JSON.stringify(act) });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({ error: texts.say('vi')('playground-refused-past') });
  });
});

// Without the page: a browser draws every one of the hundreds of changes.
describe('the chapter of games', () => {
  let visitor: Visitor;
  const setUp = async (label: string) => {
    await visitor.shortcut('flowers');
    await visitor.taps(label);
    await visitor.taps((await visitor.labels('private'))[0]!, 'Tôi dẫn', 'Mọi chủ đề');
  };

  test(
    'is a hái hoa of 20 flowers by five tổ, to its prizes',
    async () => {
      visitor = await playAs(url(''), 'Bí thư · ');
      await visitor.shortcut('contest');
      const approved = Array.from({ length: 10 }, () => 'Duyệt dùng');
      await visitor.taps('Ngân hàng câu hỏi', 'Duyệt lần lượt', ...approved);
      expect(await visitor.text('private')).toContain('Đồng chí đã xem 10 câu');
      await setUp('Mở hái hoa');
      await visitor.taps('20 hoa', 'Theo tổ', 'Bốc thăm', '1 phút', '20 giây', 'Chuẩn bị');
      expect(await visitor.text('private')).toContain('Còn 13 câu cần xem');
      await visitor.taps(...Array.from({ length: 13 }, () => 'Dùng câu này'), 'Mở cây hoa');
      const picker = await visitor.offered('flower', 'Hái hoa, trả lời');
      expect(await visitor.tap('group', '🌸 7', picker)).toContain('Đã hái');
      await visitor.taps('Đúng');
      expect(await visitor.text('group')).toContain(': 10 điểm\n');
      await visitor.others('flower-rest');
      expect(await visitor.text('group')).toContain('Các bông hoa đã hái hết');
      // Equals, as long as there is something left to ask.
      for (let n = 0; n < 3 && (await visitor.labels('private')).includes('Câu hỏi phụ'); n++) {
        await visitor.taps('Câu hỏi phụ');
        await visitor.others('flower-rest');
      }
      await visitor.taps('Công bố kết quả');
      expect(await visitor.text('group')).toMatch(/Số câu đã hỏi: 2\d\n\nGiải Nhất: Tổ đảng \d/);
    },
    GAME_MS,
  );

  test(
    'and a quick round of five questions',
    async () => {
      await setUp('Thi nhanh');
      await visitor.taps('5 câu', '30 giây', 'Cùng nhận giải', 'Bắt đầu');
      for (let n = 1; n <= 5; n++) {
        await visitor.taps('Câu tiếp');
        expect(await visitor.text('group')).toContain(`Câu ${n}/5`);
        await visitor.others('flower-quick-answer');
        expect(await visitor.text('group')).toContain('Đã trả lời: 10 đồng chí');
        await visitor.taps('Hiện đáp án');
      }
      await visitor.taps('Câu tiếp');
      expect(await visitor.text('group')).toContain('Đã kết thúc sau 5 câu.\nGiải Nhất: Tổ đảng ');
    },
    GAME_MS,
  );
});

if (!hasBrowser) process.stderr.write(`playground: no ${CHROMIUM}, the walk in a browser is skipped\n`);

describe.skipIf(!hasBrowser)('a stranger in a browser', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(url()) && !request.url().startsWith('data:'))
        complaints.push(request.url());
    });
    await page.goto(url());
  }, SETUP_MS);
  afterAll(async () => {
    await browser?.close();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(`failed-${task.name.replaceAll(/\W+/g, '-')}`);
  });

  const chat = (where: 'private' | 'group'): Locator => page.locator(`#${where}`);
  const person = (about: string): Locator => page.locator('#people button').filter({ hasText: about });
  const button = (where: 'private' | 'group', label: string): Locator =>
    chat(where).getByRole('button', { name: label }).last();
  const step = (title: string): Locator =>
    page.locator('#steps li').filter({ has: page.locator('b', { hasText: title }) });
  const move = async (name: string): Promise<void> => {
    await page.locator(`#steps button, .moves button`).filter({ hasText: name }).first().click();
    await page.locator('body.working').waitFor({ state: 'detached', timeout: CHAPTER_MS });
  };
  const exactly = (where: 'private' | 'group', label: string): Locator =>
    chat(where).locator('.keyboard').getByRole('button', { name: label, exact: true }).last();
  const chapter = (title: string) => page.locator('#chapters button', { hasText: title }).click();
  const tenOthers = async (title: string): Promise<void> => {
    await step(title).getByRole('button', { name: 'Mười người khác' }).click();
    await page.locator('body.working').waitFor({ state: 'detached', timeout: CHAPTER_MS });
  };
  const downloaded = async (name: string): Promise<Buffer> => {
    const link = chat('private').locator('a.file', { hasText: name }).last();
    return Buffer.from(await (await fetch(url((await link.getAttribute('href')) ?? ''))).arrayBuffer());
  };
  const clockShows = (text: string) => page.locator('#clock', { hasText: text }).waitFor();
  const picture = async (name: string): Promise<void> => {
    if (PICTURES === undefined) return;
    mkdirSync(PICTURES, { recursive: true });
    for (const [width, height] of [
      [1280, 800],
      [390, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`) });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  };

  test('chooses the secretary and presses a button of the menu', async () => {
    await clockShows('Thứ Tư, 25/11/2026 07:45');
    await person('Bí thư · ').first().click();
    await page.locator('.composer[data-chat=private] input[name=text]').fill('/menu');
    await page.keyboard.press('Enter');
    await exactly('private', 'Danh sách').click();
    await chat('private').getByText('27 người').last().waitFor();
    await picture('secretary');
  });

  test('sees the commands a person is offered', async () => {
    await page.locator('.composer[data-chat=private] input[name=text]').fill('/mo');
    await page.locator('.commands button', { hasText: '/moi' }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.composer[data-chat=private] input[name=text]').fill('');
  });

  test('sends a file and downloads one', async () => {
    const file = { name: 'thieu-cot.csv', mimeType: 'text/csv', buffer: Buffer.from('Tổ đảng\n1\n') };
    await page.locator('.composer[data-chat=private] input[type=file]').setInputFiles(file);
    await chat('private').getByText('không thấy cột').last().waitFor();
    const link = await chat('private')
      .locator('a.file', { hasText: 'loi-moi.csv' })
      .last()
      .getAttribute('href');
    const links = await (await fetch(url(link ?? ''))).text();
    expect(links).toContain('https://t.me/');
  });

  test('lets somebody who has not joined open their invitation and agree', async () => {
    await step('chưa tham gia').getByRole('button').first().click();
    await page.locator('#private-notice button').click();
    await button('private', 'Tôi đồng ý').click();
    await page.locator('#private-about', { hasText: 'đã tham gia' }).waitFor();
  });

  test('lets the group leader choose on Wednesday, and the secretary approve', async () => {
    await move('16:00 thứ Tư');
    await clockShows('25/11/2026 16:00');
    await step('Tổ trưởng chọn').getByRole('button').click();
    const asked = chat('private').locator('.message', { hasText: 'Bài gợi ý' }).last();
    await asked.waitFor();
    await picture('group-leader');
    await asked.locator('.keyboard button').nth(NOT_APPROVED).click();
    await button('private', 'Tôi đọc').click();
    await chat('private').getByText('Đã ghi nhận người đọc').last().waitFor();
    await step('Bí thư duyệt').getByRole('button').click();
    await button('private', 'Duyệt dùng').click();
    await chat('private').getByText('Đã duyệt dùng bài').last().waitFor();
    await picture('approval');
  });

  test('moves the clock to Monday, where the group is asked and members answer', async () => {
    await move('tới sáng thứ Hai');
    await clockShows('Thứ Hai, 30/11/2026 07:30');
    await step('Ghi nhận').getByRole('button').first().click();
    expect(await chat('group').getByText('tự chọn').count()).toBe(0);
    await button('group', 'Đã nghe').click();
    await page.locator('#toast', { hasText: 'Đã ghi nhận' }).waitFor();
    await button('group', 'Đã nghe (1)').waitFor();
    await picture('monday');
    await person('Phó bí thư').first().click();
    await button('group', 'Chưa dự được').click();
    await button('private', 'Đã đọc lại').click();
    await page.locator('#toast', { hasText: 'Đã đọc lại' }).waitFor();
    await picture('reread');
  });

  test('sees the summary on Monday evening, and only the secretary sees names', async () => {
    await move('tới chiều thứ Hai');
    await clockShows('30/11/2026 17:05');
    await chat('group').getByText('3,7 % (1/27 lượt)').last().waitFor();
    await chat('group').getByText('Đọc lại sau: 1').last().waitFor();
    expect(await chat('group').getByText('Tên chưa ghi nhận').count()).toBe(0);
    await person('Bí thư · ').first().click();
    await chat('private').getByText('Tên chưa ghi nhận').last().waitFor();
    await picture('evening');
  });

  test(
    'finds the next meeting prepared a week before, invites to it, and many answer',
    async () => {
      await chapter('Mời họp');
      await move('một tuần trước kỳ họp');
      await clockShows('03/12/2026 08:00');
      await chat('private').getByText('Soạn sẵn kỳ họp').last().waitFor();
      await button('private', 'Gửi giấy mời').click();
      await button('private', 'Gửi ngay').click();
      await chat('group').getByText('GIẤY MỜI').last().waitFor();
      await step('Trả lời: Sẽ dự').getByRole('button', { name: 'Đóng vai' }).click();
      await button('group', 'Sẽ dự').click();
      await button('group', 'Sẽ dự (1)').waitFor();
      await tenOthers('Trả lời: Sẽ dự');
      await button('group', 'Sẽ dự (11)').waitFor();
      await chat('private').getByText('lich-hop.ics').last().waitFor();
      expect((await downloaded('lich-hop.ics')).toString()).toContain('DTSTART:20261210T120000Z');
      await picture('invitation');
    },
    CHAPTER_MS,
  );

  test(
    'takes attendance by taps and by the code on the wall, opened on the phone of another',
    async () => {
      await chapter('Buổi họp');
      await move('đến giờ họp');
      await clockShows('10/12/2026 18:45');
      await step('Bí thư mở điểm danh').getByRole('button', { name: 'Đóng vai' }).click();
      await step('Xem kỳ đã họp').getByRole('button', { name: 'Gửi /hop' }).click();
      await button('private', '10/12 · ').click();
      await button('private', 'Bắt đầu điểm danh').click();
      await button('group', 'Có mặt').waitFor();
      await tenOthers('Cách 1');
      await chat('group').getByText('Có mặt 10/27').last().waitFor();
      await button('private', 'Mã trên tường').click();
      const wall = chat('private').locator('.message', { has: page.locator('.scan') });
      await wall.locator('img').waitFor();
      await picture('wall');
      await wall
        .locator('select')
        .selectOption({ label: (await page.locator('#people b').nth(3).textContent())! });
      await wall.getByRole('button', { name: 'Mở đường dẫn trong mã' }).click();
      await chat('private').getByText('đã ghi nhận Có mặt (quét mã)').waitFor();
      await chat('group').getByText('Có mặt 11/27').last().waitFor();
      await picture('scanned');
    },
    CHAPTER_MS,
  );

  test(
    'finds a meeting that was held and closed, with its minutes',
    async () => {
      await step('Xem kỳ đã họp').getByRole('button', { name: 'Gửi /hop' }).click();
      await button('private', '23/11 · ').click();
      await chat('private').getByText('Danh sách đã chốt').last().waitFor();
      await button('private', 'Biên bản').click();
      await chat('private').getByText('bien-ban-2026-11-23.docx').last().waitFor();
      expect((await downloaded('bien-ban')).subarray(0, 2).toString()).toBe('PK');
    },
    CHAPTER_MS,
  );

  test(
    'sends an announcement',
    async () => {
      await chapter('Thông báo');
      await step('Bí thư soạn').getByRole('button', { name: 'Gửi /thongbao' }).click();
      await exactly('private', 'Soạn thông báo').click();
      await chat('private').getByText('(1/7)').last().waitFor();
      await page.locator('.composer[data-chat=private] input[name=text]').fill('Nộp bản đăng ký về chi ủy.');
      await page.keyboard.press('Enter');
      const answers = [
        '(2/7) Không có',
        '(3/7) thứ Sáu, 11/12',
        '(4/7) Đã nhận',
        '(5/7) Cả chi bộ',
        '(7/7) Gửi',
      ];
      for (const answer of answers) {
        const [asked = '', ...label] = answer.split(' ');
        await chat('private').getByText(asked).last().waitFor();
        await exactly('private', label.join(' ')).click();
      }
      await exactly('group', 'Đã nhận').waitFor();
      await tenOthers('Đã nhận');
      await exactly('group', 'Đã nhận (10)').waitFor();
    },
    CHAPTER_MS,
  );

  test(
    'asks the cell without names: ten answer, and the result is shown',
    async () => {
      await chapter('Khảo sát');
      await step('Tạo khảo sát').getByRole('button', { name: 'Gửi /khaosat' }).click();
      const taps = ['Tạo khảo sát', 'Chất lượng sinh hoạt chi bộ', 'Dùng mẫu này', 'Gửi', 'Không ghi tên'];
      for (const label of [...taps, 'Gửi đi']) await exactly('private', label).click();
      await chat('group').getByText('phiếu không ghi tên').last().waitFor();
      await tenOthers('Mười người khác trả lời');
      await chat('group').getByText('Đã trả lời 10').last().waitFor();
      await exactly('private', 'Kết thúc sớm').click();
      await exactly('private', 'Giữ nguyên').waitFor();
      await exactly('private', 'Kết thúc sớm').click();
      await exactly('private', 'Kết quả').click();
      await chat('private').getByText('10 người trả lời').last().waitFor();
      await picture('survey');
    },
    CHAPTER_MS,
  );

  test(
    'looks back on a year of pledges that was lived before the visitor came',
    async () => {
      await chapter('Bản đăng ký');
      await step('Xem lại cả năm').getByRole('button', { name: 'Đóng vai' }).click();
      await step('Xem lại cả năm').getByRole('button', { name: 'Gửi /camket' }).click();
      for (const label of ['Xem năm 2026', 'Quá trình', 'Mục 1']) await exactly('private', label).click();
      await chat('private').getByText('Mục 1, năm 2026').last().waitFor();
      await picture('pledge-year');
      await step('Tháng trong một màn hình').getByRole('button', { name: 'Đóng vai' }).click();
      await step('Tháng trong một màn hình').getByRole('button', { name: 'Gửi /camket' }).click();
      for (const label of ['Chi bộ: ', 'Tháng 12/2026', 'Tháng 11/2026', 'Tháng 10/2026'])
        await button('private', label).click();
      await chat('private').getByText('Hai tháng liền chưa làm được').last().waitFor();
    },
    CHAPTER_MS,
  );

  test(
    'leads: sums up down the tree, takes a workbook away, opens the pages',
    async () => {
      await chapter('Lãnh đạo: bản tin, báo cáo');
      await step('Tổng hợp theo cây').getByRole('button', { name: 'Đóng vai' }).click();
      await step('Tổng hợp theo cây').getByRole('button', { name: 'Gửi /tonghop' }).click();
      await chat('private').getByText('Tổng hợp: Đảng bộ Trung tâm Y tế').last().waitFor();
      for (const label of ['Quý', 'Từng đơn vị']) await button('private', label).click();
      await chat('private').getByText('• Chi bộ Khối Hành chính: ').last().waitFor();
      await picture('leader-summary');
      await step('Báo cáo').getByRole('button', { name: 'Gửi /baocao' }).click();
      for (const label of ['Năm 2026', 'Số liệu (Excel)']) await exactly('private', label).click();
      await chat('private').locator('a.file', { hasText: 'so-lieu-' }).last().waitFor();
      expect((await downloaded('so-lieu-')).subarray(0, 2).toString()).toBe('PK');
      await step('Trang số liệu').getByRole('button', { name: 'Gửi /trangweb' }).click();
      const told = chat('private').getByText('/vao/').last();
      const link = /http:\S+\/vao\/\S+/.exec((await told.textContent()) ?? '')![0];
      const door = await fetch(link);
      expect([door.status, (await door.text()).includes('Vào xem')]).toEqual([200, true]);
    },
    CHAPTER_MS,
  );

  test(
    'starts over with nothing, and walks from the roster file to the summary',
    async () => {
      page.once('dialog', (dialog) => void dialog.accept());
      await page.locator('[data-start=empty]').click();
      await page.locator('#steps li', { hasText: 'Nhận việc quản trị' }).waitFor({ timeout: CHAPTER_MS });
      await page.locator('body.working').waitFor({ state: 'detached', timeout: CHAPTER_MS });

      await step('Nhận việc quản trị').getByRole('button', { name: 'Gửi mã cài đặt' }).click();
      await chat('private').getByText('là người quản trị').last().waitFor();
      await step('Nhập danh sách').getByRole('button', { name: 'Gửi tệp' }).click();
      await button('private', 'Xác nhận nhập').click();
      await chat('private').getByText('Người mới: 27').last().waitFor();
      await step('Mời tham gia').getByRole('button', { name: 'Gửi /moi' }).click();
      await chat('private').getByText('loi-moi.csv').last().waitFor();

      for (const who of ['Bí thư tham gia', 'Tổ trưởng và đảng viên']) {
        await step(who).getByRole('button').click();
        await page.locator('#private-notice button').click();
        await button('private', 'Tôi đồng ý').click();
        await page.locator('#private-about', { hasText: 'đã tham gia' }).waitFor();
      }

      await step('Lập nhóm').getByRole('button').click();
      await page.locator('#group-notice button', { hasText: 'Lập nhóm' }).click();
      await page.locator('#group-notice button', { hasText: 'Thêm Trợ lý' }).click();
      await step('Gắn nhóm').getByRole('button', { name: 'Gửi /lienket' }).click();
      await button('group', 'Chỉ đảng viên').click();
      await button('group', 'Đúng rồi').click();

      await move('tới sáng thứ Hai');
      await step('Sáng thứ Hai').getByRole('button', { name: 'Đóng vai' }).click();
      await button('group', 'Đã nghe').click();
      await button('group', 'Đã nghe (1)').waitFor();
      await move('tới chiều thứ Hai');
      await chat('group').getByText('1/27').last().waitFor();
      await picture('empty-evening');
    },
    CHAPTER_MS,
  );

  test('asked nothing of any other place, and nothing broke', () => {
    expect(complaints).toEqual([]);
  });
});
