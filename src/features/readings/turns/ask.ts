// Asks people for a reading: whose turn it is, else the secretary; and tells them what came of it.
import type { Message } from '../../../channels/channel.ts';
import { DEFAULT_ALLOWED, nextAllowed } from '../../../core/calendar/rules/quiet.ts';
import { loadDaysOff, plan as planJob } from '../../../core/calendar/store.ts';
import type { Services } from '../../../core/feature.ts';
import { type Reach, reachMembers, reachRoles } from '../../../core/org/reach-store.ts';
import { GROUP_LEADERS, type RoleName, SECRETARIES } from '../../../core/org/roles.ts';
import { tellPeople } from '../../../core/org/tell.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import type { Sql, Tx } from '../../../db/index.ts';
import { addDays } from '../../../shared/dates.ts';
import type { Say } from '../../../shared/texts.ts';
import type { Story } from '../library/shapes.ts';
import { loadCandidates, loadStory, otherReadings } from '../library/store.ts';
import { SPACING_DAYS, standsByDefault, suggest } from '../library/suggest-rules.ts';
import { GRACE_SECONDS, jobOf, momentsOf, type Plan, type Reading } from '../shapes.ts';
import { loadPlan } from '../store.ts';
import { askMessage, type TurnScene } from './messages.ts';
import { namesOf } from './store.ts';
import { deadlineOf } from './timing-rules.ts';

/** The week that the reading begins. */
const DAYS_OF_HINTS = 7;

export type Asked = { people: Reach[]; isSecretary: boolean };

/** Whom to ask: the tổ's leader, else its deputy, or the person; where none of them joined, the secretaries. */
export async function askedOf(sql: Sql, reading: Reading): Promise<Asked> {
  const leaders = await holdersOfTurn(sql, reading);
  const first = leaders.filter(({ role }) => role === 'group_leader');
  const people = first.length > 0 ? first : leaders;
  if (people.length > 0) return { people, isSecretary: false };
  return { people: await secretariesOf(sql, reading.unitId), isSecretary: true };
}

/** Everyone who has the turn and can be written to: leaders and deputies of the tổ, or the person. */
export async function holdersOfTurn(sql: Sql, reading: Reading): Promise<(Reach & { role?: RoleName })[]> {
  const { turnGroupId, turnMemberId } = reading;
  if (turnMemberId !== null) return reachMembers(sql, [turnMemberId]);
  return turnGroupId === null ? [] : reachRoles(sql, turnGroupId, GROUP_LEADERS);
}

export const secretariesOf = (sql: Sql, unitId: string): Promise<Reach[]> =>
  reachRoles(sql, unitId, SECRETARIES);

/** Everything a message about a coming reading says. */
export async function sceneOf(services: Services, sql: Sql, reading: Reading): Promise<TurnScene> {
  const plan = await loadPlan(sql, reading.unitId);
  const moments = momentsOf(plan, reading.date, services.zone);
  const names = await namesOf(sql, reading);
  const week = { from: reading.date, to: addDays(reading.date, DAYS_OF_HINTS - 1) };
  return {
    reading,
    plan,
    names,
    deadline: deadlineOf(moments, services.clock.now()),
    zone: services.zone,
    hints: (say) => services.features().flatMap((feature) => feature.readingHints?.(week, say) ?? []),
  };
}

async function occasionOf(sql: Sql, reading: Reading) {
  const others = await otherReadings(sql, reading.unitId, addDays(reading.date, -SPACING_DAYS), reading.id);
  return { readingId: reading.id, date: reading.date, others };
}

async function viewerOf(sql: Sql, unitId: string) {
  const unit = await loadUnit(sql, unitId);
  if (!unit) throw new Error(`no unit ${unitId}`);
  return unit;
}

/** Up to three stories to choose from. */
export async function suggestionsFor(sql: Sql, reading: Reading) {
  const candidates = await loadCandidates(sql, await viewerOf(sql, reading.unitId), reading.date);
  const chosen = suggest(candidates, await occasionOf(sql, reading));
  return candidates
    .filter(({ id }) => chosen.some((one) => one.id === id))
    .sort(
      (one, other) =>
        chosen.findIndex(({ id }) => id === one.id) - chosen.findIndex(({ id }) => id === other.id),
    );
}

/** Id of the approved story that stands when nobody chose, or null. */
export async function defaultStoryFor(sql: Sql, reading: Reading): Promise<string | null> {
  const candidates = await loadCandidates(sql, await viewerOf(sql, reading.unitId), reading.date);
  return standsByDefault(candidates, await occasionOf(sql, reading))?.id ?? null;
}

/** The story as the cell of the reading sees it. */
export const storyOf = async (sql: Sql, reading: Reading, storyId: string): Promise<Story | null> =>
  loadStory(sql, storyId, await viewerOf(sql, reading.unitId));

/** Why the turn's people are written to, with what makes it happen once: the moment it was due, the story refused. */
export type AskWhy = { why: 'ask' | 'remind' | 'again'; occasion: string };

/** Asks for the story and the reader. Returns how many were written to. */
export async function askTurn(services: Services, tx: Tx, reading: Reading, ask: AskWhy): Promise<number> {
  const scene = await sceneOf(services, tx, reading);
  const { people, isSecretary } = await askedOf(tx, reading);
  const stories = reading.settledBy === null ? await suggestionsFor(tx, reading) : [];
  const settled = reading.storyId === null ? null : await storyOf(tx, reading, reading.storyId);
  const key = `reading-${ask.why}:${reading.id}:${ask.occasion}`;
  return tellEach(services, tx, people, key, scene, (say, person) =>
    askMessage(say, scene, {
      why: ask.why,
      locale: person.locale,
      name: person.fullName ?? '',
      isSecretary,
      isSelf: person.memberId === reading.turnMemberId,
      stories,
      settled,
    }),
  );
}

/** One message each, outside the message budget: it is their own turn. It makes no sense after the announcement. */
export async function tellEach(
  services: Services,
  tx: Tx,
  people: readonly Reach[],
  key: string,
  { reading, plan, zone }: Pick<TurnScene, 'reading' | 'plan' | 'zone'>,
  message: (say: Say, person: Reach) => Message,
): Promise<number> {
  const expiresAt = momentsOf(plan, reading.date, zone).announce;
  const once = [...new Map(people.map((person) => [person.accountId, person])).values()];
  for (const person of once)
    await tellPeople(tx, services.texts, [person], {
      key,
      expiresAt,
      message: (say) => message(say, person),
    });
  return once.length;
}

export async function allowedHours(services: Services, sql: Sql, unitId: string) {
  return { zone: services.zone, table: await loadDaysOff(sql, unitId), ...DEFAULT_ALLOWED };
}

/** A story was refused or taken back: other ones are suggested, at night only in the morning. */
export async function askAgain(services: Services, tx: Tx, reading: Reading, storyId: string): Promise<void> {
  const now = services.clock.now();
  const plan = await loadPlan(tx, reading.unitId);
  const allowed = nextAllowed(now, await allowedHours(services, tx, reading.unitId));
  if (allowed > now) await planStep(tx, reading, plan, 'ask_reader', allowed);
  else await askTurn(services, tx, reading, { why: 'again', occasion: storyId });
}

/** After a change of turn: who has it now is asked, at once where asking time is past, at the next allowed hour. */
export async function askWhenDue(services: Services, tx: Tx, readings: readonly Reading[]): Promise<void> {
  const now = services.clock.now();
  for (const reading of readings) {
    const plan = await loadPlan(tx, reading.unitId);
    const moments = momentsOf(plan, reading.date, services.zone);
    if (now < moments.ask_reader || now >= moments.announce) continue;
    await planStep(
      tx,
      reading,
      plan,
      'ask_reader',
      nextAllowed(now, await allowedHours(services, tx, reading.unitId)),
    );
  }
}

export const planStep = (
  tx: Tx,
  reading: Reading,
  plan: Plan,
  step: Parameters<typeof jobOf>[0],
  at: Date,
): Promise<void> =>
  planJob(tx, {
    feature: 'readings',
    job: jobOf(step),
    subjectId: reading.id,
    unitId: plan.unitId,
    graceSeconds: GRACE_SECONDS,
    rule: null,
    at,
  });
