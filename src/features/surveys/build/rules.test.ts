// Changing the form of a draft: whatever is pressed in whatever order, it stays one that can be asked.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AskForm, askForm } from '../../../core/asks/shapes.ts';
import { UserError } from '../../../shared/errors.ts';
import { choicesOf, LIMITS } from '../shapes.ts';
import {
  addQuestion,
  changeItem,
  choiceLines,
  dropCondition,
  moveQuestion,
  optionsOf,
  parentsOf,
  readQuestion,
  removeQuestion,
  rewordChoices,
  setChoices,
  toggleCondition,
} from './rules.ts';

const EMPTY: AskForm = { version: 1, items: [] };
const choice = (words: string, labels = ['Có', 'Không']) => ({
  kind: 'choice' as const,
  words,
  options: optionsOf(labels),
});

describe('typed choices', () => {
  test.each([
    ['Tốt\nKhá\nKém', ['Tốt', 'Khá', 'Kém']],
    ['1. Tốt\n2) Khá\n- Kém', ['Tốt', 'Khá', 'Kém']],
    ['\n  Tốt  \n\n• Khá\n', ['Tốt', 'Khá']],
    ['19 giờ\n20 giờ', ['19 giờ', '20 giờ']],
  ])('%j', (text, labels) => {
    expect(choiceLines(text)).toEqual(labels);
  });

  test.each([
    ['Tốt', 'survey-few-choices'],
    ['Tốt\ntot', 'survey-same-choices'],
    [Array.from({ length: 13 }, (_, n) => `Lựa chọn ${n}`).join('\n'), 'survey-many-choices'],
    [`Tốt\n${'x'.repeat(81)}`, 'survey-too-long'],
    ['Tốt\n***', 'survey-empty'],
    ['Tốt\nTUYỆT MẬT', 'survey-secret'],
  ])('%j is refused: %s', (text, key) => {
    expect(() => choiceLines(text)).toThrow(key);
  });

  test('the first line is the question, the others its choices; a question of another kind is one line', () => {
    expect(readQuestion('Mấy giờ?\nSớm\nMuộn', 'choice')).toEqual({
      words: 'Mấy giờ?',
      choices: ['Sớm', 'Muộn'],
    });
    expect(readQuestion('Mấy giờ?', 'multi')).toEqual({ words: 'Mấy giờ?', choices: null });
    expect(readQuestion('Vì sao?\nNói rõ thêm', 'text')).toEqual({
      words: 'Vì sao? Nói rõ thêm',
      choices: null,
    });
  });
});

type Step = (form: AskForm) => AskForm;
const ids = fc.constantFrom('q1', 'q2', 'q3', 'q4', 'q5', 'q9');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>((form) => addQuestion(form, choice('Hỏi?', ['A', 'B', 'C']))),
  fc.constant<Step>((form) => addQuestion(form, { kind: 'scale', words: 'Điểm?', min: 1, max: 5 })),
  fc.constant<Step>((form) => addQuestion(form, { kind: 'text', words: 'Ý kiến?' })),
  ids.map(
    (id): Step =>
      (form) =>
        removeQuestion(form, id),
  ),
  fc.tuple(ids, fc.constantFrom(-1 as const, 1 as const)).map(
    ([id, by]): Step =>
      (form) =>
        moveQuestion(form, id, by),
  ),
  fc.tuple(ids, ids, fc.constantFrom('o1', 'o2', '3')).map(
    ([id, parent, one]): Step =>
      (form) =>
        toggleCondition(form, id, parent, one),
  ),
  ids.map(
    (id): Step =>
      (form) =>
        dropCondition(form, id),
  ),
  fc.tuple(ids, fc.constantFrom(['A', 'B'], ['B', 'Mới'], ['X', 'Y', 'C', 'D'])).map(
    ([id, labels]): Step =>
      (form) => {
        const item = form.items.find((one) => one.id === id);
        return item?.kind === 'choice' ? setChoices(form, id, labels) : form;
      },
  ),
  ids.map(
    (id): Step =>
      (form) =>
        changeItem(form, id, (item) => ({ ...item, required: !item.required })),
  ),
);

test('whatever is pressed: ids are unique, conditions look back, one level, at choices that exist', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let form = EMPTY;
      for (const one of steps) {
        try {
          form = one(form);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }
      if (form.items.length > 0) askForm.parse(form);
      expect(form.items.length).toBeLessThanOrEqual(LIMITS.questions);
      expect(new Set(form.items.map(({ id }) => id)).size).toBe(form.items.length);
      for (const [at, { shownIf, options = [] }] of form.items.entries()) {
        expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
        if (!shownIf) continue;
        const parentAt = form.items.findIndex(({ id }) => id === shownIf.item);
        const parent = form.items[parentAt]!;
        expect(parentAt).toBeGreaterThanOrEqual(0);
        expect(parentAt).toBeLessThan(at);
        expect(parent.shownIf).toBeUndefined();
        expect(shownIf.in.length).toBeGreaterThan(0);
        for (const one of shownIf.in) expect(choicesOf(parent).map(({ id }) => id)).toContain(one);
      }
    }),
    { numRuns: 300 },
  );
});

test('choices typed anew keep the ids of those that read the same or stand where one was; the rest are new', () => {
  const form = addQuestion(EMPTY, choice('Hỏi?', ['Tốt', 'Khá', 'Kém']));
  const idsOf = (labels: string[]) => setChoices(form, 'q1', labels).items[0]!.options!.map(({ id }) => id);
  expect(idsOf(['Tốt', 'Khá', 'Kém'])).toEqual(['o1', 'o2', 'o3']);
  expect(idsOf(['Kém', 'Khá', 'Tốt'])).toEqual(['o3', 'o2', 'o1']);
  expect(idsOf(['Rất tốt', 'Khá', 'Kém'])).toEqual(['o1', 'o2', 'o3']);
  expect(idsOf(['Tốt', 'Khá', 'Trung bình', 'Kém'])).toEqual(['o1', 'o2', 'o4', 'o3']);
});

test('a question that was sent keeps the number of its choices', () => {
  const form = addQuestion(EMPTY, choice('Hỏi?'));
  expect(rewordChoices(form, 'q1', ['Được', 'Không được']).items[0]!.options).toEqual([
    { id: 'o1', label: 'Được' },
    { id: 'o2', label: 'Không được' },
  ]);
  expect(() => rewordChoices(form, 'q1', ['Được'])).toThrow(UserError);
});

test('a question on which another depends cannot depend itself', () => {
  const two = addQuestion(addQuestion(addQuestion(EMPTY, choice('A?')), choice('B?')), choice('C?'));
  const form = toggleCondition(two, 'q3', 'q2', 'o1');
  expect(parentsOf(form, 'q2')).toEqual([]);
  expect(parentsOf(form, 'q3').map(({ id }) => id)).toEqual(['q1', 'q2']);
  expect(() => toggleCondition(form, 'q2', 'q1', 'o1')).toThrow(UserError);
  expect(() => moveQuestion(form, 'q3', -1)).toThrow(new UserError('survey-condition-order'));
});
