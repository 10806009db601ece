// Monday readings: who reads what, the Monday itself, the library.
import type { Feature } from '../../core/feature.ts';
import { readingDays } from './calendar-store.ts';
import { figures } from './figures.ts';
import { seedStories } from './library/seed.ts';
import { acceptPlan, changePlanTime, planBound, refusePlan } from './monday/bound.ts';
import { aboutInGroups, theMonday } from './monday/index.ts';
import { CODE } from './monday/messages.ts';
import { nextAnnouncement } from './store.ts';
import { readingsScreen, whoReadsWhat } from './turns/index.ts';

export const readings: Feature = {
  ...whoReadsWhat,
  name: 'readings',
  code: CODE,
  commands: [
    {
      names: ['doc', 'dautuan', 'readings'],
      where: 'private',
      seenBy: 'joined',
      about: 'readings-about',
      run: (ctx) => readingsScreen(ctx),
    },
  ],
  buttons: {
    ...whoReadsWhat.buttons,
    ...theMonday.buttons,
    planok: aboutInGroups(acceptPlan),
    plantime: aboutInGroups(changePlanTime),
    planoff: aboutInGroups(refusePlan),
  },
  forms: [...(whoReadsWhat.forms ?? []), ...theMonday.forms],
  jobs: [...(whoReadsWhat.jobs ?? []), ...theMonday.jobs],
  help: [...theMonday.help, ...(whoReadsWhat.help ?? [])],
  menu: async (ctx) => [...(await theMonday.menu(ctx)), ...((await whoReadsWhat.menu?.(ctx)) ?? [])],
  on: { ...whoReadsWhat.on, chatBound: planBound },
  seed: async (services, tx) => {
    await seedStories(services, tx);
  },
  asks: theMonday.asks,
  figures,
  calendar: readingDays,
  nextWeekly: (_services, sql, unitId) => nextAnnouncement(sql, unitId),
};
