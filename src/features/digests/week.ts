// When a slot is due: the units whose digests somebody wants then are walked through, a job for each with its cells.
import { z } from 'zod';
import { occasion } from '../../core/calendar/beat.ts';
import { DEFAULT_ALLOWED, nextAllowed } from '../../core/calendar/rules/quiet.ts';
import { weekly } from '../../core/calendar/rules/recurrence.ts';
import { isPlanned, loadDaysOff, plan } from '../../core/calendar/store.ts';
import type { Services } from '../../core/feature.ts';
import { inTransaction, type Sql, type Tx } from '../../db/index.ts';
import { defineJob, type Job } from '../../jobs/jobs.ts';
import { addDays, instantOf, isLocalDate, type LocalDate, localDate } from '../../shared/dates.ts';
import { sendBlock } from './send.ts';
import { DEFAULT_SLOT, graceOf, lastPlanned, type Slot, slotId, slotOf, WEEKDAYS } from './slot-rules.ts';
import { daysOffWithin, nextBlocks } from './store.ts';

const DUE_JOB = 'digests.due';
/** The day after one that was off somewhere. */
const MOVED_JOB = 'digests.moved';
/** Downtime swallowed a slot: those concerned are told so. */
const LATE_JOB = 'digests.late';
const WALK_JOB = 'digests.walk';
const BLOCK_JOB = 'digests.block';
const LATE_GRACE_SECONDS = 24 * 3600;
const BLOCKS_PER_WALK = 100;
const WEEK_MS = 7 * 86_400_000;

/** The schedule of a slot; one that is there stays as it is. */
export async function planSlot({ clock, zone }: Services, tx: Tx, slot: Slot): Promise<void> {
  if (await isPlanned(tx, DUE_JOB, slotId(slot))) return;
  const now = clock.now();
  const rule = weekly(slot.weekday, { from: localDate(now, zone), time: slot.time, zone });
  await plan(tx, { ...about(slot, DUE_JOB), graceSeconds: graceOf(slot), rule, after: now });
}

const about = (slot: Slot, job: string) => ({
  feature: 'digests',
  job,
  subjectId: slotId(slot),
  unitId: slotId(slot),
});

const run = z.object({
  weekday: z.literal([...WEEKDAYS]),
  time: z.string(),
  /** The slot's own day, from which the week is counted back, and the day on which it leaves. */
  planned: z.string().refine(isLocalDate),
  day: z.string().refine(isLocalDate),
  late: z.boolean(),
});
export type Run = z.infer<typeof run>;
const walk = run.extend({ after: z.uuid().nullable() });
const block = run.extend({ block: z.uuid() });

const keyOf = ({ weekday, time, planned, day, late }: Run): string =>
  `${weekday}@${time}:${planned}:${day}:${late}`;

const start = (services: Services, tx: Tx, one: Run): Promise<void> =>
  services.jobs.enqueue(tx, WALK_JOB, `${keyOf(one)}:`, { ...one, after: null });

type Due = { slot: Slot; moment: Date; planned: LocalDate; missed: boolean };

/** Starts what is due on the day of the moment, and looks again the next day where a day was off somewhere. */
async function begin(services: Services, { slot, moment, planned, missed }: Due): Promise<void> {
  const { db, clock, zone } = services;
  const day = localDate(moment, zone);
  const now = clock.now();
  // A job that a crash left lying is as late as a beat would be.
  const isLate = missed || now.getTime() > moment.getTime() + graceOf(slot) * 1000;
  await inTransaction(db, async (tx) => {
    if (await isOffSomewhere(tx, day))
      await plan(tx, {
        ...about(slot, MOVED_JOB),
        graceSeconds: graceOf(slot),
        rule: null,
        at: instantOf(addDays(day, 1), slot.time, zone),
      });
    if (!isLate) await start(services, tx, { ...slot, planned, day, late: false });
    else if (now.getTime() - moment.getTime() < WEEK_MS) {
      const at = nextAllowed(now, { zone, table: await loadDaysOff(tx, null), ...DEFAULT_ALLOWED });
      await plan(tx, { ...about(slot, LATE_JOB), graceSeconds: LATE_GRACE_SECONDS, rule: null, at });
    }
  });
}

const isOffSomewhere = async (sql: Sql, day: LocalDate): Promise<boolean> =>
  (await daysOffWithin(sql, { from: day, until: addDays(day, 1) })).some(({ kind }) => kind === 'off');

type Occasion = ReturnType<typeof occasion.parse>;

const dueJob = defineJob<Services, Occasion>({
  name: DUE_JOB,
  payload: occasion,
  async run(services, { subjectId, moment, missed }) {
    const slot = slotOf(subjectId);
    if (slot) await begin(services, { slot, moment, planned: localDate(moment, services.zone), missed });
  },
});

const movedJob = defineJob<Services, Occasion>({
  name: MOVED_JOB,
  payload: occasion,
  async run(services, { subjectId, moment, missed }) {
    const slot = slotOf(subjectId);
    if (slot)
      await begin(services, { slot, moment, planned: lastPlanned(slot, moment, services.zone), missed });
  },
});

const lateJob = defineJob<Services, Occasion>({
  name: LATE_JOB,
  payload: occasion,
  async run(services, { subjectId, moment, missed }) {
    const { zone } = services;
    const slot = slotOf(subjectId);
    if (!slot || missed) return;
    const planned = lastPlanned(slot, moment, zone);
    await inTransaction(services.db, (tx) =>
      start(services, tx, { ...slot, planned, day: localDate(moment, zone), late: true }),
    );
  },
});

const walkJob = defineJob<Services, z.infer<typeof walk>>({
  name: WALK_JOB,
  payload: walk,
  async run(services, { after, ...one }) {
    const blocks = await nextBlocks(services.db, one, one.planned, { after, limit: BLOCKS_PER_WALK });
    await inTransaction(services.db, async (tx) => {
      for (const id of blocks)
        await services.jobs.enqueue(tx, BLOCK_JOB, `${keyOf(one)}:${id}`, { ...one, block: id });
      const last = blocks.at(-1);
      if (last && blocks.length === BLOCKS_PER_WALK)
        await services.jobs.enqueue(tx, WALK_JOB, `${keyOf(one)}:${last}`, { ...one, after: last });
    });
  },
});

const blockJob = defineJob<Services, z.infer<typeof block>>({
  name: BLOCK_JOB,
  payload: block,
  run: (services, { block: id, ...one }) => sendBlock(services, id, one),
});

export const weekJobs = [dueJob, movedJob, lateJob, walkJob, blockJob] as unknown as Job<Services>[];

export const planDefault = (services: Services, tx: Tx): Promise<void> =>
  planSlot(services, tx, DEFAULT_SLOT);
