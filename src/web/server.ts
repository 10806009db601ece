// The HTTP side: alive, ready, metrics, and the chat platform's webhook.
import { timingSafeEqual } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import type { Registry } from 'prom-client';
import { isFor, receive, type Webhook } from './webhook.ts';

type Pages = (request: Request, from: { address: string | undefined }) => Promise<Response>;

export type WebOptions = {
  host: string;
  port: number;
  /** Reasons it is not ready; empty when it is. `notes` are shown either way. */
  readiness(): Promise<{ trouble: string[]; notes: string[] }>;
  metrics: Registry;
  /** Null: metrics for loopback callers only. */
  metricsToken: string | null;
  webhook: Webhook | null;
  /** What answers all other addresses; made at the first request. Null: nothing does. */
  pages: (() => Promise<Pages>) | null;
};

export type WebServer = { port: number; close(): Promise<void> };

export async function startWeb(options: WebOptions): Promise<WebServer> {
  const app = new Hono();
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    const { trouble, notes } = await options.readiness();
    return c.text(
      [...(trouble.length > 0 ? trouble : ['ready']), ...notes, ''].join('\n'),
      trouble.length > 0 ? 503 : 200,
    );
  });
  app.get('/metrics', async (c) => {
    const { remote } = getConnInfo(c);
    const given = c.req.header('authorization')?.replace(/^Bearer /, '');
    const allowed =
      options.metricsToken === null
        ? // Passed on by a proxy, a stranger would look like the machine itself.
          isLoopback(remote.address) && c.req.header('x-forwarded-for') === undefined
        : given !== undefined && sameText(given, options.metricsToken);
    if (!allowed) return c.text('forbidden\n', 403);
    return c.body(await options.metrics.metrics(), 200, { 'content-type': options.metrics.contentType });
  });
  if (options.pages) {
    const load = options.pages;
    let loading: Promise<Pages> | null = null;
    app.all('*', async (c) => {
      loading ??= load();
      const pages = await loading.catch((error: unknown) => {
        loading = null;
        throw error;
      });
      return pages(c.req.raw, { address: getConnInfo(c).remote.address });
    });
  }
  const others = getRequestListener(app.fetch, { hostname: options.host });
  const { webhook } = options;
  const server = await listen(
    (request, response) => {
      // Updates go past the router: as Request and Response they would cost more than being stored.
      if (webhook && isFor(webhook, request)) receive(webhook, request, response);
      else void others(request, response);
    },
    options.host,
    options.port,
  );
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const listen = (listener: RequestListener, host: string, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(listener).listen(port, host, () => resolve(server));
    server.on('error', reject);
  });

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && (address === '::1' || /^(::ffff:)?127\./.test(address));

const sameText = (a: string, b: string): boolean => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
};
