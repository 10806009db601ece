// The longest that can be said still fits a channel of 2,000 characters, choices as numbers included.
import { describe, expect, test } from 'vitest';
import type { Message } from '../../channels/channel.ts';
import { fitTo } from '../../core/delivery/fit.ts';
import { loadTexts } from '../../shared/texts.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { cellLabel } from './messages.ts';
import { monthNudge, monthScreen } from './month/messages.ts';
import type { OwnItem, OwnMonth } from './month/rules.ts';
import { draftScreen, receivedScreen } from './register/messages.ts';
import type { Item, Pledge } from './shapes.ts';
import { itemHistory, yearScreen } from './year/messages.ts';
import type { Said } from './year/store.ts';

const texts = loadTexts();
const tongues = (['vi', 'en'] as const).map((locale) =>
  tongueIn({ texts, zone: 'Asia/Ho_Chi_Minh' }, locale),
);
const LONG = 'Nguyễn Hoàng Phương Thảo Nguyên Công Tằng Tôn Nữ';
const words = (n: number) => 'Thực hiện nghiêm chỉnh '.repeat(20).slice(0, n);
const CHANNEL = { buttons: false, files: false, textLength: 2000, captionLength: 2000 };
/** The hint under the choices takes a line more. */
const wasCut = (message: Message) => fitTo(message, CHANNEL, () => 'Trả lời bằng số từ 1 đến 9.').wasCut;

const items: Item[] = [1, 2, 3, 4, 5].map((position) => ({
  id: '0190f3d2-0000-7000-8000-00000000000'.concat(String(position)),
  position,
  theme: 'discipline',
  words: words(160),
  kind: 'target',
  target: 999_999,
  measure: 'w'.repeat(24),
  dueOn: '2027-12-31',
  state: 'finished',
  helpAskedAt: new Date(0),
  helpedAt: null,
}));
const pledge: Pledge = {
  id: '0190f3d2-0000-7000-8000-000000000009',
  memberId: '0190f3d2-0000-7000-8000-00000000000a',
  unitId: '0190f3d2-0000-7000-8000-00000000000b',
  year: 2027,
  state: 'returned',
  sentAt: null,
  agreedOn: null,
  remark: words(300),
  recordedBy: null,
  items,
};
const said: Said[] = items.flatMap(({ position }) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => ({
    month,
    slot: `t${position}`,
    value: '99999.5',
    note: words(200),
    fileRef: 'telegram:x',
    byAnother: true,
  })),
);
const ownItem = (item: Item, value: string | null): OwnItem => ({
  ...item,
  itemId: item.id,
  slot: `t${item.position}`,
  total: 888_888.5,
  value,
  note: value === null ? null : words(200),
  fileRef: value === null ? null : 'telegram:x',
  recordedBy: value === null ? null : 'x',
});
const own = (answered: number): OwnMonth => ({
  memberId: 'x',
  unitId: 'u',
  fullName: LONG,
  state: 'partial',
  items: items.map((item, n) => ownItem(item, n < answered ? '99999.5' : null)),
});
const ask = { id: pledge.id, state: 'open' as const, closesAt: new Date('2027-12-30T10:00:00Z') };

describe.each(tongues)('in $locale', (tongue) => {
  test.each([0, 1, 4, 5])('a month of which %i items are answered', (answered) => {
    const scene = { year: 2027, month: 12, ask };
    expect(wasCut(monthScreen(tongue, scene, own(answered)))).toBe(false);
    if (answered < 5) expect(wasCut(monthNudge(tongue, scene, own(answered), 'Phương'))).toBe(false);
  });

  test('a draft that was sent back, and one that is empty under the longest standards', () => {
    const said = (length: number) => ({ words: words(length), unitId: 'x', unitName: LONG });
    const above = { unitId: '', theme: said(250), ethics: said(600) };
    const plan = { unitId: 'x', paperName: 'plan' as const, monthDay: 25 };
    const draft = { plan, above, canCopy: true, behalfOf: LONG };
    expect(wasCut(draftScreen(tongue, { ...draft, pledge: { ...pledge, items: [] } }))).toBe(false);
    expect(wasCut(draftScreen(tongue, { ...draft, pledge: { ...pledge, state: 'draft' } }))).toBe(false);
    expect(wasCut(receivedScreen(tongue, { pledge, name: LONG, paper: 'plan' }, true))).toBe(false);
  });

  test('a year, and one item of it with its changes', () => {
    expect(wasCut(yearScreen(tongue, { pledge, name: LONG, paper: 'plan', said, isOwn: true }))).toBe(false);
    const change = {
      itemId: items[0]!.id,
      at: new Date(0),
      kind: 'reworded' as const,
      reason: words(200),
      before: { words: words(160), target: 999_999, measure: 'w'.repeat(24), dueOn: '2027-12-31' },
    };
    const scene = {
      pledge: { ...pledge, state: 'accepted' as const },
      item: items[0]!,
      said,
      changes: [change, change, change],
      isOwn: true,
    };
    expect(wasCut(itemHistory(tongue, scene))).toBe(false);
  });
});

test('the button of a cell does not say twice that it is one', () => {
  const [vi, en] = tongues;
  expect(
    ['Chi bộ 2', 'chi bộ Thôn Đông', 'Trường Trung học'].map((name) => cellLabel(vi!.say, name)),
  ).toEqual([...['Chi bộ: 2', 'Chi bộ: Thôn Đông', 'Chi bộ: Trường Trung học']]);
  expect(cellLabel(en!.say, 'Chi bộ 2')).toBe('Cell: Chi bộ 2');
});
