// Paper as a channel: /inphieu prints the sheet of the coming reading for a cell or a tổ, and that of the coming meeting.
import { z } from 'zod';
import type { Feature } from '../../core/feature.ts';
import { COMMITTEE, GROUP_LEADERS } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { openSheets, openUnit, printMeeting, printSheet } from './actions.ts';
import { CODE } from './messages.ts';
import { printable } from './rules.ts';

const PRINTERS = [...COMMITTEE, ...GROUP_LEADERS];
const unit = z.tuple([z.uuid()]);

export const paper: Feature = {
  name: 'paper',
  code: CODE,
  commands: [
    {
      names: ['inphieu', 'sheets'],
      where: 'private',
      seenBy: PRINTERS,
      about: 'paper-about',
      run: (ctx) => openSheets(ctx),
    },
  ],
  buttons: {
    open: { args: z.tuple([]), run: openSheets },
    unit: { args: unit, run: (ctx, [id]) => openUnit(ctx, id!) },
    print: { args: unit, run: (ctx, [id]) => printSheet(ctx, id!) },
    meet: { args: unit, run: (ctx, [id]) => printMeeting(ctx, id!) },
    page: {
      args: z.tuple([z.uuid(), z.string().regex(/^p\d{1,3}$/)]),
      run: (ctx, [id, page]) => openUnit(ctx, id!, Number(page!.slice(1))),
    },
  },
  help: [{ key: 'paper-help', seenBy: PRINTERS }],
  menu: async (ctx) =>
    printable(await ctx.person()).length > 0
      ? [{ label: ctx.say('paper-label'), data: encodeButton(CODE, 'open'), rank: 50 }]
      : [],
};
