// The database as the rest sees it: an opaque handle, and transactions.
import { closeClient, createClient, fullClient } from './prisma.ts';

declare const opaque: unique symbol;
/** The database. Pass it on; only store files look inside. */
export type Db = { readonly [opaque]: 'db' };
/** An open transaction. */
export type Tx = { readonly [opaque]: 'tx' };
export type Sql = Db | Tx;

export function openDb(url: string, poolSize = 12): Db {
  return createClient(url, poolSize) as unknown as Db;
}

export const closeDb = (db: Db): Promise<void> => closeClient(db);

/** Runs `work` in one transaction; a serialization failure or deadlock is tried again, up to three times in all. */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fullClient(db).$transaction((tx) => work(tx as unknown as Tx));
    } catch (error) {
      if (attempt >= 3 || !isRetryable(error)) throw error;
    }
  }
}

/** 40001 serialization_failure, 40P01 deadlock_detected; Prisma calls both P2034. */
function isRetryable(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  const original = (error as { meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } }).meta
    ?.driverAdapterError?.cause?.originalCode;
  return code === 'P2034' || original === '40001' || original === '40P01';
}

/** Whether the database answers; throws what the driver says when it does not. */
export async function ping(db: Db): Promise<void> {
  await fullClient(db).$queryRaw`SELECT 1`;
}
