// The least a bot can be, to see what the Bot API server itself can do. Arguments as for the bare bot.
import { Agent, createServer, request } from 'node:http';

type Update = { update_id: number; callback_query?: { id: string } };

const [apiRoot = '', token = '', port] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });

const call = (method: string, body: object): Promise<{ result: unknown }> =>
  new Promise((resolve, reject) => {
    const options = { agent, method: 'POST', headers: { 'content-type': 'application/json' } };
    request(`${apiRoot}/bot${token}/${method}`, options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString())));
    })
      .on('error', reject)
      .end(JSON.stringify(body));
  });

const toast = (update: Update): void => {
  if (update.callback_query) {
    void call('answerCallbackQuery', { callback_query_id: update.callback_query.id, text: 'Đã ghi nhận.' });
  }
};

async function poll(): Promise<never> {
  for (let offset = 0; ; ) {
    const { result } = await call('getUpdates', { offset, timeout: 25, limit: 100 });
    for (const update of result as Update[]) {
      offset = update.update_id + 1;
      toast(update);
    }
  }
}

if (port === undefined) {
  await call('deleteWebhook', {});
  void poll();
} else {
  const server = createServer((incoming, response) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part) => parts.push(part));
    incoming.on('end', () => {
      response.end();
      toast(JSON.parse(Buffer.concat(parts).toString()));
    });
  });
  await new Promise<void>((resolve) => server.listen(Number(port), '127.0.0.1', resolve));
  await call('setWebhook', { url: `http://127.0.0.1:${port}/` });
}
process.stdout.write('ready\n');
