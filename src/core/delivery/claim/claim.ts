// Claims the messages of one channel that may go now, and says when to come back.
import { type Db, inTransaction } from '../../../db/index.ts';
import { type Candidate, type Rates, takeSlots } from '../lanes.ts';
import { loseExpiredLeases } from '../outcome/lost.ts';
import * as store from './store.ts';

/** Rows looked at in one claim. */
const BATCH = 50;
/** While the bot's rate is what holds messages back, slots are collected for so many milliseconds. */
const PACE_MS = 100;
const IDLE_MS = 1000;
/** How long others wait for the answer to a message sent ahead after trouble, in seconds. */
const PROBE_SECONDS = 30;

export type ClaimOptions = {
  channel: string;
  domainNow: Date;
  rates: Rates;
  isGroup(chat: string): boolean;
};

export type Claim = {
  picks: store.Claimed[];
  /** Messages dropped because their time was over. */
  expired: number;
  /** Milliseconds after which another claim may find more. */
  waitMs: number;
  /** The platform did not answer last time: ask whether it is there before anything is claimed. */
  needsProbe?: boolean;
};

/** Several processes may claim at once: the bot's row is the lock, so no message is ever claimed twice. */
export function claimBatch(db: Db, options: ClaimOptions): Promise<Claim> {
  const { channel, domainNow, rates } = options;
  return inTransaction(db, async (tx) => {
    const bot = await store.lockBot(tx, channel);
    await loseExpiredLeases(tx, channel, domainNow);
    if (bot.pausedUntil !== null && bot.pausedUntil > bot.now) {
      return { picks: [], expired: 0, waitMs: Math.min(IDLE_MS, bot.pausedUntil - bot.now) };
    }
    // After an outage nobody's message is the first to try: a lost answer would cost it its one repetition.
    if (bot.pausedUntil !== null && bot.misses > 0) {
      await store.saveBot(tx, channel, bot.nextSlotAt, PROBE_SECONDS);
      return { picks: [], expired: 0, waitMs: 0, needsProbe: true };
    }
    const found = await store.findCandidates(tx, channel, bot.now, rates.tallyInterval, BATCH);
    const isExpired = (row: store.Found) => row.expiresAt !== null && row.expiresAt < domainNow;
    const expired = found.filter(isExpired);
    if (expired.length > 0) await store.markExpired(tx, ids(expired));

    const lanes = new Map(found.flatMap((row) => (row.lane ? [[row.chat, row.lane]] : [])));
    const probing = bot.pausedUntil !== null;
    const candidates = found.filter((row) => !isExpired(row)).map(toCandidate(options));
    const slots = takeSlots(bot.now, { nextSlotAt: bot.nextSlotAt, probing }, lanes, candidates, rates);
    if (slots.picks.length === 0) {
      return {
        picks: [],
        expired: expired.length,
        waitMs: await waitOf(slots.botFreeAt, found.length, () =>
          store.nextDue(tx, channel, bot.now, rates.tallyInterval),
        ),
      };
    }
    await store.saveLanes(tx, channel, slots.lanes);
    await store.saveBot(tx, channel, slots.bot.nextSlotAt, probing ? PROBE_SECONDS : null);
    const claimed = await store.markSending(tx, slots.picks);
    const picks = claimed.map((pick) => ({ ...pick, isProbe: probing, misses: bot.misses }));
    return {
      picks,
      expired: expired.length,
      waitMs: await waitOf(slots.botFreeAt, found.length, async () => 0),
    };

    async function waitOf(botFreeAt: number | null, count: number, due: () => Promise<number | null>) {
      if (botFreeAt !== null) return Math.max(PACE_MS, Math.min(IDLE_MS, botFreeAt - bot.now));
      if (count === BATCH) return 0;
      return Math.min(IDLE_MS, Math.max(20, (await due()) ?? IDLE_MS));
    }
  });
}

const ids = (rows: store.Found[]) => rows.map(({ id }) => id);

const toCandidate =
  ({ isGroup }: ClaimOptions) =>
  (row: store.Found): Candidate => ({
    id: row.id,
    chat: row.chat,
    isGroup: isGroup(row.chat),
    isEdit: row.kind !== 'send',
    isReply: row.priority === 0,
  });
