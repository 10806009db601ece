// How the ask engine shows, chases and ends an initiative's month.

import type { AskKind } from '../../core/asks/engine.ts';
import { monthOf, postToOwner } from '../../core/asks/owner-ask.ts';
import { answersIn } from '../../core/asks/owner-ask-store.ts';
import { ownerJob } from '../../core/asks/owner-job.ts';
import type { Ask } from '../../core/asks/shapes.ts';
import { sightOf } from '../../core/asks/viewer.ts';
import type { Services } from '../../core/feature.ts';
import { STANDINGS } from '../../core/org/roles.ts';
import { tellSecretaries } from '../../core/org/tell.ts';
import type { Sql } from '../../db/index.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { momentOf, tongueIn, tongueOf } from '../../shared/tongue.ts';
import { closedMessage, monthName, monthNews, nobodyNews, promptMessage } from './messages.ts';
import { monthFrom } from './rules.ts';
import { CODE, FEATURE, formOf, MONTH_JOB, type Month, SAID, type Scene } from './shapes.ts';
import { loadScene, lockScene } from './store.ts';

export const monthIn = async (services: Services, sql: Sql, ask: Ask): Promise<Month> =>
  monthFrom(ask, monthOf(ask, services.zone), await answersIn(sql, [ask.id]));

export const monthAsk: AskKind = {
  standings: STANDINGS,
  async render(services, db, ask, place) {
    const scene = await loadScene(db, ask.subjectId);
    const seen = scene && (await sightOf(services, db, ask, place, { item: SAID, membersOnly: true }));
    // Asked privately: what a group is, it never was posted there.
    if (!scene || !seen?.viewer) return null;
    const month = await monthIn(services, db, ask);
    if (ask.state === 'open')
      return promptMessage(seen.tongue, scene, month, momentOf(seen.tongue, ask.closesAt));
    return ask.state === 'closed'
      ? closedMessage(seen.tongue, scene, month)
      : { text: seen.tongue.say('initiatives-called-off', { name: scene.name }) };
  },
  opened: postToOwner,
  title: async (sql, { subjectId }) => (await loadScene(sql, subjectId))?.name ?? '',

  async nudge(services, tx, ask) {
    const scene = await loadScene(tx, ask.subjectId);
    const month = await monthIn(services, tx, ask);
    return ({ locale }) => {
      const tongue = tongueIn(services, locale);
      const name = scene?.name ?? '';
      const button = { label: tongue.say('initiatives-report'), data: encodeButton(CODE, 'fix', ask.id) };
      const { text, buttons } = scene
        ? promptMessage(tongue, scene, month, momentOf(tongue, ask.closesAt))
        : { text: name, buttons: [[button]] };
      const line = tongue.say('initiatives-nudge-line', { name, month: monthName(tongue, month.month) });
      return { text, buttons, line, button };
    };
  },
  async closed(services, tx, ask) {
    const scene = await loadScene(tx, ask.subjectId);
    if (!scene) return;
    const month = await monthIn(services, tx, ask);
    await tellSecretaries(tx, services.texts, {
      unitId: ask.unitId,
      key: `initiatives-month:${ask.id}`,
      message: (say) => monthNews(tongueOf(services, say), scene, month),
    });
  },
  async missed(services, tx, ask) {
    const scene = await loadScene(tx, ask.subjectId);
    if (scene) await tellNobody(services, tx, scene, 'missed', ask.opensAt);
  },
};

/** Once a month for each initiative that runs. */
const { job, tellNobody } = ownerJob<Scene>({
  feature: FEATURE,
  name: MONTH_JOB,
  async lock(tx, id) {
    const scene = await lockScene(tx, id);
    return scene?.endedOn === null ? scene : null;
  },
  form: formOf,
  nobody: nobodyNews,
});
export const monthJob = job;
