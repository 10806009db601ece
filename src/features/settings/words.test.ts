// The ethics standards once a quarter, the theme inherited, and who sets them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at, openBench, type Someone } from '../../../test/readings/cell.ts';
import { saveDayOff } from '../../core/calendar/store.ts';
import type { Unit } from '../../core/org/units-store.ts';
import { ethicsFor, themeFor } from '../../core/org/year-words-store.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { UserError } from '../../shared/errors.ts';
import { settings } from './index.ts';
import { ethicsForm, openWords, themeForm } from './words.ts';
import { ethicsPaper } from './words-messages.ts';
import { nextQuarterDay, readEthics } from './words-rules.ts';

let bench: Awaited<ReturnType<typeof openBench>>;
let root: Unit;
let cells: Unit[];
let leader: Someone;
let secretary: Someone;
let members: Someone[];

beforeEach(async () => {
  bench = await openBench(at('2027-02-10', '09:00'), settings);
  root = await bench.unit(null, 'organisation', 'Đảng bộ xã');
  cells = [await bench.unit(root, 'cell', 'Chi bộ 1'), await bench.unit(root, 'cell', 'Chi bộ 2')];
  const inOne = { cell: cells[0]! };
  leader = await bench.someone({ name: 'Lãnh Đạo', ...inOne, role: { role: 'leader', unit: root } });
  secretary = await bench.someone({ name: 'Bí Thư', ...inOne, role: { role: 'secretary', unit: cells[0]! } });
  members = [
    await bench.someone({ name: 'An', ...inOne }),
    await bench.someone({ name: 'Bình', cell: cells[1]! }),
  ];
});
afterEach(async () => {
  expect(bench.errors).toEqual([]);
  await bench.close();
});

const ctxOf = (who: Someone) => bench.ctxOf(who, { chat: who.externalId });
const ethics = (who: Someone, unit: Unit, words: string | null) =>
  ethicsForm.done(ctxOf(who), { unitId: unit.id, words });
const textsTo = async (chat: string) =>
  (await bench.sentTo(chat)).map(({ message }) => message?.text ?? '').filter(Boolean);

describe('the standards', () => {
  test('are shown once a quarter where they hold, in the members’ group or privately; a cell’s own go before', async () => {
    await bench.group(cells[0]!, '-100', 'members_only');
    await bench.group(cells[1]!, '-200', 'mixed');
    await ethics(leader, root, 'Trung thực\nGần dân');
    await bench.advanceTo(at('2027-03-31', '23:00'));
    expect(await textsTo('-100')).toEqual([]);
    await bench.advanceTo(at('2027-04-01', '08:00'));
    expect(await textsTo('-100')).toEqual(['Chuẩn mực đạo đức của Đảng bộ xã:\nTrung thực\nGần dân']);
    expect(await textsTo('-200')).toEqual([]);
    expect(await textsTo(members[1]!.externalId)).toHaveLength(1);
    await ethics(secretary, cells[0]!, 'Gọn nhà, sạch lòng');
    await bench.advanceTo(at('2027-07-01', '09:00'));
    expect((await textsTo('-100')).at(-1)).toContain('Chi bộ 1:\nGọn nhà, sạch lòng');
    expect(await textsTo('-100')).toHaveLength(2);
    expect((await textsTo(members[1]!.externalId)).at(-1)).toContain('Đảng bộ xã');
  });

  test('move off a day that became one off since, and stop when they are taken away', async () => {
    await ethics(secretary, cells[0]!, 'Gọn nhà, sạch lòng');
    await bench.tx((tx) => saveDayOff(tx, null, { date: '2027-04-01', kind: 'off', name: 'x' }));
    await bench.advanceTo(at('2027-04-01', '20:00'));
    expect(await textsTo(members[0]!.externalId)).toEqual([]);
    await bench.advanceTo(at('2027-04-02', '09:00'));
    expect(await textsTo(members[0]!.externalId)).toHaveLength(1);
    await ethics(secretary, cells[0]!, null);
    await bench.advanceTo(at('2027-07-10', '09:00'));
    expect(await textsTo(members[0]!.externalId)).toHaveLength(1);
  });

  test.each([
    ['1. Trung thực\n2. Gần dân', ['paragraph', 'paragraph']],
    ['Trung thực\nGần dân', ['list']],
    ['Trung thực', ['paragraph']],
  ])('%j on paper has one mark a line', (words, blocks) => {
    const paper = ethicsPaper((key) => key, cells[0]!, words);
    expect(paper.blocks.map(({ block }) => block)).toEqual(blocks);
  });

  test('keep their lines, and are short', () => {
    expect(readEthics('  Trung thực \r\n\n Gần dân')).toBe('Trung thực\nGần dân');
    expect(() => readEthics('x'.repeat(601))).toThrow(UserError);
    expect(() => readEthics('MẬT\nTrung thực')).toThrow('settings-words-stamped');
    expect(() => readEthics('1, 2')).toThrow('settings-words-again');
  });
});

test('a theme holds below until a unit sets its own, and in its year alone', async () => {
  const set = (who: Someone, unit: Unit, words: string | null) =>
    themeForm.done(ctxOf(who), { unitId: unit.id, year: 2027, words });
  await set(leader, root, 'Học Bác về nêu gương');
  const { db } = bench.services;
  expect(await themeFor(db, cells[0]!.path, 2027)).toMatchObject({ words: 'Học Bác về nêu gương' });
  expect(await themeFor(db, cells[0]!.path, 2028)).toBeNull();
  const shown = (await openWords(ctxOf(secretary), cells[0]!.id)).edit?.text;
  expect(shown).toContain('Chủ đề năm 2027: Học Bác về nêu gương (theo Đảng bộ xã)');
  expect(shown).toContain('Chủ đề năm 2028: chưa đặt');
  await set(secretary, cells[0]!, 'Việc nhỏ, ý nghĩa lớn');
  expect(await themeFor(db, cells[0]!.path, 2027)).toMatchObject({ unitName: 'Chi bộ 1' });
  expect(await themeFor(db, cells[1]!.path, 2027)).toMatchObject({ unitName: 'Đảng bộ xã' });
  await set(secretary, cells[0]!, null);
  expect(await themeFor(db, cells[0]!.path, 2027)).toMatchObject({ unitName: 'Đảng bộ xã' });
  expect(await ethicsFor(db, cells[0]!.path)).toBeNull();
});

test('nobody sets them elsewhere', async () => {
  const press = async (who: Someone, unit: Unit) =>
    (await bench.press(who, who.externalId, encodeButton('st', 'ethics', unit.id))).toast;
  const noRight = bench.services.texts.say('vi')('router-no-right');
  expect(await press(members[0]!, cells[0]!)).toBe(noRight);
  expect(await press(secretary, cells[1]!)).toBe(noRight);
  expect(await press(secretary, root)).toBe(noRight);
  expect(await press(leader, root)).toBeUndefined();
});

test.each([
  ['2027-02-10', '2027-04-01'],
  ['2027-09-30', '2027-10-01'],
  ['2027-12-31', '2028-01-03'],
])('after %s the next quarter begins to work on %s', (today, expected) => {
  expect(nextQuarterDay(today, new Map())).toBe(expected);
});
