// Checks asking in private inside the message budget: groups at once, people on their day, nobody twice, nothing lost.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/harness/database.ts';
import { grant, type MadeMember, makeMember, makeUnit } from '../../../test/harness/factories.ts';
import { closeDb, type Db, inTransaction, openDb } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { type MovableClock, movableClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { loadTexts } from '../../shared/texts.ts';
import { deliverNotices } from '../delivery/notices.ts';
import type { Feature, Services } from '../feature.ts';
import { bindChat } from '../org/chats-store.ts';
import type { Unit } from '../org/units-store.ts';
import { loadUnit } from '../org/units-store.ts';
import { answerFor } from './answer-store.ts';
import { beatAsks, closeNow, nudgeMissing, rescheduleAsk } from './engine.ts';
import { postInBudget, tellTooLate } from './places.ts';
import { askForm } from './shapes.ts';
import { insertAsk, loadAsk } from './store.ts';

const MONDAY = '2026-11-30';
const at = (time: string, day = MONDAY): Date => new Date(`${day}T${time}:00+07:00`);
const FORM = askForm.parse({
  version: 1,
  items: [{ id: 'ok', kind: 'choice', options: [{ id: 'yes' }] }],
});

let database: FreshDatabase;
let db: Db;
let clock: MovableClock;
let services: Services;
let unit: Unit;
let secretary: MadeMember;
let people: MadeMember[];

const feature: Feature = {
  name: 'sample',
  code: 'sa',
  asks: {
    sample: {
      standings: ['full', 'participant'],
      render: async () => null,
      title: async () => 'Việc chung',
      async opened(_services, tx, ask) {
        const count = await postInBudget(services, tx, ask, {
          unit,
          date: MONDAY,
          membersOnly: true,
          standings: ['full', 'participant'],
          line: () => ({ line: `asked ${ask.id}`, button: { label: 'Mở', data: 'x' } }),
        });
        await tellTooLate(services, tx, ask, { count, openedBy: null });
      },
      nudge: async () => () => ({ text: 'nudge', line: 'nudge', button: null }),
      closed: async () => undefined,
      missed: async () => undefined,
    },
  },
};

beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url);
});
afterAll(async () => {
  await closeDb(db);
  await database.drop();
});
let cells = 0;
beforeEach(async () => {
  clock = movableClock(at('08:00'));
  services = {
    db,
    clock,
    zone: 'Asia/Ho_Chi_Minh',
    texts: loadTexts(),
    features: () => [feature],
    wake: () => undefined,
  } as unknown as Services;
  const made = await makeUnit(db, `Chi bộ thử ${++cells}`, 'cell');
  unit = (await loadUnit(db, made.id))!;
  secretary = await makeMember(db, unit.id, { name: 'Bí thư' });
  await grant(db, secretary.id, unit.id, 'secretary');
  people = [await makeMember(db, unit.id, { name: 'An' }), await makeMember(db, unit.id, { name: 'Bình' })];
});

const open = async (closesAt: Date): Promise<string> => {
  const id = await inTransaction(db, (tx) =>
    insertAsk(tx, {
      feature: 'sample',
      subjectId: newId(),
      unitId: unit.id,
      form: FORM,
      opensAt: clock.now(),
      nudgesAt: [],
      closesAt,
      graceSeconds: 0,
    }),
  );
  await beat();
  return id;
};

/** Twice: what a second process would do as well. */
async function beat(now = clock.now()): Promise<void> {
  clock.set(now);
  for (const _ of [1, 2]) {
    await beatAsks(services);
    await deliverNotices(services);
  }
}

/** What went to a person's private chat: the ask that it shows, or the words. */
const sentTo = async ({ externalId }: Pick<MadeMember, 'externalId'>): Promise<string[]> => {
  const rows = await client(db).outboxMessage.findMany({
    where: { chat: externalId, kind: 'send' },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ living, payload }) => living ?? (payload as { text: string }).text);
};

const answered = (askId: string, { id }: MadeMember) =>
  answerFor(db, id, secretary.id, {
    askId,
    item: 'ok',
    value: 'yes',
    isChoice: true,
    stateAfter: 'done',
    now: clock.now(),
    updateKey: newId(),
  });

test('the group hears of it at once, and whoever sits in none privately, within the same minute when there is room', async () => {
  const guest = await makeMember(db, unit.id, { name: 'Khách', standing: 'participant' });
  const chat = { channel: 'telegram', chat: `-${cells}`, topic: null, title: 'Nhóm', headcount: null };
  await inTransaction(db, (tx) =>
    bindChat(tx, { ...chat, unitId: unit.id, audience: 'members_only', boundBy: newId() }, clock.now()),
  );
  const askId = await open(at('17:00', '2026-12-04'));
  expect(await sentTo({ externalId: chat.chat })).toEqual([`ask:${askId}`]);
  expect(await sentTo(guest)).toEqual([`ask:${askId}`]);
  expect(await sentTo(people[0]!)).toEqual([]);
});

test('at night it waits for the morning', async () => {
  clock.set(at('22:00'));
  const askId = await open(at('17:00', '2026-12-04'));
  expect(await sentTo(people[0]!)).toEqual([]);
  await beat(at('07:00', '2026-12-01'));
  expect(await sentTo(people[0]!)).toEqual([`ask:${askId}`]);
});

test('a second one that day comes the next morning, a third with it in one message; none is lost, none comes twice', async () => {
  const [first, second] = [await open(at('17:00', '2026-12-04')), await open(at('17:00', '2026-12-04'))];
  const third = await open(at('17:00', '2026-12-04'));
  await beat(at('20:00'));
  expect(await sentTo(people[0]!)).toEqual([`ask:${first}`]);
  await beat(at('07:00', '2026-12-01'));
  const [, joined, ...more] = await sentTo(people[0]!);
  for (const id of [second, third]) expect(joined).toContain(`. asked ${id}`);
  expect(more).toEqual([]);
  const fourth = await open(at('17:00', '2026-12-08'));
  await beat(at('20:00', '2026-12-06'));
  expect(await sentTo(people[0]!)).toHaveLength(2);
  await beat(at('07:00', '2026-12-07'));
  expect((await sentTo(people[0]!)).slice(2)).toEqual([`ask:${fourth}`]);
});

test('who has answered meanwhile, or had it recorded, is neither asked nor reminded', async () => {
  const first = await open(at('17:00', '2026-12-04'));
  const second = await open(at('17:00', '2026-12-04'));
  await inTransaction(db, async (tx) =>
    nudgeMissing(services, tx, (await loadAsk(tx, first))!, { now: clock.now(), key: 'x' }),
  );
  for (const askId of [first, second]) await answered(askId, people[0]!);
  await beat(at('07:00', '2026-12-01'));
  expect(await sentTo(people[0]!)).toEqual([`ask:${first}`]);
  expect((await sentTo(people[1]!))[1]).toContain('• nudge');
});

test('whom the budget tells only after the end is told nothing, whoever looks after it hears how many, and more time asks them', async () => {
  await open(at('17:00', '2026-12-04'));
  const second = await open(at('18:00'));
  await beat(at('12:00'));
  expect(await sentTo(people[0]!)).toHaveLength(1);
  // The secretary is one of those three.
  const [, news, ...more] = await sentTo(secretary);
  expect(news).toContain('Việc chung: 3 người đã nhận đủ tin riêng');
  expect(more).toEqual([]);
  await inTransaction(db, (tx) =>
    rescheduleAsk(services, tx, second, { closesAt: at('18:00', '2026-12-02') }),
  );
  await beat(at('12:00'));
  expect(await sentTo(people[0]!)).toHaveLength(1);
  await beat(at('07:00', '2026-12-01'));
  expect((await sentTo(people[0]!)).slice(1)).toEqual([`ask:${second}`]);
});

test('ended early, by another hour or by hand, it asks nobody any more', async () => {
  await open(at('17:00', '2026-12-04'));
  const [sooner, byHand] = [await open(at('17:00', '2026-12-04')), await open(at('17:00', '2026-12-04'))];
  await inTransaction(db, (tx) => rescheduleAsk(services, tx, sooner, { closesAt: at('21:00') }));
  await inTransaction(db, (tx) => closeNow(services, tx, byHand));
  await beat(at('07:00', '2026-12-01'));
  expect(await sentTo(people[0]!)).toHaveLength(1);
});

test('a reminder due before somebody was asked is the question itself, once', async () => {
  await open(at('17:00', '2026-12-04'));
  const second = await open(at('17:00', '2026-12-04'));
  await inTransaction(db, async (tx) =>
    nudgeMissing(services, tx, (await loadAsk(tx, second))!, { now: clock.now(), key: 'x' }),
  );
  await beat(at('07:00', '2026-12-01'));
  expect((await sentTo(people[0]!)).slice(1)).toEqual([`ask:${second}`]);
  await beat(at('07:00', '2026-12-02'));
  expect(await sentTo(people[0]!)).toHaveLength(2);
});

test('somebody with two accounts, or who has moved to another cell meanwhile, is asked once', async () => {
  const [both, moved] = people as [MadeMember, MadeMember];
  await client(db).account.create({
    data: {
      id: newId(),
      channel: 'telegram',
      externalId: `9${both.externalId}`,
      chatId: `9${both.externalId}`,
      shownName: 'An',
      locale: 'vi',
      memberId: both.id,
      createdAt: clock.now(),
    },
  });
  clock.set(at('22:00'));
  const askId = await open(at('17:00', '2026-12-04'));
  const elsewhere = await makeUnit(db, `Chi bộ mới ${cells}`, 'cell');
  await client(db).member.update({ where: { id: moved.id }, data: { unitId: elsewhere.id } });
  await beat(at('07:00', '2026-12-01'));
  const accounts = [both.externalId, `9${both.externalId}`];
  const told = await Promise.all(accounts.map((externalId) => sentTo({ externalId })));
  expect(told.flat()).toEqual([`ask:${askId}`]);
  expect(await sentTo(moved)).toEqual([`ask:${askId}`]);
});
