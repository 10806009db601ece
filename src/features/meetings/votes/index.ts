// Votes taken in the room, written down; and indicative polls, which are no votes.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Reply } from '../../../core/feature.ts';
import { COMMITTEE } from '../../../core/org/roles.ts';
import type { MeetingPart } from '../parts.ts';
import { ASKS } from '../shapes.ts';
import { askToDelete, editVote, openVote, removeVote, startBase, startVote } from './actions.ts';
import { openVotes } from './book.ts';
import { pollMenu, voteButtons, voteLines } from './card.ts';
import { baseForm, paperVoteForm, voteForm } from './forms.ts';
import { pollAsk } from './poll-ask.ts';
import { openPollForm, pollForm } from './poll-form.ts';
import { POLL_CHOICES } from './poll-rules.ts';
import { answerPoll, endPoll, openPoll } from './polls.ts';

const choice = z.enum(POLL_CHOICES);
const about = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid()]),
  run: (ctx, [id]) => run(ctx, id!),
});

export const votes: MeetingPart = {
  buttons: {
    v_list: about(openVotes),
    v_new: about(startVote),
    v_one: about(openVote),
    v_edit: about(editVote),
    v_del: about(askToDelete),
    v_delok: about(removeVote),
    v_base: about(startBase),
    v_poll: about(openPollForm),
    v_end: about(endPoll),
    v_me: about(openPoll),
    v_say: {
      args: z.tuple([z.uuid(), choice]),
      run: (ctx, [askId, value]) => answerPoll(ctx, askId!, choice.parse(value)),
    },
  },
  forms: [voteForm, paperVoteForm, baseForm, pollForm],
  help: [{ key: 'meeting-votes-help', seenBy: [...COMMITTEE] }],
  asks: { [ASKS.poll]: pollAsk },
  menu: pollMenu,
  cardLines: voteLines,
  cardButtons: voteButtons,
};
