// /tonghop: what a unit did in a period, down the tree to its cells; and, for a cell, who has not answered what.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../core/feature.ts';
import { readPeriod } from '../../core/figures/period-rules.ts';
import { isSeenBy } from '../../core/menu/seen-by.ts';
import { COMMITTEE } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { sendChart } from './chart.ts';
import { openAsks, openPeople, openPerson } from './missing.ts';
import { askRange, rangeForm } from './range-form.ts';
import { openHome, openKids, openPage, openUnit, periodIn } from './screens.ts';
import { CODE, READERS } from './shapes.ts';

const id = z.uuid();
const period = z.string().refine((code) => readPeriod(code) !== null);
const page = z.string().regex(/^p\d{1,3}$/);
const numberOf = (word: string): number => Number(word.slice(1));

const on = <T extends string[]>(
  args: z.ZodType<T>,
  run: (ctx: Ctx, ...args: T) => Promise<Reply>,
): ButtonHandler => ({ args, run: (ctx, given) => run(ctx, ...(given as T)) });

const beside = ({ edit, ...rest }: Reply): Reply => (edit ? { ...rest, messages: [edit] } : rest);

export const summaries: Feature = {
  name: 'summaries',
  code: CODE,
  commands: [
    {
      names: ['tonghop', 'summary'],
      where: 'private',
      seenBy: READERS,
      about: 'summaries-about',
      run: (ctx) => openHome(ctx),
    },
  ],
  buttons: {
    home: on(z.tuple([]), (ctx) => openHome(ctx)),
    units: on(z.tuple([page]), (ctx, at) => openHome(ctx, numberOf(at))),
    unit: {
      args: z.union([z.tuple([id]), z.tuple([id, period])]),
      run: (ctx, [unitId, code]) => openUnit(ctx, unitId!, code),
    },
    // As messages of their own, for buttons of a message that is to stay: a digest, a letter.
    show: on(z.tuple([id, period]), async (ctx, unitId, code) => beside(await openUnit(ctx, unitId, code))),
    waiting: on(z.tuple([id]), async (ctx, unitId) => beside(await openAsks(ctx, unitId, 0))),
    more: on(z.tuple([id, period, page]), (ctx, unitId, code, at) =>
      openPage(ctx, unitId, periodIn(ctx, code), numberOf(at)),
    ),
    kids: on(z.tuple([id, period, page]), (ctx, unitId, code, at) =>
      openKids(ctx, unitId, code, numberOf(at)),
    ),
    chart: on(z.tuple([id, period]), sendChart),
    range: on(z.tuple([id]), askRange),
    open: on(z.tuple([id, page]), (ctx, unitId, at) => openAsks(ctx, unitId, numberOf(at))),
    people: on(z.tuple([id, page]), (ctx, unitId, at) => openPeople(ctx, unitId, numberOf(at))),
    person: on(z.tuple([id, id]), openPerson),
  },
  forms: [rangeForm],
  help: [
    { key: 'summaries-help', seenBy: READERS },
    { key: 'summaries-help-committee', seenBy: COMMITTEE },
  ],
  async menu(ctx) {
    const person = await ctx.person();
    if (!isSeenBy(person, READERS)) return [];
    // What leaders come for stands before what they do as members.
    const rank = isSeenBy(person, ['leader', 'overseer']) ? 15 : 23;
    return [{ label: ctx.say('summaries-label'), data: encodeButton(CODE, 'home'), rank }];
  },
};
