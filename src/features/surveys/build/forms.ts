// What is typed while a survey is built: a title, a question with its choices, other words for one that is there.
import { z } from 'zod';
import { unitToAsk } from '../../../core/asks/audience/choice.ts';
import type { Ctx, Form, FormInput, FormStep, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { inTransaction } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { lockDraft, seeDraft } from '../access.ts';
import { kindWord } from '../messages.ts';
import { choicesOf, LIMITS, PRESETS, QUESTION_KINDS, type QuestionKind } from '../shapes.ts';
import { updateSurvey } from '../store.ts';
import { changeForm, changeQuestion, makeDraft, openDraft } from './actions.ts';
import {
  addQuestion,
  changeItem,
  choiceLines,
  itemOf,
  type NewQuestion,
  optionsOf,
  readLine,
  readQuestion,
  setChoices,
} from './rules.ts';

const typed = ({ text }: FormInput): string => {
  if (text === undefined) throw new UserError('survey-text-only');
  return text;
};

const titleData = z.object({ unitId: z.uuid(), surveyId: z.uuid().optional(), title: z.string().optional() });

/** The title: of a new survey, or another one for a draft. */
export const titleForm: Form<z.infer<typeof titleData>> = {
  name: 'surveys.title',
  data: titleData,
  first: 'title',
  steps: {
    title: {
      prompt: async (ctx) => ({ text: ctx.say('survey-ask-title', { max: LIMITS.title }) }),
      read: async (_ctx, data, input) => ({
        data: { ...data, title: readLine(typed(input), LIMITS.title) },
        next: 'done',
      }),
    },
  },
  async done(ctx, { unitId, surveyId, title = '' }) {
    if (surveyId === undefined)
      return openDraft(ctx, await makeDraft(ctx, unitId, { title, form: { version: 1, items: [] } }), 0);
    await inTransaction(ctx.db, async (tx) => {
      await lockDraft(ctx, tx, surveyId);
      await updateSurvey(tx, surveyId, { title }, ctx.clock.now());
    });
    return openDraft(ctx, surveyId, 0);
  },
};

export async function startBlank(ctx: Ctx, unitId: string): Promise<Reply> {
  const unit = await unitToAsk(ctx, ctx.db, unitId);
  return startForm(ctx, titleForm, { unitId: unit.id }, true);
}

export async function startRetitle(ctx: Ctx, surveyId: string): Promise<Reply> {
  const { unit } = await seeDraft(ctx, ctx.db, surveyId);
  return startForm(ctx, titleForm, { unitId: unit.id, surveyId }, true);
}

export const ADDED = [...QUESTION_KINDS, ...PRESETS] as const;
const questionData = z.object({
  surveyId: z.uuid(),
  kind: z.enum(ADDED),
  words: z.string().optional(),
  choices: z.array(z.string()).optional(),
  ends: z.object({ low: z.string(), high: z.string() }).nullish(),
  max: z.number().optional(),
});
type QuestionData = z.infer<typeof questionData>;

const isPreset = (kind: QuestionData['kind']): kind is (typeof PRESETS)[number] =>
  (PRESETS as readonly string[]).includes(kind);
const kindOf = (kind: QuestionData['kind']): QuestionKind => (isPreset(kind) ? 'choice' : kind);

/** The ready-made answers in the builder's language. */
const presetChoices = (ctx: Ctx, kind: QuestionData['kind']): string[] | null =>
  isPreset(kind) ? ctx.say(`survey-preset-${kind}-choices`).split('|') : null;

const ENDS = ['satisfied', 'agree', 'none'] as const;

/** The words at the ends of a scale: offered, or typed as two lines. */
async function readEnds(ctx: Ctx, input: FormInput): Promise<{ low: string; high: string } | null> {
  if (input.choice === 'none') return null;
  const offered = ENDS.find((one) => one === input.choice);
  const lines = offered ? ctx.say(`survey-ends-${offered}`).split('|') : typed(input).split(/\r?\n|\|/);
  if (lines.length !== 2) throw new UserError('survey-two-ends');
  const [low, high] = lines.map((line) => readLine(line, LIMITS.end));
  return { low: low!, high: high! };
}

const endsPrompt = (ctx: Ctx) => ({
  text: ctx.say('survey-ask-ends'),
  choices: ENDS.map((value) => ({ label: ctx.say(`survey-ends-label-${value}`), value })),
});

const choicesStep: FormStep<QuestionData> = {
  prompt: async (ctx) => ({
    text: ctx.say('survey-ask-choices', { max: LIMITS.options, length: LIMITS.label }),
  }),
  read: async (_ctx, data, input) => ({
    data: { ...data, choices: choiceLines(typed(input)) },
    next: 'done',
  }),
};

const scaleOf = (max: number, ends: { low: string; high: string } | null | undefined) => ({
  min: 1,
  max,
  ...(ends
    ? {
        options: [
          { id: '1', label: ends.low },
          { id: String(max), label: ends.high },
        ],
      }
    : {}),
});

const SCALES = [3, 5, 7, 10] as const;

export const questionForm: Form<QuestionData> = {
  name: 'surveys.question',
  data: questionData,
  first: 'words',
  steps: {
    words: {
      prompt: async (ctx, { kind }) => ({
        text: ctx.say('survey-ask-words', {
          kind: kindWord(ctx.say, { kind: kindOf(kind), max: 5 }),
          max: LIMITS.words,
          list: String(kind === 'choice' || kind === 'multi'),
        }),
      }),
      read: async (ctx, data, input) => {
        const preset = presetChoices(ctx, data.kind);
        const { words, choices } = readQuestion(typed(input), preset ? 'text' : kindOf(data.kind));
        const read = { ...data, words, choices: preset ?? choices ?? undefined };
        if (data.kind === 'scale') return { data: read, next: 'size' };
        const needsChoices = (data.kind === 'choice' || data.kind === 'multi') && !choices;
        return { data: read, next: needsChoices ? 'choices' : 'done' };
      },
    },
    choices: choicesStep,
    size: {
      prompt: async (ctx) => ({
        text: ctx.say('survey-ask-size'),
        choices: SCALES.map((max) => ({ label: ctx.say('survey-size', { max }), value: String(max) })),
        perRow: 2,
      }),
      read: async (_ctx, data, { choice, text = '' }) => {
        const max = SCALES.find((one) => String(one) === (choice ?? text.trim().split(/\D+/).at(-1)));
        if (!max) throw new UserError('survey-ask-size-again');
        return { data: { ...data, max }, next: 'ends' };
      },
    },
    ends: {
      prompt: async (ctx) => endsPrompt(ctx),
      read: async (ctx, data, input) => ({
        data: { ...data, ends: await readEnds(ctx, input) },
        next: 'done',
      }),
    },
  },
  async done(ctx, { surveyId, kind, words = '', choices, ends, max = 5 }) {
    const question: NewQuestion = {
      kind: kindOf(kind),
      words,
      ...(choices ? { options: optionsOf(choices) } : {}),
      ...(kind === 'scale' ? scaleOf(max, ends) : {}),
    };
    await changeForm(ctx, surveyId, (form) => addQuestion(form, question));
    return openDraft(ctx, surveyId, 99);
  },
};

export async function startQuestion(ctx: Ctx, surveyId: string, kind: QuestionData['kind']): Promise<Reply> {
  const { survey } = await seeDraft(ctx, ctx.db, surveyId);
  if (survey.form.items.length >= LIMITS.questions)
    throw new UserError('survey-many-questions', { max: LIMITS.questions });
  return startForm(ctx, questionForm, { surveyId, kind }, true);
}

export const CHANGED = ['words', 'choices', 'ends'] as const;
const changeData = z.object({
  surveyId: z.uuid(),
  item: z.string(),
  what: z.enum(CHANGED),
  text: z.string().optional(),
  ends: z.object({ low: z.string(), high: z.string() }).nullish(),
});
type ChangeData = z.infer<typeof changeData>;

/** Other words, choices or ends for a question of a draft. */
export const changeQuestionForm: Form<ChangeData> = {
  name: 'surveys.change',
  data: changeData,
  first: 'text',
  steps: {
    text: {
      async prompt(ctx, { surveyId, item, what }) {
        const { survey } = await seeDraft(ctx, ctx.db, surveyId);
        const now = itemOf(survey.form, item);
        if (what === 'ends') return endsPrompt(ctx);
        const old =
          what === 'words'
            ? (now.words ?? '')
            : choicesOf(now)
                .map(({ label }) => label)
                .join('\n');
        return { text: ctx.say(`survey-change-${what}`, { old }) };
      },
      async read(ctx, data, input) {
        if (data.what === 'ends')
          return { data: { ...data, ends: await readEnds(ctx, input) }, next: 'done' };
        const text = typed(input);
        // Read here, so that what is wrong is said above the same question.
        if (data.what === 'words') readLine(text, LIMITS.words);
        else choiceLines(text);
        return { data: { ...data, text }, next: 'done' };
      },
    },
  },
  done: (ctx, { surveyId, item, what, text = '', ends }) =>
    changeQuestion(ctx, surveyId, item, (form) => {
      if (what === 'choices') return setChoices(form, item, choiceLines(text));
      if (what === 'words')
        return changeItem(form, item, (one) => ({ ...one, words: readLine(text, LIMITS.words) }));
      return changeItem(form, item, ({ options: _, ...one }) => ({ ...one, ...scaleOf(one.max ?? 5, ends) }));
    }),
};

export async function startChange(
  ctx: Ctx,
  surveyId: string,
  item: string,
  what: ChangeData['what'],
): Promise<Reply> {
  const { survey } = await seeDraft(ctx, ctx.db, surveyId);
  const { kind } = itemOf(survey.form, item);
  const fits = { words: true, choices: kind === 'choice' || kind === 'multi', ends: kind === 'scale' };
  if (!fits[what]) throw new UserError('router-old-button');
  return startForm(ctx, changeQuestionForm, { surveyId, item, what }, true);
}
