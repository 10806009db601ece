// How the ask engine shows, chases and ends a round of essays.
import { deskOf } from '../../core/asks/choice-rules.ts';
import type { AskKind } from '../../core/asks/engine.ts';
import { postInBudget, tellTooLate } from '../../core/asks/places.ts';
import { liveFigures } from '../../core/asks/results-store.ts';
import { participants } from '../../core/asks/store.ts';
import { sightOf } from '../../core/asks/viewer.ts';
import { tellSecretaries } from '../../core/org/tell.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { localDate } from '../../shared/dates.ts';
import { momentOf, type Tongue, tongueIn, tongueOf } from '../../shared/tongue.ts';
import { groupPrompt, LOOK, ownPrompt, secretarySummary, summary, wayButtons } from './messages.ts';
import { ASKED, CODE, HANDED, type Way } from './shapes.ts';
import { figuresUnder, loadRound, unitsOfAsk } from './store.ts';

/** In a message of several. */
const lineOf = ({ say }: Tongue, askId: string, title: string) => ({
  line: say('essays-nudge-line', { title }),
  button: { label: say('essays-menu-answer'), data: encodeButton(CODE, 'fix', askId) },
});

export const essayAsk: AskKind = {
  standings: ASKED,
  async render(services, db, ask, place) {
    const round = await loadRound(db, ask.subjectId);
    const seen = round && (await sightOf(services, db, ask, place, { item: HANDED, membersOnly: true }));
    if (!round || !seen) return null;
    const { tongue, viewer } = seen;
    const { title } = round;
    if (ask.state === 'cancelled' || ask.state === 'missed')
      return { text: tongue.say('essays-called-off', { title }) };
    if (ask.state === 'closed') {
      const unit = await loadUnit(db, ask.unitId);
      return summary(tongue, title, await figuresUnder(db, ask.id, unit?.path ?? ''));
    }
    const head = { ask, title, files: services.channel(place.channel).capabilities.files };
    if (!viewer) return groupPrompt(tongue, head, await liveFigures(db, ask.id));
    const own = { way: viewer.answer as Way | null, behalf: viewer.recordedBy !== null };
    return ownPrompt(tongue, head, own);
  },
  async opened(services, tx, ask) {
    const round = await loadRound(tx, ask.subjectId);
    const unit = round && (await loadUnit(tx, ask.unitId));
    if (!round || !unit) return;
    const date = localDate(services.clock.now(), services.zone);
    const count = await postInBudget(services, tx, ask, {
      unit,
      date,
      membersOnly: true,
      standings: ASKED,
      line: ({ locale }) => lineOf(tongueIn(services, locale), ask.id, round.title),
    });
    await tellTooLate(services, tx, ask, { count, openedBy: null });
  },
  title: async (sql, { subjectId }) => (await loadRound(sql, subjectId))?.title ?? '',
  desk: deskOf(LOOK),

  async nudge(services, tx, ask) {
    const title = (await loadRound(tx, ask.subjectId))?.title ?? '';
    return ({ locale, channel }) => {
      const tongue = tongueIn(services, locale);
      const { files } = services.channel(channel).capabilities;
      return {
        text: tongue.say('essays-nudge', { title, time: momentOf(tongue, ask.closesAt) }),
        buttons: wayButtons(tongue, ask.id, files),
        ...lineOf(tongue, ask.id, title),
      };
    };
  },
  async closed(services, tx, ask) {
    const round = await loadRound(tx, ask.subjectId);
    const unit = await loadUnit(tx, ask.unitId);
    if (!round || !unit) return;
    const { id: roundId, title } = round;
    const all = (await participants(tx, ask.id, HANDED)).filter(
      ({ state }) => state === 'expected' || state === 'partial',
    );
    for (const cell of await unitsOfAsk(tx, ask.id)) {
      const figures = await figuresUnder(tx, ask.id, cell.path);
      const missing = all.filter(({ unitId }) => unitId === cell.id);
      await tellSecretaries(tx, services.texts, {
        unitId: cell.id,
        key: `essays-summary:${ask.id}:${cell.id}`,
        message: (say) =>
          secretarySummary(tongueOf(services, say), { title, unit: cell.name, figures, missing, roundId }),
      });
    }
    if (unit.kind !== 'organisation') return;
    const figures = await figuresUnder(tx, ask.id, unit.path);
    // Those who lead a branch see figures.
    await tellSecretaries(tx, services.texts, {
      unitId: unit.id,
      key: `essays-summary-branch:${ask.id}`,
      message: (say) =>
        secretarySummary(tongueOf(services, say), { title, unit: unit.name, figures, missing: [], roundId }),
    });
  },
  async missed(services, tx, ask) {
    const title = (await loadRound(tx, ask.subjectId))?.title ?? '';
    await tellSecretaries(tx, services.texts, {
      unitId: ask.unitId,
      key: `essays-missed:${ask.id}`,
      message: (say) => ({ text: say('essays-missed', { title }) }),
    });
  },
};
