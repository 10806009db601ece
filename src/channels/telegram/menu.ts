// Puts the list of commands into the clients' menus.
import type { Api } from 'grammy';
import type { BotCommandScope } from 'grammy/types';
import type { Locale, MenuCommand, MenuScope } from '../channel.ts';
import { describe } from './outcome.ts';

/**
 * Vietnamese is also what people with any other language see.
 * @throws Error (without the token) when Telegram does not take it
 */
export async function setMenu(
  api: Api,
  token: string,
  scope: MenuScope,
  locale: Locale,
  commands: MenuCommand[],
): Promise<void> {
  const where = { scope: toScope(scope) };
  try {
    await api.setMyCommands(commands, { ...where, language_code: locale });
    if (locale === 'vi') await api.setMyCommands(commands, where);
  } catch (error) {
    throw new Error(`menu not set: ${describe(error, token)}`);
  }
}

function toScope(scope: MenuScope): BotCommandScope {
  switch (scope.kind) {
    case 'private_default':
      return { type: 'all_private_chats' };
    case 'groups_default':
      return { type: 'all_group_chats' };
    case 'private_chat':
      return { type: 'chat', chat_id: Number(scope.chat) };
  }
}
