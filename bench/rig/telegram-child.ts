// The local Bot API server with its people, in a process of its own.
import { createFakeTelegram, type FakeTelegramOptions } from '../../src/playground/telegram/index.ts';
import { answerCalls } from './child.ts';
import { type LoadPlan, press } from './presses.ts';

export type Arrival = {
  /** Milliseconds since 1970. */
  at: number;
  chat: string;
  text: string;
  refused: number | null;
};

let telegram = createFakeTelegram();

const handlers = {
  start: async (options: FakeTelegramOptions) => {
    telegram = createFakeTelegram(options);
    await telegram.start();
    return { url: telegram.url, token: telegram.token };
  },
  /** Accounts whose private chats are open. */
  addPeople: (ids: number[]): void => {
    for (const id of ids) {
      telegram.addUser({ id, firstName: `N${id}`, languageCode: 'vi' });
      telegram.openPrivate(id);
    }
  },
  /** Groups that the bot is already in; returns their chats. */
  addGroups: (groups: { title: string; members: number[] }[]): number[] =>
    groups.map((group) => telegram.createSupergroup({ ...group, bot: 'member' })),
  /** The newest message of each chat that has a button whose data begins so; waits for it. */
  waitForButtons: (chats: number[], prefix: string, timeoutMs: number) =>
    Promise.all(
      chats.map((chatId) =>
        telegram.waitFor(
          () => {
            for (const { id: messageId, buttons } of [...telegram.messages(chatId)].reverse()) {
              const button = buttons.flat().find(({ callback_data: data }) => data?.startsWith(prefix));
              if (button?.callback_data) return { chatId, messageId, data: button.callback_data };
            }
            return null;
          },
          timeoutMs,
          `a button ${prefix}* in chat ${chatId}`,
        ),
      ),
    ),
  press: (plan: LoadPlan) => press(telegram, plan),
  clearCalls: (): void => telegram.clearCalls(),
  /** Messages sent by the bot since the calls were cleared, oldest first. */
  arrivals: (): Arrival[] => {
    const epoch = Date.now() - performance.now();
    return telegram.calls('sendMessage').map(({ at, params, error }) => ({
      at: epoch + at,
      chat: String(params.chat_id),
      text: String(params.text),
      refused: error?.code ?? null,
    }));
  },
  waitForArrivals: (count: number, timeoutMs: number) =>
    telegram
      .waitFor(() => telegram.calls('sendMessage').length >= count, timeoutMs, `${count} messages`)
      .then(() => undefined),
  refusals: (): { method: string; code: number }[] =>
    telegram.refusedCalls().map(({ method, error }) => ({ method, code: error?.code ?? 0 })),
};
export type TelegramHandlers = typeof handlers;

answerCalls(handlers);
