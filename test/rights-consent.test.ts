// Who has not agreed, refused, left, ended or blocked is written to no more; and what a mixed group never sees.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_RATES } from '../src/core/delivery/lanes.ts';
import { FEATURES } from '../src/features.ts';
import { type Actor, telegramActor, telegramRoom } from './harness/actors.ts';
import { invite, join, PEOPLE, rosterCsv, setUp } from './harness/cell.ts';
import { startService, type TestService } from './harness/service.ts';

type Somebody = Actor & { id: number };
const COMMANDS = FEATURES.flatMap((feature) => feature.commands ?? []).flatMap(({ names }) => names);
const start = () =>
  startService({ at: '2026-11-25T08:00:00+07:00', rates: NO_RATES, telegram: { limits: null } });

/** Calls that wrote to this chat since `from`. */
const writtenTo = (s: TestService, id: number, from: number): string[] =>
  s.telegram
    .calls()
    .slice(from)
    .filter(({ method, params }) => /^(send|edit)/.test(method) && String(params.chat_id) === String(id))
    .map(({ method, params }) => `${method} ${params.text ?? params.caption ?? ''}`);

/** No log line holds a person's name, an invitation or the token. */
function expectQuietLogs(s: TestService, links: Map<string, string>, typed: string[]): void {
  const codes = [...links.values()].map((link) => link.split('start=')[1]!);
  const secrets = [...PEOPLE.map(({ name }) => name), ...codes, s.telegram.token, 't.me/', ...typed];
  expect(s.lines.length).toBeGreaterThan(0);
  expect(s.lines.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
  expect(s.errors).toEqual([]);
}

describe('consent', () => {
  let s: TestService;
  let links: Map<string, string>;
  const people: Somebody[] = [];
  /** From when nobody may write to them any more. */
  const silentFrom = new Map<string, { id: number; from: number }>();
  const silent = async (who: Somebody, how: string): Promise<void> => {
    await s.settle();
    silentFrom.set(how, { id: who.id, from: s.telegram.calls().length });
  };
  const leave = async (who: Somebody): Promise<void> => {
    await who.write('/dulieu');
    await who.press('Rút lại đồng ý');
    await who.press('Rút lại đồng ý');
  };
  beforeAll(async () => {
    s = await start();
    ({ links } = await setUp(s));
    for (const row of PEOPLE.slice(0, 14)) {
      const actor = telegramActor(s, row.name);
      people.push(actor);
      await actor.open(links.get(row.name)!);
      if (people.length <= 12) await actor.press('Tôi đồng ý');
    }
  }, 60_000);
  afterAll(() => s.stop());

  test('a week passes: they decide one after the other, and nothing reaches them after that', {
    timeout: 120_000,
  }, async () => {
    const [secretary, , leader1, leader2, , , , member, ended, blocker, eraser, late, notAgreed, refuser] =
      people as [Somebody, ...Somebody[]] & Record<number, Somebody>;
    await silent(notAgreed!, 'has not agreed');
    await refuser!.press('Không đồng ý');
    await silent(refuser!, 'refused');

    // The cell has no group: every reading goes to each person, as a living message in private.
    await secretary.write('/doc');
    const on = secretary.private().at(-1)!.buttons;
    const turnOn = on.find((label) => /Bật|đọc lại|Bắt đầu/i.test(label));
    if (turnOn) await secretary.press(turnOn);

    // One whose turn it may be leaves before being asked, another after.
    await leave(leader1!);
    await silent(leader1!, 'left before the turn was asked');
    await s.advanceTo('2026-11-25T17:00:00+07:00');
    await leave(leader2!);
    await silent(leader2!, 'left after the turn was asked');

    await s.advanceTo('2026-11-30T08:00:00+07:00');
    const asked = writtenTo(s, member!.id, 0);
    expect(asked.join('\n')).toContain('thứ Hai');
    await leave(member!);
    await silent(member!, 'left with a living message in private and a reminder to come');
    await eraser!.write('/dulieu');
    await eraser!.press('Xóa dữ liệu');
    await eraser!.press('Xóa dữ liệu');
    await silent(eraser!, 'had everything erased');
    s.telegram.blockBot(blocker!.id);
    await silent(blocker!, 'blocked');
    const { sql } = await database();
    const row = await sql.member.findFirstOrThrow({ where: { fullName: ended!.name } });
    await secretary.write('/danhsach');
    await pressData(secretary, 'endgo', row.id);
    expect((await sql.member.findUniqueOrThrow({ where: { id: row.id } })).endedAt).not.toBeNull();
    await silent(ended!, 'ended');

    await s.advanceTo('2026-11-30T16:00:00+07:00');
    expect(writtenTo(s, late!.id, 0).join('\n')).toContain('chưa có ghi nhận');
    await secretary.write('/moi');
    await s.advanceTo('2026-12-07T18:00:00+07:00');
    for (const [how, { id, from }] of silentFrom) expect([how, ...writtenTo(s, id, from)]).toEqual([how]);
    const waiting = await sql.outboxMessage.findMany({
      where: {
        chat: { in: [...silentFrom.values()].map(({ id }) => String(id)) },
        state: { in: ['waiting', 'sending', 'uncertain'] },
      },
    });
    expect(waiting).toEqual([]);
  });

  test('a message on its way when the person leaves is not tried again', async () => {
    const { sql, db } = await database();
    const { silence } = await import('../src/core/org/consent-store.ts');
    const { inTransaction } = await import('../src/db/index.ts');
    const account = await sql.account.findFirstOrThrow({ where: { externalId: String(people[1]!.id) } });
    const row = await sql.outboxMessage.create({
      data: {
        key: 'on-its-way',
        channel: 'telegram',
        chat: account.chatId!,
        kind: 'send',
        priority: 1,
        payload: { text: 'lời nhắc' },
        whenUncertain: 'resend',
        state: 'sending',
        notBefore: new Date(0),
      },
    });
    await inTransaction(db, (tx) =>
      silence(tx, { accountId: account.id, channel: 'telegram', chatId: account.chatId }),
    );
    const from = s.telegram.calls().length;
    // The platform refused it for now, or nobody knows: either way it comes back to wait.
    await sql.outboxMessage.update({ where: { id: row.id }, data: { state: 'waiting', leaseUntil: null } });
    await s.settle();
    expect(writtenTo(s, people[1]!.id, from)).toEqual([]);
  });

  test('who was undone by the secretary does not come back by the same link', async () => {
    const [secretary] = people as [Somebody];
    const wrong = telegramActor(s, 'Người Nhầm');
    const fresh = await invite(s, secretary as Somebody);
    const link = fresh.get(PEOPLE[20]!.name)!;
    await join(wrong, link);
    await secretary.press('Gỡ nhận tên');
    await secretary.press('Gỡ nhận tên');
    await wrong.open(link);
    expect(wrong.private().at(-1)!.buttons).toEqual([]);
    await wrong.press('Tôi đồng ý').catch(() => '');
    const { sql } = await database();
    expect(
      (await sql.account.findFirstOrThrow({ where: { externalId: String(wrong.id) } })).memberId,
    ).toBeNull();
  });

  test('no log line holds a name, a code, a link or the token', () => expectQuietLogs(s, links, []));

  const database = async () => {
    const { client } = await import('../src/db/prisma.ts');
    const { db } = s.service.app.services;
    return { db, sql: client(db) };
  };
  const pressData = async (who: Somebody, action: string, id: string): Promise<void> => {
    const { encodeButton } = await import('../src/shared/button-data.ts');
    await s.telegram.press(who.id, who.id, { data: encodeButton('ro', action, id), forged: true }).answered;
    await s.settle();
  };
});

describe('a mixed group', () => {
  let s: TestService;
  let chat: number;
  let links: Map<string, string>;
  const people: Somebody[] = [];
  beforeAll(async () => {
    s = await start();
    ({ links } = await setUp(s, rosterCsv(PEOPLE)));
    for (const row of PEOPLE.slice(0, 10)) {
      const actor = telegramActor(s, row.name);
      await join(actor, links.get(row.name)!);
      people.push(actor);
    }
    const guest = telegramActor(s, 'Quần Chúng Một');
    people.push(guest);
    chat = s.telegram.createSupergroup({ title: 'Cơ quan', members: people.map(({ id }) => id) });
    s.telegram.addBot(chat, people[0]!.id);
    await s.settle();
    await people[0]!.write('/lienket', String(chat));
    await people[0]!.press('Có cả quần chúng', String(chat));
  }, 60_000);
  afterAll(() => s.stop());

  test('through a whole Monday and every command: no name, no role, no invitation, no file, no settings', {
    timeout: 120_000,
  }, async () => {
    const [secretary, deputy, leader] = people as [Somebody, Somebody, Somebody];
    const [member, guest] = [people[7]!, people[10]!];
    const everyCommand = async (other: Somebody) => {
      for (const { id } of [secretary, other])
        for (const name of COMMANDS) s.telegram.sendText(id, chat, `/${name}`);
      await s.settle();
    };
    await everyCommand(deputy);
    await s.advanceTo('2026-11-30T07:20:00+07:00');
    await everyCommand(leader);
    await s.advanceTo('2026-11-30T07:40:00+07:00');
    for (const person of people.slice(0, 4)) await person.press('Đã nghe', String(chat));
    await people[5]!.press('Chưa dự được', String(chat));
    await people[10]!.press('Đã nghe', String(chat));
    await everyCommand(guest);
    await s.advanceTo('2026-11-30T18:00:00+07:00');
    await everyCommand(member);

    const said = s.telegram
      .calls()
      .filter(({ method, params }) => /^(send|edit)/.test(method) && Number(params.chat_id) === chat);
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter(({ method }) => method !== 'sendMessage' && method !== 'editMessageText')).toEqual([]);
    const codes = [...links.values()].map((link) => link.split('start=')[1]!);
    const hidden = [
      ...PEOPLE.map(({ name }) => name),
      ...codes,
      'Ghi hộ',
      'Chưa ghi nhận (',
      'Tổ trưởng',
      'Phó bí thư',
      'miễn sinh hoạt',
      'dự bị',
      'theo dõi trên giấy',
    ];
    const leaks = said
      .map(({ params }) => JSON.stringify(params))
      .filter((words) => hidden.some((one) => words.includes(one)));
    expect(leaks).toEqual([]);
    expect(
      telegramRoom(s, chat)
        .messages()
        .map(({ text }) => text)
        .join('\n'),
    ).toMatch(/Đã kết thúc|kết quả|ghi nhận/i);
  });

  test('no log line holds a name, a code, a link or the token', () =>
    expectQuietLogs(s, links, ['Quần Chúng']));
});

test('an update with what the database cannot store is answered, and holds up no other', async () => {
  const s = await start();
  try {
    const odd = s.telegram.addUser({ firstName: 'A\0\uD800', lastName: '\u202E\u0000' });
    const other = telegramActor(s, 'Người Khác');
    s.telegram.sendText(odd, odd, '/start');
    s.telegram.sendText(odd, odd, '\0\uDFFF xin chào 👨‍👩‍👧 \u202Eabc');
    s.telegram.sendText(odd, odd, '/start \0sai');
    s.telegram.sendText(odd, odd, '𝐀'.repeat(2048));
    s.telegram.press(odd, odd, { data: `ro.card.${'\0'.repeat(3)}`, forged: true, messageId: 1 });
    s.telegram.press(odd, odd, { data: 'x'.repeat(5000), forged: true, messageId: 1 });
    await other.write('/menu');
    expect(other.private().length).toBeGreaterThan(0);
    expect(s.telegram.messages(odd).filter(({ isBot }) => isBot).length).toBeGreaterThanOrEqual(3);
    s.telegram.sendDocument(odd, odd, {
      name: 'danh\0-sach.csv',
      mimeType: 'text/csv',
      bytes: Buffer.from('Họ và tên\nA\0'),
    });
    await s.settle();
    expect(s.errors).toEqual([]);
  } finally {
    await s.stop();
  }
});
