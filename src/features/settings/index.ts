// /caidat: the person's language; for secretaries, how the unit is addressed.
import { z } from 'zod';
import { PUBLIC } from '../../core/calendar/day-off-rules.ts';
import type { Feature } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { SECRETARIES } from '../../core/org/roles.ts';
import { ADDRESSES, CARES } from '../../core/org/unit-settings-rules.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { LOCALES } from '../../shared/texts.ts';
import {
  openSettings,
  openUnit,
  ownUnit,
  setAddress,
  setCare,
  setOwnLanguage,
  setUnitLanguage,
} from './actions.ts';
import { dayForm } from './day-form.ts';
import { askDrop, dropDay, openDays, scopeOf } from './days.ts';
import { townForm } from './town-form.ts';
import { askEthics, askTheme, ethicsForm, ethicsJob, openWords, printEthics, themeForm } from './words.ts';

const language = z.enum(LOCALES);
const scope = z.union([z.uuid(), z.literal(PUBLIC)]);

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
    days: {
      args: z.tuple([scope, z.string().regex(/^p\d{1,3}$/)]),
      run: (ctx, [whose, page]) => openDays(ctx, whose!, Number(page!.slice(1))),
    },
    dayadd: {
      args: z.tuple([scope]),
      run: async (ctx, [whose]) => {
        await scopeOf(ctx, whose!);
        return startForm(ctx, dayForm, { scope: whose! });
      },
    },
    daydrop: { args: z.tuple([z.uuid()]), run: (ctx, [id]) => askDrop(ctx, id!) },
    daygone: { args: z.tuple([z.uuid()]), run: (ctx, [id]) => dropDay(ctx, id!) },
    words: { args: z.tuple([z.uuid()]), run: (ctx, [unitId]) => openWords(ctx, unitId!) },
    theme: { args: z.tuple([z.uuid()]), run: (ctx, [unitId]) => askTheme(ctx, unitId!) },
    ethics: { args: z.tuple([z.uuid()]), run: (ctx, [unitId]) => askEthics(ctx, unitId!) },
    ethprint: { args: z.tuple([z.uuid()]), run: (ctx, [unitId]) => printEthics(ctx, unitId!) },
    town: {
      args: z.tuple([z.uuid()]),
      run: async (ctx, [unitId]) => {
        await ownUnit(ctx, unitId!);
        return startForm(ctx, townForm, { unitId: unitId! });
      },
    },
    care: {
      args: z.tuple([z.uuid(), z.enum(CARES)]),
      run: (ctx, [unitId, care]) => setCare(ctx, unitId!, z.enum(CARES).parse(care)),
    },
    uaddr: {
      args: z.tuple([z.uuid(), z.enum(ADDRESSES)]),
      run: (ctx, [unitId, address]) => setAddress(ctx, unitId!, z.enum(ADDRESSES).parse(address)),
    },
  },
  forms: [dayForm, townForm, themeForm, ethicsForm],
  jobs: [ethicsJob],
  help: [
    { key: 'settings-help', seenBy: 'everyone' },
    { key: 'settings-help-unit', seenBy: SECRETARIES },
    { key: 'settings-help-words', seenBy: ['administrator', 'leader', ...SECRETARIES] },
    { key: 'settings-help-days', seenBy: ['administrator', ...SECRETARIES] },
  ],
  menu: async (ctx) => {
    const { accountId } = await ctx.person();
    return accountId === null
      ? []
      : [{ label: ctx.say('settings-label'), data: encodeButton('st', 'open'), rank: 90 }];
  },
};
