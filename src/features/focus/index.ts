// /trongtam: khâu đột phá and vấn đề nổi cộm of a unit, asked about every month until closed.
import { z } from 'zod';
import { openAsksMenu } from '../../core/asks/self-answer.ts';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../core/feature.ts';
import { atHome } from '../../core/menu/homes.ts';
import { hasPartyBusiness } from '../../core/org/homes-rules.ts';
import { COMMITTEE, SECRETARIES } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { formatDate } from '../../shared/format.ts';
import { answer, lineForm, openChoices, openLine } from './answer.ts';
import { monthAsk, monthJob } from './ask.ts';
import { desk, KINDS } from './desk.ts';
import { figures } from './figures.ts';
import { askClose, close, dueForm, newForm, openDue, openNew, owner } from './manage.ts';
import { openClosed, openOne, openUnit } from './screens.ts';
import { CODE, FEATURE, STANDINGS_SAID } from './shapes.ts';
import { ownedBy } from './store.ts';

const said = z.enum(STANDINGS_SAID);
const closing = z.enum(['done', 'dropped']);
const view = z.enum(['open', 'closed']);
const about = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid()]),
  run: (ctx, [id]) => run(ctx, id!),
});
const home = (ctx: Ctx): Promise<Reply> => atHome(ctx, CODE, (unitId) => openUnit(ctx, unitId));

export const focus: Feature = {
  name: FEATURE,
  code: CODE,
  commands: [
    { names: ['trongtam', 'focus'], where: 'private', seenBy: 'comrades', about: 'focus-about', run: home },
  ],
  buttons: {
    home: { args: z.tuple([]), run: home },
    unit: about((ctx, unitId) => openUnit(ctx, unitId)),
    list: {
      args: z.tuple([z.uuid(), view, z.string().regex(/^p\d{1,3}$/)]),
      run: (ctx, [unitId, which, at]) => {
        const page = Number(at!.slice(1));
        return which === 'open' ? openUnit(ctx, unitId!, page) : openClosed(ctx, unitId!, page);
      },
    },
    card: about(openOne),
    new: about(openNew),
    owner: about(owner.open),
    due: about(openDue),
    close: about(askClose),
    closeas: {
      args: z.tuple([z.uuid(), closing]),
      run: (ctx, [id, state]) => close(ctx, id!, closing.parse(state)),
    },
    say: {
      args: z.tuple([z.uuid(), said]),
      run: (ctx, [askId, what]) => answer(ctx, askId!, said.parse(what)),
    },
    line: about(openLine),
    fix: about(openChoices),
    ...desk.buttons,
  },
  forms: [newForm, owner.form, dueForm, lineForm, ...desk.forms],
  jobs: [monthJob],
  asks: { [FEATURE]: monthAsk },
  figures,
  help: [
    { key: 'focus-help', seenBy: 'comrades' },
    { key: 'focus-help-committee', seenBy: COMMITTEE },
    { key: 'focus-help-secretary', seenBy: SECRETARIES },
  ],
  menu: async (ctx) => {
    return [
      ...(await openAsksMenu(ctx, KINDS)),
      ...(hasPartyBusiness(await ctx.person())
        ? [{ label: ctx.say('focus-label'), data: encodeButton(CODE, 'home'), rank: 72 }]
        : []),
    ];
  },
  async ownRows(_services, sql, memberId, say) {
    const rows = await ownedBy(sql, memberId);
    return [
      {
        name: FEATURE,
        head: say('focus-head-own'),
        rows: rows.map(({ words, dueOn }) => ({ words, dueOn })),
        lines: rows.map(({ words, dueOn }) => say('focus-line-own', { words, day: formatDate(dueOn) })),
      },
    ];
  },
};
