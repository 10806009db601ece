// Every Friday afternoon: the cells are walked through, a few in one job, and each secretary is asked after at most three people.
import { z } from 'zod';
import { occasion } from '../../core/calendar/beat.ts';
import { DEFAULT_ALLOWED, nextAllowed } from '../../core/calendar/rules/quiet.ts';
import { weekly } from '../../core/calendar/rules/recurrence.ts';
import { loadDaysOff, plan } from '../../core/calendar/store.ts';
import { notify } from '../../core/delivery/notices.ts';
import type { Services } from '../../core/feature.ts';
import { reachRoles } from '../../core/org/reach-store.ts';
import { SECRETARIES } from '../../core/org/roles.ts';
import { inTransaction, type Tx } from '../../db/index.ts';
import { defineJob, type Job } from '../../jobs/jobs.ts';
import { localDate } from '../../shared/dates.ts';
import { idFrom } from '../../shared/ids.ts';
import { careNotice } from './messages.ts';
import { daysFrom, keyOf, LOOKED_BACK_DAYS, namesFor, OLDEST_DAYS, QUIET_DAYS, weekKey } from './rules.ts';
import { forgetKeys, heldKeys, holdKeys, isPlanned, nextCells, silentIn } from './store.ts';

const WEEK_JOB = 'care.week';
const CELLS_JOB = 'care.cells';
const FRIDAY = 5;
const TIME = '15:00';
/** Later than that it waits for the next week. */
const GRACE_SECONDS = 6 * 3600;
const CELLS_PER_JOB = 20;
/** Told within the week, or not at all. */
const TOLD_WITHIN_DAYS = 6;

/** One schedule for every cell; it stays as it is at the next start. */
export async function planWeeks({ clock, zone }: Services, tx: Tx): Promise<void> {
  if (await isPlanned(tx, WEEK_JOB)) return;
  const now = clock.now();
  const everyone = idFrom(WEEK_JOB);
  await plan(tx, {
    feature: 'care',
    job: WEEK_JOB,
    subjectId: everyone,
    unitId: everyone,
    graceSeconds: GRACE_SECONDS,
    rule: weekly(FRIDAY, { from: localDate(now, zone), time: TIME, zone }),
    after: now,
  });
}

const cells = z.object({
  moment: z.iso.datetime(),
  /** All up to this one are done. */
  after: z.uuid().nullable(),
});
type Cells = z.infer<typeof cells>;

const enqueueCells = (services: Services, tx: Tx, next: Cells): Promise<void> =>
  services.jobs.enqueue(tx, CELLS_JOB, `${next.moment}:${next.after ?? ''}`, next);

const weekJob = defineJob<Services, ReturnType<typeof occasion.parse>>({
  name: WEEK_JOB,
  payload: occasion,
  async run(services, { moment, missed }) {
    // A week left out harms nobody: nothing is said late.
    if (missed) return;
    await inTransaction(services.db, async (tx) => {
      await forgetKeys(tx, services.clock.now());
      await enqueueCells(services, tx, { moment: moment.toISOString(), after: null });
    });
  },
});

const cellsJob = defineJob<Services, Cells>({
  name: CELLS_JOB,
  payload: cells,
  async run(services, { moment, after }) {
    const now = new Date(moment);
    const since = daysFrom(now, -LOOKED_BACK_DAYS);
    const units = await nextCells(services.db, { since, now, after, limit: CELLS_PER_JOB });
    for (const unitId of units) await inTransaction(services.db, (tx) => askAfter(services, tx, unitId, now));
    const last = units.at(-1);
    if (last && units.length === CELLS_PER_JOB)
      await inTransaction(services.db, (tx) => enqueueCells(services, tx, { moment, after: last }));
    services.wake();
  },
});

export const careJobs = [weekJob, cellsJob] as unknown as Job<Services>[];

/** One cell: whom its secretaries are asked to ask after. */
async function askAfter(services: Services, tx: Tx, unitId: string, now: Date): Promise<void> {
  const { zone, texts } = services;
  const week = weekKey(unitId, now);
  const people = await reachRoles(tx, unitId, SECRETARIES);
  if (people.length === 0 || (await heldKeys(tx, [week], now)).size > 0) return;
  const since = daysFrom(now, -LOOKED_BACK_DAYS);
  const silent = await silentIn(tx, unitId, {
    since,
    oldest: daysFrom(now, -OLDEST_DAYS),
    now,
    from: localDate(since, zone),
    today: localDate(now, zone),
  });
  const keys = silent.map(({ memberId }) => keyOf(unitId, memberId));
  const named = namesFor(silent, unitId, await heldKeys(tx, keys, now));
  await holdKeys(tx, [week], daysFrom(now, 7));
  if (named.length === 0) return;
  await holdKeys(
    tx,
    named.map(({ memberId }) => keyOf(unitId, memberId)),
    daysFrom(now, QUIET_DAYS.named),
  );
  const dueAt = nextAllowed(now, { zone, table: await loadDaysOff(tx, unitId), ...DEFAULT_ALLOWED });
  const notices = named.flatMap((one) =>
    people
      .filter(({ memberId }) => memberId !== one.memberId)
      .map(({ memberId, locale }) => ({
        key: `care:${idFrom(week, one.memberId)}:${memberId}`,
        memberId: memberId!,
        dueAt,
        expiresAt: daysFrom(now, TOLD_WITHIN_DAYS),
        payload: careNotice(texts.say(locale), one),
      })),
  );
  await notify(tx, notices);
}
