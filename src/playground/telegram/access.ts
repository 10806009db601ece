// Whether the bot may read, edit or write in a chat, and how Telegram refuses when it may not.
import { type Args, flag, integer, isRecord, json, text } from './args.ts';
import type { Context } from './context.ts';
import { refuse } from './refusals.ts';
import type { Message } from './wire.ts';
import { isInside, type Room, type World } from './world.ts';

const ACCESS = ['read', 'edit', 'write'] as const;
type Access = (typeof ACCESS)[number];

const sharesGroup = (world: World, userId: number): boolean =>
  [...world.rooms.values()].some((room) => isInside(room.bot) && isInside(room.members.get(userId)));

function checkPrivate(world: World, room: Room, access: Access): void {
  const person = world.people.get(room.id);
  if (person === undefined) throw refuse.chatNotFound();
  if (!person.started) {
    if (access !== 'read' && sharesGroup(world, room.id)) throw refuse.cannotInitiate();
    throw refuse.chatNotFound();
  }
  if (access === 'read') return;
  if (person.deactivated) throw refuse.deactivated();
  if (person.blocked) throw refuse.blocked();
}

function checkGroup(room: Room, access: Access): void {
  if (!room.botKnows) throw refuse.chatNotFound();
  if (room.upgradedTo !== null) {
    if (access === 'write') throw refuse.upgraded(room.upgradedTo);
    return;
  }
  if (room.type === 'group' && access === 'read') return;
  if (room.bot === 'kicked') throw refuse.kicked(room.type);
  if (room.bot === 'left') throw refuse.notMember(room.type);
}

/** The chat named by `chat_id`, if the bot has this access to it. */
export function accessRoom(context: Context, args: Args, access: Access): Room {
  const { world } = context;
  const name = text(args, 'chat_id');
  if (name === '') throw refuse.chatIdEmpty();
  // Telegram finds only public groups, channels and bots by @username; there are none here.
  const room = name.startsWith('@') ? undefined : world.rooms.get(Number.parseInt(name, 10));
  if (room === undefined) throw refuse.chatNotFound();
  if (room.type === 'private') checkPrivate(world, room, access);
  else checkGroup(room, access);
  return room;
}

/** The topic a message goes to, that of the message replied to by default; undefined outside forums. */
export function threadOf(room: Room, args: Args, reply?: Message): number | undefined {
  const thread = integer(args, 'message_thread_id', reply?.message_thread_id ?? 0);
  if (thread <= 0 || room.type === 'group') return undefined;
  if (room.type === 'supergroup' && !room.isForum) return undefined;
  const topic = room.topics.get(thread);
  if (topic === undefined) throw refuse.threadNotFound();
  if (topic.closed && room.bot !== 'administrator') throw refuse.topicClosed();
  return thread;
}

/** The message replied to, without its own reply; undefined when there is none. */
export function replyTarget(room: Room, args: Args): Message | undefined {
  const parameters = json(args, 'reply_parameters', () =>
    refuse.bad("Can't parse reply parameters JSON object"),
  );
  const old = integer(args, 'reply_to_message_id');
  if (parameters === undefined && old <= 0) return undefined;
  if (parameters !== undefined && !isRecord(parameters)) {
    throw refuse.bad('Object expected as reply parameters');
  }
  const id = parameters === undefined ? old : integer(parameters, 'message_id');
  const lenient = flag(parameters ?? args, 'allow_sending_without_reply');
  const stored = room.messages.get(id);
  if (stored === undefined || stored.deleted) {
    if (lenient) return undefined;
    throw refuse.replyNotFound();
  }
  const { reply_to_message: _, ...message } = stored.message;
  return message;
}
