// /thuhoach: study essays are asked for, handed in as files or on paper, and counted.
import { z } from 'zod';
import { openAsksMenu } from '../../core/asks/self-answer.ts';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../core/feature.ts';
import { atHome } from '../../core/menu/homes.ts';
import { hasPartyBusiness } from '../../core/org/homes-rules.ts';
import { COMMITTEE, SECRETARIES } from '../../core/org/roles.ts';
import { tellSecretaries } from '../../core/org/tell.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { localDate } from '../../shared/dates.ts';
import { formatDate } from '../../shared/format.ts';
import { tongueOf } from '../../shared/tongue.ts';
import { essayAsk } from './ask.ts';
import { desk, KINDS } from './desk.ts';
import { figures } from './figures.ts';
import { fileForm, onPaper, sendFile, showPrompt } from './hand-in.ts';
import { sessionNews } from './messages.ts';
import { openRegister } from './register.ts';
import { fetchFile, openFiles, openOne, openUnit } from './screens.ts';
import { CODE, FEATURE } from './shapes.ts';
import { askStop, newForm, notNow, openFromSession, openNew, sessionForm, stop } from './start.ts';
import { essaysOf, loadSession } from './store.ts';

const about = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid()]),
  run: (ctx, [id]) => run(ctx, id!),
});
/** Pressed in members' groups as well: what it answers is a toast, or goes to the person alone. */
const anywhere = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  ...about(run),
  where: 'anywhere',
});
const home = (ctx: Ctx): Promise<Reply> => atHome(ctx, CODE, (unitId) => openUnit(ctx, unitId));

export const essays: Feature = {
  name: FEATURE,
  code: CODE,
  commands: [
    { names: ['thuhoach', 'essays'], where: 'private', seenBy: 'comrades', about: 'essays-about', run: home },
  ],
  buttons: {
    home: { args: z.tuple([]), run: home },
    unit: about(openUnit),
    round: about(openOne),
    new: about(openNew),
    session: about(openFromSession),
    not: about(notNow),
    book: about(openRegister),
    stop: about(askStop),
    stopyes: about(stop),
    file: anywhere(sendFile),
    paper: anywhere(onPaper),
    fix: anywhere(showPrompt),
    files: {
      args: z.tuple([z.uuid(), z.string().regex(/^p\d{1,3}$/)]),
      run: (ctx, [askId, at]) => openFiles(ctx, askId!, Number(at!.slice(1))),
    },
    get: {
      args: z.tuple([z.uuid(), z.uuid()]),
      run: (ctx, [askId, memberId]) => fetchFile(ctx, askId!, memberId!),
    },
    ...desk.buttons,
  },
  forms: [newForm, sessionForm, fileForm, ...desk.forms],
  asks: { [FEATURE]: essayAsk },
  figures,
  help: [
    { key: 'essays-help', seenBy: 'comrades' },
    { key: 'essays-help-committee', seenBy: COMMITTEE },
    { key: 'essays-help-secretary', seenBy: SECRETARIES },
  ],
  menu: async (ctx) => {
    return [
      ...(await openAsksMenu(ctx, KINDS)),
      ...(hasPartyBusiness(await ctx.person())
        ? [{ label: ctx.say('essays-label'), data: encodeButton(CODE, 'home'), rank: 73 }]
        : []),
    ];
  },
  on: {
    async studySessionHeld(services, tx, { id, unitId }) {
      const session = await loadSession(tx, id);
      if (session)
        await tellSecretaries(tx, services.texts, {
          unitId,
          key: `essays-session:${id}`,
          message: (say) => sessionNews(tongueOf(services, say), session),
        });
      return [];
    },
  },
  async ownRows({ zone }, sql, memberId, say) {
    const rows = await essaysOf(sql, memberId);
    return [
      {
        name: FEATURE,
        head: say('essays-head-own'),
        rows,
        lines: rows.map(({ title, fileName, at }) =>
          say('essays-line-own', { title, file: fileName, day: formatDate(localDate(at, zone)) }),
        ),
      },
    ];
  },
};
