// Finds who answers an update: command, button, link, open form, file or text; then sends the answer.
import type { Channel, Incoming, RawUpdate } from '../../channels/channel.ts';
import { inTransaction } from '../../db/index.ts';
import { decodeButton } from '../../shared/button-data.ts';
import { UserError } from '../../shared/errors.ts';
import { enqueue, PRIORITY } from '../delivery/outbox.ts';
import type { Command, Ctx, Feature, Reply, Services } from '../feature.ts';
import { answerForm, type Forms } from '../forms/forms.ts';
import { rememberAccount } from '../org/person-store.ts';
import { chosenInWords } from './choices-store.ts';
import { createCtx } from './ctx.ts';
import { finishUpdate } from './inbox-store.ts';
import { replyToOutbox } from './replies.ts';

export type Hooks = {
  /** Invitation codes and the setup code. */
  start(ctx: Ctx, payload: string): Promise<Reply>;
  /** Added to, removed from, migrated: the chats of core/org. */
  chatChanged(ctx: Ctx): Promise<Reply>;
  /** A private text or file nobody took. */
  notUnderstood(ctx: Ctx): Promise<Reply>;
};

export type Router = { handle(channel: Channel, raw: RawUpdate): Promise<void> };

export function createRouter(
  services: Services,
  features: readonly Feature[],
  forms: Forms,
  hooks: Hooks,
): Router {
  const commands = new Map<string, Command>();
  for (const feature of features) {
    for (const command of feature.commands ?? [])
      for (const name of command.names) commands.set(name, command);
  }
  const byCode = new Map(features.map((feature) => [feature.code, feature]));

  async function find(ctx: Ctx): Promise<Reply> {
    const { incoming } = ctx;
    switch (incoming.kind) {
      case 'command':
        return onCommand(ctx, incoming.command, incoming.argument);
      case 'button':
        return onButton(ctx, incoming.data);
      case 'text':
        return onText(ctx, incoming.text);
      case 'file':
        return onFile(ctx);
      case 'other':
        return incoming.chatKind === 'private' ? hooks.notUnderstood(ctx) : {};
      default:
        return hooks.chatChanged(ctx);
    }
  }

  async function onCommand(ctx: Ctx, name: string, argument: string): Promise<Reply> {
    if (name === 'start' && argument !== '') return onStart(ctx, argument);
    const command = commands.get(name);
    if (!command) return ctx.incoming.chatKind === 'private' ? hooks.notUnderstood(ctx) : {};
    refuseElsewhere(ctx, command.where);
    return command.run(ctx, argument);
  }

  async function onStart(ctx: Ctx, payload: string): Promise<Reply> {
    const [code = '', id = ''] = payload.split(/_(.*)/s);
    const feature = byCode.get(code);
    if (feature?.deepLink && /^[A-Za-z0-9_-]{22}$/.test(id)) return feature.deepLink(ctx, id);
    return hooks.start(ctx, payload);
  }

  async function onButton(ctx: Ctx, data: string): Promise<Reply> {
    const pressed = decodeButton(data);
    const handler = pressed && byCode.get(pressed.feature)?.buttons?.[pressed.action];
    const args = handler?.args.safeParse(pressed?.args);
    if (!handler || !args?.success) throw new UserError('router-old-button');
    refuseElsewhere(ctx, handler.where ?? 'private');
    return handler.run(ctx, args.data);
  }

  async function onText(ctx: Ctx, text: string): Promise<Reply> {
    if (!ctx.channel(ctx.incoming.channel).capabilities.buttons) {
      const data = await chosenInWords(ctx, text);
      if (data !== null) return onButton(ctx, data);
    }
    const inForm = await answerForm(forms, ctx, { text });
    if (inForm) return inForm;
    const isGroup = ctx.incoming.chatKind === 'group';
    if (isGroup && !(ctx.incoming.kind === 'text' && ctx.incoming.isToUs)) return {};
    for (const feature of features) {
      const reply = await (isGroup ? feature.groupText : feature.text)?.(ctx, text);
      if (reply) return reply;
    }
    return isGroup ? {} : hooks.notUnderstood(ctx);
  }

  async function onFile(ctx: Ctx): Promise<Reply> {
    if (ctx.incoming.kind !== 'file') return {};
    const { file, caption } = ctx.incoming;
    const inForm = await answerForm(forms, ctx, { file });
    if (inForm) return inForm;
    if (ctx.incoming.chatKind !== 'private') return {};
    for (const feature of features) {
      const reply = await feature.file?.(ctx, file, caption);
      if (reply) return reply;
    }
    return hooks.notUnderstood(ctx);
  }

  async function answer(ctx: Ctx): Promise<Reply> {
    try {
      return await find(ctx);
    } catch (error) {
      if (!(error instanceof UserError)) {
        ctx.log.error({ err: error, updateKey: ctx.updateKey }, 'update failed');
        return sayIt(ctx, ctx.say('router-our-mistake', { code: ctx.updateKey.slice(-8) }));
      }
      return sayIt(ctx, ctx.say(await refusalTo(ctx, error.key), error.args));
    }
  }

  return {
    async handle(channel, raw) {
      const incoming = channel.read(raw);
      if (!incoming) return finishUpdate(services.db, channel.name, raw.updateId);
      const ctx = await meet(services, incoming);
      const reply = await answer(ctx);
      await deliverReply(ctx, channel, reply);
    },
  };
}

function refuseElsewhere({ incoming }: Ctx, where: Command['where']): void {
  if (where === 'anywhere' || where === incoming.chatKind) return;
  throw new UserError(where === 'private' ? 'router-only-private' : 'router-only-group');
}

/** Who has not joined is told how to, not that the work is somebody else's. */
async function refusalTo(ctx: Ctx, key: string): Promise<string> {
  if (key !== 'router-no-right' || ctx.incoming.kind === 'button') return key;
  const { member, roles } = await ctx.person();
  return member === null && roles.length === 0 ? 'router-not-joined' : key;
}

/** A refusal goes on the pressed button, else as a message. */
const sayIt = (ctx: Ctx, text: string): Reply =>
  ctx.incoming.kind === 'button' ? { toast: text } : { messages: [{ text }] };

/** In private, the language is the one the person chose; in a group, a press costs no look at the person. */
async function meet(services: Services, incoming: Incoming): Promise<Ctx> {
  const ctx = createCtx(services, incoming);
  if (incoming.chatKind !== 'private' || incoming.kind === 'removed') return ctx;
  if (incoming.kind !== 'button') {
    await rememberAccount(
      services.db,
      incoming.channel,
      incoming.sender,
      incoming.chat,
      services.clock.now(),
    );
  }
  const { locale, member } = await ctx.person();
  return locale === ctx.locale ? ctx : { ...ctx, locale, say: services.texts.say(locale, member?.spokenTo) };
}

/** Toast first; then the rest through the outbox, with the update marked done in the same transaction. */
async function deliverReply(ctx: Ctx, channel: Channel, reply: Reply): Promise<void> {
  const toasted = reply.toast !== undefined && channel.capabilities.toasts;
  if (ctx.incoming.kind === 'button' && channel.capabilities.toasts)
    await channel.toast(ctx.incoming, reply.toast ?? '');
  const needsPerson = reply.inPrivate !== undefined && ctx.incoming.chatKind !== 'private';
  const items = replyToOutbox(ctx.incoming, ctx.updateKey, toasted ? { ...reply, toast: undefined } : reply, {
    edits: channel.capabilities.edits,
    privateChat:
      ctx.incoming.chatKind === 'private'
        ? ctx.incoming.chat
        : needsPerson
          ? (await ctx.person()).chatId
          : null,
    priority: PRIORITY.reply,
  });
  if (items.length === 0 && reply.isDone) return;
  if (items.length === 0) return finishUpdate(ctx.db, channel.name, ctx.incoming.updateId);
  await inTransaction(ctx.db, async (tx) => {
    await enqueue(tx, items);
    await finishUpdate(tx, channel.name, ctx.incoming.updateId);
  });
  ctx.wake();
}
