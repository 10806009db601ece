// Counts by hand, from raw rows and answers alone, what a summary of a unit must say: nothing here reads kept results or paths.

import type { AskForm } from '../../src/core/asks/shapes.ts';
import type { Period } from '../../src/core/figures/period-rules.ts';
import type { Counts } from '../../src/core/figures/shapes.ts';
import type { Db } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { instantOf, localDate } from '../../src/shared/dates.ts';
import type { Chain } from './town.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const PREFIX: Record<string, string> = {
  readings: 'readings',
  announcements: 'announcements',
  surveys: 'surveys',
  essays: 'essays',
  contest: 'contests',
  pledge_month: 'pledge_months',
};

/** One thing that counts `n` under `name`, at a unit, at a moment; `day`: by which the period is chosen. */
type Fact = { name: string; n: number; unitId: string; at: Date; day: string };

export type Facts = { facts: Fact[]; standing: (until: string) => Fact[] };

export async function factsOf(db: Db): Promise<Facts> {
  const sql = client(db);
  const facts: Fact[] = [];
  const dayOf = (at: Date) => localDate(at, ZONE);
  const add = (name: string, n: number, unitId: string, at: Date, day = dayOf(at)) =>
    facts.push({ name, n, unitId, at, day });

  const asks = await sql.ask.findMany({
    where: { state: 'closed' },
    include: { participations: { include: { responses: true } } },
  });
  const meetings = await sql.meeting.findMany();
  const campaigns = await sql.pledgeCampaign.findMany();
  for (const ask of asks) {
    const form = ask.form as unknown as AskForm;
    const prefix = PREFIX[ask.feature];
    if (prefix) add(`${prefix}_held`, 1, ask.unitId, ask.closesAt);
    const meeting = meetings.find(({ attendanceAskId }) => attendanceAskId === ask.id);
    const campaign = campaigns.find(({ askId }) => askId === ask.id);
    for (const { unitId, state, form: own, responses } of ask.participations) {
      if (state === 'exempt') continue;
      const items = ((own as unknown as AskForm | null) ?? form).items;
      const said = (item: string) => responses.find((response) => response.item === item);
      const isDone = items.every(({ id }) => said(id));
      const last = [...responses]
        .sort((x, y) => x.updateKey.localeCompare(y.updateKey, 'en', { numeric: true }))
        .at(-1);
      const isBehalf = isDone && last?.recordedBy != null;
      if (prefix) {
        add(`${prefix}_expected`, 1, unitId, ask.closesAt);
        if (isDone) add(`${prefix}_answered`, 1, unitId, ask.closesAt);
        if (isBehalf) add(`${prefix}_behalf`, 1, unitId, ask.closesAt);
        if (ask.feature === 'readings' && isDone)
          add(`readings_${said('heard')!.value}`, 1, unitId, ask.closesAt);
      }
      if (campaign) {
        const first = instantOf(`${campaign.year}-01-01`, '00:00', ZONE);
        const day = dayOf(ask.closesAt < first ? first : ask.closesAt);
        add('pledges_expected', 1, unitId, ask.closesAt, day);
        if (isDone) add('pledges_registered', 1, unitId, ask.closesAt, day);
        if (isBehalf) add('pledges_behalf', 1, unitId, ask.closesAt, day);
      }
      if (meeting && ['counted', 'final'].includes(meeting.state)) {
        const of = meeting.kind === 'study_session' ? 'session_' : '';
        const day = dayOf(meeting.startsAt);
        const isNames = meeting.attendanceBy === 'names';
        const came = isNames
          ? Number(['present', 'late'].includes(said('at')?.value ?? ''))
          : isDone
            ? Number(said('present')!.value)
            : 0;
        const expected = isNames ? 1 : isDone ? Number(said('total')!.value) : 0;
        add(`meetings_${of}came`, came, unitId, ask.closesAt, day);
        add(`meetings_${of}expected`, expected, unitId, ask.closesAt, day);
      }
    }
  }
  for (const { kind, joinedKind, state, unitId, startsAt } of meetings) {
    if (!['counted', 'final'].includes(state)) continue;
    add(kind === 'study_session' ? 'meetings_sessions' : 'meetings_held', 1, unitId, startsAt);
    if (kind === 'thematic' || joinedKind === 'thematic') add('meetings_thematic', 1, unitId, startsAt);
  }
  for (const { kind, state, unitId, decidedOn } of await sql.commendation.findMany())
    if (state === 'agreed')
      add(
        `commendations_${kind}s`,
        1,
        unitId,
        instantOf(decidedOn!.toISOString().slice(0, 10), '09:00', ZONE),
      );
  for (const { state, unitId, endedAt } of await sql.flowerQuiz.findMany())
    if (state === 'ended') add('games_flowers', 1, unitId, endedAt!);
  for (const { state, unitId, endedAt } of await sql.quickRound.findMany())
    if (state === 'ended') add('games_quick', 1, unitId, endedAt!);
  const pledges = await sql.pledge.findMany({ include: { items: true } });
  for (const { state, unitId, acceptedAt } of pledges)
    if (state === 'accepted') add('pledges_received', 1, unitId, acceptedAt!);
  // Replayed from the answers: done once, or a target reached.
  const months = asks
    .filter(({ feature }) => feature === 'pledge_month')
    .flatMap(({ participations }) =>
      participations.flatMap(({ unitId, responses }) => responses.map((said) => ({ ...said, unitId }))),
    )
    .sort((x, y) => x.updateKey.localeCompare(y.updateKey, 'en', { numeric: true }));
  for (const { memberId } of pledges) {
    const said = (item: string) => months.filter((one) => one.memberId === memberId && one.item === item);
    const once = said('o1');
    const undone = once.findLastIndex(({ value }) => value !== 'done');
    const done = once[undone + 1];
    let sum = 0;
    const reached = said('t2').find(({ value }) => {
      sum += Number(value);
      return sum >= 8;
    });
    for (const one of [done, reached]) if (one) add('pledges_finished', 1, one.unitId, one.at);
  }

  const iso = (date: Date) => date.toISOString().slice(0, 10);
  const midnight = (day: string) => instantOf(day, '00:00', ZONE);
  const initiatives = await sql.initiative.findMany();
  for (const { unitId, sinceOn, endedOn } of initiatives) {
    add('initiatives_started', 1, unitId, midnight(iso(sinceOn)));
    if (endedOn) add('initiatives_ended', 1, unitId, midnight(iso(endedOn)));
  }
  const areas = await sql.focusArea.findMany();
  for (const { unitId, state, closedAt } of areas)
    if (state === 'done') add('focus_done', 1, unitId, closedAt!);

  return {
    facts,
    standing: (until) => [
      ...initiatives.flatMap(({ unitId, sinceOn, endedOn }) =>
        iso(sinceOn) < until && (endedOn === null || iso(endedOn) >= until)
          ? [{ name: 'initiatives_active', n: 1, unitId, at: midnight(until), day: until }]
          : [],
      ),
      ...areas.flatMap(({ unitId, createdAt, closedAt }) =>
        dayOf(createdAt) < until && (closedAt === null || dayOf(closedAt) >= until)
          ? [{ name: 'focus_open', n: 1, unitId, at: midnight(until), day: until }]
          : [],
      ),
    ],
  };
}

/** What all of it adds up to in units that `counts` takes. */
export function handCount(
  { facts, standing }: Facts,
  { from, until }: Period,
  counts: (unitId: string, at: Date) => boolean,
): Counts {
  const sum: Counts = {};
  const inPeriod = facts.filter(({ day }) => day >= from && day < until);
  for (const { name, n, unitId, at } of [...inPeriod, ...standing(until)])
    if (n > 0 && counts(unitId, at)) sum[name] = (sum[name] ?? 0) + n;
  return sum;
}

/** `child`: only what counted right below the unit, in this one. */
export const inBranch =
  (chain: Chain, id: string, child?: string) =>
  (unitId: string, at: Date): boolean => {
    const above = chain(unitId, at);
    const found = above.indexOf(id);
    return child === undefined ? found >= 0 : found > 0 && above[found - 1] === child;
  };
