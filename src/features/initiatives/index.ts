// /mohinh: a unit's initiatives, what they bring together, and how they spread.
import { z } from 'zod';
import { openAsksOf } from '../../core/asks/self-answer-store.ts';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../core/feature.ts';
import { atHome } from '../../core/menu/homes.ts';
import { hasPartyBusiness } from '../../core/org/homes-rules.ts';
import { COMMITTEE } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { formatDate } from '../../shared/format.ts';
import { PERIODS } from '../../shared/periods.ts';
import { monthAsk, monthJob } from './ask.ts';
import { figures } from './figures.ts';
import { askEnd, end, newForm, openNew, owner } from './manage.ts';
import { answerNone, openReport, plainReportForm, reportForm, showMonth } from './report.ts';
import { openNumbers, openOne, openPhoto, openUnit } from './screens.ts';
import { CODE, FEATURE } from './shapes.ts';
import { decline, openSpread, openTake, spreadForm, takeForm } from './spread.ts';
import { ownedBy } from './store.ts';

const period = z.enum(PERIODS);
const about = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid()]),
  run: (ctx, [id]) => run(ctx, id!),
});
const between = (run: (ctx: Ctx, id: string, unitId: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid(), z.uuid()]),
  run: (ctx, [id, unitId]) => run(ctx, id!, unitId!),
});
const home = (ctx: Ctx): Promise<Reply> => atHome(ctx, CODE, (unitId) => openUnit(ctx, unitId));

export const initiatives: Feature = {
  name: FEATURE,
  code: CODE,
  commands: [
    {
      names: ['mohinh', 'initiatives'],
      where: 'private',
      seenBy: 'joined',
      about: 'initiatives-about',
      run: home,
    },
  ],
  buttons: {
    home: { args: z.tuple([]), run: home },
    unit: about((ctx, unitId) => openUnit(ctx, unitId)),
    list: {
      args: z.tuple([z.uuid(), z.string().regex(/^p\d{1,3}$/)]),
      run: (ctx, [unitId, at]) => openUnit(ctx, unitId!, Number(at!.slice(1))),
    },
    card: about(openOne),
    nums: {
      args: z.tuple([z.uuid(), period]),
      run: (ctx, [unitId, which]) => openNumbers(ctx, unitId!, period.parse(which)),
    },
    new: about(openNew),
    owner: about(owner.open),
    end: about(askEnd),
    endyes: about(end),
    report: about(openReport),
    none: about(answerNone),
    fix: about(showMonth),
    photo: about(openPhoto),
    spread: about(openSpread),
    take: between(openTake),
    decline: between(decline),
  },
  forms: [newForm, owner.form, reportForm, plainReportForm, spreadForm, takeForm],
  jobs: [monthJob],
  asks: { [FEATURE]: monthAsk },
  figures,
  help: [
    { key: 'initiatives-help', seenBy: 'joined' },
    { key: 'initiatives-help-committee', seenBy: COMMITTEE },
    { key: 'initiatives-help-leader', seenBy: ['leader'] },
  ],
  menu: async (ctx) => {
    const person = await ctx.person();
    const open = person.member ? await openAsksOf(ctx.db, [FEATURE], person.member.id) : [];
    return [
      ...open.map((askId) => ({
        label: ctx.say('initiatives-menu-report'),
        data: encodeButton(CODE, 'fix', askId),
        rank: 1,
      })),
      ...(hasPartyBusiness(person)
        ? [{ label: ctx.say('initiatives-label'), data: encodeButton(CODE, 'home'), rank: 71 }]
        : []),
    ];
  },
  async ownRows(_services, sql, memberId, say) {
    const rows = await ownedBy(sql, memberId);
    return [
      {
        name: FEATURE,
        head: say('initiatives-head-own'),
        rows: rows.map(({ name, sinceOn }) => ({ name, sinceOn })),
        lines: rows.map(({ name, sinceOn }) =>
          say('initiatives-line-own', { name, day: formatDate(sinceOn) }),
        ),
      },
    ];
  },
};
