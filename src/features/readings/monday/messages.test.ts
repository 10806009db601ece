// Checks how long texts are cut, and that names fit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../core/asks/store.ts';
import { newId } from '../../../shared/ids.ts';
import { loadTexts } from '../../../shared/texts.ts';
import { nameLines } from './list-messages.ts';
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

  it('of names end with how many more there are', () => {
    const person = (n: number): Participant => ({
      memberId: newId(),
      fullName: `Nguyễn Thị Phương Thảo ${n}`,
      unitId: 'c',
      groupUnitId: 't',
      groupName: `Tổ đảng ${n % 3}`,
      state: 'expected',
      joined: false,
      value: null,
      recordedBy: null,
    });
    const lines = nameLines(
      say,
      Array.from({ length: 200 }, (_, n) => person(n)),
    );
    const shown = lines.slice(0, -1).join(', ').split('(chưa tham gia)').length - 1;
    expect(lines.at(-1)).toBe(`và ${200 - shown} đồng chí nữa.`);
    expect(lines.join('\n').length).toBeLessThan(1_400);
    expect(nameLines(say, [person(1)])).toEqual(['Tổ đảng 1: Nguyễn Thị Phương Thảo 1 (chưa tham gia)']);
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
