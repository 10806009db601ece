// Checks the message budget: kind hours, one a day, two a week, what is due together comes as one.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, deliveryBench, MONDAY } from '../../../test/delivery/bench.ts';
import { inTransaction } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { localDate, localTime, mondayOf } from '../../shared/dates.ts';
import { newId } from '../../shared/ids.ts';
import { loadTexts } from '../../shared/texts.ts';
import { daysOffTable } from '../calendar/rules/days-off.ts';
import { planNotices } from './notices/rules.ts';
import { deliverNotices, type NewNotice, nextNoticeDue, notify } from './notices.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const texts = loadTexts();
const at = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`);
const payload = (name: string) => ({
  text: `all about ${name}`,
  buttons: [[{ label: 'Open', data: name }]],
  line: `line ${name}`,
  button: { label: name, data: name },
});

describe('the plan for one member', () => {
  const hours = (off: string[] = []) => ({
    zone: ZONE,
    table: daysOffTable(off.map((date) => ({ date, kind: 'off' as const }))),
    from: '07:00',
    to: '21:00',
  });
  const notice = (expiresAt = at('2026-12-30', '12:00')) => ({
    id: newId(),
    key: 'k',
    dueAt: MONDAY,
    expiresAt,
    payload: payload('a'),
  });

  it.each([
    ['in the day', '2026-11-23 08:00', [], [], null],
    ['at night', '2026-11-23 21:00', [], [], '2026-11-24 07:00'],
    ['early', '2026-11-23 06:59', [], [], '2026-11-23 07:00'],
    ['on a day off', '2026-11-24 08:00', [], ['2026-11-24'], '2026-11-25 07:00'],
    ['after one today', '2026-11-23 08:00', ['2026-11-23 07:30'], [], '2026-11-24 07:00'],
    ['after one yesterday', '2026-11-24 08:00', ['2026-11-23 20:59'], [], null],
    [
      'after two this week',
      '2026-11-25 08:00',
      ['2026-11-23 08:00', '2026-11-24 08:00'],
      [],
      '2026-11-30 07:00',
    ],
    [
      'after one today, tomorrow off',
      '2026-11-23 08:00',
      ['2026-11-23 07:30'],
      ['2026-11-24'],
      '2026-11-25 07:00',
    ],
  ] as const)('%s', (_when, now, sent, off, heldUntil) => {
    const instant = (text: string) => at(text.slice(0, 10), text.slice(11));
    const plan = planNotices(instant(now), [notice()], sent.map(instant), hours([...off]));
    expect(plan.heldUntil).toEqual(heldUntil === null ? null : instant(heldUntil));
    expect(plan.send).toHaveLength(heldUntil === null ? 1 : 0);
    expect(plan.hold).toHaveLength(heldUntil === null ? 0 : 1);
  });

  it('drops what would come too late', () => {
    const now = at('2026-11-23', '22:00');
    const plan = planNotices(now, [notice(at('2026-11-24', '06:00')), notice(now)], [], hours());
    expect(plan).toMatchObject({ send: [], hold: [] });
    expect(plan.drop).toHaveLength(2);
  });

  it('never sends more than one a day and two a week, and never at night', () => {
    const gaps = fc.array(fc.nat({ max: 3000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(gaps, (minutes) => {
        const sent: Date[] = [];
        let now = MONDAY;
        for (const gap of minutes) {
          now = new Date(now.getTime() + gap * 60_000);
          const week = sent.filter((one) => mondayOf(localDate(one)) === mondayOf(localDate(now)));
          if (planNotices(now, [notice(new Date(now.getTime() + 1e9))], week, hours()).send.length > 0)
            sent.push(now);
        }
        const most = (key: (one: Date) => string) =>
          Math.max(0, ...[...Map.groupBy(sent, key).values()].map((one) => one.length));
        expect(most((one) => localDate(one))).toBeLessThanOrEqual(1);
        expect(most((one) => mondayOf(localDate(one)))).toBeLessThanOrEqual(2);
        for (const one of sent) expect(localTime(one) >= '07:00' && localTime(one) < '21:00').toBe(true);
      }),
    );
  });
});

describe('delivering', () => {
  let bench: Bench;
  let memberId: string;
  beforeAll(async () => {
    bench = await deliveryBench();
  });
  beforeEach(async () => {
    await bench.reset();
    memberId = await member('7');
  });
  afterAll(() => bench.close());

  const services = () => ({ db: bench.db, clock: bench.clock, zone: ZONE, texts, wake: () => {} });
  const deliver = () => deliverNotices(services());
  const add = (name: string, more: Partial<NewNotice> = {}) =>
    inTransaction(bench.db, (tx) =>
      notify(tx, [
        {
          key: name,
          memberId,
          dueAt: MONDAY,
          expiresAt: at('2026-12-30', '12:00'),
          payload: payload(name),
          ...more,
        },
      ]),
    );
  const outbox = async () =>
    (await client(bench.db).outboxMessage.findMany({ orderBy: { id: 'asc' } })).map(
      ({ chat, payload: stored }) => [chat, (stored as { text: string }).text],
    );
  const stateOf = async (key: string) =>
    (await client(bench.db).notice.findUniqueOrThrow({ where: { key } })).state;

  it('a notice alone goes as it is, once', async () => {
    await add('a');
    await add('a');
    expect(await deliver()).toBe(1);
    expect(await deliver()).toBe(0);
    expect(await outbox()).toEqual([['7', 'all about a']]);
  });

  it('several due at once come as one message, which counts once', async () => {
    await add('a');
    await add('b');
    await deliver();
    const [row] = await client(bench.db).outboxMessage.findMany();
    expect(row?.payload).toEqual({
      text: 'Việc của đồng chí tuần này\n\n• line a\n• line b',
      buttons: [[{ label: 'a', data: 'a' }], [{ label: 'b', data: 'b' }]],
    });
    bench.clock.set(at('2026-11-24', '08:00'));
    await add('c');
    expect(await deliver()).toBe(1);
  });

  it('buttons that would read alike are numbered as their lines are', async () => {
    const button = { label: 'Open', data: 'x' };
    for (const name of ['a', 'b']) await add(name, { payload: { ...payload(name), button } });
    await deliver();
    const [row] = await client(bench.db).outboxMessage.findMany();
    expect(row?.payload).toMatchObject({
      text: expect.stringContaining('1. line a\n2. line b'),
      buttons: [[{ label: '1. Open' }], [{ label: '2. Open' }]],
    });
  });

  it('a prompt alone is the living message of its ask, together with others a line and a button', async () => {
    const prompt = (name: string) => ({ payload: { ...payload(name), living: `ask:${name}` } });
    await add('a', prompt('a'));
    await deliver();
    bench.clock.set(at('2026-11-24', '08:00'));
    await add('b', prompt('b'));
    await add('c', prompt('c'));
    await deliver();
    const rows = await client(bench.db).outboxMessage.findMany({ orderBy: { id: 'asc' } });
    expect(rows.map(({ living }) => living)).toEqual(['ask:a', null]);
    expect(rows[0]).toMatchObject({ key: 'ask:a@telegram:7', payload: null });
    expect(rows[1]!.payload).toMatchObject({ text: expect.stringContaining('• line b\n• line c') });
  });

  it('beyond the budget it waits for the next allowed morning, together with what came since', async () => {
    await add('a');
    await deliver();
    await add('b');
    expect(await deliver()).toBe(0);
    expect(await nextNoticeDue(bench.db)).toEqual(at('2026-11-24', '07:00'));
    bench.clock.set(at('2026-11-24', '07:00'));
    expect(await deliver()).toBe(1);
    await add('c', { expiresAt: at('2026-11-29', '12:00') });
    expect(await deliver()).toBe(0);
    expect(await stateOf('c')).toBe('dropped');
  });

  it.each([
    ['blocked us', async () => client(bench.db).account.updateMany({ data: { blockedAt: MONDAY } })],
    ['never opened us', async () => client(bench.db).account.updateMany({ data: { chatId: null } })],
    ['withdrew consent', async () => client(bench.db).consent.updateMany({ data: { withdrawnAt: MONDAY } })],
    ['left', async () => client(bench.db).member.updateMany({ data: { endedAt: MONDAY } })],
    ['is followed on paper', async () => client(bench.db).member.updateMany({ data: { tracking: 'paper' } })],
    ['is on leave', async () => absence('2026-11-20', '2026-11-23')],
    ['is exempt', async () => absence('2026-11-20', null)],
    ['is no longer in the database', async () => client(bench.db).member.deleteMany()],
  ])('a person who %s is told nothing', async (_who, change) => {
    await add('a');
    await change();
    expect(await deliver()).toBe(0);
    expect(await stateOf('a')).toBe('dropped');
  });

  it('a person back from leave is told', async () => {
    await absence('2026-11-01', '2026-11-22');
    await add('a');
    expect(await deliver()).toBe(1);
  });

  it('two processes never send one member two messages', async () => {
    const others = await Promise.all(Array.from({ length: 30 }, (_, n) => member(`c${n}`)));
    for (const other of others)
      for (const name of ['a', 'b']) await add(`${name}${other}`, { memberId: other });
    await Promise.all([
      deliverNotices(services(), 7),
      deliverNotices(services(), 7),
      deliverNotices(services(), 7),
    ]);
    await deliver();
    const chats = (await outbox()).map(([chat]) => chat);
    expect(chats).toHaveLength(30);
    expect(new Set(chats).size).toBe(30);
  });

  async function member(chatId: string): Promise<string> {
    const id = newId();
    const createdAt = MONDAY;
    const unitId = newId();
    await client(bench.db).unit.create({
      data: { id: unitId, kind: 'cell', name: chatId, nameKey: chatId, path: `/${chatId}/`, createdAt },
    });
    await client(bench.db).member.create({
      data: {
        id,
        unitId,
        fullName: 'Nguyễn Văn An',
        nameKey: 'nguyen van an',
        standing: 'full',
        createdAt,
        accounts: {
          create: {
            id: newId(),
            channel: 'telegram',
            externalId: chatId,
            chatId,
            shownName: 'An',
            locale: 'vi',
            createdAt,
          },
        },
        consents: {
          create: { id: newId(), purpose: 'use', platform: 'telegram', textVersion: '1', givenAt: createdAt },
        },
      },
    });
    return id;
  }

  const absence = (from: string, until: string | null) =>
    client(bench.db).absence.create({
      data: {
        id: newId(),
        memberId,
        kind: 'leave',
        from: new Date(from),
        until: until ? new Date(until) : null,
      },
    });
});
