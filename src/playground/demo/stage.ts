// One run of the playground: the fake chat platform, the real service on it, and a clock that stands still.

import { type Config, readConfig } from '../../config.ts';
import { type Connected, connect } from '../../connect.ts';
import { NO_RATES } from '../../core/delivery/lanes.ts';
import { type MovableClock, movableClock } from '../../shared/clock.ts';
import type { Log } from '../../shared/log.ts';
import { advanceTo } from '../advance.ts';
import { createFakeTelegram, type FakeTelegram } from '../telegram/index.ts';

/** Works once, as the code that a first start prints. */
export const SETUP_CODE = 'cai-dat-lan-dau';

export type Stage = {
  telegram: FakeTelegram;
  service: Connected;
  clock: MovableClock;
  zone: string;
  /** Waits until what people did was taken in, and everything due at this moment is done. */
  settle(): Promise<void>;
  /** The same in the background; trouble goes to the log. */
  catchUp(): void;
  /** Lets time pass; one at a time. */
  advance(to: Date): Promise<void>;
  /** True while the service works or time passes. */
  isBusy(): boolean;
  stop(): Promise<void>;
};

export type StageOptions = {
  startsAt: Date;
  dataDir: string;
  logLevel: string;
  log: Log;
  botName: string;
  onChange: () => void;
};

/** Starts everything on 127.0.0.1 and free ports; what was started is stopped again when a later part fails. */
export async function startStage({
  startsAt,
  dataDir,
  logLevel,
  log,
  botName,
  onChange,
}: StageOptions): Promise<Stage> {
  const clock = movableClock(startsAt);
  const telegram = createFakeTelegram({
    limits: null,
    botName,
    clock: () => clock.now().getTime() / 1000,
    queryMaxAgeMs: 600_000,
  });
  await telegram.start();
  let service: Connected;
  const config = settings(telegram, dataDir, logLevel);
  try {
    service = await connect(config, log, { clock, heartbeat: false, rates: NO_RATES });
  } catch (error) {
    await telegram.stop();
    throw error;
  }
  const unsubscribe = telegram.subscribe((change) => {
    if (change.kind !== 'call' && change.kind !== 'update') onChange();
  });
  let line: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    waiting += 1;
    onChange();
    const next = line.then(work).finally(() => {
      waiting -= 1;
      onChange();
    });
    line = next.catch(() => undefined);
    return next;
  };
  const advance = async (to: Date): Promise<void> => {
    // An update counts as taken in when the next poll confirms it.
    await telegram.waitFor(
      () => telegram.pendingUpdates() === 0,
      30_000,
      'the service to take in the updates',
    );
    await advanceTo(service.app, clock, to);
  };
  const settle = () => inLine(() => advance(clock.now()));
  let stopped = false;
  return {
    telegram,
    service,
    clock,
    zone: config.zone,
    settle,
    catchUp: () => {
      settle().catch((error: unknown) => {
        if (!stopped) log.error({ err: error }, 'after what a person did');
      });
    },
    advance: (to) => inLine(() => advance(to)),
    isBusy: () => waiting > 0,
    stop: async () => {
      stopped = true;
      unsubscribe();
      await service.stop();
      await telegram.stop();
    },
  };
}

/** The service's own settings: only the fake platform is within reach. */
const settings = (telegram: FakeTelegram, dataDir: string, logLevel: string): Config =>
  readConfig({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: '0',
    SETUP_CODE,
    LOG_LEVEL: logLevel,
  });
