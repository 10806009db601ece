// Several whole processes of the service on one database, behind a balancer to which Telegram delivers.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { type Connected, connect } from '../../src/connect.ts';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { advanceTo } from '../../src/playground/advance.ts';
import { createFakeTelegram } from '../../src/playground/telegram/index.ts';
import { movableClock } from '../../src/shared/clock.ts';
import { createLog } from '../../src/shared/log.ts';
import { freshDatabase } from './database.ts';
import { SETUP_CODE, type TestService } from './service.ts';

export type Several = TestService & {
  running: readonly Connected[];
  startOne(): Promise<void>;
  stopOne(at: number): Promise<void>;
  /** Updates handed to each port so far. */
  taken: ReadonlyMap<number, number>;
};

/** Hands each request to the next port in turn; 502 when that one does not answer, as balancers do. */
async function openBalancer(ports: () => number[], taken: Map<number, number>) {
  let turn = 0;
  const forward = (asked: IncomingMessage, answer: ServerResponse): void => {
    const all = ports();
    const port = all[turn++ % all.length];
    if (port === undefined) {
      answer.writeHead(502).end();
      return;
    }
    taken.set(port, (taken.get(port) ?? 0) + 1);
    const { url: path, method, headers } = asked;
    const passed = request({ host: '127.0.0.1', port, path, method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    passed.on('error', () => answer.writeHead(502).end());
    asked.pipe(passed);
  };
  const server = createServer(forward);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

/** So many processes, by webhook; nobody beats but `advanceTo`, and then all of them at once. */
export async function startSeveral(at: string, processes: number): Promise<Several> {
  const clock = movableClock(new Date(at));
  const telegram = createFakeTelegram({
    clock: () => clock.now().getTime() / 1000,
    limits: null,
    webhookRetryMs: 5,
  });
  await telegram.start();
  const database = await freshDatabase();
  const running: Connected[] = [];
  const taken = new Map<number, number>();
  const balancer = await openBalancer(() => running.map(({ port }) => port), taken);
  const lines: string[] = [];
  const log = createLog('debug', { write: (line: string) => void lines.push(line) });
  const config = readConfig({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    DATABASE_URL: database.url,
    PUBLIC_URL: balancer.url,
    PORT: '0',
    SETUP_CODE,
  });
  const startOne = async (): Promise<void> => {
    running.push(await connect(config, log, { clock, heartbeat: false, rates: NO_RATES }));
  };
  for (let n = 0; n < processes; n++) await startOne();
  const apps = () => running.map(({ app }) => app);
  const each = async (act: (app: App) => Promise<void>): Promise<void> => {
    await Promise.all(apps().map(act));
  };
  const settleAll = async (): Promise<void> => {
    // What one leaves to be done, another may take.
    for (let round = 0; round < 2; round++) for (const app of apps()) await app.settle();
  };
  const settle = async (): Promise<void> => {
    await telegram.waitFor(() => telegram.pendingUpdates() === 0, 10_000, 'all updates taken');
    await settleAll();
  };
  const together = {
    beat: () => each((app) => app.beat()),
    settle: settleAll,
    nextDue: () => apps()[0]!.nextDue(),
  };
  return {
    running,
    taken,
    startOne,
    async stopOne(which) {
      const [stopped] = running.splice(which, 1);
      await stopped?.stop();
    },
    get service() {
      return running[0]!;
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
      await advanceTo(together, clock, new Date(to));
    },
    async restart() {
      for (const one of running.splice(0)) await one.stop();
      for (let n = 0; n < processes; n++) await startOne();
    },
    async stop() {
      for (const one of running.splice(0)) await one.stop();
      await balancer.close();
      await telegram.stop();
      await database.drop();
    },
  };
}
