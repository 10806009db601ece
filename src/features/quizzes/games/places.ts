// Where a game is shown: one living message in its group, one in the private chat of the người dẫn.
import type { Place } from '../../../channels/channel.ts';
import { localeOf } from '../../../core/delivery/locale-store.ts';
import { enqueue, PRIORITY } from '../../../core/delivery/outbox.ts';
import type { Services } from '../../../core/feature.ts';
import { findChat } from '../../../core/org/chats-store.ts';
import { type Reach, reachMembers } from '../../../core/org/reach-store.ts';
import type { Unit } from '../../../core/org/units-store.ts';
import type { Sql, Tx } from '../../../db/index.ts';
import { type Tongue, tongueIn } from '../../../shared/tongue.ts';

/** A fresh copy, which is the living one from then on. `key`: what it is posted for, once. */
export const postGame = (
  tx: Tx,
  ref: string,
  key: string,
  place: Place,
  accountId: string | null = null,
): Promise<void> =>
  enqueue(tx, [
    {
      kind: 'post_living',
      ref,
      key: `${ref}@${place.channel}:${place.chat}:${key}`,
      place,
      priority: PRIORITY.prompt,
      whenUncertain: 'resend',
      accountId,
    },
  ]);

/** Where the người dẫn is reached; null: nowhere now. */
export const reachHost = async (sql: Sql, hostId: string | null, channel: string): Promise<Reach | null> => {
  const found = hostId === null ? [] : await reachMembers(sql, [hostId]);
  return found.find((reach) => reach.channel === channel) ?? found[0] ?? null;
};

/** Posts the screen of the người dẫn; false when they cannot be reached. */
export async function postToHost(
  tx: Tx,
  ref: string,
  key: string,
  host: { id: string | null; channel: string },
): Promise<boolean> {
  const reach = await reachHost(tx, host.id, host.channel);
  if (!reach) return false;
  await postGame(tx, ref, key, { channel: reach.channel, chat: reach.chat }, reach.accountId);
  return true;
}

export async function tongueAt(services: Services, sql: Sql, { channel, chat }: Place): Promise<Tongue> {
  const locale = (await localeOf(sql, channel, chat)) ?? services.defaultLocale;
  const group = await findChat(sql, channel, chat);
  return tongueIn(services, locale, group?.audience === 'mixed' ? 'mixed' : 'member');
}

/** Whether the place is still a group of the unit: else nothing is shown there. */
export async function isGroupOf(sql: Sql, place: Place, unit: Pick<Unit, 'path'>): Promise<boolean> {
  const group = await findChat(sql, place.channel, place.chat);
  return group !== null && group.goneAt === null && group.unit.path.startsWith(unit.path);
}
