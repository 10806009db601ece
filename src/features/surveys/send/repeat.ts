// A survey that comes back: at each occurrence a new one from the same questions, pointing to the one before.
import { occasion } from '../../../core/calendar/beat.ts';
import type { Services } from '../../../core/feature.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { defineJob } from '../../../jobs/jobs.ts';
import { tellMissed } from '../answer/told.ts';
import { REPEAT_JOB, type Survey } from '../shapes.ts';
import { insertSurvey, latestOf, loadSurvey, lockSurvey, occurrenceId } from '../store.ts';
import { makeAsk } from './actions.ts';
import { DEFAULT_DAYS } from './rules.ts';

export const repeatJob = defineJob<Services, ReturnType<typeof occasion.parse>>({
  name: REPEAT_JOB,
  payload: occasion,
  async run(services, { subjectId, moment, missed }) {
    await inTransaction(services.db, (tx) => repeat(services, tx, subjectId, moment, missed));
    services.wake();
  },
});

async function repeat(
  services: Services,
  tx: Tx,
  firstId: string,
  moment: Date,
  missed: boolean,
): Promise<void> {
  const first = await lockSurvey(tx, firstId);
  const id = occurrenceId(firstId, moment);
  const unit = first && (await loadUnit(tx, first.unitId));
  // Stopped between the heartbeat and this job, made before, or its unit is no more.
  if (!first?.rule || !unit || unit.endedAt !== null || (await loadSurvey(tx, id))) return;
  const before = (await latestOf(tx, firstId)) ?? first;
  const { seconds = DEFAULT_DAYS * 86_400 } = first.rule;
  const { unitId, title, anonymity, audience, place, hideUntilClosed, createdBy } = first;
  const next: Survey = {
    id,
    unitId,
    title,
    // Words that were mended since stay mended.
    form: { ...before.form, version: 1 },
    anonymity,
    audience,
    place,
    hideUntilClosed,
    createdBy,
    state: missed ? 'missed' : 'draft',
    opensAt: moment,
    closesAt: new Date(moment.getTime() + seconds * 1000),
    rule: null,
    previousId: before.id,
    rewordedAt: null,
    askId: null,
  };
  await insertSurvey(tx, next, services.clock.now());
  if (missed) await tellMissed(services, tx, next);
  else await makeAsk(services, tx, next);
}
