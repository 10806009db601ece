// What of pledges, commendations, initiatives, focus areas, essays and the list is shown in groups, and who reads a pledge.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commendations } from '../../src/features/commendations/index.ts';
import { essays } from '../../src/features/essays/index.ts';
import { focus } from '../../src/features/focus/index.ts';
import { initiatives } from '../../src/features/initiatives/index.ts';
import { pledges } from '../../src/features/pledges/index.ts';
import { signs } from '../../src/features/signs/index.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { inRole, makeRooms, saidSince, startBranches } from '../harness/branches.ts';
import { makePledged } from '../harness/busy-pledges.ts';
import { pressAll } from '../harness/crossing.ts';
import { forGroups, forge, ofEachAction, spread } from '../harness/forged.ts';

const SLOW = { timeout: 120_000 };
const OURS = [commendations, initiatives, focus, essays, signs, pledges];

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

test('none of these screens is shown in a group, least of all a mixed one', SLOW, async () => {
  const { s, a } = world;
  const from = s.telegram.calls().length;
  const secretary = inRole(a, 'secretary');
  const data = forGroups(await forge(s, a, OURS));
  expect(data.length).toBeGreaterThan(80);
  for (const chat of a.rooms) await pressAll(world, secretary, data, { chat });
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
    const forged = await forge(s, a, [pledges]);
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
    for (const [offset, person] of others.entries())
      await pressAll(world, person, [...about, ...ofEachAction(forged, (list) => spread(list, 5, offset))]);
    const heard = new Set<number | null>([...others.map(({ id }) => id), ...a.rooms, null]);
    const words = new RegExp(`Việc \\d ${a.word}`);
    expect(saidSince(s, from).filter((one) => heard.has(one.chat) && words.test(one.words))).toEqual([]);
    expect(await rows()).toEqual(before);
  },
);
