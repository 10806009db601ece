// Series: the next two occurrences stand ahead; a changed rule takes what is planned along, a stopped one calls it off.

import { unitLocale } from '../../../core/asks/viewer-store.ts';
import { type Occasion, occasion } from '../../../core/calendar/beat.ts';
import { loadDaysOff, plan, unplan } from '../../../core/calendar/store.ts';
import type { Services } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { Person } from '../../../core/org/person.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { defineJob, type Job } from '../../../jobs/jobs.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueOf } from '../../../shared/tongue.ts';
import { tellManagers } from '../managers.ts';
import type { Meeting, Series } from '../shapes.ts';
import { insertMeeting, loadMeeting, updateMeeting } from '../store.ts';
import { askAboutDay } from './day-off.ts';
import { cancelMeeting, moveMeeting } from './move.ts';
import { usualPeople } from './people.ts';
import { planPreparing } from './preparing.ts';
import { AHEAD, isChangeable, lostSlots, type Slot, slotsAfter } from './rules.ts';
import { lostNews } from './series-messages.ts';
import {
  forgetMoments,
  type KeptSeries,
  lastPlanned,
  lockSeries,
  occurrencesOf,
  updateSeries,
} from './store.ts';
import { titleOf } from './titles-messages.ts';

const SERIES_JOB = 'meetings.series';
/** Looking at a series a day late does no harm. */
const GRACE_SECONDS = 24 * 3600;

/** Makes what is missing of the next two occurrences, and records those that downtime swallowed. Changes nothing the second time. */
export async function ensureSeries(services: Services, tx: Tx, seriesId: string): Promise<void> {
  const series = await lockSeries(tx, seriesId);
  const unit = series && (await loadUnit(tx, series.unitId));
  if (!series?.active || !unit || unit.endedAt !== null) return unplan(tx, SERIES_JOB, seriesId);
  const now = services.clock.now();
  const table = await loadDaysOff(tx, unit.id);
  const lost = lostSlots(series, await lastPlanned(tx, seriesId), table, now);
  for (const slot of lost) await makeOccurrence(services, tx, series, unit, slot, 'missed');
  if (lost.length > 0)
    await tellManagers(services, tx, unit, {
      key: `meetings-lost:${seriesId}:${lost.at(-1)!.plannedAt.toISOString()}`,
      message: (say) => lostNews(tongueOf(services, say), series, lost),
    });
  const made = await occurrencesOf(tx, seriesId, now);
  const known = new Set(made.map(({ plannedAt }) => plannedAt?.getTime()));
  for (const slot of slotsAfter(series, now, table, AHEAD)) {
    if (known.has(slot.plannedAt.getTime())) continue;
    const id = await makeOccurrence(services, tx, series, unit, slot, 'draft');
    const meeting = await loadMeeting(tx, id);
    if (meeting) await planPreparing(services, tx, meeting);
    await askAboutDay(services, tx, id);
  }
  await plan(tx, {
    feature: 'meetings',
    job: SERIES_JOB,
    subjectId: seriesId,
    unitId: unit.id,
    rule: series.rule,
    after: now,
    graceSeconds: GRACE_SECONDS,
  });
}

async function makeOccurrence(
  services: Services,
  tx: Tx,
  series: KeptSeries,
  unit: Unit,
  slot: Slot,
  state: 'draft' | 'missed',
): Promise<string> {
  const say = services.texts.say((await unitLocale(tx, unit.id)) ?? services.defaultLocale);
  const { kind, joinedKind, minutes, place, link, createdBy, title } = series;
  const often = !/FREQ=(MONTHLY|YEARLY)/.test(series.rule.rrule);
  return insertMeeting(
    tx,
    {
      unitId: unit.id,
      seriesId: series.id,
      ...slot,
      kind,
      joinedKind,
      title: titleOf(say, { title, kind, often }, slot.startsAt, services.zone),
      minutes,
      place,
      link,
      createdBy,
      state,
      ...(await usualPeople(tx, unit)),
    },
    services.clock.now(),
  );
}

/** By each moment of the rule. Missed or not, what stands ahead is looked at. */
export const seriesJob = defineJob<Services, Occasion>({
  name: SERIES_JOB,
  payload: occasion,
  async run(services, { subjectId }) {
    await inTransaction(services.db, (tx) => ensureSeries(services, tx, subjectId));
    services.wake();
  },
}) as unknown as Job<Services>;

/** Occurrences from this one on that have not begun. */
async function fromOn(tx: Tx, { seriesId, startsAt }: Meeting) {
  const all = await occurrencesOf(tx, seriesId!, startsAt);
  return all.filter((one) => isChangeable(one) && one.startsAt >= startsAt);
}

async function seriesOf(tx: Tx, meeting: Meeting): Promise<KeptSeries> {
  const series = meeting.seriesId === null ? null : await lockSeries(tx, meeting.seriesId);
  if (!series?.active) throw new UserError('plan-no-series');
  return series;
}

/**
 * Another rule from this occurrence on: those planned move to its moments in their order, with all that was prepared for
 * them; people already invited are told. Rights are asked by the caller.
 */
export async function changeSeries(
  services: Services,
  tx: Tx,
  meeting: Meeting,
  ruled: Pick<Series, 'rule' | 'lastWorkingDay' | 'place'>,
  by: Person,
): Promise<void> {
  const series = await seriesOf(tx, meeting);
  const now = services.clock.now();
  const coming = await fromOn(tx, meeting);
  const table = await loadDaysOff(tx, series.unitId);
  const ids = new Set(coming.map(({ id }) => id));
  // Moments of occurrences that stay as they are: called off, held, or before this one.
  const taken = (await occurrencesOf(tx, series.id, now)).filter(({ id }) => !ids.has(id));
  const slots = slotsAfter(ruled, now, table, coming.length + taken.length)
    .filter((slot) => taken.every(({ plannedAt }) => plannedAt?.getTime() !== slot.plannedAt.getTime()))
    .slice(0, coming.length);
  await updateSeries(tx, series.id, ruled, now);
  await audit(tx, now, by, {
    action: 'meetings.series_changed',
    unitId: series.unitId,
    subjectId: series.id,
    detail: { rule: ruled.rule.rrule },
  });
  await forgetMoments(tx, [...ids]);
  for (const [index, { id }] of coming.entries()) {
    const slot = slots[index];
    // A rule that ends sooner has no moment for it.
    if (!slot) {
      await cancelMeeting(services, tx, id, by);
      continue;
    }
    await updateMeeting(tx, id, { plannedAt: slot.plannedAt, place: ruled.place }, now);
    const { startsAt } = (await moveMeeting(services, tx, id, slot.startsAt, by)).meeting;
    await retitle(services, tx, { ...series, ...ruled }, id, startsAt);
    await askAboutDay(services, tx, id);
  }
  await ensureSeries(services, tx, series.id);
}

/** A draft is called by its new month or day; what people were invited to keeps its name. */
async function retitle(
  services: Services,
  tx: Tx,
  series: KeptSeries,
  id: string,
  startsAt: Date,
): Promise<void> {
  const meeting = await loadMeeting(tx, id);
  if (meeting?.state !== 'draft' || !meeting.title.startsWith(series.title)) return;
  const say = services.texts.say((await unitLocale(tx, series.unitId)) ?? services.defaultLocale);
  const often = !/FREQ=(MONTHLY|YEARLY)/.test(series.rule.rrule);
  const title = titleOf(say, { title: series.title, kind: series.kind, often }, startsAt, services.zone);
  await updateMeeting(tx, id, { title }, services.clock.now());
}

/** From this occurrence on nothing is held; returns how many were called off. Rights are asked by the caller. */
export async function stopSeries(services: Services, tx: Tx, meeting: Meeting, by: Person): Promise<number> {
  const series = await seriesOf(tx, meeting);
  const now = services.clock.now();
  const coming = await fromOn(tx, meeting);
  for (const { id } of coming) await cancelMeeting(services, tx, id, by);
  await updateSeries(tx, series.id, { active: false }, now);
  await unplan(tx, SERIES_JOB, series.id);
  await audit(tx, now, by, {
    action: 'meetings.series_stopped',
    unitId: series.unitId,
    subjectId: series.id,
  });
  return coming.length;
}
