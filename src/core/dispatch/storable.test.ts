// What PostgreSQL cannot store is taken out of an update; everything else stays as it came.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RawUpdate } from '../../channels/channel.ts';
import { storable } from './storable.ts';

const update = (payload: unknown): RawUpdate => ({ updateId: '1', chat: '2', payload });

test('zero characters go, half surrogate pairs become the replacement character', () => {
  const payload = { message: { text: 'a\0b\uD800c', from: { first_name: '\0' }, list: ['\uDC00', 1, null] } };
  expect(storable(update(payload)).payload).toEqual({
    message: { text: 'ab\uFFFDc', from: { first_name: '' }, list: ['\uFFFD', 1, null] },
  });
});

test('an update without them is handed on as it is', () => {
  const raw = update({ text: 'Đồng chí 🌸 \\u0000' });
  expect(storable(raw).payload).toEqual(raw.payload);
});

test('whatever was typed, what is stored holds neither', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }), (text) => {
      const { text: kept } = storable(update({ text })).payload as { text: string };
      expect(kept.isWellFormed() && !kept.includes('\0')).toBe(true);
      expect(kept).toBe(text.replaceAll('\0', '').toWellFormed());
    }),
  );
});
