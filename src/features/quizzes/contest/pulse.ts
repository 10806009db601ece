// Whether time runs while people take part: a due row twice a minute. One that comes late tells that nobody could answer meanwhile.
import { occasion } from '../../../core/calendar/beat.ts';
import { isPlanned, plan, takeOverdue } from '../../../core/calendar/store.ts';
import type { Services } from '../../../core/feature.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { defineJob } from '../../../jobs/jobs.ts';
import { downBefore, wasDown } from '../games/clock-rules.ts';
import type { Contest } from './shapes.ts';
import { loadContest } from './store.ts';
import { giveBack, hasRunning, mendTries } from './tries-store.ts';

const PULSE_JOB = 'quizzes.contest-pulse';
const EVERY_MS = 30_000;
const GRACE_SECONDS = 24 * 3600;

const planPulse = (tx: Tx, { id, unitId }: Pick<Contest, 'id' | 'unitId'>, now: Date): Promise<void> =>
  plan(tx, {
    feature: 'quizzes',
    job: PULSE_JOB,
    subjectId: id,
    unitId,
    rule: null,
    at: new Date(now.getTime() + EVERY_MS),
    graceSeconds: GRACE_SECONDS,
  });

/** A try has begun: from now on it is noticed when time does not run. */
export async function keepPulse(tx: Tx, contest: Contest, now: Date): Promise<void> {
  if (!(await isPlanned(tx, PULSE_JOB, contest.id))) await planPulse(tx, contest, now);
}

export const pulseJob = defineJob<Services, ReturnType<typeof occasion.parse>>({
  name: PULSE_JOB,
  payload: occasion,
  async run({ db, clock }, { subjectId, moment }) {
    const now = clock.now();
    await inTransaction(db, async (tx) => {
      const contest = await loadContest(tx, subjectId);
      if (contest?.state === 'open') await beat(tx, contest, moment, now);
    });
  },
});

async function beat(tx: Tx, contest: Contest, moment: Date, now: Date): Promise<void> {
  if (wasDown(moment, now)) await giveBack(tx, contest, { from: moment, now, everyMs: EVERY_MS });
  if (await hasRunning(tx, contest.id, now)) await planPulse(tx, contest, now);
}

/** For a person who comes before the beat that would notice. True: what was lost has been given back. */
export async function caughtUp({ db, clock }: Services, contest: Contest): Promise<boolean> {
  const now = clock.now();
  return inTransaction(db, async (tx) => {
    const moment = await takeOverdue(tx, PULSE_JOB, contest.id, downBefore(now));
    if (moment) await beat(tx, contest, moment, now);
    return moment !== null;
  });
}

/** The service's clock was set back: a try ends in its time, not an hour later. */
export async function mendContests(tx: Tx, now: Date): Promise<void> {
  for (const contestId of await mendTries(tx, now)) {
    const contest = await loadContest(tx, contestId);
    if (contest) await planPulse(tx, contest, now);
  }
}
