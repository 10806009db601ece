// Decides which waiting messages may go now under the platform's rate limits. Pure; times are technical milliseconds.

/** Source: core.telegram.org/bots/faq (about 30 messages a second, one a second in a chat, 20 a minute in a group). */
export const TELEGRAM_RATES = {
  /** Milliseconds between two slots of the bot. */
  botInterval: 1000 / 30,
  /** Slots the bot may use at once after a pause. */
  botBurst: 8,
  /** Slots ahead that only replies may borrow; everything else waits until they are repaid. */
  replyReserve: 5,
  chatInterval: 1000,
  /** Messages a private chat may get at once. */
  privateBurst: 3,
  /** A minute, and a little more: two requests may take different times to arrive. */
  groupWindow: 61_000,
  groupPerWindow: 20,
  /** An edit needs fewer than this many sends and edits in the window, so that the rest is kept for sends. */
  groupEditsBelow: 15,
  /** Between two edits of one living message. */
  tallyInterval: 5000,
} as const;
export type Rates = { readonly [K in keyof typeof TELEGRAM_RATES]: number };

/** For tests and the playground: nothing waits. */
export const NO_RATES: Rates = {
  botInterval: 0,
  botBurst: 1,
  replyReserve: 0,
  chatInterval: 0,
  privateBurst: 1,
  groupWindow: 0,
  groupPerWindow: 20,
  groupEditsBelow: 15,
  tallyInterval: 0,
};

export type BotState = {
  /** When the bot would be free of debt: the theoretical arrival time of the generic cell rate algorithm. */
  nextSlotAt: number;
  /** Trouble has just ended: only one message may go until it is answered. */
  probing: boolean;
};

export type LaneState = {
  /** Last sends and edits of a group, oldest first. */
  recent: readonly number[];
  sendOkAt: number;
  editOkAt: number;
};

export type Candidate = {
  id: bigint;
  chat: string;
  isGroup: boolean;
  /** An edit or a deletion; everything else is a send. */
  isEdit: boolean;
  isReply: boolean;
};

export type Slots = {
  picks: bigint[];
  /** The lanes that changed. */
  lanes: Map<string, LaneState>;
  bot: BotState;
  /** When the bot has a slot again for what was left; null when its rate held nothing back. */
  botFreeAt: number | null;
};

/**
 * Takes slots for candidates in the order given: at most one per chat, none whose chat or bot is over its rate.
 * @param lanes state of each candidate's chat; missing: never used
 */
export function takeSlots(
  now: number,
  bot: BotState,
  lanes: ReadonlyMap<string, LaneState>,
  candidates: readonly Candidate[],
  rates: Rates = TELEGRAM_RATES,
): Slots {
  const burst = (rates.botBurst - 1) * rates.botInterval;
  const reserve = rates.replyReserve * rates.botInterval;
  const picks: bigint[] = [];
  const changed = new Map<string, LaneState>();
  let debtFreeAt = bot.nextSlotAt;
  let botFreeAt: number | null = null;
  const holdBack = (until: number) => {
    botFreeAt = Math.min(botFreeAt ?? Number.POSITIVE_INFINITY, until);
  };

  for (const candidate of candidates) {
    const lane = lanes.get(candidate.chat);
    if (changed.has(candidate.chat) || !isOpen(lane, candidate, now)) continue;
    // Rounded down: the debt was rounded up when it was stored, and is not to cost a whole slot.
    const freeAt = Math.floor(debtFreeAt - burst - (candidate.isReply ? reserve : 0));
    if (freeAt > now) {
      holdBack(freeAt);
      continue;
    }
    if (bot.probing && picks.length === 1) {
      holdBack(now);
      break;
    }
    picks.push(candidate.id);
    changed.set(candidate.chat, useLane(lane, candidate, now, rates));
    debtFreeAt = Math.max(debtFreeAt, now) + rates.botInterval;
  }
  // Rounded up: times are stored in whole milliseconds, and rounding down would creep over the limit.
  const nextSlotAt = picks.length === 0 ? bot.nextSlotAt : Math.ceil(debtFreeAt);
  return { picks, lanes: changed, bot: { ...bot, nextSlotAt }, botFreeAt };
}

function isOpen(lane: LaneState | undefined, candidate: Candidate, now: number): boolean {
  if (!lane) return true;
  return (candidate.isEdit ? lane.editOkAt : lane.sendOkAt) <= now;
}

function useLane(lane: LaneState | undefined, candidate: Candidate, now: number, rates: Rates): LaneState {
  return candidate.isGroup ? useGroup(lane, now, rates) : usePrivate(lane, now, rates);
}

/** A token bucket, kept as the time at which the next token is there. */
function usePrivate(lane: LaneState | undefined, now: number, rates: Rates): LaneState {
  const full = now - (rates.privateBurst - 2) * rates.chatInterval;
  const okAt = Math.max((lane?.sendOkAt ?? 0) + rates.chatInterval, full);
  return { recent: [], sendOkAt: okAt, editOkAt: okAt };
}

/** A rolling window: the next one waits until the one that fills the window has left it. */
function useGroup(lane: LaneState | undefined, now: number, rates: Rates): LaneState {
  const recent = [...(lane?.recent ?? []), now].slice(-rates.groupPerWindow);
  const afterLast = now + rates.chatInterval;
  const whenBelow = (count: number) => {
    const filling = recent.at(-count);
    return filling === undefined ? afterLast : Math.max(afterLast, filling + rates.groupWindow);
  };
  return { recent, sendOkAt: whenBelow(rates.groupPerWindow), editOkAt: whenBelow(rates.groupEditsBelow) };
}
