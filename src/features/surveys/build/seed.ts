// Templates that ship with the product: read from content/survey-templates.json, written once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AskForm } from '../../../core/asks/shapes.ts';
import type { Services } from '../../../core/feature.ts';
import type { Tx } from '../../../db/index.ts';
import { LIMITS, QUESTION_KINDS } from '../shapes.ts';
import { insertStarters, type Starter } from '../store.ts';
import { addQuestion, changeItem, optionsOf, readChoices, readLine, toggleCondition } from './rules.ts';

const FILE = join(import.meta.dirname, '../../../../content/survey-templates.json');

const question = z.strictObject({
  kind: z.enum(QUESTION_KINDS),
  words: z.string().max(LIMITS.words),
  choices: z.array(z.string().max(LIMITS.label)).max(LIMITS.options).optional(),
  max: z.number().int().min(3).max(10).optional(),
  ends: z.tuple([z.string().max(LIMITS.end), z.string().max(LIMITS.end)]).optional(),
  required: z.boolean().optional(),
  /** Asked only when an earlier question (from 1) was answered by one of these choices (from 1). */
  only_if: z
    .strictObject({ question: z.number().int().min(1), choices: z.array(z.number().int().min(1)).min(1) })
    .optional(),
});
const templates = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z_]{3,40}$/),
    title: z.string().max(LIMITS.title),
    questions: z.array(question).min(1).max(LIMITS.questions),
  }),
);

/** Built by the same rules as a form in the chat: what could not be typed there cannot ship. @throws ZodError, UserError */
export function readTemplates(json: string): Starter[] {
  return templates.parse(JSON.parse(json)).map(({ id, title, questions }) => ({
    id,
    title: readLine(title, LIMITS.title),
    form: questions.reduce<AskForm>(withQuestion, { version: 1, items: [] }),
  }));
}

function withQuestion(
  form: AskForm,
  { kind, words, choices, max = 5, ends, required, only_if }: z.infer<typeof question>,
): AskForm {
  const added = addQuestion(form, {
    kind,
    words: readLine(words, LIMITS.words),
    ...(choices ? { options: optionsOf(readChoices(choices)) } : {}),
    ...(kind === 'scale' ? { min: 1, max } : {}),
    ...(ends
      ? {
          options: [
            { id: '1', label: ends[0] },
            { id: String(max), label: ends[1] },
          ],
        }
      : {}),
  });
  const id = added.items.at(-1)!.id;
  const told = required === undefined ? added : changeItem(added, id, (item) => ({ ...item, required }));
  if (!only_if) return told;
  const parent = told.items[only_if.question - 1];
  return only_if.choices.reduce(
    (now, choice) =>
      toggleCondition(now, id, parent?.id ?? '', parent?.kind === 'scale' ? String(choice) : `o${choice}`),
    told,
  );
}

/** Returns how many were new. @throws ZodError when the file is damaged */
export const seedTemplates = (services: Pick<Services, 'clock'>, tx: Tx): Promise<number> =>
  insertStarters(tx, readTemplates(readFileSync(FILE, 'utf8')), services.clock.now());
