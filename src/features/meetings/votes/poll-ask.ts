// How the ask engine shows and ends an indicative poll: to those present, each privately.
import type { AskKind } from '../../../core/asks/engine.ts';
import { postAsk } from '../../../core/asks/places.ts';
import { keptFigures, liveFigures } from '../../../core/asks/results-store.ts';
import type { Ask } from '../../../core/asks/shapes.ts';
import { findChat } from '../../../core/org/chats-store.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { tellPeople } from '../../../core/org/tell.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import type { Sql } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { tongueIn, tongueOf } from '../../../shared/tongue.ts';
import { MEMBERS } from '../shapes.ts';
import { viewerAt } from '../viewers-store.ts';
import { pollMessage, resultMessage } from './poll-messages.ts';
import { POLL_ITEM, type PollChoice, type PollResult, resultOf } from './poll-rules.ts';
import { loadPoll } from './polls-store.ts';

/** While it runs nothing but how many have answered. */
export const loadResult = async (sql: Sql, ask: Ask): Promise<PollResult> =>
  resultOf(ask, ask.state === 'closed' ? await keptFigures(sql, ask.id) : await liveFigures(sql, ask.id));

export const pollAsk: AskKind = {
  standings: MEMBERS,

  async render(services, db, ask, place) {
    if ((ask.state !== 'open' && ask.state !== 'closed') || (await findChat(db, place.channel, place.chat)))
      return null;
    const poll = await loadPoll(db, ask.subjectId);
    const viewer = await viewerAt(db, { askId: ask.id, item: POLL_ITEM }, place);
    if (!poll || !viewer) return null;
    const tongue = tongueIn(services, viewer.locale);
    const result = await loadResult(db, ask);
    if (ask.state === 'closed') return resultMessage(tongue, poll, result);
    const own = { isDone: viewer.state === 'done', choice: viewer.value as PollChoice | null };
    return pollMessage(tongue, poll, ask, result.expected, own);
  },

  async opened(services, tx, ask) {
    const unit = await loadUnit(tx, ask.unitId);
    if (!unit) return;
    await postAsk(tx, ask, {
      unit,
      date: localDate(services.clock.now(), services.zone),
      membersOnly: true,
      standings: MEMBERS,
      only: new Set(ask.audience?.members ?? []),
    });
  },

  // It lasts some minutes, in a room, so it has no moment at which anybody is chased.
  nudge: async (services) => {
    return ({ locale }) => {
      const line = services.texts.say(locale)('meeting-votes-poll-menu');
      return { text: line, line, button: null };
    };
  },

  async closed(services, tx, ask) {
    const poll = await loadPoll(tx, ask.subjectId);
    // Those who were asked see the result where they answered.
    if (!poll || ask.audience?.members?.includes(poll.createdBy)) return;
    const result = await loadResult(tx, ask);
    await tellPeople(tx, services.texts, await reachMembers(tx, [poll.createdBy]), {
      key: `poll-over:${ask.id}`,
      message: (say) => resultMessage(tongueOf(services, say), poll, result),
    });
  },

  // It is opened by hand, at once.
  missed: async () => undefined,
};
