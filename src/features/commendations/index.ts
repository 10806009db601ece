// /bieuduong: good work is proposed, agreed, and said kindly in the unit, with the person's consent.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature, Reply, Services } from '../../core/feature.ts';
import { atHome } from '../../core/menu/homes.ts';
import { COMMITTEE, SECRETARIES } from '../../core/org/roles.ts';
import type { Job } from '../../jobs/jobs.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { localDate } from '../../shared/dates.ts';
import { formatDate } from '../../shared/format.ts';
import { PERIODS } from '../../shared/periods.ts';
import { decideForm, editForm, openDecision, openEdit } from './decide.ts';
import { figures } from './figures.ts';
import { shownLine } from './messages.ts';
import { openProposal, proposeForm } from './propose.ts';
import { carry, showJob } from './publish.ts';
import { openList, openMine, openNumbers, openOne, openUnit } from './screens.ts';
import { CODE, OUTCOMES, WISHES } from './shapes.ts';
import { commendationsFor, forgetProposer, proposedBy, shownWith } from './store.ts';
import { answerWish, askedAgain, recordWish } from './wishes.ts';

const VIEWS = z.enum(['waiting', 'decided']);
const outcome = z.enum(OUTCOMES);
const wish = z.enum(WISHES);
const toldWish = z.enum(['unnamed', 'none']);
const period = z.enum(PERIODS);
const page = z.string().regex(/^p\d{1,3}$/);

const about = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid()]),
  run: (ctx, [id]) => run(ctx, id!),
});

export const commendations: Feature = {
  name: 'commendations',
  code: CODE,
  commands: [
    {
      names: ['bieuduong', 'commend'],
      where: 'private',
      seenBy: 'joined',
      about: 'commend-about',
      run: (ctx) => atHome(ctx, CODE, (unitId) => openUnit(ctx, unitId)),
    },
  ],
  buttons: {
    home: { args: z.tuple([]), run: (ctx) => atHome(ctx, CODE, (unitId) => openUnit(ctx, unitId)) },
    unit: about(openUnit),
    new: about(openProposal),
    card: about(openOne),
    words: about(openEdit),
    mine: { args: z.tuple([]), run: openMine },
    asked: about(askedAgain),
    list: {
      args: z.tuple([z.uuid(), VIEWS, page]),
      run: (ctx, [unitId, view, at]) => openList(ctx, unitId!, VIEWS.parse(view), Number(at!.slice(1))),
    },
    nums: {
      args: z.tuple([z.uuid(), period]),
      run: (ctx, [unitId, which]) => openNumbers(ctx, unitId!, period.parse(which)),
    },
    dec: {
      args: z.tuple([z.uuid(), outcome]),
      run: (ctx, [id, what]) => openDecision(ctx, id!, outcome.parse(what)),
    },
    show: {
      args: z.tuple([z.uuid(), wish]),
      run: (ctx, [id, what]) => answerWish(ctx, id!, wish.parse(what)),
    },
    set: {
      args: z.tuple([z.uuid(), toldWish]),
      run: (ctx, [id, what]) => recordWish(ctx, id!, toldWish.parse(what)),
    },
  },
  forms: [proposeForm, decideForm, editForm],
  jobs: [showJob as unknown as Job<Services>],
  figures,
  help: [
    { key: 'commend-help', seenBy: 'joined' },
    { key: 'commend-help-committee', seenBy: COMMITTEE },
    { key: 'commend-help-secretary', seenBy: SECRETARIES },
  ],
  menu: async (ctx) => {
    const { member, roles } = await ctx.person();
    const isSeen = member !== null || roles.some(({ role }) => role !== 'administrator');
    return isSeen ? [{ label: ctx.say('commend-label'), data: encodeButton(CODE, 'home'), rank: 70 }] : [];
  },
  on: {
    async weekAnnounced(services, tx, week) {
      await carry(services, tx, week);
      return [];
    },
    async memberErased(_services, tx, memberId) {
      await forgetProposer(tx, memberId);
      return [];
    },
  },
  async weekLines(_services, sql, { askId }, { tongue, group, viewer }) {
    const outsiders = group === 'mixed' || viewer?.standing === 'participant';
    return (await shownWith(sql, askId)).flatMap((scene) => shownLine(tongue, scene, outsiders) ?? []);
  },
  async ownRows({ zone }, sql, memberId, say) {
    const about = await commendationsFor(sql, memberId);
    const own = await proposedBy(sql, memberId);
    return [
      {
        name: 'commendations',
        head: say('commend-head-own'),
        rows: about.map(({ words, body, decidedOn, showing }) => ({ words, body, decidedOn, showing })),
        lines: about.map(({ words, decidedOn }) =>
          say('commend-line-own', { words, day: decidedOn ? formatDate(decidedOn) : '—' }),
        ),
      },
      {
        name: 'commendationsProposed',
        head: say('commend-head-proposed'),
        rows: own,
        lines: own.map(({ words, createdAt }) =>
          say('commend-line-own', { words, day: formatDate(localDate(createdAt, zone)) }),
        ),
      },
    ];
  },
};
