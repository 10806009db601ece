// Tests of the steps in which a person chooses whom to ask, on the real database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { at, type Bench, openBench, type Someone } from '../../../../test/readings/cell.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import type { Feature, Form } from '../../feature.ts';
import { answerForm, collectForms, startForm } from '../../forms/forms.ts';
import type { Unit } from '../../org/units-store.ts';
import type { AskAudience } from '../shapes.ts';
import { askingUnits, chosenAudience } from './choice.ts';
import { describeAudience } from './messages.ts';
import { type AudienceData, audienceData, PARTY } from './shapes.ts';
import { audienceSteps } from './steps.ts';

const asked: AskAudience[] = [];
const data = z.object(audienceData);
const form: Form<AudienceData> = {
  name: 'test.ask',
  data,
  first: 'whom',
  steps: audienceSteps<AudienceData>({ next: 'done', withOthers: true }),
  async done(ctx, { unitId, audience }) {
    const chosen = await chosenAudience(ctx, ctx.db, { unitId, audience, standings: PARTY });
    asked.push(chosen.audience);
    return { messages: [{ text: describeAudience(tongueIn(ctx, 'vi'), chosen) }] };
  },
};
const feature: Feature = { name: 'test', code: 'ts', forms: [form] };

let bench: Bench;
let branch: Unit;
let cell: Unit;
let groups: Unit[];
let elsewhere: Unit;
let secretary: Someone;
let leader: Someone;
let member: Someone;
let stranger: Someone;
beforeAll(async () => {
  bench = await openBench(at('2026-11-24', '09:00'), feature);
  const root = await bench.unit(null, 'organisation', 'Thành ủy');
  branch = await bench.unit(root, 'organisation', 'Đảng bộ phường');
  cell = await bench.unit(branch, 'cell', 'Chi bộ 3');
  const other = await bench.unit(branch, 'cell', 'Chi bộ 4');
  elsewhere = await bench.unit(root, 'cell', 'Chi bộ nơi khác');
  groups = [await bench.unit(cell, 'cell_group', 'Tổ 1'), await bench.unit(cell, 'cell_group', 'Tổ 2')];
  secretary = await bench.someone({ name: 'Nguyễn Văn Bí', cell, role: { role: 'secretary', unit: cell } });
  leader = await bench.someone({ name: 'Lê Lãnh Đạo', cell: other, role: { role: 'leader', unit: branch } });
  member = await bench.someone({ name: 'Trần Thị Ân', cell, group: groups[0]! });
  await bench.someone({ name: 'Phạm Văn An', cell, group: groups[1]! });
  await bench.someone({ name: 'Hoàng Ngoài', cell, group: groups[1]!, standing: 'participant' });
  await bench.someone({ name: 'Đỗ Bí Thư', cell: other, role: { role: 'secretary', unit: other } });
  stranger = await bench.someone({ name: 'Vũ Nơi Khác', cell: elsewhere });
});
afterAll(() => bench.close());

const forms = collectForms([feature]);
const begin = async (who: Someone, unit: Unit) =>
  startForm(bench.ctxOf(who, { chat: who.externalId }), form, { unitId: unit.id, audience: {} });
const say = async (who: Someone, input: { choice?: string; text?: string }) => {
  const ctx = bench.ctxOf(who, { chat: who.externalId });
  const reply = await answerForm(forms, ctx, input);
  const message = reply?.edit ?? reply?.messages?.[0];
  return { text: message?.text ?? '', labels: (message?.buttons ?? []).flat().map(({ label }) => label) };
};
const labelsOf = (reply: Awaited<ReturnType<typeof begin>>) =>
  (reply.messages?.[0]?.buttons ?? []).flat().map(({ label }) => label);

test('a secretary asks the whole cell, non-members or not', async () => {
  expect(labelsOf(await begin(secretary, cell))).toEqual([
    'Cả chi bộ',
    'Chọn tổ',
    'Theo chức vụ',
    'Chọn người',
    'Thôi',
  ]);
  expect((await say(secretary, { text: 'ca chi bo' })).labels).toContain('Cả quần chúng');
  expect((await say(secretary, { choice: 'party' })).text).toBe('cả Chi bộ 3 (3 người)');
  await begin(secretary, cell);
  await say(secretary, { choice: 'whole' });
  expect((await say(secretary, { choice: 'all' })).text).toBe('cả Chi bộ 3 (4 người)');
});

test('tổ are ticked; Quay lại leads out of the list, and the non-members of Tổ 1 are not asked about: there are none', async () => {
  await begin(secretary, cell);
  expect((await say(secretary, { choice: 'units' })).labels).toEqual([
    'Tổ 1',
    'Tổ 2',
    'Xong',
    'Quay lại',
    'Thôi',
  ]);
  expect((await say(secretary, { choice: 'ok' })).text).toContain('Chưa chọn gì');
  const ticked = await say(secretary, { choice: groups[0]!.id });
  expect(ticked.text).toContain('Đã chọn: Tổ 1. Tất cả 1 người.');
  expect(ticked.labels[0]).toBe('✓ Tổ 1');
  expect((await say(secretary, { choice: 'ok' })).text).toBe('Tổ 1 (1 người)');
  expect(asked.at(-1)).toEqual({ units: [groups[0]!.id] });
});

test('people are found by a part of the name and ticked; a name from elsewhere is refused', async () => {
  await begin(secretary, cell);
  await say(secretary, { choice: 'members' });
  const found = await say(secretary, { text: 'thi ân' });
  expect(found.labels).toEqual(['Trần Thị Ân', 'Cả danh sách', 'Xong', 'Quay lại', 'Thôi']);
  expect((await say(secretary, { choice: stranger.memberId })).text).toContain('Nút này đã cũ');
  await say(secretary, { choice: member.memberId });
  expect((await say(secretary, { choice: 'ok' })).text).toBe('Trần Thị Ân (1 người)');
});

test('a leader chooses units and roles of the branch, and is never shown the names of a cell, whichever unit they forge', async () => {
  expect(labelsOf(await begin(leader, branch))).toEqual([
    'Cả Đảng bộ phường',
    'Chọn đơn vị',
    'Theo chức vụ',
    'Thôi',
  ]);
  expect((await say(leader, { choice: 'members' })).text).toContain('chọn bằng nút');
  expect((await say(leader, { choice: 'roles' })).labels.slice(0, 2)).toEqual(['Lãnh đạo (1)', 'Bí thư (2)']);
  await say(leader, { choice: 'secretary' });
  expect((await say(leader, { choice: 'ok' })).text).toBe('Bí thư (2 người)');
  expect(labelsOf(await begin(leader, cell))).not.toContain('Chọn người');
  expect((await say(leader, { choice: 'members' })).text).toContain('chọn bằng nút');
});

test('nobody asks where they may not', async () => {
  expect(
    askingUnits(await bench.ctxOf(leader, { chat: leader.externalId }).person()).map(({ name }) => name),
  ).toEqual(['Đảng bộ phường']);
  for (const [who, unit] of [
    [member, cell],
    [secretary, branch],
    [leader, elsewhere],
  ] as const)
    await expect(begin(who, unit)).rejects.toThrow(new UserError('router-no-right'));
});

test('what was chosen is checked again at the end: units and people of another branch, somebody gone', async () => {
  const check = (who: Someone, unitId: string, audience: AskAudience) =>
    chosenAudience(bench.ctxOf(who, { chat: who.externalId }), bench.services.db, {
      unitId,
      audience,
      standings: PARTY,
    });
  await expect(check(secretary, cell.id, { units: [elsewhere.id] })).rejects.toThrow('audience-changed');
  await expect(check(secretary, cell.id, { members: [stranger.memberId] })).rejects.toThrow(
    'audience-changed',
  );
  await expect(check(secretary, cell.id, { roles: ['administrator'] })).rejects.toThrow('audience-changed');
  await expect(check(secretary, cell.id, { roles: ['recorder'] })).rejects.toThrow('audience-nobody');
  await expect(check(leader, branch.id, { members: [member.memberId] })).rejects.toThrow('router-no-right');
  await bench.sql.member.update({ where: { id: member.memberId }, data: { endedAt: bench.clock.now() } });
  await expect(check(secretary, cell.id, { members: [member.memberId] })).rejects.toThrow('audience-changed');
});
