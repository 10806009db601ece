// Checks that every message fits its channel and loses no choice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitTo, shownHash } from './fit.ts';

const able = (textLength: number, over: { buttons?: boolean; files?: boolean } = {}) => ({
  buttons: true,
  files: true,
  textLength,
  captionLength: Math.ceil(textLength / 2),
  ...over,
});

describe('fitTo', () => {
  it('never exceeds the limit, never parts a letter, and says when it cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 1, max: 60 }),
        (words, textLength) => {
          const { message, wasCut } = fitTo({ text: words }, able(textLength));
          expect(message.text.length).toBeLessThanOrEqual(textLength);
          expect(wasCut).toBe(words.length > textLength);
          if (!wasCut) expect(message.text).toBe(words);
          expect(words.startsWith(message.text.replace(/…$/, ''))).toBe(true);
        },
      ),
    );
  });

  it('cuts the words and not the choices', () => {
    const { message, choices } = fitTo(
      { text: 'x'.repeat(100), buttons: [[{ label: 'Có', data: 'a' }]] },
      able(20, { buttons: false }),
    );
    expect(message.text).toBe(`${'x'.repeat(12)}…\n\n1. Có`);
    expect(message.buttons).toBeUndefined();
    expect(choices).toEqual([{ label: 'Có', labelKey: 'co', data: 'a' }]);
  });

  it('says under the numbers how to answer, within the limit, and nothing where there is nothing to answer', () => {
    const hint = (choices: number) => `1-${choices}`;
    const capabilities = able(24, { buttons: false });
    const buttons = [[{ label: 'Có', data: 'a' }], [{ label: 'x', url: 'u' }]];
    const { message } = fitTo({ text: 'y'.repeat(50), buttons }, capabilities, hint);
    expect(message.text).toBe(`${'y'.repeat(7)}…\n\n1. Có\nx: u\n1-1`);
    expect(fitTo({ text: 'a', buttons: [buttons[1]!] }, capabilities, hint).message.text).toBe('a\n\nx: u');
    const withButtons = able(24);
    expect(fitTo({ text: 'a', buttons }, withButtons, hint).message.text).toBe('a');
  });

  it('keeps to the shorter limit under a file', () => {
    const file = { name: 'a.pdf', mime: 'application/pdf', base64: 'YQ==' };
    const { message, wasCut } = fitTo({ text: 'x'.repeat(20), file }, able(20));
    expect([message.text.length, message.file, wasCut]).toEqual([10, file, true]);
  });

  it('leaves a picture out where no files go, and a document to whoever should have asked', () => {
    const picture = { name: 'a.png', mime: 'image/png', base64: 'YQ==' };
    const bare = able(20, { files: false });
    expect(fitTo({ text: 'x'.repeat(20), file: picture }, bare).message).toEqual({ text: 'x'.repeat(20) });
    const document = { ...picture, mime: 'application/pdf' };
    expect(fitTo({ text: 'x', file: document }, bare).message.file).toEqual(document);
  });

  it('leaves buttons where the channel has them', () => {
    const message = { text: 'a', buttons: [[{ label: 'b', data: 'c' }]] };
    expect(fitTo(message, able(10))).toEqual({
      message,
      choices: [],
      wasCut: false,
    });
  });
});

it('the hash changes with anything that a client shows', () => {
  const base = { text: 'a', buttons: [[{ label: 'b', data: 'c' }]] };
  const others = [
    { ...base, text: 'x' },
    { text: 'a' },
    { ...base, buttons: [[{ label: 'b (1)', data: 'c' }]] },
    { ...base, file: { name: 'qr.png', mime: 'image/png', base64: 'MQ==' } },
    { ...base, file: { name: 'qr.png', mime: 'image/png', base64: 'Mg==' } },
  ];
  expect(new Set([base, ...others].map(shownHash)).size).toBe(6);
});

it('the hash of a message with a document is that of its name: an edit cannot change what is in it', () => {
  const withFile = (base64: string) => ({
    text: 'a',
    file: { name: 'a.pdf', mime: 'application/pdf', base64 },
  });
  expect(shownHash(withFile('MQ=='))).toBe(shownHash(withFile('Mg==')));
});
