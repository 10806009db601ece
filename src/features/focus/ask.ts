// How the ask engine shows, chases and ends a focus area's month.
import { deskOf } from '../../core/asks/choice-rules.ts';
import type { AskKind } from '../../core/asks/engine.ts';
import { monthOf, postToOwner } from '../../core/asks/owner-ask.ts';
import { type Answered, answersIn, askedAbout } from '../../core/asks/owner-ask-store.ts';
import { ownerJob } from '../../core/asks/owner-job.ts';
import type { Ask } from '../../core/asks/shapes.ts';
import { sightOf } from '../../core/asks/viewer.ts';
import type { Services } from '../../core/feature.ts';
import { STANDINGS } from '../../core/org/roles.ts';
import { tellSecretaries } from '../../core/org/tell.ts';
import type { Sql } from '../../db/index.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { localDate } from '../../shared/dates.ts';
import { tongueIn, tongueOf } from '../../shared/tongue.ts';
import {
  closedMessage,
  LOOK,
  monthName,
  monthNews,
  nobodyNews,
  promptMessage,
  shortWords,
} from './messages.ts';
import { CODE, FEATURE, MONTH_FORM, MONTH_JOB, type Month, type Said, type Scene, STANDS } from './shapes.ts';
import { loadScene, lockScene } from './store.ts';

const MONTHS_SHOWN = 3;

const monthFrom = (
  { id, state }: Pick<Ask, 'id'> & { state: string },
  month: string,
  answers: readonly Answered[],
): Month => ({
  askId: id,
  month,
  isOpen: state === 'open',
  said: (answers.find(({ item }) => item === STANDS)?.value as Said | undefined) ?? null,
  line: answers.find(({ item }) => item === 'line')?.value ?? null,
});

export const monthIn = async (services: Pick<Services, 'zone'>, sql: Sql, ask: Ask): Promise<Month> =>
  monthFrom(ask, monthOf(ask, services.zone), await answersIn(sql, [ask.id]));

export async function monthsOf({ zone }: Pick<Services, 'zone'>, sql: Sql, id: string): Promise<Month[]> {
  const asks = await askedAbout(sql, FEATURE, id, MONTHS_SHOWN);
  return asks.map((ask) => monthFrom(ask, monthOf(ask, zone), ask.answers));
}

export const monthAsk: AskKind = {
  standings: STANDINGS,
  async render(services, db, ask, place) {
    const scene = await loadScene(db, ask.subjectId);
    const seen = scene && (await sightOf(services, db, ask, place, { item: STANDS, membersOnly: true }));
    // Asked privately: it was never posted in a group.
    if (!scene || !seen?.viewer) return null;
    const { tongue, viewer } = seen;
    const month = await monthIn(services, db, ask);
    if (ask.state === 'open')
      return promptMessage(tongue, scene, { ask, month, behalf: viewer.recordedBy !== null });
    return ask.state === 'closed'
      ? closedMessage(tongue, scene, month)
      : { text: tongue.say('focus-called-off', { words: shortWords(scene.words) }) };
  },
  opened: postToOwner,
  title: async (sql, { subjectId }) => shortWords((await loadScene(sql, subjectId))?.words ?? ''),
  desk: deskOf(LOOK),

  async nudge(services, tx, ask) {
    const scene = await loadScene(tx, ask.subjectId);
    const month = await monthIn(services, tx, ask);
    return ({ locale }) => {
      const tongue = tongueIn(services, locale);
      const words = shortWords(scene?.words ?? '');
      const button = { label: tongue.say('focus-menu-answer'), data: encodeButton(CODE, 'fix', ask.id) };
      const line = tongue.say('focus-nudge-line', { words, month: monthName(tongue, month.month) });
      const { text, buttons } = scene
        ? promptMessage(tongue, scene, { ask, month, behalf: false })
        : { text: line, buttons: [[button]] };
      return { text, buttons, line, button };
    };
  },
  async closed(services, tx, ask) {
    const scene = await loadScene(tx, ask.subjectId);
    if (!scene) return;
    const month = await monthIn(services, tx, ask);
    const today = localDate(services.clock.now(), services.zone);
    await tellSecretaries(tx, services.texts, {
      unitId: ask.unitId,
      key: `focus-month:${ask.id}`,
      message: (say) => monthNews(tongueOf(services, say), scene, month, today),
    });
  },
  async missed(services, tx, ask) {
    const scene = await loadScene(tx, ask.subjectId);
    if (scene) await tellNobody(services, tx, scene, 'missed', ask.opensAt);
  },
};

/** Once a month for each focus area that is open. */
const { job, tellNobody } = ownerJob<Scene>({
  feature: FEATURE,
  name: MONTH_JOB,
  async lock(tx, id) {
    const scene = await lockScene(tx, id);
    return scene?.state === 'open' ? scene : null;
  },
  form: () => MONTH_FORM,
  nobody: nobodyNews,
});
export const monthJob = job;
