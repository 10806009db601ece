// The yardstick: a grammY bot that only toasts, updates side by side. Arguments: API root, token, port (webhook) or nothing (polling).
import { createServer } from 'node:http';
import { run } from '@grammyjs/runner';
import { Bot, webhookCallback } from 'grammy';

const [apiRoot = '', token = '', port] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });
bot.on('callback_query:data', (ctx) => ctx.answerCallbackQuery('Đã ghi nhận.'));
await bot.init();

if (port === undefined) {
  await bot.api.deleteWebhook();
  run(bot);
} else {
  await new Promise<void>((resolve) => {
    createServer(webhookCallback(bot, 'http')).listen(Number(port), '127.0.0.1', resolve);
  });
  await bot.api.setWebhook(`http://127.0.0.1:${port}/`);
}
process.stdout.write('ready\n');
