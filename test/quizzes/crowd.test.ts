// A contest of a week with 1,000 people over nine cells: begun in one minute, with double taps, time run out and a question taken out; the places are those that an independent computation gives.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../src/core/feature.ts';
import type { Unit } from '../../src/core/org/units-store.ts';
import { apart } from '../../src/features/quizzes/bank/draw-rules.ts';
import { loadQuestions } from '../../src/features/quizzes/bank/store.ts';
import { guessForm } from '../../src/features/quizzes/contest/guess-form.ts';
import { planContest } from '../../src/features/quizzes/contest/open.ts';
import type { Contest } from '../../src/features/quizzes/contest/shapes.ts';
import { quizzes } from '../../src/features/quizzes/index.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { newId } from '../../src/shared/ids.ts';
import { at, type Bench, dataOf, openBench, type Someone } from '../readings/cell.ts';

const PEOPLE = 1_000;
const CELLS = 9;
const QUESTIONS = 3;
/** As many at once as there are connections. */
const AT_ONCE = 6;
const GROUP = '-100';
const SLOW = { timeout: 300_000 };

type Simulated = Someone & { n: number; unitId: string };
/** What the person did, as the test saw it. */
type Done = { id: string; by: Simulated; number: number; asked: string[]; right: string[]; at: Date };

let bench: Bench;
let city: Unit;
let leader: Someone;
let contest: Contest;
const people: Simulated[] = [];
const done: Done[] = [];
const guesses = new Map<string, number>();
let takenOut: string;

/** The same for every run: a number in [0, 1) from words. */
const chance = (...words: (string | number)[]): number =>
  Number.parseInt(createHash('md5').update(words.join('/')).digest('hex').slice(0, 8), 16) / 2 ** 32;

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const press = (who: Someone, data: string): Promise<Reply> => bench.press(who, who.externalId, data);

beforeAll(async () => {
  bench = await openBench(at('2026-11-25', '08:00'), quizzes);
  bench.services.channel = () =>
    ({
      link: (code: string) => `https://t.me/x?start=${code}`,
      capabilities: { files: true, edits: true },
    }) as never;
  await bench.tx((tx) => quizzes.seed!(bench.services, tx));
  city = await bench.unit(null, 'organisation', 'Thành ủy');
  const cells: Unit[] = [];
  for (let n = 0; n < CELLS; n++) cells.push(await bench.unit(city, 'cell', `Chi bộ ${n + 1}`));
  const small = await bench.unit(city, 'cell', 'Chi bộ nhỏ');
  await bench.group(city, GROUP);
  leader = await bench.someone({ name: 'Lãnh Đạo', cell: city, role: { role: 'leader', unit: city } });
  for (let n = 0; n < PEOPLE; n++) {
    // Seven people sit in a cell too small to be compared.
    const unitId = n < 7 ? small.id : cells[n % CELLS]!.id;
    const externalId = String(700_000 + n);
    people.push({ n, unitId, memberId: newId(), externalId, fullName: `Người Thứ ${n}` });
  }
  const createdAt = at('2026-11-25', '08:00');
  await bench.sql.member.createMany({
    data: people.map(({ memberId, unitId, fullName }) => ({
      ...{ id: memberId, unitId, fullName, nameKey: fullName, standing: 'full', createdAt },
    })),
  });
  await bench.sql.account.createMany({
    data: people.map(({ memberId, externalId, fullName }) => ({
      ...{ id: newId(), channel: 'telegram', externalId, chatId: externalId, shownName: fullName },
      ...{ locale: 'vi', memberId, claimedAt: createdAt, createdAt },
    })),
  });
  await bench.sql.consent.createMany({
    data: people.map(({ memberId }) => ({
      ...{
        id: newId(),
        memberId,
        purpose: 'use',
        platform: 'telegram',
        textVersion: '1',
        givenAt: createdAt,
      },
    })),
  });
}, 60_000);
afterAll(() => bench.close());

test('a leader plans it from what the branch approved; with too few approved there is none', async () => {
  const ctx = bench.ctxOf(leader, { chat: leader.externalId });
  const planned = {
    ...{ unitId: city.id, title: 'Tuần thi', topics: [], questions: QUESTIONS, seconds: 600, tries: 2 },
    ...{ opensAt: at('2026-11-30', '10:00'), closesAt: at('2026-12-07', '09:00') },
    ...{ tieBreak: 'guess' as const, withParticipants: true },
  };
  await expect(planContest(ctx, planned)).rejects.toMatchObject({ key: 'contest-too-few', args: { n: 0 } });
  const questions = await bench.sql.question.findMany({
    where: { kind: { in: ['multiple_choice', 'true_false'] } },
    orderBy: { starterId: 'asc' },
    take: 40,
  });
  await bench.sql.questionApproval.createMany({
    data: questions.map(({ id }) => ({
      ...{ questionId: id, unitId: city.id, verdict: 'approved', by: leader.memberId, at: bench.clock.now() },
    })),
  });
  takenOut = questions[3]!.id;
  contest = await planContest(ctx, planned);
  await bench.advanceTo(at('2026-11-30', '10:00'));
  expect(await bench.sql.participation.count({ where: { askId: contest.askId! } })).toBe(PEOPLE + 1);
  expect((await bench.living(contest.askId!, GROUP))?.text).toContain('Cuộc thi: Tuần thi');
});

/** Answers what is asked, right as often as this person is good; stops after `most` answers. */
async function play(by: Simulated, number: number, most = QUESTIONS): Promise<Done> {
  const go = encodeButton('qz', 'c_go', contest.id, String(number));
  let reply = await press(by, go);
  // Whose time ran out before hears what came of it first.
  if (!/câu \d+\//.test(reply.edit!.text)) reply = await press(by, go);
  // A double tap of the same button shows the same try.
  if (by.n % 10 === 0) reply = await press(by, go);
  const tried = await bench.sql.contestTry.findUniqueOrThrow({
    where: { contestId_memberId_number: { contestId: contest.id, memberId: by.memberId, number } },
  });
  const right: string[] = [];
  for (let n = 0; n < most; n++) {
    const label = reply.edit!.text;
    const index = Number(/câu (\d+)\//.exec(label)![1]) - 1;
    const question = questionOf.get(tried.questionIds[index]!)!;
    expect(label).toContain(question.words);
    const isRight = chance('right', by.n, number, question.id) < 0.35 + 0.65 * chance('skill', by.n);
    const wrong = question.ids.filter((id) => !question.right.includes(id));
    const choices = isRight || wrong.length === 0 ? question.right : [wrong[0]!];
    if (isRight || wrong.length === 0) right.push(question.id);
    for (const id of choices) reply = await press(by, encodeButton('qz', 'c_a', tried.id, `q${index}${id}`));
    if (question.right.length > 1) reply = await press(by, encodeButton('qz', 'c_a', tried.id, `q${index}x`));
  }
  return { id: tried.id, by, number, asked: tried.questionIds, right, at: tried.deadline };
}

async function handIn(it: Done): Promise<void> {
  await press(it.by, encodeButton('qz', 'c_in', it.id));
  if (it.by.n % 3 !== 0) {
    const guess = Math.floor(chance('guess', it.by.n, it.number) * 600);
    const ctx = bench.ctxOf(it.by, { chat: it.by.externalId });
    await guessForm.done(ctx, { tryId: it.id, guess });
    guesses.set(it.by.memberId, guess);
  }
  done.push({ ...it, at: bench.clock.now() });
}

const questionOf = new Map<string, { id: string; words: string; ids: string[]; right: string[] }>();

test('1,000 people take part: all begin in one minute, most hand in, some run out of time', {
  ...SLOW,
}, async () => {
  for (const row of await bench.sql.question.findMany()) {
    const ids =
      row.kind === 'true_false' ? ['t', 'f'] : (row.options as { id: string }[]).map(({ id }) => id);
    questionOf.set(row.id, { id: row.id, words: row.words, ids, right: row.right });
  }
  await bench.advanceTo(at('2026-11-30', '10:01'));
  // Every eleventh answers two questions and forgets it; the others answer all and hand in, a few minutes apart.
  const begun: Done[] = [];
  await inBatches(people, async (by) => {
    begun.push(await play(by, 1, by.n % 11 === 0 ? 2 : QUESTIONS));
  });
  expect(await bench.sql.contestTry.count()).toBe(PEOPLE);
  const asked = new Map(
    (await loadQuestions(bench.services.db, [...questionOf.keys()])).map((one) => [one.id, one]),
  );
  // None of a person's questions gives the answer of another away: whichever comes first, none is put last.
  for (const { asked: ids } of begun) {
    const [one, two, three] = ids.map((id) => asked.get(id)!);
    const orders = [
      [one!, two!, three!],
      [two!, three!, one!],
      [three!, one!, two!],
    ];
    for (const order of orders) expect(apart(order)).toEqual(order);
  }
  for (let minute = 2; minute < 10; minute++) {
    await bench.advanceTo(at('2026-11-30', `10:0${minute}`));
    await inBatches(
      begun.filter(({ by }) => by.n % 11 !== 0 && by.n % 8 === minute - 2),
      handIn,
    );
  }
  const late = begun.filter(({ by }) => by.n % 11 === 0);
  // One second past its time an answer is refused, kindly, and what was said before counts.
  await bench.advanceTo(new Date(late[0]!.at.getTime() + 1_000));
  const stopped = await bench.sql.contestTry.findFirstOrThrow({
    where: { memberId: late[0]!.by.memberId },
  });
  const answered = Object.keys(stopped.answers as object).length;
  const missing = stopped.questionIds.findIndex((id) => !(id in (stopped.answers as object)));
  const option = questionOf.get(stopped.questionIds[missing]!)!.right[0]!;
  const refused = await press(late[0]!.by, encodeButton('qz', 'c_a', stopped.id, `q${missing}${option}`));
  expect(refused.toast).toContain('Đã hết giờ');
  expect(refused.edit?.text).toContain('Đã nộp bài lần 1');
  const kept = await bench.sql.contestTry.findUniqueOrThrow({ where: { id: stopped.id } });
  expect(Object.keys(kept.answers as object)).toHaveLength(answered);
  expect(kept.submittedAt).toEqual(kept.deadline);
  done.push(...late);
});

test('a question is taken out in the middle of the week; two hundred try again', { ...SLOW }, async () => {
  await bench.advanceTo(at('2026-12-02', '09:00'));
  await press(leader, encodeButton('qz', 'b_no', city.id, takenOut));
  const again = people.filter(({ n }) => n % 5 === 1);
  const second: Done[] = [];
  await inBatches(again, async (by) => {
    second.push(await play(by, 2));
  });
  await bench.advanceTo(at('2026-12-02', '09:05'));
  await inBatches(second, handIn);
  expect(second.flatMap(({ asked }) => asked)).not.toContain(takenOut);
  const none = await press(again[0]!, encodeButton('qz', 'c_go', contest.id, '3'));
  expect(none.toast).toContain('đủ số lần');
});

type Best = { memberId: string; score: number; counted: number; at: number };

/** Written anew from the rules as people know them, from what the test saw. */
function independentPlaces(): { memberId: string; score: number; counted: number }[] {
  const scored = done.map(({ by, asked, right, at: moment }) => {
    const counted = asked.filter((id) => id !== takenOut);
    return {
      memberId: by.memberId,
      score: counted.filter((id) => right.includes(id)).length,
      counted: counted.length,
      at: moment.getTime(),
    };
  });
  const allRight = new Set(scored.filter((one) => one.score === one.counted).map(({ memberId }) => memberId))
    .size;
  const best = new Map<string, Best>();
  for (const one of scored) {
    const other = best.get(one.memberId);
    const [mine, theirs] = [one.score / one.counted, other ? other.score / other.counted : -1];
    if (!other || mine > theirs + 1e-9 || (Math.abs(mine - theirs) < 1e-9 && one.at < other.at))
      best.set(one.memberId, one);
  }
  const lot = (id: string) => createHash('sha256').update(`${contest.id}:${id}`).digest('hex');
  const off = (id: string) => (guesses.has(id) ? Math.abs(guesses.get(id)! - allRight) : 1e12);
  return [...best.values()]
    .map((one) => ({ ...one, key: [-one.score / one.counted, off(one.memberId), one.at] as const }))
    .sort((a, b) => {
      for (const n of [0, 1, 2] as const)
        if (Math.abs(a.key[n] - b.key[n]) > 1e-9) return a.key[n] - b.key[n];
      return lot(a.memberId).localeCompare(lot(b.memberId));
    });
}

test('it closes on Monday at 9:00 with the places that an independent computation gives', {
  ...SLOW,
}, async () => {
  await bench.advanceTo(at('2026-12-07', '09:00'));
  const places = await bench.sql.contestPlace.findMany({
    where: { contestId: contest.id },
    orderBy: { place: 'asc' },
  });
  const expected = independentPlaces();
  expect(places).toHaveLength(PEOPLE);
  expect(places.map(({ memberId, score, counted }) => ({ memberId, score, counted }))).toEqual(
    expected.map(({ memberId, score, counted }) => ({ memberId, score, counted })),
  );
  expect(places.map(({ prize }) => prize).slice(0, 12)).toEqual([
    'first',
    ...['second', 'second'],
    ...['third', 'third', 'third'],
    ...Array.from({ length: 5 }, () => 'encouragement'),
    null,
  ]);
});

test('the figures of the units are those of the answers; a unit under ten people does not stand alone', async () => {
  const { edit } = await press(leader, encodeButton('qz', 'c_units', contest.id));
  const best = new Map(independentPlaces().map((one) => [one.memberId, (100 * one.score) / one.counted]));
  const cell = people.filter(({ unitId }) => unitId === people[10]!.unitId);
  const sum = await bench.sql.askResult.findFirstOrThrow({
    where: { askId: contest.askId!, unitId: people[10]!.unitId, item: 'score', choice: '' },
  });
  expect(sum.count).toBe(cell.length);
  expect(sum.sum).toBeCloseTo(
    cell.reduce((total, { memberId }) => total + best.get(memberId)!, 0),
    0,
  );
  // Eight people in two units: together they are still too few.
  expect(edit?.text).not.toContain('Các đơn vị dưới 10 người (');
  expect(edit?.text).not.toContain('Chi bộ nhỏ');
});

test('winners alone are asked about their name; everyone else hears their own place, nobody sees a ranking', async () => {
  const winners = await bench.sql.contestPlace.findMany({
    where: { prize: { not: null } },
    orderBy: { place: 'asc' },
  });
  const byId = new Map(people.map((one) => [one.memberId, one]));
  for (const { memberId } of winners) {
    const [told] = (await bench.sentTo(byId.get(memberId)!.externalId)).filter(({ key }) =>
      key.startsWith('contest-won'),
    );
    expect(told?.message?.buttons?.flat().map(({ label }) => label)).toEqual([
      'Cho hiện tên',
      'Không hiện tên',
    ]);
  }
  const others = await bench.sql.notice.findMany({ where: { key: { startsWith: 'contest-place:' } } });
  expect(others).toHaveLength(PEOPLE - winners.length);
  const before = await bench.living(contest.askId!, GROUP);
  expect(before?.text).toContain('Giải Nhất: một đồng chí ở Chi bộ');
  for (const { fullName } of people) expect(before?.text).not.toContain(`${fullName},`);
  const first = byId.get(winners[0]!.memberId)!;
  const [asked] = (await bench.sentTo(first.externalId)).filter(({ key }) => key.startsWith('contest-won'));
  await press(first, dataOf(asked!.message, 'Cho hiện tên'));
  const after = await bench.living(contest.askId!, GROUP);
  expect(after?.text).toContain(`Giải Nhất: đồng chí ${first.fullName}, Chi bộ`);
  const unnamed = [...after!.text.matchAll(/: (một|\d+) đồng chí ở/g)].map((found) => Number(found[1]) || 1);
  expect(unnamed.reduce((sum, n) => sum + n)).toBe(10);
  expect(bench.errors).toEqual([]);
});
