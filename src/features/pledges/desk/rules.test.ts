// The month of a cell: nothing is concluded from an answer that was not given.
import { describe, expect, test } from 'vitest';
import type { OwnItem, OwnMonth } from '../month/rules.ts';
import { monthOfCell } from './rules.ts';

const item = (position: number, value: string | null, kind: OwnItem['kind'] = 'monthly'): OwnItem => ({
  itemId: `i${position}`,
  slot: `m${position}`,
  position,
  kind,
  words: 'x',
  target: kind === 'target' ? 12 : null,
  measure: null,
  dueOn: '2027-12-31',
  total: 0,
  value,
  note: null,
  fileRef: null,
  recordedBy: null,
});
const month = (name: string, items: OwnItem[], state = 'expected'): OwnMonth => ({
  memberId: name,
  unitId: 'u',
  fullName: name,
  state,
  items,
});
const none = { people: [], items: [], now: [], before: [] };

describe('the month in one screen', () => {
  test('tells who updated, in part, or not yet; the exempt are asked and not missed', () => {
    const now = [
      month('An', [item(1, 'done')], 'done'),
      month('Bình', [item(1, 'done'), item(2, null)], 'partial'),
      month('Chi', [item(1, null)]),
      month('Dung', [item(1, null)], 'exempt'),
    ];
    const of = monthOfCell({ ...none, now });
    expect(of).toMatchObject({ asked: 3, updated: ['An'], partly: ['Bình'], notYet: ['Chi'] });
  });

  test('stuck is who said twice running that it could not be done, never who said nothing', () => {
    const now = [
      month('An', [item(1, 'unable')]),
      month('Bình', [item(1, 'unable')]),
      month('Chi', [item(1, '0', 'target')]),
      month('Dung', [item(1, null)]),
    ];
    const before = [
      month('An', [item(1, 'unable')]),
      month('Bình', [item(1, 'part')]),
      month('Chi', [item(1, '0', 'target')]),
      month('Dung', [item(1, null)]),
    ];
    expect(monthOfCell({ ...none, now, before }).stuck).toEqual(['An', 'Chi']);
  });

  test('those who did all they were asked about may be praised, those who asked for help are helped', () => {
    const now = [month('An', [item(1, 'done'), item(2, '2', 'target')]), month('Bình', [item(1, 'part')])];
    const live = { memberId: 'Bình', fullName: 'Bình', state: 'active' as const };
    const items = [{ ...live, helpAskedAt: new Date(0), helpedAt: null }];
    expect(monthOfCell({ ...none, now, items })).toMatchObject({ praise: ['An'], help: ['Bình'] });
    const helped = [{ ...live, helpAskedAt: new Date(0), helpedAt: new Date(1) }];
    expect(monthOfCell({ ...none, now, items: helped }).help).toEqual([]);
  });

  test('finished is who has nothing left; what was dropped does not count', () => {
    const own = (memberId: string, state: 'active' | 'finished' | 'dropped') => ({
      memberId,
      fullName: memberId,
      state,
      helpAskedAt: null,
      helpedAt: null,
    });
    const items = [
      own('An', 'finished'),
      own('An', 'dropped'),
      own('Bình', 'finished'),
      own('Bình', 'active'),
    ];
    expect(monthOfCell({ ...none, items })).toMatchObject({ items: 3, finishedItems: 2, finished: ['An'] });
  });
});
