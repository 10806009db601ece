// The Prisma client behind the opaque handles; only store files and db import this.
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from './generated/client.ts';
import type { Db, Tx } from './index.ts';

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

export function createClient(url: string, poolSize: number): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: poolSize,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
    },
    {
      onPoolError: () => undefined,
      onConnectionError: () => undefined,
      statementNameGenerator: statementName,
    },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 30_000 } });
}
