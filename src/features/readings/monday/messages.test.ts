// Checks how long texts are cut, and what the summary says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../../shared/texts.ts';
import { pieces, summaryLines } from './messages.ts';
import type { Scene } from './shapes.ts';

const say = loadTexts().say('vi');

describe('long texts', () => {
  it('lose no word, break no letter, and keep to the length', () => {
    const unit = fc.constantFrom('ạ', 'Bác Hồ', ' ', '\n', '🌸', 'x'.repeat(30));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 300 }), fc.integer({ min: 40, max: 200 }), (parts, max) => {
        const text = parts.join('');
        const cut = pieces(text, max);
        for (const piece of cut) expect(piece.length).toBeLessThanOrEqual(max);
        for (const piece of cut) expect(piece).toBe(piece.toWellFormed());
        expect(cut.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

it('the summary is in the style of the reports', () => {
  const scene = { reading: { date: '2026-11-30' }, story: null } as unknown as Scene;
  const figures = {
    expected: 3521,
    exempt: 40,
    excused: 30,
    notJoined: 12,
    answered: 3200,
    onBehalf: 55,
    choices: { 'heard:heard': 2975, 'heard:missed': 150, 'heard:reread': 75 },
    items: {},
  };
  expect(summaryLines({ say, locale: 'vi', zone: 'UTC' }, scene, figures)).toEqual([
    'Kết quả 15 phút đầu giờ thứ Hai, ngày 30/11/2026',
    'Đã nghe: 84,5 % (2.975/3.521 lượt)',
    'Đọc lại sau: 75',
    'Chưa dự được, tạm vắng: 180',
    'Chưa ghi nhận: 291',
    'Trong các ghi nhận có ghi hộ: 55',
    'Không tính: 40',
  ]);
});
