// `Soạn sẵn kỳ họp`: last month's tasks, what is due, the theme of the year, a suggested agenda to strike, add and send.

import { unitLocale } from '../../../core/asks/viewer-store.ts';
import { type Occasion, occasion } from '../../../core/calendar/beat.ts';
import type { Ctx, Reply, Services } from '../../../core/feature.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { themeFor } from '../../../core/org/year-words-store.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { defineJob, type Job } from '../../../jobs/jobs.ts';
import { localDate } from '../../../shared/dates.ts';
import { tongueIn, tongueOf } from '../../../shared/tongue.ts';
import { asManager, openMeeting } from '../access.ts';
import { tellManagers } from '../managers.ts';
import type { Meeting } from '../shapes.ts';
import { agendaOf, documentsOf, loadMeeting, lockMeeting, updateMeeting } from '../store.ts';
import { suggestionFor, writeAgenda } from './papers-store.ts';
import { usualPeople } from './people.ts';
import { type Prepared, preparedMessage } from './prepare-messages.ts';
import { PREPARE_JOB } from './preparing.ts';
import { gapsOf } from './rules.ts';
import { namesOf, tasksSince } from './store.ts';
import { joinAgendas, suggestedAgenda } from './titles-messages.ts';

const MONTH_DAYS = 35;

/** What the unit, or one above it, usually puts on the agenda of such a meeting; else what is usual everywhere. */
export async function suggestion(
  services: Pick<Services, 'texts' | 'defaultLocale'>,
  sql: Sql,
  meeting: Pick<Meeting, 'kind' | 'joinedKind'>,
  unit: Pick<Unit, 'id' | 'path'>,
): Promise<string[]> {
  const say = services.texts.say((await unitLocale(sql, unit.id)) ?? services.defaultLocale);
  const own = await suggestionFor(sql, unit.path, meeting.kind);
  if (own === null) return suggestedAgenda(say, meeting);
  return meeting.joinedKind === null ? own : joinAgendas(own, say('plan-agenda-joined'));
}

/** Fills an empty agenda of a draft, and names who usually leads and writes where nobody is named. */
export async function fillDraft(services: Services, tx: Tx, meetingId: string): Promise<void> {
  const meeting = await lockMeeting(tx, meetingId);
  const unit = meeting && (await loadUnit(tx, meeting.unitId));
  if (meeting?.state !== 'draft' || !unit) return;
  const usual = await usualPeople(tx, unit);
  const chairId = meeting.chairId ?? usual.chairId;
  const recorderId = meeting.recorderId ?? usual.recorderId;
  if (chairId !== meeting.chairId || recorderId !== meeting.recorderId)
    await updateMeeting(tx, meetingId, { chairId, recorderId }, services.clock.now());
  if ((await agendaOf(tx, meetingId)).length > 0) return;
  const words = await suggestion(services, tx, meeting, unit);
  await writeAgenda(
    tx,
    meetingId,
    words.map((one) => ({ words: one })),
  );
}

async function gather(sql: Sql, meeting: Meeting, unit: Unit, now: Date): Promise<Prepared> {
  const agenda = await agendaOf(sql, meeting.id);
  const documents = await documentsOf(sql, meeting.id);
  const names = await namesOf(sql, [meeting.chairId, meeting.recorderId]);
  // No meeting is held in the hours in which the zone would make another year of it.
  const theme = await themeFor(sql, unit.path, Number(localDate(meeting.startsAt, 'UTC').slice(0, 4)));
  return {
    meeting,
    unit,
    agenda,
    documents,
    tasks: await tasksSince(sql, unit.id, new Date(now.getTime() - MONTH_DAYS * 24 * 3_600_000)),
    theme: theme?.words ?? null,
    chair: names.get(meeting.chairId ?? '') ?? null,
    recorder: names.get(meeting.recorderId ?? '') ?? null,
    gaps: gapsOf(meeting, { agenda: agenda.length, documents: documents.length }),
  };
}

/** By the button, for whoever prepares the meeting. */
export async function openPrepared(ctx: Ctx, meetingId: string): Promise<Reply> {
  const prepared = await inTransaction(ctx.db, async (tx) => {
    await openMeeting(ctx, tx, meetingId, asManager);
    await fillDraft(ctx, tx, meetingId);
    const { meeting, unit } = await openMeeting(ctx, tx, meetingId, asManager);
    return gather(tx, meeting, unit, ctx.clock.now());
  });
  return { edit: preparedMessage(tongueIn(ctx, ctx.locale), prepared) };
}

/** A week before; once a meeting, whatever moves. */
export const prepareJob = defineJob<Services, Occasion>({
  name: PREPARE_JOB,
  payload: occasion,
  async run(services, { subjectId }) {
    await inTransaction(services.db, async (tx) => {
      const now = services.clock.now();
      await fillDraft(services, tx, subjectId);
      const meeting = await loadMeeting(tx, subjectId);
      const unit = meeting && (await loadUnit(tx, meeting.unitId));
      if (meeting?.state !== 'draft' || !unit || meeting.startsAt <= now) return;
      const prepared = await gather(tx, meeting, unit, now);
      await tellManagers(services, tx, unit, {
        key: `meetings-prepared:${meeting.id}`,
        expiresAt: meeting.startsAt,
        message: (say) => preparedMessage(tongueOf(services, say), prepared),
      });
    });
    services.wake();
  },
}) as unknown as Job<Services>;
