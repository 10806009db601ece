// Checks that nothing is asked or measured for each person, and what one month's answers say.
import { expect, it } from 'vitest';
import { isPerPerson, monthFrom } from './rules.ts';

it.each([
  ['Tiền tiết kiệm', false],
  ['đồng', false],
  ['đồng/người', true],
  ['Tiền mỗi đồng chí góp', true],
  ['kg trên đảng viên', true],
  ['Số người được giúp', false],
  ['savings per person', true],
  ['Một người làm tốt', true],
])('%j is per person: %s', (text, per) => {
  expect(isPerPerson(text)).toBe(per);
});

it('the answers of an ask are one month', () => {
  const ask = { id: 'a', state: 'open', closesAt: new Date(0) };
  const answer = { askId: 'a', memberId: 'm', note: null, fileRef: null, recordedBy: null };
  expect(monthFrom(ask, '2026-11', [])).toMatchObject({ said: null, number: null, isOpen: true });
  const said = [
    { ...answer, item: 'said', value: 'report', recordedBy: 's' },
    { ...answer, item: 'number', value: '1250000.5' },
    { ...answer, item: 'photo', value: 'photo', fileRef: 'telegram:x' },
  ];
  expect(monthFrom({ ...ask, state: 'closed' }, '2026-11', said)).toMatchObject({
    said: 'report',
    number: 1_250_000.5,
    line: null,
    photo: 'telegram:x',
    recordedBy: 's',
    isOpen: false,
  });
});
