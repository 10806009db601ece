// /menu, /trogiup, /huy, and the answer to what nobody understood.
import { z } from 'zod';
import type { Ctx, Feature, Reply } from '../../core/feature.ts';
import { leaveForm } from '../../core/forms/forms.ts';
import { menuMessage } from '../../core/menu/menu.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { help } from './help.ts';

const pageArg = z.string().regex(/^p\d{1,3}$/);

export const menu: Feature = {
  name: 'menu',
  code: 'mn',
  commands: [
    { names: ['menu'], where: 'anywhere', seenBy: 'everyone', about: 'menu-about', run: openMenu },
    {
      names: ['trogiup', 'help'],
      where: 'anywhere',
      seenBy: 'everyone',
      about: 'menu-about-help',
      run: openHelp,
    },
    {
      names: ['huy', 'cancel'],
      where: 'anywhere',
      seenBy: 'everyone',
      about: 'menu-about-cancel',
      run: cancel,
    },
  ],
  buttons: {
    open: { args: z.tuple([]), run: async (ctx) => ({ messages: [await menuMessage(ctx)] }) },
    page: {
      args: z.tuple([pageArg]),
      run: async (ctx, [page]) => ({ edit: await menuMessage(ctx, Number(page!.slice(1))) }),
    },
    help: { args: z.tuple([]), run: openHelp },
  },
  help: [{ key: 'menu-help', seenBy: 'everyone' }],
  menu: async (ctx) => [{ label: ctx.say('menu-help-label'), data: encodeButton('mn', 'help'), rank: 99 }],
};

/** A private text, file or sticker that nobody took. */
export async function notUnderstood(ctx: Ctx): Promise<Reply> {
  const buttons = [[{ label: ctx.say('menu-label'), data: encodeButton('mn', 'open') }]];
  return { messages: [{ text: ctx.say('menu-not-understood'), buttons }] };
}

async function openMenu(ctx: Ctx): Promise<Reply> {
  return quietly(ctx, async () => [await menuMessage(ctx)]);
}

async function openHelp(ctx: Ctx): Promise<Reply> {
  return quietly(ctx, async () => {
    const { textLength } = ctx.channel(ctx.incoming.channel).capabilities;
    return help(ctx.features(), await ctx.person(), ctx.say, textLength).map((text) => ({ text }));
  });
}

/** In a group it goes to the person alone. */
async function quietly(ctx: Ctx, make: () => Promise<{ text: string }[]>): Promise<Reply> {
  if (ctx.incoming.chatKind === 'private') return { messages: await make() };
  const { chatId } = await ctx.person();
  if (chatId === null) return { messages: [{ text: ctx.say('router-open-private-first') }] };
  return { inPrivate: await make() };
}

async function cancel(ctx: Ctx): Promise<Reply> {
  const left = await leaveForm(ctx);
  return { messages: [{ text: ctx.say(left ? 'form-left' : 'menu-nothing-open') }] };
}
