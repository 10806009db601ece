// Builders for tests: units, members, accounts that joined.
import type { Db } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { newId } from '../../src/shared/ids.ts';
import { searchKey } from '../../src/shared/text.ts';

const LONG_AGO = new Date('2026-01-05T00:00:00Z');

export async function makeUnit(
  db: Db,
  name: string,
  kind: 'organisation' | 'cell' | 'cell_group',
  parent?: { id: string; path: string },
) {
  const id = newId();
  const row = await client(db).unit.create({
    data: {
      id,
      name,
      nameKey: searchKey(name),
      kind,
      parentId: parent?.id ?? null,
      path: '',
      createdAt: LONG_AGO,
    },
  });
  const path = `${parent?.path ?? '/'}${row.number}/`;
  await client(db).unit.update({ where: { id }, data: { path } });
  return { id, name, kind, path };
}

export type MadeMember = { id: string; name: string; externalId: string };
type Wanted = {
  name: string;
  groupUnitId?: string;
  standing?: string;
  joined?: boolean;
  channel?: string;
  tracking?: string;
};

let people = 5_000_000;

/** A member; joined ones have an account whose private chat has the account's own id. */
export async function makeMember(db: Db, unitId: string, wanted: Wanted): Promise<MadeMember> {
  const id = newId();
  const externalId = String(++people);
  await client(db).member.create({
    data: {
      id,
      unitId,
      groupUnitId: wanted.groupUnitId ?? null,
      fullName: wanted.name,
      nameKey: searchKey(wanted.name),
      standing: wanted.standing ?? 'full',
      tracking: wanted.tracking ?? 'chat',
      createdAt: LONG_AGO,
    },
  });
  if (wanted.joined ?? true) {
    const channel = wanted.channel ?? 'telegram';
    await client(db).account.create({
      data: {
        id: newId(),
        channel,
        externalId,
        chatId: externalId,
        shownName: wanted.name,
        locale: 'vi',
        memberId: id,
        claimedAt: LONG_AGO,
        createdAt: LONG_AGO,
      },
    });
    await client(db).consent.create({
      data: {
        id: newId(),
        memberId: id,
        purpose: 'use',
        platform: channel,
        textVersion: '1',
        givenAt: LONG_AGO,
      },
    });
  }
  return { id, name: wanted.name, externalId };
}

export async function grant(db: Db, memberId: string, unitId: string, role: string): Promise<void> {
  await client(db).roleGrant.create({ data: { id: newId(), memberId, unitId, role, since: LONG_AGO } });
}

export async function absent(
  db: Db,
  memberId: string,
  kind: 'exempt' | 'leave' | 'posted',
  from: string,
  until: string | null,
): Promise<void> {
  await client(db).absence.create({
    data: {
      id: newId(),
      memberId,
      kind,
      from: new Date(`${from}T00:00:00Z`),
      until: until ? new Date(`${until}T00:00:00Z`) : null,
    },
  });
}
