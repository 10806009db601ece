import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeButton, encodeButton, MAX_BUTTON_BYTES } from './button-data.ts';
import { longId, shortId } from './ids.ts';

const word = fc.stringMatching(/^[a-z0-9_]{1,6}$/);
const small = fc.stringMatching(/^[A-Za-z0-9_-]{0,10}$/);

test('what is encoded is decoded again, within 64 bytes', () => {
  fc.assert(
    fc.property(
      word,
      word,
      fc.array(fc.oneof(fc.uuid({ version: 4 }), small), { maxLength: 2 }),
      (feature, action, args) => {
        const data = encodeButton(feature, action, ...args);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(MAX_BUTTON_BYTES);
        expect(decodeButton(data)).toEqual({ feature, action, args });
      },
    ),
  );
});

test('forged or damaged data is null, never an error', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (data) => void decodeButton(data)));
  expect(decodeButton('')).toBeNull();
  expect(decodeButton('rd')).toBeNull();
  expect(decodeButton('rd.heard.not-an-id')).toBeNull();
  expect(decodeButton(`rd.heard.${'x'.repeat(60)}`)).toBeNull();
});

test('too much for a button is refused when it is made', () => {
  const id = '00000000-0000-4000-8000-000000000000';
  expect(() => encodeButton('readings', 'something', id, id, id)).toThrow(RangeError);
});

test('ids are 22 characters of base64url, in one spelling only', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      expect(shortId(uuid)).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(longId(shortId(uuid))).toBe(uuid);
    }),
  );
  expect(longId('AAAAAAAAAAAAAAAAAAAAAB')).toBeNull();
});
