// How the ask engine shows and ends an attendance; nobody is chased, and its end records nothing against anybody.
import type { Place } from '../../../channels/channel.ts';
import type { AskKind } from '../../../core/asks/engine.ts';
import { postAsk } from '../../../core/asks/places.ts';
import { writeResults } from '../../../core/asks/results-store.ts';
import type { Ask } from '../../../core/asks/shapes.ts';
import { excuse } from '../../../core/asks/store.ts';
import { unitLocale } from '../../../core/asks/viewer-store.ts';
import { unplan } from '../../../core/calendar/store.ts';
import { finishLiving } from '../../../core/delivery/outbox.ts';
import type { Services } from '../../../core/feature.ts';
import { findChat } from '../../../core/org/chats-store.ts';
import { reachMembers, reachRoles } from '../../../core/org/reach-store.ts';
import { SECRETARIES } from '../../../core/org/roles.ts';
import { tellPeople } from '../../../core/org/tell.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import type { Sql, Tx } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { ATTENDANCE_ITEM, type Meeting, standingsOf } from '../shapes.ts';
import { loadMeeting, updateMeeting } from '../store.ts';
import { viewerAt } from '../viewers-store.ts';
import { sealPrompt } from './final-messages.ts';
import { groupMessage, ownButtons, privateMessage } from './messages.ts';
import { endedWith } from './rules.ts';
import { awayWithReason, rollCall } from './store.ts';
import { WALL_JOB, wallRef } from './wall-rules.ts';

type Scene = { meeting: Meeting; unit: Unit };

export async function loadScene(sql: Sql, meetingId: string): Promise<Scene | null> {
  const meeting = await loadMeeting(sql, meetingId);
  const unit = meeting && (await loadUnit(sql, meeting.unitId));
  return meeting && unit ? { meeting, unit } : null;
}

/** The official members are counted where a cell meets; a session to which many are called has no such count. */
export const countsOfficial = ({ meeting, unit }: Scene): boolean =>
  unit.kind === 'cell' && meeting.kind !== 'study_session';

export const attendanceAsk: AskKind = {
  standings: standingsOf({ withParticipants: false }),

  async render(services, db, ask, place) {
    const scene = ask.state === 'open' || ask.state === 'closed' ? await loadScene(db, ask.subjectId) : null;
    return scene && draw(services, db, ask, scene, place);
  },

  async opened(services, tx, ask) {
    const scene = await loadScene(tx, ask.subjectId);
    if (!scene) return;
    const { meeting, unit } = scene;
    await excuseAway(tx, ask.id, meeting);
    await postAsk(tx, ask, {
      unit,
      date: localDate(services.clock.now(), services.zone),
      membersOnly: true,
      standings: standingsOf(meeting),
    });
  },

  async nudge(services, tx, ask) {
    const meeting = await loadMeeting(tx, ask.subjectId);
    return ({ locale }) => {
      const { say } = tongueIn(services, locale);
      const line = say('meeting-attendance-title', { title: meeting?.title ?? '' });
      return { text: line, buttons: ownButtons(say, ask.id), line, button: ownButtons(say, ask.id)[0]![0]! };
    };
  },

  async closed(services, tx, ask) {
    const scene = await loadScene(tx, ask.subjectId);
    if (!scene) return;
    const { meeting } = scene;
    const now = services.clock.now();
    if (await excuseAway(tx, ask.id, meeting)) await writeResults(tx, ask);
    if (meeting.state === 'checking')
      await updateMeeting(
        tx,
        meeting.id,
        { state: 'counted', endedAt: endedWith(meeting, ask.closesAt) },
        now,
      );
    await unplan(tx, WALL_JOB, meeting.id);
    await finishLiving(tx, wallRef(meeting.id));
    await tellPeople(tx, services.texts, await chairsOf(tx, scene), {
      key: `attendance-over:${ask.id}`,
      message: (say) => sealPrompt(say, meeting),
    });
  },

  // It is opened by hand, at once.
  missed: async () => undefined,
};

/** Those who said with a reason that they cannot come; also while the list was open. True when there are any. */
async function excuseAway(tx: Tx, askId: string, { rsvpAskId }: Meeting): Promise<boolean> {
  const away = rsvpAskId === null ? [] : await awayWithReason(tx, rsvpAskId);
  await excuse(tx, askId, away);
  return away.length > 0;
}

/** The named chair; else whoever may close the list. */
export async function chairsOf(tx: Tx, { meeting, unit }: Scene) {
  if (meeting.chairId !== null) return reachMembers(tx, [meeting.chairId]);
  const roles = unit.kind === 'organisation' ? (['leader', ...SECRETARIES] as const) : SECRETARIES;
  return reachRoles(tx, unit.id, roles);
}

async function draw(services: Services, sql: Sql, ask: Ask, scene: Scene, place: Place) {
  const { meeting, unit } = scene;
  const shown = { meeting, ask, withOfficial: countsOfficial(scene) };
  const group = await findChat(sql, place.channel, place.chat);
  if (!group) {
    const viewer = await viewerAt(sql, { askId: ask.id, item: ATTENDANCE_ITEM }, place);
    return viewer && privateMessage(tongueIn(services, viewer.locale), shown, viewer);
  }
  if (group.goneAt !== null || group.audience === 'mixed' || !group.unit.path.startsWith(unit.path))
    return null;
  const locale = (await unitLocale(sql, group.keptBy)) ?? services.defaultLocale;
  // In a session of a branch each cell's group sees its own cell.
  const ofCell = unit.kind === 'organisation' && group.unit.kind !== 'organisation' ? group.keptBy : null;
  return groupMessage(tongueIn(services, locale), shown, await rollCall(sql, ask.id, ofCell));
}
