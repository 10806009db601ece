// How the ask engine shows, chases and ends an invitation.
import { deskOf } from '../../../core/asks/choice-rules.ts';
import type { AskKind } from '../../../core/asks/engine.ts';
import { liveFigures } from '../../../core/asks/results-store.ts';
import { participants } from '../../../core/asks/store.ts';
import { sightOf } from '../../../core/asks/viewer.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { localDate } from '../../../shared/dates.ts';
import { tongueIn, tongueOf } from '../../../shared/tongue.ts';
import { tellManagers } from '../managers.ts';
import { CODE, MEMBERS, RSVP_ITEM, type Rsvp } from '../shapes.ts';
import { loadMeeting, updateMeeting } from '../store.ts';
import { RSVP } from './kind.ts';
import { chaseWords, groupLetter, letterLines, overLetter, ownLetter, rsvpButtons } from './messages.ts';
import { loadScene, saidTo } from './scene.ts';
import { rsvpsOf, settleAbsences, standingsAsked } from './store.ts';
import { beforeTheMeeting } from './summary-messages.ts';

export const rsvpAsk: AskKind = {
  // A study session names its own, on the ask.
  standings: MEMBERS,

  async render(services, db, ask, place) {
    const scene = await loadScene(db, ask.subjectId);
    if (!scene) return null;
    const sight = await sightOf(services, db, ask, place, { item: RSVP_ITEM, membersOnly: true });
    if (!sight) return null;
    const { tongue, viewer } = sight;
    if (viewer === null) {
      const figures = await liveFigures(db, ask.id);
      if (ask.state === 'scheduled') return { text: letterLines(tongue, scene, 'member').join('\n') };
      return ask.state === 'open'
        ? groupLetter(tongue, scene, ask.id, figures)
        : overLetter(tongue, scene, figures);
    }
    if (ask.state !== 'open') return overLetter(tongue, scene, null);
    const to = saidTo(scene, viewer.standing);
    return ownLetter(tongue, scene, ask.id, to, viewer.answer as Rsvp | null);
  },

  async opened(services, tx, ask) {
    const meeting = await loadMeeting(tx, ask.subjectId);
    if (meeting) await settleAbsences(tx, ask.id, localDate(meeting.startsAt, services.zone));
  },

  title: async (sql, { subjectId }) => (await loadMeeting(sql, subjectId))?.title ?? '',
  desk: deskOf(RSVP),

  async nudge(services, tx, ask) {
    const scene = await loadScene(tx, ask.subjectId);
    if (!scene) throw new Error(`no meeting for ask ${ask.id}`);
    const standings = await standingsAsked(tx, ask.id);
    return (person) => {
      const tongue = tongueIn(services, person.locale);
      const to = saidTo(scene, standings.get(person.memberId ?? '') ?? 'full');
      return {
        ...chaseWords(tongue, scene.meeting, person, to),
        buttons: rsvpButtons(tongue.say, ask.id),
        button: { label: tongue.say('rsvp-nudge-label'), data: encodeButton(CODE, 'fix', ask.id) },
      };
    };
  },

  async closed(services, tx, ask, figures) {
    const scene = await loadScene(tx, ask.subjectId);
    if (!scene) return;
    // Names inside the cells of a branch are not a higher unit's to see.
    const isCell = scene.unit.kind !== 'organisation';
    const people = isCell ? await participants(tx, ask.id, RSVP_ITEM) : [];
    const rsvps = await rsvpsOf(tx, { rsvpAskId: ask.id });
    await tellManagers(services, tx, scene.unit, {
      key: `meetings-rsvp:${ask.id}`,
      message: (say) => beforeTheMeeting(tongueOf(services, say), scene.meeting, figures, people, rsvps),
    });
  },

  /** Opened in the transaction that made it, so never late; were it so, the invitation is to be sent anew. */
  missed: (services, tx, ask) =>
    updateMeeting(tx, ask.subjectId, { state: 'draft', rsvpAskId: null }, services.clock.now()),
};
