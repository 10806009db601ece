// Checks what is taken for a pasted list of names and where an import goes.
import { describe, expect, it } from 'vitest';
import type { HeldRole, Person, UnitRef } from '../../core/org/person.ts';
import type { RoleName } from '../../core/org/roles.ts';
import { importPlace, looksLikeNames } from './intake.ts';

describe('a pasted list', () => {
  it.each([
    ['plain names', 'Nguyễn Văn An\nLê Thị Bình\nPhạm Văn Cường'],
    ['numbered, with blank lines', '1. Nguyễn Văn An\n\n2) Lê Thị Bình\n- Y Moan Êban'],
    ['in capitals', 'NGUYỄN VĂN AN\nLÊ THỊ BÌNH\nPHẠM VĂN CƯỜNG'],
  ])('is seen in %s', (_name, text) => expect(looksLikeNames(text)).toBe(true));

  it.each([
    ['two names', 'Nguyễn Văn An\nLê Thị Bình'],
    ['a letter', 'Kính gửi đồng chí bí thư,\nTối nay tôi bận việc nhà.\nXin phép vắng họp.\nTrân trọng.'],
    ['single words', 'Có\nKhông\nĐược'],
    ['numbers', '12\n13\n14'],
    ['nothing', ''],
  ])('is not seen in %s', (_name, text) => expect(looksLikeNames(text)).toBe(false));
});

describe('where an import goes', () => {
  const unit = (kind: UnitRef['kind'], path: string): UnitRef => ({ id: path, kind, name: path, path });
  const root = unit('organisation', '/1/');
  const branch = unit('organisation', '/1/2/');
  const cell = unit('cell', '/1/2/3/');
  const group = unit('cell_group', '/1/2/3/4/');
  const held = (role: RoleName, at: UnitRef): HeldRole => ({ role, unit: at });
  const person = (...roles: HeldRole[]): Person => ({
    accountId: 'a',
    channel: 'test',
    externalId: '1',
    chatId: '1',
    locale: 'vi',
    member: null,
    roles,
  });
  const where = (...roles: HeldRole[]) => {
    const place = importPlace(person(...roles));
    return place && [place.top.path, place.own.path, place.mayCreateUnits];
  };

  it('is the branch of an administrator, the widest of several', () => {
    expect(where(held('administrator', branch))).toEqual(['/1/2/', '/1/2/', true]);
    expect(where(held('administrator', branch), held('administrator', root))).toEqual(['/1/', '/1/', true]);
  });
  it('is the own cell of a secretary or deputy, without new units', () => {
    expect(where(held('secretary', cell))).toEqual(['/1/2/3/', '/1/2/3/', false]);
    expect(where(held('deputy_secretary', cell))).toEqual(['/1/2/3/', '/1/2/3/', false]);
  });
  it('is the whole branch for an administrator who is also a secretary, with the cell as their own', () => {
    expect(where(held('secretary', cell), held('administrator', root))).toEqual(['/1/', '/1/2/3/', true]);
  });
  it.each<[RoleName, UnitRef]>([
    ['leader', branch],
    ['secretary', branch],
    ['overseer', cell],
    ['committee_member', cell],
    ['recorder', cell],
    ['group_leader', group],
  ])('is nowhere for a %s', (role, at) => expect(where(held(role, at))).toBeNull());
});
