// Answers without a name, on the real database: handed in once, counted right, and joined to nobody by any table.
import { beforeEach, expect, test } from 'vitest';
import { askSample } from '../../../test/harness/ask-sample.ts';
import { absent, type MadeMember, makeMember, makeUnit } from '../../../test/harness/factories.ts';
import { type Db, inTransaction } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import type { MovableClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import type { Services } from '../feature.ts';
import { answerSelf } from './answer-store.ts';
import { ballotWords, countBallots, handIn, loadDraft, saveDraft } from './ballots-store.ts';
import { beatAsks, cancelAsk, closeNow, sweepTallies } from './engine.ts';
import { settleForm } from './form-store.ts';
import { keptByUnit, keptFigures, liveFigures } from './results-store.ts';
import { askForm } from './shapes.ts';
import { insertAsk } from './store.ts';

const at = (time: string): Date => new Date(`2026-11-30T${time}:00+07:00`);
const FORM = askForm.parse({
  version: 1,
  items: [
    { id: 'q1', kind: 'choice', options: [{ id: 'o1' }, { id: 'o2' }] },
    { id: 'q2', kind: 'scale', min: 1, max: 5, shownIf: { item: 'q1', in: ['o1'] } },
    { id: 'q3', kind: 'multi', options: [{ id: 'o1' }, { id: 'o2' }], required: false },
    { id: 'q4', kind: 'text', required: false },
    { id: 'q5', kind: 'text', required: false },
  ],
});
const ANSWERS = { q1: 'o1', q2: '4', q3: 'o1,o2', q4: 'một ý', q5: 'ý khác' };

let db: Db;
let clock: MovableClock;
let services: Services;
let errors: string[];

const sample = askSample(at('08:00'));
beforeEach(() => {
  ({ db, clock, services, errors } = sample);
});

type Cell = { id: string; path: string; members: MadeMember[] };
let made = 0;
async function cellOf(size: number, parent?: { id: string; path: string }): Promise<Cell> {
  const unit = await makeUnit(db, `Chi bộ phiếu ${++made}`, 'cell', parent);
  const members: MadeMember[] = [];
  for (let n = 0; n < size; n++)
    members.push(await makeMember(db, unit.id, { name: `Đảng viên ${made}.${n}` }));
  return { ...unit, members };
}

/** An anonymous ask of the unit's branch, open until 17:00. */
async function openFor(unitId: string): Promise<string> {
  const askId = await inTransaction(db, (tx) =>
    insertAsk(tx, {
      feature: 'sample',
      subjectId: newId(),
      unitId,
      form: FORM,
      anonymity: 'anonymous',
      opensAt: at('08:00'),
      nudgesAt: [],
      closesAt: at('17:00'),
      graceSeconds: 3600,
    }),
  );
  await beatAsks(services);
  return askId;
}

const hand = (askId: string, member: { id: string }, answers: Record<string, string> = ANSWERS) =>
  inTransaction(db, (tx) => handIn(tx, askId, member.id, answers, clock.now()));
const draft = (askId: string, member: { id: string }, answers: Record<string, string>) =>
  inTransaction(db, (tx) => saveDraft(tx, askId, member.id, answers));
const close = async (): Promise<void> => {
  clock.set(at('17:00'));
  await beatAsks(services);
};

test('a draft is the person’s own, goes when it is handed in, and none comes back after', async () => {
  const { id, members } = await cellOf(2);
  const [a, b] = members as [MadeMember, MadeMember];
  const askId = await openFor(id);
  expect(await draft(askId, a, { q1: 'o1' })).toBe(true);
  expect(await draft(askId, a, { q1: 'o2', q4: 'đang viết' })).toBe(true);
  expect(await loadDraft(db, askId, a.id)).toEqual({ q1: 'o2', q4: 'đang viết' });
  expect(await loadDraft(db, askId, b.id)).toEqual({});
  expect(await hand(askId, a)).toBe('recorded');
  expect(await client(db).ballotDraft.count({ where: { askId } })).toBe(0);
  expect(await draft(askId, a, { q1: 'o1' })).toBe(false);
  expect(await hand(askId, a, { q1: 'o2' })).toBe('same');
  expect((await client(db).ballot.findMany({ where: { askId } })).map(({ answers }) => answers)).toEqual([
    ANSWERS,
  ]);
});

test('who was not asked, the exempt, and those of a named ask hand in nothing', async () => {
  const { id, members } = await cellOf(2);
  const other = await cellOf(1);
  await absent(db, members[1]!.id, 'exempt', '2026-01-01', null);
  const askId = await openFor(id);
  expect(await hand(askId, other.members[0]!)).toBe('not_asked');
  expect(await hand(askId, members[1]!)).toBe('not_asked');
  expect(await draft(askId, other.members[0]!, { q1: 'o1' })).toBe(false);
  expect(await hand(newId(), members[0]!)).toBe('not_open');
  // By name nothing comes in either.
  const update = {
    askId,
    item: 'q1',
    value: 'o1',
    isChoice: true,
    stateAfter: 'done' as const,
    now: clock.now(),
    updateKey: 'telegram:1',
  };
  const settled = await inTransaction(db, (tx) =>
    settleForm(tx, { askId, memberId: members[0]!.id, keep: [], state: 'done', now: clock.now() }),
  );
  expect(settled).toBe('not_open');
  expect(await client(db).ballot.count({ where: { askId } })).toBe(0);
  await answerSelf(db, 'telegram', { id: members[0]!.externalId, shownName: '', locale: 'vi' }, '1', update);
  expect(await client(db).response.count({ where: { askId } })).toBe(0);
});

test('the same person from two places at once is one ballot', async () => {
  const { id, members } = await cellOf(1);
  const askId = await openFor(id);
  const verdicts = await Promise.all(
    Array.from({ length: 8 }, (_, n) => hand(askId, members[0]!, { q1: n % 2 ? 'o1' : 'o2' })),
  );
  expect(verdicts.filter((verdict) => verdict === 'recorded')).toHaveLength(1);
  expect(verdicts.filter((verdict) => verdict === 'same')).toHaveLength(7);
  expect(await client(db).ballot.count({ where: { askId } })).toBe(1);
});

test('drafts saved while it is handed in leave nothing behind', async () => {
  const { id, members } = await cellOf(12);
  const askId = await openFor(id);
  await Promise.all(
    members.flatMap((member) => [
      draft(askId, member, { q1: 'o1' }),
      hand(askId, member),
      draft(askId, member, { q1: 'o2' }),
      draft(askId, member, { q1: 'o2', q4: 'muộn' }),
    ]),
  );
  expect(await client(db).ballotDraft.count({ where: { askId } })).toBe(0);
  expect(await client(db).ballot.count({ where: { askId } })).toBe(12);
});

test('hand-ins racing with the end: each is counted or refused, none is lost or comes after', async () => {
  const { id, members } = await cellOf(40);
  const askId = await openFor(id);
  const [verdicts] = await Promise.all([
    Promise.all(members.map((member) => hand(askId, member))),
    inTransaction(db, (tx) => closeNow(services, tx, askId)),
    ...members.slice(0, 10).map((member) => draft(askId, member, { q1: 'o2' })),
  ]);
  const taken = verdicts.filter((verdict) => verdict === 'recorded').length;
  expect(taken + verdicts.filter((verdict) => verdict === 'closed').length).toBe(40);
  expect((await keptFigures(db, askId)).answered).toBe(taken);
  expect(await client(db).ballot.count({ where: { askId } })).toBe(taken);
  expect(await client(db).participation.count({ where: { askId, state: 'done' } })).toBe(taken);
  expect(await client(db).ballotDraft.count({ where: { askId } })).toBe(0);
  expect(await hand(askId, members[39]!)).toBe('closed');
});

test('a hundred and fifty at once, while the count is shown, are a hundred and fifty', async () => {
  const top = await makeUnit(db, 'Đảng bộ phiếu', 'organisation');
  const cells = [await cellOf(60, top), await cellOf(50, top), await cellOf(40, top)];
  const askId = await openFor(top.id);
  const everyone = cells.flatMap(({ members }) => members);
  const verdicts = await Promise.all([
    ...everyone.map((member, n) =>
      hand(askId, member, { q1: n % 3 ? 'o1' : 'o2', ...(n % 3 ? { q2: '3' } : {}) }),
    ),
    sweepTallies(services).then(() => null),
    sweepTallies(services).then(() => null),
  ]);
  expect(verdicts.filter((verdict) => verdict === 'recorded')).toHaveLength(150);
  const live = await liveFigures(db, askId);
  expect([live.answered, live.choices, live.items]).toEqual([150, {}, {}]);
  await close();
  const kept = await keptFigures(db, askId);
  expect(kept).toMatchObject({
    expected: 150,
    answered: 150,
    choices: { 'q1:o1': 100, 'q1:o2': 50, 'q2:3': 100 },
  });
  expect(kept.items.q2).toEqual({ count: 100, sum: 300 });
  const byUnit = await keptByUnit(db, askId);
  expect(byUnit.map(({ figures }) => figures.answered).sort()).toEqual([40, 50, 60]);
  expect(errors).toEqual([]);
}, 60_000);

test('until it closes nothing is counted, by anybody; cancelled, nothing is kept', async () => {
  const { id, members } = await cellOf(6);
  const askId = await openFor(id);
  for (const member of members.slice(1)) await hand(askId, member);
  await draft(askId, members[0]!, { q4: 'dở dang' });
  expect(await countBallots(db, askId)).toEqual([]);
  expect(await ballotWords(db, askId, 'q4', { limit: 10, from: 0 })).toEqual([]);
  expect((await liveFigures(db, askId)).choices).toEqual({});
  expect(await inTransaction(db, (tx) => cancelAsk(services, tx, askId))).toBe(true);
  expect(await client(db).ballot.count({ where: { askId } })).toBe(0);
  expect(await client(db).ballotDraft.count({ where: { askId } })).toBe(0);
  expect(await hand(askId, members[0]!)).toBe('closed');
});

/** Every column of every table, as the database knows them. */
const columnsOf = async (table: string): Promise<string[]> => {
  const rows = await client(db).$queryRaw<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns WHERE table_name = ${table} ORDER BY ordinal_position`;
  return rows.map(({ name }) => name);
};

test('the tables: a ballot has no person, no time, no order and no transaction of its own', async () => {
  expect(await columnsOf('ballot')).toEqual(['id', 'ask_id', 'unit_id', 'answers']);
  expect(await columnsOf('ballot_draft')).toEqual(['ask_id', 'member_id', 'answers']);

  const { id, members } = await cellOf(30);
  const askId = await openFor(id);
  // One after the other, in a known order, each with words of their own.
  for (const [n, member] of members.entries())
    await hand(askId, member, { q1: 'o1', q2: '3', q4: `riêng ${n}` });
  // Until it closes, the transactions still tell the order: docs/privacy.md says so.
  const before = await client(db).$queryRaw<{ id: string; words: string; tx: string }[]>`
    SELECT id, answers->>'q4' AS words, xmin::text AS tx FROM ballot WHERE ask_id = ${askId}::uuid ORDER BY xmin::text::bigint`;
  await close();
  const after = await client(db).$queryRaw<{ id: string; words: string; tx: string }[]>`
    SELECT id, answers->>'q4' AS words, xmin::text AS tx FROM ballot WHERE ask_id = ${askId}::uuid ORDER BY ctid`;
  const asHandedIn = members.map((_, n) => `riêng ${n}`);
  expect(before.map(({ words }) => words)).toEqual(asHandedIn);
  expect([...after.map(({ words }) => words)].sort()).toEqual([...asHandedIn].sort());
  // Not as they came (1 in 30! that chance does it), all of one transaction, which is nobody's hand-in, under new v4 ids.
  expect(after.map(({ words }) => words)).not.toEqual(asHandedIn);
  expect(new Set(after.map(({ tx }) => tx)).size).toBe(1);
  const parts = await client(db).$queryRaw<
    { tx: string; answered: Date | null; by: string | null; nudged: Date | null }[]
  >`
    SELECT xmin::text AS tx, answered_at AS answered, recorded_by AS by, nudged_at AS nudged FROM participation WHERE ask_id = ${askId}::uuid`;
  expect(parts.some(({ tx }) => tx === after[0]!.tx)).toBe(false);
  expect(parts.every(({ answered, by, nudged }) => answered === null && by === null && nudged === null)).toBe(
    true,
  );
  const old = new Set(before.map((ballot) => ballot.id));
  expect(after.some((ballot) => old.has(ballot.id))).toBe(false);
  expect(after.every((ballot) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/.test(ballot.id))).toBe(true);

  // The words stand in the ballots and nowhere else: no history, no job, no inbox, no message, no log of changes.
  const tables = await client(db).$queryRaw<{ name: string }[]>`
    SELECT table_schema || '."' || table_name || '"' AS name FROM information_schema.tables
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`;
  const holding: string[] = [];
  for (const { name } of tables) {
    const [found] = await client(db).$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM ${name} t WHERE to_jsonb(t)::text LIKE '%riêng%'`,
    );
    if (found!.n > 0) holding.push(name);
  }
  expect(holding).toEqual(['public."ballot"']);
});

test('two texts of one ballot stand in no order that joins them', async () => {
  const { id, members } = await cellOf(20);
  const askId = await openFor(id);
  for (const [n, member] of members.entries())
    await hand(askId, member, { q1: 'o2', q4: `a${n}`, q5: `b${n}` });
  await close();
  const words = async (item: string) =>
    (await ballotWords(db, askId, item, { limit: 50, from: 0 })).map(({ value }) => Number(value.slice(1)));
  const [one, other] = [await words('q4'), await words('q5')];
  expect([...one].sort((a, b) => a - b)).toEqual(members.map((_, n) => n));
  expect(one).not.toEqual(other);
  expect(one).not.toEqual(members.map((_, n) => n));
  // In pages, each once.
  const pages = await Promise.all([0, 8, 16].map((from) => ballotWords(db, askId, 'q4', { limit: 8, from })));
  expect(pages.flat().map(({ value }) => Number(value.slice(1)))).toEqual(one);
});

test('subtracting what each cell is shown from the whole gives nobody away, per question too', async () => {
  const top = await makeUnit(db, 'Đảng bộ trừ dần', 'organisation');
  const cells = [await cellOf(9, top), await cellOf(7, top), await cellOf(3, top)];
  const askId = await openFor(top.id);
  // The second question is asked of few: five of the first cell, one of the second, all of the third.
  for (const [c, cell] of cells.entries())
    for (const [n, member] of cell.members.entries())
      await hand(askId, member, c === 2 || n < [5, 1][c]! ? { q1: 'o1', q2: '5', q4: 'x' } : { q1: 'o2' });
  await close();
  const whole = await keptFigures(db, askId);
  const of = new Map((await keptByUnit(db, askId)).map(({ unitId, figures }) => [unitId, figures]));
  expect(whole.items).toMatchObject({ q1: { count: 19 }, q2: { count: 9, sum: 45 } });
  // The third cell is too small; the smallest of the others goes with it.
  expect(of.get(cells[0]!.id)!.items.q1?.count).toBe(9);
  expect(of.get(cells[1]!.id)!.items.q1).toBeUndefined();
  expect(of.get(cells[2]!.id)!.items).toEqual({});
  // Nine less the first cell's five would leave four: the question is shown for the whole alone.
  expect(of.get(cells[0]!.id)!.items.q2).toBeUndefined();
  expect(of.get(top.id)!.items.q2?.count).toBe(9);
  // Ballots of the two small slices bear no unit any more.
  const units = await client(db).ballot.groupBy({ by: ['unitId'], where: { askId }, _count: true });
  expect(units.map(({ unitId, _count }) => [unitId, _count]).sort()).toEqual(
    [
      [cells[0]!.id, 9],
      [null, 10],
    ].sort(),
  );
});

test('fewer than five in all: how many, and nothing else', async () => {
  const { id, members } = await cellOf(4);
  const askId = await openFor(id);
  for (const member of members) await hand(askId, member);
  await close();
  const kept = await keptFigures(db, askId);
  expect([kept.answered, kept.choices, kept.items]).toEqual([4, {}, {}]);
  expect(await ballotWords(db, askId, 'q4', { limit: 10, from: 0 })).toEqual([]);
});

test('a transferred member’s ballot counts where they were, a moved unit’s where it stood at the end', async () => {
  const top = await makeUnit(db, 'Đảng bộ cũ', 'organisation');
  const newTop = await makeUnit(db, 'Đảng bộ mới', 'organisation');
  const [from, to] = [await cellOf(8, top), await cellOf(8, top)];
  const askId = await openFor(top.id);
  const moved = from.members[0]!;
  await client(db).member.update({ where: { id: moved.id }, data: { unitId: to.id } });
  for (const member of [...from.members, ...to.members])
    await hand(askId, member, { q1: member === moved ? 'o2' : 'o1', q2: '1' });
  await client(db).unit.update({
    where: { id: to.id },
    data: { parentId: newTop.id, path: to.path.replace(top.path, newTop.path) },
  });
  await close();
  const of = new Map((await keptByUnit(db, askId)).map(({ unitId, figures }) => [unitId, figures]));
  expect(of.get(from.id)).toMatchObject({ expected: 8, answered: 8, choices: { 'q1:o1': 7, 'q1:o2': 1 } });
  expect(of.get(to.id)).toMatchObject({ expected: 8, answered: 8, choices: { 'q1:o1': 8 } });
  expect((await keptFigures(db, askId)).answered).toBe(16);
  expect((await keptFigures(db, askId, newTop.path)).answered).toBe(8);
});
