// The yardstick: a grammY bot that only toasts. Arguments: API root, token, then a port for the webhook, 'runner' for polling side by side, or nothing.
import { createServer } from 'node:http';
import { run } from '@grammyjs/runner';
import { Bot, webhookCallback } from 'grammy';

const [apiRoot = '', token = '', how] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });
bot.on('callback_query:data', (ctx) => ctx.answerCallbackQuery('Đã ghi nhận.'));
await bot.init();

if (how === undefined || how === 'runner') {
  await bot.api.deleteWebhook();
  if (how === 'runner') run(bot);
  else void bot.start();
} else {
  await new Promise<void>((resolve) => {
    createServer(webhookCallback(bot, 'http')).listen(Number(how), '127.0.0.1', resolve);
  });
  await bot.api.setWebhook(`http://127.0.0.1:${how}/`);
}
process.stdout.write('ready\n');
