// How the ask engine shows, chases and ends an announcement.
import type { Place } from '../../channels/channel.ts';
import { PARTY } from '../../core/asks/audience/shapes.ts';
import { choiceButtons, deskOf } from '../../core/asks/choice-rules.ts';
import { nameLines } from '../../core/asks/desk/messages.ts';
import { isMissing } from '../../core/asks/desk/rules.ts';
import type { AskKind } from '../../core/asks/engine.ts';
import { keptByUnit, liveFigures } from '../../core/asks/results-store.ts';
import type { Ask, Figures } from '../../core/asks/shapes.ts';
import { excuse, participants } from '../../core/asks/store.ts';
import { sightOf } from '../../core/asks/viewer.ts';
import type { Services } from '../../core/feature.ts';
import { findChat } from '../../core/org/chats-store.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { personsOf } from '../../core/org/person-store.ts';
import { reachMembers, reachRoles } from '../../core/org/reach-store.ts';
import { may } from '../../core/org/rights.ts';
import { SECRETARIES } from '../../core/org/roles.ts';
import { tellPeople, tellSecretaries } from '../../core/org/tell.ts';
import { loadChildren, loadUnit } from '../../core/org/units-store.ts';
import type { Sql, Tx } from '../../db/index.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { givenName } from '../../shared/text.ts';
import { tongueIn, tongueOf } from '../../shared/tongue.ts';
import {
  closedText,
  LOOK,
  missingNames,
  nudgeText,
  openMessage,
  resultForSender,
  shortOf,
  withdrawnText,
} from './messages.ts';
import { countsByChild } from './rules.ts';
import { type Announcement, CODE, type Confirm, ITEM } from './shapes.ts';
import { addressee, loadAnnouncement, outsiders, unitsById, updateAnnouncement } from './store.ts';

type Scene = { announcement: Announcement; unit: UnitRef; unitName: string };

async function sceneOf(sql: Sql, { subjectId }: Pick<Ask, 'subjectId'>): Promise<Scene | null> {
  const announcement = await loadAnnouncement(sql, subjectId);
  const unit = announcement && (await loadUnit(sql, announcement.unitId));
  return announcement && unit && { announcement, unit, unitName: unit.name };
}

const TITLE_LENGTH = 60;

export const announcementAsk: AskKind = {
  standings: PARTY,

  async render(services, db, ask, place) {
    const scene = await sceneOf(db, ask);
    if (!scene) return null;
    const { announcement, unitName } = scene;
    const sight = await sightOf(services, db, ask, place, {
      item: ITEM,
      membersOnly: !announcement.isPublic,
    });
    const asked = sight?.viewer ? await addressee(db, ask.id, sight.viewer.memberId) : null;
    if (!sight || (sight.viewer && !asked)) return null;
    const { tongue } = sight;
    if (ask.state === 'cancelled') return { text: withdrawnText(tongue, unitName, announcement.createdAt) };
    if (sight.viewer && asked) {
      const to = sight.viewer.standing === 'participant' ? asked.address : 'member';
      const own = { answer: sight.viewer.answer as Confirm | null, recordedBy: sight.viewer.recordedBy };
      if (ask.state === 'open') return openMessage(tongue, scene, ask.id, { to, own });
      const figures = await liveFigures(db, ask.id, narrower(scene, asked.unitPath));
      return { text: closedText(tongue, scene, figures, { to, ...own }) };
    }
    const figures = await liveFigures(db, ask.id, narrower(scene, await pathOfGroup(db, place)));
    if (ask.state === 'open')
      return openMessage(tongue, scene, ask.id, {
        to: sight.group === 'mixed' ? 'mixed' : 'member',
        counts: figures,
      });
    return { text: closedText(tongue, scene, figures, null) };
  },

  async opened(_services, tx, ask) {
    const announcement = await loadAnnouncement(tx, ask.subjectId);
    // Whoever sent it knows it: they may confirm, and are not reminded.
    if (announcement) await excuse(tx, ask.id, [announcement.signedBy]);
  },

  title: async (sql, { subjectId }) =>
    shortOf((await loadAnnouncement(sql, subjectId)) ?? { text: '' }, TITLE_LENGTH),
  desk: deskOf(LOOK),

  async nudge(services, tx, ask) {
    const scene = await sceneOf(tx, ask);
    const others = await outsiders(tx, ask.id);
    return ({ memberId, fullName, locale }) => {
      const tongue = tongueIn(services, locale);
      const to = (memberId !== null && others.get(memberId)) || 'member';
      const line = tongue.say('announcements-nudge-line', { unit: scene?.unitName ?? '' });
      return {
        text: scene ? nudgeText(tongue, scene, to, givenName(fullName ?? '')) : line,
        buttons: choiceButtons(LOOK, tongue.say, ask, LOOK.choices(ask)),
        line,
        button: { label: tongue.say('announcements-nudge-label'), data: encodeButton(CODE, 'fix', ask.id) },
      };
    };
  },

  async closed(services, tx, ask, figures) {
    await updateAnnouncement(tx, ask.subjectId, { state: 'closed' });
    const scene = await sceneOf(tx, ask);
    if (!scene) return;
    const told = await tellNames(services, tx, ask, scene);
    await tellSender(services, tx, ask, scene, figures, told);
  },

  /** Opened in the transaction that made it; nothing can be late. */
  async missed() {},
};

/** A branch is shown to each place in its own numbers; one cell everywhere in all of its. */
const narrower = ({ unit }: Scene, path: string): string => (unit.kind === 'cell' ? '/' : path);

/** Of the cell, where the group is a tổ's. */
async function pathOfGroup(sql: Sql, place: Place): Promise<string> {
  const group = await findChat(sql, place.channel, place.chat);
  const kept = group && (await loadUnit(sql, group.keptBy));
  return kept?.path ?? '/';
}

/** Names go to each cell's own secretaries. Returns the members who were told of a cell. */
async function tellNames(services: Services, tx: Tx, ask: Ask, scene: Scene): Promise<Set<string>> {
  const missing = (await participants(tx, ask.id, ITEM)).filter(isMissing);
  const byUnit = Map.groupBy(missing, ({ unitId }) => unitId);
  const kept = new Map((await keptByUnit(tx, ask.id)).map((one) => [one.unitId, one.figures]));
  const told = new Set<string>();
  for (const cell of await unitsById(tx, [...byUnit.keys()])) {
    const figures = kept.get(cell.id);
    if (cell.kind !== 'cell' || !figures) continue;
    const people = byUnit.get(cell.id) ?? [];
    await tellSecretaries(tx, services.texts, {
      unitId: cell.id,
      key: `announcements-names:${ask.id}:${cell.id}`,
      message: (say) => ({
        text: missingNames(tongueOf(services, say), scene, cell.name, figures, nameLines(say, people)),
        buttons: [[{ label: say('announcements-missing-label'), data: encodeButton(CODE, 'who', ask.id) }]],
      }),
    });
    for (const { memberId } of await reachRoles(tx, cell.id, SECRETARIES)) if (memberId) told.add(memberId);
  }
  return told;
}

/** Counts, by unit where it went to a branch; whoever lost the office meanwhile hears nothing. */
async function tellSender(
  services: Services,
  tx: Tx,
  ask: Ask,
  scene: Scene,
  figures: Figures,
  told: ReadonlySet<string>,
): Promise<void> {
  const { announcement, unit } = scene;
  const { signedBy } = announcement;
  // In one's own cell the names come with the same numbers.
  if (unit.kind === 'cell' && told.has(signedBy)) return;
  const persons = await personsOf(tx, signedBy);
  if (!persons.some((person) => may(person, 'open_ask', unit))) return;
  const units = unit.kind === 'cell' ? [] : await countsBelow(tx, ask, unit);
  await tellPeople(tx, services.texts, await reachMembers(tx, [signedBy]), {
    key: `announcements-result:${ask.id}`,
    message: (say) => ({ text: resultForSender(tongueOf(services, say), scene, figures, units) }),
  });
}

export async function countsBelow(sql: Sql, ask: Pick<Ask, 'id'>, unit: UnitRef) {
  const kept = await keptByUnit(sql, ask.id);
  const units = [
    ...(await unitsById(
      sql,
      kept.map(({ unitId }) => unitId),
    )),
    ...(await loadChildren(sql, unit.id)),
  ];
  return countsByChild(
    unit,
    units,
    kept.map(({ unitId, figures: { expected, answered } }) => ({ unitId, expected, answered })),
  );
}
