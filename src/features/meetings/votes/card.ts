// What a meeting's card says of votes and polls, to the cell's own members alone, and what can be pressed there.
import type { Button } from '../../../channels/channel.ts';
import { openAsksOf } from '../../../core/asks/self-answer-store.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import type { Ctx, MenuEntry } from '../../../core/feature.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { mayRecord, type Seen } from '../access.ts';
import { ASKS, CODE } from '../shapes.ts';
import { seesVotes, takesVotes } from './book.ts';
import { cardLine } from './messages.ts';
import { loadResult } from './poll-ask.ts';
import { pollLine } from './poll-messages.ts';
import { mayPoll, runningPoll } from './polls.ts';
import { pollsOf } from './polls-store.ts';
import { votesOf } from './store.ts';

export async function voteLines(ctx: Ctx, seen: Seen): Promise<string[]> {
  if (!seesVotes(seen)) return [];
  const tongue = tongueIn(ctx, ctx.locale);
  const lines = (await votesOf(ctx.db, seen.meeting.id)).map((vote) => cardLine(tongue, vote));
  for (const poll of await pollsOf(ctx.db, seen.meeting.id)) {
    const ask = poll.askId && (await loadAsk(ctx.db, poll.askId));
    if (ask && ask.state !== 'cancelled')
      lines.push(pollLine(tongue, poll, ask, await loadResult(ctx.db, ask)));
  }
  return lines;
}

export async function voteButtons(ctx: Ctx, seen: Seen): Promise<{ rank: number; row: Button[] }[]> {
  const { meeting, person } = seen;
  const button = (key: string, action: string, id: string, rank: number) => ({
    rank,
    row: [{ label: ctx.say(key), data: encodeButton(CODE, action, id) }],
  });
  const records = takesVotes(seen) && mayRecord(person, seen);
  const polls = mayPoll(person, seen) && takesVotes(seen);
  const running = mayPoll(person, seen) ? await runningPoll(ctx.db, meeting.id) : null;
  return [
    ...(records ? [button('meeting-votes-label', 'v_list', meeting.id, 5)] : []),
    ...(running ? [button('meeting-votes-poll-end', 'v_end', running.id, 4)] : []),
    ...(polls && !running ? [button('meeting-votes-poll-label', 'v_poll', meeting.id, 6)] : []),
  ];
}

/** First in /menu while a poll runs in which the person is asked. */
export async function pollMenu(ctx: Ctx): Promise<MenuEntry[]> {
  const { member } = await ctx.person();
  if (!member) return [];
  return (await openAsksOf(ctx.db, [ASKS.poll], member.id)).map((askId) => ({
    label: ctx.say('meeting-votes-poll-menu'),
    data: encodeButton(CODE, 'v_me', askId),
    rank: 0,
  }));
}
