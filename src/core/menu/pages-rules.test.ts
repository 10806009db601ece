// Tests of paging long lists.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Button } from '../../channels/channel.ts';
import { PER_PAGE, pageOf } from './pages-rules.ts';

const button = (entry: number) => ({ label: String(entry), data: `x.${entry}` });
const turn = (page: number) => `t.${page}`;

test('every entry is on exactly one page, and « » lead from the first page to the last', () => {
  fc.assert(
    fc.property(fc.nat(100), (count) => {
      const entries = Array.from({ length: count }, (_, at) => at);
      const seen: string[] = [];
      for (let page: number | null = 0; page !== null; ) {
        const rows: Button[] = pageOf(entries, page, button, turn).flat();
        seen.push(...rows.filter(({ label }) => /\d/.test(label)).map(({ label }) => label));
        expect(rows.length).toBeLessThanOrEqual(PER_PAGE + 2);
        page = rows.some(({ label }) => label === '»') ? page + 1 : null;
      }
      expect(seen).toEqual(entries.map(String));
    }),
  );
});

test('a page beyond the end shows the last one', () => {
  expect(pageOf([1, 2, 3], 99, button, turn)).toHaveLength(3);
});
