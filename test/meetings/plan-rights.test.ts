// Who sees and does what: mixed groups, other cells, people who are no members, overseers, people away, a branch's session.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { bindChat } from '../../src/core/org/chats-store.ts';
import { findRoot } from '../../src/core/org/setup-store.ts';
import type { Db } from '../../src/db/index.ts';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { rsvpsOf } from '../../src/features/meetings/invite/store.ts';
import { loadMeeting } from '../../src/features/meetings/store.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { newId } from '../../src/shared/ids.ts';
import { telegramRoom } from '../harness/actors.ts';
import { absent, grant, makeMember, makeUnit } from '../harness/factories.ts';
import { startService, type TestService } from '../harness/service.ts';

let s: TestService;
let db: Db;
let ids: Record<'branch' | 'cell' | 'other' | 'group', string>;
const chats = new Map<string, number>();
const members = new Map<string, string>();
const who = (name: string): number => chats.get(name)!;
const said = (name: string) => s.telegram.messages(who(name)).filter(({ isBot }) => isBot);
const last = (name: string) => said(name).at(-1)!;
const labels = (name: string) =>
  last(name)
    .buttons.flat()
    .map(({ text }) => text);
const write = async (name: string, text: string) => {
  s.telegram.sendText(who(name), who(name), text);
  await s.settle();
};
const press = async (name: string, label: string, chat = who(name)) => {
  const { text } = await s.telegram.press(who(name), chat, { label }).answered;
  await s.settle();
  return text ?? '';
};
const forge = async (name: string, data: string, chat = who(name)) => {
  const { text } = await s.telegram.press(who(name), chat, { data, forged: true, messageId: 1 }).answered;
  await s.settle();
  return text ?? '';
};
let mixed: number;
let theirs: number;
const inRoom = (chat: number) => telegramRoom(s, chat).messages();
/** All but the greeting of a group we were added to. */
const ofMeetings = (chat: number) => inRoom(chat).filter(({ text }) => !text.includes('/lienket'));

beforeAll(async () => {
  s = await startService({ at: '2026-11-30T08:00:00+07:00', rates: NO_RATES, telegram: { limits: null } });
  db = s.service.app.services.db;
  const root = (await findRoot(db))!;
  const branch = await makeUnit(db, 'Đảng bộ phường', 'organisation', root);
  const cell = await makeUnit(db, 'Chi bộ Một', 'cell', branch);
  const group = await makeUnit(db, 'Tổ Một', 'cell_group', cell);
  const other = await makeUnit(db, 'Chi bộ Hai', 'cell', branch);
  ids = { branch: branch.id, cell: cell.id, other: other.id, group: group.id };
  const make = async (name: string, unitId: string, more: Partial<Parameters<typeof makeMember>[2]> = {}) => {
    const made = await makeMember(db, unitId, { name, ...more });
    members.set(name, made.id);
    chats.set(name, s.telegram.addUser({ id: Number(made.externalId), firstName: name }));
    s.telegram.sendText(who(name), who(name), '/start');
    return made.id;
  };
  await grant(db, await make('Bí Một', cell.id), cell.id, 'secretary');
  await grant(db, await make('Chi Ủy', cell.id), cell.id, 'committee_member');
  await grant(db, await make('Tổ Trưởng', cell.id, { groupUnitId: group.id }), group.id, 'group_leader');
  await make('An', cell.id, { groupUnitId: group.id });
  await make('Nghỉ Phép', cell.id);
  await absent(db, members.get('Nghỉ Phép')!, 'leave', '2026-12-10', '2026-12-20');
  await make('Sắp Về', cell.id);
  await absent(db, members.get('Sắp Về')!, 'leave', '2026-11-01', '2026-12-05');
  await make('Được Miễn', cell.id);
  await absent(db, members.get('Được Miễn')!, 'exempt', '2026-01-01', null);
  await make('Quần Chúng', cell.id, { standing: 'participant' });
  await grant(db, await make('Bí Hai', other.id), other.id, 'secretary');
  await make('Bình', other.id);
  await grant(db, await make('Lãnh Đạo', branch.id), branch.id, 'leader');
  await grant(db, await make('Theo Dõi', branch.id), branch.id, 'overseer');
  await s.settle();
  const room = async (title: string, unitId: string, audience: 'members_only' | 'mixed', names: string[]) => {
    const chat = s.telegram.createSupergroup({ title, members: names.map(who) });
    s.telegram.addBot(chat, who(names[0]!));
    await s.settle();
    const wanted = { channel: 'telegram', chat: String(chat), topic: null, unitId, audience, title };
    await inTransaction(db, (tx) =>
      bindChat(tx, { ...wanted, boundBy: newId(), headcount: null }, s.clock.now()),
    );
    return chat;
  };
  mixed = await room('Cả cơ quan', cell.id, 'mixed', ['Bí Một', 'An', 'Quần Chúng']);
  theirs = await room('Chi bộ Hai', other.id, 'members_only', ['Bí Hai', 'Bình']);
});
afterAll(async () => {
  expect(s.errors).toEqual([]);
  await s.stop();
});

const made = new Set<string>();
const newMeeting = async (by: string, kind: string, ...answers: string[]) => {
  await write(by, '/hop');
  if (last(by).text.startsWith('Xem lịch họp'))
    await press(by, by === 'Lãnh Đạo' ? 'Đảng bộ phường' : 'Chi bộ Một');
  await press(by, 'Lập kỳ họp');
  await press(by, kind);
  for (const answer of answers) {
    const labelsNow = labels(by);
    await (labelsNow.includes(answer) ? press(by, answer) : write(by, answer));
  }
  const rows = await client(db).meeting.findMany({ where: { id: { notIn: [...made] } } });
  made.add(rows[0]!.id);
  return rows[0]!.id;
};

let meetingId: string;

test('a committee member makes a meeting; one of another cell, a tổ leader and a plain member cannot', async () => {
  for (const name of ['Bí Hai', 'Tổ Trưởng', 'An', 'Theo Dõi', 'Quần Chúng'])
    expect(await forge(name, encodeButton('mt', 'p_new', ids.cell)), name).toContain('chưa được phân công');
  meetingId = await newMeeting(
    'Chi Ủy',
    'Thường kỳ',
    'Họp một lần',
    '12/12',
    '19h30',
    'Hội trường',
    'Bí Một',
    'Để sau',
  );
  const kinds = labels('Chi Ủy');
  expect(kinds).toEqual(['Soạn sẵn kỳ họp', 'Về kỳ họp']);
  expect(await forge('Chi Ủy', encodeButton('mt', 'p_set', ids.cell))).toContain('chưa được phân công');
});

test('nobody of another cell opens the card, and who prepares it is asked on every button', async () => {
  const actions = [
    'card',
    'p_prep',
    'p_edit',
    'p_move',
    'p_cancel',
    'p_cancel_yes',
    'p_ag',
    'p_docs',
    'p_doc_add',
  ];
  for (const action of [...actions, 'i_ask', 'i_send'])
    expect(await forge('Bí Hai', encodeButton('mt', action, meetingId)), action).toContain(
      'chưa được phân công',
    );
  for (const action of [...actions.slice(1, 7), 'p_doc_add', 'i_ask', 'i_send'])
    expect(await forge('An', encodeButton('mt', action, meetingId)), action).toContain('chưa được phân công');
  expect(await forge('Bí Một', encodeButton('mt', 'card', meetingId), mixed)).toContain('riêng');
  expect((await loadMeeting(db, meetingId))?.state).toBe('draft');
});

test('without a members-only group the invitation goes to each privately; the mixed group and non-members see nothing', async () => {
  await forge('Chi Ủy', encodeButton('mt', 'i_send', meetingId));
  expect(await forge('Chi Ủy', encodeButton('mt', 'i_send', meetingId))).toBe('Giấy mời này đã gửi rồi.');
  await s.settle();
  expect(ofMeetings(mixed)).toEqual([]);
  expect(ofMeetings(theirs)).toEqual([]);
  for (const name of ['Bí Một', 'Chi Ủy', 'Tổ Trưởng', 'An', 'Sắp Về']) {
    const letter = said(name).find(({ text }) => text.startsWith('GIẤY MỜI'));
    expect(
      letter?.buttons.flat().map(({ text }) => text),
      name,
    ).toEqual(['Sẽ dự', 'Xin vắng']);
  }
  for (const name of ['Nghỉ Phép', 'Được Miễn', 'Quần Chúng', 'Bí Hai', 'Bình', 'Lãnh Đạo'])
    expect(
      said(name).some(({ text }) => text.includes('GIẤY MỜI')),
      name,
    ).toBe(false);
  expect(last('Theo Dõi').text).toContain('Kính báo đồng chí theo dõi: Chi bộ Một họp');
  expect(labels('Theo Dõi')).toEqual([]);
});

test('who is away on the day is excused, who is back by then is expected, whatever was so when it went out', async () => {
  const { rsvpAskId } = (await loadMeeting(db, meetingId))!;
  const rows = await client(db).participation.findMany({ where: { askId: rsvpAskId! } });
  const state = (name: string) => rows.find(({ memberId }) => memberId === members.get(name))?.state;
  expect(state('Nghỉ Phép')).toBe('excused');
  expect(state('Sắp Về')).toBe('expected');
  expect(state('Được Miễn')).toBe('exempt');
  expect(state('Quần Chúng')).toBeUndefined();
});

test('a forged answer of a stranger or of another cell is refused, an answer with a reason is read by the slice', async () => {
  const { rsvpAskId } = (await loadMeeting(db, meetingId))!;
  expect(await forge('Bình', encodeButton('mt', 'i_come', rsvpAskId!))).toContain('đơn vị khác');
  expect(await forge('Quần Chúng', encodeButton('mt', 'i_come', rsvpAskId!))).toContain('đơn vị khác');
  await press('An', 'Xin vắng');
  await press('An', 'Đi công tác');
  expect(await forge('Tổ Trưởng', encodeButton('mt', 'i_why', rsvpAskId!, 'family'))).toContain(
    'chỉ ghi khi',
  );
  await press('Tổ Trưởng', 'Sẽ dự');
  const rsvps = await rsvpsOf(db, { rsvpAskId });
  expect(rsvps.get(members.get('An')!)).toEqual({ rsvp: 'away', reason: 'business' });
  expect(rsvps.get(members.get('Tổ Trưởng')!)).toEqual({ rsvp: 'come', reason: null });
  await forge('An', encodeButton('mt', 'i_come', rsvpAskId!));
  expect((await rsvpsOf(db, { rsvpAskId })).get(members.get('An')!)).toEqual({ rsvp: 'come', reason: null });
});

test('a tổ leader sees the missing of the tổ alone, a higher leader nobody', async () => {
  const { rsvpAskId } = (await loadMeeting(db, meetingId))!;
  await forge('Tổ Trưởng', encodeButton('mt', 'who', rsvpAskId!));
  expect(last('Tổ Trưởng').text).not.toContain('Sắp Về');
  expect(await forge('Lãnh Đạo', encodeButton('mt', 'who', rsvpAskId!))).toContain('chưa được phân công');
  expect(await forge('An', encodeButton('mt', 'who', rsvpAskId!))).toContain('chưa được phân công');
});

test('moved to a day on which others are away, the invitation follows who is there', async () => {
  await forge('Bí Một', encodeButton('mt', 'p_move', meetingId));
  await write('Bí Một', '3/12');
  await write('Bí Một', '19h30');
  await press('Bí Một', 'Dời kỳ họp');
  const { rsvpAskId } = (await loadMeeting(db, meetingId))!;
  const rows = await client(db).participation.findMany({ where: { askId: rsvpAskId! } });
  const state = (name: string) => rows.find(({ memberId }) => memberId === members.get(name))?.state;
  expect(state('Nghỉ Phép')).toBe('expected');
  expect(state('Sắp Về')).toBe('excused');
  expect(last('Nghỉ Phép').text).toContain('GIẤY MỜI');
  expect(last('Sắp Về').text).toContain('Kỳ họp chuyển sang giờ khác');
  expect(ofMeetings(mixed)).toEqual([]);
  expect(last('Theo Dõi').text).toContain('Kỳ họp chuyển sang giờ khác');
});

test('a higher unit calls a study session of its branch with non-members; each is asked where they sit', async () => {
  const before = said('Quần Chúng').length;
  const session = await newMeeting(
    'Lãnh Đạo',
    'Hội nghị học tập',
    'Có cả quần chúng',
    'Theo từng người',
    '20/12',
    '8h',
    'Hội trường lớn',
    'Lãnh Đạo',
    'Để sau',
  );
  expect(await loadMeeting(db, session)).toMatchObject({
    kind: 'study_session',
    withParticipants: true,
    attendanceBy: 'names',
    title: 'Hội nghị học tập, quán triệt ngày 20/12/2026',
  });
  await press('Lãnh Đạo', 'Về kỳ họp');
  await press('Lãnh Đạo', 'Gửi giấy mời');
  await press('Lãnh Đạo', 'Gửi ngay');
  expect(inRoom(theirs).at(-1)?.text).toContain('Hội nghị học tập, quán triệt');
  expect(ofMeetings(mixed)).toEqual([]);
  expect(said('Quần Chúng').length).toBe(before + 1);
  expect(last('Quần Chúng').text).toContain('Kính mời ông, bà dự');
  expect(await press('Quần Chúng', 'Sẽ dự')).toContain('Sẽ dự');
  await write('Quần Chúng', '/hop');
  expect(labels('Quần Chúng')).toEqual(['20/12 · Hội nghị học tập, quá…']);
  await write('Bình', '/hop');
  expect(labels('Bình')[0]).toContain('20/12');
  await forge('Bí Hai', encodeButton('mt', 'card', session));
  await press('Bí Hai', 'Chưa trả lời');
  expect(last('Bí Hai').text).toContain('Bình');
  expect(last('Bí Hai').text).not.toContain('Sắp Về');
});

test('a person who is no member sees nothing of the cell’s own meetings', async () => {
  expect(await forge('Quần Chúng', encodeButton('mt', 'card', meetingId))).toContain('chưa được phân công');
  await write('Quần Chúng', '/hop');
  expect(last('Quần Chúng').text).not.toContain('Sinh hoạt thường kỳ');
});
