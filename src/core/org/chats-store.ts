// Group chats bound to units.
import type { Sql, Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { newId } from '../../shared/ids.ts';
import type { Texts } from '../../shared/texts.ts';
import type { BoundChat } from '../feature.ts';
import type { UnitRef } from './person.ts';
import { tellKeepers } from './tell.ts';

export type Audience = BoundChat['audience'];

export type GroupChat = BoundChat & {
  title: string;
  unit: UnitRef;
  /** The unit whose secretaries look after it: for a tổ its cell. */
  keptBy: string;
  goneAt: Date | null;
};

/** The group with its unit; one that is gone or was unbound too. */
export async function findChat(sql: Sql, channel: string, chat: string): Promise<GroupChat | null> {
  const row = await client(sql).chat.findUnique({
    where: { channel_externalId: { channel, externalId: chat } },
    include: { unit: true },
  });
  return row && toGroup(row);
}

/** Groups bound to exactly this unit now. */
export async function chatsOfUnit(sql: Sql, unitId: string): Promise<GroupChat[]> {
  const rows = await client(sql).chat.findMany({ where: { unitId, goneAt: null }, include: { unit: true } });
  return rows.map(toGroup);
}

/** Until the end of the transaction nobody else binds a group to this unit. */
export async function lockBinding(tx: Tx, unitId: string): Promise<void> {
  await client(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('bind'), hashtext(${unitId}))`;
}

/** Binds the group, or binds it anew. */
export async function bindChat(
  tx: Tx,
  wanted: Omit<BoundChat, 'id'> & { title: string; boundBy: string; headcount: number | null },
  now: Date,
): Promise<BoundChat> {
  const { channel, chat: externalId, ...rest } = wanted;
  const data = { ...rest, boundAt: now, goneAt: null, strangerAt: null };
  const row = await client(tx).chat.upsert({
    where: { channel_externalId: { channel, externalId } },
    create: { id: newId(), channel, externalId, ...data },
    update: data,
  });
  return {
    id: row.id,
    channel,
    chat: externalId,
    topic: row.topic,
    unitId: row.unitId,
    audience: wanted.audience,
  };
}

/** Nothing goes to the group any more. False when it was not bound. */
export async function unbindChat(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await client(tx).chat.updateMany({ where: { id, goneAt: null }, data: { goneAt: now } });
  return count === 1;
}

/** People of the unit (a tổ: its own) a group of this kind is for, and how many of them have joined. */
export async function audienceFigures(
  sql: Sql,
  unit: UnitRef,
  audience: Audience,
): Promise<{ people: number; joined: number }> {
  const [row] = await client(sql).$queryRaw<{ people: number; joined: number }[]>`
    SELECT count(*)::int AS people, (count(*) FILTER (WHERE EXISTS (
      SELECT 1 FROM account a JOIN consent c ON c.member_id = a.member_id AND c.purpose = 'use' AND c.withdrawn_at IS NULL
      WHERE a.member_id = m.id)))::int AS joined
    FROM member m JOIN unit u ON u.id = m.unit_id
    WHERE m.ended_at IS NULL AND (${audience} = 'mixed' OR m.standing <> 'participant')
      AND ((${unit.kind} = 'cell_group' AND m.group_unit_id = ${unit.id}::uuid)
        OR (${unit.kind} <> 'cell_group' AND u.path LIKE ${`${unit.path}%`}))`;
  return row ?? { people: 0, joined: 0 };
}

/** Somebody who does not belong pressed in a bound group: the unit's keepers are told once per group. */
export async function strangerPressed(
  tx: Tx,
  texts: Texts,
  at: { channel: string; chat: string },
  now: Date,
): Promise<void> {
  const { channel, chat: externalId } = at;
  const { count } = await client(tx).chat.updateMany({
    where: { channel, externalId, goneAt: null, strangerAt: null },
    data: { strangerAt: now },
  });
  const chat = count === 1 ? await findChat(tx, channel, externalId) : null;
  if (!chat) return;
  await tellKeepers(tx, texts, {
    unitId: chat.keptBy,
    key: `stranger:${chat.id}:${now.getTime()}`,
    message: (say) => ({ text: say('groups-stranger', { title: chat.title, unit: chat.unit.name }) }),
  });
}

type Row = {
  id: string;
  channel: string;
  externalId: string;
  topic: string | null;
  title: string;
  unitId: string;
  audience: string;
  goneAt: Date | null;
  unit: { id: string; kind: string; name: string; path: string; parentId: string | null };
};

const toGroup = (row: Row): GroupChat => ({
  id: row.id,
  channel: row.channel,
  chat: row.externalId,
  topic: row.topic,
  title: row.title,
  unitId: row.unitId,
  audience: row.audience as Audience,
  goneAt: row.goneAt,
  keptBy: row.unit.kind === 'cell_group' ? (row.unit.parentId ?? row.unitId) : row.unitId,
  unit: {
    id: row.unit.id,
    kind: row.unit.kind as UnitRef['kind'],
    name: row.unit.name,
    path: row.unit.path,
  },
});
