// What the record of a meeting says of a game: numbers and tổ always, persons only where they may be named.
import { expect, test } from 'vitest';
import { loadTexts } from '../../../shared/texts.ts';
import { happeningLine, type Played } from './happening-messages.ts';

const say = loadTexts().say('vi');
const played = (change: Partial<Played> = {}): Played => ({
  game: 'flower',
  people: 12,
  asked: 20,
  isMixed: false,
  winners: [],
  ...change,
});
const person = (prize: Played['winners'][number]['prize'], name: string | null) => ({
  prize,
  name,
  isTeam: false,
});

test('one line: the game, who took part, the prizes by tổ in their order', () => {
  const winners = [
    { prize: 'second' as const, name: 'Tổ 1', isTeam: true },
    { prize: 'first' as const, name: 'Tổ 2', isTeam: true },
    { prize: 'second' as const, name: 'Tổ 4', isTeam: true },
  ];
  expect(happeningLine(say, played({ winners }), false)).toBe(
    'Hái hoa dân chủ: 12 đồng chí tham gia, 20 câu; Giải Nhất: Tổ 2; Giải Nhì: Tổ 1, Tổ 4',
  );
  expect(happeningLine(say, played({ game: 'quick', asked: 5 }), true)).toBe(
    'Thi nhanh: 12 đồng chí tham gia, 5 câu',
  );
});

test('a person is named who agreed, where names may be; the others are a number', () => {
  const winners = [person('first', 'Lê Văn An'), person('third', null), person('third', 'Vũ Thị Bình')];
  expect(happeningLine(say, played({ winners }), true)).toContain(
    '; Giải Nhất: đồng chí Lê Văn An; Giải Ba: đồng chí Vũ Thị Bình, 1 đồng chí',
  );
  for (const line of [
    happeningLine(say, played({ winners }), false),
    happeningLine(say, played({ winners, isMixed: true }), true),
    happeningLine(say, played({ winners, isMixed: true }), false),
  ])
    expect(line).not.toMatch(/An|Bình/);
  expect(happeningLine(say, played({ winners, isMixed: true }), true)).toBe(
    'Hái hoa dân chủ: 12 người tham gia, 20 câu; Giải Nhất: 1 người; Giải Ba: 2 người',
  );
});
