// Shows what is set for a unit's reports, and changes one of it.
import { z } from 'zod';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { chosenOf } from '../../../core/forms/inputs.ts';
import { shown } from '../../../core/menu/homes.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { openSetup } from '../access.ts';
import { setupScreen } from './messages.ts';
import { FIELDS, type Field, readField, type Setup, setupOf } from './rules.ts';
import { loadLine, saveField } from './store.ts';

export type SetupView = { unit: UnitRef; parent: string | null; setup: Setup };

export async function loadSetup(sql: Sql, unit: UnitRef): Promise<SetupView> {
  const line = await loadLine(sql, unit.path);
  return { unit, parent: line.at(-2)?.name ?? null, setup: setupOf(line) };
}

export async function openSettings(ctx: Ctx, unitId: string): Promise<Reply> {
  const { unit } = await openSetup(ctx, ctx.db, unitId);
  return shown(ctx, setupScreen(ctx.say, await loadSetup(ctx.db, unit)));
}

const data = z.object({ unitId: z.uuid(), field: z.enum(FIELDS), words: z.string().nullish() });

export async function openField(ctx: Ctx, unitId: string, field: Field): Promise<Reply> {
  await openSetup(ctx, ctx.db, unitId);
  return startForm(ctx, setupForm, { unitId, field });
}

/** Offered as buttons: the usual ones, and to follow what holds without it. Values: their place. */
function choicesOf(ctx: Ctx, { unit, setup }: SetupView, field: Field) {
  const drop = setup[field]?.from === null ? [{ label: ctx.say('reports-setup-drop'), value: 'drop' }] : [];
  const usual =
    field === 'signer'
      ? (['first', 'second'] as const).map((which) =>
          ctx.say(`reports-doc-signer-${which}`, { unit: unit.kind }),
        )
      : field === 'post'
        ? [ctx.say('reports-doc-signer-title'), ctx.say('reports-doc-signer-deputy')]
        : [];
  return [...usual.map((label, at) => ({ label, value: `u${at}` })), ...drop];
}

export const setupForm: Form<z.infer<typeof data>> = {
  name: 'reports.setup',
  data,
  first: 'words',
  steps: {
    words: {
      prompt: async (ctx, { unitId, field }) => {
        const { unit } = await openSetup(ctx, ctx.db, unitId);
        return {
          text: ctx.say(`reports-setup-ask-${field}`),
          choices: choicesOf(ctx, await loadSetup(ctx.db, unit), field),
        };
      },
      read: async (ctx, given, input) => {
        const { unit } = await openSetup(ctx, ctx.db, given.unitId);
        const choices = choicesOf(ctx, await loadSetup(ctx.db, unit), given.field);
        const chosen = chosenOf(choices, input);
        if (chosen === 'drop') return { data: { ...given, words: null }, next: 'done' };
        const label = choices.find(({ value }) => value === chosen)?.label;
        return { data: { ...given, words: readField(given.field, label ?? input.text) }, next: 'done' };
      },
    },
  },
  done: async (ctx, { unitId, field, words }) => {
    const view = await inTransaction(ctx.db, async (tx) => {
      const { person, unit } = await openSetup(ctx, tx, unitId);
      await saveField(tx, unitId, field, words ?? null);
      await audit(tx, ctx.clock.now(), person, { action: 'reports.settings', unitId, detail: { field } });
      return loadSetup(tx, unit);
    });
    return { messages: [setupScreen(ctx.say, view, ctx.say('reports-setup-saved'))] };
  },
};
