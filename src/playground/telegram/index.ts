// A local Telegram Bot API server with people who press buttons, for the demo, the tests and the benchmark.
import { type Context, createProfile } from './context.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGroups, type Groups } from './groups.ts';
import { createHistory, type RecordedCall } from './history.ts';
import { createLimits, type LimitOptions } from './limits.ts';
import { createPeople, type People } from './people.ts';
import { createPresses, type Presses } from './presses.ts';
import { createQueries } from './queries.ts';
import { createServer } from './server.ts';
import { createUpdates } from './updates.ts';
import { createViews, type Views } from './views.ts';
import { createWatch, type Watch } from './watch.ts';
import { createWebhook } from './webhook.ts';
import { createWorld } from './world.ts';

export type { Faults } from './faults.ts';
export type { RecordedCall } from './history.ts';
export type { LimitOptions } from './limits.ts';
export type { SentFile } from './people.ts';
export type { Wanted } from './presses.ts';
export type { SeenMessage } from './views.ts';
export type * as wire from './wire.ts';

export type FakeTelegramOptions = {
  /** Default 123456789:… (a made-up token). */
  token?: string;
  botUsername?: string;
  botName?: string;
  /** Default 0: any free port. */
  port?: number;
  /** Unix seconds for the dates of messages; default: the real time. */
  clock?: () => number;
  /** Monotonic milliseconds for limits and ages of queries; default: the real ones. */
  now?: () => number;
  /** Telegram's limits by default; null switches them off. */
  limits?: Partial<LimitOptions> | null;
  /** Default true: in groups the bot sees only commands, mentions, replies and service messages. */
  privacyMode?: boolean;
  /** How long a press may wait for its answer, in milliseconds; default 60,000. */
  queryMaxAgeMs?: number;
  /** Wait before a failed webhook delivery is repeated, in milliseconds; default 200, doubled up to 5,000. */
  webhookRetryMs?: number;
  /** How many calls the history keeps at least; default 100,000. */
  historySize?: number;
  firstUpdateId?: number;
};

export type FakeTelegram = People &
  Groups &
  Presses &
  Views &
  Pick<Watch, 'subscribe' | 'waitFor'> & {
    /** The API root, http://127.0.0.1:<port>; throws before `start`. */
    readonly url: string;
    readonly token: string;
    readonly botUsername: string;
    readonly botId: number;
    /** Listens; after a `stop` again on the same port. */
    start(): Promise<void>;
    stop(): Promise<void>;
    readonly faults: Faults;
    /** Changes the limits from now on; null switches them off. */
    setLimits(limits: Partial<LimitOptions> | null): void;
    /** Delivers an update again, the latest by default. */
    deliverAgain(updateId?: number): void;
    /** Updates not yet confirmed by the bot. */
    pendingUpdates(): number;
    /** Calls of the bot, oldest first; of one method when named. */
    calls(method?: string): readonly RecordedCall[];
    callCount(): number;
    refusedCalls(): readonly RecordedCall[];
    clearCalls(): void;
    /** What the bot said about itself, by language ('' for all). */
    description(language?: string): string | undefined;
    shortDescription(language?: string): string | undefined;
  };

const DEFAULT_TOKEN = '123456789:AAFakeTokenOfTheLocalPlayground00000';

/** Makes the server; nothing listens before `start`. */
export function createFakeTelegram(options: FakeTelegramOptions = {}): FakeTelegram {
  const token = options.token ?? DEFAULT_TOKEN;
  const botUsername = options.botUsername ?? 'tro_ly_chi_bo_bot';
  const botId = Number.parseInt(token, 10);
  if (!/^\d+:[A-Za-z0-9_-]{20,}$/.test(token)) throw new Error('the token must look like 123456:ABC-DEF…');

  const now = options.now ?? (() => performance.now());
  const clock = options.clock ?? (() => (performance.timeOrigin + performance.now()) / 1000);
  const date = (): number => Math.floor(clock());
  const watch = createWatch();
  const updates = createUpdates(options.firstUpdateId ?? 700_000_001, () => watch.emit({ kind: 'update' }));
  const history = createHistory(options.historySize ?? 100_000);
  const faults = createFaults(
    () => server.cutAll(),
    () => {
      if (!faults.isDown()) context.webhook.resume();
      watch.emit({ kind: 'fault' });
    },
  );
  const context: Context = {
    world: createWorld({
      id: botId,
      is_bot: true,
      first_name: options.botName ?? botUsername,
      username: botUsername,
    }),
    updates,
    webhook: createWebhook({
      updates,
      date,
      retryMs: options.webhookRetryMs ?? 200,
      maxRetryMs: 5000,
      timeoutMs: 30_000,
      isPaused: () => faults.isDown(),
    }),
    limits: createLimits(options.limits === undefined ? {} : options.limits, now),
    faults,
    queries: createQueries(now, options.queryMaxAgeMs ?? 60_000),
    profile: createProfile(),
    watch,
    date,
    privacyMode: options.privacyMode ?? true,
  };
  const server = createServer({ context, history, token, now });
  const people = createPeople(context);
  const groups = createGroups(context);
  let port: number | null = null;

  return {
    ...people,
    ...groups,
    ...createPresses(context, people, groups),
    ...createViews(context),
    subscribe: watch.subscribe,
    waitFor: watch.waitFor,
    get url(): string {
      if (port === null) throw new Error('the fake Telegram is not started');
      return `http://127.0.0.1:${port}`;
    },
    token,
    botUsername,
    botId,
    start: async () => {
      port = await server.listen(port ?? options.port ?? 0);
    },
    stop: async () => {
      context.webhook.stop();
      updates.abort(new Error('the server stops'));
      await server.close();
    },
    faults,
    setLimits: context.limits.set,
    deliverAgain: updates.pushAgain,
    pendingUpdates: () => updates.pending().length,
    calls: (method) =>
      method === undefined ? history.all() : history.all().filter((call) => call.method === method),
    callCount: history.total,
    refusedCalls: () => history.all().filter((call) => call.outcome === 'refused'),
    clearCalls: history.clear,
    description: (language = '') => context.profile.descriptions.get(language),
    shortDescription: (language = '') => context.profile.shortDescriptions.get(language),
  };
}
