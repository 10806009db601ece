// The Monday itself: its buttons, form, jobs and ask.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../../core/feature.ts';
import { COMMITTEE, GROUP_LEADERS } from '../../../core/org/roles.ts';
import { ANSWERS } from '../shapes.ts';
import { answer, mondayMenu, ownChoices } from './answers.ts';
import { readingAsk } from './ask.ts';
import { openBehalf, openList, pickBehalf, recordBehalf, remindAgain } from './behalf.ts';
import { groupForm, openGroup, openGroups } from './group-form.ts';
import { mondayJobs } from './jobs.ts';
import { openPaper, paperForm } from './paper.ts';

const chosen = z.enum(ANSWERS);
const page = z.string().regex(/^p\d{1,3}$/);
const about = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid()]),
  run: (ctx, [id]) => run(ctx, id!),
});
/** Also pressed in groups: what it answers there is a toast, or goes to the person alone. */
export const aboutInGroups = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  ...about(run),
  where: 'anywhere',
});

const buttons: Record<string, ButtonHandler> = {
  heard: aboutInGroups((ctx, askId) => answer(ctx, askId, 'heard')),
  missed: aboutInGroups((ctx, askId) => answer(ctx, askId, 'missed')),
  reread: aboutInGroups((ctx, askId) => answer(ctx, askId, 'reread')),
  fix: aboutInGroups(ownChoices),
  who: about(openList),
  behalf: {
    args: z.tuple([z.uuid(), page]),
    run: (ctx, [askId, at]) => openBehalf(ctx, askId!, Number(at!.slice(1))),
  },
  pick: {
    args: z.tuple([z.uuid(), z.uuid()]),
    run: (ctx, [askId, memberId]) => pickBehalf(ctx, askId!, memberId!),
  },
  rec: {
    args: z.tuple([z.uuid(), z.uuid(), chosen]),
    run: (ctx, [askId, memberId, value]) => recordBehalf(ctx, askId!, memberId!, chosen.parse(value)),
  },
  all: about(openGroups),
  allof: {
    args: z.tuple([z.uuid(), z.uuid()]),
    run: (ctx, [askId, groupId]) => openGroup(ctx, askId!, groupId!),
  },
  again: about(remindAgain),
  paper: about(openPaper),
};

const forms: [typeof groupForm, typeof paperForm] = [groupForm, paperForm];

export const theMonday = {
  buttons,
  forms,
  jobs: mondayJobs,
  help: [
    { key: 'readings-help', seenBy: 'joined' },
    { key: 'readings-help-keepers', seenBy: [...COMMITTEE, ...GROUP_LEADERS] },
  ],
  menu: mondayMenu,
  asks: { readings: readingAsk },
} satisfies Partial<Feature>;
