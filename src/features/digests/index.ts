// The weekly digest (Bản tin tuần): one message a week to who leads a unit: what moved, who needs help, what to do.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { isSeenBy } from '../../core/menu/seen-by.ts';
import { SECRETARIES } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import type { LocalDate } from '../../shared/dates.ts';
import { readPart, WHOLE } from './fold-rules.ts';
import { ownRows } from './own-rows.ts';
import { askRemind, remind } from './remind.ts';
import { explain, listUnits, openDigest } from './screens.ts';
import { openHome, switchDigest, timeForm } from './settings.ts';
import { CODE } from './shapes.ts';
import { readDay } from './slot-rules.ts';
import { forgetMember, unitsRead } from './store.ts';
import { planDefault, weekJobs } from './week.ts';

const day = z.string().refine((code) => readDay(code) !== null);

/** About a unit and the week that ends before a planned day. */
const about = (run: (ctx: Ctx, unitId: string, planned: LocalDate) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid(), day]),
  run: (ctx, [unitId, code]) => run(ctx, unitId!, readDay(code!)!),
});

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
    units: about(async (ctx, unitId, planned) => ({
      messages: [await listUnits(ctx, unitId, planned, WHOLE)],
    })),
    list: {
      args: z.tuple([z.uuid(), day, z.string().refine((code) => readPart(code) !== null)]),
      run: async (ctx, [unitId, code, part]) => ({
        edit: await listUnits(ctx, unitId!, readDay(code!)!, readPart(part!)!),
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
    const person = await ctx.person();
    const units = person.member ? await unitsRead(ctx.db, person.member.id) : [];
    if (units.length === 0) return [];
    const rank = isSeenBy(person, ['leader', 'overseer']) ? 16 : 45;
    return [{ label: ctx.say('digests-label'), data: encodeButton(CODE, 'home'), rank }];
  },
};
