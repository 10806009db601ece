// /caidat: the person's language; for secretaries, how the unit is addressed.
import { z } from 'zod';
import type { Feature } from '../../core/feature.ts';
import { SECRETARIES } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { LOCALES } from '../../shared/texts.ts';
import { openSettings, openUnit, setAddress, setOwnLanguage, setUnitLanguage } from './actions.ts';
import { ADDRESSES } from './rules.ts';

const language = z.enum(LOCALES);

export const settings: Feature = {
  name: 'settings',
  code: 'st',
  commands: [
    {
      names: ['caidat', 'settings'],
      where: 'private',
      seenBy: 'everyone',
      about: 'settings-about',
      run: openSettings,
    },
  ],
  buttons: {
    open: { args: z.tuple([]), run: openSettings },
    lang: {
      args: z.tuple([language]),
      run: (ctx, [locale]) => setOwnLanguage(ctx, language.parse(locale)),
    },
    unit: { args: z.tuple([z.uuid()]), run: (ctx, [unitId]) => openUnit(ctx, unitId!) },
    ulang: {
      args: z.tuple([z.uuid(), language]),
      run: (ctx, [unitId, locale]) => setUnitLanguage(ctx, unitId!, language.parse(locale)),
    },
    uaddr: {
      args: z.tuple([z.uuid(), z.enum(ADDRESSES)]),
      run: (ctx, [unitId, address]) => setAddress(ctx, unitId!, z.enum(ADDRESSES).parse(address)),
    },
  },
  help: [
    { key: 'settings-help', seenBy: 'everyone' },
    { key: 'settings-help-unit', seenBy: SECRETARIES },
  ],
  menu: async (ctx) => {
    const { accountId } = await ctx.person();
    return accountId === null
      ? []
      : [{ label: ctx.say('settings-label'), data: encodeButton('st', 'open'), rank: 90 }];
  },
};
