// An ask of a whole branch at its desk: each cell's own people see, answer for and remind their own, and nobody else's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { at, type Bench, dataOf, labels, openBench, type Someone } from '../../../../test/readings/cell.ts';
import { inTransaction } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { newId } from '../../../shared/ids.ts';
import type { Ctx, Feature } from '../../feature.ts';
import { answerForm, collectForms } from '../../forms/forms.ts';
import { STANDINGS } from '../../org/roles.ts';
import type { Unit } from '../../org/units-store.ts';
import type { Kinds } from '../choice-rules.ts';
import { postAsk } from '../places.ts';
import { answerOwn, openAsksMenu, ownChoices } from '../self-answer.ts';
import { askForm } from '../shapes.ts';
import { insertAsk, loadAsk } from '../store.ts';
import { sightOf } from '../viewer.ts';
import { createDesk } from './index.ts';

const CODE = 'sa';
const KINDS: Kinds = {
  sample: {
    code: CODE,
    item: 'seen',
    choices: ({ form }) => form.items[0]!.options!.map(({ id }) => id),
    press: (askId, value) => encodeButton(CODE, 'ans', askId, value),
    whole: 'got',
    words: {
      missing: 'readings-list-label',
      empty: 'readings-list-empty',
      over: 'readings-list-over',
      remindedBefore: 'readings-again-before',
      notOpen: 'readings-not-open',
      notAsked: 'readings-not-asked',
    },
    about: async () => ({
      title: (_tongue, { missing, expected }) => `Thiếu ${missing}/${expected}`,
      choose: () => 'Chọn một:',
      menu: () => 'Thông báo',
      told: (_tongue, { by, role, answer }) => ({ text: `${by}, ${role}: ${answer}`, line: answer }),
    }),
  },
};
const desk = createDesk('sample', KINDS);
const feature = {
  name: 'sample',
  code: CODE,
  buttons: {
    ...desk.buttons,
    ans: {
      args: z.tuple([z.uuid(), z.string()]),
      run: (ctx: Ctx, [id, value]: string[]) => answerOwn(ctx, KINDS.sample!, id!, value!),
    },
    fix: { args: z.tuple([z.uuid()]), run: (ctx: Ctx, [id]: string[]) => ownChoices(ctx, KINDS, id!) },
  },
  forms: desk.forms,
  asks: {
    sample: {
      standings: STANDINGS,
      render: async () => null,
      nudge: async () => () => ({ text: 'nhắc', line: 'nhắc', button: null }),
      closed: async () => undefined,
      missed: async () => undefined,
    },
  },
} as unknown as Feature;

let bench: Bench;
let askId: string;
let root: Unit;
let [a, b]: Unit[] = [];
let two: Unit;
const people = new Map<string, Someone>();
const who = (name: string): Someone => people.get(name)!;
const alone = (name: string, action: string, ...args: string[]) =>
  bench.press(who(name), who(name).externalId, encodeButton(CODE, action, askId, ...args));
const missing = async (unit: Unit): Promise<number> =>
  bench.sql.participation.count({ where: { askId, unitId: unit.id, state: 'expected' } });
const choose = (name: string, choice: string) => {
  const ctx = bench.ctxOf(who(name), { chat: who(name).externalId });
  return answerForm(collectForms([feature]), ctx, { choice });
};

beforeAll(async () => {
  bench = await openBench(at('2026-11-30', '07:00'), feature);
  root = await bench.unit(null, 'organisation', 'Đảng bộ phường');
  a = await bench.unit(root, 'cell', 'Chi bộ A');
  b = await bench.unit(root, 'cell', 'Chi bộ B');
  const outside = await bench.unit(null, 'cell', 'Chi bộ ngoài');
  const first = await bench.unit(a, 'cell_group', 'Tổ 1');
  two = await bench.unit(a, 'cell_group', 'Tổ 2');
  const make = async (name: string, wanted: Omit<Parameters<Bench['someone']>[0], 'name'>) =>
    people.set(name, await bench.someone({ name, ...wanted }));
  await make('Bí A', { cell: a, group: first, role: { role: 'secretary', unit: a } });
  await make('Trưởng Hai', { cell: a, group: two, role: { role: 'group_leader', unit: two } });
  await make('An', { cell: a, group: first });
  await make('Hai', { cell: a, group: two });
  await make('Chuyển', { cell: a, group: two });
  await make('Bí B', { cell: b, role: { role: 'secretary', unit: b } });
  await make('Bảo', { cell: b });
  await make('Bích', { cell: b });
  await make('Cấp Trên', { cell: root, role: { role: 'leader', unit: root } });
  await make('Bí Đảng Bộ', { cell: root, role: { role: 'secretary', unit: root } });
  await make('Bí Ngoài', { cell: outside, role: { role: 'secretary', unit: outside } });
  await bench.group(a, '-100');
  askId = await inTransaction(bench.services.db, (tx) =>
    insertAsk(tx, {
      feature: 'sample',
      subjectId: newId(),
      unitId: root.id,
      form: askForm.parse({
        version: 1,
        items: [
          {
            id: 'seen',
            kind: 'choice',
            options: [
              { id: 'got', label: 'Đã nhận' },
              { id: 'did', label: 'Đã làm' },
            ],
          },
        ],
      }),
      opensAt: at('2026-11-30', '07:30'),
      nudgesAt: [],
      closesAt: at('2026-11-30', '17:00'),
      graceSeconds: 7200,
    }),
  );
  await bench.advanceTo(at('2026-11-30', '07:30'));
});
afterAll(() => bench.close());

describe('an ask of a branch over two cells', () => {
  it('is posted where each cell sits, to the others privately, and to a narrower audience privately alone', async () => {
    const ask = (await loadAsk(bench.services.db, askId))!;
    const to = { unit: root, date: '2026-11-30', membersOnly: true, standings: STANDINGS };
    const posted = async () =>
      (await bench.sql.livingMessage.findMany({ where: { ref: `ask:${askId}` } }))
        .map(({ chat }) => chat)
        .sort();
    await bench.tx((tx) => postAsk(tx, ask, { ...to, only: new Set([who('An').memberId]) }));
    expect(await posted()).toEqual([who('An').externalId]);
    await bench.tx((tx) => postAsk(tx, ask, to));
    const apart = ['An', 'Bí B', 'Bảo', 'Bích', 'Cấp Trên', 'Bí Đảng Bộ'].map((name) => who(name).externalId);
    expect(await posted()).toEqual(['-100', ...apart].sort());
    const keys = (await bench.sentTo('-100')).map(({ key }) => key);
    expect(keys).toEqual([`ask:${askId}@telegram:-100`]);
  });

  it('shows a secretary the names of their cell, a tổ leader those of their tổ, a higher leader none', async () => {
    const ofA = (await alone('Bí A', 'who')).edit;
    expect(ofA?.text).toBe('Thiếu 5/5\n\nTổ 1: An, Bí A\nTổ 2: Chuyển, Hai, Trưởng Hai');
    expect(labels(ofA)).toEqual(['Ghi hộ', 'Ghi cả tổ', 'Nhắc lại một lần']);
    const ofB = (await alone('Bí B', 'who')).edit;
    expect(ofB?.text).toBe('Thiếu 3/3\n\nBảo, Bích, Bí B');
    const ofTwo = (await alone('Trưởng Hai', 'who')).edit;
    expect(ofTwo?.text).toBe('Thiếu 3/3\n\nTổ 2: Chuyển, Hai, Trưởng Hai');
    expect(labels(ofTwo)).toEqual(['Ghi hộ', 'Ghi cả tổ']);
    const noRight = bench.services.texts.say('vi')('router-no-right');
    for (const name of ['Cấp Trên', 'Bí Đảng Bộ', 'Bí Ngoài', 'An'])
      for (const action of ['who', 'all', 'again'])
        expect(await alone(name, action), `${name} ${action}`).toEqual({ toast: noRight });
    const inGroup = await bench.press(who('Bí A'), '-100', encodeButton(CODE, 'who', askId));
    expect(inGroup.toast).toBe(bench.services.texts.say('vi')('router-only-private'));
  });

  it('lets a secretary answer for their own people, with the words of its own form, and for nobody else', async () => {
    const pick = (await alone('Bí A', 'behalf', 'p0')).edit;
    expect(labels(pick)).toEqual(['An', 'Bí A', 'Chuyển', 'Hai', 'Trưởng Hai', 'Quay lại']);
    const what = (await bench.press(who('Bí A'), who('Bí A').externalId, dataOf(pick, 'Hai'))).edit;
    expect(labels(what)).toEqual(['Đã nhận', 'Đã làm', 'Quay lại']);
    const done = await bench.press(who('Bí A'), who('Bí A').externalId, dataOf(what, 'Đã làm'));
    expect(done.toast).toBe('Đã ghi hộ Hai: Đã làm.');
    await bench.beat();
    const [told] = (await bench.sentTo(who('Hai').externalId)).filter(({ living }) => living === null);
    expect(told?.message?.text).toBe('A, bí thư: Đã làm');
    const noRight = bench.services.texts.say('vi')('router-no-right');
    expect((await alone('Bí A', 'rec', who('Bảo').memberId, 'got')).toast).toBe(noRight);
    expect((await alone('Bí B', 'rec', who('An').memberId, 'got')).toast).toBe(noRight);
    expect((await alone('Trưởng Hai', 'rec', who('An').memberId, 'got')).toast).toBe(noRight);
    expect((await alone('Bí A', 'rec', who('An').memberId, 'other')).toast).toBe(
      bench.services.texts.say('vi')('router-old-button'),
    );
    expect(await bench.sql.response.count({ where: { askId } })).toBe(1);
  });

  it('tells who presses by its own words, and keeps what they said against anybody', async () => {
    const hai = who('Hai');
    const changed = await bench.press(hai, '-100', encodeButton(CODE, 'ans', askId, 'got'));
    expect(changed.toast).toBe('Đã ghi nhận. Cảm ơn đồng chí. Đã đổi thành: Đã nhận.');
    expect((await alone('Trưởng Hai', 'rec', hai.memberId, 'did')).toast).toBe(
      'Hai đã tự ghi nhận, nên giữ nguyên ghi nhận ấy.',
    );
    const [entry] = await openAsksMenu(bench.ctxOf(hai, { chat: hai.externalId }), KINDS);
    expect(entry?.label).toBe('Thông báo');
    const own = await bench.press(hai, hai.externalId, entry!.data);
    expect(labels(own.messages?.[0])).toEqual(['Đã nhận', 'Đã làm']);
    expect(await openAsksMenu(bench.ctxOf(who('Bí Ngoài'), { chat: '1' }), KINDS)).toEqual([]);
  });

  it('records a cell without tổ at once, and nobody of the other cell', async () => {
    const asked = (await alone('Bí B', 'all')).edit;
    expect(asked?.text).toContain('Ghi Đã nhận cho 3 đồng chí.');
    await choose('Bí B', who('Bảo').memberId);
    const done = await choose('Bí B', 'ok');
    expect(done?.edit?.text).toBe('Đã ghi Đã nhận cho 2 đồng chí.');
    expect([await missing(a!), await missing(b!)]).toEqual([4, 1]);
    expect(labels((await alone('Bí A', 'all')).edit)).toEqual(['Tổ 1', 'Tổ 2', 'Quay lại']);
    const foreign = await alone('Bí B', 'allof', two.id);
    expect(foreign.toast).toBe(bench.services.texts.say('vi')('router-no-right'));
  });

  it('reminds once in each cell, its own people alone, however often it is pressed at once', async () => {
    const pressed = await Promise.all([alone('Bí A', 'again'), alone('Bí A', 'again')]);
    const before = bench.services.texts.say('vi')('readings-again-before');
    expect(pressed.map(({ toast }) => toast).sort()).toEqual([before, 'Đã nhắc 4 đồng chí.'].sort());
    const nudged = () => bench.sql.notice.findMany({ where: { key: { startsWith: `nudge:${askId}` } } });
    const ofA = (await nudged()).map(({ memberId }) => memberId);
    expect(ofA).toHaveLength(4);
    expect(ofA).not.toContain(who('Bảo').memberId);
    expect((await alone('Bí B', 'again')).toast).toBe('Đã nhắc 1 đồng chí.');
    expect((await alone('Trưởng Hai', 'again')).toast).toBe(
      bench.services.texts.say('vi')('router-no-right'),
    );
    expect(await nudged()).toHaveLength(5);
  });

  it('is seen in a group of its branch and by its people, and where others sit as well not even by an old binding', async () => {
    const ask = (await loadAsk(bench.services.db, askId))!;
    const seen = (chat: string, membersOnly = true) =>
      sightOf(
        bench.services,
        bench.services.db,
        ask,
        { channel: 'telegram', chat },
        { item: 'seen', membersOnly },
      );
    expect(await seen('-100')).toMatchObject({
      group: 'members_only',
      viewer: null,
      tongue: { locale: 'vi' },
    });
    expect(await seen(who('Hai').externalId)).toMatchObject({
      group: null,
      viewer: { answer: 'got', recordedBy: null },
    });
    expect(await seen('-999')).toBeNull();
    await bench.group(a!, '-100', 'mixed');
    expect(await seen('-100')).toBeNull();
    expect(await seen('-100', false)).toMatchObject({ group: 'mixed' });
  });

  it('keeps who is transferred meanwhile with the cell they were asked in', async () => {
    const { memberId } = who('Chuyển');
    await bench.sql.member.update({ where: { id: memberId }, data: { unitId: b!.id, groupUnitId: null } });
    expect((await alone('Bí B', 'who')).edit?.text).not.toContain('Chuyển');
    expect((await alone('Bí A', 'who')).edit?.text).toContain('Chuyển');
  });

  it('takes corrections of a whole cell for a day after closing, of a tổ leader no more', async () => {
    await bench.advanceTo(at('2026-11-30', '17:00'));
    const over = bench.services.texts.say('vi')('readings-list-over');
    expect((await alone('Trưởng Hai', 'rec', who('Trưởng Hai').memberId, 'got')).toast).toBe(over);
    const list = (await alone('Bí A', 'who')).edit;
    expect(labels(list)).toEqual(['Ghi hộ']);
    expect((await alone('Trưởng Hai', 'who')).edit?.text).toContain('Đã kết thúc lúc 17 giờ 00 thứ Hai');
    const late = await alone('Bí A', 'rec', who('Chuyển').memberId, 'did');
    expect(late.toast).toBe('Đã ghi hộ Chuyển: Đã làm.');
    expect((await alone('Bí A', 'rec', who('Bảo').memberId, 'got')).toast).toBe(
      bench.services.texts.say('vi')('router-no-right'),
    );
    expect((await alone('Bí A', 'again')).toast).toBe(over);
    await bench.advanceTo(at('2026-12-01', '17:00'));
    expect((await alone('Bí A', 'rec', who('An').memberId, 'got')).toast).toBe(over);
    expect(bench.errors).toEqual([]);
  });
});
