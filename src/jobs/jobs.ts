// Feature jobs on pg-boss: a job is a name, a zod payload and `run`; enqueued in the transaction that writes.
import { type Job as BossJob, fromPrisma, type JobResult, PgBoss } from 'pg-boss';
import { z } from 'zod';
import type { Tx } from '../db/index.ts';
import { client } from '../db/prisma.ts';
import { idFrom } from '../shared/ids.ts';
import type { Log } from '../shared/log.ts';

export type Job<C, P = unknown> = {
  /** '<feature>.<what>' */
  name: string;
  payload: z.ZodType<P>;
  /** Assume it runs twice. */
  run(context: C, payload: P): Promise<void>;
};

export const defineJob = <C, P>(job: Job<C, P>): Job<C, P> => job;

export type Jobs = {
  /** Enqueues with the transaction; the same key is enqueued once. */
  enqueue(tx: Tx, name: string, key: string, payload: unknown): Promise<void>;
  start(): Promise<void>;
  /** Waits for running jobs, then stops taking new ones. */
  stop(): Promise<void>;
  /** Jobs waiting, running or to be retried at once. */
  pending(): Promise<number>;
};

const SCHEMA = 'pgboss';
/** One queue for all jobs: few pollers, whatever the number of features. */
const QUEUE = 'work';
/** A worker is woken by NOTIFY and goes on while batches come back full; polling is only the backstop. */
const POLLING = {
  batchSize: 4,
  burstWhenBatchFull: true,
  localConcurrency: 2,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 1,
};
const envelope = z.object({ job: z.string(), payload: z.unknown() });

export function createJobs<C>(url: string, context: () => C, jobs: Job<C>[], log: Log): Jobs {
  const boss = new PgBoss({
    connectionString: url,
    max: 4,
    schema: SCHEMA,
    useListenNotify: true,
    application_name: 'tro-ly-jobs',
  });
  boss.on('error', (error) => log.warn({ err: error }, 'job queue trouble'));
  const known = new Map(jobs.map((job) => [job.name, job]));
  const find = (name: string): Job<C> => {
    const job = known.get(name);
    if (!job) throw new Error(`no job '${name}'`);
    return job;
  };

  /** Each job of a batch ends on its own; a failed one is tried again. */
  const settle = async (one: BossJob<unknown>): Promise<JobResult> => {
    let name = '?';
    try {
      const { job: named, payload } = envelope.parse(one.data);
      name = named;
      const job = find(name);
      await job.run(context(), job.payload.parse(payload));
      return { id: one.id, status: 'completed' };
    } catch (error) {
      log.error({ err: error, job: name }, 'job failed, it will be tried again');
      return { id: one.id, status: 'failed', output: { message: String(error) } };
    }
  };

  return {
    async enqueue(tx, name, key, payload) {
      const data = { job: name, payload: find(name).payload.parse(payload) };
      await boss.send(QUEUE, data, { id: idFrom(name, key), db: fromPrisma(client(tx)) });
    },
    async start() {
      await boss.start();
      await boss.createQueue(QUEUE, {
        retryLimit: 8,
        retryDelay: 1,
        retryBackoff: true,
        retryDelayMax: 60,
        expireInSeconds: 300,
        notify: true,
      });
      await boss.work(QUEUE, { ...POLLING, perJobResults: true }, (batch) => Promise.all(batch.map(settle)));
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
    async pending() {
      const { rows } = await boss
        .getDb()
        .executeSql(`SELECT count(*)::int AS n FROM ${SCHEMA}.job WHERE state < 'completed'`);
      return (rows[0] as { n: number }).n;
    },
  };
}
