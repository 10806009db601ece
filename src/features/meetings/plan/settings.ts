// `Cài đặt họp`: when people are reminded; meetings that people are invited to follow at once.
import { z } from 'zod';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { inTransaction } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { replanUnit } from '../invite/reminders.ts';
import type { Reminders } from '../invite/rules.ts';
import { loadReminders, saveReminders } from '../invite/store.ts';
import { CODE } from '../shapes.ts';
import { maySet, openManaged } from './access.ts';

/** What each may be set to; 0: not at all. */
const OFFERED = {
  chase: [0, 1, 2, 3, 5, 7],
  group: [0, 1, 2, 3],
  coming: [0, 1, 2, 3, 6],
} as const;
const FIELDS = { chase: 'chaseDays', group: 'groupDays', coming: 'comingHours' } as const satisfies Record<
  keyof typeof OFFERED,
  keyof Reminders
>;
export const settingOf = z.enum(['chase', 'group', 'coming']);
type Setting = z.infer<typeof settingOf>;
const SETTINGS = settingOf.options;

export async function openMeetingSettings(ctx: Ctx, unitId: string): Promise<Reply> {
  const unit = await openManaged(ctx, ctx.db, unitId, maySet);
  const kept = await loadReminders(ctx.db, unit.id);
  const { say } = ctx;
  return {
    edit: {
      text: [
        say('plan-settings', { unit: unit.name }),
        '',
        ...SETTINGS.map((one) => say(`plan-settings-${one}`, { n: kept[FIELDS[one]] })),
      ].join('\n'),
      buttons: [
        ...SETTINGS.map((one) => [
          { label: say(`plan-settings-label-${one}`), data: encodeButton(CODE, 'p_set1', unitId, one) },
        ]),
        [{ label: say('form-back'), data: encodeButton(CODE, 'unit', unitId) }],
      ],
    },
  };
}

export async function openSetting(ctx: Ctx, unitId: string, setting: Setting): Promise<Reply> {
  const unit = await openManaged(ctx, ctx.db, unitId, maySet);
  const now = (await loadReminders(ctx.db, unit.id))[FIELDS[setting]];
  const { say } = ctx;
  return {
    edit: {
      text: say(`plan-settings-${setting}`, { n: now }),
      buttons: [
        ...OFFERED[setting].map((n) => [
          {
            label: say(setting === 'coming' ? 'plan-settings-hours' : 'plan-settings-days', { n }),
            data: encodeButton(CODE, 'p_setto', unitId, setting, `n${n}`),
          },
        ]),
        [{ label: say('form-back'), data: encodeButton(CODE, 'p_set', unitId) }],
      ],
    },
  };
}

export async function changeSetting(ctx: Ctx, unitId: string, setting: Setting, n: number): Promise<Reply> {
  if (!(OFFERED[setting] as readonly number[]).includes(n)) return openSetting(ctx, unitId, setting);
  await inTransaction(ctx.db, async (tx) => {
    const unit = await openManaged(ctx, tx, unitId, maySet);
    const now = ctx.clock.now();
    await saveReminders(tx, unit.id, { [FIELDS[setting]]: n }, now);
    await audit(tx, now, await ctx.person(), {
      action: 'meetings.settings_changed',
      unitId: unit.id,
      detail: { [FIELDS[setting]]: n },
    });
    await replanUnit(ctx, tx, unit.id);
  });
  ctx.wake();
  return { ...(await openMeetingSettings(ctx, unitId)), toast: ctx.say('plan-saved') };
}
