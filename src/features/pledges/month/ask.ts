// How the ask engine shows, chases and ends a month: each person their own items, in private alone.
import { type ChoiceAsk, deskOf } from '../../../core/asks/choice-rules.ts';
import { isMissing } from '../../../core/asks/desk/rules.ts';
import type { AskKind } from '../../../core/asks/engine.ts';
import { setOwnForms } from '../../../core/asks/own-form-store.ts';
import { postAsk, promptInBudget } from '../../../core/asks/places.ts';
import type { Ask } from '../../../core/asks/shapes.ts';
import { excuse, participants } from '../../../core/asks/store.ts';
import { sightOf } from '../../../core/asks/viewer.ts';
import type { Services } from '../../../core/feature.ts';
import { tellSecretaries } from '../../../core/org/tell.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import type { Sql } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { localDate } from '../../../shared/dates.ts';
import { givenName } from '../../../shared/text.ts';
import { tongueIn, tongueOf } from '../../../shared/tongue.ts';
import { button, rows } from '../messages.ts';
import { ASKED, CODE, monthArg } from '../shapes.ts';
import {
  MONTH_LOOK,
  type MonthScene,
  monthLine,
  monthMenu,
  monthMissingTitle,
  monthNudge,
  monthScreen,
  monthSummary,
} from './messages.ts';
import { tellMissed } from './planning.ts';
import { ownForm } from './rules.ts';
import { itemsToAsk, loadRound, ownMonths, setRoundAsk } from './store.ts';

export type Scene = MonthScene & { unit: Unit };

export async function sceneOf(sql: Sql, ask: Ask): Promise<Scene | null> {
  const round = await loadRound(sql, ask.subjectId);
  const unit = round && (await loadUnit(sql, round.unitId));
  return round && unit && { year: round.year, month: round.month, ask, unit };
}

const today = ({ clock, zone }: Services): string => localDate(clock.now(), zone);

export const monthAsk: AskKind = {
  standings: ASKED,

  async render(services, db, ask, place) {
    const seen = await sightOf(services, db, ask, place, { item: MONTH_LOOK.item, membersOnly: true });
    // Nothing of a pledge is for a group.
    if (!seen || seen.group !== null) return null;
    const scene = await sceneOf(db, ask);
    const [own] = await ownMonths(db, ask.id, seen.viewer.memberId);
    return scene && own ? monthScreen(seen.tongue, scene, own) : null;
  },

  async opened(services, tx, ask) {
    const scene = await sceneOf(tx, ask);
    if (!scene) return;
    const date = today(services);
    const people = await itemsToAsk(tx, ask.id, scene.year, { memberId: null, date, zone: services.zone });
    await setOwnForms(
      tx,
      ask.id,
      people.map(({ memberId, items }) => ({ memberId, form: ownForm(items) })),
    );
    const only = new Set(people.map(({ memberId }) => memberId));
    // Finished the last of it since the round was prepared: nothing is asked, and nobody is missed.
    const nothing = (ask.audience?.members ?? []).filter((id) => !only.has(id));
    if (nothing.length > 0) await excuse(tx, ask.id, nothing);
    const even = new Set(people.flatMap(({ memberId, wishes }) => (wishes ? [memberId] : [])));
    await promptInBudget(services, tx, ask, {
      members: [...only].filter((id) => !even.has(id)),
      line: ({ locale }) => monthLine(tongueIn(services, locale), scene),
    });
    // Notices do not go to the exempt; these wished to be asked.
    await postAsk(tx, ask, { unit: scene.unit, date, membersOnly: true, standings: ASKED, only: even, even });
  },

  desk: { ...deskOf(MONTH_LOOK), record: ({ id }, memberId) => encodeButton(CODE, 'bm', id, memberId) },

  async nudge(services, tx, ask) {
    const scene = await sceneOf(tx, ask);
    const months = new Map((await ownMonths(tx, ask.id, null)).map((own) => [own.memberId, own]));
    return ({ memberId, locale, fullName }) => {
      const own = months.get(memberId ?? '');
      if (!scene || !own) return { text: '', line: '', button: null };
      return monthNudge(tongueIn(services, locale), scene, own, givenName(fullName ?? ''));
    };
  },

  async closed(services, tx, ask, figures) {
    const scene = await sceneOf(tx, ask);
    if (!scene) return;
    const missing = (await participants(tx, ask.id, MONTH_LOOK.item)).filter(isMissing);
    await tellSecretaries(tx, services.texts, {
      unitId: ask.unitId,
      key: `pledge-month:${ask.id}`,
      message: (say) => monthSummary(tongueOf(services, say), scene, figures, missing),
    });
  },

  async missed(services, tx, ask) {
    const scene = await sceneOf(tx, ask);
    if (!scene) return;
    await setRoundAsk(tx, ask.subjectId, null);
    await tellMissed(services, tx, ask.unitId, scene);
  },
};

export const MONTH: ChoiceAsk = {
  ...MONTH_LOOK,

  async about(_services, sql, ask) {
    const scene = await sceneOf(sql, ask);
    return (
      scene && {
        title: (tongue, of) => monthMissingTitle(tongue, scene, of),
        choose: (tongue) => monthMenu(tongue, scene),
        menu: (tongue) => monthMenu(tongue, scene),
      }
    );
  },

  beside: async (ctx, sql, ask, { cells }) => {
    const round = cells.length > 0 ? await loadRound(sql, ask.subjectId) : null;
    return {
      lines: [],
      buttons: rows(
        round && button(ctx.say('asks-behalf-label'), 'bmon', ask.id, 'p0'),
        round && button(ctx.say('form-back'), 'mon', ask.unitId, monthArg(round)),
      ),
    };
  },
};
