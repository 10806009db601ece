// Who may print which list.
import { describe, expect, test } from 'vitest';
import type { Person, UnitRef } from '../../core/org/person.ts';
import type { RoleName } from '../../core/org/roles.ts';
import { mayPrint, printable, sectionsOf } from './rules.ts';

const root: UnitRef = { id: 'root', kind: 'organisation', name: 'Đảng bộ phường', path: '/1/' };
const cell: UnitRef = { id: 'cell', kind: 'cell', name: 'Chi bộ 1', path: '/1/2/' };
const group: UnitRef = { id: 'group', kind: 'cell_group', name: 'Tổ đảng 1', path: '/1/2/3/' };
const nextGroup: UnitRef = { id: 'next', kind: 'cell_group', name: 'Tổ đảng 2', path: '/1/2/4/' };
const otherCell: UnitRef = { id: 'other', kind: 'cell', name: 'Chi bộ 2', path: '/1/5/' };
const UNITS = [root, cell, group, nextGroup, otherCell];

const holder = (...roles: [RoleName, UnitRef][]): Person => ({
  accountId: 'a',
  channel: 'telegram',
  externalId: '1',
  chatId: '1',
  locale: 'vi',
  member: null,
  roles: roles.map(([role, unit]) => ({ role, unit })),
});
const printableFor = (person: Person) => UNITS.filter((unit) => mayPrint(person, unit)).map(({ id }) => id);

describe('printing a list', () => {
  test.each<[RoleName, UnitRef, string[]]>([
    ['secretary', cell, ['cell', 'group', 'next']],
    ['deputy_secretary', cell, ['cell', 'group', 'next']],
    ['committee_member', cell, ['cell', 'group', 'next']],
    ['group_leader', group, ['group']],
    ['deputy_group_leader', group, ['group']],
    ['administrator', root, []],
    ['leader', root, []],
    ['overseer', root, []],
    ['secretary', root, []],
  ])('as %s of %o reaches no further than that role', (role, unit, expected) => {
    const person = holder([role, unit]);
    expect(printableFor(person)).toEqual(expected);
    expect(printable(person).every((one) => expected.includes(one.id))).toBe(true);
    expect(printable(person).length > 0).toBe(expected.length > 0);
  });

  test('is offered once to who leads the cell and one of its tổ', () => {
    expect(printable(holder(['secretary', cell], ['group_leader', group]))).toEqual([cell]);
    expect(printable(holder(['group_leader', group], ['committee_member', otherCell]))).toEqual([
      otherCell,
      group,
    ]);
  });
});

test('people stand in their tổ, in the order they came', () => {
  const person = (fullName: string, groupName: string | null) => ({
    fullName,
    groupName,
    onPaper: false,
    away: false,
  });
  const sections = sectionsOf([
    person('An', null),
    person('Bình', 'Tổ 1'),
    person('Chi', 'Tổ 2'),
    person('Dũng', 'Tổ 1'),
  ]);
  expect(sections.map(({ name, people }) => [name, people.map(({ fullName }) => fullName)])).toEqual([
    [null, ['An']],
    ['Tổ 1', ['Bình', 'Dũng']],
    ['Tổ 2', ['Chi']],
  ]);
});
