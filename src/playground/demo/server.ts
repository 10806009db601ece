// The playground's HTTP side: the page, what a visitor sees, what they do, and a signal when something changed.
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { isPicture } from '../../channels/channel.ts';
import type { FormatLocale } from '../../shared/format.ts';
import type { Log } from '../../shared/log.ts';
import type { Texts } from '../../shared/texts.ts';
import { ActRefused, act, perform } from './acts.ts';
import { look } from './look.ts';
import { renderPage } from './page.ts';
import type { Play, Scene } from './play.ts';
import { MODES } from './steps.ts';

export type DemoServer = { port: number; close(): Promise<void> };
export type DemoOptions = { host: string; port: number; play: Play; texts: Texts; log: Log };

/** Telegram lets a bot download 20 MB (core.telegram.org/bots/api#getfile). */
const MOST_FILE_BYTES = 20 * 1024 * 1024;
/** Changes within this time make one signal. */
const SIGNAL_EVERY_MS = 60;
const TYPES = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;
const ASSETS = new Map<string, string>([
  ...(['layout', 'chat', 'phone'] as const).map((name) => [`${name}.css`, TYPES.css] as const),
  ...(['main', 'dom', 'server', 'messages', 'side'] as const).map(
    (name) => [`${name}.js`, TYPES.js] as const,
  ),
]);

/** Listens; `port` 0 takes any free one. */
export async function startDemoServer(options: DemoOptions): Promise<DemoServer> {
  const server = await listen(createDemo(options), options);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function createDemo({ play, texts, log }: DemoOptions): Hono {
  const app = new Hono();
  const sayIn = (c: Context) => texts.say(localeOf(c));
  const scene = (): Scene => {
    const found = play.scene();
    if (!found) throw new ActRefused('playground-refused-not-ready');
    return found;
  };

  app.use(async (c, next) => {
    await next();
    c.header('content-security-policy', "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'");
    c.header('cache-control', 'no-store');
  });
  // While a scene is being set the page says so, and fills when it stands.
  app.get('/', (c) => c.html(renderPage(localeOf(c), sayIn(c)), play.scene() ? 200 : 503));
  app.get('/page/:name', (c) => {
    const name = c.req.param('name');
    const type = ASSETS.get(name);
    if (type === undefined) return c.notFound();
    return c.body(readFileSync(join(import.meta.dirname, 'page', name)), 200, { 'content-type': type });
  });
  app.get('/look', async (c) => {
    const now = scene();
    const view = { telegram: now.stage.telegram, zone: now.stage.zone, locale: localeOf(c), say: sayIn(c) };
    const viewer = Number(c.req.query('user') ?? 0);
    return c.json(await look(play, now, viewer, c.req.query('search') ?? '', view));
  });
  app.get('/changes', (c) =>
    streamSSE(c, async (stream) => {
      let signal: NodeJS.Timeout | null = null;
      const stop = play.subscribe(() => {
        signal ??= setTimeout(() => {
          signal = null;
          void stream.writeSSE({ event: 'change', data: '' });
        }, SIGNAL_EVERY_MS);
      });
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      stop();
      if (signal) clearTimeout(signal);
    }),
  );
  app.post('/act', async (c) => c.json(await perform(scene(), act.parse(await c.req.json()), play.joined)));
  app.post('/file', bodyLimit({ maxSize: MOST_FILE_BYTES }), async (c) => {
    const body = await c.req.parseBody();
    const { stage } = scene();
    if (!(body.file instanceof File)) throw new ActRefused('playground-refused-no-file');
    const { name, type } = body.file;
    const bytes = new Uint8Array(await body.file.arrayBuffer());
    const sent = { name, mimeType: type === '' ? 'application/octet-stream' : type, bytes };
    // As a phone does with a picture from its album.
    const send = isPicture({ mime: type }) ? stage.telegram.sendPhoto : stage.telegram.sendDocument;
    send(Number(body.user), Number(body.chat), sent);
    stage.catchUp();
    return c.json({});
  });
  app.post('/start/:mode', async (c) => {
    const mode = MODES.find((one) => one === c.req.param('mode'));
    if (!mode) return c.notFound();
    if (play.isStarting()) throw new ActRefused('playground-refused-not-ready');
    await play.start(mode);
    return c.json({});
  });
  app.get('/sample', () => {
    const { sampleFile } = scene();
    return download(sampleFile.name, sampleFile.mimeType, sampleFile.bytes);
  });
  app.get('/file/:chat/:message', (c) => {
    const { chat, message } = c.req.param();
    const file = scene().stage.telegram.message(Number(chat), Number(message))?.file;
    return file ? download(file.name, file.mimeType, file.bytes) : c.notFound();
  });
  app.onError((error, c) => {
    if (error instanceof ActRefused) return c.json({ error: sayIn(c)(error.message) }, 409);
    log.error({ err: error }, 'playground');
    return c.json({ error: sayIn(c)('playground-refused-unexpected') }, 500);
  });
  return app;
}

const localeOf = (c: Context): FormatLocale => (c.req.query('lang') === 'en' ? 'en' : 'vi');

const download = (name: string, type: string, bytes: Uint8Array): Response =>
  new Response(Buffer.from(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
    },
  });

const listen = (app: Hono, { host, port }: DemoOptions): Promise<ServerType> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(server));
    server.on('error', reject);
  });
