// People who press buttons: as fast as they are answered, or at a given rate.
import { setTimeout as sleep } from 'node:timers/promises';
import type { FakeTelegram } from '../../src/playground/telegram/index.ts';

export type Target = { userId: number; chatId: number; messageId: number; data: string };

export type LoadPlan = {
  targets: Target[];
  /** Presses answered in this time are not counted, in milliseconds. */
  warmMs: number;
  measureMs: number;
} & (
  | { kind: 'closed' /** Presses without an answer at any time. */; outstanding: number }
  | { kind: 'open'; perSecond: number }
);

export type LoadResult = {
  /** Toasts within the measured time. */
  answered: number;
  perSecond: number;
  /** From the press (at a given rate: from the moment it was due) to the toast, in milliseconds. */
  delays: number[];
  /** How often each text was shown. */
  toasts: Record<string, number>;
  /** Share of the measured time in which the event loop of this process was busy. */
  busy: number;
};

const ANSWER_MS = 20_000;
const TICK_MS = 1;

export async function press(telegram: FakeTelegram, plan: LoadPlan): Promise<LoadResult> {
  const { targets, warmMs, measureMs } = plan;
  const began = performance.now();
  const from = began + warmMs;
  const to = from + measureMs;
  const delays: number[] = [];
  const toasts: Record<string, number> = {};
  const waiting = new Set<Promise<void>>();
  let next = 0;

  const one = (at: number, then: () => void): void => {
    const { userId, chatId, messageId, data } = targets[next++ % targets.length]!;
    const { answered } = telegram.press(userId, chatId, { messageId, data });
    const done = answered.then(({ text = '' }) => {
      const now = performance.now();
      if (now >= from && now < to) {
        delays.push(now - at);
        toasts[text] = (toasts[text] ?? 0) + 1;
      }
      waiting.delete(done);
      then();
    });
    waiting.add(done);
  };

  const start = sleep(warmMs).then(() => performance.eventLoopUtilization());
  if (plan.kind === 'closed') {
    const again = (): void => {
      if (performance.now() < to) one(performance.now(), again);
    };
    for (let count = 0; count < plan.outstanding; count++) again();
    await sleep(to - performance.now());
  } else {
    for (let sent = 0; performance.now() < to; await sleep(TICK_MS)) {
      const due = Math.floor(((performance.now() - began) * plan.perSecond) / 1000);
      for (; sent < due; sent++) one(began + (sent * 1000) / plan.perSecond, () => {});
    }
  }
  const { utilization } = performance.eventLoopUtilization(await start);
  const patience = sleep(ANSWER_MS, undefined, { ref: false });
  while (waiting.size > 0 && performance.now() < to + ANSWER_MS)
    await Promise.race([Promise.all(waiting), patience]);
  if (waiting.size > 0) throw new Error(`${waiting.size} presses were not answered within ${ANSWER_MS} ms`);
  return {
    answered: delays.length,
    perSecond: (delays.length * 1000) / measureMs,
    delays,
    toasts,
    busy: utilization,
  };
}
