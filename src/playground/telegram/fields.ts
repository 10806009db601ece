// The parameters of each served method, by name: their types, '!' where required. Bot API 10.1, June 11, 2026.
import type { Args } from './args.ts';

export const BOT_API_VERSION = '10.1';

export const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  answerCallbackQuery: {
    callback_query_id: 'String!',
    text: 'String',
    show_alert: 'Boolean',
    url: 'String',
    cache_time: 'Integer',
  },
  deleteMessage: {
    chat_id: 'Integer | String!',
    message_id: 'Integer!',
  },
  deleteMyCommands: {
    scope: 'BotCommandScope',
    language_code: 'String',
  },
  deleteWebhook: {
    drop_pending_updates: 'Boolean',
  },
  editMessageCaption: {
    business_connection_id: 'String',
    chat_id: 'Integer | String',
    message_id: 'Integer',
    inline_message_id: 'String',
    caption: 'String',
    parse_mode: 'String',
    caption_entities: 'Array of MessageEntity',
    show_caption_above_media: 'Boolean',
    reply_markup: 'InlineKeyboardMarkup',
  },
  editMessageMedia: {
    business_connection_id: 'String',
    chat_id: 'Integer | String',
    message_id: 'Integer',
    inline_message_id: 'String',
    media: 'InputMedia!',
    reply_markup: 'InlineKeyboardMarkup',
  },
  editMessageReplyMarkup: {
    business_connection_id: 'String',
    chat_id: 'Integer | String',
    message_id: 'Integer',
    inline_message_id: 'String',
    reply_markup: 'InlineKeyboardMarkup',
  },
  editMessageText: {
    business_connection_id: 'String',
    chat_id: 'Integer | String',
    message_id: 'Integer',
    inline_message_id: 'String',
    text: 'String',
    parse_mode: 'String',
    entities: 'Array of MessageEntity',
    link_preview_options: 'LinkPreviewOptions',
    rich_message: 'InputRichMessage',
    reply_markup: 'InlineKeyboardMarkup',
  },
  getChat: {
    chat_id: 'Integer | String!',
  },
  getChatAdministrators: {
    chat_id: 'Integer | String!',
    return_bots: 'Boolean',
  },
  getChatMember: {
    chat_id: 'Integer | String!',
    user_id: 'Integer!',
  },
  getChatMemberCount: {
    chat_id: 'Integer | String!',
  },
  getChatMenuButton: {
    chat_id: 'Integer',
  },
  getFile: {
    file_id: 'String!',
  },
  getMe: {},
  getMyCommands: {
    scope: 'BotCommandScope',
    language_code: 'String',
  },
  getMyDescription: {
    language_code: 'String',
  },
  getMyShortDescription: {
    language_code: 'String',
  },
  getUpdates: {
    offset: 'Integer',
    limit: 'Integer',
    timeout: 'Integer',
    allowed_updates: 'Array of String',
  },
  getWebhookInfo: {},
  leaveChat: {
    chat_id: 'Integer | String!',
  },
  pinChatMessage: {
    business_connection_id: 'String',
    chat_id: 'Integer | String!',
    message_id: 'Integer!',
    disable_notification: 'Boolean',
  },
  sendChatAction: {
    business_connection_id: 'String',
    chat_id: 'Integer | String!',
    message_thread_id: 'Integer',
    action: 'String!',
  },
  sendDocument: {
    business_connection_id: 'String',
    chat_id: 'Integer | String!',
    message_thread_id: 'Integer',
    direct_messages_topic_id: 'Integer',
    document: 'InputFile | String!',
    thumbnail: 'InputFile | String',
    caption: 'String',
    parse_mode: 'String',
    caption_entities: 'Array of MessageEntity',
    disable_content_type_detection: 'Boolean',
    disable_notification: 'Boolean',
    protect_content: 'Boolean',
    allow_paid_broadcast: 'Boolean',
    message_effect_id: 'String',
    suggested_post_parameters: 'SuggestedPostParameters',
    reply_parameters: 'ReplyParameters',
    reply_markup: 'InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply',
  },
  sendMessage: {
    business_connection_id: 'String',
    chat_id: 'Integer | String!',
    message_thread_id: 'Integer',
    direct_messages_topic_id: 'Integer',
    text: 'String!',
    parse_mode: 'String',
    entities: 'Array of MessageEntity',
    link_preview_options: 'LinkPreviewOptions',
    disable_notification: 'Boolean',
    protect_content: 'Boolean',
    allow_paid_broadcast: 'Boolean',
    message_effect_id: 'String',
    suggested_post_parameters: 'SuggestedPostParameters',
    reply_parameters: 'ReplyParameters',
    reply_markup: 'InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply',
  },
  sendPhoto: {
    business_connection_id: 'String',
    chat_id: 'Integer | String!',
    message_thread_id: 'Integer',
    direct_messages_topic_id: 'Integer',
    photo: 'InputFile | String!',
    caption: 'String',
    parse_mode: 'String',
    caption_entities: 'Array of MessageEntity',
    show_caption_above_media: 'Boolean',
    has_spoiler: 'Boolean',
    disable_notification: 'Boolean',
    protect_content: 'Boolean',
    allow_paid_broadcast: 'Boolean',
    message_effect_id: 'String',
    suggested_post_parameters: 'SuggestedPostParameters',
    reply_parameters: 'ReplyParameters',
    reply_markup: 'InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply',
  },
  setChatMenuButton: {
    chat_id: 'Integer',
    menu_button: 'MenuButton',
  },
  setMyCommands: {
    commands: 'Array of BotCommand!',
    scope: 'BotCommandScope',
    language_code: 'String',
  },
  setMyDescription: {
    description: 'String',
    language_code: 'String',
  },
  setMyShortDescription: {
    short_description: 'String',
    language_code: 'String',
  },
  setWebhook: {
    url: 'String!',
    certificate: 'InputFile',
    ip_address: 'String',
    max_connections: 'Integer',
    allowed_updates: 'Array of String',
    drop_pending_updates: 'Boolean',
    secret_token: 'String',
  },
  unpinChatMessage: {
    business_connection_id: 'String',
    chat_id: 'Integer | String!',
    message_id: 'Integer',
  },
};

const KNOWN_FIELDS = new Map(
  Object.entries(FIELDS).map(([name, fields]) => [name, new Set(Object.keys(fields))]),
);

/** Parameters the Bot API does not know for this method; uploads named by attach:// are no parameters. */
export function unknownFields(method: string, args: Args): string[] {
  const known = KNOWN_FIELDS.get(method);
  if (known === undefined) return [];
  const strange = Object.keys(args).filter((field) => !known.has(field));
  if (strange.length === 0) return strange;
  // By itself, or inside an InputMedia.
  const given = Object.values(args).filter((value) => typeof value === 'string');
  const isAttached = (field: string): boolean =>
    given.some((value) => value === `attach://${field}` || value.includes(`"attach://${field}"`));
  return strange.filter((field) => !isAttached(field));
}
