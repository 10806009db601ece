// `Mã trên tường`: a picture in the chair's private chat with a code that is new every minute while the list is open.
import type { Message, Place } from '../../../channels/channel.ts';
import { occasion } from '../../../core/calendar/beat.ts';
import { plan } from '../../../core/calendar/store.ts';
import { localeOf } from '../../../core/delivery/locale-store.ts';
import { enqueue, finishLiving, PRIORITY, touchLiving } from '../../../core/delivery/outbox.ts';
import type { Ctx, Reply, Services } from '../../../core/feature.ts';
import { type Db, inTransaction, type Tx } from '../../../db/index.ts';
import { defineJob } from '../../../jobs/jobs.ts';
import { UserError } from '../../../shared/errors.ts';
import { shortId } from '../../../shared/ids.ts';
import { paper } from '../../../shared/paper/paper.ts';
import { timeOf, tongueIn } from '../../../shared/tongue.ts';
import { CODE, type Meeting } from '../shapes.ts';
import { loadMeeting, lockMeeting } from '../store.ts';
import { type Code, currentCode, digitsOf, freshCode, RENEW_MS } from './codes-store.ts';
import { openKeeping } from './keep.ts';
import { WALL_JOB, wallRef } from './wall-rules.ts';

/** To whoever keeps the whole list; where pictures or edits are impossible, the digits alone. */
export async function showWall(ctx: Ctx, meetingId: string): Promise<Reply> {
  const now = ctx.clock.now();
  const { capabilities } = ctx.channel(ctx.incoming.channel);
  const plain = await inTransaction(ctx.db, async (tx) => {
    await lockMeeting(tx, meetingId);
    const { meeting, keeps, isChair } = await openKeeping(ctx, tx, meetingId);
    if (keeps !== 'all' && !isChair) throw new UserError('router-no-right');
    if (meeting.state !== 'checking') throw new UserError('meeting-attendance-wall-over');
    const code = await freshCode(tx, meetingId, now);
    if (!capabilities.files || !capabilities.edits) return plainWall(ctx, meeting, code);
    await planNext(tx, meeting, now);
    const { accountId } = await ctx.person();
    const { channel, chat } = ctx.incoming;
    await enqueue(tx, [
      {
        kind: 'post_living',
        ref: wallRef(meetingId),
        key: `${wallRef(meetingId)}@${channel}:${chat}:${ctx.updateKey}`,
        place: { channel, chat },
        priority: PRIORITY.reply,
        whenUncertain: 'resend',
        accountId,
      },
    ]);
    return null;
  });
  ctx.wake();
  return plain ? { messages: [plain] } : { toast: ctx.say('meeting-attendance-wall-sent') };
}

function plainWall(ctx: Ctx, meeting: Meeting, code: Code): Message {
  const time = timeOf(tongueIn(ctx, ctx.locale), code.validUntil);
  const words = { title: meeting.title, digits: digitsOf(code), time };
  return { text: ctx.say('meeting-attendance-wall-plain', words) };
}

/** The picture as it is now; after the end only a word. */
export async function drawWall(
  services: Services,
  db: Db,
  meetingId: string,
  place: Place,
): Promise<Message | null> {
  const meeting = await loadMeeting(db, meetingId);
  if (!meeting) return null;
  const locale = (await localeOf(db, place.channel, place.chat)) ?? services.defaultLocale;
  const { say } = tongueIn(services, locale);
  const code = meeting.state === 'checking' ? await currentCode(db, meetingId, services.clock.now()) : null;
  if (!code) return { text: say('meeting-attendance-wall-over') };
  const png = await paper.print({
    kind: 'qr',
    content: services.channel(place.channel).link(`${CODE}_${shortId(code.id)}`),
    title: say('meeting-attendance-wall-title'),
    lines: [meeting.title, say('meeting-attendance-wall-line')],
  });
  return {
    text: say('meeting-attendance-wall-text', { title: meeting.title, digits: digitsOf(code) }),
    file: { name: 'diem-danh.png', mime: 'image/png', base64: Buffer.from(png).toString('base64') },
  };
}

const planNext = (tx: Tx, meeting: Meeting, now: Date): Promise<void> =>
  plan(tx, {
    feature: 'meetings',
    job: WALL_JOB,
    subjectId: meeting.id,
    unitId: meeting.unitId,
    rule: null,
    at: new Date(now.getTime() + RENEW_MS),
    graceSeconds: 3600,
  });

/** A new code each minute, as long as the list is open; after an outage it just goes on. */
export const wallJob = defineJob<Services, ReturnType<typeof occasion.parse>>({
  name: WALL_JOB,
  payload: occasion,
  async run(services, { subjectId }) {
    const now = services.clock.now();
    await inTransaction(services.db, async (tx) => {
      const meeting = await lockMeeting(tx, subjectId);
      if (meeting?.state !== 'checking') return finishLiving(tx, wallRef(subjectId));
      await freshCode(tx, subjectId, now);
      await planNext(tx, meeting, now);
      await touchLiving(tx, wallRef(subjectId));
    });
    services.wake();
  },
});
