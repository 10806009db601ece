// One call of the Bot API over Node's own HTTP client: all that grammY wants of `fetch`, at half of its cost.
import { type Agent, request as plainly } from 'node:http';
import { request as securely } from 'node:https';
import { pipeline, type Readable } from 'node:stream';

/** What grammY calls it with. */
type Call = {
  method: string;
  headers: Record<string, string>;
  body: string | Readable;
  agent: Agent;
  signal: { readonly aborted: boolean; addEventListener(type: 'abort', then: () => void): void };
};

/** Resolves when the whole answer has arrived, whatever its status; rejects with the connection's own error. */
export function post(
  url: string,
  { method, headers, body, agent, signal }: Call,
): Promise<{ json(): Promise<unknown> }> {
  return new Promise((resolve, reject) => {
    const request = url.startsWith('https:') ? securely : plainly;
    const sent = request(url, { method, headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ json: async () => JSON.parse(text) })).on('error', reject);
    });
    sent.on('error', reject);
    const abort = (): void => void sent.destroy(new Error('aborted'));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort);
    if (typeof body === 'string') sent.end(body);
    else pipeline(body, sent, (error) => error && reject(error));
  });
}
