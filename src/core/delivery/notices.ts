// Private notices inside the message budget: what is due together comes as one message.
import { inTransaction, type Sql, type Tx } from '../../db/index.ts';
import { instantOf, localDate, mondayOf } from '../../shared/dates.ts';
import { idFrom, newId } from '../../shared/ids.ts';
import { type AllowedHours, DEFAULT_ALLOWED } from '../calendar/rules/quiet.ts';
import { loadDaysOff } from '../calendar/store.ts';
import type { Services } from '../feature.ts';
import { type Reach, reachMembers } from '../org/reach-store.ts';
import {
  allowedAt,
  type DueNotice,
  joinNotices,
  type NoticePayload,
  type Plan,
  planNotices,
} from './notices/rules.ts';
import * as store from './notices/store.ts';
import { enqueue, livingKey, type Outgoing, PRIORITY } from './outbox.ts';

export type { NoticePayload } from './notices/rules.ts';

export type NewNotice = {
  /** Unique as long as rows are kept (90 days): the same key is told once. */
  key: string;
  memberId: string;
  /** Domain times: not before, and dropped rather than late. */
  dueAt: Date;
  expiresAt: Date;
  payload: NoticePayload;
};

/** Members written to in one transaction. */
const BATCH = 200;
/** Batches in one beat, so that a beat ends. */
const MOST_BATCHES = 25;

/** Leaves something to be told to members, inside their budget, hours and leave. */
export function notify(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  return store.addNotices(
    tx,
    notices.map((notice) => ({ ...notice, id: newId() })),
  );
}

/** What waits under keys that begin so is not told any more. */
export const dropNotices = (tx: Tx, keyPrefix: string): Promise<void> => store.dropByPrefix(tx, keyPrefix);

/** Keys that begin so of what was not told: it waits, or was dropped. */
export const heldOrDropped = (tx: Tx, keyPrefix: string): Promise<Set<string>> =>
  store.untoldKeys(tx, keyPrefix);

/**
 * Other times for what was not told, under these keys or all that begin so: what waits keeps its place and only ends otherwise,
 * what was dropped waits anew from `dueAt` on.
 */
export const renewNotices = (
  tx: Tx,
  keys: string | readonly string[],
  times: Pick<NewNotice, 'dueAt' | 'expiresAt'>,
): Promise<void> => store.renew(tx, keys, times);

/** When each of these members can be told something inside hours and budget, as it stands now. */
export async function outlook(
  { clock, zone }: Pick<Services, 'clock' | 'zone'>,
  tx: Tx,
  memberIds: string[],
): Promise<(memberId: string) => Date> {
  const now = clock.now();
  const { hours, sentAt } = await budgetOf(tx, memberIds, now, zone);
  return (memberId) => allowedAt(now, sentAt.get(memberId) ?? [], hours);
}

async function budgetOf(tx: Tx, memberIds: string[], now: Date, zone: string) {
  const hours: AllowedHours = { zone, table: await loadDaysOff(tx, null), ...DEFAULT_ALLOWED };
  const monday = instantOf(mondayOf(localDate(now, zone)), '00:00', zone);
  return { hours, sentAt: await store.sentSince(tx, memberIds, monday) };
}

type Needs = Pick<Services, 'db' | 'clock' | 'zone' | 'texts' | 'wake'>;

/**
 * One beat: what is due goes to the outbox, or waits for the next allowed day, or is dropped.
 * @returns how many messages were put into the outbox
 */
export async function deliverNotices(services: Needs, limit = BATCH): Promise<number> {
  let sent = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const done = await inTransaction(services.db, (tx) => deliverBatch(services, tx, limit));
    sent += done.sent;
    if (done.members < limit) break;
  }
  if (sent > 0) services.wake();
  return sent;
}

/** When the next notice falls due; null: none waits. */
export const nextNoticeDue = (sql: Sql): Promise<Date | null> => store.firstDue(sql);

async function deliverBatch({ clock, zone, texts }: Needs, tx: Tx, limit: number) {
  const now = clock.now();
  await store.dropHopeless(tx, now);
  const memberIds = await store.lockDueMembers(tx, now, limit);
  if (memberIds.length === 0) return { members: 0, sent: 0 };

  const today = localDate(now, zone);
  await store.dropAnswered(tx, memberIds, now);
  const { hours, sentAt } = await budgetOf(tx, memberIds, now, zone);
  const due = Map.groupBy(await store.dueNotices(tx, memberIds, now), ({ memberId }) => memberId);
  const absent = await store.absentMembers(tx, memberIds, today);
  const reaches = Map.groupBy(await reachMembers(tx, memberIds), ({ memberId }) => memberId);

  const outgoing: Outgoing[] = [];
  for (const [memberId, notices] of due) {
    const [reach] = reaches.get(memberId) ?? [];
    if (!reach || absent.has(memberId)) {
      await store.markDropped(tx, ids(notices));
      continue;
    }
    const plan = planNotices(now, notices, sentAt.get(memberId) ?? [], hours);
    await apply(tx, plan, now);
    if (plan.send.length > 0)
      outgoing.push(
        toOutgoing(plan.send, reach, texts.say(reach.locale, reach.spokenTo)('delivery-week-title')),
      );
  }
  await enqueue(tx, outgoing);
  return { members: memberIds.length, sent: outgoing.length };
}

async function apply(tx: Tx, plan: Plan, now: Date): Promise<void> {
  if (plan.send.length > 0) await store.markSent(tx, ids(plan.send), now);
  if (plan.drop.length > 0) await store.markDropped(tx, ids(plan.drop));
  if (plan.heldUntil !== null && plan.hold.length > 0)
    await store.holdUntil(tx, ids(plan.hold), plan.heldUntil);
}

function toOutgoing(notices: DueNotice[], reach: Reach, title: string): Outgoing {
  const place = { channel: reach.channel, chat: reach.chat };
  const common = {
    place,
    priority: PRIORITY.prompt,
    whenUncertain: 'resend' as const,
    expiresAt: new Date(Math.max(...notices.map(({ expiresAt }) => expiresAt.getTime()))),
    accountId: reach.accountId,
  };
  const ref = notices.length === 1 ? notices[0]!.payload.living : undefined;
  if (ref !== undefined) return { ...common, kind: 'post_living', ref, key: livingKey(ref, place) };
  const key = `notices:${idFrom(...notices.map((one) => one.key))}`;
  return { ...common, kind: 'send', key, message: joinNotices(notices, title) };
}

const ids = (notices: DueNotice[]): string[] => notices.map(({ id }) => id);
