// How the ask engine shows, chases and ends the question for each cell's number.
import type { AskKind } from '../../../core/asks/engine.ts';
import { postAsk } from '../../../core/asks/places.ts';
import { keptFigures } from '../../../core/asks/results-store.ts';
import { findChat } from '../../../core/org/chats-store.ts';
import { tellPeople } from '../../../core/org/tell.ts';
import { localDate } from '../../../shared/dates.ts';
import { momentOf, tongueIn, tongueOf } from '../../../shared/tongue.ts';
import { chairsOf, loadScene } from '../attendance/ask.ts';
import { endsAt, MEMBERS } from '../shapes.ts';
import { loadMeeting, updateMeeting } from '../store.ts';
import { viewerAt } from '../viewers-store.ts';
import { askMessage, overMessage, tellButton } from './messages.ts';
import { sumOf, TOTAL_ITEM } from './rules.ts';
import { saidBy } from './store.ts';

export const numbersAsk: AskKind = {
  standings: MEMBERS,

  async render(services, db, ask, place) {
    if ((ask.state !== 'open' && ask.state !== 'closed') || (await findChat(db, place.channel, place.chat)))
      return null;
    const meeting = await loadMeeting(db, ask.subjectId);
    const viewer = await viewerAt(db, { askId: ask.id, item: TOTAL_ITEM }, place);
    if (!meeting || !viewer) return null;
    const [own] = await saidBy(db, ask.id, viewer.unitId);
    return own ? askMessage(tongueIn(services, viewer.locale), meeting, ask, own) : null;
  },

  async opened(services, tx, ask) {
    const scene = await loadScene(tx, ask.subjectId);
    if (!scene) return;
    await postAsk(tx, ask, {
      unit: scene.unit,
      date: localDate(services.clock.now(), services.zone),
      membersOnly: true,
      standings: MEMBERS,
      only: new Set(ask.audience?.members ?? []),
    });
  },

  async nudge(services, tx, ask) {
    const meeting = await loadMeeting(tx, ask.subjectId);
    return ({ locale }) => {
      const tongue = tongueIn(services, locale);
      const title = meeting?.title ?? '';
      const button = tellButton(tongue, ask.id, false);
      return {
        text: tongue.say('meeting-numbers-nudge', { title, until: momentOf(tongue, ask.closesAt) }),
        buttons: [[button]],
        line: tongue.say('meeting-numbers-nudge-line', { title }),
        button,
      };
    };
  },

  async closed(services, tx, ask) {
    const scene = await loadScene(tx, ask.subjectId);
    if (!scene) return;
    const { meeting } = scene;
    if (meeting.state === 'checking')
      await updateMeeting(
        tx,
        meeting.id,
        { state: 'counted', endedAt: endsAt(meeting) },
        services.clock.now(),
      );
    const said = await saidBy(tx, ask.id);
    const sum = sumOf(await keptFigures(tx, ask.id));
    await tellPeople(tx, services.texts, await chairsOf(tx, scene), {
      key: `numbers-over:${ask.id}`,
      message: (say) => overMessage(tongueOf(services, say), meeting, ask, said, sum),
    });
  },

  // It is opened at once, by hand or by the job that knows how late it is.
  missed: async () => undefined,
};
