// Meetings: planned by rule or once, invited to, attended, voted in, written down.
import { z } from 'zod';
import type { Kinds } from '../../core/asks/choice-rules.ts';
import { createDesk } from '../../core/asks/desk/index.ts';
import { openAsksMenu, ownChoices } from '../../core/asks/self-answer.ts';
import type { Ctx, Feature, Reply } from '../../core/feature.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { UserError } from '../../shared/errors.ts';
import { meetingAfter } from './after/index.ts';
import { attendance } from './attendance/index.ts';
import { meetingDays } from './calendar-store.ts';
import { figures } from './figures/index.ts';
import { meetingFigureSource } from './figures/source.ts';
import { invite } from './invite/index.ts';
import { numbers } from './numbers/index.ts';
import type { MeetingPart } from './parts.ts';
import { plan } from './plan/index.ts';
import { openCard, openHome, openUnit } from './screens.ts';
import { CODE } from './shapes.ts';
import { meetingTasks } from './tasks/index.ts';
import { votes } from './votes/index.ts';

/** In the order in which their lines stand on a card. */
const PARTS: readonly MeetingPart[] = [
  plan,
  invite,
  attendance,
  numbers,
  votes,
  meetingAfter,
  meetingTasks,
  figures,
];

const KINDS: Kinds = Object.assign({}, ...PARTS.map(({ kinds }) => kinds ?? {}));
const desk = createDesk('meetings', KINDS);

/** Of the part that takes it; null: of none. */
async function firstOf(what: 'typed' | 'deepLink', ctx: Ctx, words: string): Promise<Reply | null> {
  for (const part of PARTS) {
    const reply = await part[what]?.(ctx, words);
    if (reply) return reply;
  }
  return null;
}

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
      run: async (ctx, words) => (await firstOf('typed', ctx, words)) ?? openHome(ctx, PARTS),
    },
  ],
  buttons: {
    ...desk.buttons,
    fix: { args: id, where: 'anywhere', run: (ctx, [askId]) => ownChoices(ctx, KINDS, askId!) },
    ...Object.assign({}, ...PARTS.map(({ buttons }) => buttons ?? {})),
    home: { args: z.tuple([]), run: (ctx) => openHome(ctx, PARTS) },
    unit: { args: id, run: (ctx, [unitId]) => openUnit(ctx, PARTS, unitId!) },
    card: { args: id, run: (ctx, [meetingId]) => openCard(ctx, PARTS, meetingId!) },
  },
  forms: [...desk.forms, ...PARTS.flatMap(({ forms }) => forms ?? [])],
  jobs: PARTS.flatMap(({ jobs }) => jobs ?? []),
  help: [{ key: 'meetings-help', seenBy: 'joined' }, ...PARTS.flatMap(({ help }) => help ?? [])],
  menu: async (ctx) => [
    ...(await openAsksMenu(ctx, KINDS)),
    ...(await Promise.all(PARTS.map((part) => part.menu?.(ctx) ?? []))).flat(),
    ...((await ctx.person()).member
      ? [{ label: ctx.say('meetings-label'), data: encodeButton(CODE, 'home'), rank: 21 }]
      : []),
  ],
  on: {
    async daysOffChanged(services, tx, unitId) {
      for (const { on } of PARTS) await on?.daysOffChanged?.(services, tx, unitId);
      return [];
    },
  },
  deepLink: async (ctx, link) => {
    const reply = await firstOf('deepLink', ctx, link);
    if (!reply) throw new UserError('router-old-button');
    return reply;
  },
  living: Object.assign({}, ...PARTS.map(({ living }) => living ?? {})),
  asks: Object.assign({}, ...PARTS.map(({ asks }) => asks ?? {})),
  figures: meetingFigureSource,
  calendar: meetingDays,
};
