// The Monday itself: its buttons, form, jobs and ask.
import { z } from 'zod';
import { openAsksMenu, ownChoices } from '../../../core/asks/self-answer.ts';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../../core/feature.ts';
import { COMMITTEE, GROUP_LEADERS } from '../../../core/org/roles.ts';
import { answer } from './answers.ts';
import { readingAsk } from './ask.ts';
import { desk, KINDS } from './desk.ts';
import { mondayJobs } from './jobs.ts';
import { openPaper, paperForm } from './paper.ts';

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
  fix: aboutInGroups((ctx, askId) => ownChoices(ctx, KINDS, askId)),
  ...desk.buttons,
  paper: about(openPaper),
};

const forms: [(typeof desk.forms)[0], typeof paperForm] = [...desk.forms, paperForm];

export const theMonday = {
  buttons,
  forms,
  jobs: mondayJobs,
  help: [
    { key: 'readings-help', seenBy: 'joined' },
    { key: 'readings-help-keepers', seenBy: [...COMMITTEE, ...GROUP_LEADERS] },
  ],
  menu: (ctx: Ctx) => openAsksMenu(ctx, KINDS),
  asks: { readings: readingAsk },
} satisfies Partial<Feature>;
