// `Gửi giấy mời`: shown first with whom it reaches, then sent once.
import { openNow } from '../../../core/asks/engine.ts';
import { postAsk } from '../../../core/asks/places.ts';
import { targetsOf } from '../../../core/asks/places-rules.ts';
import { groupsIn, seats } from '../../../core/asks/places-store.ts';
import { audienceByUnit, insertAsk } from '../../../core/asks/store.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { asManager, openMeeting } from '../access.ts';
import { ASKS, type Meeting, RSVP_FORM, standingsOf } from '../shapes.ts';
import { lockMeeting, updateMeeting } from '../store.ts';
import { overseerMessage } from './messages.ts';
import { tellOverseers } from './overseers.ts';
import { chaseTimes, planReminders } from './reminders.ts';
import { loadScene } from './scene.ts';
import { confirmMessage, sentMessage } from './send-messages.ts';
import type { Scene } from './shapes.ts';

/** The opening is due at once; a process that dies in between comes back to it. */
const GRACE_SECONDS = 24 * 3600;

/** @throws UserError when it went out before, began, or its time is past */
function refuse({ state, startsAt }: Meeting, now: Date): void {
  if (state === 'invited') throw new UserError('rsvp-sent-before');
  if (state !== 'draft') throw new UserError('router-old-button');
  if (startsAt <= now) throw new UserError('rsvp-too-late');
}

async function sceneToInvite(ctx: Ctx, sql: Sql, meetingId: string): Promise<Scene> {
  await openMeeting(ctx, sql, meetingId, asManager);
  const scene = await loadScene(sql, meetingId);
  if (!scene) throw new UserError('router-old-button');
  refuse(scene.meeting, ctx.clock.now());
  return scene;
}

/** Groups and people it would go to now. */
async function reachOf(ctx: Ctx, { meeting, unit }: Scene) {
  const standings = standingsOf(meeting);
  const date = localDate(meeting.startsAt, ctx.zone);
  const people = await seats(ctx.db, unit, { date, standings });
  const targets = targetsOf(await groupsIn(ctx.db, unit), people, { membersOnly: true });
  const asked = await audienceByUnit(ctx.db, { unitId: unit.id, standings, audience: null });
  return {
    groups: targets.filter(({ accountId }) => accountId === null).length,
    alone: targets.filter(({ accountId }) => accountId !== null).length,
    asked: asked.reduce((sum, { people: n }) => sum + n, 0),
  };
}

export async function confirmInvite(ctx: Ctx, meetingId: string): Promise<Reply> {
  const scene = await sceneToInvite(ctx, ctx.db, meetingId);
  const reach = await reachOf(ctx, scene);
  return { edit: confirmMessage(tongueIn(ctx, ctx.locale), scene, reach, ctx.clock.now()) };
}

export async function sendInvite(ctx: Ctx, meetingId: string): Promise<Reply> {
  const chase = await inTransaction(ctx.db, async (tx) => {
    // Two presses at once: the second finds it sent.
    await lockMeeting(tx, meetingId);
    const scene = await sceneToInvite(ctx, tx, meetingId);
    const { meeting, unit } = scene;
    const now = ctx.clock.now();
    const standings = standingsOf(meeting);
    const nudgesAt = await chaseTimes(ctx, tx, meeting);
    const askId = await insertAsk(tx, {
      feature: ASKS.rsvp,
      subjectId: meeting.id,
      unitId: unit.id,
      form: RSVP_FORM,
      audience: { standings: [...standings] },
      opensAt: now,
      nudgesAt,
      closesAt: meeting.startsAt,
      graceSeconds: GRACE_SECONDS,
    });
    await updateMeeting(tx, meeting.id, { state: 'invited', rsvpAskId: askId }, now);
    await openNow(ctx, tx, askId);
    await postAsk(
      tx,
      { id: askId, closesAt: meeting.startsAt },
      { unit, date: localDate(meeting.startsAt, ctx.zone), membersOnly: true, standings },
    );
    await planReminders(ctx, tx, meeting);
    await tellOverseers(ctx, tx, scene, `meetings-invited:${meeting.id}:${askId}`, (tongue) =>
      overseerMessage(tongue, scene),
    );
    await audit(tx, now, await ctx.person(), {
      action: 'meetings.invited',
      unitId: unit.id,
      subjectId: meeting.id,
    });
    return nudgesAt[0] ?? null;
  });
  ctx.wake();
  return { toast: ctx.say('rsvp-sent'), edit: sentMessage(tongueIn(ctx, ctx.locale), meetingId, chase) };
}
