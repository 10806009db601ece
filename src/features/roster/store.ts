// Imports between preview and confirmation.
import type { Sql, Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { newId } from '../../shared/ids.ts';
import type { ImportSession } from './rules.ts';

export type ImportState = 'previewed' | 'applied' | 'left' | 'stale';
export type StoredImport = {
  id: string;
  accountId: string;
  unitId: string;
  fileName: string;
  session: ImportSession;
  state: ImportState;
};

/** What is kept of an import that is over: no names. */
const FORGOTTEN = {};

/** A person previews one import at a time: an earlier preview is left, and its names are forgotten. */
export async function saveImport(
  tx: Tx,
  now: Date,
  row: Pick<StoredImport, 'accountId' | 'unitId' | 'fileName' | 'session'>,
): Promise<string> {
  await client(tx).rosterImport.updateMany({
    where: { accountId: row.accountId, state: 'previewed' },
    data: { state: 'left', plan: FORGOTTEN },
  });
  const id = newId();
  const { session, ...rest } = row;
  await client(tx).rosterImport.create({
    data: { id, ...rest, plan: session as object, state: 'previewed', createdAt: now },
  });
  return id;
}

/** The account's own import, locked until the transaction ends; null for anything else. */
export async function loadImport(tx: Tx, id: string, accountId: string): Promise<StoredImport | null> {
  const [row] = await client(tx).$queryRaw<StoredImport[]>`
    SELECT id, account_id AS "accountId", unit_id AS "unitId", file_name AS "fileName", plan AS session, state
    FROM roster_import WHERE id = ${id}::uuid AND account_id = ${accountId}::uuid FOR UPDATE`;
  return row ?? null;
}

export async function updateSession(sql: Sql, id: string, session: ImportSession): Promise<void> {
  await client(sql).rosterImport.update({ where: { id }, data: { plan: session as object } });
}

export async function closeImport(
  tx: Tx,
  id: string,
  state: ImportState,
  appliedAt: Date | null,
  counts: object = FORGOTTEN,
): Promise<void> {
  await client(tx).rosterImport.update({ where: { id }, data: { state, plan: counts, appliedAt } });
}
