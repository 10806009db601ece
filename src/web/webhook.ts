// The chat platform's webhook on Node's own HTTP server: the whole body, within its limit, to whoever handles it.
import type { IncomingMessage, ServerResponse } from 'node:http';

export type Webhook = {
  path: string;
  /** Takes a parsed body, null when it was no JSON; resolves with the HTTP status to answer. Never rejects. */
  handle(body: unknown, secret: string | undefined): Promise<number>;
};

/** Telegram's updates are at most a few kilobytes; files come by another way. */
const MOST_BODY_BYTES = 1024 * 1024;
const TOO_LARGE = 413;

export const isFor = ({ path }: Webhook, { method, url = '' }: IncomingMessage): boolean =>
  method === 'POST' && url.startsWith(path) && (url.length === path.length || url[path.length] === '?');

export function receive(webhook: Webhook, request: IncomingMessage, response: ServerResponse): void {
  const answer = (status: number): void => void response.writeHead(status).end();
  const parts: Buffer[] = [];
  let bytes = 0;
  request.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes <= MOST_BODY_BYTES) {
      parts.push(part);
      return;
    }
    // The rest of it is not waited for.
    request.removeAllListeners('data').removeAllListeners('end').pause();
    response.setHeader('connection', 'close');
    answer(TOO_LARGE);
  });
  request.on('end', () => {
    const secret = request.headers['x-telegram-bot-api-secret-token'];
    void webhook.handle(parse(parts), Array.isArray(secret) ? secret[0] : secret).then(answer);
  });
  // Hung up in between: the platform sends it again.
  request.on('error', () => undefined);
}

function parse(parts: Buffer[]): unknown {
  try {
    return JSON.parse((parts.length === 1 ? parts[0]! : Buffer.concat(parts)).toString());
  } catch {
    return null;
  }
}
