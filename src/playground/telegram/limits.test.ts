// Sending limits, by the clock that was passed in.
import { expect, test } from 'vitest';
import { createLimits } from './limits.ts';
import { Refusal } from './refusals.ts';

function clocked(options: Parameters<typeof createLimits>[0]) {
  let now = 0;
  const limits = createLimits(options, () => now);
  const tryOne = (chat: number, type: 'private' | 'group' = 'private'): number | 'sent' => {
    try {
      limits.spend(chat, type);
      return 'sent';
    } catch (error) {
      if (error instanceof Refusal && error.code === 429) return error.parameters?.retry_after ?? -1;
      throw error;
    }
  };
  const wait = (ms: number): void => {
    now += ms;
  };
  return { tryOne, wait, limits };
}

test('a private chat takes a short burst, then one message a second', () => {
  const { tryOne, wait } = clocked({});
  expect([1, 2, 3, 4].map(() => tryOne(7))).toEqual(['sent', 'sent', 'sent', 1]);
  wait(1000);
  expect([1, 2].map(() => tryOne(7))).toEqual(['sent', 1]);
});

test('a group takes 20 in a minute and says how long to wait', () => {
  const { tryOne, wait } = clocked({});
  for (let i = 0; i < 20; i += 1) {
    expect(tryOne(-1, 'group')).toBe('sent');
    wait(1000);
  }
  expect(tryOne(-1, 'group')).toBe(40);
  wait(40_000);
  expect(tryOne(-1, 'group')).toBe('sent');
  expect(tryOne(-1, 'group')).toBe(1);
});

test('all chats together take 30 a second', () => {
  const { tryOne, wait } = clocked({});
  const sentOf = (first: number, count: number) =>
    Array.from({ length: count }, (_, i) => tryOne(first + i)).filter((result) => result === 'sent').length;
  expect(sentOf(0, 60)).toBe(30);
  wait(500);
  expect(sentOf(100, 60)).toBe(15);
});

test('limits can be sharpened and switched off', () => {
  const { tryOne, limits } = clocked({ privateBurst: 1 });
  expect([tryOne(1), tryOne(1)]).toEqual(['sent', 1]);
  limits.set(null);
  expect(Array.from({ length: 200 }, () => tryOne(1)).every((result) => result === 'sent')).toBe(true);
});
