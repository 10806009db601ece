// Checks that the names of the missing fit into a message, however many they are.
import { expect, it } from 'vitest';
import { newId } from '../../../shared/ids.ts';
import { loadTexts } from '../../../shared/texts.ts';
import type { Participant } from '../store.ts';
import { nameLines } from './messages.ts';

const say = loadTexts().say('vi');
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

it('names end with how many more there are', () => {
  const lines = nameLines(
    say,
    Array.from({ length: 200 }, (_, n) => person(n)),
  );
  const shown = lines.slice(0, -1).join(', ').split('(chưa tham gia)').length - 1;
  expect(lines.at(-1)).toBe(`và ${200 - shown} đồng chí nữa.`);
  expect(lines.join('\n').length).toBeLessThan(1_400);
  expect(nameLines(say, [person(1)])).toEqual(['Tổ đảng 1: Nguyễn Thị Phương Thảo 1 (chưa tham gia)']);
});
