// Checks whose pages are whose, and what a browser is called.
import { expect, test } from 'vitest';
import type { Person } from '../../core/org/person.ts';
import { ROLES, type RoleName, type UnitKind } from '../../core/org/roles.ts';
import { deviceOf, mayOpenPages, topsOf } from './rules.ts';

const unit = (path: string, kind: UnitKind = 'organisation') => ({ id: path, kind, name: path, path });
const holding = (...roles: [RoleName, string, UnitKind?][]): Person => ({
  accountId: 'a',
  channel: 'telegram',
  externalId: '1',
  chatId: '1',
  locale: 'vi',
  member: null,
  roles: roles.map(([role, path, kind]) => ({ role, unit: unit(path, kind) })),
});

test('leaders, overseers, committees and administrators have pages; tổ leaders, recorders and members have none', () => {
  const open = ROLES.filter((role) => mayOpenPages(holding([role, '/1/2/', 'cell'])));
  expect(open).toEqual([
    'administrator',
    'leader',
    'overseer',
    'secretary',
    'deputy_secretary',
    'committee_member',
  ]);
  expect(mayOpenPages(holding())).toBe(false);
});

test('who leads a branch and a unit inside it begins at the branch; two branches stand side by side', () => {
  const paths = (person: Person) => topsOf(person).map(({ path }) => path);
  expect(paths(holding(['leader', '/1/2/'], ['secretary', '/1/2/3/', 'cell']))).toEqual(['/1/2/']);
  expect(paths(holding(['leader', '/1/2/'], ['leader', '/1/22/']))).toEqual(['/1/2/', '/1/22/']);
  expect(paths(holding(['administrator', '/1/']))).toEqual([]);
});

test.each([
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36', 'Chrome, Android'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1) AppleWebKit/605.1 Version/18.1 Safari/604.1',
    'Safari, iPhone, iPad',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0', 'Edge, Windows'],
  ['curl/8', ''],
  [undefined, ''],
])('%s is %j', (agent, name) => expect(deviceOf(agent)).toBe(name));
