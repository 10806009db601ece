// `Lịch định kỳ`: what repeats in a unit, one series, and stopping it.
import type { Ctx, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { inTransaction } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { asManager, openMeeting } from '../access.ts';
import { openManaged } from './access.ts';
import { stopSeries } from './series.ts';
import { seriesForm } from './series-form.ts';
import { oneSeriesScreen, seriesScreen, stopQuestion } from './series-messages.ts';
import { comingOf } from './standing.ts';
import { activeSeries, loadSeries } from './store.ts';

export async function openSeries(ctx: Ctx, unitId: string): Promise<Reply> {
  const unit = await openManaged(ctx, ctx.db, unitId);
  const now = ctx.clock.now();
  const all = [];
  for (const { id } of await activeSeries(ctx.db, unit.id)) {
    const standing = await comingOf(ctx.db, id, now);
    if (standing) all.push(standing);
  }
  return { edit: seriesScreen(tongueIn(ctx, ctx.locale), unit, all) };
}

export async function openOneSeries(ctx: Ctx, seriesId: string): Promise<Reply> {
  const standing = await comingOf(ctx.db, seriesId, ctx.clock.now());
  if (!standing) throw new UserError('plan-no-series');
  const { unitId } = standing.series;
  await openManaged(ctx, ctx.db, unitId);
  return { edit: oneSeriesScreen(tongueIn(ctx, ctx.locale), unitId, standing) };
}

/** `Đổi lịch từ kỳ này`. */
export async function rescheduleFrom(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { meeting } = await openMeeting(ctx, ctx.db, meetingId, asManager);
  const series = meeting.seriesId === null ? null : await loadSeries(ctx.db, meeting.seriesId);
  if (!series?.active) throw new UserError('plan-no-series');
  const { unitId, kind, joinedKind } = series;
  return startForm(ctx, seriesForm, { unitId, kind, joinedKind, meetingId });
}

export async function askStop(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { meeting } = await openMeeting(ctx, ctx.db, meetingId, asManager);
  const standing =
    meeting.seriesId === null ? null : await comingOf(ctx.db, meeting.seriesId, ctx.clock.now());
  if (!standing) throw new UserError('plan-no-series');
  const count = standing.coming.filter(({ startsAt }) => startsAt >= meeting.startsAt).length;
  return { edit: stopQuestion(tongueIn(ctx, ctx.locale), meeting, count) };
}

export async function stop(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { unitId, count } = await inTransaction(ctx.db, async (tx) => {
    const { meeting, person } = await openMeeting(ctx, tx, meetingId, asManager);
    return { unitId: meeting.unitId, count: await stopSeries(ctx, tx, meeting, person) };
  });
  ctx.wake();
  const { edit } = await openSeries(ctx, unitId);
  const said = ctx.say('plan-series-stopped', { count });
  return edit ? { toast: said, edit: { ...edit, text: `${said}\n\n${edit.text}` } } : { toast: said };
}
