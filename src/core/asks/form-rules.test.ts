// Forms of several questions: what is shown, missing, read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chosenIn,
  missingItems,
  readValue,
  sameBones,
  shownAnswers,
  TEXT_LENGTH,
  toggleChoice,
  visibleItems,
} from './form-rules.ts';
import { type AskForm, type AskItem, askForm } from './shapes.ts';

const TODAY = '2026-11-25';
const optionIds = ['o1', 'o2', 'o3', 'o4'];
const item = (id: string, more: Partial<AskItem> = {}): AskItem => ({
  id,
  kind: 'choice',
  required: true,
  ...more,
});
const options = optionIds.map((id) => ({ id, label: id }));

/** Forms whose conditions point back or, as a forged one may, anywhere. */
const forms = fc
  .array(
    fc.record({
      kind: fc.constantFrom('choice', 'multi', 'scale', 'text', 'date', 'number'),
      required: fc.boolean(),
      on: fc.option(fc.tuple(fc.nat(7), fc.subarray(optionIds, { minLength: 1 })), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((items) =>
    askForm.parse({
      version: 1,
      items: items.map(({ kind, required, on }, at) => ({
        id: `q${at + 1}`,
        kind,
        required,
        options,
        min: 1,
        max: 5,
        ...(on ? { shownIf: { item: `q${on[0] + 1}`, in: on[1] } } : {}),
      })),
    }),
  );
const answers = fc.dictionary(
  fc.constantFrom('q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'),
  fc.constantFrom('o1', 'o2', 'o1,o3', '3', ''),
  {
    maxKeys: 8,
    noNullPrototype: true,
  },
);

describe('what is shown', () => {
  test('a question is shown when it has no condition, or when an earlier shown one was answered so', () => {
    fc.assert(
      fc.property(forms, answers, (form, said) => {
        const shown = visibleItems(form, said).map(({ id }) => id);
        for (const [at, { id, shownIf }] of form.items.entries()) {
          const parent = form.items.findIndex((one) => one.id === shownIf?.item);
          const isMet =
            !shownIf ||
            (parent >= 0 &&
              parent < at &&
              shown.includes(shownIf.item) &&
              chosenIn(said[shownIf.item]).some((value) => shownIf.in.includes(value)));
          expect(shown.includes(id)).toBe(isMet);
        }
      }),
    );
  });

  test('answers to hidden questions are neither handed in nor missed, and leave nothing hidden behind', () => {
    fc.assert(
      fc.property(forms, answers, (form, said) => {
        const given = shownAnswers(form, said);
        const shown = visibleItems(form, said).map(({ id }) => id);
        expect(Object.keys(given).every((id) => shown.includes(id))).toBe(true);
        // What is left asks the same questions again.
        expect(visibleItems(form, given).map(({ id }) => id)).toEqual(shown);
        expect(shownAnswers(form, given)).toEqual(given);
        for (const { id, required } of missingItems(form, said)) {
          expect(required && shown.includes(id) && !said[id]).toBe(true);
        }
      }),
    );
  });

  test('a stale answer to a question that is hidden now opens no further one', () => {
    const form: AskForm = {
      version: 1,
      items: [
        item('q1', { options }),
        item('q2', { options, shownIf: { item: 'q1', in: ['o1'] } }),
        item('q3', { options, shownIf: { item: 'q2', in: ['o2'] } }),
      ],
    };
    expect(visibleItems(form, { q1: 'o1', q2: 'o2' }).map(({ id }) => id)).toEqual(['q1', 'q2', 'q3']);
    expect(visibleItems(form, { q1: 'o3', q2: 'o2' }).map(({ id }) => id)).toEqual(['q1']);
  });
});

describe('ticks', () => {
  test('twice is as before; choices stand in the order of the form, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...optionIds)), fc.constantFrom(...optionIds), (presses, one) => {
        const multi = item('q1', { kind: 'multi', options });
        const value = presses.reduce((before, id) => toggleChoice(multi, before, id), '');
        expect(chosenIn(value)).toEqual(
          optionIds.filter((id) => presses.filter((p) => p === id).length % 2 === 1),
        );
        expect(toggleChoice(multi, toggleChoice(multi, value, one), one)).toBe(value);
      }),
    );
  });

  test('an id that is no option changes nothing', () => {
    expect(toggleChoice(item('q1', { kind: 'multi', options }), 'o1', 'o9')).toBe('o1');
  });
});

describe('what is read', () => {
  test.each<[Partial<AskItem>, string, string]>([
    [{ kind: 'choice', options }, 'o2', 'o2'],
    [{ kind: 'choice', options }, 'o9', 'not_an_option'],
    [{ kind: 'choice', options }, 'o1,o2', 'not_an_option'],
    [{ kind: 'multi', options }, 'o3,o1', 'o1,o3'],
    [{ kind: 'multi', options }, 'o3,o9', 'not_an_option'],
    [{ kind: 'multi', options }, '', 'not_an_option'],
    [{ kind: 'scale', min: 1, max: 5 }, '5', '5'],
    [{ kind: 'scale', min: 1, max: 5 }, '6', 'out_of_bounds'],
    [{ kind: 'scale', min: 1, max: 5 }, '0', 'out_of_bounds'],
    [{ kind: 'scale', min: 1, max: 5 }, '2,5', 'not_a_number'],
    [{ kind: 'number' }, '8.330', '8330'],
    [{ kind: 'number' }, '9'.repeat(308), 'not_a_number'],
    [{ kind: 'number' }, '12,5', '12.5'],
    [{ kind: 'number' }, '1.250,75', '1250.75'],
    [{ kind: 'number' }, '-3', '-3'],
    [{ kind: 'number' }, '1e9', 'not_a_number'],
    [{ kind: 'number' }, 'mười', 'not_a_number'],
    [{ kind: 'date' }, '30/11', '2026-11-30'],
    [{ kind: 'date' }, 'thứ Hai tới', '2026-11-30'],
    [{ kind: 'date' }, '31/2/2027', 'not_a_date'],
    [{ kind: 'text' }, '  Ý  kiến\u200b\ncủa tôi ', 'Ý kiến của tôi'],
    [{ kind: 'text' }, ' \u200b ', 'empty'],
    [{ kind: 'text' }, 'a'.repeat(TEXT_LENGTH + 1), 'too_long'],
  ])('%o: %s', (more, input, wanted) => {
    const read = readValue(item('q1', more), input, TODAY);
    expect(read.ok ? read.value : read.code).toBe(wanted);
  });

  test('what was read is read again as the same, whatever was typed', () => {
    const kinds = fc.constantFrom('choice', 'multi', 'scale', 'number', 'date', 'text');
    fc.assert(
      fc.property(
        kinds,
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('o1', '3', '30/11', '1.000', 'o1,o2')),
        (kind, input) => {
          const one = item('q1', { kind, options, min: 1, max: 9 });
          const read = readValue(one, input, TODAY);
          if (read.ok && kind !== 'text') expect(readValue(one, read.value, TODAY)).toEqual(read);
          if (read.ok) expect(read.value).not.toBe('');
        },
      ),
    );
  });
});

describe('words alone', () => {
  test('other words and labels are the same form; another id, kind, bound or condition is not', () => {
    fc.assert(
      fc.property(forms, fc.string(), (form, words) => {
        const reworded = {
          ...form,
          version: form.version + 1,
          items: form.items.map((one) => ({
            ...one,
            words,
            options: one.options?.map((option) => ({ ...option, label: words })),
          })),
        };
        expect(sameBones(form, reworded)).toBe(true);
        const [first, ...rest] = form.items as [AskItem, ...AskItem[]];
        for (const changed of [
          { ...first, id: 'q99' },
          { ...first, required: !first.required },
          { ...first, max: 99 },
          { ...first, options: [...(first.options ?? []), { id: 'o9' }] },
        ])
          expect(sameBones(form, { ...form, items: [changed, ...rest] })).toBe(false);
        expect(sameBones(form, { ...form, items: rest })).toBe(false);
      }),
    );
  });
});
