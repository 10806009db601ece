// The methods served, by their names in lower case.
import { botMethods } from './bot.ts';
import { chatMethods } from './chats.ts';
import { commandMethods } from './commands.ts';
import { editMethods } from './edits.ts';
import { fileMethods } from './files.ts';
import type { Method, Methods } from './method.ts';
import { sendMethods } from './sends.ts';
import { updateMethods } from './updates.ts';

export const METHODS: Methods = {
  ...botMethods,
  ...updateMethods,
  ...sendMethods,
  ...fileMethods,
  ...editMethods,
  ...commandMethods,
  ...chatMethods,
};

const byLowerName = new Map<string, { name: string; run: Method }>(
  Object.entries(METHODS).map(([name, run]) => [name.toLowerCase(), { name, run }]),
);

/** The method of this name in any case, as Telegram takes it. */
export const findMethod = (name: string): { name: string; run: Method } | undefined =>
  byLowerName.get(name) ?? byLowerName.get(name.toLowerCase());
