// Facts of the first start: the root unit, the hash of the setup code, the tries at guessing it.
import type { Sql, Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { newId } from '../../shared/ids.ts';
import type { UnitRef } from './person.ts';

/** `usedBy` is the account that became the first administrator. */
export type SetupFact = { salt: string; hash: string; usedAt: string | null; usedBy: string | null };
type Tries = Record<string, number[]>;

const CODE = 'setup_code';
const TRIES = 'setup_tries';
const HOUR_MS = 3_600_000;

export async function loadSetup(sql: Sql): Promise<SetupFact | null> {
  const row = await client(sql).serviceFact.findUnique({ where: { name: CODE } });
  return (row?.value as SetupFact | undefined) ?? null;
}

export async function saveSetup(tx: Tx, fact: SetupFact): Promise<void> {
  await client(tx).serviceFact.upsert({
    where: { name: CODE },
    create: { name: CODE, value: fact },
    update: { value: fact },
  });
}

/** One process at a time looks at and changes these facts, until the transaction ends. */
export async function lockSetup(tx: Tx): Promise<void> {
  await client(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('setup'))`;
}

/** The top of the oldest tree, or null before the first start. */
export async function findRoot(sql: Sql): Promise<UnitRef | null> {
  const [row] = await client(sql).$queryRaw<UnitRef[]>`
    SELECT id, kind, name, path FROM unit WHERE parent_id IS NULL AND ended_at IS NULL ORDER BY number LIMIT 1`;
  return row ?? null;
}

/** The role belongs to the account: an administrator need not be a member. */
export async function grantAdministrator(
  tx: Tx,
  accountId: string,
  unitId: string,
  now: Date,
): Promise<void> {
  await client(tx).roleGrant.create({
    data: { id: newId(), accountId, unitId, role: 'administrator', since: now },
  });
}

/** Wrong codes this account gave within the last hour of domain time. Call under `lockSetup`. */
export async function recentTries(tx: Tx, accountId: string, now: Date): Promise<number> {
  return ((await loadTries(tx, now))[accountId] ?? []).length;
}

/** Keeps one more wrong code; forgets those older than an hour. Call under `lockSetup`. */
export async function addTry(tx: Tx, accountId: string, now: Date): Promise<void> {
  const tries = await loadTries(tx, now);
  const value = { ...tries, [accountId]: [...(tries[accountId] ?? []), now.getTime()] };
  await client(tx).serviceFact.upsert({
    where: { name: TRIES },
    create: { name: TRIES, value },
    update: { value },
  });
}

/** Nobody guesses a code that is used up. */
export async function forgetTries(tx: Tx): Promise<void> {
  await client(tx).serviceFact.deleteMany({ where: { name: TRIES } });
}

async function loadTries(tx: Tx, now: Date): Promise<Tries> {
  const row = await client(tx).serviceFact.findUnique({ where: { name: TRIES } });
  const kept = Object.entries((row?.value ?? {}) as Tries)
    .map(([id, times]) => [id, times.filter((at) => at > now.getTime() - HOUR_MS)] as const)
    .filter(([, times]) => times.length > 0);
  return Object.fromEntries(kept);
}
