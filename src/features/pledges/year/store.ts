// A year of a pledge, month by month, for its member and those who see it; and of a whole cell.
import type { Sql } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import type { Item, Pledge, PledgeState } from '../shapes.ts';
import { findPledge } from '../store.ts';

/** One month's answer to one item; a null value: asked, and not updated. */
export type Said = {
  month: number;
  slot: string;
  value: string | null;
  note: string | null;
  fileRef: string | null;
  byAnother: boolean;
};

/** Everything a member was asked in a year, wherever they sat; only rounds that opened. */
export function saidInYear(sql: Sql, memberId: string, year: number): Promise<Said[]> {
  return client(sql).$queryRaw<Said[]>`
    SELECT pm.month, f->>'id' AS slot, r.value, r.note, r.file_ref AS "fileRef", r.recorded_by IS NOT NULL AS "byAnother"
    FROM pledge_month pm JOIN participation p ON p.ask_id = pm.ask_id AND p.member_id = ${memberId}::uuid
    CROSS JOIN jsonb_array_elements(p.form->'items') f
    LEFT JOIN response r ON r.ask_id = p.ask_id AND r.member_id = p.member_id AND r.attempt = 1 AND r.item = f->>'id'
    WHERE pm.year = ${year} ORDER BY pm.month, f->>'id'`;
}

export type CellPledge = {
  pledge: Pledge;
  fullName: string;
  said: Said[];
};

/** Received pledges of who sits in the cell now, by name. */
export async function cellYear(sql: Sql, unitId: string, year: number): Promise<CellPledge[]> {
  const rows = await client(sql).$queryRaw<{ id: string; fullName: string }[]>`
    SELECT l.id, m.full_name AS "fullName" FROM pledge l JOIN member m ON m.id = l.member_id AND m.ended_at IS NULL
    WHERE m.unit_id = ${unitId}::uuid AND l.year = ${year} AND l.state = 'accepted' ORDER BY m.name_key, m.id`;
  const all: CellPledge[] = [];
  for (const { id, fullName } of rows) {
    const pledge = await findPledge(sql, id);
    if (pledge) all.push({ pledge, fullName, said: await saidInYear(sql, pledge.memberId, year) });
  }
  return all;
}

export type ItemOfCell = Pick<Item, 'id' | 'position' | 'kind' | 'state' | 'helpAskedAt' | 'helpedAt'> & {
  memberId: string;
  fullName: string;
  pledgeState: PledgeState;
};

/** Items of received pledges of who sits in the cell now. */
export function itemsOfCell(sql: Sql, unitId: string, year: number): Promise<ItemOfCell[]> {
  return client(sql).$queryRaw<ItemOfCell[]>`
    SELECT m.id AS "memberId", m.full_name AS "fullName", l.state AS "pledgeState", i.id, i.position, i.kind, i.state,
      i.help_asked_at AS "helpAskedAt", i.helped_at AS "helpedAt"
    FROM pledge l JOIN member m ON m.id = l.member_id AND m.ended_at IS NULL JOIN pledge_item i ON i.pledge_id = l.id
    WHERE m.unit_id = ${unitId}::uuid AND l.year = ${year} AND l.state = 'accepted'
    ORDER BY m.name_key, m.id, i.position`;
}
