// `Dời kỳ họp`: another day and hour, then what it means for those invited.
import { z } from 'zod';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { inTransaction } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { searchKey } from '../../../shared/text.ts';
import { momentOf, tongueIn } from '../../../shared/tongue.ts';
import { asManager, openMeeting } from '../access.ts';
import { rsvpsOf } from '../invite/store.ts';
import { backToCard } from '../messages.ts';
import { loadMeeting } from '../store.ts';
import { cancelMeeting, moveMeeting } from './move.ts';
import { isChangeable } from './rules.ts';
import { cancelQuestion } from './series-messages.ts';
import { momentOfForm, whenSteps } from './when.ts';

const data = z.object({
  unitId: z.uuid(),
  meetingId: z.uuid(),
  date: z.string().optional(),
  time: z.string().optional(),
});
type MoveData = z.infer<typeof data>;

const SURE = 'sure';

export const moveForm: Form<MoveData> = {
  name: 'meetings.move',
  data,
  first: 'date',
  steps: {
    ...whenSteps<MoveData>('sure'),
    sure: {
      prompt: async (ctx, kept) => {
        const meeting = await loadMeeting(ctx.db, kept.meetingId);
        if (!meeting) throw new UserError('router-old-button');
        const tongue = tongueIn(ctx, ctx.locale);
        const answered = (await rsvpsOf(ctx.db, meeting)).size;
        return {
          text: ctx.say('plan-move-sure', {
            title: meeting.title,
            was: momentOf(tongue, meeting.startsAt),
            moment: momentOf(tongue, momentOfForm(ctx, kept)),
            invited: meeting.state === 'invited' ? 'yes' : 'no',
            answered,
          }),
          choices: [{ label: ctx.say('plan-move-label'), value: SURE }],
        };
      },
      read: async (ctx, kept, { choice, text = '' }) => {
        if (choice !== SURE && searchKey(text) !== searchKey(ctx.say('plan-move-label')))
          throw new UserError('plan-choose-button');
        return { data: kept, next: 'done' };
      },
    },
  },
  done: async (ctx, kept) => {
    const { meeting, kept: stands } = await inTransaction(ctx.db, async (tx) => {
      const { person, meeting: before } = await openMeeting(ctx, tx, kept.meetingId, asManager);
      const moved = await moveMeeting(ctx, tx, kept.meetingId, momentOfForm(ctx, kept), person);
      return { ...moved, kept: moved.kept || before.state === 'draft' };
    });
    ctx.wake();
    const tongue = tongueIn(ctx, ctx.locale);
    const said = ctx.say(stands ? 'plan-moved' : 'plan-moved-again', {
      title: meeting.title,
      moment: momentOf(tongue, meeting.startsAt),
    });
    return { toast: said, messages: [{ text: said, buttons: [backToCard(ctx.say, meeting.id)] }] };
  },
};

export async function startMove(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { meeting } = await openMeeting(ctx, ctx.db, meetingId, asManager);
  if (!isChangeable(meeting)) throw new UserError('plan-not-changeable');
  return startForm(ctx, moveForm, { unitId: meeting.unitId, meetingId });
}

/** `Hủy kỳ họp`: what cannot be undone is said first. */
export async function askCancel(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { meeting } = await openMeeting(ctx, ctx.db, meetingId, asManager);
  if (!isChangeable(meeting)) throw new UserError('plan-not-changeable');
  return { edit: cancelQuestion(tongueIn(ctx, ctx.locale), meeting) };
}

export async function cancel(ctx: Ctx, meetingId: string): Promise<Reply> {
  const meeting = await inTransaction(ctx.db, async (tx) => {
    const { person } = await openMeeting(ctx, tx, meetingId, asManager);
    return cancelMeeting(ctx, tx, meetingId, person);
  });
  ctx.wake();
  const text = ctx.say('plan-cancelled', { title: meeting.title });
  return { toast: text, edit: { text, buttons: [backToCard(ctx.say, meetingId)] } };
}
