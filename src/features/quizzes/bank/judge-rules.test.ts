// What is right, what goes to a person, what is wrong; and drawing that anybody can work out again.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sha256 } from '../../../shared/ids.ts';
import { apart, optionOrder, orderBySeed } from './draw-rules.ts';
import { type Judgement, judgeAnswer } from './judge-rules.ts';

const typed = (answer: string, ...accepted: string[]) => ({
  kind: 'short_answer' as const,
  right: [],
  answer,
  accepted,
});

describe('a typed answer', () => {
  it.each<[string, string, Judgement]>([
    ['19/5/1890', '19 tháng 5 năm 1890', 'right'],
    ['19/5/1890', 'ngày 19-5-1890.', 'right'],
    ['19/5/1890', '1890', 'near'],
    ['19/5/1890', '19/5', 'near'],
    ['19/5/1890', 'khoảng 19/5/1890', 'near'],
    ['19/5/1890', 'mười chín tháng năm', 'near'],
    ['19/5/1890', '20/5/1890', 'wrong'],
    ['19/5/1890', '1891', 'wrong'],
    ['Hoàng Thị Loan', 'hoang thi loan', 'right'],
    ['Hoàng Thị Loan', 'bà Hoàng Thị Loan', 'near'],
    ['Hoàng Thị Loan', 'Loan', 'near'],
    ['Hoàng Thị Loan', 'Hoang Thi Lon', 'near'],
    ['Hoàng Thị Loan', 'Nguyễn Thị Thanh', 'wrong'],
    ['34', 'ba mươi tư', 'right'],
    ['34 chiến sĩ', '34', 'near'],
    ['34', '35', 'wrong'],
    ['Điều 4', 'Điều 5', 'wrong'],
    ['Huế', '', 'wrong'],
    ['Huế', '   …', 'wrong'],
    ['Huế', 'Vinh', 'wrong'],
  ])('to %s: "%s" is %s', (answer, given, expected) =>
    expect(judgeAnswer(typed(answer), given)).toBe(expected),
  );

  it('is right in any accepted form', () => {
    expect(judgeAnswer(typed('Nguyễn Sinh Cung', 'Nguyễn Sinh Côn'), 'nguyen sinh con')).toBe('right');
  });

  it('is always right when it is the answer itself, however it is typed', () => {
    // Letters of Vietnamese: between À and ỹ stand other scripts, some without a capital of their own.
    const letters = [
      ...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ',
    ];
    const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 8 });
    const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(words, (answer) => {
        expect(judgeAnswer(typed(answer), answer.toUpperCase())).toBe('right');
        expect(judgeAnswer(typed(answer), `  ${answer}. `)).toBe('right');
        expect(judgeAnswer(typed(answer), `thưa, ${answer} ạ`)).not.toBe('wrong');
      }),
    );
  });
});

test.each<[string[], string, Judgement]>([
  [['b'], 'b', 'right'],
  [['b'], 'a', 'wrong'],
  [['a', 'c'], 'c,a', 'right'],
  [['a', 'c'], 'a', 'wrong'],
  [['a', 'c'], 'a,b,c', 'wrong'],
  [['a'], '', 'wrong'],
  [['t'], 't', 'right'],
])('of %j "%s" is %s', (right, given, expected) =>
  expect(judgeAnswer({ kind: 'multiple_choice', right, answer: null, accepted: [] }, given)).toBe(expected),
);

test.each(['open', 'task'] as const)('what is %s is for a person to judge', (kind) =>
  expect(judgeAnswer({ kind, right: [], answer: 'x', accepted: [] }, 'y')).toBe('near'),
);

test('questions that give each other’s answers away stand apart', () => {
  const about = (words: string, right: string, explanation: string) => ({
    ...{ kind: 'multiple_choice' as const, words, explanation, right: ['a'], answer: null },
    options: [
      { id: 'a' as const, words: right },
      { id: 'b' as const, words: 'Khác' },
    ],
  });
  const when = about(
    'Bản Yêu sách được gửi tới Hội nghị Versailles ngày nào?',
    '18/6/1919',
    'Ngày 18/6/1919.',
  );
  const where = about('Bản Yêu sách được gửi tới hội nghị nào?', 'Hội nghị Versailles', 'Tới Versailles.');
  const other = about('Bác Hồ sinh ngày nào?', '19/5/1890', 'Ngày 19/5/1890.');
  expect(apart([when, where, other])).toEqual([when, other, where]);
  expect(apart([where, other, when])).toEqual([where, other, when]);
});

describe('a draw by seed', () => {
  it('is an order of the same ids, whatever order they come in, and follows from sha256 alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.uuid(), { maxLength: 30 }), (seed, ids) => {
        const drawn = orderBySeed(seed, ids);
        expect([...drawn].sort()).toEqual([...ids].sort());
        expect(orderBySeed(seed, [...ids].reverse())).toEqual(drawn);
        for (const [at, id] of drawn.entries()) {
          const next = drawn[at + 1];
          if (next !== undefined) expect(sha256(`${seed}:${id}`) < sha256(`${seed}:${next}`)).toBe(true);
        }
      }),
    );
  });

  it('gives everyone an order of options of their own, and a statement always right, then wrong', () => {
    const options = (['a', 'b', 'c', 'd'] as const).map((id) => ({ id, words: id }));
    const question = { id: 'q', kind: 'multiple_choice' as const, options };
    const orders = new Set(Array.from({ length: 100 }, (_, n) => optionOrder(question, `s${n}`).join('')));
    expect(orders.size).toBeGreaterThan(15);
    expect(optionOrder({ ...question, kind: 'true_false' }, 's')).toEqual(['t', 'f']);
  });
});
