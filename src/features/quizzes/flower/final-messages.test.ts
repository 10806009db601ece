// Checks the screen from which anybody works the draw out again: whole, in order, inside the limits of a chat.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadTexts } from '../../../shared/texts.ts';
import { checkMessages } from './final-messages.ts';
import { seedHashOf } from './rules.ts';
import type { Flower, FlowerQuiz } from './shapes.ts';

const texts = loadTexts();
const seed = 'x'.repeat(64);
const quiz = { id: '00000000-0000-4000-8000-000000000000', seed, seedHash: seedHashOf(seed) } as FlowerQuiz;
const flower = (number: number, id: string, of: Partial<Flower> = {}): Flower => ({
  number,
  questionId: id,
  drawnId: id,
  state: 'answered',
  isExtra: false,
  ...of,
});
const asked = (words: string, withdrawnAt: Date | null = null) => ({ words, withdrawnAt });

test('however many flowers and however long their questions: every code in order, each message fits, the way back on the last', () => {
  const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 43 });
  const one = fc.tuple(ids, fc.nat({ max: 600 }), fc.constantFrom(2000, 4096), fc.constantFrom('vi', 'en'));
  fc.assert(
    fc.property(one, ([drawn, length, limit, locale]) => {
      const flowers = drawn.map((id, at) => flower(at + 1, id, { isExtra: at >= 40 }));
      const words = new Map(drawn.map((id) => [id, asked('Ngày ấy ở đâu? '.repeat(40).slice(0, length))]));
      const messages = checkMessages(texts.say(locale as 'vi'), { quiz, flowers, words }, limit);
      for (const { text } of messages) expect(text.length).toBeLessThanOrEqual(limit - 200);
      const all = messages.map(({ text }) => text).join('\n');
      expect(all).toContain(seed);
      expect(all).toContain(quiz.seedHash);
      expect([...all.matchAll(/: ([0-9a-f-]{36})(?:\n|$)/g)].map((match) => match[1])).toEqual(drawn);
      expect(messages.map(({ buttons = [] }) => buttons.length)).toEqual(
        messages.map((_, at) => (at === messages.length - 1 ? 1 : 0)),
      );
    }),
  );
});

test('the draw’s own question stands in words, shortened; of the reserve only what was asked; what was replaced is marked', () => {
  const flowers = [
    flower(1, 'a'),
    flower(2, 'b', { questionId: 'z' }),
    flower(3, 'c'),
    flower(4, 'd'),
    flower(5, 'e', { isExtra: true, state: 'closed' }),
    flower(6, 'f', { isExtra: true }),
  ];
  const words = new Map([
    ['a', asked(`Câu một?\n${'dài '.repeat(40)}`)],
    ['b', asked('Câu hai?')],
    ['c', asked('Câu ba?', new Date(0))],
    ['e', asked('Câu dự trữ chưa hỏi?')],
    ['f', asked('Câu hỏi phụ?')],
  ]);
  const [{ text }] = checkMessages(texts.say('vi'), { quiz, flowers, words }, 4096);
  const lines = text.split('\n').slice(5);
  expect(lines).toEqual([
    'Hoa 1: a',
    expect.stringMatching(/^Câu một\? dài .{66}…$/),
    'Hoa 2: b',
    'Câu hai? (đã rút hoặc đã thay)',
    'Hoa 3: c',
    'Câu ba? (đã rút hoặc đã thay)',
    'Hoa 4: d',
    '(câu này không còn trong ngân hàng)',
    'Dự trữ: e',
    'Dự trữ: f',
    'Câu hỏi phụ?',
  ]);
});
