// Invitations: /moi answers with personal links, slips to print, and the links of unit and group.
import { z } from 'zod';
import type { Feature } from '../../core/feature.ts';
import { whereMay } from '../../core/org/rights.ts';
import type { RoleName } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { inviteEveryone, inviteOwn, openInvites, openUnit, turnPage } from './actions.ts';

const INVITERS = ['administrator', 'secretary', 'deputy_secretary'] as const satisfies RoleName[];
const unit = z.tuple([z.uuid()]);

export const invites: Feature = {
  name: 'invites',
  code: 'iv',
  commands: [
    {
      names: ['moi', 'invite'],
      where: 'private',
      seenBy: INVITERS,
      about: 'invites-about',
      run: (ctx) => openInvites(ctx),
    },
  ],
  buttons: {
    open: { args: z.tuple([]), run: openInvites },
    unit: { args: unit, run: (ctx, [id]) => openUnit(ctx, id!) },
    all: { args: unit, run: (ctx, [id]) => inviteEveryone(ctx, id!) },
    own: { args: unit, run: (ctx, [id]) => inviteOwn(ctx, id!) },
    page: {
      args: z.tuple([z.uuid(), z.string().regex(/^p\d{1,4}$/)]),
      run: (ctx, [id, page]) => turnPage(ctx, id!, Number(page!.slice(1))),
    },
  },
  help: [{ key: 'invites-help', seenBy: INVITERS }],
  menu: async (ctx) =>
    whereMay(await ctx.person(), 'invite').length > 0
      ? [{ label: ctx.say('invites-label'), data: encodeButton('iv', 'open'), rank: 60 }]
      : [],
};
