// What the figures were taken on.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { ping } from '../src/db/index.ts';
import { client } from '../src/db/prisma.ts';
import { withDatabase } from './rig/place.ts';

export type Machine = {
  at: Date;
  processors: number;
  processor: string;
  memoryGib: number;
  platform: string;
  node: string;
  postgresql: string;
  /** Programs that wanted a processor in the minute before, on average. */
  load: number;
};

export async function lookAtMachine(): Promise<Machine> {
  const load = loadavg()[0] ?? 0;
  const postgresql = await withDatabase(async (db) => {
    await ping(db);
    const [row] = await client(db).$queryRaw<{ server_version: string }[]>`SHOW server_version`;
    return row!.server_version;
  });
  return {
    at: new Date(),
    processors: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGib: totalmem() / 2 ** 30,
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    postgresql,
    load,
  };
}
