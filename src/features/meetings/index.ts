// Meetings: planned by rule or once, invited to, attended, voted in, written down.
import { z } from 'zod';
import type { Feature } from '../../core/feature.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { meetingAfter } from './after/index.ts';
import type { MeetingPart } from './parts.ts';
import { openCard, openHome, openUnit } from './screens.ts';
import { CODE } from './shapes.ts';
import { meetingTasks } from './tasks/index.ts';

/** In the order in which their lines stand on a card. */
const PARTS: readonly MeetingPart[] = [meetingAfter, meetingTasks];

const id = z.tuple([z.uuid()]);

export const meetings: Feature = {
  name: 'meetings',
  code: CODE,
  commands: [
    {
      names: ['hop', 'sinhhoat', 'meetings'],
      where: 'private',
      seenBy: 'joined',
      about: 'meetings-about',
      run: (ctx) => openHome(ctx, PARTS),
    },
  ],
  buttons: {
    ...Object.assign({}, ...PARTS.map(({ buttons }) => buttons ?? {})),
    home: { args: z.tuple([]), run: (ctx) => openHome(ctx, PARTS) },
    unit: { args: id, run: (ctx, [unitId]) => openUnit(ctx, PARTS, unitId!) },
    card: { args: id, run: (ctx, [meetingId]) => openCard(ctx, PARTS, meetingId!) },
  },
  forms: PARTS.flatMap(({ forms }) => forms ?? []),
  jobs: PARTS.flatMap(({ jobs }) => jobs ?? []),
  help: [{ key: 'meetings-help', seenBy: 'joined' }, ...PARTS.flatMap(({ help }) => help ?? [])],
  menu: async (ctx) => [
    ...(await Promise.all(PARTS.map((part) => part.menu?.(ctx) ?? []))).flat(),
    ...((await ctx.person()).member
      ? [{ label: ctx.say('meetings-label'), data: encodeButton(CODE, 'home'), rank: 21 }]
      : []),
  ],
  asks: Object.assign({}, ...PARTS.map(({ asks }) => asks ?? {})),
};
