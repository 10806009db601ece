// Invitations: personal links, unit links, group links; the code is the secret.
import type { Sql, Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { newCode, newId } from '../../shared/ids.ts';

const INVITE_KINDS = ['personal', 'unit', 'group'] as const;
export type InviteKind = (typeof INVITE_KINDS)[number];

export type Invite = {
  id: string;
  code: string;
  kind: InviteKind;
  unitId: string;
  memberId: string | null;
  createdBy: string;
  expiresAt: Date;
  usedAt: Date | null;
  usedBy: string | null;
};

/** A link holds for 14 days of domain time. */
const VALID_MS = 14 * 86_400_000;

export async function findInvite(sql: Sql, code: string): Promise<Invite | null> {
  const row = await client(sql).invite.findUnique({ where: { code } });
  return row && { ...row, kind: row.kind as InviteKind };
}

/** A code for each member: the unused one that still holds, else a new one. */
export async function personalCodes(
  tx: Tx,
  members: { id: string; unitId: string }[],
  createdBy: string,
  now: Date,
): Promise<Map<string, string>> {
  const kept = await client(tx).invite.findMany({
    where: {
      kind: 'personal',
      memberId: { in: members.map(({ id }) => id) },
      usedAt: null,
      expiresAt: { gt: now },
    },
    orderBy: { createdAt: 'asc' },
  });
  const codes = new Map(kept.map((row) => [row.memberId!, row.code]));
  const missing = members.filter(({ id }) => !codes.has(id));
  const made = missing.map((member) => row('personal', member.unitId, member.id, createdBy, now));
  await client(tx).invite.createMany({ data: made });
  for (const { memberId, code } of made) codes.set(memberId!, code);
  return codes;
}

/** The link of a unit or for its group: many people may use it, until it expires. */
export async function sharedCode(
  tx: Tx,
  kind: Exclude<InviteKind, 'personal'>,
  unitId: string,
  createdBy: string,
  now: Date,
): Promise<string> {
  const kept = await client(tx).invite.findFirst({ where: { kind, unitId, expiresAt: { gt: now } } });
  if (kept) return kept.code;
  const made = row(kind, unitId, null, createdBy, now);
  await client(tx).invite.create({ data: made });
  return made.code;
}

/** Once: false when somebody else was first, or it expired meanwhile. */
export async function spendInvite(tx: Tx, id: string, accountId: string, now: Date): Promise<boolean> {
  const { count } = await client(tx).invite.updateMany({
    where: { id, expiresAt: { gt: now }, OR: [{ usedAt: null }, { usedBy: accountId }] },
    data: { usedAt: now, usedBy: accountId },
  });
  return count === 1;
}

/** The personal links of a member hold no more: whoever was the wrong one to use them cannot do so again. */
export async function endInvites(tx: Tx, memberId: string, now: Date): Promise<void> {
  await client(tx).invite.updateMany({
    where: { kind: 'personal', memberId, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
}

export type Invitee = { id: string; fullName: string; unitId: string; unitName: string };

/**
 * People of the branch (`ownOnly`: of the unit itself) who have not joined and did not refuse; a tổ's own
 * people for a tổ. By unit and name.
 */
export function invitees(
  sql: Sql,
  unit: { id: string; path: string; kind: string },
  ownOnly = false,
): Promise<Invitee[]> {
  const path = ownOnly ? unit.path : `${unit.path}%`;
  return client(sql).$queryRaw<Invitee[]>`
    SELECT m.id, m.full_name AS "fullName", m.unit_id AS "unitId", u.name AS "unitName"
    FROM member m JOIN unit u ON u.id = m.unit_id
    WHERE m.ended_at IS NULL AND m.tracking = 'chat'
      AND ((${unit.kind} = 'cell_group' AND m.group_unit_id = ${unit.id}::uuid)
        OR (${unit.kind} <> 'cell_group' AND u.path LIKE ${path}))
      AND NOT EXISTS (SELECT 1 FROM account a JOIN consent c ON c.member_id = a.member_id AND c.purpose = 'use' AND c.withdrawn_at IS NULL
                      WHERE a.member_id = m.id)
    ORDER BY u.path, regexp_replace(m.name_key, '^.* ', ''), m.name_key, m.id`;
}

const row = (kind: InviteKind, unitId: string, memberId: string | null, createdBy: string, now: Date) => ({
  id: newId(),
  code: newCode(),
  kind,
  unitId,
  memberId,
  createdBy,
  createdAt: now,
  expiresAt: new Date(now.getTime() + VALID_MS),
});
