// Other words for a question that people are already answering.
import { z } from 'zod';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { UserError } from '../../../shared/errors.ts';
import { seeManaged } from '../access.ts';
import { changeItem, choiceLines, itemOf, readLine, rewordChoices } from '../build/rules.ts';
import { choicesOf, LIMITS } from '../shapes.ts';
import { openRewordOf, rewordSurvey } from './run.ts';

export const REWORDED = ['words', 'choices'] as const;
const data = z.object({
  surveyId: z.uuid(),
  item: z.string(),
  what: z.enum(REWORDED),
  text: z.string().optional(),
});
type Data = z.infer<typeof data>;

export const rewordForm: Form<Data> = {
  name: 'surveys.reword',
  data,
  first: 'text',
  steps: {
    text: {
      async prompt(ctx, { surveyId, item, what }) {
        const { survey } = await seeManaged(ctx, ctx.db, surveyId);
        const now = itemOf(survey.form, item);
        const old =
          what === 'words'
            ? (now.words ?? '')
            : choicesOf(now)
                .map(({ label }) => label)
                .join('\n');
        return { text: ctx.say(`survey-reword-${what}`, { old }) };
      },
      async read(ctx, kept, { text }) {
        if (text === undefined) throw new UserError('survey-text-only');
        const { survey } = await seeManaged(ctx, ctx.db, kept.surveyId);
        change(kept, text)(survey.form);
        return { data: { ...kept, text }, next: 'done' };
      },
    },
  },
  async done(ctx, kept) {
    await rewordSurvey(ctx, kept.surveyId, change(kept, kept.text ?? ''));
    const shown = await openRewordOf(ctx, kept.surveyId, kept.item);
    const said = ctx.say('survey-reworded');
    const messages = (shown.messages ?? []).map((one) => ({ ...one, text: `${said}\n\n${one.text}` }));
    return shown.messages ? { messages } : shown;
  },
};

/** @throws UserError for words that cannot stand, or another number of choices */
const change =
  ({ item, what }: Data, text: string) =>
  (form: Parameters<typeof rewordChoices>[0]) =>
    what === 'choices'
      ? rewordChoices(form, item, choiceLines(text))
      : changeItem(form, item, (one) => ({ ...one, words: readLine(text, LIMITS.words) }));

export async function startReword(
  ctx: Ctx,
  surveyId: string,
  item: string,
  what: Data['what'],
): Promise<Reply> {
  const { survey } = await seeManaged(ctx, ctx.db, surveyId);
  const { kind } = itemOf(survey.form, item);
  if (what === 'choices' && kind !== 'choice' && kind !== 'multi') throw new UserError('router-old-button');
  return startForm(ctx, rewordForm, { surveyId, item, what }, true);
}
