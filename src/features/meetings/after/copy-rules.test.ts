// Long texts parted into messages.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partText } from './copy-rules.ts';

const AGAIN = '(tiếp)';

test('what fits is one message', () => {
  expect(partText(['Có mặt: 14', 'Vắng: 2'], 200, AGAIN)).toEqual(['Có mặt: 14\nVắng: 2']);
});

test('a long list of names is parted after a comma, and the next message says that it goes on', () => {
  const names = Array.from({ length: 40 }, (_, at) => `Nguyễn Văn ${at}`).join(', ');
  const parts = partText(['Tổng số: 40', `Vắng có lý do: ${names}`], 200, AGAIN);
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts.slice(0, -1)) expect(part).toMatch(/,$/);
  for (const part of parts.slice(1)) expect(part.startsWith(`${AGAIN}\n`)).toBe(true);
});

test('nothing is lost, and no message is too long', () => {
  const letters = (text: string) => text.replaceAll(AGAIN, '').replace(/\s/g, '');
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 12 }),
      fc.integer({ min: 100, max: 300 }),
      (lines, max) => {
        const parts = partText(lines, max, AGAIN);
        expect(parts.every((part) => part.length <= max)).toBe(true);
        expect(letters(parts.join('\n'))).toBe(letters(lines.join('\n')));
      },
    ),
  );
});
