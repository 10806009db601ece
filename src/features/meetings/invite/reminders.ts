// Reminders of a meeting: planned, replanned when it moves, told in time or not at all.
import { rescheduleAsk } from '../../../core/asks/engine.ts';
import { targetsOf } from '../../../core/asks/places-rules.ts';
import { groupsIn } from '../../../core/asks/places-store.ts';
import { liveFigures } from '../../../core/asks/results-store.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import { sightOf } from '../../../core/asks/viewer.ts';
import { type Occasion, occasion } from '../../../core/calendar/beat.ts';
import { plan, unplan } from '../../../core/calendar/store.ts';
import { notify } from '../../../core/delivery/notices.ts';
import { enqueue, PRIORITY } from '../../../core/delivery/outbox.ts';
import type { Services } from '../../../core/feature.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { defineJob, type Job } from '../../../jobs/jobs.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { planNumbers } from '../numbers/open.ts';
import { CODE, type Meeting, RSVP_ITEM } from '../shapes.ts';
import { findMeetings } from '../store.ts';
import { comingWords, groupReminder } from './messages.ts';
import { GROUP_GRACE_SECONDS, remindersOf } from './rules.ts';
import { loadScene } from './scene.ts';
import { loadReminders, rsvpsOf } from './store.ts';

const FEATURE = 'meetings';
const GROUP_JOB = 'meetings.remind_group';
const COMING_JOB = 'meetings.remind_coming';

type Needs = Pick<Services, 'clock' | 'zone'>;

/** When those who have not answered are asked once more. */
export async function chaseTimes(
  { clock, zone }: Needs,
  tx: Tx,
  { unitId, startsAt }: Pick<Meeting, 'unitId' | 'startsAt'>,
): Promise<Date[]> {
  const { chase } = remindersOf(startsAt, await loadReminders(tx, unitId), clock.now(), zone);
  return chase ? [chase] : [];
}

/** Plans both reminders by the meeting's time as it is now, and, of a session counted by numbers, the question after it. */
export async function planReminders({ clock, zone }: Needs, tx: Tx, meeting: Meeting): Promise<void> {
  const { id: subjectId, unitId, startsAt } = meeting;
  const now = clock.now();
  const { group, coming } = remindersOf(startsAt, await loadReminders(tx, unitId), now, zone);
  const whose = { feature: FEATURE, subjectId, unitId, rule: null };
  if (group) await plan(tx, { ...whose, job: GROUP_JOB, at: group, graceSeconds: GROUP_GRACE_SECONDS });
  else await unplan(tx, GROUP_JOB, subjectId);
  // Of use until the meeting begins: that is its grace time.
  const graceSeconds = coming ? Math.floor((startsAt.getTime() - coming.getTime()) / 1000) : 0;
  if (coming) await plan(tx, { ...whose, job: COMING_JOB, at: coming, graceSeconds });
  else await unplan(tx, COMING_JOB, subjectId);
  await planNumbers(tx, meeting);
}

export async function dropReminders(tx: Tx, meetingId: string): Promise<void> {
  await unplan(tx, GROUP_JOB, meetingId);
  await unplan(tx, COMING_JOB, meetingId);
}

/** The unit reminds otherwise now: meetings that people are invited to follow. */
export async function replanUnit(services: Services, tx: Tx, unitId: string): Promise<void> {
  const from = services.clock.now();
  for (const meeting of await findMeetings(tx, { unitIds: [unitId], from, states: ['invited'] })) {
    await planReminders(services, tx, meeting);
    if (meeting.rsvpAskId === null) continue;
    const nudgesAt = await chaseTimes(services, tx, meeting);
    await rescheduleAsk(services, tx, meeting.rsvpAskId, { nudgesAt });
  }
}

/** Past its grace time, or with the meeting moved, begun or called off meanwhile, nothing is said. */
const stillDue = (services: Services, meeting: Meeting, { missed }: Occasion): boolean =>
  !missed && meeting.state === 'invited' && services.clock.now() < meeting.startsAt;

const groupJob = defineJob<Services, Occasion>({
  name: GROUP_JOB,
  payload: occasion,
  async run(services, due) {
    await inTransaction(services.db, async (tx) => {
      const scene = await loadScene(tx, due.subjectId);
      const askId = scene?.meeting.rsvpAskId;
      if (!scene || !askId || !stillDue(services, scene.meeting, due)) return;
      const { meeting, unit } = scene;
      const ask = await loadAsk(tx, askId);
      if (!ask) return;
      const figures = await liveFigures(tx, askId);
      for (const { place } of targetsOf(await groupsIn(tx, unit), [], { membersOnly: true })) {
        const sight = await sightOf(services, tx, ask, place, { item: RSVP_ITEM, membersOnly: true });
        if (!sight) continue;
        await enqueue(tx, [
          {
            kind: 'send',
            key: `meetings-tomorrow:${meeting.id}:${meeting.sequence}@${place.channel}:${place.chat}`,
            place,
            priority: PRIORITY.prompt,
            message: groupReminder(sight.tongue, meeting, askId, figures),
            whenUncertain: 'resend',
            expiresAt: meeting.startsAt,
          },
        ]);
      }
    });
    services.wake();
  },
});

const comingJob = defineJob<Services, Occasion>({
  name: COMING_JOB,
  payload: occasion,
  async run(services, due) {
    await inTransaction(services.db, async (tx) => {
      const scene = await loadScene(tx, due.subjectId);
      if (!scene || !stillDue(services, scene.meeting, due)) return;
      const { meeting } = scene;
      const rsvps = await rsvpsOf(tx, meeting);
      const coming = [...rsvps].filter(([, { rsvp }]) => rsvp === 'come').map(([id]) => id);
      await notify(
        tx,
        (await reachMembers(tx, coming)).map(({ memberId, locale }) => {
          const tongue = tongueIn(services, locale);
          return {
            key: `meetings-soon:${meeting.id}:${meeting.sequence}:${memberId}`,
            memberId: memberId!,
            dueAt: services.clock.now(),
            expiresAt: meeting.startsAt,
            payload: {
              ...comingWords(tongue, meeting),
              button: {
                label: tongue.say('rsvp-remind-label'),
                data: encodeButton(CODE, 'card', meeting.id),
              },
            },
          };
        }),
      );
    });
    services.wake();
  },
});

export const reminderJobs = [groupJob, comingJob] as unknown as Job<Services>[];
