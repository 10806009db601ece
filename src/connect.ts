// Puts a running service together from its settings: database, migrations, channel, app, HTTP.
import { type App, createApp } from './app.ts';
import type { Channel } from './channels/channel.ts';
import { createTelegram, type Telegram } from './channels/telegram/index.ts';
import type { Config } from './config.ts';
import { seedCalendar } from './core/calendar/seed.ts';
import type { Rates } from './core/delivery/lanes.ts';
import { loadFact, saveFact } from './core/facts-store.ts';
import { siteOf } from './core/site-rules.ts';
import { openChatLock } from './db/chat-lock.ts';
import { startEmbeddedPostgres } from './db/embedded/index.ts';
import { closeDb, inTransaction, openDb } from './db/index.ts';
import { applyMigrations } from './db/migrate.ts';
import { setup } from './features.ts';
import { type Clock, monotonicMs, rehearsalClock, systemClock } from './shared/clock.ts';
import { StartupError } from './shared/errors.ts';
import type { Log } from './shared/log.ts';
import { createMetrics } from './web/metrics.ts';
import { startWeb, type WebServer } from './web/server.ts';

export type Connected = {
  app: App;
  telegram: Telegram;
  databaseUrl: string;
  /** Port of the HTTP side. */
  port: number;
  /** Shown once, at the first start without SETUP_CODE. */
  setupCode: string | null;
  stop(): Promise<void>;
};

export type Overrides = {
  /** Domain time, instead of the system's or the rehearsal's. */
  clock?: Clock;
  /** False: the caller beats. Default true. */
  heartbeat?: boolean;
  /** Default: Telegram's. */
  rates?: Rates;
  /** Channels beside Telegram. */
  moreChannels?: Channel[];
};

const USERNAME = 'telegram_username';

/** Starts everything; what was started is stopped again when a later part fails. @throws StartupError and the like: one line */
export async function connect(config: Config, log: Log, overrides: Overrides = {}): Promise<Connected> {
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse())
      await step().catch((error: unknown) => log.error({ err: error }, 'while stopping'));
  };
  try {
    return await build(config, log, overrides, undo, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function build(
  config: Config,
  log: Log,
  overrides: Overrides,
  undo: (() => Promise<unknown>)[],
  stop: () => Promise<void>,
): Promise<Connected> {
  const plain = { info: (line: string) => log.info(line), warn: (line: string) => log.warn(line) };
  let databaseUrl = config.databaseUrl;
  if (databaseUrl === null) {
    const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir, log: plain });
    undo.push(embedded.stop);
    databaseUrl = embedded.url;
  }
  await applyMigrations(databaseUrl, { log: plain });

  const clock =
    overrides.clock ??
    (config.rehearsal ? rehearsalClock(config.rehearsal.start, config.rehearsal.speed) : systemClock);
  const chatLock = config.publicUrl === null ? null : await openChatLock(databaseUrl, log);
  if (chatLock) undo.push(chatLock.close);
  const metrics = createMetrics();
  const telegram = createTelegram({
    token: config.botToken,
    apiRoot: config.telegramApiRoot,
    publicUrl: config.publicUrl ?? undefined,
    lastUsername: await rememberedUsername(databaseUrl),
    log,
    monotonicMs,
  });
  let web: WebServer | null = null;
  const app = createApp({
    databaseUrl,
    clock,
    zone: config.zone,
    defaultLocale: config.defaultLocale,
    rehearsal: config.rehearsal !== null,
    channels: [telegram, ...(overrides.moreChannels ?? [])],
    log,
    chatLock,
    count: metrics.count,
    site: () => siteOf({ webUrl: config.webUrl, host: config.host, port: web?.port ?? config.port }),
    ...(overrides.rates ? { rates: overrides.rates } : {}),
  });
  undo.push(app.stop);
  const { services } = app;
  await inTransaction(services.db, async (tx) => {
    await seedCalendar(tx);
    for (const feature of services.features()) await feature.seed?.(services, tx);
  });
  const setupCode = await setup(services, config.setupCode);
  if (setupCode !== null)
    log.warn(
      `First start: send /start ${setupCode} to the bot in a private chat to become its administrator. This code is shown once.`,
    );
  if (config.rehearsal)
    log.warn(
      { start: config.rehearsal.start, speed: config.rehearsal.speed },
      'REHEARSAL: domain time is moved; do not use this with a real cell',
    );

  const pagesOf = services.features().find(({ pages }) => pages);
  web = await startWeb({
    host: config.host,
    port: config.port,
    readiness: async () => ({
      trouble: await app.trouble(),
      notes: config.rehearsal ? [`rehearsal: ${clock.now().toISOString()}`] : [],
    }),
    metrics: metrics.registry,
    metricsToken: config.metricsToken,
    webhook: telegram.webhook ?? null,
    pages: pagesOf?.pages ? () => pagesOf.pages!(services) : null,
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' || error.code === 'EACCES'
      ? new StartupError(`cannot listen on ${config.host}:${config.port} (${error.code})`)
      : error;
  });
  undo.push(web.close);
  await app.start({ heartbeat: overrides.heartbeat ?? true });
  await keepUsername(telegram, app);
  log.info(
    {
      port: web.port,
      mode: config.publicUrl ? 'webhook' : 'polling',
      database: config.databaseUrl ? 'given' : 'embedded',
    },
    'ready',
  );
  return { app, telegram, databaseUrl, port: web.port, setupCode, stop };
}

/** Links can be made before Telegram has answered, once it has ever done so. */
async function rememberedUsername(databaseUrl: string): Promise<string | undefined> {
  const db = openDb(databaseUrl, 1);
  try {
    return (await loadFact(db, USERNAME)) ?? undefined;
  } finally {
    await closeDb(db);
  }
}

async function keepUsername(telegram: Telegram, app: App): Promise<void> {
  const username = telegram.username();
  if (username !== null) await saveFact(app.services.db, USERNAME, username);
}
