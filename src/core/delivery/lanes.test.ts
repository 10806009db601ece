// Checks the rates: never over a limit, whatever the arrival of messages.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BotState, type Candidate, type LaneState, TELEGRAM_RATES, takeSlots } from './lanes.ts';

type Arrival = { after: number; chat: number; isEdit: boolean; isReply: boolean };
type Gone = Candidate & { at: number };

/** Plays arrivals against the rates in steps of `step` milliseconds; everything waits until it may go. */
function play(arrivals: Arrival[], step: number, lasts: number): Gone[] {
  let bot: BotState = { nextSlotAt: 0, probing: false };
  const lanes = new Map<string, LaneState>();
  const gone: Gone[] = [];
  let waiting: Candidate[] = [];
  let at = 1_000_000;
  const due = arrivals.map((arrival, index) => {
    at += arrival.after;
    const isGroup = arrival.chat % 2 === 0;
    return { at, candidate: { ...arrival, id: BigInt(index), chat: String(arrival.chat), isGroup } };
  });
  for (let now = 1_000_000; now < 1_000_000 + lasts; now += step) {
    while (due[0] && due[0].at <= now) waiting.push(due.shift()!.candidate);
    const slots = takeSlots(now, bot, lanes, waiting);
    bot = slots.bot;
    for (const [chat, lane] of slots.lanes) lanes.set(chat, lane);
    gone.push(...waiting.filter(({ id }) => slots.picks.includes(id)).map((one) => ({ ...one, at: now })));
    waiting = waiting.filter(({ id }) => !slots.picks.includes(id));
  }
  return gone;
}

/** The most that went in any window of so many milliseconds. */
function most(times: number[], window: number): number {
  return times.reduce(
    (max, from, index) => Math.max(max, times.slice(index).filter((time) => time < from + window).length),
    0,
  );
}

const arrivals = fc.array(
  fc.record({
    after: fc.nat({ max: 300 }),
    chat: fc.nat({ max: 5 }),
    isEdit: fc.boolean(),
    isReply: fc.boolean(),
  }),
  { maxLength: 250 },
);

describe('a group', () => {
  it('never gets more than 20 sends and edits in any minute, nor more than 15 edits', () => {
    fc.assert(
      fc.property(arrivals, fc.constantFrom(40, 250, 1000), (list, step) => {
        const gone = play(list, step, 150_000).filter(({ isGroup }) => isGroup);
        for (const [, one] of Map.groupBy(gone, ({ chat }) => chat)) {
          const times = (those: Gone[]) => those.map(({ at }) => at);
          expect(most(times(one), 60_000)).toBeLessThanOrEqual(20);
          expect(most(times(one.filter(({ isEdit }) => isEdit)), 60_000)).toBeLessThanOrEqual(15);
          expect(most(times(one), 1000)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps five of its minute for sends when edits come without end', () => {
    const edits = Array.from({ length: 40 }, () => ({ after: 1000, chat: 0, isEdit: true, isReply: false }));
    const sends = Array.from({ length: 5 }, () => ({ after: 0, chat: 0, isEdit: false, isReply: false }));
    const gone = play([...edits, ...sends], 100, 60_000);
    expect(gone.filter(({ isEdit }) => isEdit)).toHaveLength(15);
    expect(gone.filter(({ isEdit }) => !isEdit)).toHaveLength(5);
  });
});

describe('a private chat', () => {
  it('gets three at once and then one a second', () => {
    const list = Array.from({ length: 6 }, () => ({ after: 0, chat: 1, isEdit: false, isReply: false }));
    const times = play(list, 10, 10_000).map(({ at }) => at - 1_000_000);
    expect(times).toEqual([0, 10, 20, 1000, 2000, 3000]);
  });

  it('never gets more than a token bucket of three, refilled once a second, would let pass', () => {
    fc.assert(
      fc.property(arrivals, (list) => {
        const gone = play(list, 50, 60_000).filter(({ isGroup }) => !isGroup);
        for (const [, one] of Map.groupBy(gone, ({ chat }) => chat)) {
          let tokens = 3;
          let last = 0;
          for (const { at } of one) {
            tokens = Math.min(3, tokens + (at - last) / 1000) - 1;
            last = at;
            expect(tokens).toBeGreaterThanOrEqual(-1e-6);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the bot', () => {
  const broadcast = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ after: 0, chat: 2 * n + 1, isEdit: false, isReply: false }));

  it.each([20, 70, 110, 200])('asked every %i ms uses nearly all of 30 a second, and never more', (step) => {
    const gone = play(broadcast(2000), step, 60_000);
    expect(gone.length).toBeGreaterThanOrEqual(0.97 * 30 * 60);
    expect(gone.length).toBeLessThanOrEqual(30 * 60 + TELEGRAM_RATES.botBurst);
  });

  it('lets a reply go at once in the middle of a broadcast, and the broadcast pays for it', () => {
    const candidates = (replies: number): Candidate[] => [
      ...Array.from({ length: replies }, (_, n) => of(`reply${n}`, true)),
      ...Array.from({ length: 60 }, (_, n) => of(`bulk${n}`, false)),
    ];
    const of = (chat: string, isReply: boolean): Candidate => ({
      id: BigInt(chat.replace(/\D/g, '')) + (isReply ? 1000n : 0n),
      chat,
      isGroup: false,
      isEdit: false,
      isReply,
    });
    const first = takeSlots(1000, { nextSlotAt: 0, probing: false }, new Map(), candidates(0));
    expect(first.picks).toHaveLength(TELEGRAM_RATES.botBurst);
    const second = takeSlots(1000, first.bot, new Map(), candidates(7));
    expect(second.picks).toEqual([1000n, 1001n, 1002n, 1003n, 1004n]);
    expect(takeSlots(1199, second.bot, new Map(), candidates(0)).picks).toHaveLength(0);
    expect(takeSlots(1200, second.bot, new Map(), candidates(0)).picks).toHaveLength(1);
  });

  it('sends one message ahead after trouble', () => {
    const list = broadcast(5).map((arrival, n) => ({
      ...arrival,
      id: BigInt(n),
      chat: String(n),
      isGroup: false,
    }));
    expect(takeSlots(1000, { nextSlotAt: 0, probing: true }, new Map(), list).picks).toEqual([0n]);
  });
});

it('takes one message of a chat at a time, the first', () => {
  const two = [1n, 2n].map((id) => ({ id, chat: '7', isGroup: false, isEdit: false, isReply: false }));
  expect(takeSlots(1000, { nextSlotAt: 0, probing: false }, new Map(), two).picks).toEqual([1n]);
});
