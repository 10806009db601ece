// Changing the tree of units: asking, then ending or moving; new and new names come by forms.ts.
import type { Ctx, Reply } from '../../core/feature.ts';
import { endUnit, moveUnit } from '../../core/org/units.ts';
import { accessTo, changeUnit, openUnit } from './access.ts';
import { openPlace } from './browse-actions.ts';
import { askEndUnit, askMove } from './unit-messages.ts';

export async function askToEndUnit(ctx: Ctx, unitId: string): Promise<Reply> {
  const { unit } = await openUnit(ctx, unitId, 'shape');
  return { edit: askEndUnit(ctx.say, unit) };
}

export async function endPlace(ctx: Ctx, unitId: string): Promise<Reply> {
  const name = await changeUnit(
    ctx,
    unitId,
    (person, unit) => accessTo(person, unit).shape,
    async (tx, person, unit) => {
      await endUnit(tx, ctx.clock.now(), person, unit.id);
      return unit.name;
    },
  );
  const ended = ctx.say('roster-unit-ended', { name });
  return { toast: ended, edit: { text: ended } };
}

export async function askToMove(ctx: Ctx, unitId: string, targetId: string): Promise<Reply> {
  const { unit } = await openUnit(ctx, unitId, 'shape');
  const { unit: target } = await openUnit(ctx, targetId, 'shape');
  return { edit: askMove(ctx.say, unit, target) };
}

/** The right is asked of both: what moves, and where it goes. */
export async function movePlace(ctx: Ctx, unitId: string, targetId: string): Promise<Reply> {
  await openUnit(ctx, targetId, 'shape');
  await changeUnit(
    ctx,
    unitId,
    (person, unit) => accessTo(person, unit).shape,
    (tx, person) => moveUnit(tx, ctx.clock.now(), person, unitId, targetId),
  );
  return openPlace(ctx, unitId, 0);
}
