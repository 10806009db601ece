// Everything the fake Telegram knows: people, chats, messages, files.
import { randomBytes } from 'node:crypto';
import type { Chat, ChatMember, ChatType, MemberStatus, Message, User } from './wire.ts';

type Person = {
  user: User;
  /** The person pressed START (or wrote) at least once, so the bot may write to them. */
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
};

export type Stored = { message: Message; edits: number; deleted: boolean };
type Topic = { name: string; closed: boolean };

export type Room = {
  id: number;
  type: ChatType;
  title: string;
  isForum: boolean;
  members: Map<number, MemberStatus>;
  bot: MemberStatus;
  /** The bot was in this chat at some time; before that the chat does not exist for it. */
  botKnows: boolean;
  topics: Map<number, Topic>;
  upgradedTo: number | null;
  messages: Map<number, Stored>;
  pinned: number[];
  instance: string;
  lastId: number;
};

export type StoredFile = {
  fileId: string;
  uniqueId: string;
  path: string;
  name: string;
  mimeType: string;
  bytes: Uint8Array;
  size: number;
  kind: 'document' | 'photo';
  width: number;
  height: number;
};

export type World = {
  me: User;
  people: Map<number, Person>;
  rooms: Map<number, Room>;
  files: Map<string, StoredFile>;
  filesByPath: Map<string, StoredFile>;
  /** Private chats and basic groups share one counter, as they do in Telegram. */
  lastSharedId: number;
  lastRoomNumber: number;
};

export function createWorld(me: User): World {
  return {
    me,
    people: new Map(),
    rooms: new Map(),
    files: new Map(),
    filesByPath: new Map(),
    lastSharedId: 0,
    lastRoomNumber: 0,
  };
}

const SUPERGROUP_BASE = -1_000_000_000_000;

/** A new, empty chat; basic groups get a small negative id, supergroups one starting with -100. */
export function addRoom(world: World, type: ChatType, title: string, id?: number): Room {
  world.lastRoomNumber += 1;
  const number = 1_000_000 + world.lastRoomNumber;
  const room: Room = {
    id: id ?? (type === 'supergroup' ? SUPERGROUP_BASE - number : -number),
    type,
    title,
    isForum: false,
    members: new Map(),
    bot: 'left',
    botKnows: type === 'private',
    topics: new Map(),
    upgradedTo: null,
    messages: new Map(),
    pinned: [],
    instance: String(randomBytes(8).readBigInt64BE()),
    lastId: 0,
  };
  world.rooms.set(room.id, room);
  return room;
}

/** The next message id of a chat, always larger than the ones before it there. */
export function nextMessageId(world: World, room: Room): number {
  if (room.type === 'supergroup') {
    room.lastId += 1;
    return room.lastId;
  }
  world.lastSharedId += 1;
  room.lastId = world.lastSharedId;
  return room.lastId;
}

/** The chat as it stands in messages. */
export function chatOf(world: World, room: Room): Chat {
  if (room.type !== 'private') {
    const chat: Chat = { id: room.id, type: room.type, title: room.title };
    if (room.isForum) chat.is_forum = true;
    return chat;
  }
  const user = personOf(world, room.id).user;
  const chat: Chat = { id: room.id, first_name: user.first_name, type: 'private' };
  if (user.last_name !== undefined) chat.last_name = user.last_name;
  if (user.username !== undefined) chat.username = user.username;
  return chat;
}

/** The person with this id; throws when a test names somebody who was never added. */
export function personOf(world: World, userId: number): Person {
  const person = world.people.get(userId);
  if (person === undefined) throw new Error(`no user ${userId} in the fake Telegram`);
  return person;
}

/** The chat with this id; throws when a test names a chat that was never made. */
export function roomOf(world: World, chatId: number): Room {
  const room = world.rooms.get(chatId);
  if (room === undefined) throw new Error(`no chat ${chatId} in the fake Telegram`);
  return room;
}

export const isInside = (status: MemberStatus | undefined): boolean =>
  status !== undefined && status !== 'left' && status !== 'kicked';

/** A chat member object with the fields Telegram gives for its status. */
export function memberOf(status: MemberStatus, user: User): ChatMember {
  if (status === 'creator') return { status, user, is_anonymous: false };
  if (status === 'kicked') return { status, user, until_date: 0 };
  if (status !== 'administrator') return { status, user };
  const can = Object.fromEntries(ADMINISTRATOR_RIGHTS.map((right) => [right, true]));
  return { status, user, can_be_edited: false, is_anonymous: false, ...can };
}

const ADMINISTRATOR_RIGHTS = [
  'can_manage_chat',
  'can_delete_messages',
  'can_manage_video_chats',
  'can_restrict_members',
  'can_promote_members',
  'can_change_info',
  'can_invite_users',
  'can_post_stories',
  'can_edit_stories',
  'can_delete_stories',
  'can_pin_messages',
] as const;

/** Keeps a file and gives it an id and a path. */
export function addFile(
  world: World,
  file: Pick<StoredFile, 'name' | 'mimeType' | 'bytes' | 'kind'> & { width?: number; height?: number },
): StoredFile {
  const number = world.files.size + 1;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(file.name)?.[0] ?? '';
  const stored: StoredFile = {
    width: 0,
    height: 0,
    ...file,
    fileId: `BQ${randomBytes(24).toString('base64url')}${number}`,
    uniqueId: `AgAD${number.toString(36).padStart(8, '0')}`,
    path: `${file.kind}s/file_${number}${extension}`,
    size: file.bytes.byteLength,
  };
  world.files.set(stored.fileId, stored);
  world.filesByPath.set(stored.path, stored);
  return stored;
}
