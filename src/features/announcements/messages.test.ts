// Tests of what is said of an announcement: the longest data fits the shortest channel, groups hear no telling numbers.
import { describe, expect, test } from 'vitest';
import type { Figures } from '../../core/asks/shapes.ts';
import { searchKey } from '../../shared/text.ts';
import { loadTexts } from '../../shared/texts.ts';
import type { Tongue } from '../../shared/tongue.ts';
import { closedText, missingNames, nudgeText, openMessage, resultForSender } from './messages.ts';
import { homeScreen } from './screen-messages.ts';
import type { Announcement } from './shapes.ts';

const texts = loadTexts();
const tongues = (['vi', 'en'] as const).map(
  (locale): Tongue => ({ say: texts.say(locale), locale, zone: 'Asia/Ho_Chi_Minh' }),
);
const [vi] = tongues as [Tongue, Tongue];
/** Of the channel without buttons, which also writes the choices below. */
const SHORTEST = 2000 - 150;

const announcement: Announcement = {
  id: '0190f4a0-0000-7000-8000-000000000001',
  unitId: '0190f4a0-0000-7000-8000-000000000002',
  text: 'Thư ngỏ ý '.repeat(60),
  link: `https://vi.du/${'a'.repeat(286)}`,
  confirm: 'done',
  isPublic: true,
  urgent: true,
  audience: {},
  dueAt: new Date('2026-11-27T10:00:00Z'),
  state: 'sent',
  askId: '0190f4a0-0000-7000-8000-000000000003',
  signedBy: '0190f4a0-0000-7000-8000-000000000004',
  signature: `${'Chi bộ '.repeat(15)}, đồng chí ${'Nguyễn '.repeat(8)}, Phó bí thư`,
  createdAt: new Date('2026-11-25T01:00:00Z'),
};
const shown = { announcement, unitName: 'Đảng bộ '.repeat(12).trim() };
const figures = (expected: number, answered: number, excused = 0): Figures => ({
  expected,
  answered,
  excused,
  exempt: 2,
  notJoined: 0,
  onBehalf: 3,
  choices: {},
  items: {},
});

test.each(tongues)('the longest fits a message of the shortest channel ($locale)', (tongue) => {
  const some = figures(3521, 2975, 12);
  const units = Array.from({ length: 80 }, (_, n) => ({
    name: `Đảng bộ xã Hòa ${n}`,
    expected: 40,
    answered: 30,
  }));
  const own = { to: 'ong_ba', answer: 'done', recordedBy: 'x' } as const;
  const said = [
    openMessage(tongue, shown, announcement.askId!, { to: 'mixed', counts: some }).text,
    openMessage(tongue, shown, announcement.askId!, { to: 'ong_ba', own }).text,
    closedText(tongue, shown, some, own),
    nudgeText(tongue, shown, 'anh_chi', 'Nguyễn'),
    resultForSender(tongue, shown, some, units),
    missingNames(tongue, shown, 'Chi bộ 1', some, ['Tên '.repeat(300)]),
    homeScreen(tongue, {
      addressed: Array.from({ length: 20 }, () => ({ ...announcement, answer: null })),
      sent: Array.from({ length: 6 }, () => ({
        announcement,
        unitName: shown.unitName,
        answered: 2975,
        expected: 3521,
      })),
      mayWrite: true,
      severalUnits: true,
    }).text,
  ];
  for (const text of said) expect(text.length).toBeLessThanOrEqual(SHORTEST);
  expect(said[4]).toMatch(/40\n(và|and) \d+/);
});

describe('a group', () => {
  const lineOf = (of: Figures) =>
    openMessage(vi, shown, announcement.askId!, { to: 'member', counts: of }).text.split('\n').at(-1);
  test.each([
    [figures(27, 13), 'Đã trả lời 13, còn 14 đồng chí chưa trả lời.'],
    [figures(27, 13, 4), 'Đã trả lời 13, còn 10 đồng chí chưa trả lời.'],
    [figures(27, 24), 'Đã trả lời 24, còn một số đồng chí chưa trả lời.'],
    [figures(10, 2), 'Đã trả lời 2, còn một số đồng chí chưa trả lời.'],
    [figures(10, 8, 2), 'Mọi người đã trả lời.'],
    // Somebody on leave answered all the same.
    [figures(10, 10, 0), 'Mọi người đã trả lời.'],
  ])('%o: %s', (of, line) => {
    expect(lineOf(of)).toBe(line);
  });
});

test('two of the same day that begin alike are told apart, also in words without accents', () => {
  const one = { ...announcement, id: '0190f4a0-0000-7000-8000-000000000011' };
  const two = { ...announcement, id: '0190f4a0-0000-7000-8000-000000000012' };
  const home = homeScreen(vi, {
    addressed: [
      { ...one, answer: null },
      { ...two, answer: 'done' },
    ],
    sent: [],
    mayWrite: false,
    severalUnits: false,
  });
  const labels = (home.buttons ?? []).flat().map(({ label }) => searchKey(label));
  expect(new Set(labels).size).toBe(2);
  expect(Math.max(...labels.map(({ length }) => length))).toBeLessThanOrEqual(30);
});
