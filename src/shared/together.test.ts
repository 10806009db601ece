// Work that comes while the same work is under way shares the next round.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { together } from './together.ts';

/** Rounds that end when they are told to. */
function held() {
  const rounds: { items: number[]; end(): void; fail(error: Error): void }[] = [];
  const add = together(
    (items: number[]) =>
      new Promise<number>((resolve, reject) => {
        rounds.push({ items, end: () => resolve(items.length), fail: reject });
      }),
  );
  return { rounds, add };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

test('what comes at one moment goes in one round, what comes meanwhile in the next', async () => {
  const { rounds, add } = held();
  const first = [add([1]), add([2, 3])];
  await turn();
  const second = [add([4]), add([5])];
  await turn();
  expect(rounds.map(({ items }) => items)).toEqual([[1, 2, 3]]);
  rounds[0]!.end();
  expect(await Promise.all(first)).toEqual([3, 3]);
  await turn();
  rounds[1]!.end();
  expect(await Promise.all(second)).toEqual([2, 2]);
  expect(rounds.map(({ items }) => items)).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

test('a round that fails fails for those in it alone', async () => {
  const { rounds, add } = held();
  const lost = Promise.allSettled([add([1]), add([2])]);
  await turn();
  const later = add([3]);
  rounds[0]!.fail(new Error('the database is away'));
  expect((await lost).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await turn();
  rounds[1]!.end();
  expect(await later).toBe(1);
});

test('whatever comes when, everything is done once, in the order it came, never side by side', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 30 }), async (steps) => {
      let underWay = 0;
      const done: number[] = [];
      const add = together(async (items: number[]) => {
        expect(++underWay).toBe(1);
        await turn();
        done.push(...items);
        underWay--;
      });
      let last = 0;
      const all: Promise<void>[] = [];
      for (const [count, turns] of steps) {
        all.push(add(Array.from({ length: count }, () => last++)));
        for (let n = 0; n < turns; n++) await turn();
      }
      await Promise.all(all);
      expect(done).toEqual(Array.from({ length: last }, (_, index) => index));
    }),
  );
});
