// Posts the living message of an ask to where its people sit.
import type { Tx } from '../../db/index.ts';
import type { LocalDate } from '../../shared/dates.ts';
import { type NoticePayload, notify } from '../delivery/notices.ts';
import { enqueue, livingKey, PRIORITY } from '../delivery/outbox.ts';
import type { UnitRef } from '../org/person.ts';
import { type Reach, reachMembers } from '../org/reach-store.ts';
import type { Standing } from '../org/roles.ts';
import { livingRef, promptKey } from './engine.ts';
import { targetsOf } from './places-rules.ts';
import { groupsIn, seats } from './places-store.ts';
import type { Ask } from './shapes.ts';

export type Posting = {
  unit: UnitRef;
  /** Who is exempt or away on this day is not written to. */
  date: LocalDate;
  /** Never in a group where others sit as well. */
  membersOnly: boolean;
  standings: readonly Standing[];
  /** The audience is narrower than the unit: these members, each privately. */
  only?: ReadonlySet<string> | undefined;
  /** Of these the day's absence does not matter: they asked to be written to. */
  even?: ReadonlySet<string> | undefined;
};

/** Messages stored at once: a branch has many people. */
const BATCH = 500;

/** Once per place, however often it is called; not sent any more after the ask closes. Call `wake` after the commit. */
export async function postAsk(tx: Tx, ask: Pick<Ask, 'id' | 'closesAt'>, to: Posting): Promise<void> {
  const { unit, membersOnly, only } = to;
  const groups = only ? [] : await groupsIn(tx, unit);
  const targets = targetsOf(groups, await seats(tx, unit, to), { membersOnly });
  const ref = livingRef(ask.id);
  const items = targets.map(({ place, accountId }) => ({
    kind: 'post_living' as const,
    ref,
    key: livingKey(ref, place),
    place,
    priority: PRIORITY.prompt,
    whenUncertain: 'resend' as const,
    expiresAt: ask.closesAt,
    accountId,
  }));
  for (let from = 0; from < items.length; from += BATCH) await enqueue(tx, items.slice(from, from + BATCH));
}

/**
 * Asks these members in private inside the message budget: what is due together comes as one message with a line and a button
 * each, what comes alone is the living message of the ask. For what may wait a day. Call `wake` after the commit.
 */
export async function promptInBudget(
  tx: Tx,
  ask: Pick<Ask, 'id' | 'closesAt'>,
  of: {
    members: readonly string[];
    now: Date;
    line: (person: Reach) => Pick<NoticePayload, 'line' | 'button'>;
  },
): Promise<void> {
  const living = livingRef(ask.id);
  const reachable = await reachMembers(tx, [...of.members]);
  const notices = reachable.map((person) => {
    const { line, button } = of.line(person);
    const memberId = person.memberId!;
    const times = { dueAt: of.now, expiresAt: ask.closesAt };
    return {
      key: `${promptKey(ask.id)}${memberId}`,
      memberId,
      ...times,
      payload: { text: line, line, button, living },
    };
  });
  await notify(tx, notices);
}
