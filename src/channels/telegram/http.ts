// Connects to the Bot API: time-outs, kept-alive connections, and knowing whether a request ever left.
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import { Api, type ApiClientOptions } from 'grammy';
import { post } from './post.ts';

/** Error code of a connection that failed before it stood: nothing of the request was written. */
export const NOT_CONNECTED = 'NOT_CONNECTED';

/** Seconds for a call. A long poll lasts so many seconds longer. */
export const CALL_SECONDS = 20;
export const POLL_SECONDS = 25;
const CONNECT_MS = 10_000;
/** Idle connections are closed by us, before the server does it under a request. */
const IDLE_MS = 30_000;

/** The client for ordinary calls and the one for long polling, over the same connections. */
export function connectApi(token: string, apiRoot: string): { api: Api; pollApi: Api } {
  const isSecure = apiRoot.startsWith('https:');
  const settings = { keepAlive: true, timeout: IDLE_MS };
  const agent = isSecure
    ? markingFailures(new HttpsAgent(settings), 'secureConnect')
    : markingFailures(new HttpAgent(settings), 'connect');
  return {
    api: new Api(token, {
      apiRoot,
      timeoutSeconds: CALL_SECONDS,
      baseFetchConfig: { agent },
      fetch: postForApi,
    }),
    // What comes in batches of a hundred is worth the unpacking that only grammY's own client does.
    pollApi: new Api(token, {
      apiRoot,
      timeoutSeconds: CALL_SECONDS + POLL_SECONDS,
      baseFetchConfig: { agent, compress: isSecure },
    }),
  };
}

/** grammY's types name a polyfill's fetch; it only calls it with what `post` takes and reads the JSON. */
const postForApi = post as unknown as NonNullable<ApiClientOptions['fetch']>;

type ApiSignal = NonNullable<Parameters<Api['getMe']>[0]>;

/** grammY's types name a polyfill's signal; it only listens to it, so Node's own does. */
export const forApi = (signal: AbortSignal): ApiSignal => signal as unknown as ApiSignal;

/** Errors before `ready` get the code NOT_CONNECTED; a connection that takes over 10 s is given up. */
function markingFailures<A extends HttpAgent>(agent: A, ready: 'connect' | 'secureConnect'): A {
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, callback) => {
    const socket = connect(options, callback);
    if (socket) markFailure(socket, ready);
    return socket;
  };
  return agent;
}

function markFailure(socket: Duplex, ready: string): void {
  const mark = (error: NodeJS.ErrnoException): void => {
    // Several addresses tried make an AggregateError without a message.
    if (error.message === '') error.message = `connect ${error.code}`;
    error.code = NOT_CONNECTED;
  };
  const timer = setTimeout(() => socket.destroy(new Error('connect timed out')), CONNECT_MS);
  timer.unref();
  socket.prependListener('error', mark);
  socket.once(ready, () => {
    clearTimeout(timer);
    socket.off('error', mark);
  });
  socket.once('close', () => clearTimeout(timer));
}
