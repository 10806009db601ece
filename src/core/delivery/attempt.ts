// Sends one claimed message through its channel.
import type { Channel, Message, Place, Sent } from '../../channels/channel.ts';
import type { Db } from '../../db/index.ts';
import { type Log, redact } from '../../shared/log.ts';
import { hintFor } from './answer-hint.ts';
import type { Claimed } from './claim/store.ts';
import { type Choice, fitTo, shownHash } from './fit.ts';

/** Renders a living message for one place; null: there is nothing to show any more. */
export type Renderer = (db: Db, id: string, place: Place) => Promise<Message | null>;
/** By what stands before ':' in the reference. */
export type Renderers = Record<string, Renderer>;

export type Attempt =
  | { kind: 'answered'; sent: Sent; shown: string | null; choices: Choice[] }
  /** Nothing had to be sent. */
  | { kind: 'needless' }
  /** Our own mistake or trouble: nothing was sent. */
  | { kind: 'unrendered'; error: string };

type Tools = { db: Db; channel: Channel; renderers: Renderers; log: Log };

/** Never throws. */
export async function attempt(tools: Tools, pick: Claimed): Promise<Attempt> {
  const { channel, log } = tools;
  let message: Message | null = null;
  let hint: Awaited<ReturnType<typeof hintFor>>;
  if (pick.kind !== 'delete') {
    try {
      message = await contentOf(tools, pick);
      if (message) hint = await hintFor(tools.db, channel, placeOf(pick), message);
    } catch (error) {
      log.error(
        { err: error, outboxId: String(pick.id), living: pick.living },
        'a message cannot be rendered',
      );
      return { kind: 'unrendered', error: redact(String(error)).slice(0, 300) };
    }
    if (message === null) return { kind: 'needless' };
  }
  const action = chooseAction(channel, pick);
  if (action === null) return { kind: 'needless' };

  const fitted = message ? fitTo(message, channel.capabilities, hint) : null;
  if (fitted?.wasCut) log.warn({ outboxId: String(pick.id) }, 'a text over the limit of its channel was cut');
  const shown = pick.living !== null && fitted ? shownHash(fitted.message) : null;
  // An edit whose message is gone is posted again even when it says the same.
  const isThere = pick.livingMessageId !== null;
  if (pick.kind === 'edit' && isThere && shown !== null && shown === pick.shown) return { kind: 'needless' };

  const sent = await call(channel, pick, action, fitted?.message ?? null);
  return { kind: 'answered', sent, shown, choices: action.do === 'send' ? (fitted?.choices ?? []) : [] };
}

async function contentOf({ db, renderers }: Tools, pick: Claimed): Promise<Message | null> {
  if (pick.living === null) return pick.payload;
  const split = pick.living.indexOf(':');
  const renderer = renderers[pick.living.slice(0, split)];
  if (!renderer) throw new Error(`no renderer for '${pick.living}'`);
  return renderer(db, pick.living.slice(split + 1), placeOf(pick));
}

type Action = { do: 'send' } | { do: 'edit' | 'delete'; messageId: string };

/** What can be done on this channel; null: nothing, and nothing is missed. */
function chooseAction({ capabilities }: Channel, pick: Claimed): Action | null {
  if (pick.kind === 'send') return { do: 'send' };
  const messageId = pick.living === null ? pick.target : pick.livingMessageId;
  if (pick.kind === 'delete')
    return capabilities.edits && messageId !== null ? { do: 'delete', messageId } : null;
  if (capabilities.edits) return messageId === null ? { do: 'send' } : { do: 'edit', messageId };
  // Without edits a running count would be a stream of messages; only the last state is told.
  const isTally = pick.living !== null && !pick.final;
  return isTally ? null : { do: 'send' };
}

async function call(channel: Channel, pick: Claimed, action: Action, message: Message | null): Promise<Sent> {
  try {
    if (action.do === 'delete') return clean(await channel.delete(placeOf(pick), action.messageId));
    if (message === null) return { ok: false, reason: 'refused', detail: 'the message is empty' };
    if (action.do === 'edit') return clean(await channel.edit(placeOf(pick), action.messageId, message));
    return clean(await channel.send(placeOf(pick), message));
  } catch (error) {
    return { ok: false, reason: 'uncertain', detail: redact(String(error)).slice(0, 300) };
  }
}

const clean = (sent: Sent): Sent =>
  'detail' in sent ? { ...sent, detail: redact(sent.detail).slice(0, 300) } : sent;

const placeOf = (pick: Claimed): Place => ({
  channel: pick.channel,
  chat: pick.chat,
  topic: pick.topic ?? undefined,
});
