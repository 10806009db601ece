// The Prisma client behind the opaque handles; only store files and db import this.
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { Prisma, PrismaClient } from './generated/client.ts';
import type { Db, Sql, Tx } from './index.ts';

export { Prisma };

/** The client inside a handle, for queries in a store file. */
export const client = (handle: Db | Tx): Prisma.TransactionClient =>
  handle as unknown as Prisma.TransactionClient;

export const fullClient = (db: Db): PrismaClient => db as unknown as PrismaClient;

/**
 * A raw statement that begins with this comment stays prepared on its connection: for hot statements that cost more to
 * plan than to run. Not for texts that vary without bound (lists written out): each text stays in the server's memory.
 */
const PREPARED = '/* prepared */';
const names = new Map<string, string>();

/** Empty: sent without a name, planned anew each time. */
function statementName({ sql }: { sql: string }): string {
  if (!sql.startsWith(PREPARED)) return '';
  let name = names.get(sql);
  if (name === undefined) {
    name = createHash('sha256').update(sql).digest('base64url');
    names.set(sql, name);
  }
  return name;
}

/** The connections of a client, for statements that go around it. */
const pools = new WeakMap<object, Pool>();

/**
 * A prepared statement for the ways that everyone's press takes: outside a transaction it goes to the driver itself, since
 * Prisma costs as much of the processor as the driver. Only texts, numbers of 4 bytes, booleans, times and jsonb
 * as columns: there both give the same.
 */
export async function hot<Row>(sql: Sql, statement: Prisma.Sql): Promise<Row[]> {
  const pool = pools.get(sql);
  if (!pool) return client(sql).$queryRaw<Row[]>(statement);
  const { text, values } = statement;
  const { rows } = await pool.query({ name: statementName({ sql: text }), text, values });
  return rows;
}

export function createClient(url: string, poolSize: number): PrismaClient {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
  });
  // A connection that broke while idle is replaced; without a listener the process would end.
  pool.on('error', () => undefined);
  const adapter = new PrismaPg(pool, {
    onPoolError: () => undefined,
    onConnectionError: () => undefined,
    statementNameGenerator: statementName,
  });
  const made = new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 30_000 } });
  pools.set(made, pool);
  return made;
}

/** Ends the connections, also when Prisma never used one. */
export async function closeClient(db: Db): Promise<void> {
  await fullClient(db).$disconnect();
  await pools.get(db)?.end();
  pools.delete(db);
}
