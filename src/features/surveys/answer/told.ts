// Who hears that a survey is over, or could not open: its builder and those who keep the unit; of a branch each cell its own rate.
import { z } from 'zod';
import { keptFigures } from '../../../core/asks/results-store.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import type { Services } from '../../../core/feature.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { tellPeople, tellSecretaries } from '../../../core/org/tell.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { defineJob } from '../../../jobs/jobs.ts';
import { formatRate } from '../../../shared/format.ts';
import type { Say } from '../../../shared/texts.ts';
import { tongueOf } from '../../../shared/tongue.ts';
import { button } from '../messages.ts';
import { unitTotals } from '../results/store.ts';
import type { Survey } from '../shapes.ts';
import { loadSurvey } from '../store.ts';

export const TOLD_JOB = 'surveys.told';
/** Cells told in one transaction. */
const BATCH = 20;

export const toldJob = defineJob<Services, { askId: string }>({
  name: TOLD_JOB,
  payload: z.object({ askId: z.uuid() }),
  async run(services, { askId }) {
    const ask = await loadAsk(services.db, askId);
    const survey = ask && (await loadSurvey(services.db, ask.subjectId));
    if (!survey) return;
    const whole = await keptFigures(services.db, askId);
    await inTransaction(services.db, (tx) => tellKeepers(services, tx, survey, closedText(survey, whole)));
    const cells = (await unitTotals(services.db, askId)).filter(({ unitId }) => unitId !== survey.unitId);
    for (let from = 0; from < cells.length; from += BATCH)
      await inTransaction(services.db, async (tx) => {
        for (const { unitId, ...counts } of cells.slice(from, from + BATCH))
          await tellSecretaries(tx, services.texts, {
            unitId,
            key: `survey-closed:${askId}`,
            message: (say) => withResults(say, survey, closedText(survey, counts, 'cell')(services, say)),
          });
      });
    services.wake();
  },
});

type Counts = { answered: number; expected: number };
type Text = (services: Services, say: Say) => string;

const closedText =
  ({ title }: Survey, { answered, expected }: Counts, scope = 'whole'): Text =>
  (services, say) =>
    say('survey-told-closed', {
      title,
      scope,
      rate: formatRate(answered, expected, tongueOf(services, say).locale),
    });

const withResults = (say: Say, { id }: Survey, text: string) => ({
  text,
  buttons: [[button(say('survey-results'), 'res', id, 'p0')]],
});

/** The builder and the secretaries of the unit that asks, each once. */
async function tellKeepers(services: Services, tx: Tx, survey: Survey, text: Text): Promise<void> {
  const key = `survey-closed:${survey.askId}`;
  const message = (say: Say) => withResults(say, survey, text(services, say));
  await tellPeople(tx, services.texts, await reachMembers(tx, [survey.createdBy]), { key, message });
  await tellSecretaries(tx, services.texts, { unitId: survey.unitId, key, message });
}

/** It could not open in time: recorded, never sent late. */
export async function tellMissed(services: Services, tx: Tx, survey: Survey): Promise<void> {
  const unit = await loadUnit(tx, survey.unitId);
  const key = `survey-missed:${survey.id}`;
  const message = (say: Say) => ({
    text: say('survey-told-missed', { title: survey.title, unit: unit?.name ?? '' }),
    buttons: [[button(say('survey-again'), 'copy', survey.id)]],
  });
  await tellPeople(tx, services.texts, await reachMembers(tx, [survey.createdBy]), { key, message });
  await tellSecretaries(tx, services.texts, { unitId: survey.unitId, key, message });
}
