// /tusoi: a private list to read oneself by; nothing about the answers is stored, and nothing here could store one.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../core/feature.ts';
import { atHome } from '../../core/menu/homes.ts';
import { hasPartyBusiness, isPartyMember } from '../../core/org/homes-rules.ts';
import { SECRETARIES } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { UserError } from '../../shared/errors.ts';
import { approveList, openEdit, openLine, openPage, openUnit, remove, reset, restore } from './actions.ts';
import { addForm, changeForm, openAdd, openChange } from './forms.ts';
import { CODE } from './shapes.ts';

const about = (run: (ctx: Ctx, unitId: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid()]),
  run: (ctx, [unitId]) => run(ctx, unitId!),
});
const counted = (
  letter: 'p' | 'n',
  run: (ctx: Ctx, unitId: string, count: number) => Promise<Reply>,
): ButtonHandler => ({
  args: z.tuple([z.uuid(), z.string().regex(new RegExp(`^${letter}\\d{1,2}$`))]),
  run: (ctx, [unitId, at]) => run(ctx, unitId!, Number(at!.slice(1))),
});

/** A member reads the list of their own unit; who speaks for several chooses which to look at. */
async function home(ctx: Ctx): Promise<Reply> {
  const person = await ctx.person();
  if (!hasPartyBusiness(person)) throw new UserError('router-no-right');
  return atHome(ctx, CODE, (unitId) => openUnit(ctx, unitId));
}

export const signs: Feature = {
  name: 'signs',
  code: CODE,
  commands: [
    { names: ['tusoi', 'selfcheck'], where: 'private', seenBy: 'comrades', about: 'signs-about', run: home },
  ],
  buttons: {
    home: { args: z.tuple([]), run: home },
    unit: about(openUnit),
    page: counted('p', openPage),
    edit: counted('p', openEdit),
    line: counted('n', openLine),
    change: counted('n', openChange),
    remove: counted('n', remove),
    reset: counted('n', reset),
    add: about(openAdd),
    restore: about(restore),
    approve: about(approveList),
  },
  forms: [changeForm, addForm],
  help: [
    { key: 'signs-help', seenBy: 'comrades' },
    { key: 'signs-help-secretary', seenBy: SECRETARIES },
  ],
  menu: async (ctx) =>
    isPartyMember(await ctx.person())
      ? [{ label: ctx.say('signs-label'), data: encodeButton(CODE, 'home'), rank: 74 }]
      : [],
};
