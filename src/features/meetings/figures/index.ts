// Figures under /hop: a cell's for its own members, a branch's counts for its leaders.
import { z } from 'zod';
import type { Ctx, Reply } from '../../../core/feature.ts';
import type { Person, UnitRef } from '../../../core/org/person.ts';
import { may } from '../../../core/org/rights.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import type { MeetingPart } from '../parts.ts';
import { CODE } from '../shapes.ts';
import { figuresScreen } from './messages.ts';
import { boundsOf, type Period, periodOf, readPeriod } from './rules.ts';
import { meetingFigures, meetingsRunning } from './store.ts';

/** Members of the Party see their own cell; whoever may see figures, the branch of their unit. */
const maySee = (person: Person, unit: Pick<UnitRef, 'id' | 'path'>): boolean =>
  may(person, 'see_figures', unit) ||
  (person.member?.unit.id === unit.id && person.member.standing !== 'participant');

async function show(ctx: Ctx, unitId: string, period: Period): Promise<Reply> {
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit || !maySee(await ctx.person(), unit)) throw new UserError('router-no-right');
  const of = { unit, ...boundsOf(period, ctx.zone) };
  const rows = await meetingFigures(ctx.db, of);
  const running = await meetingsRunning(ctx.db, of);
  return { edit: figuresScreen(tongueIn(ctx, ctx.locale), unit, period, { rows, running }) };
}

export const figures: MeetingPart = {
  buttons: {
    g_home: {
      args: z.tuple([z.uuid()]),
      run: (ctx, [unitId]) => show(ctx, unitId!, periodOf('month', localDate(ctx.clock.now(), ctx.zone))),
    },
    g_show: {
      args: z.tuple([z.uuid(), z.string().refine((code) => readPeriod(code) !== null)]),
      run: (ctx, [unitId, code]) => show(ctx, unitId!, readPeriod(code!)!),
    },
  },
  async homeButtons(ctx, unitId) {
    const unit = await loadUnit(ctx.db, unitId);
    if (!unit || !maySee(await ctx.person(), unit)) return [];
    const row = [{ label: ctx.say('meeting-figures-label'), data: encodeButton(CODE, 'g_home', unitId) }];
    return [{ rank: 90, row }];
  },
};
