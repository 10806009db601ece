// Checks where an ask is posted: groups first, nobody left out, nothing for members alone in a mixed group.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitKind } from '../org/roles.ts';
import { type Group, type Seat, targetsOf } from './places-rules.ts';

const group = (
  chat: string,
  audience: Group['audience'] = 'members_only',
  unit: [id: string, kind: UnitKind, parent: string | null] = ['c', 'cell', 'o'],
): Group => ({
  place: { channel: 'telegram', chat },
  audience,
  unit: { id: unit[0], kind: unit[1], parentId: unit[2] },
});
const ofGroup = (chat: string, id: string, audience?: Group['audience']): Group =>
  group(chat, audience, [id, 'cell_group', 'c']);
const seat = (
  chat: string,
  groupUnitId: string | null,
  standing: Seat['standing'] = 'full',
  unitId = 'c',
): Seat => ({ memberId: chat, accountId: chat, channel: 'telegram', chat, unitId, groupUnitId, standing });

const PEOPLE = [seat('an', 't1'), seat('binh', 't2'), seat('chi', null), seat('dan', 't1', 'participant')];
const ALL = ['an', 'binh', 'chi', 'dan'];
const chats = (groups: Group[], people = PEOPLE, membersOnly = false) =>
  targetsOf(groups, people, { membersOnly }).map(({ place }) => place.chat);

describe('what is for everyone is posted', () => {
  it.each<[string, Group[], string[]]>([
    ['in the mixed group, where everyone sits', [group('c'), group('m', 'mixed')], ['m']],
    ["in the members' group, and to the others privately", [group('c')], ['c', 'dan']],
    [
      'in the groups of its tổ, and to whoever sits in none privately',
      [ofGroup('g1', 't1', 'mixed')],
      ['g1', 'binh', 'chi'],
    ],
    ['not in the groups of the tổ where the cell has one', [group('c'), ofGroup('g1', 't1')], ['c', 'dan']],
    ['to each person where there is no group', [], ALL],
  ])('%s', (_, groups, expected) => {
    expect(chats(groups)).toEqual(expected);
  });

  it('nowhere, without an error, where nobody can be reached', () => {
    expect(chats([], [])).toEqual([]);
  });
});

describe('what is for members alone is posted', () => {
  it.each<[string, Group[], string[]]>([
    ["in the members' group, though there is a mixed one", [group('c'), group('m', 'mixed')], ['c', 'dan']],
    ['to each person where the only group is mixed', [group('m', 'mixed')], ALL],
    [
      "in a tổ's members' group where the cell's is mixed",
      [group('m', 'mixed'), ofGroup('g1', 't1')],
      ['g1', 'binh', 'chi', 'dan'],
    ],
  ])('%s', (_, groups, expected) => {
    expect(chats(groups, PEOPLE, true)).toEqual(expected);
  });
});

it('in a branch every cell has its own place, and a group of the higher unit stands for those who sit there', () => {
  const people = [
    seat('leader', null, 'full', 'o'),
    seat('an', 't1'),
    seat('binh', 't2'),
    seat('xuan', null, 'full', 'd'),
    seat('yen', null, 'full', 'e'),
  ];
  const groups = [
    group('top', 'members_only', ['o', 'organisation', null]),
    group('cell-d', 'members_only', ['d', 'cell', 'o']),
    ofGroup('g1', 't1'),
  ];
  expect(chats(groups, people)).toEqual(['top', 'cell-d', 'g1', 'binh', 'yen']);
});

it('nobody who can be reached is left out, and members alone means no mixed group, whatever is bound', () => {
  const audience = fc.constantFrom<Group['audience']>('members_only', 'mixed');
  const some = fc.array(
    fc
      .tuple(fc.constantFrom('c', 't1', 't2'), audience, fc.nat(99))
      .map(([id, kind, n]) => (id === 'c' ? group(`${n}`, kind) : ofGroup(`${n}`, id, kind))),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(some, fc.boolean(), (groups, membersOnly) => {
      const targets = targetsOf(groups, PEOPLE, { membersOnly });
      const posted = groups.filter(({ place }) => targets.some((target) => target.place === place));
      if (membersOnly) expect(posted.every((one) => one.audience === 'members_only')).toBe(true);
      for (const one of PEOPLE) {
        const sits = posted.some(
          ({ unit, audience: kind }) =>
            (unit.id === one.unitId || unit.id === one.groupUnitId) &&
            (kind === 'mixed' || one.standing !== 'participant'),
        );
        expect(sits || targets.some(({ accountId }) => accountId === one.accountId)).toBe(true);
      }
    }),
  );
});
