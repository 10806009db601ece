// Checks which period an address asks for, and what is said of one that cannot be read.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf, periodOf } from '../../../core/figures/period-rules.ts';
import { choosePeriod } from './period-rules.ts';

const TODAY = '2026-11-28';
const typed = (given: Partial<Parameters<typeof choosePeriod>[0]>) => ({
  code: '',
  kind: '',
  from: '',
  last: '',
  ...given,
});

test.each([
  [{}, 'm20261101'],
  [{ code: 'w20261123' }, 'w20261123'],
  [{ kind: 'quarter', from: '5/7/2026' }, 'q20260701'],
  [{ kind: 'week', from: '' }, 'w20261123'],
  [{ kind: 'month', from: '15/3' }, 'm20260301'],
  [{ kind: 'range', from: '01/11/2026', last: '15-11-2026' }, 'r20261101-20261115'],
])('%j is %s', (given, code) => {
  const { period, wrong } = choosePeriod(typed(given), TODAY);
  expect([codeOf(period), wrong]).toEqual([code, []]);
});

test.each([
  [{ code: 'x' }, [{ field: 'loai', error: 'unknown' }]],
  [{ kind: 'decade' }, [{ field: 'loai', error: 'unknown' }]],
  [{ kind: 'month', from: '31/02/2026' }, [{ field: 'tu', error: 'unreadable' }]],
  [
    { kind: 'range' },
    [
      { field: 'tu', error: 'unreadable' },
      { field: 'den', error: 'unreadable' },
    ],
  ],
  [{ kind: 'range', from: '15/11/2026', last: '01/11/2026' }, [{ field: 'den', error: 'order' }]],
  [{ kind: 'range', from: '01/01/2000', last: '01/01/2026' }, [{ field: 'den', error: 'long' }]],
])('%j shows this month and what is wrong', (given, wrong) =>
  expect(choosePeriod(typed(given), TODAY)).toEqual({ period: periodOf('month', TODAY), wrong }),
);

test('whatever is typed, there is a period and nothing is thrown', () => {
  const words = fc.string({ unit: 'binary', maxLength: 30 });
  fc.assert(
    fc.property(fc.record({ code: words, kind: words, from: words, last: words }), (given) => {
      const { period } = choosePeriod(given, TODAY);
      expect(period.from < period.until).toBe(true);
    }),
  );
});
