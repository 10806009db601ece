// The Prisma client behind the opaque handles; only store files and db import this.
import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from './generated/client.ts';
import type { Db, Tx } from './index.ts';

export { Prisma };

/** The client inside a handle, for queries in a store file. */
export const client = (handle: Db | Tx): Prisma.TransactionClient =>
  handle as unknown as Prisma.TransactionClient;

export const fullClient = (db: Db): PrismaClient => db as unknown as PrismaClient;

export function createClient(url: string, poolSize: number): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: poolSize,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
    },
    { onPoolError: () => undefined, onConnectionError: () => undefined },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 30_000 } });
}
