// Posts the living message of an ask to where its people sit: groups at once, people at once or inside their message budget.
import type { Tx } from '../../db/index.ts';
import type { LocalDate } from '../../shared/dates.ts';
import { momentOf, tongueOf } from '../../shared/tongue.ts';
import { type NoticePayload, notify, outlook } from '../delivery/notices.ts';
import { enqueue, livingKey, PRIORITY } from '../delivery/outbox.ts';
import type { Services } from '../feature.ts';
import type { UnitRef } from '../org/person.ts';
import { type Reach, reachMembers } from '../org/reach-store.ts';
import type { Standing } from '../org/roles.ts';
import { tellPeople, tellSecretaries } from '../org/tell.ts';
import { kindOf, livingRef, promptKey } from './engine.ts';
import { type Target, targetsOf } from './places-rules.ts';
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

type Posted = Pick<Ask, 'id' | 'closesAt'>;
/** How an ask stands in a message of several. */
type Line = (person: Reach) => Pick<NoticePayload, 'line' | 'button'>;

const targetsIn = async (tx: Tx, to: Posting): Promise<Target[]> =>
  targetsOf(to.only ? [] : await groupsIn(tx, to.unit), await seats(tx, to.unit, to), to);

/** Once per place, however often it is called; not sent any more after the ask closes. Call `wake` after the commit. */
export async function postAsk(tx: Tx, ask: Posted, to: Posting): Promise<void> {
  await post(tx, ask, await targetsIn(tx, to));
}

/**
 * As `postAsk`, but whoever sits in none of the groups is asked inside the message budget; `atOnce`: all but these, whose own
 * act it answers.
 * @returns how many the budget lets hear of it only when it is over
 */
export async function postInBudget(
  services: Pick<Services, 'clock' | 'zone'>,
  tx: Tx,
  ask: Posted,
  to: Posting & { line: Line; atOnce?: readonly string[] },
): Promise<number> {
  const waits = ({ memberId }: Target) => memberId !== null && !to.atOnce?.includes(memberId);
  const targets = await targetsIn(tx, to);
  await post(
    tx,
    ask,
    targets.filter((target) => !waits(target)),
  );
  const members = targets.filter(waits).flatMap(({ memberId }) => memberId ?? []);
  return promptInBudget(services, tx, ask, { members: [...new Set(members)], line: to.line });
}

async function post(tx: Tx, ask: Posted, targets: readonly Target[]): Promise<void> {
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
 * @returns how many the budget lets hear of it only when it is over: they find it in their menu
 */
export async function promptInBudget(
  services: Pick<Services, 'clock' | 'zone'>,
  tx: Tx,
  ask: Posted,
  { members, line: lineFor }: { members: readonly string[]; line: Line },
): Promise<number> {
  const now = services.clock.now();
  let tooLate = 0;
  for (let from = 0; from < members.length; from += BATCH) {
    const people = await reachMembers(tx, members.slice(from, from + BATCH));
    const reached = [...new Map(people.map((person) => [person.memberId!, person]))];
    const notices = reached.map(([memberId, person]) => {
      const { line, button } = lineFor(person);
      return {
        key: `${promptKey(ask.id)}${memberId}`,
        memberId,
        dueAt: now,
        expiresAt: ask.closesAt,
        payload: { text: line, line, button, living: livingRef(ask.id), ask: ask.id },
      };
    });
    await notify(tx, notices);
    const goesAt = await outlook(
      services,
      tx,
      reached.map(([memberId]) => memberId),
    );
    tooLate += reached.filter(([memberId]) => goesAt(memberId) >= ask.closesAt).length;
  }
  return tooLate;
}

/** Whoever opened the ask, else the secretaries of its unit, hear how many the budget keeps from hearing of it in time. */
export async function tellTooLate(
  services: Services,
  tx: Tx,
  ask: Ask,
  { count, openedBy }: { count: number; openedBy: string | null },
): Promise<void> {
  if (count === 0) return;
  const title = (await kindOf(services, ask).title?.(tx, ask)) ?? '';
  const told = {
    key: `too-late:${ask.id}`,
    message: (say: Parameters<typeof tongueOf>[1]) => {
      const moment = momentOf(tongueOf(services, say), ask.closesAt);
      return { text: say('asks-too-late', { count, title, moment }) };
    },
    expiresAt: ask.closesAt,
  };
  const opener = await reachMembers(tx, openedBy === null ? [] : [openedBy]);
  if (opener.length > 0) await tellPeople(tx, services.texts, opener, told);
  else await tellSecretaries(tx, services.texts, { ...told, unitId: ask.unitId });
}
