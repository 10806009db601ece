// /trangweb: the leaders' pages over HTTP, reached by a personal link.
import { z } from 'zod';
import type { Feature } from '../../core/feature.ts';
import { COMMITTEE } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { endSession, sendLink, showSessions } from './actions.ts';
import { ownAccountRows } from './own-rows.ts';
import { CODE, mayOpenPages } from './rules.ts';

const HELD_BY = ['administrator', 'leader', 'overseer', ...COMMITTEE] as const;

export const web: Feature = {
  name: 'web',
  code: CODE,
  commands: [
    {
      names: ['trangweb', 'pages'],
      where: 'private',
      seenBy: HELD_BY,
      about: 'pages-about',
      run: (ctx) => sendLink(ctx),
    },
  ],
  buttons: {
    open: { args: z.tuple([]), run: (ctx) => sendLink(ctx) },
    sessions: { args: z.tuple([]), run: (ctx) => showSessions(ctx) },
    end: { args: z.tuple([z.uuid()]), run: (ctx, [id]) => endSession(ctx, id) },
    endall: { args: z.tuple([]), run: (ctx) => endSession(ctx) },
  },
  help: [{ key: 'pages-help', seenBy: HELD_BY }],
  menu: async (ctx) =>
    mayOpenPages(await ctx.person())
      ? [{ label: ctx.say('pages-label'), data: encodeButton(CODE, 'open'), rank: 76 }]
      : [],
  ownAccountRows,
  // Loaded when somebody first asks: most of the time nobody does.
  pages: async (services) => (await import('./pages/server.ts')).createPages(services),
};
