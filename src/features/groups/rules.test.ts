// Tests of what binding a group would change.
import { describe, expect, test } from 'vitest';
import type { GroupChat } from '../../core/org/chats-store.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { decideBinding } from './rules.ts';

const cell: UnitRef = { id: 'c1', kind: 'cell', name: 'Chi bộ 1', path: '/1/2/' };
const other: UnitRef = { id: 'c2', kind: 'cell', name: 'Chi bộ 2', path: '/1/3/' };
const team: UnitRef = { id: 't1', kind: 'cell_group', name: 'Tổ đảng 1', path: '/1/2/4/' };
const group = (id: string, unit: UnitRef, audience: GroupChat['audience']): GroupChat => ({
  id,
  unit,
  audience,
  unitId: unit.id,
  channel: 'telegram',
  chat: id,
  topic: null,
  title: id,
  keptBy: unit.id,
  goneAt: null,
});

describe('binding a group', () => {
  test('a new group of a unit without groups is bound at once', () => {
    expect(decideBinding({ unit: cell, audience: 'mixed' }, null, [])).toEqual({ kind: 'bind' });
  });

  test('a unit may have one group of members and one mixed group', () => {
    const members = group('g1', cell, 'members_only');
    expect(decideBinding({ unit: cell, audience: 'mixed' }, null, [members])).toEqual({ kind: 'bind' });
  });

  test('a second group of the same kind asks whether it takes the place of the first', () => {
    const members = group('g1', cell, 'members_only');
    expect(decideBinding({ unit: cell, audience: 'members_only' }, null, [members])).toEqual({
      kind: 'ask',
      leaves: null,
      replaces: members,
    });
  });

  test('a tổ has one group, of whichever kind', () => {
    const mixed = group('g1', team, 'mixed');
    expect(decideBinding({ unit: team, audience: 'members_only' }, null, [mixed])).toMatchObject({
      kind: 'ask',
      replaces: mixed,
    });
  });

  test('a group that moves to another unit asks', () => {
    const here = group('g1', cell, 'mixed');
    expect(decideBinding({ unit: other, audience: 'mixed' }, here, [])).toEqual({
      kind: 'ask',
      leaves: cell,
      replaces: null,
    });
  });

  test('the same binding again changes nothing; another kind of the same unit is a change', () => {
    const here = group('g1', cell, 'mixed');
    expect(decideBinding({ unit: cell, audience: 'mixed' }, here, [here])).toEqual({ kind: 'same' });
    expect(decideBinding({ unit: cell, audience: 'members_only' }, here, [here])).toEqual({ kind: 'bind' });
  });
});
