// Gives the coming readings their turns, and exchanges them.

import type { Ctx, Services } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { Person } from '../../../core/org/person.ts';
import type { Tx } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import type { Plan, Reading, Rota } from '../shapes.ts';
import { loadPlan, readingsBefore, readingsFrom, updateReading } from '../store.ts';
import { tellTurnGone } from './replaced.ts';
import { swapTurns, turnsFor } from './rules.ts';
import { awayOn, loadHolder, loadHolders } from './store.ts';

const holderOf = (reading: Reading, rota: Rota): string | null =>
  rota === 'groups' ? reading.turnGroupId : reading.turnMemberId;

const turnOf = (rota: Rota, holder: string | null) =>
  rota === 'groups'
    ? { turnGroupId: holder, turnMemberId: null }
    : { turnGroupId: null, turnMemberId: holder };

const isAssigned = (reading: Reading): boolean =>
  reading.turnGroupId !== null || reading.turnMemberId !== null;

/** Planned readings without a turn get the next ones of the rota; a cell without tổ keeps none: its secretary is asked. */
export async function assignTurns(services: Services, tx: Tx, unitId: string): Promise<void> {
  const today = localDate(services.clock.now(), services.zone);
  const plan = await loadPlan(tx, unitId);
  const coming = await readingsFrom(tx, unitId, today);
  const open = coming.filter((reading) => reading.state === 'planned' && !isAssigned(reading));
  const first = open[0];
  if (!first) return;
  const last = await lastHolder(
    tx,
    plan,
    [...(await readingsBefore(tx, unitId, today)), ...coming],
    first.plannedDate,
  );
  const present = await loadHolders(tx, unitId, plan.rota);
  const dates = open.map(({ date }) => date);
  const away =
    plan.rota === 'persons'
      ? await awayOn(
          tx,
          present.map(({ id }) => id),
          dates,
        )
      : new Set<string>();
  const turns = turnsFor(dates, { present, order: plan.rotaOrder, last }, (id, date) =>
    away.has(`${id} ${date}`),
  );
  for (const [at, reading] of open.entries()) {
    const holder = turns[at] ?? null;
    if (holder !== null) await updateReading(tx, reading.id, turnOf(plan.rota, holder));
  }
}

/** Who had the turn last before that day; a reading that never took place does not count. */
async function lastHolder(tx: Tx, plan: Plan, readings: Reading[], before: string) {
  const [newest] = readings
    .filter(({ state, plannedDate }) => plannedDate < before && state !== 'skipped' && state !== 'missed')
    .filter((reading) => holderOf(reading, plan.rota) !== null)
    .sort((one, other) => (one.plannedDate < other.plannedDate ? 1 : -1));
  const id = newest && holderOf(newest, plan.rota);
  return id ? loadHolder(tx, id, plan.rota) : null;
}

/** Takes the turns of coming readings back and gives them anew; what is settled on or promised stays. Returns the readings that changed. */
export async function reassignTurns(services: Services, tx: Tx, unitId: string): Promise<Reading[]> {
  const today = localDate(services.clock.now(), services.zone);
  const open = (await readingsFrom(tx, unitId, today)).filter(
    ({ state, settledBy, proposedStoryId, readerMemberId, readerName }) =>
      state === 'planned' && !settledBy && !proposedStoryId && !readerMemberId && !readerName,
  );
  for (const reading of open) await updateReading(tx, reading.id, { turnGroupId: null, turnMemberId: null });
  await assignTurns(services, tx, unitId);
  return open;
}

/**
 * Gives the turn of a coming reading to another tổ or person, exchanging it where they hold one of the next readings.
 * A reader already named no longer reads; they, and whoever was asked for a turn that is gone, are told. Returns the readings that changed.
 */
export async function exchangeTurn(
  ctx: Ctx,
  tx: Tx,
  by: Person,
  reading: Reading,
  wanted: string,
): Promise<Reading[]> {
  const now = ctx.clock.now();
  const { rota } = await loadPlan(tx, reading.unitId);
  const coming = await readingsFrom(tx, reading.unitId, localDate(now, ctx.zone));
  const planned = coming.filter(({ state }) => state === 'planned');
  const turns = planned.map((one) => ({ readingId: one.id, holder: holderOf(one, rota) }));
  const changes = swapTurns(turns, reading.id, wanted);
  for (const { readingId, holder } of changes) {
    const before = planned.find(({ id }) => id === readingId);
    if (before) await tellTurnGone(ctx, tx, before);
    await updateReading(tx, readingId, { ...turnOf(rota, holder), readerMemberId: null, readerName: null });
    const detail = { rota, holder };
    await audit(tx, now, by, {
      action: 'reading.turn_changed',
      unitId: reading.unitId,
      subjectId: readingId,
      detail,
    });
  }
  return planned.filter(({ id }) => changes.some(({ readingId }) => readingId === id));
}
