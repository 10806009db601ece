// The real service against the local Bot API, with a clock that tests move.

import type { Channel } from '../../src/channels/channel.ts';
import { readConfig } from '../../src/config.ts';
import { type Connected, connect } from '../../src/connect.ts';
import type { Rates } from '../../src/core/delivery/lanes.ts';
import { advanceTo } from '../../src/playground/advance.ts';
import {
  createFakeTelegram,
  type FakeTelegram,
  type FakeTelegramOptions,
} from '../../src/playground/telegram/index.ts';
import { type MovableClock, movableClock } from '../../src/shared/clock.ts';
import { createLog, type Log } from '../../src/shared/log.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

export const SETUP_CODE = 'ma-khoi-tao-1';

export type TestService = {
  service: Connected;
  telegram: FakeTelegram;
  clock: MovableClock;
  database: FreshDatabase;
  /** Lines logged at error level: a test that expects none checks it at its end. */
  errors: string[];
  /** Everything logged. */
  lines: string[];
  advanceTo(to: string | Date): Promise<void>;
  /** Waits until the service has handled and sent all there is. */
  settle(): Promise<void>;
  /** Stops the service and starts another process's worth on the same database. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

export type TestOptions = {
  at: string;
  rates?: Rates;
  moreChannels?: Channel[];
  telegram?: FakeTelegramOptions;
  env?: Record<string, string>;
};

export async function startService(options: TestOptions): Promise<TestService> {
  const clock = movableClock(new Date(options.at));
  const telegram = createFakeTelegram({ clock: () => clock.now().getTime() / 1000, ...options.telegram });
  await telegram.start();
  const database = await freshDatabase();
  const lines: string[] = [];
  const log: Log = createLog('debug', { write: (line: string) => void lines.push(line) });
  const config = readConfig({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    DATABASE_URL: database.url,
    PORT: '0',
    SETUP_CODE,
    ...options.env,
  });
  const { rates, moreChannels } = options;
  const start = () =>
    connect(config, log, {
      clock,
      heartbeat: false,
      ...(rates ? { rates } : {}),
      ...(moreChannels ? { moreChannels } : {}),
    });
  let service = await start();
  const settle = async (): Promise<void> => {
    await telegram.waitFor(() => telegram.pendingUpdates() === 0, 10_000, 'all updates taken');
    await service.app.settle();
  };
  return {
    get service() {
      return service;
    },
    telegram,
    clock,
    database,
    lines,
    get errors() {
      return lines.filter((line) => JSON.parse(line).level >= 50);
    },
    settle,
    async advanceTo(to) {
      await settle();
      await advanceTo(service.app, clock, new Date(to));
    },
    async restart() {
      await service.stop();
      service = await start();
    },
    async stop() {
      await service.stop();
      await telegram.stop();
      await database.drop();
    },
  };
}
