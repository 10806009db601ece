// Forms of several questions: which are shown, what is still missing, what a typed or pressed answer means; pure.
import type { LocalDate } from '../../shared/dates.ts';
import { readDate } from '../../shared/read-dates.ts';
import { cleanLine } from '../../shared/text.ts';
import type { Answers, AskForm, AskItem } from './shapes.ts';

/** Longest free answer, in code points. */
export const TEXT_LENGTH = 500;
/** Larger numbers are slips, and sums of them would not fit the results. */
const LARGEST = 1e15;
const CHOSEN = ',';

/** The parts of a stored answer to a question with several choices. */
export const chosenIn = (value: string | undefined): string[] =>
  value === undefined || value === '' ? [] : value.split(CHOSEN);

/**
 * Questions of the form as these answers leave them: one whose condition does not hold is not asked. A condition looks at an earlier
 * question; what is left of an answer to a hidden one meets none.
 */
export function visibleItems(form: AskForm, answers: Answers): AskItem[] {
  const shown = new Set<string>();
  for (const { id, shownIf } of form.items) {
    const isMet =
      !shownIf ||
      (shown.has(shownIf.item) &&
        chosenIn(answers[shownIf.item]).some((value) => shownIf.in.includes(value)));
    if (isMet) shown.add(id);
  }
  return form.items.filter(({ id }) => shown.has(id));
}

/** Required questions that are shown and have no answer. */
export const missingItems = (form: AskForm, answers: Answers): AskItem[] =>
  visibleItems(form, answers).filter(({ id, required }) => required && !answers[id]);

/** The answers to questions that are shown; what a changed answer hid is left out. */
export function shownAnswers(form: AskForm, answers: Answers): Record<string, string> {
  const shown = visibleItems(form, answers).flatMap(({ id }) => {
    const value = answers[id];
    return value ? [[id, value] as const] : [];
  });
  return Object.fromEntries(shown);
}

/** Adds or takes out one choice of a question that takes several; the choices stand in the order of the form. */
export function toggleChoice(item: AskItem, value: string | undefined, optionId: string): string {
  const chosen = new Set(chosenIn(value));
  if (!chosen.delete(optionId)) chosen.add(optionId);
  return (item.options ?? []).flatMap(({ id }) => (chosen.has(id) ? [id] : [])).join(CHOSEN);
}

/** Ids, kinds, bounds, conditions: what answers hang on. Words and labels are left out. */
const bonesOf = ({ items }: AskForm): string =>
  JSON.stringify(
    items.map(({ id, kind, options, min, max, required, shownIf }) => [
      id,
      kind,
      (options ?? []).map((option) => option.id),
      min ?? null,
      max ?? null,
      required,
      shownIf ? [shownIf.item, shownIf.in] : null,
    ]),
  );

/** Whether two forms differ in words alone, so that answers to the one are answers to the other. */
export const sameBones = (one: AskForm, other: AskForm): boolean => bonesOf(one) === bonesOf(other);

export type ReadAnswer =
  | { ok: true; value: string }
  | {
      ok: false;
      code: 'not_an_option' | 'not_a_number' | 'out_of_bounds' | 'not_a_date' | 'too_long' | 'empty';
    };

const no = (code: Extract<ReadAnswer, { ok: false }>['code']): ReadAnswer => ({ ok: false, code });
/** '1.250', '12,5', '1.250,75', '-3': thousands by points, the fraction by a comma; a lone point before other than three digits is a fraction too. */
const NUMBER = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;
const PLAIN_NUMBER = /^-?\d+\.\d+$/;

/** What a person typed or pressed, in the canonical form in which it is stored: ids, plain numbers, YYYY-MM-DD, one line of text. */
export function readValue(item: AskItem, input: string, today: LocalDate): ReadAnswer {
  const { text, tooLong } = cleanLine(input, TEXT_LENGTH);
  switch (item.kind) {
    case 'choice':
      return item.options?.some(({ id }) => id === text) ? { ok: true, value: text } : no('not_an_option');
    case 'multi': {
      const ids = new Set(chosenIn(text));
      const known = (item.options ?? []).flatMap(({ id }) => (ids.delete(id) ? [id] : []));
      return ids.size > 0 || known.length === 0
        ? no('not_an_option')
        : { ok: true, value: known.join(CHOSEN) };
    }
    case 'scale':
    case 'number': {
      const isLocal = NUMBER.test(text);
      if (!isLocal && !PLAIN_NUMBER.test(text)) return no('not_a_number');
      const value = Number(isLocal ? text.replaceAll('.', '').replace(',', '.') : text);
      if (!(Math.abs(value) <= LARGEST) || (item.kind === 'scale' && !Number.isInteger(value)))
        return no('not_a_number');
      if (value < (item.min ?? Number.NEGATIVE_INFINITY) || value > (item.max ?? Number.POSITIVE_INFINITY))
        return no('out_of_bounds');
      return { ok: true, value: String(value) };
    }
    case 'date': {
      const read = readDate(text, today);
      return read.ok ? { ok: true, value: read.value } : no('not_a_date');
    }
    case 'text':
    case 'file':
      if (text === '') return no('empty');
      return tooLong ? no('too_long') : { ok: true, value: text };
  }
}
