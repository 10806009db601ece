// A feature that asks and the services around it, for tests of the ask engine: one database a file, a clock anew each test.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { AskKind } from '../../src/core/asks/engine.ts';
import type { Feature, Services } from '../../src/core/feature.ts';
import { closeDb, type Db, openDb } from '../../src/db/index.ts';
import { type MovableClock, movableClock } from '../../src/shared/clock.ts';
import { createLog } from '../../src/shared/log.ts';
import { loadTexts } from '../../src/shared/texts.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

export type AskSample = { db: Db; clock: MovableClock; services: Services; errors: string[] };

const SILENT: AskKind = {
  standings: ['full'],
  render: async () => null,
  nudge: async () => () => ({ text: '', line: '', button: null }),
  closed: async () => undefined,
  missed: async () => undefined,
};

/** Filled before each test. The feature `sample` asks as `kind` says. */
export function askSample(start: Date, kind: Partial<AskKind> = {}): AskSample {
  const feature: Feature = { name: 'sample', code: 'sa', asks: { sample: { ...SILENT, ...kind } } };
  const texts = loadTexts();
  const sample = {} as AskSample;
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    sample.db = openDb(database.url);
  });
  afterAll(async () => {
    await closeDb(sample.db);
    await database.drop();
  });
  beforeEach(() => {
    const errors: string[] = [];
    sample.errors = errors;
    sample.clock = movableClock(start);
    sample.services = {
      db: sample.db,
      clock: sample.clock,
      zone: 'Asia/Ho_Chi_Minh',
      texts,
      log: createLog('error', { write: (line: string) => void errors.push(line) }),
      features: () => [feature],
      wake: () => undefined,
    } as unknown as Services;
  });
  return sample;
}
