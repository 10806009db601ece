// Tests of which people a typed name may mean.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likely } from './rules.ts';

const people = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Thị Thanh Bình', 'Nguyễn Thị Bình', 'Đặng Uỷ'].map(
  (fullName) => ({ fullName }),
);
const names = (typed: string): string[] => likely(typed, people).map(({ fullName }) => fullName);

describe('a typed name', () => {
  test.each([
    ['nguyen van an', ['Nguyễn Văn An']],
    ['An Nguyễn Văn', ['Nguyễn Văn An']],
    ['ĐẶNG ỦY', ['Đặng Uỷ']],
    ['Thanh Bình', ['Lê Thị Thanh Bình']],
    ['Bình', ['Trần Thị Bình', 'Lê Thị Thanh Bình', 'Nguyễn Thị Bình']],
    ['Hoàng Văn Thụ', []],
    ['An', ['Nguyễn Văn An']],
  ])('%s', (typed, expected) => {
    expect(names(typed)).toEqual(expected);
  });

  test('the whole name comes before those that only look like it', () => {
    expect(names('Nguyễn Thị Bình')[0]).toBe('Nguyễn Thị Bình');
  });

  test('whatever is typed, at most five people of the list are offered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const found = likely(typed, [...people, ...people, ...people]);
        expect(found.length).toBeLessThanOrEqual(5);
        expect(found.every((one) => people.includes(one))).toBe(true);
      }),
    );
  });
});
