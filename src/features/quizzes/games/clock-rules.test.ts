// The countdown of games.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  downBefore,
  isLate,
  leftBefore,
  nextStep,
  saidSeconds,
  secondsLeft,
  setBack,
  wasDown,
} from './clock-rules.ts';

const NOW = new Date('2026-11-25T19:00:00+07:00');
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

test('a minute is shown at 30, 10 and 0 seconds left', () => {
  const steps: number[] = [];
  for (let now = NOW; now < after(60); ) {
    now = nextStep(after(60), now);
    steps.push(secondsLeft(after(60), now));
  }
  expect(steps).toEqual([30, 10, 0]);
});

test('steps lie ahead, up to the deadline, and ten seconds or more apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 599_999 }), (seconds, passed) => {
      const now = new Date(NOW.getTime() + Math.min(passed, seconds * 1000 - 1));
      const next = nextStep(after(seconds), now);
      expect(next > now && next <= after(seconds)).toBe(true);
      if (next < after(seconds))
        expect(nextStep(after(seconds), next).getTime() - next.getTime()).toBeGreaterThanOrEqual(10_000);
    }),
  );
});

test('a second after time is late, the deadline itself is not', () => {
  expect(isLate(after(0), NOW)).toBe(false);
  expect(isLate(after(-1), NOW)).toBe(true);
  expect(isLate(null, NOW)).toBe(false);
  expect(saidSeconds(after(29.3), NOW)).toBe(30);
});

test('an outage gives back what was left, ten seconds at least', () => {
  expect(wasDown(NOW, after(59))).toBe(false);
  expect(wasDown(NOW, after(61))).toBe(true);
  expect(leftBefore(after(30), NOW)).toBe(30);
  expect(leftBefore(after(0), NOW)).toBe(10);
});

test('a clock that was set back gives a full time from now, and nothing where the time left can be right', () => {
  expect(setBack(after(60), NOW, 60)).toBeNull();
  expect(setBack(after(-5), NOW, 60)).toBeNull();
  expect(setBack(after(3_630), NOW, 60)).toEqual(after(60));
  expect(wasDown(downBefore(NOW), NOW)).toBe(false);
  expect(wasDown(new Date(downBefore(NOW).getTime() - 1), NOW)).toBe(true);
});
