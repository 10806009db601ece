// The steps of a reading's week before its Monday: ask, remind, ask the secretary, settle.
import { type Occasion, occasion } from '../../../core/calendar/beat.ts';
import type { Services } from '../../../core/feature.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { defineJob, type Job } from '../../../jobs/jobs.ts';
import { jobOf, momentsOf, type Reading, type WeekStep } from '../shapes.ts';
import { loadPlan, lockReading } from '../store.ts';
import { settleNow, tellProposal } from './actions.ts';
import {
  allowedHours,
  askTurn,
  planStep,
  sceneOf,
  secretariesOf,
  storyOf,
  suggestionsFor,
  tellEach,
} from './ask.ts';
import { helpChooseMessage } from './messages.ts';
import { cameLate } from './store.ts';
import { timeOf } from './timing-rules.ts';

type Step = Exclude<WeekStep, 'announce'>;

/** What each step does; a reading whose story is settled needs no more asking. */
const STEPS: Record<
  Step,
  (services: Services, tx: Tx, reading: Reading, moment: string) => Promise<unknown>
> = {
  ask_reader: async (services, tx, reading, moment) => {
    const hasReader = reading.readerMemberId !== null || reading.readerName !== null;
    const isDone = reading.proposedStoryId !== null || reading.settledBy === 'open';
    if (isDone || (reading.settledBy !== null && hasReader)) return;
    await askTurn(services, tx, reading, { why: 'ask', occasion: moment });
  },
  remind_reader: async (services, tx, reading, moment) => {
    if (reading.settledBy !== null) return;
    if (!(await remindOfProposal(services, tx, reading, moment)))
      await askTurn(services, tx, reading, { why: 'remind', occasion: moment });
  },
  ask_secretary: async (services, tx, reading, moment) => {
    if (reading.settledBy !== null) return;
    if (!(await remindOfProposal(services, tx, reading, moment)))
      await askSecretary(services, tx, reading, moment);
  },
  settle: settleNow,
};

async function remindOfProposal(
  services: Services,
  tx: Tx,
  reading: Reading,
  moment: string,
): Promise<boolean> {
  const story = reading.proposedStoryId === null ? null : await storyOf(tx, reading, reading.proposedStoryId);
  if (!story || story.withdrawn) return false;
  await tellProposal(services, tx, reading, story, null, moment);
  return true;
}

async function askSecretary(services: Services, tx: Tx, reading: Reading, moment: string): Promise<void> {
  const scene = await sceneOf(services, tx, reading);
  const stories = await suggestionsFor(tx, reading);
  const key = `reading-help:${reading.id}:${moment}`;
  await tellEach(
    services,
    tx,
    await secretariesOf(tx, reading.unitId),
    key,
    scene,
    (say, { locale, fullName }) => helpChooseMessage(say, scene, stories, { locale, name: fullName ?? '' }),
  );
}

async function runStep(
  services: Services,
  step: Step,
  { subjectId, missed, moment }: Occasion,
): Promise<void> {
  await inTransaction(services.db, async (tx) => {
    const reading = await lockReading(tx, subjectId);
    if (reading?.state !== 'planned') return;
    const plan = await loadPlan(tx, reading.unitId);
    const time = timeOf({
      step,
      now: services.clock.now(),
      moments: momentsOf(plan, reading.date, services.zone),
      hours: await allowedHours(services, tx, reading.unitId),
      late: missed,
      askedLate: await cameLate(tx, 'ask_reader', reading.id),
    });
    if (time.at === 'later') await planStep(tx, reading, plan, step, time.moment);
    if (time.at === 'now') await STEPS[step](services, tx, reading, moment.toISOString());
  });
  services.wake();
}

export const turnJobs: Job<Services>[] = (Object.keys(STEPS) as Step[]).map(
  (step) =>
    defineJob({
      name: jobOf(step),
      payload: occasion,
      run: (services: Services, payload: Occasion) => runStep(services, step, payload),
    }) as Job<Services>,
);
