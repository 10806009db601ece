// The contest as an ask: whom it asks, how it looks in each place, what its opening and its end do.
import type { AskKind } from '../../../core/asks/engine.ts';
import { postInBudget, tellTooLate } from '../../../core/asks/places.ts';
import { liveFigures } from '../../../core/asks/results-store.ts';
import { sightOf } from '../../../core/asks/viewer.ts';
import type { Services } from '../../../core/feature.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { STANDINGS } from '../../../core/org/roles.ts';
import { tellPeople } from '../../../core/org/tell.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import type { Tx } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { shortId } from '../../../shared/ids.ts';
import { givenName } from '../../../shared/text.ts';
import { tongueIn, tongueOf } from '../../../shared/tongue.ts';
import { markUsed, pickQuestions } from '../bank/store.ts';
import { CODE } from '../shapes.ts';
import { concludeContest, outcomeOf, settleContest } from './closing.ts';
import { cancelledMessage, contestLine, groupMessage, inviteMessage, nudgeNotice } from './messages.ts';
import { outcomeMessage } from './result-messages.ts';
import { CONTEST_KINDS, type Contest, ITEM } from './shapes.ts';
import { loadContest, updateContest } from './store.ts';

/** Drawn from at most so many: what is frozen at opening stays small. */
const MOST_IN_POOL = 500;

export const contestAsk: AskKind = {
  standings: STANDINGS,

  async render(services, db, ask, place) {
    const contest = await loadContest(db, ask.subjectId);
    const unit = contest && (await loadUnit(db, contest.unitId));
    const seen = contest && (await sightOf(services, db, ask, place, { item: ITEM, membersOnly: false }));
    if (!contest || !unit || !seen) return null;
    const { tongue } = seen;
    if (ask.state === 'closed') return outcomeMessage(tongue, await outcomeOf(db, contest));
    if (ask.state === 'cancelled') return cancelledMessage(tongue, contest);
    if (ask.state !== 'open') return null;
    if (seen.viewer) return inviteMessage(tongue, contest, unit.name);
    const { answered } = await liveFigures(db, ask.id);
    const link = services.channel(place.channel).link(`${CODE}_${shortId(contest.id)}`);
    return groupMessage(tongue, contest, unit.name, { answered, link });
  },

  async opened(services, tx, ask) {
    const contest = await loadContest(tx, ask.subjectId);
    const unit = contest && (await loadUnit(tx, contest.unitId));
    if (!contest || !unit) return;
    const { topics } = contest;
    const wanted = { unit, topics, kinds: CONTEST_KINDS, count: MOST_IN_POOL, onlyApproved: true };
    const pool = (await pickQuestions(tx, { ...wanted, seed: contest.id })).map(({ id }) => id);
    const now = services.clock.now();
    await markUsed(tx, pool, { kind: 'contest', subjectId: contest.id, unitId: unit.id }, now);
    await updateContest(tx, contest.id, { state: 'open', pool });
    if (pool.length < contest.questions) await tellTooFew(services, tx, contest, pool.length);
    const standings = ask.audience?.standings ?? STANDINGS;
    const date = localDate(now, services.zone);
    const count = await postInBudget(services, tx, ask, {
      unit,
      date,
      membersOnly: false,
      standings,
      line: ({ locale, spokenTo }) => contestLine(tongueIn(services, locale, spokenTo), contest),
    });
    await tellTooLate(services, tx, ask, { count, openedBy: contest.createdBy });
  },

  title: async (sql, { subjectId }) => (await loadContest(sql, subjectId))?.title ?? '',

  async nudge(services, tx, ask) {
    const contest = await loadContest(tx, ask.subjectId);
    if (!contest) throw new Error(`no contest ${ask.subjectId}`);
    return ({ locale, spokenTo, fullName }) =>
      nudgeNotice(tongueIn(services, locale, spokenTo), contest, givenName(fullName ?? ''));
  },

  closing: settleContest,
  closed: (services, tx, ask) => concludeContest(services, tx, ask),

  async missed(services, tx, ask) {
    const contest = await loadContest(tx, ask.subjectId);
    if (!contest) return;
    await updateContest(tx, contest.id, { state: 'missed' });
    await tellPeople(
      tx,
      services.texts,
      await reachMembers(tx, contest.createdBy === null ? [] : [contest.createdBy]),
      {
        key: `contest-missed:${contest.id}`,
        message: (say) => ({ text: say('contest-missed', { title: contest.title }) }),
      },
    );
  },
};

/** Questions were refused or taken out since the contest was planned. */
async function tellTooFew(services: Services, tx: Tx, contest: Contest, n: number): Promise<void> {
  await tellPeople(
    tx,
    services.texts,
    await reachMembers(tx, contest.createdBy === null ? [] : [contest.createdBy]),
    {
      key: `contest-few:${contest.id}`,
      message: (say) => ({
        text: tongueOf(services, say).say('contest-opened-few', {
          title: contest.title,
          n,
          wanted: contest.questions,
        }),
      }),
    },
  );
}
