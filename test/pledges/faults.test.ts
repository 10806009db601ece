// What goes otherwise than planned: Tết, downtime, moves, a secretary who leaves, the exempt, people on paper, forged buttons.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cancelAsk } from '../../src/core/asks/engine.ts';
import { saveDayOff } from '../../src/core/calendar/store.ts';
import { notify } from '../../src/core/delivery/notices.ts';
import type { FormInput, Reply } from '../../src/core/feature.ts';
import { answerForm, collectForms } from '../../src/core/forms/forms.ts';
import type { Unit } from '../../src/core/org/units-store.ts';
import { pledges } from '../../src/features/pledges/index.ts';
import { planRounds } from '../../src/features/pledges/month/planning.ts';
import { putWritten } from '../../src/features/pledges/register/draft.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { newId } from '../../src/shared/ids.ts';
import { at, openBench, type Someone } from '../readings/cell.ts';

type Bench = Awaited<ReturnType<typeof openBench>>;
let bench: Bench;
let cell: Unit;
let other: Unit;
let secretary: Someone;
let leader: Someone;
let member: Someone;
let otherSecretary: Someone;

/** The last working day before the first round: the looks of quiet mornings prove nothing here. */
const START = at('2027-01-22', '09:00');
const LONG_AGO = new Date('2026-12-01T00:00:00Z');

beforeEach(async () => {
  bench = await openBench(START, pledges);
  const root = await bench.unit(null, 'organisation', 'Đảng bộ xã');
  cell = await bench.unit(root, 'cell', 'Chi bộ 1');
  other = await bench.unit(root, 'cell', 'Chi bộ 2');
  const group = await bench.unit(cell, 'cell_group', 'Tổ 1');
  secretary = await bench.someone({ name: 'Nguyễn Văn Bí', cell, role: { role: 'secretary', unit: cell } });
  leader = await bench.someone({
    name: 'Trần Thị Tổ',
    cell,
    group,
    role: { role: 'group_leader', unit: group },
  });
  member = await bench.someone({ name: 'Lê Văn An', cell, group });
  otherSecretary = await bench.someone({
    name: 'Phạm Văn Kia',
    cell: other,
    role: { role: 'secretary', unit: other },
  });
});
afterEach(async () => {
  expect(bench.errors).toEqual([]);
  await bench.close();
});

/** A received pledge with one item of each kind. */
async function pledge(of: Someone, sentAt = LONG_AGO): Promise<{ id: string; items: string[] }> {
  const id = newId();
  const items = [newId(), newId(), newId()];
  const row = await bench.sql.member.findUniqueOrThrow({ where: { id: of.memberId } });
  await bench.sql.pledge.create({
    data: {
      id,
      memberId: of.memberId,
      unitId: row.unitId,
      year: 2027,
      state: 'accepted',
      sentAt,
      createdAt: LONG_AGO,
      updatedAt: LONG_AGO,
    },
  });
  const kinds = ['once', 'monthly', 'target'];
  await bench.sql.pledgeItem.createMany({
    data: kinds.map((kind, n) => ({
      id: items[n]!,
      pledgeId: id,
      position: n + 1,
      theme: 'work',
      words: `Việc bí mật của ${of.fullName}`,
      kind,
      target: kind === 'target' ? 12 : null,
      measure: kind === 'target' ? 'cây' : null,
      dueOn: new Date('2027-12-31T00:00:00Z'),
    })),
  });
  await bench.tx((tx) => planRounds(bench.services, tx));
  return { id, items };
}

const press = (who: Someone, action: string, ...args: string[]): Promise<Reply> =>
  bench.press(who, who.externalId, encodeButton('pg', action, ...args));
/** Answers the question that is open. */
const fill = (who: Someone, input: FormInput) =>
  answerForm(collectForms([pledges]), bench.ctxOf(who, { chat: who.externalId }), input);
/** What a refused press says at once. */
const refused = async (run: Promise<Reply>): Promise<string | undefined> => (await run).toast;
const say = (key: string, args: Record<string, string> = {}) => bench.services.texts.say('vi')(key, args);
const labelsOf = (reply: Reply) => reply.edit?.buttons?.flat().map(({ label }) => label) ?? [];
const askOf = async (unit: Unit, month: number) =>
  (await bench.sql.pledgeMonth.findFirst({ where: { unitId: unit.id, month } }))?.askId ?? null;
/** Living messages: how often a month was posted to a person. */
const asked = (who: Someone) =>
  bench.sql.outboxMessage.count({ where: { chat: who.externalId, kind: 'send', living: { not: null } } });
const texts = async (who: Someone) =>
  (await bench.sentTo(who.externalId)).map(({ message }) => message?.text ?? '');

describe('the day of a round', () => {
  test('on Tết moves to the next working day, and the round ends on one', async () => {
    await bench.sql.pledgePlan.create({
      data: { unitId: cell.id, paperName: 'register', monthDay: 5, updatedAt: LONG_AGO },
    });
    await bench.tx(async (tx) => {
      for (const day of ['04', '05', '08', '09', '10'])
        await saveDayOff(tx, null, { date: `2027-02-${day}`, kind: 'off', name: 'Tết' });
    });
    await pledge(member);
    await bench.advanceTo(at('2027-02-10', '23:00'));
    expect(await askOf(cell, 2)).toBeNull();
    await bench.advanceTo(at('2027-02-11', '08:00'));
    const ask = await bench.sql.ask.findUniqueOrThrow({ where: { id: (await askOf(cell, 2))! } });
    expect(ask).toMatchObject({ state: 'open', opensAt: at('2027-02-11', '08:00') });
    await bench.advanceTo(at('2027-02-20', '08:00'));
    expect(await bench.sql.pledgeMonth.count()).toBe(1);
  });

  test('when the service was away it is recorded as missed and told once; the secretary may ask all the same', async () => {
    await pledge(member);
    await bench.jumpTo(at('2027-01-28', '09:00'));
    await bench.beat();
    expect(await askOf(cell, 1)).toBeNull();
    const told = (await texts(secretary)).filter((text) => text.includes('tháng 01/2027 chưa hỏi ai'));
    expect(told).toHaveLength(1);
    expect(await asked(member)).toBe(0);
    await press(secretary, 'asknow', cell.id);
    await bench.advanceTo(at('2027-01-28', '09:01'));
    const ask = await bench.sql.ask.findUniqueOrThrow({ where: { id: (await askOf(cell, 1))! } });
    expect(ask.state).toBe('open');
    expect(await refused(press(secretary, 'asknow', cell.id))).toContain('01/2027 đã hỏi rồi');
  });
});

test('when people register for the next year, the year that ends is still at hand', async () => {
  await pledge(member);
  bench.clock.set(at('2027-12-01', '09:00'));
  const next = await press(secretary, 'cell', cell.id);
  expect(next.edit?.text).toContain('năm 2028');
  expect(labelsOf(next)).toContain('Năm 2027');
  const ending = await press(secretary, 'cell', cell.id, 'y2027');
  expect(ending.edit?.text).toContain('năm 2027');
  expect(labelsOf(ending)).toEqual([
    'Tháng 12/2027',
    'Từng đồng chí',
    'Phiếu năm chi bộ',
    'Năm 2028',
    'Quay lại',
  ]);
});

test('last year is copied into the new paper, which is called as the unit calls it and holds five items', async () => {
  await pledge(member);
  await press(secretary, 'name', cell.id, 'plan');
  expect(await refused(press(leader, 'name', cell.id, 'register'))).toBe(say('router-no-right'));
  bench.clock.set(at('2027-12-01', '09:00'));
  const begun = await press(member, 'reg', 'y2028');
  expect(begun.edit?.text).toContain('Kế hoạch cá nhân năm 2028 của đồng chí (chưa gửi).');
  expect(labelsOf(begun)).toEqual(['Thêm mục', 'Chép năm trước']);
  const { id } = await bench.sql.pledge.findFirstOrThrow({ where: { year: 2028 } });
  await press(member, 'copy', id);
  await press(member, 'copy', id);
  const items = await bench.sql.pledgeItem.findMany({
    where: { pledgeId: id },
    orderBy: { position: 'asc' },
  });
  expect(items.map(({ kind }) => kind)).toEqual(['once', 'monthly', 'target']);
  expect(items.map(({ dueOn }) => dueOn.getUTCFullYear())).toEqual([2028, 2028, 2028]);
  const one = {
    theme: 'work' as const,
    words: 'Giúp một hộ',
    kind: 'monthly' as const,
    target: null,
    measure: null,
  };
  const put = () =>
    putWritten(bench.ctxOf(member, { chat: member.externalId }), id, null, { ...one, dueOn: '2028-12-31' });
  await put();
  const full = await put();
  expect(labelsOf(full)).toEqual(['Gửi', 'Sửa mục']);
  await expect(put()).rejects.toMatchObject({ key: 'pledges-full' });
});

describe('people', () => {
  test('a member who moves in June takes the pledge along; each cell keeps its half, and only the new one sees it', async () => {
    bench.clock.set(at('2027-05-20', '09:00'));
    const { id, items } = await pledge(member);
    const slots = ['o1_doing', 'm2_done', 't3_2'];
    const answerMonth = async (unit: Unit, month: number) => {
      await bench.advanceTo(at(`2027-${String(month).padStart(2, '0')}-25`, '09:00'));
      const askId = (await askOf(unit, month))!;
      for (const slot of slots) await press(member, 'ans', askId, slot);
    };
    await answerMonth(cell, 5);
    await bench.sql.member.update({
      where: { id: member.memberId },
      data: { unitId: other.id, groupUnitId: null },
    });
    await answerMonth(other, 6);
    await bench.advanceTo(at('2027-07-05', '09:00'));
    const results = await bench.sql.askResult.findMany({ where: { item: 't3', choice: '' } });
    expect(results.map(({ unitId, sum }) => [unitId, sum])).toEqual(
      expect.arrayContaining([
        [cell.id, 2],
        [other.id, 2],
      ]),
    );
    const item = await press(member, 'hist', id);
    expect(item.edit?.text).toContain('Đã đạt 4/12 cây');
    expect(await refused(press(secretary, 'hist', id))).toBe(say('router-no-right'));
    expect((await press(otherSecretary, 'hist', id)).edit?.text).toContain('Đã đạt 4/12 cây');
    expect(await refused(press(secretary, 'item', items[0]!))).toBe(say('router-no-right'));
  });

  test('who moves within a month is at once the new committee’s to see and to record for, no more the old one’s', async () => {
    await pledge(member);
    await bench.advanceTo(at('2027-01-25', '09:00'));
    const askId = (await askOf(cell, 1))!;
    expect((await press(secretary, 'mon', cell.id, 'm202701')).edit?.text).toContain(member.fullName);
    await bench.sql.member.update({
      where: { id: member.memberId },
      data: { unitId: other.id, groupUnitId: null },
    });
    for (const action of ['mon', 'meet'])
      expect(JSON.stringify(await press(secretary, action, cell.id, 'm202701'))).not.toContain(
        member.fullName,
      );
    expect(JSON.stringify(await press(secretary, 'bmon', askId, 'p0'))).not.toContain(member.fullName);
    expect(await refused(press(secretary, 'bm', askId, member.memberId))).toBe(say('router-no-right'));
    expect(await refused(press(secretary, 'ba', askId, member.memberId, 'o1_done'))).toBe(
      say('router-no-right'),
    );
    const recorded = await press(otherSecretary, 'ba', askId, member.memberId, 'o1_done');
    expect(recorded.toast).toContain(`Đã ghi hộ ${member.fullName}`);
  });

  test('one who came after being asked by the old cell is not asked twice in one month', async () => {
    await bench.sql.pledgePlan.create({
      data: { unitId: other.id, paperName: 'register', monthDay: 28, updatedAt: LONG_AGO },
    });
    await pledge(member);
    await bench.advanceTo(at('2027-01-25', '09:00'));
    await bench.sql.member.update({
      where: { id: member.memberId },
      data: { unitId: other.id, groupUnitId: null },
    });
    await bench.advanceTo(at('2027-01-29', '09:00'));
    expect(await askOf(other, 1)).toBeNull();
  });

  test('a secretary who leaves sees nothing any more; the rounds go on', async () => {
    const { id } = await pledge(member);
    await bench.advanceTo(at('2027-01-25', '09:00'));
    const askId = (await askOf(cell, 1))!;
    expect((await press(secretary, 'mon', cell.id, 'm202701')).edit?.text).toContain('Lê Văn An');
    await bench.sql.roleGrant.updateMany({
      where: { memberId: secretary.memberId },
      data: { until: bench.clock.now() },
    });
    for (const args of [
      ['cell', cell.id],
      ['mon', cell.id, 'm202701'],
      ['who', askId],
      ['bmon', askId, 'p0'],
      ['hist', id],
      ['meet', cell.id, 'm202701'],
      ['ba', askId, member.memberId, 'm2_done'],
    ] as [string, ...string[]][])
      expect(await refused(press(secretary, ...args))).toBe(say('router-no-right'));
    await bench.advanceTo(at('2027-02-26', '09:00'));
    expect(await askOf(cell, 2)).not.toBeNull();
  });

  test('the exempt are asked only where they registered all the same, and are neither chased nor counted', async () => {
    const exempt = await bench.someone({ name: 'Cao Thị Miễn', cell });
    const before = await bench.someone({ name: 'Đỗ Văn Trước', cell });
    for (const one of [exempt, before])
      await bench.sql.absence.create({
        data: { id: newId(), memberId: one.memberId, kind: 'exempt', from: new Date('2026-12-15T00:00:00Z') },
      });
    await pledge(exempt, new Date('2026-12-20T00:00:00Z'));
    await pledge(before, new Date('2026-12-05T00:00:00Z'));
    await pledge(member);
    await bench.advanceTo(at('2027-02-02', '09:00'));
    expect(await texts(before)).toEqual([]);
    expect(await asked(exempt)).toBe(1);
    expect(await asked(before)).toBe(0);
    expect(await bench.sql.notice.count({ where: { memberId: exempt.memberId } })).toBe(0);
    const [total] = await bench.sql.askResult.findMany({ where: { unitId: cell.id, item: '' } });
    expect(total).toMatchObject({ expected: 1, exempt: 2 });
  });

  test('who is followed on paper has nothing written for them but a total', async () => {
    await bench.sql.member.update({ where: { id: member.memberId }, data: { tracking: 'paper' } });
    expect(await refused(press(secretary, 'bmember', member.memberId))).toBe(
      say('pledges-behalf-paper', { name: 'Lê Văn An' }),
    );
    expect(await bench.sql.pledge.count()).toBe(0);
  });
});

test('of all that wait, one whose member moved meanwhile does not hold up the others', async () => {
  const second = await bench.someone({ name: 'Vũ Thị Hai', cell });
  for (const who of [member, second]) {
    const { id } = await pledge(who);
    await bench.sql.pledge.update({ where: { id }, data: { state: 'sent' } });
  }
  await press(secretary, 'acceptall', cell.id);
  await bench.sql.member.update({
    where: { id: member.memberId },
    data: { unitId: other.id, groupUnitId: null },
  });
  await fill(secretary, { choice: 'd0' });
  const states = await bench.sql.pledge.findMany({ orderBy: { state: 'asc' } });
  expect(states.map(({ memberId, state }) => [memberId, state])).toEqual([
    [second.memberId, 'accepted'],
    [member.memberId, 'sent'],
  ]);
});

describe('the budget of private messages', () => {
  /** When each prompt left, and what it was. */
  const told = async (who: Someone) =>
    (
      await bench.sql.outboxMessage.findMany({
        where: { chat: who.externalId, kind: 'send' },
        orderBy: { id: 'asc' },
      })
    ).map(({ living, payload }) =>
      living ? 'living' : (payload as { text: string; buttons: { label: string }[][] }),
    );
  const campaign = async (from: string) => {
    await press(secretary, 'campopen', cell.id);
    for (const text of [from, '15/3']) await fill(secretary, { text });
  };

  test('a month and a campaign that open together come as one message, a button each', async () => {
    await pledge(member);
    // They have not registered for the year that the campaign is about.
    await campaign('25/1');
    await bench.sql.pledgeCampaign.updateMany({ data: { year: 2028 } });
    await bench.advanceTo(at('2027-01-25', '09:00'));
    expect(await told(member)).toEqual([
      {
        text: 'Việc của đồng chí tuần này\n\n• Việc đã đăng ký, tháng 1\n• Bản đăng ký năm 2028',
        buttons: [
          [expect.objectContaining({ label: 'Cập nhật tháng 1' })],
          [expect.objectContaining({ label: 'Đăng ký' })],
        ],
      },
    ]);
    const month = await bench.press(
      member,
      member.externalId,
      encodeButton('pg', 'fix', (await askOf(cell, 1))!),
    );
    expect(month.edit?.text).toContain('Việc bí mật của Lê Văn An');
  });

  test('who was written to that day is asked the next morning, alone as the message that lives', async () => {
    await pledge(member);
    await bench.advanceTo(at('2027-01-25', '07:30'));
    const payload = { text: 'x', line: 'x', button: null };
    const times = { dueAt: bench.clock.now(), expiresAt: at('2027-01-25', '20:00') };
    await bench.tx((tx) => notify(tx, [{ key: 'x', memberId: member.memberId, ...times, payload }]));
    await bench.advanceTo(at('2027-01-25', '20:00'));
    expect(await asked(member)).toBe(0);
    await bench.advanceTo(at('2027-01-26', '07:00'));
    expect(await asked(member)).toBe(1);
  });

  /** The prompt as the month left it, told or not, and when. */
  const prompt = async () => ({ key: `prompt:${(await askOf(cell, 1))!}:${member.memberId}` });

  test.each([
    ['waits for its day at the nudge', 'waiting'],
    ['could not be asked at all by the nudge', 'dropped'],
  ])('who %s is asked, once, and not reminded of what was never said', async (_, state) => {
    await pledge(member);
    await bench.advanceTo(at('2027-01-25', '09:00'));
    const key = await prompt();
    const dueAt = at('2027-01-30', '07:00');
    await bench.sql.notice.update({ where: key, data: { state, dueAt, sentAt: null } });
    const before = (await told(member)).length;
    await bench.advanceTo(at('2027-01-30', '12:00'));
    expect(await bench.sql.notice.findUniqueOrThrow({ where: key })).toMatchObject({ state: 'sent' });
    expect(await bench.sql.notice.count({ where: { key: { startsWith: 'nudge:' } } })).toBe(0);
    expect((await told(member)).length).toBe(before);
  });

  test('what was called off before it was asked is not asked any more', async () => {
    await campaign('25/1');
    await bench.advanceTo(at('2027-01-25', '07:30'));
    const payload = { text: 'x', line: 'x', button: null };
    const times = { dueAt: bench.clock.now(), expiresAt: at('2027-01-25', '20:00') };
    await bench.tx((tx) => notify(tx, [{ key: 'x', memberId: member.memberId, ...times, payload }]));
    await bench.advanceTo(at('2027-01-25', '12:00'));
    const { askId } = await bench.sql.pledgeCampaign.findFirstOrThrow();
    await bench.tx((tx) => cancelAsk(bench.services, tx, askId!));
    await bench.advanceTo(at('2027-01-27', '12:00'));
    expect(await asked(member)).toBe(0);
    expect(await told(member)).toHaveLength(1);
  });
});

test('a campaign is extended, never made to end before it opens', async () => {
  await press(secretary, 'campopen', cell.id);
  const write = (text: string) => fill(secretary, { text });
  await write('1/3');
  await write('15/3');
  const { id, askId } = await bench.sql.pledgeCampaign.findFirstOrThrow();
  await press(secretary, 'campmore', id);
  const answer = await write('10/2');
  expect(answer?.messages?.[0]?.text ?? answer?.edit?.text).toContain('16/03/2027');
  await write('22/3');
  const ask = await bench.sql.ask.findUniqueOrThrow({ where: { id: askId! } });
  expect(ask.closesAt).toEqual(at('2027-03-22', '17:00'));
});

describe('a month that is open', () => {
  test('follows an item that is dropped meanwhile: the rest completes it', async () => {
    const { items } = await pledge(member);
    await bench.advanceTo(at('2027-01-25', '09:00'));
    const askId = (await askOf(cell, 1))!;
    await press(member, 'ans', askId, 'm2_done');
    await press(member, 'ans', askId, 't3_1');
    const part = () => bench.sql.participation.findFirstOrThrow({ where: { askId } });
    expect((await part()).state).toBe('partial');
    const { applyChange } = await import('../../src/features/pledges/month/item-actions.ts');
    const ctx = bench.ctxOf(member, { chat: member.externalId });
    await applyChange(ctx, items[0]!, { kind: 'dropped', reason: 'Không còn phù hợp', to: {} });
    expect((await part()).state).toBe('done');
    expect((await texts(secretary)).some((text) => text.includes('thôi một mục'))).toBe(true);
  });

  test('counts what was said of some items even if others were left', async () => {
    await pledge(member);
    await bench.advanceTo(at('2027-01-25', '09:00'));
    const askId = (await askOf(cell, 1))!;
    await press(member, 'ans', askId, 'm2_part');
    await bench.advanceTo(at('2027-02-02', '09:00'));
    const kept = await bench.sql.askResult.findMany({ where: { askId } });
    expect(kept.find(({ choice }) => choice === 'part')).toMatchObject({ item: 'm2', count: 1 });
    expect(kept.find(({ item }) => item === '')).toMatchObject({ expected: 1, answered: 0 });
  });

  test('the same press twice changes nothing, and the committee does not answer over a person', async () => {
    await pledge(member);
    await bench.advanceTo(at('2027-01-25', '09:00'));
    const askId = (await askOf(cell, 1))!;
    await press(member, 'ans', askId, 'o1_done');
    await press(member, 'ans', askId, 'o1_done');
    expect(await bench.sql.response.count({ where: { askId } })).toBe(1);
    expect(await refused(press(secretary, 'ba', askId, member.memberId, 'o1_unable'))).toBe(
      say('asks-behalf-own', { name: 'Lê Văn An' }),
    );
    await press(secretary, 'ba', askId, member.memberId, 'm2_done');
    expect(await bench.sql.response.findFirst({ where: { askId, item: 'm2' } })).toMatchObject({
      recordedBy: secretary.memberId,
    });
    const items = await bench.sql.pledgeItem.findMany({ orderBy: { position: 'asc' } });
    expect(items.map(({ state }) => state)).toEqual(['finished', 'active', 'active']);
  });
});

describe('rights', () => {
  test('a tổ trưởng sees nothing of a pledge, nor who has not updated', async () => {
    const { id, items } = await pledge(member);
    await bench.advanceTo(at('2027-01-25', '09:00'));
    const askId = (await askOf(cell, 1))!;
    const tries: [string, ...string[]][] = [
      ['cell', cell.id],
      ['wait', cell.id, 'p0'],
      ['people', cell.id, 'y2027', 'p0'],
      ['person', member.memberId],
      ['view', id],
      ['hist', id],
      ['item', items[0]!],
      ['sheet', id],
      ['yearx', cell.id, 'y2027'],
      ['mon', cell.id, 'm202701'],
      ['meet', cell.id, 'm202701'],
      ['print', cell.id, 'm202701'],
      ['who', askId],
      ['again', askId],
      ['bmon', askId, 'p0'],
      ['bm', askId, member.memberId],
      ['ba', askId, member.memberId, 'm2_done'],
      ['helped', items[0]!],
      ['adjust', items[0]!],
      ['photo', items[0]!, 'm202701'],
      ['bmember', member.memberId],
      ['set', cell.id],
      ['campopen', cell.id],
      ['asknow', cell.id],
      ['branch', cell.id, 'y2027'],
    ];
    for (const who of [leader, otherSecretary])
      for (const one of tries)
        expect([one[0], await refused(press(who, ...one))]).toEqual([one[0], say('router-no-right')]);
    expect(await refused(press(leader, 'ans', askId, 'm2_done'))).toBe(say('pledges-not-asked'));
    expect(await bench.sql.response.count()).toBe(0);
  });

  test('a committee member sees and records, and does not receive', async () => {
    const third = await bench.someone({
      name: 'Vũ Thị Ủy',
      cell,
      role: { role: 'committee_member', unit: cell },
    });
    const { id } = await pledge(member);
    await bench.sql.pledge.update({ where: { id }, data: { state: 'sent' } });
    expect((await press(third, 'view', id)).edit?.buttons).toEqual([]);
    expect(await refused(press(third, 'accept', id))).toBe(say('router-no-right'));
    expect((await press(secretary, 'view', id)).edit?.buttons?.flat().map(({ label }) => label)).toEqual([
      'Tiếp nhận',
      'Đề nghị bổ sung',
    ]);
  });

  test('a draft is its writer’s alone', async () => {
    const { id } = await pledge(member);
    await bench.sql.pledge.update({ where: { id }, data: { state: 'draft' } });
    expect(await refused(press(secretary, 'view', id))).toBe(say('router-no-right'));
    expect((await press(secretary, 'person', member.memberId, 'y2027')).edit?.text).not.toContain('bí mật');
  });

  test('nothing reaches the cell’s group, bound as members only or mixed', async () => {
    await bench.group(cell, '-100', 'members_only');
    await bench.group(cell, '-101', 'mixed');
    await pledge(member);
    await bench.advanceTo(at('2027-02-03', '09:00'));
    const sent = await bench.sql.outboxMessage.count({ where: { chat: { in: ['-100', '-101'] } } });
    expect(sent).toBe(0);
  });
});
