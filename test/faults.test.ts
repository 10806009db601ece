// Faults around the Monday: the platform away, the database away, duplicates, restarts, downtime of a day and a month.
import { Client } from 'pg';
import { afterEach, expect, test } from 'vitest';
import { NO_RATES } from '../src/core/delivery/lanes.ts';
import { client } from '../src/db/prisma.ts';
import { type Actor, telegramActor, telegramRoom } from './harness/actors.ts';
import { join, PEOPLE, setUp } from './harness/cell.ts';
import { onServer } from './harness/database.ts';
import { startService, type TestService } from './harness/service.ts';

let s: TestService;
afterEach(() => s?.stop());

type Person = Actor & { id: number };

/** A cell with five people joined and a bound group, on the Wednesday before. */
async function cellReady(): Promise<{ people: Person[]; chat: number }> {
  s = await startService({ at: '2026-11-25T08:00:00+07:00', rates: NO_RATES, telegram: { limits: null } });
  const { links } = await setUp(s);
  const people: Person[] = [];
  for (const row of PEOPLE.slice(0, 5)) {
    const actor = telegramActor(s, row.name);
    await join(actor, links.get(row.name)!);
    people.push(actor);
  }
  const chat = s.telegram.createSupergroup({ title: 'Chi bộ', members: people.map((p) => p.id) });
  s.telegram.addBot(chat, people[0]!.id);
  await s.settle();
  await people[0]!.write('/lienket', String(chat));
  await people[0]!.press('Chỉ đảng viên', String(chat));
  return { people, chat };
}

const buttonsIn = (chat: number): string[] => telegramRoom(s, chat).messages().at(-1)?.buttons ?? [];

test('Telegram down for ten minutes at the hour: the message comes late, once, and nothing is lost', async () => {
  const { people, chat } = await cellReady();
  await s.advanceTo('2026-11-30T07:14:00+07:00');
  const before = s.telegram.messages(chat).length;
  s.telegram.faults.down();
  for (const minute of ['07:15', '07:20', '07:30', '07:35', '07:40']) {
    s.clock.set(new Date(`2026-11-30T${minute}:00+07:00`));
    await s.service.app.beat();
    // What a beat sets going is done long before the next minute.
    await expect.poll(() => s.service.app.services.jobs.pending()).toBe(0);
  }
  expect(s.telegram.messages(chat)).toHaveLength(before);
  s.telegram.faults.up();
  await s.telegram.waitFor(() => buttonsIn(chat).includes('Chưa dự được'), 20_000, 'the buttons');
  expect(s.telegram.messages(chat)).toHaveLength(before + 1);
  expect(await people[1]!.press('Đã nghe', String(chat))).toMatch(/^Đã ghi nhận/);
}, 150_000);

test('the database gone for a while: a press in between is answered when it is back, and counted once', async () => {
  const { people, chat } = await cellReady();
  await s.advanceTo('2026-11-30T07:30:00+07:00');
  const name = new URL(s.database.url).pathname.slice(1);
  await onServer(serverOf(s.database.url), `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await onServer(
    serverOf(s.database.url),
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
  );
  expect((await s.service.app.trouble()).join()).toContain('database');
  const pressed = s.telegram.press(people[1]!.id, chat, { label: 'Đã nghe' });
  await s.service.app.beat().catch(() => undefined);
  await onServer(serverOf(s.database.url), `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  expect((await pressed.answered).text).toMatch(/^Đã ghi nhận/);
  await s.settle();
  expect(buttonsIn(chat)[0]).toBe('Đã nghe (1)');
  expect(await s.service.app.trouble()).toEqual([]);
}, 120_000);

test('the same update three times, and two people pressing at once', async () => {
  const { people, chat } = await cellReady();
  await s.advanceTo('2026-11-30T07:30:00+07:00');
  const both = [1, 2].map((i) => s.telegram.press(people[i]!.id, chat, { label: 'Đã nghe' }));
  s.telegram.deliverAgain();
  s.telegram.deliverAgain();
  for (const one of both) expect((await one.answered).text).toMatch(/^Đã ghi nhận/);
  await s.settle();
  expect(buttonsIn(chat)[0]).toBe('Đã nghe (2)');
  const { db } = s.service.app.services;
  expect(await client(db).response.count()).toBe(2);
  expect(await client(db).responseHistory.count()).toBe(0);
});

test('forged and outdated button data is answered kindly and changes nothing', async () => {
  const { people, chat } = await cellReady();
  await s.advanceTo('2026-11-30T07:30:00+07:00');
  for (const data of [
    '',
    'x',
    'rd.heard.AAAAAAAAAAAAAAAAAAAAAA',
    'rd.nothing',
    'zz.heard',
    'rd.heard',
    `rd.heard.${'A'.repeat(50)}`,
    'fm.pick.~s0.~x',
    '💥',
    'ro.end.AAAAAAAAAAAAAAAAAAAAAA',
  ]) {
    if (data === '') continue;
    const answered = await s.telegram.press(people[1]!.id, chat, { data, forged: true }).answered;
    expect(answered.text ?? '', data).not.toMatch(/^Đã ghi nhận/);
    expect((answered.text ?? '').length, data).toBeGreaterThan(5);
  }
  expect(await client(s.service.app.services.db).response.count()).toBe(0);
  expect(s.errors).toEqual([]);
});

test('a restart in the middle of a form keeps what was typed; /huy leaves it', async () => {
  const { people } = await cellReady();
  const secretary = people[0]!;
  await secretary.write('/danhsach');
  await secretary.press('Thêm người');
  await secretary.write('Võ Thị Mới');
  await s.restart();
  const before = secretary.private().length;
  await secretary.write('/huy');
  expect(secretary.private().length).toBe(before + 1);
  await secretary.write('/huy');
  expect(secretary.private().at(-1)?.text).not.toBe(secretary.private().at(-2)?.text);
  expect(s.errors).toEqual([]);
});

test.each([
  ['a day', '2026-12-01T09:00:00+07:00', 1],
  ['a month', '2026-12-29T09:00:00+07:00', 5],
])(
  'after %s of downtime the missed readings are recorded and the secretary told once; nothing is sent as if in time',
  async (_, until, missed) => {
    const { people, chat } = await cellReady();
    await s.advanceTo('2026-11-29T20:00:00+07:00');
    const group = s.telegram.messages(chat).length;
    const told = people[0]!.private().length;
    s.clock.set(new Date(until));
    for (let i = 0; i < 4; i++) {
      await s.service.app.beat();
      await s.service.app.settle();
    }
    expect(
      s.telegram
        .messages(chat)
        .slice(group)
        .filter((message) => message.buttons.flat().length > 0),
    ).toEqual([]);
    const { db } = s.service.app.services;
    expect(await client(db).reading.count({ where: { state: 'missed' } })).toBe(missed);
    expect(people[0]!.private().slice(told)).toHaveLength(1);
    expect(s.errors).toEqual([]);
  },
);

test('a group that becomes a supergroup, and a service taken out of its group', async () => {
  s = await startService({ at: '2026-11-25T08:00:00+07:00', rates: NO_RATES, telegram: { limits: null } });
  const { links } = await setUp(s);
  const secretary = telegramActor(s, PEOPLE[0]!.name);
  await join(secretary, links.get(PEOPLE[0]!.name)!);
  const group = s.telegram.createGroup({ title: 'Nhóm cũ', members: [secretary.id] });
  s.telegram.addBot(group, secretary.id);
  await s.settle();
  await secretary.write('/lienket', String(group));
  await secretary.press('Chỉ đảng viên', String(group));
  const supergroup = s.telegram.migrate(group);
  await s.settle();
  await s.advanceTo('2026-11-30T07:30:00+07:00');
  expect(buttonsIn(supergroup)).toContain('Chưa dự được');
  s.telegram.kickBot(supergroup, secretary.id);
  await s.settle();
  const told = secretary.private().length;
  await s.advanceTo('2026-11-30T17:00:00+07:00');
  expect(
    secretary
      .private()
      .slice(told - 1)
      .some((message) => message.text.includes('đưa ra khỏi nhóm')),
  ).toBe(true);
  expect(s.errors).toEqual([]);
});

const serverOf = (url: string): string => {
  const server = new URL(url);
  server.pathname = '/postgres';
  return server.href;
};

test('a SIGKILLed database session does not stop the heartbeat for good', async () => {
  const { chat } = await cellReady();
  await s.advanceTo('2026-11-29T20:00:00+07:00');
  const admin = new Client({ connectionString: serverOf(s.database.url) });
  await admin.connect();
  const name = new URL(s.database.url).pathname.slice(1);
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  await admin.end();
  s.clock.set(new Date('2026-11-30T07:30:00+07:00'));
  for (let i = 0; i < 5; i++) await s.service.app.beat().catch(() => undefined);
  await s.settle();
  await s.service.app.beat();
  await s.settle();
  expect(buttonsIn(chat)).toContain('Chưa dự được');
});
