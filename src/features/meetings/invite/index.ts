// Invitations: the letter, who comes, reminders, what is said when a meeting moves.
import { z } from 'zod';
import type { MeetingPart } from '../parts.ts';
import { ASKS, REASONS } from '../shapes.ts';
import { answerReason, answerRsvp } from './answers.ts';
import { rsvpAsk } from './ask.ts';
import { inviteButtons, inviteLines } from './card.ts';
import { RSVP } from './kind.ts';
import { reminderJobs } from './reminders.ts';
import { confirmInvite, sendInvite } from './send.ts';

const id = z.tuple([z.uuid()]);
const reason = z.enum(REASONS);

export const invite: MeetingPart = {
  buttons: {
    i_come: { args: id, where: 'anywhere', run: (ctx, [askId]) => answerRsvp(ctx, askId!, 'come') },
    i_away: { args: id, where: 'anywhere', run: (ctx, [askId]) => answerRsvp(ctx, askId!, 'away') },
    i_why: {
      args: z.tuple([z.uuid(), reason]),
      run: (ctx, [askId, why]) => answerReason(ctx, askId!, reason.parse(why)),
    },
    i_ask: { args: id, run: (ctx, [meetingId]) => confirmInvite(ctx, meetingId!) },
    i_send: { args: id, run: (ctx, [meetingId]) => sendInvite(ctx, meetingId!) },
  },
  jobs: reminderJobs,
  help: [{ key: 'rsvp-about-help', seenBy: 'joined' }],
  asks: { [ASKS.rsvp]: rsvpAsk },
  kinds: { [ASKS.rsvp]: RSVP },
  cardLines: inviteLines,
  cardButtons: inviteButtons,
};
