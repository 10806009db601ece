// A handler's reply as outbox items; pure.
import type { Incoming, Message, Place } from '../../channels/channel.ts';
import type { Outgoing, Priority } from '../delivery/outbox.ts';

type Answer = { toast?: string | undefined; messages?: Message[]; edit?: Message; inPrivate?: Message[] };
type Where = { edits: boolean; privateChat: string | null; priority: Priority };

/** Keys derive from the update, so that handling it again sends nothing twice. */
export function replyToOutbox(
  incoming: Incoming,
  updateKey: string,
  reply: Answer,
  where: Where,
): Outgoing[] {
  const here: Place = { channel: incoming.channel, chat: incoming.chat, topic: incoming.topic };
  const send = (place: Place, message: Message, index: string): Outgoing => ({
    kind: 'send',
    key: `reply:${updateKey}:${index}`,
    place,
    priority: where.priority,
    message,
    whenUncertain: message.file ? 'never' : 'resend',
  });
  const items: Outgoing[] = [];
  if (reply.edit && incoming.kind === 'button' && where.edits) {
    items.push({
      kind: 'edit',
      key: `reply:${updateKey}:e`,
      place: here,
      priority: where.priority,
      messageId: incoming.messageId,
      message: reply.edit,
    });
  } else if (reply.edit) {
    items.push(send(here, reply.edit, 'e'));
  }
  // A channel without toasts gets the short answer as a message, unless a longer one says it.
  if (reply.toast && !reply.edit && !reply.messages) items.push(send(here, { text: reply.toast }, 't'));
  items.push(...(reply.messages ?? []).map((message, index) => send(here, message, String(index))));
  const privateChat = where.privateChat;
  if (privateChat !== null) {
    const place: Place = { channel: incoming.channel, chat: privateChat };
    items.push(...(reply.inPrivate ?? []).map((message, index) => send(place, message, `p${index}`)));
  }
  return items;
}
