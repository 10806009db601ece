// Tests of what is made for meetings and surveys: opened again by other libraries than those that wrote it.
import fc from 'fast-check';
import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, describe, expect, test } from 'vitest';
import {
  chart,
  frame,
  letters,
  minutes,
  qr,
  report,
  signatures,
  workbook,
} from '../../../test/paper/samples.ts';
import { chartParts } from './chart-parts.ts';
import { makeFile } from './made-file.ts';
import { createPaper } from './paper.ts';
import type { ChartSheet, Sheet, WorkbookSheet } from './sheets.ts';

const paper = createPaper();
afterAll(() => paper.close());

const pages = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0;
const sizeOf = (png: Uint8Array): [width: number, height: number] => {
  const bytes = Buffer.from(png);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

test.each<[kind: string, Sheet, name: string, mime: string, begins: string]>([
  [
    'word',
    minutes,
    'a.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'PK',
  ],
  ['workbook', workbook, 'a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ['frame', frame, 'a.pdf', 'application/pdf', '%PDF-'],
  ['letters', letters, 'a.pdf', 'application/pdf', '%PDF-'],
  ['chart', chart, 'a.png', 'image/png', '\x89PNG'],
  ['qr', qr, 'a.png', 'image/png', '\x89PNG'],
])('%s becomes a file of its kind', async (_kind, sheet, name, mime, begins) => {
  const file = await makeFile(paper, sheet, 'a');
  expect(file).toMatchObject({ name, mime });
  expect(Buffer.from(file.base64, 'base64').toString('latin1').startsWith(begins)).toBe(true);
});

describe('a Word file', () => {
  const textOf = async (sheet: Sheet): Promise<string> => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await paper.print(sheet)) });
    return value;
  };

  test('says everything of the minutes in order, and no motto', async () => {
    const text = await textOf(minutes);
    const parts = [
      'ĐẢNG BỘ PHƯỜNG NGUYỄN TRÃI',
      'CHI BỘ TRƯỜNG TRUNG HỌC CƠ SỞ NGUYỄN TRÃI',
      'Số …-BB/CB',
      'Dự thảo',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'BIÊN BẢN',
      'Tổng số đảng viên: 18 đồng chí (chính thức 17',
      'Công Tằng Tôn Nữ Hoàng Nguyễn Phương Thảo',
      'đi công tác',
      '75,0 % (12/16)',
      '28/12/2026',
      'THƯ KÝ',
      'CHỦ TRÌ',
    ];
    let at = 0;
    for (const part of parts) {
      at = text.indexOf(part, at);
      expect(at, part).toBeGreaterThanOrEqual(0);
    }
    expect(text).not.toMatch(/Độc lập/);
    expect(text).not.toContain('Nơi nhận');
  });

  test('of a report has its recipients on the left and one signature', async () => {
    const text = await textOf(report);
    expect(text.indexOf('Nơi nhận:')).toBeLessThan(text.indexOf('T/M CHI BỘ'));
    expect(text).not.toContain('THƯ KÝ');
  });

  test('takes any text, with what XML cannot hold left out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (subject) => {
        const text = await textOf({ ...minutes, subject: `(${subject})`, blocks: [] });
        const kept = subject.replace(/\p{Cc}/gu, '').replace(/\s+/g, '');
        expect(text.replace(/\s+/g, '')).toContain(`(${kept})`);
      }),
      { numRuns: 25 },
    );
  });
});

describe('PDF sheets', () => {
  test('a letter begins a page; the frame has room to write', async () => {
    expect(pages(await paper.print(letters))).toBe(2);
    expect(pages(await paper.print(frame))).toBe(3);
  });

  test.each([
    [1, 14, null, 1],
    [5, 12, null, 4],
    [1, 60, 'Tổ', 4],
    [1, 1, null, 1],
  ])(
    '%i tổ of %i people to sign, with the column %s, take %i page(s)',
    async (groups, each, detail, expected) => {
      expect(pages(await paper.print(signatures(groups, each, detail)))).toBe(expected);
    },
  );

  test('several go into one, in order, with as many pages as they have alone', async () => {
    const sheets = [letters, signatures(1, 17), frame];
    const alone = await Promise.all(sheets.map(async (sheet) => pages(await paper.print(sheet))));
    const together = await paper.print({ kind: 'bundle', title: 'Giấy tờ tháng 12/2026', sheets });
    expect(pages(together)).toBe(alone.reduce((sum, count) => sum + count, 0));
  });

  test('a name as long as a message does not keep a paper from being drawn', async () => {
    const long = 'Ư'.repeat(4096);
    const [letter] = letters.letters;
    const sheet = {
      ...letters,
      letters: [{ ...letter!, subject: long, signatures: [{ titles: [long], name: long }] }],
    };
    expect(pages(await paper.print(sheet))).toBeGreaterThan(1);
    const table = { block: 'table' as const, columns: [{ title: long, width: 1 }], rows: [[long]] };
    expect(pages(await paper.print({ ...frame, blocks: [table] }))).toBeLessThan(20);
  });
});

describe('a workbook', () => {
  const opened = async (sheet: WorkbookSheet) => readXlsxFile(Buffer.from(await paper.print(sheet)));

  test('has texts, numbers, shares and days as such; a formula is a text', async () => {
    const [first, second] = await opened(workbook);
    expect(first?.sheet).toBe('Điểm danh  tháng 12 2026');
    expect(second?.sheet).toBe('điểm danh  tháng 12 2026 2');
    expect(first?.data[2]?.slice(0, 3)).toEqual(['STT', 'Họ và tên', 'Ngày']);
    expect(first?.data[3]).toEqual([
      1,
      'Công Tằng Tôn Nữ Hoàng Nguyễn Phương Thảo',
      new Date('2026-12-03T00:00:00Z'),
      expect.any(Date),
      1000,
      0.845,
      '=HYPERLINK("http://x","bấm")',
    ]);
    expect(Number(first?.data[3]?.[3])).toBeCloseTo(Date.parse('2026-12-03T07:15:00Z'), -2);
    expect(first?.data.at(-1)?.slice(1, 5)).toEqual(['Cộng', null, null, 61_770]);
    expect(first?.data).toHaveLength(64);
  });

  test('gives back any text it is given, with what XML cannot hold left out', async () => {
    const tab = (texts: string[]): WorkbookSheet => ({
      kind: 'workbook',
      tabs: [
        {
          name: 'a',
          lines: [],
          columns: [{ title: 'x', width: 20, format: 'date' }],
          rows: texts.map((text) => [text]),
        },
      ],
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 5 }),
        async (texts) => {
          const [sheet] = await opened(tab(texts.map((text) => `=${text}.`)));
          const shown = sheet?.data.slice(1).map((row) => String(row[0]));
          // The library that writes leaves out U+FFFD, the sign of a letter already lost, as well.
          expect(shown).toEqual(texts.map((text) => `=${text.replace(/[\p{Cc}\uFFFD]/gu, '')}.`));
        },
      ),
      { numRuns: 20 },
    );
  });

  test.each([
    ['2026-13-45', 'date'],
    ['03/12/2026', 'date'],
    ['2026-12-03', 'text'],
  ] as const)('%s in a column of kind %s stays a text', async (text, format) => {
    const columns = [{ title: 'x', width: 20, format }];
    const [sheet] = await opened({
      kind: 'workbook',
      tabs: [{ name: 'a', lines: [], columns, rows: [[text]] }],
    });
    expect(sheet?.data[1]).toEqual([text]);
  });
});

describe('a picture', () => {
  test('is as wide as a phone shows, and higher with more in it', async () => {
    const [width, height] = sizeOf(await paper.print(chart));
    const one = sizeOf(await paper.print({ ...chart, questions: chart.questions.slice(0, 1) }));
    expect([width, one[0]]).toEqual([1080, 1080]);
    expect(height).toBeGreaterThan(one[1]);
    expect(sizeOf(await paper.print(qr))[0]).toBe(1080);
  });

  test('of nothing, of one bar without a value, of any letters, is drawn', async () => {
    const bar = { label: '<b>&"x\u0000🌸', value: 0, shown: '0' };
    const question = { title: ' ', note: null, whole: null, bars: [bar] };
    for (const questions of [[], [{ ...question, bars: [] }], [question]])
      expect(sizeOf(await paper.print({ ...chart, questions }))[0]).toBe(1080);
  });

  test('that no chat would take is refused, and the thread goes on', async () => {
    const [question] = chart.questions;
    const questions = Array.from({ length: 40 }, () => question!);
    await expect(paper.print({ ...chart, questions })).rejects.toThrow('too high');
    expect(sizeOf(await paper.print(qr))[0]).toBe(1080);
  });

  test('is parted between questions, none lost, the foot once', async () => {
    const [question] = chart.questions;
    const many: ChartSheet = { ...chart, questions: Array.from({ length: 30 }, () => question!) };
    const parts = chartParts(many);
    expect(parts.flatMap((part) => part.questions)).toEqual(many.questions);
    expect(parts.map((part) => part.foot).filter((foot) => foot !== null)).toEqual([chart.foot]);
    const heights = await Promise.all(parts.map(async (part) => sizeOf(await paper.print(part))[1]));
    expect(Math.max(...heights)).toBeLessThan(2600);
    expect(chartParts({ ...chart, questions: [] })).toHaveLength(1);
  });
});
