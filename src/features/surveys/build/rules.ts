// Changing the form of a draft: what may stand in it, in which order; pure.
import type { AskForm, AskItem } from '../../../core/asks/shapes.ts';
import { UserError } from '../../../shared/errors.ts';
import { secrecyStamp } from '../../../shared/secrecy.ts';
import { cleanLine, searchKey } from '../../../shared/text.ts';
import { choicesOf, LIMITS, type QuestionKind } from '../shapes.ts';

/** '1. ', 'a) ', '- ', '• ' before a choice typed as a list. */
const BULLET = /^(?:\d{1,2}[.)]|[a-zA-Z][.)]|[-–•*+])\s+/;

/** One clean line. @throws UserError when it is empty, too long or stamped as secret */
export function readLine(text: string, max: number): string {
  if (secrecyStamp(text)) throw new UserError('survey-secret');
  const line = cleanLine(text, max);
  if (line.tooLong) throw new UserError('survey-too-long', { max });
  if (!/[\p{L}\d]/u.test(line.text)) throw new UserError('survey-empty');
  return line.text;
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => cleanLine(line, 1000).text);

/** Choices typed one a line. @throws UserError for fewer than two, too many, two that read alike */
export function readChoices(lines: readonly string[]): string[] {
  const labels = lines.map((line) => readLine(line.trim().replace(BULLET, ''), LIMITS.label));
  if (labels.length < 2) throw new UserError('survey-few-choices');
  if (labels.length > LIMITS.options) throw new UserError('survey-many-choices', { max: LIMITS.options });
  const seen = new Set<string>();
  for (const label of labels) {
    // On a channel without buttons a choice is answered by its words, accents or not.
    if (seen.has(searchKey(label))) throw new UserError('survey-same-choices', { label });
    seen.add(searchKey(label));
  }
  return labels;
}

export const choiceLines = (text: string): string[] => readChoices(linesOf(text));

/** A question typed alone, or with its choices on the lines below. */
export function readQuestion(text: string, kind: QuestionKind): { words: string; choices: string[] | null } {
  const [first = '', ...rest] = linesOf(text);
  if ((kind !== 'choice' && kind !== 'multi') || rest.length === 0)
    return { words: readLine([first, ...rest].join(' '), LIMITS.words), choices: null };
  return { words: readLine(first, LIMITS.words), choices: readChoices(rest) };
}

const numberOf = (id: string): number => Number(id.slice(1)) || 0;
const nextId = (letter: string, ids: readonly string[]): string =>
  `${letter}${Math.max(0, ...ids.map(numberOf)) + 1}`;

export const optionsOf = (labels: readonly string[]): { id: string; label: string }[] =>
  labels.map((label, at) => ({ id: `o${at + 1}`, label }));

export type NewQuestion = Omit<AskItem, 'id' | 'shownIf' | 'required'>;

/** Words need not be given; the rest is required until the builder says otherwise. */
export function addQuestion(form: AskForm, question: NewQuestion): AskForm {
  if (form.items.length >= LIMITS.questions)
    throw new UserError('survey-many-questions', { max: LIMITS.questions });
  const ids = form.items.map(({ id }) => id);
  const item: AskItem = { ...question, id: nextId('q', ids), required: question.kind !== 'text' };
  return { ...form, items: [...form.items, item] };
}

/** @throws UserError where it is gone */
export function itemOf(form: AskForm, id: string): AskItem {
  const item = form.items.find((one) => one.id === id);
  if (!item) throw new UserError('router-old-button');
  return item;
}

export const numberIn = (form: AskForm, id: string): number =>
  form.items.findIndex((item) => item.id === id) + 1;

export function changeItem(form: AskForm, id: string, change: (item: AskItem) => AskItem): AskForm {
  itemOf(form, id);
  return { ...form, items: form.items.map((item) => (item.id === id ? change(item) : item)) };
}

/**
 * Choices typed anew: one that reads as before keeps its id, and so does one that stands where an old one stood that is not there any
 * more: it was reworded. Conditions on one that is gone lose it.
 */
export function setChoices(form: AskForm, id: string, labels: readonly string[]): AskForm {
  const before = itemOf(form, id).options ?? [];
  const sameAs = (label: string) =>
    before.find((option) => searchKey(option.label ?? '') === searchKey(label))?.id;
  const kept = new Set(labels.map(sameAs));
  const taken = before.map((option) => option.id);
  const options = labels.map((label, at) => {
    const stood = before[at]?.id;
    const known = sameAs(label) ?? (stood !== undefined && !kept.has(stood) ? stood : undefined);
    if (known !== undefined) return { id: known, label };
    const fresh = nextId('o', taken);
    taken.push(fresh);
    return { id: fresh, label };
  });
  return withoutLostConditions(changeItem(form, id, (item) => ({ ...item, options })));
}

/** The same number of choices, other words: ids stay. For a survey that was sent. */
export function rewordChoices(form: AskForm, id: string, labels: readonly string[]): AskForm {
  const { options = [] } = itemOf(form, id);
  if (labels.length !== options.length) throw new UserError('survey-same-number', { count: options.length });
  return changeItem(form, id, (item) => ({
    ...item,
    options: options.map((option, at) => ({ ...option, label: labels[at]! })),
  }));
}

export const removeQuestion = (form: AskForm, id: string): AskForm => {
  itemOf(form, id);
  return withoutLostConditions({ ...form, items: form.items.filter((item) => item.id !== id) });
};

/** One place up (-1) or down (1). @throws UserError when a question would come before the one it depends on */
export function moveQuestion(form: AskForm, id: string, by: -1 | 1): AskForm {
  const at = numberIn(form, id) - 1;
  const other = form.items[at + by];
  if (at < 0 || !other) throw new UserError('survey-no-further');
  const items = [...form.items];
  [items[at], items[at + by]] = [other, items[at]!];
  const [upper, lower] = by < 0 ? [items[at - 1]!, items[at]!] : [items[at]!, items[at + 1]!];
  if (upper.shownIf?.item === lower.id) throw new UserError('survey-condition-order');
  return { ...form, items };
}

/** Earlier questions on whose answer this one may depend: one level, so none that depends itself. */
export function parentsOf(form: AskForm, id: string): AskItem[] {
  if (form.items.some(({ shownIf }) => shownIf?.item === id)) return [];
  const at = numberIn(form, id) - 1;
  return form.items.slice(0, Math.max(0, at)).filter((item) => !item.shownIf && choicesOf(item).length > 0);
}

/** Adds or takes out one answer of the condition; none left: no condition. */
export function toggleCondition(form: AskForm, id: string, parentId: string, choice: string): AskForm {
  const parent = parentsOf(form, id).find((item) => item.id === parentId);
  if (!parent || !choicesOf(parent).some((one) => one.id === choice))
    throw new UserError('router-old-button');
  return changeItem(form, id, ({ shownIf, ...item }) => {
    const before = shownIf?.item === parentId ? shownIf.in : [];
    const chosen = before.includes(choice) ? before.filter((one) => one !== choice) : [...before, choice];
    const inOrder = choicesOf(parent).flatMap((one) => (chosen.includes(one.id) ? [one.id] : []));
    return inOrder.length === 0 ? item : { ...item, shownIf: { item: parentId, in: inOrder } };
  });
}

export const dropCondition = (form: AskForm, id: string): AskForm =>
  changeItem(form, id, ({ shownIf: _, ...item }) => item);

function withoutLostConditions(form: AskForm): AskForm {
  const items = form.items.map(({ shownIf, ...item }) => {
    const parent = form.items.find(({ id }) => id === shownIf?.item);
    const left = shownIf?.in.filter((choice) => parent && choicesOf(parent).some(({ id }) => id === choice));
    return shownIf && left && left.length > 0 ? { ...item, shownIf: { ...shownIf, in: left } } : item;
  });
  return { ...form, items };
}
