// The list of commands in the chat client's own menu: by place, role and language.
import type { Channel, Locale, MenuCommand } from '../../channels/channel.ts';
import { LOCALES } from '../../shared/texts.ts';
import type { Command, Feature, Services } from '../feature.ts';
import type { Person } from '../org/person.ts';
import { isSeenBy } from './seen-by.ts';

/** What each private chat was last given by this process. */
const given = new WeakMap<Channel, Map<string, string>>();
const MOST_REMEMBERED = 20_000;

type Needs = Pick<Services, 'texts' | 'features' | 'log'>;

/** At start: the lists for people we know nothing of, and for groups. Failures are only logged. */
export async function syncMenus(services: Needs, channel: Channel): Promise<void> {
  const inPrivate = commandsOf(services.features(), 'private').filter(({ seenBy }) => seenBy === 'everyone');
  const inGroup = commandsOf(services.features(), 'group');
  for (const locale of LOCALES) {
    await set(services, () =>
      channel.setMenu({ kind: 'private_default' }, locale, inWords(services, inPrivate, locale)),
    );
    await set(services, () =>
      channel.setMenu({ kind: 'groups_default' }, locale, inWords(services, inGroup, locale)),
    );
  }
}

/**
 * After joining, a change of role or of language: the list of this person's private chat, in their language.
 * Nothing is sent when it is as it was. Failures are only logged. Not to be awaited where speed counts.
 */
export async function menuFor(services: Needs, channel: Channel, person: Person): Promise<void> {
  const { chatId, locale } = person;
  if (chatId === null) return;
  const commands = commandsOf(services.features(), 'private').filter(({ seenBy }) =>
    isSeenBy(person, seenBy),
  );
  const list = inWords(services, commands, locale);
  const shown = JSON.stringify([locale, list]);
  const chats = given.get(channel) ?? new Map<string, string>();
  given.set(channel, chats);
  if (chats.get(chatId) === shown) return;
  if (chats.size >= MOST_REMEMBERED) chats.clear();
  chats.set(chatId, shown);
  // The person's choice, whatever language their client speaks.
  for (const client of LOCALES) {
    const ok = await set(services, () =>
      channel.setMenu({ kind: 'private_chat', chat: chatId }, client, list),
    );
    if (!ok) chats.delete(chatId);
  }
}

const commandsOf = (features: readonly Feature[], where: 'private' | 'group'): Command[] =>
  features
    .flatMap((feature) => feature.commands ?? [])
    .filter((command) => command.where === where || command.where === 'anywhere');

const inWords = ({ texts }: Needs, commands: Command[], locale: Locale): MenuCommand[] =>
  commands.map(({ names: [command], about }) => ({ command, description: texts.say(locale)(about) }));

async function set({ log }: Needs, call: () => Promise<void>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    log.warn({ err: error }, 'client menu not set');
    return false;
  }
}
