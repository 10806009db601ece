// The weekly digest (Bản tin tuần): one message a week to who leads a unit: what moved, who needs help, what to do.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature, MenuEntry, Reply } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { isSeenBy } from '../../core/menu/seen-by.ts';
import { SECRETARIES } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import type { Say } from '../../shared/texts.ts';
import { readPart, WHOLE } from './fold-rules.ts';
import { ownRows } from './own-rows.ts';
import { askRemind, remind } from './remind.ts';
import { explain, listUnits, openDigest } from './screens.ts';
import { openHome, switchDigest, timeForm } from './settings.ts';
import { CODE } from './shapes.ts';
import { type Edition, readEdition } from './slot-rules.ts';
import { forgetMember, unitsRead } from './store.ts';
import { planDefault, weekJobs } from './week.ts';

const edition = z.string().refine((code) => readEdition(code) !== null);

/** About a unit and one edition of its digest. */
const about = (run: (ctx: Ctx, unitId: string, of: Edition) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid(), edition]),
  run: (ctx, [unitId, code]) => run(ctx, unitId!, readEdition(code!)!),
});

/** For who gets one. */
async function entry(ctx: Ctx, say: Say): Promise<Omit<MenuEntry, 'rank'>[]> {
  const { member } = await ctx.person();
  const units = member ? await unitsRead(ctx.db, member.id) : [];
  return units.length === 0 ? [] : [{ label: say('digests-label'), data: encodeButton(CODE, 'home') }];
}

export const digests: Feature = {
  name: 'digests',
  code: CODE,
  buttons: {
    home: { args: z.tuple([]), run: openHome },
    time: { args: z.tuple([]), run: (ctx) => startForm(ctx, timeForm, {}) },
    switch: {
      args: z.tuple([z.enum(['on', 'off'])]),
      run: (ctx, [to]) => switchDigest(ctx, to === 'off'),
    },
    see: about(openDigest),
    units: about(async (ctx, unitId, of) => ({
      messages: [await listUnits(ctx, unitId, of, WHOLE)],
    })),
    list: {
      args: z.tuple([z.uuid(), edition, z.string().refine((code) => readPart(code) !== null)]),
      run: async (ctx, [unitId, code, part]) => ({
        edit: await listUnits(ctx, unitId!, readEdition(code!)!, readPart(part!)!),
      }),
    },
    why: { args: z.tuple([]), run: explain },
    remind: about(askRemind),
    send: about(remind),
    leave: { args: z.tuple([]), run: async ({ say }) => ({ edit: { text: say('digests-remind-left') } }) },
  },
  forms: [timeForm],
  jobs: weekJobs,
  help: [{ key: 'digests-help', seenBy: ['leader', 'overseer', ...SECRETARIES] }],
  seed: planDefault,
  on: {
    async memberErased(_services, tx, memberId) {
      await forgetMember(tx, memberId);
      return [];
    },
  },
  ownRows,
  async menu(ctx) {
    const rank = isSeenBy(await ctx.person(), ['leader', 'overseer']) ? 16 : 45;
    return (await entry(ctx, ctx.say)).map((button) => ({ ...button, rank }));
  },
  ownSettings: entry,
};
