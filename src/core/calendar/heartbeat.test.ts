// The heartbeat beats every second, and at the moment when something falls due in between.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog } from '../../shared/log.ts';
import { createHeartbeat, type Heartbeat } from './heartbeat.ts';

const START = new Date('2026-11-30T07:00:00+07:00').getTime();
const log = createLog('silent');

/** What waits for its moment, in milliseconds after the start; and when each was done. */
let waiting: number[];
let done: { due: number; at: number }[];
let beats: number[];
let heartbeats: Heartbeat[];

/** How long a beat takes. */
const WORK_MS = 5;

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  [waiting, done, beats, heartbeats] = [[], [], [], []];
});
afterEach(async () => {
  await Promise.all(heartbeats.map((one) => one.stop()));
  vi.useRealTimers();
});

const passed = (): number => Date.now() - START;

/** As the service's: what is due, then how long until more is, when that is within a second of the beat's beginning. */
async function beat(): Promise<number | null> {
  const now = passed();
  beats.push(now);
  for (const due of waiting.filter((at) => at <= now)) done.push({ due, at: now });
  waiting = waiting.filter((at) => at > now);
  await new Promise((resolve) => setTimeout(resolve, WORK_MS));
  const next = Math.min(...waiting);
  return next <= now + 1000 ? next - passed() : null;
}

function start(how: () => Promise<number | null> = beat): Heartbeat {
  const heartbeat = createHeartbeat(how, log);
  heartbeats.push(heartbeat);
  heartbeat.start();
  return heartbeat;
}

test('what falls due between two seconds is done at its moment, not at the next second', async () => {
  waiting = [1500, 2001, 3999, 5000];
  start();
  await vi.advanceTimersByTimeAsync(6500);
  expect(done.map(({ due }) => due)).toEqual([1500, 2001, 3999, 5000]);
  for (const { due, at } of done) expect(at - due).toBeLessThan(50);
});

test('an idle service beats once a second and no more', async () => {
  start();
  await vi.advanceTimersByTimeAsync(10_500);
  expect(beats).toHaveLength(10);
});

test('however close together things fall due, the beats stay few', async () => {
  waiting = Array.from({ length: 2000 }, (_, index) => 1001 + index);
  start();
  await vi.advanceTimersByTimeAsync(4500);
  expect(done).toHaveLength(2000);
  for (const { due, at } of done) expect(at - due).toBeLessThan(50);
  expect(beats.length).toBeLessThan(5 + 2000 / 25);
});

test('of two processes each beats at the moment; one that is late finds nothing left', async () => {
  waiting = [1500, 2300];
  start();
  start();
  await vi.advanceTimersByTimeAsync(4500);
  expect(done.map(({ due }) => due)).toEqual([1500, 2300]);
});

test('a beat that fails is followed by the next second’s', async () => {
  waiting = [2500];
  let isBroken = true;
  start(async () => {
    if (isBroken) {
      isBroken = false;
      throw new Error('the database is away');
    }
    return beat();
  });
  await vi.advanceTimersByTimeAsync(4500);
  expect(done).toEqual([{ due: 2500, at: expect.closeTo(2501, -1) }]);
});

test('stopped, it does not come back for what it saw coming', async () => {
  waiting = [1500];
  const heartbeat = start();
  await vi.advanceTimersByTimeAsync(1200);
  await heartbeat.stop();
  await vi.advanceTimersByTimeAsync(3000);
  expect(done).toEqual([]);
});
