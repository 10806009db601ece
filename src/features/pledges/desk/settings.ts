// A cell's choices: what the paper is called, the day of the month, the list of suggestions.
import { z } from 'zod';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { chosenOf } from '../../../core/forms/inputs.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { Person } from '../../../core/org/person.ts';
import { may } from '../../../core/org/rights.ts';
import type { Unit } from '../../../core/org/units-store.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { cellFor } from '../access.ts';
import { kindChoices, themeChoices } from '../messages.ts';
import { show } from '../register/draft.ts';
import { readTarget, readWords } from '../register/rules.ts';
import {
  addSuggestion,
  dropSuggestions,
  ownSuggestions,
  removeSuggestion,
  suggestionsOf,
} from '../register/store.ts';
import { KINDS, type PaperName, THEMES } from '../shapes.ts';
import { loadPledgePlan } from '../store.ts';
import { savePlan } from './plan-store.ts';
import { settingsScreen, suggestionsScreen } from './settings-messages.ts';

/** A cell whose choices the person makes. @throws UserError */
async function settable(ctx: Ctx, sql: Sql, unitId: string): Promise<{ unit: Unit; person: Person }> {
  const found = await cellFor(ctx, sql, unitId);
  if (!may(found.person, 'change_settings', found.unit)) throw new UserError('router-no-right');
  return found;
}

export async function openPledgeSettings(ctx: Ctx, unitId: string): Promise<Reply> {
  const { unit } = await settable(ctx, ctx.db, unitId);
  return show(ctx, settingsScreen(ctx.say, unit, await loadPledgePlan(ctx.db, unitId)));
}

type Change = { paperName?: PaperName; monthDay?: number };

async function change(ctx: Ctx, unitId: string, to: Change): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const { person } = await settable(ctx, tx, unitId);
    const now = ctx.clock.now();
    await savePlan(tx, { ...(await loadPledgePlan(tx, unitId)), ...to }, now);
    await audit(tx, now, person, { action: 'pledge.settings', unitId, detail: to });
  });
}

export async function setPaperName(ctx: Ctx, unitId: string, paperName: PaperName): Promise<Reply> {
  await change(ctx, unitId, { paperName });
  return { ...(await openPledgeSettings(ctx, unitId)), toast: ctx.say('settings-saved') };
}

const OFFERED_DAYS = [5, 10, 15, 20, 25, 28, 31] as const;
const dayData = z.object({ unitId: z.uuid(), day: z.number().int().optional() });

export async function askDay(ctx: Ctx, unitId: string): Promise<Reply> {
  await settable(ctx, ctx.db, unitId);
  return startForm(ctx, dayForm, { unitId });
}

export const dayForm: Form<z.infer<typeof dayData>> = {
  name: 'pledges.day',
  data: dayData,
  first: 'day',
  steps: {
    day: {
      prompt: async (ctx, { unitId }) => {
        await settable(ctx, ctx.db, unitId);
        return {
          text: ctx.say('pledges-ask-day'),
          choices: OFFERED_DAYS.map((day) => ({
            label: day === 31 ? ctx.say('pledges-last-day') : ctx.say('pledges-day-label', { day }),
            value: `d${day}`,
          })),
          perRow: 2,
        };
      },
      read: async (_ctx, kept, { choice, text = '' }) => {
        const typed = choice ? choice.slice(1) : (/^(?:ngày\s+)?(\d{1,2})$/iu.exec(text.trim())?.[1] ?? '');
        const day = Number(typed);
        if (typed === '' || day < 1 || day > 31) throw new UserError('pledges-day-again');
        return { data: { ...kept, day }, next: 'done' };
      },
    },
  },
  done: async (ctx, { unitId, day }) => {
    await change(ctx, unitId, { monthDay: day ?? 25 });
    return openPledgeSettings(ctx, unitId);
  },
};

export async function openSuggestions(ctx: Ctx, unitId: string, page: number): Promise<Reply> {
  const { unit } = await settable(ctx, ctx.db, unitId);
  return show(ctx, suggestionsScreen(ctx.say, unit, await suggestionsOf(ctx.db, unitId), page));
}

/** The list becomes the unit's own with the first change. */
export async function dropSuggestion(ctx: Ctx, unitId: string, at: number): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    await settable(ctx, tx, unitId);
    const own = await ownSuggestions(tx, unitId);
    const one = own[at];
    if (!one?.id) throw new UserError('router-old-button');
    if (own.length === 1) throw new UserError('pledges-suggestion-last');
    await removeSuggestion(tx, unitId, one.id);
  });
  return { ...(await openSuggestions(ctx, unitId, 0)), toast: ctx.say('settings-saved') };
}

export async function resetSuggestions(ctx: Ctx, unitId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    await settable(ctx, tx, unitId);
    await dropSuggestions(tx, unitId);
  });
  return { ...(await openSuggestions(ctx, unitId, 0)), toast: ctx.say('settings-saved') };
}

const suggestionData = z.object({
  unitId: z.uuid(),
  theme: z.enum(THEMES).optional(),
  words: z.string().optional(),
  kind: z.enum(KINDS).optional(),
  target: z.number().nullable().default(null),
  measure: z.string().nullable().default(null),
});
const MOST_SUGGESTIONS = 30;

export async function askSuggestion(ctx: Ctx, unitId: string): Promise<Reply> {
  await settable(ctx, ctx.db, unitId);
  if ((await suggestionsOf(ctx.db, unitId)).length >= MOST_SUGGESTIONS)
    throw new UserError('pledges-suggestions-full', { max: MOST_SUGGESTIONS });
  return startForm(ctx, suggestionForm, { unitId, target: null, measure: null });
}

export const suggestionForm: Form<z.infer<typeof suggestionData>> = {
  name: 'pledges.suggestion',
  data: suggestionData,
  first: 'theme',
  steps: {
    theme: {
      prompt: async (ctx, { unitId }) => {
        await settable(ctx, ctx.db, unitId);
        return { text: ctx.say('pledges-ask-theme'), choices: themeChoices(ctx.say) };
      },
      read: async (ctx, kept, input) => {
        const theme = chosenOf(themeChoices(ctx.say), input);
        if (!theme) throw new UserError('pledges-theme-again');
        return { data: { ...kept, theme }, next: 'words' };
      },
    },
    words: {
      prompt: async (ctx) => ({ text: ctx.say('pledges-ask-words') }),
      read: async (_ctx, kept, { text }) => ({
        data: { ...kept, words: readWords(text, 'words') },
        next: 'kind',
      }),
    },
    kind: {
      prompt: async (ctx) => ({ text: ctx.say('pledges-ask-kind'), choices: kindChoices(ctx.say) }),
      read: async (ctx, kept, input) => {
        const kind = chosenOf(kindChoices(ctx.say), input);
        if (!kind) throw new UserError('pledges-kind-again');
        return { data: { ...kept, kind }, next: kind === 'target' ? 'target' : 'done' };
      },
    },
    target: {
      prompt: async (ctx) => ({ text: ctx.say('pledges-ask-target') }),
      read: async (_ctx, kept, { text = '' }) => ({ data: { ...kept, ...readTarget(text) }, next: 'done' }),
    },
  },
  done: async (ctx, { unitId, theme, words, kind, target, measure }) => {
    if (!theme || !words || !kind) throw new UserError('router-old-button');
    await inTransaction(ctx.db, async (tx) => {
      await settable(ctx, tx, unitId);
      await ownSuggestions(tx, unitId);
      await addSuggestion(tx, unitId, { theme, words, kind, target, measure });
    });
    return openSuggestions(ctx, unitId, 0);
  },
};
