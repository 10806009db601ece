// How the ask engine shows, chases and ends a registration campaign.
import { type ChoiceAsk, deskOf } from '../../../core/asks/choice-rules.ts';
import { isMissing } from '../../../core/asks/desk/rules.ts';
import type { AskKind } from '../../../core/asks/engine.ts';
import { promptInBudget } from '../../../core/asks/places.ts';
import type { Ask } from '../../../core/asks/shapes.ts';
import { participants } from '../../../core/asks/store.ts';
import { sightOf } from '../../../core/asks/viewer.ts';
import { tellSecretaries } from '../../../core/org/tell.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import type { Sql } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { givenName } from '../../../shared/text.ts';
import { tongueIn, tongueOf } from '../../../shared/tongue.ts';
import { button, rows } from '../messages.ts';
import { CODE, PLEDGERS, REGISTERED_ITEM } from '../shapes.ts';
import { askedMembers, loadPledgePlan } from '../store.ts';
import {
  type CampaignScene,
  campaignLine,
  campaignMenu,
  campaignNudge,
  campaignOver,
  campaignPrompt,
  campaignSummary,
  missingTitle,
  REGISTER_LOOK,
} from './campaign-messages.ts';
import { aboveOf } from './draft.ts';
import { markRegistered } from './send.ts';
import { loadCampaign, registeredBefore, removeCampaign } from './store.ts';

/** Null when it was called off. */
export async function sceneOf(sql: Sql, ask: Ask): Promise<(CampaignScene & { unit: Unit }) | null> {
  const campaign = await loadCampaign(sql, ask.subjectId);
  const unit = campaign && (await loadUnit(sql, campaign.unitId));
  if (!campaign || !unit) return null;
  const { paperName } = await loadPledgePlan(sql, unit.id);
  return { year: campaign.year, unit, paper: paperName };
}

export const registerAsk: AskKind = {
  standings: PLEDGERS,

  async render(services, db, ask, place) {
    const seen = await sightOf(services, db, ask, place, { item: REGISTERED_ITEM, membersOnly: true });
    // Nothing of a pledge is for a group.
    if (!seen || seen.group !== null) return null;
    const { tongue, viewer } = seen;
    const scene = await sceneOf(db, ask);
    if (!scene) return { text: tongue.say('pledges-campaign-gone') };
    const isRegistered = viewer.answer !== null;
    if (ask.state !== 'open') return campaignOver(tongue, scene, isRegistered);
    const above = await aboveOf(db, scene.unit, scene.year);
    return campaignPrompt(tongue, scene, ask, above, isRegistered);
  },

  async opened(services, tx, ask) {
    const scene = await sceneOf(tx, ask);
    if (!scene) return;
    const now = services.clock.now();
    const before = await registeredBefore(tx, ask.id, scene.year);
    for (const memberId of before)
      await markRegistered(
        tx,
        { memberId, year: scene.year },
        { by: null, now, updateKey: `before:${ask.id}` },
      );
    const done = new Set(before);
    await promptInBudget(services, tx, ask, {
      members: (await askedMembers(tx, ask.id)).filter((id) => !done.has(id)),
      line: ({ locale }) => campaignLine(tongueIn(services, locale), scene),
    });
  },

  desk: {
    ...deskOf(REGISTER_LOOK),
    record: (_ask, memberId) => encodeButton(CODE, 'bmember', memberId),
  },

  async nudge(services, tx, ask) {
    const scene = await sceneOf(tx, ask);
    return ({ locale, fullName }) => {
      const tongue = tongueIn(services, locale);
      if (!scene) return { text: '', line: '', button: null };
      return campaignNudge(tongue, scene, ask, givenName(fullName ?? ''));
    };
  },

  async closed(services, tx, ask, figures) {
    const scene = await sceneOf(tx, ask);
    if (!scene) return;
    const missing = (await participants(tx, ask.id, REGISTERED_ITEM)).filter(isMissing);
    await tellSecretaries(tx, services.texts, {
      unitId: ask.unitId,
      key: `pledge-campaign:${ask.id}`,
      message: (say) => campaignSummary(tongueOf(services, say), scene, figures, missing),
    });
  },

  async missed(services, tx, ask) {
    const scene = await sceneOf(tx, ask);
    if (!scene) return;
    // It asked nobody: it may be opened again.
    await removeCampaign(tx, ask.subjectId);
    await tellSecretaries(tx, services.texts, {
      unitId: ask.unitId,
      key: `pledge-campaign-missed:${ask.id}`,
      message: (say) => ({ text: say('pledges-campaign-missed', { year: String(scene.year) }) }),
    });
  },
};

export const REGISTER: ChoiceAsk = {
  ...REGISTER_LOOK,

  async about(_services, sql, ask) {
    const scene = await sceneOf(sql, ask);
    return (
      scene && {
        title: (tongue, of) => missingTitle(tongue, scene, of),
        choose: (tongue) => campaignMenu(tongue, scene),
        menu: (tongue) => campaignMenu(tongue, scene),
      }
    );
  },

  beside: async (ctx, _sql, ask, { cells }) => ({
    lines: [],
    buttons: rows(
      cells.length > 0 && button(ctx.say('asks-behalf-label'), 'behalf', ask.unitId, 'p0'),
      cells.length > 0 && button(ctx.say('form-back'), 'camp', ask.unitId),
    ),
  }),
};
