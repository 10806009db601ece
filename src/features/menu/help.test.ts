// Tests of what /trogiup says to whom.
import { expect, test } from 'vitest';
import { help } from './help.ts';

const features = [
  { help: [{ key: 'for everyone', seenBy: 'everyone' as const }] },
  { help: [{ key: 'for joined', seenBy: 'joined' as const }] },
  { help: [{ key: 'for secretaries', seenBy: ['secretary'] as const }] },
];
const unit = { id: 'u', kind: 'cell' as const, name: 'Chi bộ', path: '/1/' };
const said = (roles: ('secretary' | 'administrator')[], length = 4096) =>
  help(features, { member: null, roles: roles.map((role) => ({ role, unit })) }, (key) => key, length);

test('each person reads what is theirs', () => {
  expect(said([])).toEqual(['menu-help-title\n\nfor everyone']);
  // An administrator who is no member has no readings: what is for those who joined is not for them.
  expect(said(['administrator'])).toEqual(['menu-help-title\n\nfor everyone']);
  expect(said(['secretary'])).toEqual(['menu-help-title\n\nfor everyone\n\nfor joined\n\nfor secretaries']);
});

test('what is of the Party alone is not told to people outside it', () => {
  const of = [{ help: [{ key: 'for comrades', seenBy: 'comrades' as const }] }];
  const member = { id: 'm', fullName: 'A', unit, group: null };
  const told = (standing: string, spokenTo: 'member' | 'ong_ba') =>
    help(of, { member: { ...member, standing, spokenTo }, roles: [] }, (key) => key, 4096).join('\n');
  expect(told('participant', 'ong_ba')).not.toContain('for comrades');
  expect(told('probationary', 'member')).toContain('for comrades');
});

test('no text is longer than the channel takes, and no paragraph is cut', () => {
  expect(said(['secretary'], 30)).toEqual([
    'menu-help-title\n\nfor everyone',
    'for joined\n\nfor secretaries',
  ]);
});
