// Changes of received items, kept with what they said before.
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import type { ChangeKind, Content, Item, ItemState } from '../shapes.ts';
import { asDate } from '../store.ts';

export async function markHelp(
  tx: Tx,
  itemId: string,
  change: { helpAskedAt?: Date; helpedAt: Date | null },
): Promise<void> {
  await client(tx).pledgeItem.update({ where: { id: itemId }, data: change });
}

const STATES = {
  added: 'waiting',
  received: 'active',
  reworded: 'active',
  dropped: 'dropped',
  reopened: 'active',
} as const satisfies Record<ChangeKind, ItemState>;

/** Reworded, an item that waits goes on waiting. */
const after = ({ state }: Item, kind: ChangeKind): ItemState =>
  state === 'waiting' && kind === 'reworded' ? 'waiting' : STATES[kind];

export async function changeItem(
  tx: Tx,
  item: Item,
  change: { kind: ChangeKind; reason: string; to: Partial<Content>; at: Date; by: string },
): Promise<void> {
  const { kind, reason, to, at, by } = change;
  const { words, target, measure, dueOn } = item;
  await client(tx).pledgeItemChange.create({
    data: { itemId: item.id, at, kind, reason, byMemberId: by, before: { words, target, measure, dueOn } },
  });
  const { dueOn: day, ...rest } = to;
  await client(tx).pledgeItem.update({
    where: { id: item.id },
    data: {
      ...rest,
      ...(day ? { dueOn: asDate(day) } : {}),
      state: after(item, kind),
      finishedAt: null,
      finishedUnitId: null,
    },
  });
}

export type ItemChange = {
  itemId: string;
  at: Date;
  kind: ChangeKind;
  /** Of `received` the day on which the committee agreed. */
  reason: string;
  before: { words: string; target: number | null; measure: string | null; dueOn: string };
};

/** Of all items of a pledge, the oldest first. */
export async function changesOf(sql: Sql, pledgeId: string): Promise<ItemChange[]> {
  const found = await client(sql).pledgeItemChange.findMany({
    where: { item: { pledgeId } },
    orderBy: { id: 'asc' },
  });
  return found.map(({ itemId, at, kind, reason, before }) => ({
    itemId,
    at,
    kind: kind as ChangeKind,
    reason,
    before: before as ItemChange['before'],
  }));
}
