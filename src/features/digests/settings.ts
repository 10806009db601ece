// A person's own digest: which units, when, switched off; changed by buttons and a short form.
import { z } from 'zod';
import type { Ctx, Form, Reply } from '../../core/feature.ts';
import { chosenOf } from '../../core/forms/inputs.ts';
import { shown } from '../../core/menu/homes.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { inTransaction } from '../../db/index.ts';
import type { LocalDate, LocalTime, Weekday } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { readTime } from '../../shared/read-dates.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { settingsScreen, weekdayLabel } from './settings-messages.ts';
import { editionFor, firstOf, lastPlanned, refuseNight, TIMES, WEEKDAYS } from './slot-rules.ts';
import { forgetSent, lastSent, loadSetting, type Setting, saveSetting, unitsRead } from './store.ts';
import { planSlot } from './week.ts';

/** Who gets a digest. @throws UserError 'router-no-right' for who leads nothing */
async function reader(ctx: Ctx) {
  const { member } = await ctx.person();
  const units = member ? await unitsRead(ctx.db, member.id) : [];
  if (!member || units.length === 0) throw new UserError('router-no-right');
  return { memberId: member.id, units };
}

export async function openHome(ctx: Ctx): Promise<Reply> {
  return shown(ctx, await screen(ctx));
}

async function screen(ctx: Ctx) {
  const { memberId, units } = await reader(ctx);
  const setting = await loadSetting(ctx.db, memberId);
  const now = ctx.clock.now();
  const next = firstOf(setting, null, now, ctx.zone);
  return settingsScreen(tongueIn(ctx, ctx.locale), {
    setting,
    next: setting.first !== null && setting.first > next ? setting.first : next,
    editions: await newest(ctx, memberId, units, lastPlanned(setting, now, ctx.zone)),
  });
}

/** Of each unit the newest days there are; where that was the last digest, its days. */
async function newest(ctx: Ctx, memberId: string, units: readonly UnitRef[], planned: LocalDate) {
  const sent = new Map((await lastSent(ctx.db, { memberId })).map((one) => [one.unitId, one]));
  return units.map((unit) => {
    const last = sent.get(unit.id);
    return { unit, edition: editionFor(planned, last?.until === planned ? last : null) };
  });
}

async function change(ctx: Ctx, changeOf: (old: Setting) => Setting): Promise<void> {
  const { memberId } = await reader(ctx);
  const old = await loadSetting(ctx.db, memberId);
  const setting = changeOf(old);
  await inTransaction(ctx.db, async (tx) => {
    if (old.isOff && !setting.isOff) await forgetSent(tx, memberId);
    await saveSetting(tx, memberId, setting, ctx.clock.now());
    await planSlot(ctx, tx, setting);
  });
}

export async function switchDigest(ctx: Ctx, isOff: boolean): Promise<Reply> {
  await change(ctx, (old) => ({ ...old, isOff }));
  return { toast: ctx.say('digests-saved'), edit: await screen(ctx) };
}

async function setSlot(ctx: Ctx, weekday: Weekday, time: LocalTime): Promise<Reply> {
  await change(ctx, (old) => ({
    weekday,
    time,
    isOff: false,
    first: firstOf({ weekday, time }, old.isOff ? null : old, ctx.clock.now(), ctx.zone),
  }));
  return { messages: [{ text: ctx.say('digests-saved') }, await screen(ctx)] };
}

const data = z.object({ weekday: z.literal([...WEEKDAYS]).optional(), time: z.string().optional() });

export const timeForm: Form<z.infer<typeof data>> = {
  name: 'digests.time',
  data,
  first: 'weekday',
  steps: {
    weekday: {
      prompt: async (ctx) => ({ text: ctx.say('digests-ask-weekday'), choices: weekdays(ctx) }),
      read: async (ctx, kept, input) => {
        const day = chosenOf(weekdays(ctx), input);
        if (day === null) throw new UserError('digests-weekday-again');
        return { data: { ...kept, weekday: Number(day) as Weekday }, next: 'time' };
      },
    },
    time: {
      prompt: async (ctx) => ({ text: ctx.say('digests-ask-time'), choices: times(ctx), perRow: 2 }),
      read: async (ctx, kept, input) => ({ data: { ...kept, time: timeFrom(ctx, input) }, next: 'done' }),
    },
  },
  done: (ctx, { weekday = 5, time = '16:30' }) => setSlot(ctx, weekday, time),
};

const weekdays = (ctx: Ctx) =>
  WEEKDAYS.map((day) => ({ label: weekdayLabel(tongueIn(ctx, ctx.locale), day), value: String(day) }));

const times = (ctx: Ctx) =>
  TIMES.map((time) => ({
    label: ctx.say('format-time', { hour: time.slice(0, 2), minute: time.slice(3) }),
    value: time.replace(':', '-'),
  }));

function timeFrom(ctx: Ctx, input: Parameters<typeof chosenOf>[1]): LocalTime {
  const chosen = chosenOf(times(ctx), input);
  if (chosen !== null) return chosen.replace('-', ':');
  const read = readTime(input.text ?? '');
  if (!read.ok) throw new UserError('digests-time-again');
  return refuseNight(read.value);
}
