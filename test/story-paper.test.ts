// The reading on paper, over HTTP: sheets go to whom they belong, and the totals of those followed on paper come back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_RATES } from '../src/core/delivery/lanes.ts';
import { client } from '../src/db/prisma.ts';
import { encodeButton } from '../src/shared/button-data.ts';
import { type Actor, type Room, telegramActor, telegramRoom } from './harness/actors.ts';
import { join, PEOPLE, setUp } from './harness/cell.ts';
import { absent } from './harness/factories.ts';
import { startService, type TestService } from './harness/service.ts';

type Human = Actor & { id: number };
const [SECRETARY, , LEADER] = PEOPLE;
const PLAIN = PEOPLE[10]!;
/** Decline: followed on paper from then on. */
const DECLINED = [PEOPLE[20]!, PEOPLE[21]!, PEOPLE[22]!];
const SHEET = 'phieu-ghi-nhan.pdf';

let s: TestService;
let admin: Human;
let secretary: Human;
let leader: Human;
let plain: Human;
let chat: number;
let room: Room;

const sheets = (to: { id: number }) => s.telegram.messages(to.id).filter(({ file }) => file?.name === SHEET);
const pages = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0;
const last = (actor: Actor) => actor.private().at(-1)!;

beforeAll(async () => {
  s = await startService({ at: '2026-11-25T08:00:00+07:00', rates: NO_RATES, telegram: { limits: null } });
  const made = await setUp(s);
  admin = made.admin;
  const joining = async (name: string) => {
    const actor = telegramActor(s, name);
    await join(actor, made.links.get(name)!);
    return actor;
  };
  secretary = await joining(SECRETARY!.name);
  leader = await joining(LEADER!.name);
  plain = await joining(PLAIN.name);
  for (const { name } of DECLINED) {
    const actor = telegramActor(s, name);
    await actor.open(made.links.get(name)!);
    await actor.press('Không đồng ý');
  }
  chat = s.telegram.createSupergroup({ title: 'Chi bộ', members: [secretary.id, leader.id, plain.id] });
  s.telegram.addBot(chat, secretary.id);
  await s.settle();
}, 60_000);
afterAll(() => s.stop());

describe('before a reading is planned', () => {
  test('there is nothing to print, and it is said', async () => {
    await leader.write('/inphieu');
    expect(last(leader).text).toContain('Chưa có buổi đọc nào');
    expect(sheets(leader)).toEqual([]);
  });
});

describe('the sheet of the coming reading', () => {
  beforeAll(async () => {
    await secretary.write('/lienket', String(chat));
    await secretary.press('Chỉ đảng viên', String(chat));
    await secretary.press('Đúng rồi', String(chat));
    room = telegramRoom(s, chat);
  });

  test('goes to the secretary for the whole cell, with how to enter it', async () => {
    await secretary.write('/inphieu');
    expect(last(secretary).buttons).toEqual(['Cả chi bộ', 'Tổ 1', 'Tổ 2', 'Tổ 3', 'Tổ 4', 'Tổ 5']);
    await secretary.press('Cả chi bộ');
    const [sheet, ...more] = sheets(secretary);
    expect(more).toEqual([]);
    expect(Buffer.from(sheet!.file!.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(pages(sheet!.file!.bytes)).toBe(2);
    expect(sheet!.text).toContain('thứ Hai, ngày 30/11/2026: 27 người');
    expect(sheet!.text).toContain('Ghi cả tổ');
    expect(sheet!.text).toContain('3 người theo dõi trên giấy');
    expect(
      await client(s.service.app.services.db).auditEntry.count({ where: { action: 'paper.printed' } }),
    ).toBe(1);
  });

  test('goes to a tổ trưởng for their own tổ alone', async () => {
    const [own, other] = ['Tổ 3', 'Tổ 1'];
    expect(LEADER!.group).toBe(own);
    await leader.write('/sheets');
    const [sheet] = sheets(leader);
    expect(sheet!.text).toContain(`Phiếu ghi nhận của ${own}`);
    expect(pages(sheet!.file!.bytes)).toBe(1);
    const units = await client(s.service.app.services.db).unit.findMany();
    for (const unit of units.filter(({ name }) => name === other || name === 'Chi bộ Ủy ban nhân dân xã'))
      expect(await forge(leader, ['print', unit.id])).toContain('chưa được phân công');
    expect(sheets(leader)).toHaveLength(1);
  });

  test('is refused to members and to the administrator, by command and by forged buttons', async () => {
    const { id } = await cellRow();
    for (const person of [plain, admin]) {
      await person.write('/inphieu');
      expect(last(person).text).toContain('chưa được phân công');
      expect(await forge(person, ['print', id])).toContain('chưa được phân công');
      expect(await forge(person, ['unit', id])).toContain('chưa được phân công');
      await person.write('/menu');
      expect(last(person).buttons).not.toContain('In phiếu ghi nhận');
      expect(sheets(person)).toEqual([]);
    }
  });

  test('never goes to a group', async () => {
    await secretary.write('/inphieu', String(chat));
    const { id } = await cellRow();
    await forge(secretary, ['print', id], chat);
    expect(s.telegram.messages(chat).filter(({ file }) => file?.name === SHEET)).toEqual([]);
    expect(sheets(secretary)).toHaveLength(1);
  });

  test('stands in the menu of those who may print', async () => {
    await secretary.write('/menu');
    // The daily work stands before it.
    if (!last(secretary).buttons.includes('In phiếu ghi nhận')) await secretary.press('»');
    await secretary.press('In phiếu ghi nhận');
    expect(last(secretary).text).toContain('in phiếu ghi nhận cho ai');
  });
});

describe('the numbers on paper', () => {
  test('are typed by the secretary while the reading is open, and wrong ones are refused', async () => {
    await absent(s.service.app.services.db, await memberId(DECLINED[2]!.name), 'exempt', '2026-11-01', null);
    await s.advanceTo('2026-11-30T08:00:00+07:00');
    await secretary.write('/doc');
    await secretary.press('Chưa ghi nhận');
    expect(last(secretary).text).toContain('Theo dõi trên giấy: 2 người, chưa nhập số.');
    await secretary.press('Nhập số trên giấy');
    expect(last(secretary).text).toContain(DECLINED[0]!.name);
    expect(last(secretary).text).not.toContain(DECLINED[2]!.name);
    for (const wrong of ['3', '-1', 'hai', '1,5']) {
      await secretary.write(wrong);
      expect(last(secretary).text).toContain('từ 0 đến 2');
    }
    await secretary.write('1');
    expect(last(secretary).text).toContain('Theo dõi trên giấy: 1/2');
  });

  test('are not for a tổ trưởng, nor for members', async () => {
    const { askId } = await client(s.service.app.services.db).reading.findFirstOrThrow({
      where: { state: 'open' },
    });
    for (const person of [leader, plain, admin])
      expect(await forge(person, ['paper', askId!], person.id, 'rd')).toContain('chưa được phân công');
    await leader.write('/doc');
    await leader.press('Chưa ghi nhận');
    expect(last(leader).buttons).not.toContain('Nhập số trên giấy');
    expect(last(leader).text).not.toContain('Theo dõi trên giấy');
  });

  test('stand in the secretary’s summary beside the rate, not in it, and never in the group', async () => {
    await plain.press('Đã nghe', String(chat));
    await s.advanceTo('2026-11-30T17:00:00+07:00');
    expect(last(secretary).text).toContain('(1/24 lượt)');
    expect(last(secretary).text).toContain('Theo dõi trên giấy: 1/2');
    expect(room.messages().at(-1)!.text).toContain('(1/24 lượt)');
    for (const { text } of room.messages()) expect(text).not.toContain('trên giấy');
  });

  test('can be put right until the next day, from the summary', async () => {
    await secretary.press('Nhập số trên giấy');
    expect(await secretary.press('2')).toContain('Theo dõi trên giấy: 2/2');
    await s.advanceTo('2026-12-01T17:01:00+07:00');
    expect(await secretary.press('Nhập số trên giấy')).toContain('không còn mở');
    expect(s.errors).toEqual([]);
  });
});

/** A button of data that this person was never shown. */
async function forge(who: Human, [action, ...args]: string[], at = who.id, code = 'pp'): Promise<string> {
  const data = encodeButton(code, action!, ...args);
  const { text } = await s.telegram.press(who.id, at, { data, forged: true, messageId: 1 }).answered;
  await s.settle();
  return text ?? '';
}

const cellRow = () => client(s.service.app.services.db).unit.findFirstOrThrow({ where: { kind: 'cell' } });
const memberId = async (name: string) =>
  (await client(s.service.app.services.db).member.findFirstOrThrow({ where: { fullName: name } })).id;
