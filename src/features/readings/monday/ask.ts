// How the ask engine shows, chases and ends a Monday reading.
import { deskOf } from '../../../core/asks/choice-rules.ts';
import type { AskKind } from '../../../core/asks/engine.ts';
import { liveFigures } from '../../../core/asks/results-store.ts';
import { participants } from '../../../core/asks/store.ts';
import { type Sight, sightOf } from '../../../core/asks/viewer.ts';
import { STANDINGS } from '../../../core/org/roles.ts';
import { tellSecretaries } from '../../../core/org/tell.ts';
import { weekLines } from '../../../core/weekly.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { givenName } from '../../../shared/text.ts';
import { tongueIn, tongueOf } from '../../../shared/tongue.ts';
import { ITEM } from '../shapes.ts';
import { updateReading } from '../store.ts';
import { summaryWithNames } from './list-messages.ts';
import {
  type Audience,
  announcement,
  answerButtons,
  below,
  CODE,
  LOOK,
  missedLiving,
  openMessage,
  SHORT,
  summaryLines,
} from './messages.ts';
import { recordMissed } from './missed.ts';
import { paperTally } from './paper-store.ts';
import { partOfDay } from './rules.ts';
import type { Scene } from './shapes.ts';
import { loadScene, outsiders } from './store.ts';

export const readingAsk: AskKind = {
  standings: STANDINGS,

  async render(services, db, ask, place) {
    const scene = await loadScene(db, ask.subjectId);
    const seen = scene && (await sightOf(services, db, ask, place, { item: ITEM, membersOnly: false }));
    if (!scene || !seen) return null;
    const { tongue } = seen;
    const more = await weekLines(services, db, { askId: ask.id, unitId: ask.unitId }, seen);
    const audience = { ...audienceOf(seen, scene), more };
    switch (ask.state) {
      case 'scheduled':
        return announcement(tongue, scene, ask, audience);
      case 'open':
        return openMessage(tongue, scene, ask, audience, await liveFigures(db, ask.id));
      case 'closed':
        return {
          text: [...summaryLines(tongue, scene, await liveFigures(db, ask.id)), ...below(more)].join('\n'),
        };
      case 'missed':
        return missedLiving(tongue, scene, more);
      case 'cancelled':
        return null;
    }
  },

  async opened(_services, tx, ask) {
    await updateReading(tx, ask.subjectId, { state: 'open' });
  },

  desk: deskOf(LOOK),

  async nudge(services, tx, ask) {
    const scene = await loadScene(tx, ask.subjectId);
    const others = await outsiders(tx, ask.id);
    const part = partOfDay(ask.opensAt, services.zone);
    return ({ memberId, fullName, locale }) => {
      const { say } = tongueIn(services, locale);
      const to = memberId !== null && others.has(memberId) ? (scene?.address ?? 'ong_ba') : 'member';
      return {
        text: say('readings-nudge', { to, part, name: givenName(fullName ?? '') }),
        buttons: answerButtons(say, ask.id, SHORT),
        line: say('readings-nudge-line', { part }),
        button: { label: say('readings-nudge-label'), data: encodeButton(CODE, 'fix', ask.id) },
      };
    };
  },

  async closed(services, tx, ask, figures) {
    await updateReading(tx, ask.subjectId, { state: 'held' });
    const scene = await loadScene(tx, ask.subjectId);
    if (!scene) return;
    const people = await participants(tx, ask.id, ITEM);
    const paper = await paperTally(tx, ask.subjectId);
    await tellSecretaries(tx, services.texts, {
      unitId: ask.unitId,
      key: `readings-summary:${ask.id}`,
      message: (say) => summaryWithNames(tongueOf(services, say), scene, ask, figures, people, paper),
    });
  },

  missed: (services, tx, ask) => recordMissed(services, tx, ask.unitId),
};

const audienceOf = ({ group, viewer }: Sight, scene: Scene): Omit<Audience, 'more'> => ({
  to: group === 'mixed' ? 'mixed' : viewer?.standing === 'participant' ? scene.address : 'member',
  viewer,
});
