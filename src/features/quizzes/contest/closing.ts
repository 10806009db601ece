// A contest ends: tries that still ran are scored, then places, prizes, and who is told what.
import type { Message, Place as Where } from '../../../channels/channel.ts';
import { groupsIn } from '../../../core/asks/places-store.ts';
import { keptFigures } from '../../../core/asks/results-store.ts';
import { writeScores } from '../../../core/asks/scores-store.ts';
import type { Ask } from '../../../core/asks/shapes.ts';
import { notify } from '../../../core/delivery/notices.ts';
import type { Services } from '../../../core/feature.ts';
import { type Reach, reachMembers, reachRoles } from '../../../core/org/reach-store.ts';
import { SECRETARIES } from '../../../core/org/roles.ts';
import { tellPeople } from '../../../core/org/tell.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import type { Sql, Tx } from '../../../db/index.ts';
import { givenName } from '../../../shared/text.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { countingIn } from '../bank/store.ts';
import { isGroupOf, postGame, tongueAt } from '../games/places.ts';
import { agreeToBeNamed, countFullMarks, unitsOfAsked, winnersOf, writePlaces } from './places-store.ts';
import { endedNews, type Outcome, outcomeMessage, placeNotice, winnerMessage } from './result-messages.ts';
import { type Entry, percentOf, rank, scoreOf } from './rules.ts';
import { type Contest, ITEM, outcomeRef, type Place, type Try } from './shapes.ts';
import { loadContest, updateContest } from './store.ts';
import { holdTries, settleTries } from './tries-store.ts';

/** Who was not told within a week is told when they look. */
const TOLD_WITHIN_MS = 7 * 24 * 3_600_000;
/** Notices stored at once. */
const BATCH = 500;

/** Before anything is counted: every try has its score, and a question taken out since counts for nobody. */
export async function settleContest(services: Services, tx: Tx, ask: Ask): Promise<void> {
  const contest = await loadContest(tx, ask.subjectId);
  const unit = contest && (await loadUnit(tx, contest.unitId));
  if (!contest || !unit) return;
  const tries = await holdTries(tx, contest.id);
  const counting = await countingIn(tx, unit, [...new Set(tries.flatMap(({ questionIds }) => questionIds))]);
  const now = services.clock.now();
  const scored = tries.map((tried) => ({ tried, ...scoreOf(tried, counting) }));
  const changed = scored.filter(
    ({ tried, score, counted }) =>
      tried.submittedAt === null || tried.score !== score || tried.counted !== counted,
  );
  const endOf = ({ submittedAt, deadline }: Try) => submittedAt ?? (now < deadline ? now : deadline);
  await settleTries(
    tx,
    changed.map(({ tried, score, counted }) => ({
      id: tried.id,
      score,
      counted,
      submittedAt: endOf(tried),
    })),
  );
  // All of them: a process may have died between scoring a try and telling the engine.
  await writeScores(
    tx,
    { askId: ask.id, item: ITEM, now },
    scored
      .filter(({ counted }) => counted > 0)
      .map(({ tried, score, counted }) => {
        const percent = percentOf({ score, counted });
        return { memberId: tried.memberId, attempt: tried.number, value: String(percent), score: percent };
      }),
  );
}

/** Places and prizes; each person is told their own, winners are asked about their name, who opened it gets the figures. */
export async function concludeContest(services: Services, tx: Tx, ask: Ask): Promise<void> {
  const contest = await loadContest(tx, ask.subjectId);
  if (!contest) return;
  await updateContest(tx, contest.id, { state: 'closed', closesAt: ask.closesAt });
  const units = await unitsOfAsked(tx, ask.id);
  const places = rank(contest.id, contest.tieBreak, entriesOf(await holdTries(tx, contest.id), units));
  const winners = places.filter(({ prize }) => prize !== null);
  const agreed = await agreeToBeNamed(
    tx,
    winners.map(({ memberId }) => memberId),
  );
  await writePlaces(tx, contest.id, places, (memberId) => agreed.has(memberId));
  await tellPlaces(services, tx, contest, places);
  await tellWinners(services, tx, contest, { winners, agreed, total: places.length });
  await tellRunners(services, tx, contest);
  await publish(services, tx, contest);
}

/** In groups the message of a week ago is far up: the result comes as a new one. Where nothing can be edited it does so anyway. */
async function publish(services: Services, tx: Tx, { id, unitId }: Contest): Promise<void> {
  const unit = await loadUnit(tx, unitId);
  for (const { place } of unit ? await groupsIn(tx, unit) : [])
    if (services.channel(place.channel).capabilities.edits)
      await postGame(tx, outcomeRef(id), 'result', place);
}

function entriesOf(tries: readonly Try[], units: ReadonlyMap<string, string>): Entry[] {
  const byMember = Map.groupBy(
    tries.filter(({ submittedAt }) => submittedAt !== null),
    ({ memberId }) => memberId,
  );
  return [...byMember].flatMap(([memberId, own]) => {
    const unitId = units.get(memberId);
    if (unitId === undefined) return [];
    own.sort((a, b) => a.number - b.number);
    const scored = own.map(({ score, counted, submittedAt }) => ({
      score: score ?? 0,
      counted: counted ?? 0,
      submittedAt: submittedAt!,
    }));
    return [
      { memberId, unitId, guess: own.findLast(({ guess }) => guess !== null)?.guess ?? null, tries: scored },
    ];
  });
}

/** Inside the message budget: it can wait, and it is no work. */
async function tellPlaces(
  services: Services,
  tx: Tx,
  contest: Contest,
  places: readonly Place[],
): Promise<void> {
  const others = new Map(
    places.filter(({ prize }) => prize === null).map((place) => [place.memberId, place]),
  );
  const now = services.clock.now();
  const people = once(await reachMembers(tx, [...others.keys()]));
  const notices = people.map(({ memberId, locale, spokenTo }) => ({
    key: `contest-place:${contest.id}:${memberId}`,
    memberId: memberId!,
    dueAt: now,
    expiresAt: new Date(now.getTime() + TOLD_WITHIN_MS),
    payload: placeNotice(
      tongueIn(services, locale, spokenTo),
      contest,
      others.get(memberId!)!,
      places.length,
    ),
  }));
  for (let from = 0; from < notices.length; from += BATCH)
    await notify(tx, notices.slice(from, from + BATCH));
}

const once = (people: readonly Reach[]): Reach[] => [
  ...new Map(people.map((person) => [person.memberId, person])).values(),
];

/** Outside the budget: the prizes cannot be published as they wish before they have said it. */
async function tellWinners(
  services: Services,
  tx: Tx,
  contest: Contest,
  { winners, agreed, total }: { winners: readonly Place[]; agreed: ReadonlySet<string>; total: number },
): Promise<void> {
  const byMember = new Map(winners.map((place) => [place.memberId, place]));
  for (const person of await reachMembers(tx, [...byMember.keys()])) {
    const place = byMember.get(person.memberId!)!;
    const unit = (await loadUnit(tx, place.unitId))?.name ?? '';
    const name = givenName(person.fullName ?? '');
    await tellPeople(tx, services.texts, [person], {
      key: `contest-won:${contest.id}`,
      message: () =>
        winnerMessage(tongueIn(services, person.locale, person.spokenTo), contest, place, {
          name,
          total,
          unit,
          agreed: agreed.has(person.memberId!),
        }),
    });
  }
}

/** Who opened it; in a cell its secretaries as well. */
async function tellRunners(services: Services, tx: Tx, contest: Contest): Promise<void> {
  const people = [
    ...(await reachMembers(tx, contest.createdBy === null ? [] : [contest.createdBy])),
    ...(await reachRoles(tx, contest.unitId, SECRETARIES)),
  ];
  const outcome = await outcomeOf(tx, contest);
  for (const person of people)
    await tellPeople(tx, services.texts, [person], {
      key: `contest-ended:${contest.id}`,
      message: () => endedNews(tongueIn(services, person.locale), outcome),
    });
}

/** The published result, as a message of its own. */
export async function renderOutcome(
  services: Services,
  sql: Sql,
  contestId: string,
  place: Where,
): Promise<Message | null> {
  const contest = await loadContest(sql, contestId);
  const unit = contest && (await loadUnit(sql, contest.unitId));
  if (!unit || contest?.state !== 'closed' || !(await isGroupOf(sql, place, unit))) return null;
  return outcomeMessage(await tongueAt(services, sql, place), await outcomeOf(sql, contest));
}

/** Everything the published result says. */
export async function outcomeOf(sql: Sql, contest: Contest): Promise<Outcome> {
  const figures = contest.askId === null ? null : await keptFigures(sql, contest.askId);
  return {
    contest,
    expected: figures?.expected ?? 0,
    answered: figures?.answered ?? 0,
    allRight: await countFullMarks(sql, contest.id),
    winners: await winnersOf(sql, contest.id),
    withdrawn: await countOut(sql, contest),
  };
}

/** Questions of the contest that were taken out, or refused, since it opened: they count for nobody. */
export async function countOut(sql: Sql, { unitId, pool }: Contest): Promise<number> {
  const unit = await loadUnit(sql, unitId);
  return unit ? pool.length - (await countingIn(sql, unit, pool)).size : 0;
}
