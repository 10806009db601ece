// Nothing of one branch's pledges, commendations, initiatives, focus areas, essays and list is shown to, or changed by, the other.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commendations } from '../../src/features/commendations/index.ts';
import { essays } from '../../src/features/essays/index.ts';
import { focus } from '../../src/features/focus/index.ts';
import { initiatives } from '../../src/features/initiatives/index.ts';
import { pledges } from '../../src/features/pledges/index.ts';
import { signs } from '../../src/features/signs/index.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { type Branch, inRole, makeRooms, saidSince, startBranches } from '../harness/branches.ts';
import { makePledged, pledgedIds } from '../harness/busy-pledges.ts';

const SLOW = { timeout: 400_000 };
const OURS = [commendations, initiatives, focus, essays, signs, pledges];
const WORDS = [
  'p0',
  'n1',
  'year',
  'committee',
  'yes',
  'unnamed',
  'waiting',
  'open',
  'ready',
  'done',
  'paper',
  'ok',
  'y2026',
  'm202611',
  'o1',
  'o1_done',
  'register',
];

const THREE = [
  ['waiting', 'p0'],
  ['y2026', 'p0'],
  ['m202611', 'n'],
];

let world: Awaited<ReturnType<typeof startBranches>>;

beforeAll(async () => {
  world = await startBranches();
  const { s, a, b } = world;
  await makeRooms(s, a, b);
  await makeRooms(s, b, a);
  for (const branch of [a, b]) await makePledged(s, branch);
  await s.settle();
}, 60_000);
afterAll(async () => {
  expect(world.s.errors).toEqual([]);
  await world.s.stop();
});

/** Of the branch's unit: ids of everything above, and of the cell itself. */
async function idsOf({ cell, waiting, ...branch }: Branch): Promise<string[]> {
  const asks = await world.sql.ask.findMany({ where: { unitId: cell.id } });
  const ids = [...(await pledgedIds(world.s, { ...branch, cell, waiting })), ...asks.map(({ id }) => id)];
  return [cell.id, waiting.id, ...ids];
}

/** Every action with every id of the other branch; those of two arguments with each word or id they take. */
async function forged(whose: Branch): Promise<string[]> {
  const ids = await idsOf(whose);
  return OURS.flatMap((feature) =>
    Object.entries(feature.buttons ?? {}).flatMap(([action, { args }]) => {
      const lists = ids.flatMap((id) => {
        const more = [...WORDS, ids[0]!, ids[1]!];
        const two = more.map((word) => [id, word]).filter((list) => args.safeParse(list).success);
        const three = THREE.map((rest) => [id, ...rest]).filter((list) => args.safeParse(list).success);
        return [...(args.safeParse([id]).success ? [[id]] : []), ...two.slice(0, 2), ...three];
      });
      return lists.map((list) => encodeButton(feature.code, action, ...list));
    }),
  );
}

async function rowsOf(branch: Branch): Promise<string[]> {
  const { sql } = world;
  const ids = await idsOf(branch);
  const tables = [
    'commendation',
    'initiative',
    'initiative_spread',
    'focus_area',
    'essay_round',
    'sign_line',
    'sign_approval',
    'pledge',
    'pledge_item',
    'pledge_item_change',
    'pledge_month',
    'pledge_campaign',
    'pledge_plan',
    'pledge_suggestion',
    'ask',
    'participation',
    'response',
    'schedule',
  ];
  const rows: string[] = [];
  for (const table of tables) {
    const found = await sql.$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS row FROM "${table}" t`,
    );
    rows.push(
      ...found.map(({ row }) => `${table} ${row}`).filter((row) => ids.some((id) => row.includes(id))),
    );
  }
  return rows.sort();
}

test(
  'no button of these, about anything of the other branch, by any role, in private or in a group',
  SLOW,
  async () => {
    const { s, a, b } = world;
    const data = await forged(a);
    expect(data.length).toBeGreaterThan(300);
    const before = await rowsOf(a);
    const from = s.telegram.calls().length;
    // Whose rights the others' are a part of.
    for (const role of ['secretary', 'leader', 'administrator'] as const) {
      const { id } = inRole(b, role);
      for (const chat of role === 'secretary' ? [id, a.rooms[1]!] : [id])
        await Promise.all(
          data.map((one) => s.telegram.press(id, chat, { data: one, forged: true, messageId: 1 }).answered),
        );
      await s.settle();
    }
    const theirs = new Set([...a.people.map(({ id }) => id), ...a.rooms]);
    const crossed = saidSince(s, from).filter(({ chat, words }) =>
      chat !== null && theirs.has(chat) ? words.includes(b.word) : words.includes(a.word),
    );
    expect(crossed.map(({ method, words }) => `${method} ${words.slice(0, 400)}`)).toEqual([]);
    expect(await rowsOf(a)).toEqual(before);
  },
);

test('none of these screens is shown in a group, least of all a mixed one', SLOW, async () => {
  const { s, a } = world;
  const from = s.telegram.calls().length;
  const { id } = inRole(a, 'secretary');
  const data = await forged(a);
  for (const room of a.rooms) {
    await Promise.all(
      data.map((one) => s.telegram.press(id, room, { data: one, forged: true, messageId: 1 }).answered),
    );
    await s.settle();
  }
  const rooms = new Set<number | null>(a.rooms);
  const said = saidSince(s, from).filter(({ chat, words }) => rooms.has(chat) && words.includes(a.word));
  // What a members' group is asked is edited there; a mixed one hears nothing.
  expect(said.filter(({ chat }) => chat === a.rooms[1])).toEqual([]);
  for (const { words } of said) expect(words).toContain('Bài thu hoạch');
});

test(
  'in one’s own branch the words of a pledge reach its member and the committee of the cell alone',
  SLOW,
  async () => {
    const { s, a, sql } = world;
    const holders = (['group_leader', 'recorder'] as const).map((role) => inRole(a, role).memberId!);
    const about = Object.entries(pledges.buttons ?? {}).flatMap(([action, { args }]) =>
      holders.flatMap((id) =>
        [[id], [id, 'y2026'], [id, 'p0']]
          .filter((list) => args.safeParse(list).success)
          .map((list) => encodeButton(pledges.code, action, ...list)),
      ),
    );
    const data = [...(await forged(a)).filter((one) => one.startsWith(`${pledges.code}.`)), ...about];
    const others = a.people.filter(
      ({ role, memberId }) =>
        role === 'leader' || role === 'overseer' || role === 'deputy_group_leader' || (!role && memberId),
    );
    expect(others).toHaveLength(4);
    const rows = async () =>
      JSON.stringify([
        await sql.pledge.findMany({ where: { memberId: { in: holders } }, include: { items: true } }),
        await sql.pledgeItemChange.count(),
        await sql.pledgePlan.count(),
        await sql.response.findMany({ where: { memberId: { in: holders } } }),
      ]);
    const before = await rows();
    const from = s.telegram.calls().length;
    for (const { id } of others)
      await Promise.all(
        data.map((one) => s.telegram.press(id, id, { data: one, forged: true, messageId: 1 }).answered),
      );
    await s.settle();
    const heard = new Set<number | null>([...others.map(({ id }) => id), ...a.rooms, null]);
    const words = new RegExp(`Việc \\d ${a.word}`);
    expect(saidSince(s, from).filter((one) => heard.has(one.chat) && words.test(one.words))).toEqual([]);
    expect(await rows()).toEqual(before);
  },
);
