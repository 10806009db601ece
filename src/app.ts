// The composition root: builds every part and wires them.
import type { Channel, Place } from './channels/channel.ts';
import { beatAsks, renderAsk, sweepTallies } from './core/asks/engine.ts';
import { nextAskDue } from './core/asks/store.ts';
import { beatSchedules } from './core/calendar/beat.ts';
import { createClockWatch } from './core/calendar/clock-watch.ts';
import { createHeartbeat, type Heartbeat } from './core/calendar/heartbeat.ts';
import { nextScheduleDue } from './core/calendar/store.ts';
import type { Renderers } from './core/delivery/attempt.ts';
import type { Count } from './core/delivery/deliver.ts';
import type { Rates } from './core/delivery/lanes.ts';
import { deliverNotices, nextNoticeDue } from './core/delivery/notices.ts';
import { createSender, type Sender } from './core/delivery/sender.ts';
import { type ChatLock, createIntake, type Intake } from './core/dispatch/intake.ts';
import { createRouter } from './core/dispatch/router.ts';
import { lookAhead } from './core/due-store.ts';
import type { Events, Feature, Services } from './core/feature.ts';
import { collectForms, formsFeature } from './core/forms/forms.ts';
import { forgetOld } from './core/maintenance-store.ts';
import { syncMenus } from './core/menu/client-menu.ts';
import { chatNews } from './core/org/chat-news.ts';
import { type Site, siteOf } from './core/site-rules.ts';
import { closeDb, type Db, openDb, ping } from './db/index.ts';
import { FEATURES, HOOKS } from './features.ts';
import { createJobs } from './jobs/jobs.ts';
import { type Clock, monotonicMs } from './shared/clock.ts';
import type { Log } from './shared/log.ts';
import { loadTexts } from './shared/texts.ts';

export type AppOptions = {
  databaseUrl: string;
  clock: Clock;
  zone: string;
  defaultLocale: 'vi' | 'en';
  rehearsal: boolean;
  channels: Channel[];
  log: Log;
  /** Needed when several processes take updates in (webhook mode). */
  chatLock?: ChatLock | null;
  features?: readonly Feature[];
  /** Default: Telegram's. */
  rates?: Rates;
  count?: Count;
  /** Where the leaders' pages are reached, once HTTP listens. */
  site?: () => Site;
};

export type App = {
  services: Services;
  /** Starts jobs, sender and channels; the heartbeat only when asked for (tests and the playground beat by hand). */
  start(options: { heartbeat: boolean }): Promise<void>;
  /** Stops taking in, finishes what is in hand, then closes. */
  stop(): Promise<void>;
  /** One beat: everything due now. */
  beat(): Promise<void>;
  /** Resolves when nothing taken in, queued or sendable is left. */
  settle(): Promise<void>;
  /** The next moment at which a beat has something to do; null: never. */
  nextDue(): Promise<Date | null>;
  /** Empty when ready. */
  trouble(): Promise<string[]>;
};

/** How far a beat looks ahead: the next one comes by then. */
const BEAT_MS = 1000;
/** A beat older than this means the service is stuck. */
const STALE_BEAT_MS = 30_000;
/** How often updates that a dead process left are looked for. */
const RECOVER_EVERY_MS = 15_000;
/** How often old rows are forgotten. */
const FORGET_EVERY_MS = 3_600_000;

export function createApp(options: AppOptions): App {
  const db = openDb(options.databaseUrl);
  const features: Feature[] = [...(options.features ?? FEATURES), formsFeature(() => forms)];
  const forms = collectForms(features);
  const channels = new Map(options.channels.map((channel) => [channel.name, channel]));
  const channel = (name: string): Channel => {
    const found = channels.get(name);
    if (!found) throw new Error(`no channel '${name}'`);
    return found;
  };
  const jobs = createJobs<Services>(
    options.databaseUrl,
    () => services,
    features.flatMap((feature) => feature.jobs ?? []),
    options.log,
  );
  const services: Services = {
    db,
    clock: options.clock,
    zone: options.zone,
    defaultLocale: options.defaultLocale,
    texts: loadTexts(),
    jobs,
    log: options.log,
    channel,
    rehearsal: options.rehearsal,
    site: options.site ?? (() => siteOf({ webUrl: null, host: '127.0.0.1', port: 0 })),
    wake: () => sender.wake(),
    emit: async (event, ...args) => {
      const told = [];
      for (const feature of features) {
        const listener = feature.on?.[event] as
          | ((...all: Parameters<Events[typeof event]>) => ReturnType<Events[typeof event]>)
          | undefined;
        if (listener) told.push(...(await listener(...(args as Parameters<Events[typeof event]>))));
      }
      return told;
    },
    features: () => features,
  };
  const sender: Sender = createSender({
    db,
    clock: options.clock,
    channels: options.channels,
    log: options.log,
    renderers: renderersOf(services, features),
    ...chatNews(services.texts, () => options.clock.now()),
    ...(options.rates ? { rates: options.rates } : {}),
    ...(options.count ? { count: options.count } : {}),
  });
  const router = createRouter(services, features, forms, HOOKS);
  const intake: Intake = createIntake(
    db,
    (from, raw) => router.handle(from, raw),
    options.log,
    options.chatLock ?? null,
  );
  const heartbeat: Heartbeat = createHeartbeat(beat, options.log);

  let recovered = Number.NEGATIVE_INFINITY;
  let forgot = monotonicMs();
  let beating = false;
  let started = false;

  const watchClock = createClockWatch(services);

  /** Works off what is due. @returns milliseconds until more is, when that is within the second; null: nothing is. */
  async function beat(): Promise<number | null> {
    await watchClock();
    const now = options.clock.now();
    const { isDue, nextAt } = await lookAhead(db, now, new Date(now.getTime() + BEAT_MS));
    if (isDue) {
      await beatSchedules(services);
      await beatAsks(services);
    }
    await sweepTallies(services);
    if (isDue) await deliverNotices(services);
    if (monotonicMs() - forgot > FORGET_EVERY_MS) {
      forgot = monotonicMs();
      await forgetOld(db, options.clock.now());
    }
    if (monotonicMs() - recovered > RECOVER_EVERY_MS) {
      recovered = monotonicMs();
      await intake.recover(channel);
    }
    sender.wake();
    return nextAt && nextAt.getTime() - options.clock.now().getTime();
  }

  return {
    services,
    async start({ heartbeat: withHeartbeat }) {
      await jobs.start();
      sender.start();
      for (const one of options.channels) {
        await one.start((updates) => intake.take(one, updates));
        void syncMenus(services, one);
      }
      if (withHeartbeat) heartbeat.start();
      beating = withHeartbeat;
      started = true;
    },
    async stop() {
      await heartbeat.stop();
      for (const one of options.channels) await one.stop();
      await intake.idle();
      await jobs.stop();
      await sender.stop();
      await closeDb(db);
    },
    beat: async () => {
      await beat();
    },
    async settle() {
      do {
        await intake.idle();
        while ((await jobs.pending()) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
        await sweepTallies(services);
        await sender.drain();
      } while ((await jobs.pending()) > 0);
    },
    async nextDue() {
      const due = [await nextScheduleDue(db), await nextAskDue(db), await nextNoticeDue(db)].filter(
        (at) => at !== null,
      );
      return due.length > 0 ? new Date(Math.min(...due.map((at) => at.getTime()))) : null;
    },
    async trouble() {
      const database = await ping(db).then(
        () => null,
        () => 'database: not reachable',
      );
      const stale =
        beating && heartbeat.age() > STALE_BEAT_MS
          ? `heartbeat: none for ${Math.round(heartbeat.age() / 1000)} s`
          : null;
      const starting = started ? null : 'starting';
      return [starting, database, stale, ...options.channels.map((one) => one.trouble())].filter(
        (line) => line !== null,
      );
    },
  };
}

/** What draws a living message when it is sent: the engine for asks, and what features bring. */
const renderersOf = (services: Services, features: readonly Feature[]): Renderers => ({
  ...Object.fromEntries(
    features
      .flatMap(({ living }) => Object.entries(living ?? {}))
      .map(([name, render]) => [name, (db: Db, id: string, place: Place) => render(services, db, id, place)]),
  ),
  ask: (db, id, place) => renderAsk(services, db, id, place),
});
