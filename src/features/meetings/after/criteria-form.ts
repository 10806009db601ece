// The criteria of the self-score, changed by the administrator of the whole tree; saved only when they add up to 100.
import { z } from 'zod';
import type { Ctx, Form, MenuEntry, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import { inTransaction } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { UserError } from '../../../shared/errors.ts';
import { cleanLine, truncate } from '../../../shared/text.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { LABEL_LENGTH } from '../messages.ts';
import { CODE } from '../shapes.ts';
import { criteriaLines, criterionName } from './score-messages.ts';
import {
  CRITERION_LENGTH,
  criteriaSchema,
  DEFAULT_CRITERIA,
  MOST_CRITERIA,
  pointsOf,
  WHOLE,
} from './score-rules.ts';
import { criteriaFor, saveCriteria } from './score-store.ts';

const data = z.object({
  criteria: criteriaSchema,
  /** The one being changed. */
  at: z.number().int().min(0).max(MOST_CRITERIA).optional(),
  /** The words of a new one, until it has points. */
  words: z.string().optional(),
});
type Data = z.infer<typeof data>;

const ROOT = /^\/\d+\/$/;

/** The root this person administers; null: none. */
async function rootOf(ctx: Ctx): Promise<UnitRef | null> {
  const { roles } = await ctx.person();
  return roles.find(({ role, unit }) => role === 'administrator' && ROOT.test(unit.path))?.unit ?? null;
}

async function rootToChange(ctx: Ctx): Promise<UnitRef> {
  const root = await rootOf(ctx);
  if (!root) throw new UserError('router-no-right');
  return root;
}

export async function openCriteria(ctx: Ctx): Promise<Reply> {
  const root = await rootToChange(ctx);
  return startForm(ctx, criteriaForm, { criteria: [...(await criteriaFor(ctx.db, root))] });
}

/** For administrators, who need not be members and have no /hop. */
export async function criteriaMenu(ctx: Ctx): Promise<MenuEntry[]> {
  if (!(await rootOf(ctx))) return [];
  return [
    { label: ctx.say('meeting-score-criteria-label'), data: encodeButton(CODE, 'm_criteria'), rank: 85 },
  ];
}

/** An id no criterion has or had: points are kept by it. */
function newId(criteria: Data['criteria']): string {
  const taken = new Set([...criteria, ...DEFAULT_CRITERIA].map(({ id }) => id));
  for (let n = 1; ; n++) if (!taken.has(`own${n}`)) return `own${n}`;
}

const change = (kept: Data, with_: Partial<Data['criteria'][number]>): Data => ({
  criteria: kept.criteria.map((one, at) => (at === kept.at ? { ...one, ...with_ } : one)),
});

export const criteriaForm: Form<Data> = {
  name: 'meetings.criteria',
  data,
  first: 'list',
  // Gone through in any order, as often as one likes.
  aside: ['list', 'change', 'words', 'points'],
  steps: {
    list: {
      async prompt(ctx, { criteria }) {
        await rootToChange(ctx);
        const tongue = tongueIn(ctx, ctx.locale);
        const each = criteria.map((one, at) => ({
          label: truncate(`${at + 1}. ${criterionName(tongue.say, one)}`, LABEL_LENGTH),
          value: `e${at}`,
        }));
        const add = { label: ctx.say('meeting-score-criteria-add'), value: 'add' };
        return {
          text: criteriaLines(tongue, criteria),
          choices: [
            ...each,
            ...(criteria.length < MOST_CRITERIA ? [add] : []),
            { label: ctx.say('meeting-score-criteria-reset'), value: 'reset' },
            { label: ctx.say('meeting-score-criteria-save'), value: 'save' },
          ],
        };
      },
      async read(_ctx, { criteria }, { choice = '' }) {
        const sum = pointsOf(criteria);
        if (choice === 'save' && sum !== WHOLE)
          throw new UserError('meeting-score-criteria-sum', { total: sum, whole: WHOLE });
        if (choice === 'save') return { data: { criteria }, next: 'done' };
        if (choice === 'reset') return { data: { criteria: [...DEFAULT_CRITERIA] }, next: 'list' };
        if (choice === 'add') return { data: { criteria, at: criteria.length }, next: 'words' };
        const at = /^e\d{1,2}$/.test(choice) ? Number(choice.slice(1)) : -1;
        if (!criteria[at]) throw new UserError('meeting-score-criteria-choose');
        return { data: { criteria, at }, next: 'change' };
      },
    },
    change: {
      prompt: async (ctx, { criteria, at = 0 }) => ({
        text: ctx.say('meeting-score-criteria-change', {
          name: criterionName(ctx.say, criteria[at]!),
          points: criteria[at]!.points,
        }),
        choices: [
          { label: ctx.say('meeting-score-criteria-points'), value: 'points' },
          { label: ctx.say('meeting-score-criteria-words'), value: 'words' },
          ...(criteria.length > 1 ? [{ label: ctx.say('meeting-score-criteria-drop'), value: 'drop' }] : []),
        ],
      }),
      async read(_ctx, kept, { choice }) {
        if (choice === 'points' || choice === 'words') return { data: kept, next: choice };
        if (choice !== 'drop' || kept.criteria.length < 2)
          throw new UserError('meeting-score-criteria-choose');
        return { data: { criteria: kept.criteria.filter((_, at) => at !== kept.at) }, next: 'list' };
      },
    },
    words: {
      prompt: async (ctx) => ({ text: ctx.say('meeting-score-criteria-ask-words') }),
      async read(_ctx, kept, { text = '' }) {
        const { text: words, tooLong } = cleanLine(text, CRITERION_LENGTH);
        if (tooLong || !/\p{L}{2}/u.test(words))
          throw new UserError('meeting-score-criteria-words-again', { max: CRITERION_LENGTH });
        if (kept.at === kept.criteria.length) return { data: { ...kept, words }, next: 'points' };
        return { data: change(kept, { words }), next: 'list' };
      },
    },
    points: {
      prompt: async (ctx) => ({ text: ctx.say('meeting-score-criteria-ask-points') }),
      async read(_ctx, kept, { text = '' }) {
        const points = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
        if (points < 1 || points > WHOLE)
          throw new UserError('meeting-score-criteria-points-again', { whole: WHOLE });
        const isNew = kept.at === kept.criteria.length && kept.words !== undefined;
        if (!isNew) return { data: change(kept, { points }), next: 'list' };
        const added = { id: newId(kept.criteria), words: kept.words!, points };
        return { data: { criteria: [...kept.criteria, added] }, next: 'list' };
      },
    },
  },
  async done(ctx, { criteria }) {
    const root = await rootToChange(ctx);
    const now = ctx.clock.now();
    const by = await ctx.person();
    const isDefault = JSON.stringify(criteria) === JSON.stringify(DEFAULT_CRITERIA);
    await inTransaction(ctx.db, async (tx) => {
      await saveCriteria(tx, root.id, isDefault ? null : criteria, now);
      await audit(tx, now, by, {
        action: 'meetings.criteria_changed',
        unitId: root.id,
        detail: { criteria: criteria.length },
      });
    });
    const text = `${ctx.say('meeting-score-criteria-saved')}\n${criteriaLines(tongueIn(ctx, ctx.locale), criteria)}`;
    return { edit: { text } };
  },
};
