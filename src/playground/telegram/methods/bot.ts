// Methods about the bot itself: getMe, descriptions, menu button.
import { type Args, integer, isRecord, json, text } from '../args.ts';
import { refuse } from '../refusals.ts';
import { languageOf } from './commands.ts';
import type { Methods } from './method.ts';

const MAX_DESCRIPTION = 512;
const MAX_SHORT_DESCRIPTION = 120;
const MENU_BUTTONS = ['commands', 'default', 'web_app'] as const;

/** An empty text removes the description. */
function setDescription(
  store: Map<string, string>,
  args: Args,
  field: string,
  max: number,
  code: string,
): true {
  const language = languageOf(args);
  const value = text(args, field);
  if (value.length > max) throw refuse.bad(code);
  if (value === '') store.delete(language);
  else store.set(language, value);
  return true;
}

export const botMethods: Methods = {
  getMe: ({ world, privacyMode }) => ({
    ...world.me,
    can_join_groups: true,
    can_read_all_group_messages: !privacyMode,
    supports_guest_queries: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  }),

  setMyDescription: ({ profile }, args) =>
    setDescription(profile.descriptions, args, 'description', MAX_DESCRIPTION, 'BOT_DESCRIPTION_INVALID'),

  setMyShortDescription: ({ profile }, args) =>
    setDescription(
      profile.shortDescriptions,
      args,
      'short_description',
      MAX_SHORT_DESCRIPTION,
      'BOT_SHORT_DESCRIPTION_INVALID',
    ),

  getMyDescription: ({ profile }, args) => ({
    description: profile.descriptions.get(languageOf(args)) ?? profile.descriptions.get('') ?? '',
  }),

  getMyShortDescription: ({ profile }, args) => ({
    short_description:
      profile.shortDescriptions.get(languageOf(args)) ?? profile.shortDescriptions.get('') ?? '',
  }),

  setChatMenuButton: ({ profile, world }, args) => {
    const button = json(args, 'menu_button', () => refuse.bad("Can't parse menu button JSON object"));
    if (button !== undefined && !isRecord(button)) {
      throw refuse.bad("Can't parse menu button: MenuButton must be an Object");
    }
    const value = button ?? { type: 'default' };
    if (!MENU_BUTTONS.some((type) => type === value.type)) {
      throw refuse.bad("Can't parse menu button: MenuButton has unsupported type");
    }
    const userId = integer(args, 'chat_id');
    if (text(args, 'chat_id') !== '') {
      if (userId <= 0) throw refuse.bad('Invalid chat_id specified');
      if (world.people.get(userId)?.started !== true) throw refuse.userNotFound();
    }
    profile.menuButtons.set(userId, value);
    return true;
  },

  getChatMenuButton: ({ profile }, args) =>
    profile.menuButtons.get(integer(args, 'chat_id')) ?? profile.menuButtons.get(0) ?? { type: 'commands' },
};
