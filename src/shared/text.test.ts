// Checks that typed text is cleaned, compared and shortened without surprises.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, csvSafe, nameKey, searchKey, truncate } from './text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;

describe('searchKey', () => {
  it.each([
    ['Nguyễn Văn Đức', 'nguyen van duc'],
    ['  Uỷ\u00a0 ban ', 'uy ban'],
    ['Ủy ban', 'uy ban'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['Ðặng', 'dang'],
    ['Lê\u200b Thị\u202e Bình', 'le thi binh'],
    ['Họ\tvà\ntên', 'ho va ten'],
    ['Họ và tên'.normalize('NFD'), 'ho va ten'],
  ])('turns %j into %j', (text, key) => expect(searchKey(text)).toBe(key));

  it('is its own key, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
    );
  });

  it('does not see the normal form, case or outer white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(searchKey(` ${text.normalize('NFD')} `)).toBe(searchKey(text.normalize('NFC')));
      }),
    );
  });

  it('never keeps an invisible character, a mark or two spaces', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(searchKey(text)).not.toMatch(INVISIBLE);
        expect(searchKey(text)).not.toMatch(/ {2}|^ | $/);
      }),
    );
  });
});

describe('nameKey', () => {
  it.each([
    ['Thuý', 'Thúy'],
    ['HOÀ', 'hòa'],
    ['Nguyễn  Văn An', 'nguyễn văn an'.normalize('NFD')],
  ])('takes %j and %j for the same name', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  it.each([
    ['Hùng', 'Hưng'],
    ['Bình', 'Bính'],
    ['Đào', 'Dào'],
  ])('keeps %j and %j apart', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));

  it('never joins what searchKey parts', () => {
    fc.assert(
      fc.property(fc.constantFrom('Hoà', 'Hòa', 'Hoa', 'Hóa', 'Thuỷ', 'Thủy'), fc.string(), (a, b) => {
        if (nameKey(a) === nameKey(b)) expect(searchKey(a)).toBe(searchKey(b));
      }),
    );
  });
});

describe('cleanLine', () => {
  it('removes what cannot be seen and joins white space', () => {
    expect(cleanLine(' Lê\u200b \u202eVăn\u0007\n An\ufeff ', 20)).toEqual({
      text: 'Lê Văn An',
      tooLong: false,
    });
  });

  it('says when the text is too long, counting marks that pile up on one letter', () => {
    expect(cleanLine('x'.repeat(4096), 80).tooLong).toBe(true);
    expect(cleanLine(`a${'\u0301'.repeat(4000)}`, 80).tooLong).toBe(true);
    expect(cleanLine('🌸'.repeat(80), 80).tooLong).toBe(false);
  });

  it('gives the same line again when cleaned again, in NFC', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = cleanLine(text, 50).text;
        expect(cleanLine(once, 50).text).toBe(once);
        expect(once).toBe(once.normalize('NFC'));
        expect(once).not.toMatch(INVISIBLE);
      }),
    );
  });
});

describe('csvSafe', () => {
  it.each(['=1+1', '+84', '-1', '@x', '\t=1', '\r=1'])('disarms %j', (text) =>
    expect(csvSafe(text)).toBe(`'${text}`),
  );

  it('never gives a cell that a spreadsheet would run, and leaves other text alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(csvSafe(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(csvSafe(text).endsWith(text)).toBe(true);
      }),
    );
    expect(csvSafe('Nguyễn Văn An')).toBe('Nguyễn Văn An');
  });
});

describe('truncate', () => {
  it('never parts a letter from its marks or an emoji from its halves', () => {
    expect(truncate('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 2)).toBe('👨‍👩‍👧…');
    expect(truncate('ệệệệ'.normalize('NFD'), 3)).toBe(`${'ệệ'.normalize('NFD')}…`);
  });

  it('never exceeds the limit and leaves short text as it is', () => {
    const count = (text: string) => [...new Intl.Segmenter('vi').segment(text)].length;
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (text, max) => {
          const short = truncate(text, max);
          expect(count(short)).toBeLessThanOrEqual(max);
          if (count(text) <= max) expect(short).toBe(text);
        },
      ),
    );
  });
});
