// /dulieu: what is stored about me, taking it away, withdrawing consent, having it erased.
import { z } from 'zod';
import type { Feature } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { PURPOSES } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { askErase, askWithdraw, erase, openData, showData, withdraw, withdrawPurpose } from './actions.ts';
import { nameForm } from './name-form.ts';

const none = z.tuple([]);
const apart = z.enum(PURPOSES).exclude(['use']);

export const privacy: Feature = {
  name: 'privacy',
  code: 'pv',
  commands: [
    {
      names: ['dulieu', 'mydata'],
      where: 'private',
      seenBy: 'everyone',
      about: 'privacy-about',
      run: openData,
    },
  ],
  buttons: {
    open: { args: none, run: openData },
    show: { args: none, run: showData },
    withdraw: { args: none, run: askWithdraw },
    withdrawyes: { args: none, run: withdraw },
    purpose: { args: z.tuple([apart]), run: (ctx, [one]) => withdrawPurpose(ctx, apart.parse(one)) },
    erase: { args: none, run: askErase },
    eraseyes: { args: none, run: erase },
    rename: { args: none, run: (ctx) => startForm(ctx, nameForm, { name: '' }) },
    keep: { args: none, run: async (ctx) => ({ edit: { text: ctx.say('privacy-kept') } }) },
  },
  forms: [nameForm],
  help: [{ key: 'privacy-help', seenBy: 'everyone' }],
  menu: async (ctx) =>
    (await ctx.person()).accountId === null
      ? []
      : [{ label: ctx.say('privacy-label'), data: encodeButton('pv', 'open'), rank: 95 }],
};
