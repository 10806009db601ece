// How many of those followed on paper are there: one number beside the list, in no rate.
import { z } from 'zod';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { inTransaction } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { updateMeeting } from '../store.ts';
import { readCount } from '../votes/rules.ts';
import { type Keeping, openKeeping } from './keep.ts';
import { holdList, openList } from './list.ts';

const data = z.object({ meetingId: z.uuid(), count: z.number().optional() });
type Data = z.infer<typeof data>;

function mostOf({ keeps, isChair, meeting, list }: Keeping): number {
  if (keeps !== 'all' && !isChair) throw new UserError('router-no-right');
  if (meeting.state === 'final') throw new UserError('meeting-attendance-is-final');
  if (list.onPaper.all === 0) throw new UserError('meeting-attendance-paper-none');
  return list.onPaper.all;
}

export async function openPaper(ctx: Ctx, meetingId: string): Promise<Reply> {
  mostOf(await openKeeping(ctx, ctx.db, meetingId));
  return startForm(ctx, paperForm, { meetingId });
}

export const paperForm: Form<Data> = {
  name: 'meetings.paper',
  data,
  first: 'count',
  steps: {
    count: {
      prompt: async (ctx, { meetingId }) => ({
        text: ctx.say('meeting-attendance-paper-ask', {
          count: mostOf(await openKeeping(ctx, ctx.db, meetingId)),
        }),
      }),
      async read(ctx, given, { text = '' }) {
        const count = readCount(text);
        if (count === null) throw new UserError('meeting-votes-number');
        const most = mostOf(await openKeeping(ctx, ctx.db, given.meetingId));
        if (count > most) throw new UserError('meeting-votes-paper-many', { count: most });
        return { data: { ...given, count }, next: 'done' };
      },
    },
  },
  async done(ctx, { meetingId, count = 0 }) {
    await inTransaction(ctx.db, async (tx) => {
      const most = mostOf(await holdList(ctx, tx, meetingId));
      await updateMeeting(tx, meetingId, { paperPresent: Math.min(count, most) }, ctx.clock.now());
    });
    return {
      ...(await openList(ctx, meetingId)),
      toast: ctx.say('meeting-attendance-paper-done', { count }),
    };
  },
};
