// The Telegram channel: grammY behind the channel port.
import type { Api } from 'grammy';
import type { Log } from '../../shared/log.ts';
import type { Capabilities, Channel, RawUpdate } from '../channel.ts';
import { announce } from './announce.ts';
import { downloadFile } from './download.ts';
import { createHealth } from './health.ts';
import { connectApi } from './http.ts';
import { setMenu } from './menu.ts';
import { describe } from './outcome.ts';
import { startPolling } from './polling.ts';
import { NAME, readUpdate } from './read.ts';
import { RETRY_DELAYS, type RetryDelays } from './retry.ts';
import { createSender } from './send.ts';
import { shorten } from './shorten.ts';
import { watchCalls } from './watch-calls.ts';
import { createWebhook, type Webhook } from './webhook.ts';

export type TelegramOptions = {
  token: string;
  /** `https://api.telegram.org` or a local Bot API server. */
  apiRoot: string;
  /** Where Telegram reaches us: set for webhook mode, absent for long polling. */
  publicUrl?: string | undefined;
  /** Our username as last seen, so that links can be made before Telegram has answered. */
  lastUsername?: string | undefined;
  log: Log;
  monotonicMs: () => number;
  /** Between tries at reaching Telegram; 1 to 30 s by default. */
  retryDelays?: RetryDelays | undefined;
};

export type Telegram = Channel & {
  /** In webhook mode only. */
  webhook?: Webhook;
  /** Our username without the @; null until Telegram has said it. */
  username(): string | null;
};

/** Source of the limits: Bot API, sendMessage, sendDocument, answerCallbackQuery, InlineKeyboardButton. */
const CAPABILITIES: Capabilities = {
  buttons: true,
  edits: true,
  files: true,
  toasts: true,
  textLength: 4096,
  captionLength: 1024,
  toastLength: 200,
  buttonDataBytes: 64,
};

/** Nothing is sent or asked before `start`; a Telegram that is down then fails nothing, see `trouble`. */
export function createTelegram(options: TelegramOptions): Telegram {
  const { token, log, monotonicMs, publicUrl } = options;
  const apiRoot = options.apiRoot.replace(/\/+$/, '');
  const retryDelays = options.retryDelays ?? RETRY_DELAYS;
  const health = createHealth(log, token, monotonicMs);
  const { api, pollApi } = connectApi(token, apiRoot);

  let username = options.lastUsername ?? null;
  let isWatching = false;
  let taking: { take: (updates: RawUpdate[]) => Promise<void>; stop(): Promise<void> } | null = null;
  const webhook = createWebhook(token, log, () => taking?.take ?? null);
  const webhookAt = publicUrl === undefined ? undefined : { publicUrl, ...webhook };

  const linkWith = (parameter: string, code: string): string => {
    if (username === null) throw new Error('Telegram has not told our username yet: no link can be made');
    return `https://t.me/${username}?${parameter}=${code}`;
  };

  return {
    name: NAME,
    capabilities: CAPABILITIES,
    ...(webhookAt ? { webhook } : {}),
    username: () => username,
    start: async (take) => {
      if (taking) return;
      const introduction = announce({
        api,
        webhookAt,
        health,
        monotonicMs,
        retryDelays,
        onUsername: (name) => {
          username = name;
        },
      });
      const polling = introduction.done.then((isDone) => {
        if (!isDone) return null;
        if (!webhookAt) {
          return startPolling({ api: pollApi, token, take, health, log, monotonicMs, retryDelays });
        }
        // Where nothing polls, the other calls must show whether Telegram is there.
        if (!isWatching) watchCalls(api, health, monotonicMs);
        isWatching = true;
        return null;
      });
      const stop = async (): Promise<void> => {
        introduction.stop();
        await (await polling)?.stop();
      };
      taking = { take, stop };
      await introduction.firstTry;
    },
    stop: async () => {
      const stopped = taking;
      taking = null;
      await stopped?.stop();
    },
    read: (raw) => readUpdate(raw, username),
    ...createSender(api, token),
    probe: () =>
      api.getMe().then(
        () => true,
        () => false,
      ),
    toast: async (incoming, text) => {
      if (incoming.kind !== 'button') return;
      await api
        .answerCallbackQuery(incoming.toastRef, { text: shorten(text, CAPABILITIES.toastLength) })
        .catch((error: unknown) =>
          log.debug({ detail: describe(error, token) }, 'telegram: toast not shown'),
        );
    },
    download: (ref) => downloadFile(api, token, apiRoot, ref),
    setMenu: (scope, locale, commands) => setMenu(api, token, scope, locale, commands),
    headcount: (chat) => countOthers(api, chat),
    link: (code) => linkWith('start', code),
    groupLink: (code) => linkWith('startgroup', code),
    trouble: health.trouble,
  };
}

/** We are a member ourselves, so one less. */
const countOthers = (api: Api, chat: string): Promise<number | null> =>
  api.getChatMemberCount(chat).then(
    (count) => Math.max(0, count - 1),
    () => null,
  );
