// The shapes that travel on the wire: the part of the Bot API's objects this server makes.

export type User = {
  id: number;
  is_bot: boolean;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
};

const CHAT_TYPES = ['private', 'group', 'supergroup'] as const;
export type ChatType = (typeof CHAT_TYPES)[number];

export type Chat = {
  id: number;
  type: ChatType;
  title?: string;
  username?: string;
  first_name?: string;
  last_name?: string;
  is_forum?: true;
};

export type Entity = {
  type: string;
  offset: number;
  length: number;
  url?: string;
  language?: string;
  user?: User;
};

export type Button = { text: string; url?: string; callback_data?: string } & Record<string, unknown>;
export type InlineKeyboard = { inline_keyboard: Button[][] };

export type FileInfo = { file_id: string; file_unique_id: string; file_size: number };
export type Document = FileInfo & { file_name?: string; mime_type?: string };
export type PhotoSize = FileInfo & { width: number; height: number };
export type Contact = { phone_number: string; first_name: string; last_name?: string; user_id?: number };

export type Message = {
  message_id: number;
  message_thread_id?: number;
  is_topic_message?: true;
  from?: User;
  chat: Chat;
  date: number;
  edit_date?: number;
  reply_to_message?: Message;
  text?: string;
  entities?: Entity[];
  caption?: string;
  caption_entities?: Entity[];
  document?: Document;
  photo?: PhotoSize[];
  contact?: Contact;
  reply_markup?: InlineKeyboard;
  new_chat_members?: User[];
  left_chat_member?: User;
  group_chat_created?: true;
  forum_topic_created?: { name: string; icon_color: number };
  pinned_message?: Message;
  migrate_to_chat_id?: number;
  migrate_from_chat_id?: number;
};

const MEMBER_STATUSES = ['creator', 'administrator', 'member', 'restricted', 'left', 'kicked'] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

export type ChatMember = { status: MemberStatus; user: User } & Record<string, unknown>;

export type ChatMemberUpdated = {
  chat: Chat;
  from: User;
  date: number;
  old_chat_member: ChatMember;
  new_chat_member: ChatMember;
};

export type CallbackQuery = {
  id: string;
  from: User;
  message?: Message | { chat: Chat; message_id: number; date: 0 };
  chat_instance: string;
  data?: string;
};

export type UpdateBody = {
  message?: Message;
  edited_message?: Message;
  callback_query?: CallbackQuery;
  my_chat_member?: ChatMemberUpdated;
  chat_member?: ChatMemberUpdated;
};
export type Update = { update_id: number } & UpdateBody;
export type UpdateType = keyof UpdateBody;
