// Holds an indicative poll among those present: starts it, takes each answer, ends it.
import { answerSelf } from '../../../core/asks/answer-store.ts';
import { handIn } from '../../../core/asks/ballots-store.ts';
import { closeNow, openNow } from '../../../core/asks/engine.ts';
import type { Verdict } from '../../../core/asks/shapes.ts';
import { insertAsk, loadAsk } from '../../../core/asks/store.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import type { Person } from '../../../core/org/person.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { timeOf, tongueIn } from '../../../shared/tongue.ts';
import { mayChair, mayManage, openMeeting, type Seen } from '../access.ts';
import { isThere } from '../attendance/rules.ts';
import { loadAttendance } from '../attendance/store.ts';
import { backToCard } from '../messages.ts';
import { ASKS } from '../shapes.ts';
import { lockMeeting } from '../store.ts';
import { takesVotes } from './book.ts';
import { choiceName, pollMessage } from './poll-messages.ts';
import {
  isRefusedMatter,
  isTooFewForSecret,
  POLL_FORM,
  POLL_ITEM,
  type Poll,
  type PollChoice,
} from './poll-rules.ts';
import { insertPoll, loadPoll, pollsOf, setPollAsk } from './polls-store.ts';

/** Whoever leads the meeting, and the committee. */
export const mayPoll = (person: Person, seen: Pick<Seen, 'meeting' | 'unit'>): boolean =>
  mayChair(person, seen) || mayManage(person, seen.unit);

export type Polling = Seen & {
  /** Those in the room who are asked, where they can be reached: the exempt are not. */
  present: string[];
};

/** @throws UserError where it is none of this person's, nobody is there, or another poll runs */
export async function openPolling(ctx: Ctx, sql: Sql, meetingId: string): Promise<Polling> {
  const seen = await openMeeting(ctx, sql, meetingId, mayPoll);
  if (!takesVotes(seen)) throw new UserError('meeting-votes-not-now');
  const { people } = await loadAttendance(sql, seen.meeting);
  const inRoom = people
    .filter((one) => isThere(one) && one.away === null && one.standing !== 'participant')
    .map(({ memberId }) => memberId);
  const reached = new Set((await reachMembers(sql, inRoom)).map(({ memberId }) => memberId));
  const present = inRoom.filter((id) => reached.has(id));
  if (present.length === 0) throw new UserError('meeting-votes-poll-nobody');
  if (await runningPoll(sql, meetingId)) throw new UserError('meeting-votes-poll-one');
  return { ...seen, present };
}

export async function runningPoll(sql: Sql, meetingId: string): Promise<Poll | null> {
  for (const poll of await pollsOf(sql, meetingId)) {
    const ask = poll.askId && (await loadAsk(sql, poll.askId));
    if (ask && ask.state === 'open') return poll;
  }
  return null;
}

export type NewPoll = { meetingId: string; matter: string; secret: boolean; minutes: number };

export async function startPoll(ctx: Ctx, { meetingId, matter, secret, minutes }: NewPoll): Promise<Reply> {
  const now = ctx.clock.now();
  // Asked here again: the matter decides, not the button that was pressed before.
  if (isRefusedMatter(matter)) throw new UserError('meeting-votes-poll-refused');
  const people = await inTransaction(ctx.db, async (tx) => {
    await lockMeeting(tx, meetingId);
    const { unit, person, present } = await openPolling(ctx, tx, meetingId);
    if (!person.member) throw new UserError('router-not-joined');
    if (secret && isTooFewForSecret(present.length)) throw new UserError('meeting-votes-poll-too-few');
    const pollId = await insertPoll(tx, { meetingId, matter, secret, createdBy: person.member.id }, now);
    const askId = await insertAsk(tx, {
      feature: ASKS.poll,
      subjectId: pollId,
      unitId: unit.id,
      form: POLL_FORM,
      anonymity: secret ? 'anonymous' : 'named',
      audience: { members: present },
      opensAt: now,
      nudgesAt: [],
      closesAt: new Date(now.getTime() + minutes * 60_000),
      graceSeconds: 600,
    });
    await setPollAsk(tx, pollId, askId);
    await openNow(ctx, tx, askId);
    return present.length;
  });
  ctx.wake();
  const text = ctx.say('meeting-votes-poll-started', { count: people });
  return { edit: { text, buttons: [backToCard(ctx.say, meetingId)] } };
}

/** One answer; a secret one is handed in once and cannot be changed. */
export async function answerPoll(ctx: Ctx, askId: string, choice: PollChoice): Promise<Reply> {
  const ask = await loadAsk(ctx.db, askId);
  const poll = ask?.feature === ASKS.poll ? await loadPoll(ctx.db, ask.subjectId) : null;
  if (!ask || !poll) throw new UserError('router-old-button');
  const { member } = await ctx.person();
  if (!member) throw new UserError('router-not-joined');
  const verdict = poll.secret
    ? await secretly(ctx, askId, member.id, choice)
    : await openly(ctx, askId, choice);
  const tongue = tongueIn(ctx, ctx.locale);
  if (poll.secret && (verdict === 'recorded' || verdict === 'same'))
    return {
      toast: ctx.say(
        verdict === 'recorded' ? 'meeting-votes-poll-handed-in' : 'meeting-votes-poll-handed-before',
      ),
      edit: pollMessage(tongue, poll, ask, 0, { isDone: true, choice: null }),
    };
  switch (verdict) {
    case 'recorded':
    case 'changed':
    case 'same':
      return { toast: ctx.say('meeting-votes-poll-recorded', { choice: choiceName(tongue, choice) }) };
    case 'closed':
      return { toast: ctx.say('meeting-votes-poll-closed', { time: timeOf(tongue, ask.closesAt) }) };
    default:
      return { toast: ctx.say('meeting-votes-poll-not-asked') };
  }
}

const secretly = (ctx: Ctx, askId: string, memberId: string, choice: PollChoice): Promise<Verdict> =>
  inTransaction(ctx.db, (tx) => handIn(tx, askId, memberId, { [POLL_ITEM]: choice }, ctx.clock.now()));

async function openly(ctx: Ctx, askId: string, choice: PollChoice): Promise<Verdict> {
  const { channel, sender, updateId } = ctx.incoming;
  const { verdict } = await answerSelf(ctx.db, channel, sender, updateId, {
    askId,
    item: POLL_ITEM,
    value: choice,
    isChoice: true,
    stateAfter: 'done',
    now: ctx.clock.now(),
    updateKey: ctx.updateKey,
  });
  return verdict;
}

/** Before its time, by whoever may hold one. */
export async function endPoll(ctx: Ctx, pollId: string): Promise<Reply> {
  const poll = await loadPoll(ctx.db, pollId);
  if (!poll?.askId) throw new UserError('router-old-button');
  const { askId, meetingId } = poll;
  await openMeeting(ctx, ctx.db, meetingId, mayPoll);
  const ended = await inTransaction(ctx.db, (tx) => closeNow(ctx, tx, askId));
  ctx.wake();
  return {
    toast: ctx.say('meeting-votes-poll-ended'),
    edit: {
      text: ctx.say(ended ? 'meeting-votes-poll-ended' : 'meeting-votes-poll-over'),
      buttons: [backToCard(ctx.say, meetingId)],
    },
  };
}

/** For those who come from /menu: the question once more. */
export async function openPoll(ctx: Ctx, askId: string): Promise<Reply> {
  const ask = await loadAsk(ctx.db, askId);
  if (ask?.feature !== ASKS.poll) throw new UserError('router-old-button');
  const { channel, chat } = ctx.incoming;
  const [kind] = ctx.features().flatMap(({ asks }) => asks?.[ASKS.poll] ?? []);
  const message = await kind?.render(ctx, ctx.db, ask, { channel, chat });
  if (!message) throw new UserError('meeting-votes-poll-not-asked');
  return { edit: message };
}
