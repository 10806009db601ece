// How the ask engine shows, chases and ends a survey.
import type { Place } from '../../../channels/channel.ts';
import { narrowedBy } from '../../../core/asks/audience/rules.ts';
import { deskOf } from '../../../core/asks/choice-rules.ts';
import type { AskKind } from '../../../core/asks/engine.ts';
import { postInBudget, tellTooLate } from '../../../core/asks/places.ts';
import { keptFigures, keptTotals, liveFigures, liveTotals } from '../../../core/asks/results-store.ts';
import type { Ask } from '../../../core/asks/shapes.ts';
import { type Sight, sightOf } from '../../../core/asks/viewer.ts';
import type { Services } from '../../../core/feature.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import type { Db } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { shortId } from '../../../shared/ids.ts';
import { givenName } from '../../../shared/text.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { button } from '../messages.ts';
import { ONLY_ITEM } from '../send/rules.ts';
import { ASKED, CODE, type Scene } from '../shapes.ts';
import { loadSurvey, updateSurvey } from '../store.ts';
import { surveyChoice } from './desk.ts';
import { cancelledLiving, closedLiving, groupQuestion, invitation, promptLine } from './living-messages.ts';
import { askedMembers, outsiders } from './store.ts';
import { TOLD_JOB, tellMissed } from './told.ts';

async function sceneOf(
  services: Services,
  db: Db,
  ask: Ask,
  place: Place,
): Promise<(Scene & { seen: Sight }) | null> {
  const survey = await loadSurvey(db, ask.subjectId);
  const unit = survey && (await loadUnit(db, survey.unitId));
  const seen = unit && (await sightOf(services, db, ask, place, { item: ONLY_ITEM, membersOnly: true }));
  return survey && unit && seen ? { survey, unit, seen } : null;
}

export const surveyAsk: AskKind = {
  standings: ASKED,

  async render(services, db, ask, place) {
    const scene = await sceneOf(services, db, ask, place);
    if (!scene) return null;
    const { survey, seen } = scene;
    const inGroup = survey.place === 'group';
    switch (ask.state) {
      case 'open': {
        const link = seen.group ? services.channel(place.channel).link(`${CODE}_${shortId(ask.id)}`) : null;
        const plain = !services.channel(place.channel).capabilities.buttons;
        // A private copy shows no count.
        const count = inGroup ? liveFigures : liveTotals;
        const figures = seen.group ? await count(db, ask.id) : null;
        return inGroup
          ? groupQuestion(seen.tongue, scene, ask, { figures, own: seen.viewer?.answer ?? null, plain })
          : invitation(seen.tongue, scene, ask, figures, link);
      }
      case 'closed':
        // Drawn for each copy: of a branch thousands.
        return closedLiving(seen.tongue, scene, ask, await (inGroup ? keptFigures : keptTotals)(db, ask.id));
      case 'cancelled':
        return cancelledLiving(seen.tongue, scene);
      case 'scheduled':
      case 'missed':
        return null;
    }
  },

  async opened(services, tx, ask) {
    const { clock, zone } = services;
    const survey = await loadSurvey(tx, ask.subjectId);
    const unit = survey && (await loadUnit(tx, survey.unitId));
    if (!survey || !unit) return;
    await updateSurvey(tx, survey.id, { state: 'open' }, clock.now());
    const { audience, createdBy } = survey;
    const count = await postInBudget(services, tx, ask, {
      unit,
      date: localDate(clock.now(), zone),
      membersOnly: true,
      standings: audience.standings ?? ASKED,
      only: narrowedBy(audience) === null ? undefined : await askedMembers(tx, ask.id),
      line: ({ locale }) => promptLine(tongueIn(services, locale), survey, ask),
    });
    await tellTooLate(services, tx, ask, { count, openedBy: createdBy });
  },

  hides: async (sql, { state, subjectId }) =>
    state === 'open' && (await loadSurvey(sql, subjectId))?.hideUntilClosed === true,
  title: async (sql, { subjectId }) => (await loadSurvey(sql, subjectId))?.title ?? '',
  desk: deskOf(surveyChoice),

  async nudge(services, tx, ask) {
    const survey = await loadSurvey(tx, ask.subjectId);
    const title = survey?.title ?? '';
    const others = await outsiders(tx, ask.id);
    return ({ memberId, fullName, locale }) => {
      const { say } = tongueIn(services, locale);
      const go = button(say('survey-answer'), 'go', ask.id);
      return {
        text: say('survey-nudge', {
          to: others.get(memberId ?? '') ?? 'member',
          name: givenName(fullName ?? ''),
          title,
        }),
        buttons: [[go]],
        line: say('survey-nudge-line', { title }),
        button: button(say('survey-nudge-label', { title }), 'go', ask.id),
      };
    };
  },

  async closed(services, tx, ask) {
    const now = services.clock.now();
    await updateSurvey(tx, ask.subjectId, { state: 'closed' }, now);
    await services.jobs.enqueue(tx, TOLD_JOB, ask.id, { askId: ask.id });
  },

  async missed(services, tx, ask) {
    await updateSurvey(tx, ask.subjectId, { state: 'missed' }, services.clock.now());
    const survey = await loadSurvey(tx, ask.subjectId);
    if (survey) await tellMissed(services, tx, survey);
  },
};
