// The HTTP face: /bot<token>/<method> and /file/bot<token>/<path>, with planned faults.
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type Context as HonoContext } from 'hono';
import type { Args } from './args.ts';
import { readArgs } from './body.ts';
import type { Context } from './context.ts';
import type { Fault } from './faults.ts';
import { unknownFields } from './fields.ts';
import type { History, RecordedCall } from './history.ts';
import { findMethod } from './methods/index.ts';
import { Refusal, refuse } from './refusals.ts';

type HttpServer = {
  /** Listens on 127.0.0.1; resolves with the port. */
  listen(port: number): Promise<number>;
  close(): Promise<void>;
  /** Closes every open connection. */
  cutAll(): void;
};

type Env = { Bindings: HttpBindings };
type Parts = { context: Context; history: History; token: string; now: () => number };

const STATUS_TEXT: Readonly<Record<number, string>> = {
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

const answer = (body: object, status: number): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

function refusalOf(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal(500, `Internal Server Error: ${String(error)}`);
}

/** In front of the Bot API a proxy answers: 502 and its like come as a page, not as JSON. */
const gatewayPage = (code: number, text: string): Response =>
  new Response(`<html><head><title>${code} ${text}</title></head></html>`, {
    status: code,
    headers: { 'content-type': 'text/html' },
  });

function refused({ code, message, parameters }: Refusal): Response {
  if (code > 500) return gatewayPage(code, message);
  const more = parameters === undefined ? {} : { parameters };
  return answer({ ok: false, error_code: code, description: message, ...more }, code);
}

function cut(c: HonoContext<Env>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms).unref());

/** Aborted when the client hangs up before the answer. */
function hangUp(c: HonoContext<Env>): AbortSignal {
  const controller = new AbortController();
  c.env.outgoing.once('close', () => controller.abort());
  return controller.signal;
}

function planned(fault: Fault | undefined): Refusal | null {
  if (fault?.kind === 'flood') return refuse.tooMany(fault.retryAfter ?? 1);
  if (fault?.kind !== 'status') return null;
  const code = fault.status ?? 500;
  return new Refusal(code, STATUS_TEXT[code] ?? 'Internal Server Error');
}

export function createServer({ context, history, token, now }: Parts): HttpServer {
  const { faults, watch, world } = context;

  const call = async (c: HonoContext<Env>, methodName: string, args: Args): Promise<Response> => {
    const method = findMethod(methodName);
    if (method === undefined) {
      const { code, message: description } = refuse.methodNotFound();
      const error = { code, description };
      history.add({ method: methodName, params: args, at: now(), outcome: 'refused', error, unknown: [] });
      return refused(refuse.methodNotFound());
    }
    const record: RecordedCall = {
      method: method.name,
      params: args,
      at: now(),
      outcome: 'pending',
      unknown: unknownFields(method.name, args),
    };
    history.add(record);
    watch.emit({ kind: 'call' });
    const fault = faults.take(method.name.toLowerCase(), args.chat_id);
    try {
      if (fault?.kind === 'delay') await pause(fault.delayMs ?? 0);
      if (fault?.kind === 'reset') {
        record.outcome = 'cut';
        return cut(c);
      }
      const refusal = planned(fault);
      if (refusal !== null) throw refusal;
      const value = method.run(context, args, { closed: () => hangUp(c) });
      record.result = value instanceof Promise ? await value : value;
      if (fault?.kind === 'lost') {
        record.outcome = 'cut';
        return cut(c);
      }
      record.outcome = 'ok';
      return answer({ ok: true, result: record.result }, 200);
    } catch (error) {
      const refusal = refusalOf(error);
      record.outcome = 'refused';
      record.error = { code: refusal.code, description: refusal.message };
      const after = refusal.parameters?.retry_after;
      if (after !== undefined) record.error.retryAfter = after;
      return refused(refusal);
    } finally {
      watch.emit({ kind: 'call' });
    }
  };

  const app = new Hono<Env>();
  app.all('/:bot{bot[^/]+}/:method', async (c) => {
    if (faults.isDown()) return cut(c);
    if (c.req.param('bot') !== `bot${token}`) return refused(refuse.unauthorized());
    try {
      return await call(c, c.req.param('method'), await readArgs(c.req));
    } catch (error) {
      return refused(refusalOf(error));
    }
  });
  app.get('/file/:bot{bot[^/]+}/:path{.+}', (c) => {
    if (faults.isDown()) return cut(c);
    if (c.req.param('bot') !== `bot${token}`) return refused(refuse.unauthorized());
    const file = world.filesByPath.get(c.req.param('path'));
    if (file === undefined) return refused(refuse.methodNotFound());
    return new Response(Buffer.from(file.bytes), { headers: { 'content-type': 'application/octet-stream' } });
  });
  app.notFound(() => refused(refuse.methodNotFound()));

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const sockets = new Set<Socket>();
  server.keepAliveTimeout = 30_000;
  server.on('connection', (socket: Socket) => {
    if (faults.isDown()) {
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const cutAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };

  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve((server.address() as AddressInfo).port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cutAll();
      }),
    cutAll,
  };
}
