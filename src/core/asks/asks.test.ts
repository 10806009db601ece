import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { askSample } from '../../../test/harness/ask-sample.ts';
import { absent, type MadeMember, makeMember, makeUnit } from '../../../test/harness/factories.ts';
import { type Db, inTransaction } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import type { MovableClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import type { Services } from '../feature.ts';
import { type Answer, answerFor, answerSelf } from './answer-store.ts';
import { answerForMembers } from './desk/store.ts';
import { beatAsks, nudgeMissing, sweepTallies } from './engine.ts';
import { closedFigures, liveFigures } from './results-store.ts';
import { missingForGroup, nextStep, openingIsTooLate } from './rules.ts';
import { type Ask, askForm, type Figures } from './shapes.ts';
import { insertAsk, loadAsk, participants } from './store.ts';

const at = (time: string): Date => new Date(`2026-11-30T${time}:00+07:00`);
const FORM = askForm.parse({
  version: 1,
  items: [{ id: 'heard', kind: 'choice', options: [{ id: 'yes' }, { id: 'no' }] }],
});

let db: Db;
let clock: MovableClock;
let services: Services;
let told: { what: string; figures?: Figures }[];
let errors: string[];

const sample = askSample(at('07:00'), {
  standings: ['full', 'probationary', 'visiting', 'participant'],
  nudge: async () => () => ({ text: 'nudge', line: 'nudge', button: null }),
  closed: async (_services, _tx, _ask, figures) => void told.push({ what: 'closed', figures }),
  missed: async () => void told.push({ what: 'missed' }),
});
beforeEach(() => {
  told = [];
  ({ db, clock, services, errors } = sample);
});

let cells = 0;
async function cellOf(size: number): Promise<{ unitId: string; path: string; members: MadeMember[] }> {
  const unit = await makeUnit(db, `Chi bộ thử ${++cells}`, 'cell');
  const members: MadeMember[] = [];
  for (let i = 0; i < size; i++) members.push(await makeMember(db, unit.id, { name: `Đảng viên ${i}` }));
  return { unitId: unit.id, path: unit.path, members };
}

const schedule = (unitId: string): Promise<string> =>
  inTransaction(db, (tx) =>
    insertAsk(tx, {
      feature: 'sample',
      subjectId: newId(),
      unitId,
      form: FORM,
      opensAt: at('07:30'),
      nudgesAt: [at('15:06')],
      closesAt: at('17:00'),
      graceSeconds: 7200,
    }),
  );

async function beatAt(time: string): Promise<void> {
  clock.set(at(time));
  await beatAsks(services);
}

let updates = 0;
const answer = (askId: string, value: string, extra: Partial<Answer> = {}): Answer => ({
  askId,
  item: 'heard',
  value,
  isChoice: true,
  stateAfter: 'done',
  now: clock.now(),
  updateKey: `telegram:${++updates}`,
  ...extra,
});
const press = (who: MadeMember | string, one: Answer) => {
  const id = typeof who === 'string' ? who : who.externalId;
  return answerSelf(db, 'telegram', { id, shownName: '', locale: 'vi' }, one.updateKey.split(':')[1]!, one);
};

test('a clock that was set back to before the opening does not close what is open: an answer is taken, and said so', async () => {
  const { unitId, members } = await cellOf(1);
  const askId = await schedule(unitId);
  expect((await press(members[0]!, answer(askId, 'yes'))).verdict).toBe('not_open');
  await beatAt('07:30');
  clock.set(at('06:45'));
  expect((await press(members[0]!, answer(askId, 'yes'))).verdict).toBe('recorded');
  expect((await press(members[0]!, answer(askId, 'no'))).verdict).toBe('changed');
  // Closed, so that it is not what the next test closes.
  await beatAt('17:00');
});

test('an ask opens for everyone of the unit, counts answers, and closes with the figures a hand count gives', async () => {
  const { unitId, path, members } = await cellOf(5);
  const [a, b, c, d, e] = members as [MadeMember, MadeMember, MadeMember, MadeMember, MadeMember];
  await absent(db, d.id, 'exempt', '2026-01-01', null);
  await absent(db, e.id, 'leave', '2026-11-29', '2026-11-30');
  const notJoined = await makeMember(db, unitId, { name: 'Chưa Tham Gia', joined: false });
  await makeMember(db, unitId, { name: 'Theo Dõi Giấy', joined: false, tracking: 'paper' });
  const askId = await schedule(unitId);

  await beatAt('07:29');
  expect((await loadAsk(db, askId))?.state).toBe('scheduled');
  expect((await press(a, answer(askId, 'yes'))).verdict).toBe('not_open');

  await beatAt('07:30');
  expect((await press(a, answer(askId, 'yes'))).verdict).toBe('recorded');
  expect((await press(a, answer(askId, 'yes'))).verdict).toBe('same');
  expect((await press(b, answer(askId, 'yes'))).verdict).toBe('recorded');
  expect(await press(b, answer(askId, 'no'))).toMatchObject({ verdict: 'changed', before: 'yes' });
  expect((await press('999', answer(askId, 'yes'))).verdict).toBe('not_joined');
  expect((await press(a, answer(askId, 'maybe'))).verdict).toBe('unknown');
  expect((await press(a, answer(newId(), 'yes'))).verdict).toBe('unknown');
  expect((await press(d, answer(askId, 'yes'))).verdict).toBe('recorded');
  expect((await answerFor(db, notJoined.id, a.id, answer(askId, 'yes'))).verdict).toBe('recorded');

  await beatAt('17:00');
  expect((await press(c, answer(askId, 'yes'))).verdict).toBe('closed');
  const figures = {
    expected: 5,
    exempt: 1,
    excused: 1,
    notJoined: 0,
    answered: 3,
    onBehalf: 1,
    choices: { 'heard:yes': 2, 'heard:no': 1 },
    items: { heard: { count: 3, sum: 0 } },
  };
  expect(told).toEqual([{ what: 'closed', figures }]);
  expect(await closedFigures(db, 'sample', path, at('00:00'), at('23:00'))).toEqual({ ...figures, asks: 1 });
  expect(errors).toEqual([]);
});

test('a member of another cell is not asked, whatever id they send', async () => {
  const [mine, other] = [await cellOf(1), await cellOf(1)];
  const askId = await schedule(mine.unitId);
  await beatAt('07:30');
  expect((await press(other.members[0]!, answer(askId, 'yes'))).verdict).toBe('not_asked');
  expect((await liveFigures(db, askId)).answered).toBe(0);
});

test('the same update three times, and two presses of one person at once, leave one answer and an exact history', async () => {
  const { unitId, members } = await cellOf(1);
  const askId = await schedule(unitId);
  await beatAt('07:30');
  const one = answer(askId, 'yes');
  const verdicts = [];
  for (let i = 0; i < 3; i++) verdicts.push((await press(members[0]!, one)).verdict);
  expect(verdicts).toEqual(['recorded', 'same', 'same']);
  await Promise.all(
    ['no', 'yes', 'no', 'yes', 'no'].map((value) => press(members[0]!, answer(askId, value))),
  );
  const where = { askId, memberId: members[0]!.id };
  expect(await client(db).response.count({ where })).toBe(1);
  const history = await client(db).responseHistory.findMany({ where, orderBy: { id: 'asc' } });
  const now = await client(db).response.findFirstOrThrow({ where });
  const values = [...history.map((row) => row.value), now.value];
  expect(values.every((value, i) => i === 0 || value !== values[i - 1])).toBe(true);
  expect(values[0]).toBe('yes');
});

test('Ghi cả tổ records for those chosen who have not answered, and nobody else', async () => {
  const cell = await makeUnit(db, `Chi bộ có tổ ${++cells}`, 'cell');
  const [one, two] = [
    await makeUnit(db, 'Tổ 1', 'cell_group', cell),
    await makeUnit(db, 'Tổ 2', 'cell_group', cell),
  ];
  const people: MadeMember[] = [];
  for (const group of [one, one, one, two])
    people.push(await makeMember(db, cell.id, { name: `Người ${people.length}`, groupUnitId: group.id }));
  const askId = await schedule(cell.id);
  await beatAt('07:30');
  await press(people[0]!, answer(askId, 'no'));
  const chosen = [people[0]!, people[1]!].map(({ id }) => id);
  const recorded = await inTransaction(db, (tx) =>
    answerForMembers(tx, people[0]!.id, answer(askId, 'yes'), chosen),
  );
  expect(recorded).toEqual([people[1]!.id]);
  const shown = await participants(db, askId, 'heard');
  expect(shown.map((p) => [p.memberId, p.value, p.recordedBy !== null]).sort()).toEqual(
    [
      [people[0]!.id, 'no', false],
      [people[1]!.id, 'yes', true],
      [people[2]!.id, null, false],
      [people[3]!.id, null, false],
    ].sort(),
  );
});

test('only those who are missing and can be reached are nudged, once each', async () => {
  const { unitId, members } = await cellOf(3);
  await makeMember(db, unitId, { name: 'Chưa Tham Gia', joined: false });
  const onLeave = await makeMember(db, unitId, { name: 'Tạm Vắng' });
  await absent(db, onLeave.id, 'leave', '2026-11-30', null);
  const askId = await schedule(unitId);
  await beatAt('07:30');
  await press(members[0]!, answer(askId, 'yes'));
  await beatAt('15:06');
  await beatAt('15:07');
  const notices = await client(db).notice.findMany({ where: { key: { startsWith: `nudge:${askId}` } } });
  expect(notices.map((notice) => notice.memberId).sort()).toEqual([members[1]!.id, members[2]!.id].sort());
});

test('past its grace time an ask is missed, not opened late; within it, it opens', async () => {
  const late = await schedule((await cellOf(1)).unitId);
  await beatAt('09:31');
  expect((await loadAsk(db, late))?.state).toBe('missed');
  expect(told).toEqual([{ what: 'missed' }]);
  clock.set(at('07:00'));
  const inTime = await schedule((await cellOf(1)).unitId);
  await beatAt('09:29');
  expect((await loadAsk(db, inTime))?.state).toBe('open');
});

test('an answer that lands beside the closing is counted again, not lost', async () => {
  const { unitId, members } = await cellOf(2);
  const askId = await schedule(unitId);
  await beatAt('07:30');
  clock.set(at('16:59'));
  const inTime = answer(askId, 'yes');
  await beatAt('17:00');
  // The statement was begun before the end and commits after the closing.
  await client(db).ask.update({ where: { id: askId }, data: { state: 'open' } });
  expect((await press(members[0]!, inTime)).verdict).toBe('recorded');
  await client(db).ask.update({ where: { id: askId }, data: { state: 'closed' } });
  await sweepTallies(services);
  const total = await client(db).askResult.findFirstOrThrow({ where: { askId, item: '' } });
  expect(total.answered).toBe(1);
});

test('two processes beating at once open an ask once', async () => {
  const { unitId } = await cellOf(2);
  const askId = await schedule(unitId);
  clock.set(at('07:30'));
  const done = await Promise.all([beatAsks(services), beatAsks(services), beatAsks(services)]);
  expect(done.reduce((a, b) => a + b)).toBe(1);
  expect(await client(db).participation.count({ where: { askId } })).toBe(2);
});

test('figures add up over any answers: answered + missing = expected', async () => {
  const { unitId, members } = await cellOf(6);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(5), fc.constantFrom('yes', 'no')), { maxLength: 12 }),
      async (presses) => {
        clock.set(at('07:00'));
        const askId = await schedule(unitId);
        await beatAt('07:30');
        for (const [who, value] of presses) await press(members[who]!, answer(askId, value));
        const figures = await liveFigures(db, askId);
        const last = new Map(presses);
        expect(figures.answered).toBe(last.size);
        expect(figures.choices['heard:yes'] ?? 0).toBe(
          [...last.values()].filter((value) => value === 'yes').length,
        );
        expect((figures.choices['heard:yes'] ?? 0) + (figures.choices['heard:no'] ?? 0)).toBe(
          figures.answered,
        );
        expect(figures.expected).toBe(6);
      },
    ),
    { numRuns: 15 },
  );
});

test('an ask that fails does not hold up the others', async () => {
  const [bad, good] = [await schedule((await cellOf(1)).unitId), await schedule((await cellOf(1)).unitId)];
  await client(db).ask.update({ where: { id: bad }, data: { feature: 'nobody' } });
  await beatAt('07:30');
  await beatAt('07:31');
  expect((await loadAsk(db, good))?.state).toBe('open');
  // Several lines work at once: more than one may have met it before it was set aside.
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.length).toBeLessThanOrEqual(4);
  await client(db).ask.delete({ where: { id: bad } });
});

test('a nudge after the end is nobody’s', async () => {
  const { unitId } = await cellOf(1);
  const askId = await schedule(unitId);
  await beatAt('07:30');
  const ask = (await loadAsk(db, askId)) as Ask;
  clock.set(at('22:00'));
  expect(
    await inTransaction(db, (tx) => nudgeMissing(services, tx, ask, { now: clock.now(), key: 'x' })),
  ).toBe(0);
});

test.each([
  ['scheduled', '07:00', { step: 'open', at: '07:30' }],
  ['open', '07:30', { step: 'nudge', at: '15:06' }],
  ['open', '15:06', { step: 'close', at: '17:00' }],
  ['open', '18:00', { step: 'close', at: '17:00' }],
  ['closed', '18:00', null],
  ['missed', '18:00', null],
] as const)('%s at %s goes on with %o', (state, now, wanted) => {
  const step = nextStep(
    { state, opensAt: at('07:30'), nudgesAt: [at('15:06')], closesAt: at('17:00') },
    at(now),
  );
  expect(step).toEqual(wanted && { step: wanted.step, at: at(wanted.at) });
});

test('opening is too late after the grace time or at the end', () => {
  const ask = { opensAt: at('07:30'), closesAt: at('08:00'), graceSeconds: 7200 };
  expect(openingIsTooLate(ask, at('07:59'))).toBe(false);
  expect(openingIsTooLate(ask, at('08:00'))).toBe(true);
});

test.each([
  [27, 14, 14],
  [27, 3, 'some'],
  [10, 9, 'some'],
  [11, 4, 4],
  [27, 0, 'none'],
] as const)('of %i expected, %i missing: the group is told %s', (expected, missing, shown) => {
  expect(missingForGroup(expected, missing)).toBe(shown);
});
