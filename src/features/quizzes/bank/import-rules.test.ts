// Reading a table of questions: kinds, forms of answers, and every mistake named by its row.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from './import-rules.ts';
import { type Problem, readOptions, readRight } from './question-rules.ts';
import { factsIn } from './week-rules.ts';

const HEAD = ['STT', 'Loại', 'Chủ đề', 'Câu hỏi', 'A', 'B', 'Đáp án', 'Cách viết khác', 'Nguồn'];
const row = (over: Partial<Record<(typeof HEAD)[number], string>>) => {
  const good: Record<string, string> = {
    'Câu hỏi': 'Đơn vị ta ở đâu?',
    A: 'Hà Nội',
    B: 'Huế',
    'Đáp án': 'B',
    Nguồn: 'Sổ tay',
  };
  return HEAD.map((title) => ({ ...good, ...over })[title] ?? '');
};
const read = (...rows: string[][]) => readTable([[['DANH SÁCH CÂU HỎI'], HEAD, ...rows]]);
const problems = (...rows: string[][]) => {
  const table = read(...rows);
  return table.ok ? table.errors : table.code;
};

describe('a row', () => {
  it('is read by its titles; the kind follows from what is filled in', () => {
    const table = read(
      row({}),
      row({ 'Câu hỏi': 'Chi bộ có năm tổ.', A: '', B: '', 'Đáp án': 'Sai' }),
      row({
        'Câu hỏi': 'Bác sinh năm nào?',
        A: '',
        B: '',
        'Đáp án': '1890',
        'Cách viết khác': 'năm 1890 | 1.890',
      }),
      row({ 'Câu hỏi': 'Kể một mẩu chuyện.', Loại: 'Thực hiện', A: '', B: '', 'Đáp án': '' }),
    );
    expect(table).toMatchObject({
      ok: true,
      errors: [],
      rows: [
        { kind: 'multiple_choice', right: ['b'], topic: 'don_vi', difficulty: 2, sources: ['Sổ tay'] },
        { kind: 'true_false', right: ['f'], options: [] },
        { kind: 'short_answer', answer: '1890', accepted: ['năm 1890', '1.890'] },
        { kind: 'task', answer: null },
      ],
    });
  });

  it('is found below a heading that says the same as a column', () => {
    expect(readTable([[['CÂU HỎI'], [], HEAD, row({})]])).toMatchObject({ ok: true, errors: [] });
  });

  it.each<[Parameters<typeof row>[0], Problem]>([
    [{ 'Câu hỏi': 'Gì?' }, 'words_short'],
    [{ Nguồn: '' }, 'source_missing'],
    [{ 'Đáp án': 'D' }, 'right_unknown'],
    [{ 'Đáp án': '' }, 'right_missing'],
    [{ B: '' }, 'options_few'],
    [{ A: '19/5/1890', B: '19 tháng 5 năm 1890' }, 'options_same'],
    [{ Loại: 'Ca dao' }, 'kind_unknown'],
    [{ 'Chủ đề': 'Bóng đá' }, 'topic_unknown'],
    [{ Loại: 'Đúng sai', 'Đáp án': 'Đ' }, 'options_none'],
    [{ Nguồn: 'TUYỆT MẬT' }, 'secret'],
  ])('with %j is refused: %s', (over, problem) => {
    expect(problems(row({ 'Câu hỏi': 'Câu khác đi?' }), row(over))).toContainEqual({ row: 4, problem });
  });

  it('that stands twice is refused where it stands again', () => {
    expect(problems(row({}), row({}))).toEqual([{ row: 4, problem: 'twice' }]);
  });
});

it('a table without its columns names them; one without rows says so', () => {
  expect(readTable([[['Họ và tên', 'Câu hỏi', 'Loại']]])).toMatchObject({
    ok: false,
    code: 'no_header',
    missing: ['right', 'source'],
  });
  expect(problems()).toBe('no_rows');
});

it('never breaks, whatever the cells', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 12 }), { maxLength: 8 }), (cells) => {
      readTable([[HEAD, ...cells]]);
      readTable([cells]);
    }),
  );
});

describe('what is typed', () => {
  it('as options is one a line, whatever stands before it', () => {
    expect(readOptions('A. Một\n b) Hai\n- Ba\n\n4. Bốn').map(({ id, words }) => `${id}:${words}`)).toEqual([
      'a:Một',
      'b:Hai',
      'c:Ba',
      'd:Bốn',
    ]);
    expect(readOptions('19/5/1890\n2/9/1945').map(({ words }) => words)).toEqual(['19/5/1890', '2/9/1945']);
  });

  it.each([
    ['A, c', ['a', 'c']],
    ['c và a', ['a', 'c']],
    ['b.', ['b']],
    ['A B', ['a', 'b']],
    ['G', null],
    ['', null],
    ['Nam Đàn', null],
  ])('as the right ones: %s', (text, expected) =>
    expect(readRight(text, 'multiple_choice')).toEqual(expected),
  );
});

it('facts of a week stand in the order of its days, across the turn of the year', () => {
  const facts = ['01-02', '01-06', '12-28', '12-31'].map((month_day) => ({ month_day }));
  expect(factsIn(facts, { from: '2026-12-28', to: '2027-01-03' }).map((one) => one.month_day)).toEqual([
    '12-28',
    '12-31',
    '01-02',
  ]);
});
