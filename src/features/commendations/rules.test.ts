// Checks who hears of a commendation, with or without the name, and how many go into one message.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitting, saidAs, tellsWho } from './rules.ts';
import { SHOWINGS } from './shapes.ts';

describe('a person', () => {
  const kind = 'person' as const;
  it.each([
    ['named', 'members_only', true, false, 'named'],
    ['named', 'members_only', true, true, null],
    ['named', 'mixed', true, true, 'named'],
    ['named', 'mixed', false, true, null],
    ['named', 'mixed', false, false, 'unnamed'],
    ['unnamed', 'members_only', true, false, 'unnamed'],
    ['unnamed', 'mixed', true, true, null],
    ['none', 'mixed', true, false, null],
    [null, 'mixed', true, false, null],
  ] as const)(
    '%s, %s, consents %s: with outsiders %s it is %s',
    (showing, audience, consents, outsiders, said) => {
      expect(saidAs({ kind, showing, audience, consents }, outsiders)).toBe(said);
    },
  );

  it('is never named without their consent, nor to outsiders unless they agreed to that', () => {
    const any = fc.record({
      kind: fc.constant(kind),
      showing: fc.constantFrom(...SHOWINGS, null),
      audience: fc.constantFrom('members_only' as const, 'mixed' as const),
      consents: fc.boolean(),
    });
    fc.assert(
      fc.property(any, fc.boolean(), (one, outsiders) => {
        const said = saidAs(one, outsiders);
        if (said === 'named') expect([one.consents, one.showing]).toEqual([true, 'named']);
        if (outsiders && said !== null) expect(one.audience).toBe('mixed');
      }),
    );
  });
});

it('a group is named among members, and to outsiders only where that was said', () => {
  const group = { kind: 'group', showing: 'named', consents: false } as const;
  expect(saidAs({ ...group, audience: 'members_only' }, false)).toBe('named');
  expect(saidAs({ ...group, audience: 'members_only' }, true)).toBe(null);
});

it.each([
  ['Đồng chí An giúp ba hộ sửa nhà.', 'Nguyễn Văn An', true],
  ['Nguyễn văn an, giúp dân', 'Nguyễn Văn An', true],
  ['Vận động bà con giữ an ninh thôn.', 'Nguyễn Văn An', true],
  ['Giúp bà con bản Ân Tình.', 'Nguyễn Văn An', false],
  ['Chị Thuý hiến đất', 'Lê Thị Thúy', true],
  ['Hiến đất làm đường', 'Lê Thị Thúy', false],
])('%j tells that it is %s: %s', (words, name, tells) => {
  expect(tellsWho(words, name)).toBe(tells);
});

it('one message carries some, in order, and never stands still', () => {
  const texts = fc.array(fc.string({ maxLength: 300 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(texts, (all) => {
      const ready = all.map((words) => ({ words }));
      const taken = fitting(ready);
      expect(taken.length).toBeGreaterThan(0);
      expect(taken).toEqual(ready.slice(0, taken.length));
      expect(taken.map(({ words }) => words).join('').length).toBeLessThanOrEqual(900);
    }),
  );
});
