import { expect, test } from 'vitest';
import { encodeButton } from '../../shared/button-data.ts';
import { pickChoice } from './choices-rules.ts';

const offer = (prompt: string, position: number, labelKey: string, data = `${prompt}.${labelKey}`) => ({
  prompt,
  position,
  labelKey,
  data,
});
const TWO = [
  offer('new', 1, 'da nghe'),
  offer('new', 2, 'chua du duoc'),
  offer('old', 1, 'dong y'),
  offer('old', 3, 'xem sau'),
];

test.each([
  ['1', 'new.da nghe'],
  ['2', 'new.chua du duoc'],
  // A number never reaches back to an older prompt; a word does.
  ['3', null],
  ['xem sau', 'old.xem sau'],
  ['da nghe', 'new.da nghe'],
  ['xin chao', null],
])('%s means %s', (key, wanted) => {
  expect(pickChoice(key, TWO)).toBe(wanted);
});

test('a form that asks for a number takes "1" as the number, and still hears "thoi"', () => {
  const out = [
    offer('q', 1, 'quay lai', encodeButton('fm', 'back')),
    offer('q', 2, 'thoi', encodeButton('fm', 'leave')),
  ];
  expect(pickChoice('1', out)).toBeNull();
  expect(pickChoice('thoi', out)).toBe('fm.leave');
  // What is typed there is the answer, whatever an older prompt offers.
  expect(pickChoice('da nghe', [...out, ...TWO])).toBeNull();
  expect(pickChoice('quay lai', [...out, offer('old', 1, 'quay lai')])).toBe('fm.back');
});
