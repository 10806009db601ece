// Forms of several questions by name, on the real database: kept as given, counted once handed in, reworded under way.
import { beforeEach, expect, test } from 'vitest';
import { askSample } from '../../../test/harness/ask-sample.ts';
import { type MadeMember, makeMember, makeUnit } from '../../../test/harness/factories.ts';
import { type Db, inTransaction } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import type { MovableClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import type { Services } from '../feature.ts';
import { answerSelf } from './answer-store.ts';
import { beatAsks, closeNow, rewordAsk, sweepTallies } from './engine.ts';
import { answeredWords, loadOwnForm, settleForm } from './form-store.ts';
import { keptFigures, liveFigures } from './results-store.ts';
import { askForm } from './shapes.ts';
import { insertAsk, loadAsk, missingMembers } from './store.ts';

const at = (time: string): Date => new Date(`2026-11-30T${time}:00+07:00`);
const FORM = askForm.parse({
  version: 1,
  items: [
    {
      id: 'q1',
      kind: 'choice',
      words: 'Một?',
      options: [
        { id: 'o1', label: 'Có' },
        { id: 'o2', label: 'Không' },
      ],
    },
    { id: 'q2', kind: 'text', words: 'Vì sao?', shownIf: { item: 'q1', in: ['o2'] } },
  ],
});

let db: Db;
let clock: MovableClock;
let services: Services;
let errors: string[];

const sample = askSample(at('08:00'));
beforeEach(() => {
  ({ db, clock, services, errors } = sample);
});

let made = 0;
async function openFor(size: number): Promise<{ askId: string; unitId: string; members: MadeMember[] }> {
  const unit = await makeUnit(db, `Chi bộ ghi tên ${++made}`, 'cell');
  const members: MadeMember[] = [];
  for (let n = 0; n < size; n++)
    members.push(await makeMember(db, unit.id, { name: `Đảng viên ${made}.${n}` }));
  const askId = await inTransaction(db, (tx) =>
    insertAsk(tx, {
      feature: 'sample',
      subjectId: newId(),
      unitId: unit.id,
      form: FORM,
      opensAt: at('08:00'),
      nudgesAt: [],
      closesAt: at('17:00'),
      graceSeconds: 3600,
    }),
  );
  await beatAsks(services);
  return { askId, unitId: unit.id, members };
}

let updates = 0;
function say(askId: string, who: MadeMember, item: string, value: string) {
  const id = String(++updates);
  return answerSelf(db, 'telegram', { id: who.externalId, shownName: '', locale: 'vi' }, id, {
    askId,
    item,
    value,
    isChoice: item === 'q1',
    stateAfter: 'partial',
    now: clock.now(),
    updateKey: `telegram:${id}`,
  });
}
const settle = (askId: string, who: { id: string }, keep: string[], state: 'partial' | 'done' = 'done') =>
  inTransaction(db, (tx) => settleForm(tx, { askId, memberId: who.id, keep, state, now: clock.now() }));

test('what is half filled in is kept and not counted; handed in, it counts without what was hidden', async () => {
  const { askId, unitId, members } = await openFor(2);
  const [a, b] = members as [MadeMember, MadeMember];
  await say(askId, a, 'q1', 'o2');
  await say(askId, a, 'q2', 'bận');
  await say(askId, b, 'q1', 'o1');
  expect((await liveFigures(db, askId)).answered).toBe(0);
  expect(await loadOwnForm(db, askId, a.id)).toMatchObject({
    state: 'partial',
    answers: { q1: 'o2', q2: 'bận' },
  });
  await say(askId, a, 'q1', 'o1');
  expect(await settle(askId, a, ['q1'])).toBe('recorded');
  expect(await loadOwnForm(db, askId, a.id)).toMatchObject({ state: 'done', answers: { q1: 'o1' } });
  expect(await answeredWords(db, askId, 'q2', { limit: 5, from: 0, unitIds: [unitId] })).toEqual([]);
  const history = await client(db).responseHistory.findMany({ where: { askId }, orderBy: { id: 'asc' } });
  expect(history.map(({ item, value }) => [item, value])).toEqual([
    ['q1', 'o2'],
    ['q2', 'bận'],
  ]);
  const live = await liveFigures(db, askId);
  expect([live.answered, live.choices]).toEqual([1, { 'q1:o1': 1 }]);
});

test('who is on leave and has begun is not missed; handed in, they count', async () => {
  const { askId, members } = await openFor(1);
  const [a] = members as [MadeMember];
  const where = { askId_memberId: { askId, memberId: a.id } };
  await client(db).participation.update({ where, data: { state: 'excused' } });
  await say(askId, a, 'q1', 'o2');
  await settle(askId, a, ['q1'], 'partial');
  expect(await liveFigures(db, askId)).toMatchObject({ expected: 1, excused: 1, answered: 0 });
  expect(await missingMembers(db, askId)).toEqual([]);
  await settle(askId, a, ['q1']);
  expect(await liveFigures(db, askId)).toMatchObject({ expected: 1, excused: 0, answered: 1 });
});

test('nobody is settled who was not asked, nor after the end', async () => {
  const { askId, members } = await openFor(1);
  expect(await settle(askId, { id: newId() }, [])).toBe('not_asked');
  await inTransaction(db, (tx) => closeNow(services, tx, askId));
  expect(await settle(askId, members[0]!, ['q1'])).toBe('closed');
  expect(await loadOwnForm(db, askId, newId())).toBeNull();
});

test('a hundred and fifty answering and handing in at once are counted exactly', async () => {
  const { askId, unitId, members } = await openFor(150);
  await Promise.all([
    ...members.map(async (member, n) => {
      await say(askId, member, 'q1', n % 3 ? 'o1' : 'o2');
      if (n % 3 === 0) await say(askId, member, 'q2', `lý do ${n}`);
      return settle(askId, member, ['q1', 'q2']);
    }),
    sweepTallies(services),
    sweepTallies(services),
  ]);
  await inTransaction(db, (tx) => closeNow(services, tx, askId));
  expect(await keptFigures(db, askId)).toMatchObject({
    expected: 150,
    answered: 150,
    choices: { 'q1:o1': 100, 'q1:o2': 50 },
    items: { q2: { count: 50 } },
  });
  expect((await answeredWords(db, askId, 'q2', { limit: 100, from: 0, unitIds: [unitId] })).length).toBe(50);
  expect(await answeredWords(db, askId, 'q2', { limit: 100, from: 0, unitIds: [newId()] })).toEqual([]);
  expect(errors).toEqual([]);
}, 60_000);

test('words change under way, nothing else does', async () => {
  const { askId, members } = await openFor(1);
  await say(askId, members[0]!, 'q1', 'o2');
  const [first, second] = FORM.items as [(typeof FORM.items)[0], (typeof FORM.items)[0]];
  const reworded = { ...FORM, items: [{ ...first, words: 'Một, nói rõ hơn?' }, second] };
  expect(await inTransaction(db, (tx) => rewordAsk(services, tx, askId, reworded))).toBe(true);
  expect((await loadAsk(db, askId))!.form).toMatchObject({
    version: 2,
    items: [{ words: 'Một, nói rõ hơn?' }, {}],
  });
  for (const items of [
    [first],
    [{ ...first, required: false }, second],
    [{ ...first, options: [{ id: 'o1' }] }, second],
  ])
    await expect(
      inTransaction(db, (tx) => rewordAsk(services, tx, askId, { ...FORM, items })),
    ).rejects.toThrow('words alone');
  expect(await loadOwnForm(db, askId, members[0]!.id)).toMatchObject({ answers: { q1: 'o2' } });
  await inTransaction(db, (tx) => closeNow(services, tx, askId));
  expect(await inTransaction(db, (tx) => rewordAsk(services, tx, askId, reworded))).toBe(false);
});
