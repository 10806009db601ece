// Command lists by scope and language: set, get, delete.

import { accessRoom } from '../access.ts';
import { type Args, integer, isRecord, json, text } from '../args.ts';
import type { Context } from '../context.ts';
import { refuse } from '../refusals.ts';
import type { Methods } from './method.ts';

const COMMAND_SCOPES = [
  'default',
  'all_private_chats',
  'all_group_chats',
  'all_chat_administrators',
  'chat',
  'chat_administrators',
  'chat_member',
] as const;
export type CommandScope = (typeof COMMAND_SCOPES)[number];
const CHAT_SCOPES: readonly CommandScope[] = ['chat', 'chat_administrators', 'chat_member'];
const MAX_COMMANDS = 100;

/** Two lower-case letters, or empty for every language. */
export function languageOf(args: Args): string {
  const code = text(args, 'language_code');
  if (code !== '' && !/^[a-z]{2}$/.test(code)) throw refuse.languageCode();
  return code;
}

/** Where a list is kept in the profile. */
export const commandKey = (scope: CommandScope, language: string, chatId = 0, userId = 0): string =>
  `${scope}|${chatId}|${userId}|${language}`;

function keyOf(context: Context, args: Args): string {
  const language = languageOf(args);
  const scope = json(args, 'scope', () => refuse.bad("Can't parse BotCommandScope JSON object"));
  if (scope === undefined) return commandKey('default', language);
  const broken = (why: string): Error => refuse.bad(`Can't parse BotCommandScope: ${why}`);
  if (!isRecord(scope)) throw broken('BotCommandScope must be an Object');
  if (scope.type === undefined) throw broken(`Can't find field "type"`);
  const type = COMMAND_SCOPES.find((known) => known === scope.type);
  if (type === undefined) throw broken('Unsupported type specified');
  if (!CHAT_SCOPES.includes(type)) return commandKey(type, language);
  if (scope.chat_id === undefined) throw broken(`Can't find field "chat_id"`);
  if (scope.chat_id === '') throw broken('Empty chat_id specified');
  const userId = type === 'chat_member' ? integer(scope, 'user_id') : 0;
  if (type === 'chat_member' && userId <= 0) throw broken('Invalid user_id specified');
  const room = accessRoom(context, scope, 'read');
  return commandKey(type, language, room.id, userId);
}

function commandsOf(args: Args): { command: string; description: string }[] {
  const list = json(args, 'commands', () => refuse.bad("Can't parse commands JSON object"));
  if (list === undefined) return [];
  if (!Array.isArray(list)) throw refuse.bad('Expected an Array of BotCommand');
  if (list.length > MAX_COMMANDS) throw refuse.commandsTooMany();
  return list.map((item: unknown) => {
    const broken = (why: string): Error => refuse.bad(`Can't parse BotCommand: ${why}`);
    if (!isRecord(item)) throw broken('expected an Object');
    for (const field of ['command', 'description']) {
      if (item[field] === undefined) throw broken(`Can't find field "${field}"`);
    }
    const command = String(item.command).replace(/^\//, '');
    const description = String(item.description).trim();
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw refuse.commandInvalid();
    if (description === '' || description.length > 256) throw refuse.commandDescription();
    return { command, description };
  });
}

export const commandMethods: Methods = {
  setMyCommands: (context, args) => {
    const commands = commandsOf(args);
    const key = keyOf(context, args);
    if (commands.length === 0) context.profile.commands.delete(key);
    else context.profile.commands.set(key, commands);
    context.watch.emit({ kind: 'chat' });
    return true;
  },
  getMyCommands: (context, args) => context.profile.commands.get(keyOf(context, args)) ?? [],
  deleteMyCommands: (context, args) => {
    context.profile.commands.delete(keyOf(context, args));
    context.watch.emit({ kind: 'chat' });
    return true;
  },
};
