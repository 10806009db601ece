// The ask engine's part of a heartbeat: open, nudge, close, each ask in its own transaction.
import type { Message, Place } from '../../channels/channel.ts';
import { type Db, inTransaction, type Sql, type Tx } from '../../db/index.ts';
import { localDate } from '../../shared/dates.ts';
import { about, drainDue } from '../calendar/drain.ts';
import { DEFAULT_ALLOWED, nextAllowed } from '../calendar/rules/quiet.ts';
import { loadDaysOff } from '../calendar/store.ts';
import { dropNotices, heldOrDropped, type NoticePayload, notify, renewNotices } from '../delivery/notices.ts';
import { dropUnposted, finishLiving, touchLiving } from '../delivery/outbox.ts';
import type { Services } from '../feature.ts';
import { type Reach, reachMembers } from '../org/reach-store.ts';
import type { Standing } from '../org/roles.ts';
import { discardBallots, shuffleBallots } from './ballots-store.ts';
import type { DeskButtons } from './choice-rules.ts';
import { sameBones } from './form-rules.ts';
import { tallyPlaces } from './places-store.ts';
import { writeResults } from './results-store.ts';
import { openingIsTooLate } from './rules.ts';
import type { Ask, AskForm, Figures } from './shapes.ts';
import {
  type AskTimes,
  claimDueAsk,
  freezeAudience,
  loadAsk,
  lockAsk,
  markNudged,
  missingMembers,
  moveAsk,
  saveAskForm,
  takeStaleAsks,
} from './store.ts';

/** What a feature says about its asks; everything else is the engine's. */
export type AskKind = {
  /** Who is on the frozen audience. */
  standings: readonly Standing[];
  /** The living message of the ask in this place, as it stands now; null: nothing to show. */
  render(services: Services, db: Db, ask: Ask, place: Place): Promise<Message | null>;
  /** Runs in the opening transaction, after the audience is frozen. */
  opened?(services: Services, tx: Tx, ask: Ask): Promise<void>;
  /** What one person who has not answered is told privately. */
  nudge(services: Services, tx: Tx, ask: Ask): Promise<(person: Reach) => NoticePayload>;
  /** Runs in the closing transaction before anything is counted: what the feature still has to settle. */
  closing?(services: Services, tx: Tx, ask: Ask): Promise<void>;
  /** Runs in the closing transaction, with the figures that are kept. */
  closed(services: Services, tx: Tx, ask: Ask, figures: Figures): Promise<void>;
  /** It could not open inside its grace time: recorded as missed, told to the secretary, never sent late. */
  missed(services: Services, tx: Tx, ask: Ask): Promise<void>;
  /** What tells it from others of its kind in a list, as it was written; '' where it is gone. */
  title?(sql: Sql, ask: Ask): Promise<string>;
  /** Whether what was answered is shown to nobody yet, though it is answered by name. */
  hides?(sql: Sql, ask: Ask): Promise<boolean>;
  /** Leads from such a list to those who are missing. */
  desk?: DeskButtons;
};

/** Reference of an ask's living message. */
export const livingRef = (askId: string): string => `ask:${askId}`;

/** Keys of what asks its people in private inside the budget begin so. */
export const promptKey = (askId: string): string => `prompt:${askId}:`;

/** What the feature of an ask says about it. @throws Error when no feature does */
export const kindOf = (services: Pick<Services, 'features'>, ask: Pick<Ask, 'id' | 'feature'>): AskKind => {
  const [kind] = services.features().flatMap((feature) => feature.asks?.[ask.feature] ?? []);
  if (!kind) throw new Error(`no kind '${ask.feature}' for ask ${ask.id}`);
  return kind;
};

/** For delivery: renders `ask:<id>` when it is sent. */
export async function renderAsk(
  services: Services,
  db: Db,
  askId: string,
  place: Place,
): Promise<Message | null> {
  const ask = await loadAsk(db, askId);
  return ask && kindOf(services, ask).render(services, db, ask, place);
}

/** Does what is due; returns how many steps. */
export function beatAsks(services: Services): Promise<number> {
  return drainDue(services, 'ask', (skip) =>
    inTransaction(services.db, async (tx) => {
      const now = services.clock.now();
      const due = await claimDueAsk(tx, now, skip);
      if (!due) return null;
      await about(due.ask.id, () => STEPS[due.step](services, tx, due.ask, now));
      return due.ask.id;
    }),
  );
}

const STEPS = {
  async open(services: Services, tx: Tx, ask: Ask, now: Date): Promise<void> {
    const kind = kindOf(services, ask);
    if (openingIsTooLate(ask, now)) {
      await kind.missed(services, tx, await moveAsk(tx, ask, 'missed', now));
    } else {
      await freezeAudience(tx, ask, kind.standings, localDate(now, services.zone));
      const opened = await moveAsk(tx, ask, 'open', now);
      await kind.opened?.(services, tx, opened);
    }
    await finishLiving(tx, livingRef(ask.id));
    services.wake();
  },

  async nudge(services: Services, tx: Tx, ask: Ask, now: Date): Promise<void> {
    await nudgeMissing(services, tx, ask, { now, key: `${now.getTime()}` });
    await moveAsk(tx, ask, 'open', now);
  },

  close: (services: Services, tx: Tx, ask: Ask, now: Date): Promise<void> => close(services, tx, ask, now),
};

async function close(
  services: Services,
  tx: Tx,
  ask: Ask,
  now: Date,
  closesAt = ask.closesAt,
): Promise<void> {
  const closed = await moveAsk(tx, ask, 'closed', now, { closesAt });
  await kindOf(services, ask).closing?.(services, tx, closed);
  if (ask.anonymity === 'anonymous') await shuffleBallots(tx, ask.id);
  const figures = await writeResults(tx, closed);
  await kindOf(services, ask).closed(services, tx, closed, figures);
  await finishLiving(tx, livingRef(ask.id));
  services.wake();
}

/** Ends an open ask before its time. False when it is not open. */
export async function closeNow(services: Services, tx: Tx, askId: string): Promise<boolean> {
  const ask = await lockAsk(tx, askId);
  if (ask?.state !== 'open') return false;
  const now = services.clock.now();
  await dropNotices(tx, promptKey(askId));
  await close(services, tx, ask, now, now < ask.closesAt ? now : ask.closesAt);
  return true;
}

/** Opens a scheduled ask before its time. False when it is not scheduled. */
export async function openNow(services: Services, tx: Tx, askId: string): Promise<boolean> {
  const ask = await lockAsk(tx, askId);
  if (ask?.state !== 'scheduled') return false;
  await STEPS.open(services, tx, ask, services.clock.now());
  return true;
}

/** Calls the ask off: nobody is chased, nothing is counted, its messages show what `render` says. False when it is over. */
export async function cancelAsk(services: Services, tx: Tx, askId: string): Promise<boolean> {
  const ask = await lockAsk(tx, askId);
  if (ask?.state !== 'scheduled' && ask?.state !== 'open') return false;
  await moveAsk(tx, ask, 'cancelled', services.clock.now());
  if (ask.anonymity === 'anonymous') await discardBallots(tx, askId);
  await dropNotices(tx, `nudge:${askId}:`);
  await dropNotices(tx, promptKey(askId));
  await dropUnposted(tx, livingRef(askId));
  await finishLiving(tx, livingRef(askId));
  services.wake();
  return true;
}

/** Other times for an ask that is not over, answers kept: a meeting that moves, a survey that is extended. False when it is over. */
export async function rescheduleAsk(
  services: Services,
  tx: Tx,
  askId: string,
  times: Partial<AskTimes>,
): Promise<boolean> {
  const ask = await lockAsk(tx, askId);
  if (ask?.state !== 'scheduled' && ask?.state !== 'open') return false;
  const now = services.clock.now();
  const { closesAt } = await moveAsk(tx, ask, ask.state, now, times);
  await dropNotices(tx, `nudge:${askId}:`);
  // Who could not be asked before the earlier end may be by now.
  await renewNotices(tx, promptKey(askId), { dueAt: now, expiresAt: closesAt });
  await touchLiving(tx, livingRef(askId));
  services.wake();
  return true;
}

/**
 * Other words for the questions of an ask that is not over; its messages show them. False when it is over.
 * @throws Error when anything but words differs: answers that came in hang on the rest
 */
export async function rewordAsk(services: Services, tx: Tx, askId: string, form: AskForm): Promise<boolean> {
  const ask = await lockAsk(tx, askId);
  if (ask?.state !== 'scheduled' && ask?.state !== 'open') return false;
  if (!sameBones(ask.form, form))
    throw new Error(`ask ${askId}: a form that was sent changes in words alone`);
  await saveAskForm(tx, askId, { ...form, version: ask.form.version + 1 });
  await touchLiving(tx, livingRef(askId));
  services.wake();
  return true;
}

/** Tells everyone missing (or `only` these of them), privately, at the next allowed time; returns how many can be reached. Leaders are not chased. */
export async function nudgeMissing(
  services: Services,
  tx: Tx,
  ask: Ask,
  { now, key, only }: { now: Date; key: string; only?: readonly string[] },
): Promise<number> {
  const missing = await missingMembers(tx, ask.id);
  const among = only && new Set(only);
  const reachable = await reachMembers(tx, among ? missing.filter((id) => among.has(id)) : missing);
  const table = await loadDaysOff(tx, ask.unitId);
  const dueAt = nextAllowed(now, { zone: services.zone, table, ...DEFAULT_ALLOWED });
  if (reachable.length === 0 || dueAt >= ask.closesAt) return 0;
  const say = await kindOf(services, ask).nudge(services, tx, ask);
  // Who has not been asked yet is not reminded but asked: what waits does so still, what was dropped gets another chance.
  const unasked = await heldOrDropped(tx, promptKey(ask.id));
  const keyOf = ({ memberId }: Reach) => `${promptKey(ask.id)}${memberId}`;
  const toAsk = reachable.filter((person) => unasked.has(keyOf(person)));
  await renewNotices(tx, toAsk.map(keyOf), { dueAt, expiresAt: ask.closesAt });
  await notify(
    tx,
    reachable
      .filter((person) => !unasked.has(keyOf(person)))
      .map((person) => ({
        key: `nudge:${ask.id}:${key}:${person.memberId}`,
        memberId: person.memberId!,
        dueAt,
        expiresAt: ask.closesAt,
        payload: { ...say(person), ask: ask.id },
      })),
  );
  await markNudged(
    tx,
    ask.id,
    reachable.map((person) => person.memberId!),
    now,
  );
  return reachable.length;
}

/** Answers are swept within a beat or two; after an outage of less than this the private copies follow as well. */
const RECENT_MS = 3_600_000;

/** Answers came: groups see the new count; a closed ask that was corrected is counted and shown again. */
export async function sweepTallies(services: Services): Promise<number> {
  const since = new Date(services.clock.now().getTime() - RECENT_MS);
  const asks = await inTransaction(services.db, async (tx) => {
    const stale = await takeStaleAsks(tx, 100);
    for (const ask of stale) {
      const ref = livingRef(ask.id);
      if (ask.state === 'closed') {
        await writeResults(tx, ask);
        await finishLiving(tx, ref);
      } else await touchLiving(tx, ref, await tallyPlaces(tx, ask.id, ref, since));
    }
    return stale;
  });
  if (asks.length > 0) services.wake();
  return asks.length;
}
