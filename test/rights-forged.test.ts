// Nothing of one branch is shown to, or changed by, people of another by buttons that nobody was ever shown.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoleName } from '../src/core/org/roles.ts';
import { FEATURES } from '../src/features.ts';
import { shortId } from '../src/shared/ids.ts';
import { inRole } from './harness/branches.ts';
import {
  expectQuietLogs,
  nothingCrosses,
  pressAll,
  startWorld,
  strongest,
  type World,
  writeAll,
} from './harness/crossing.ts';
import { actionsAbout, forGroups, forge, ofEachAction, spread } from './harness/forged.ts';

const SLOW = { timeout: 480_000 };
/** Of each action the secretary tries all; each further person, of what is alike, so many about its own things and others. */
const SAMPLES: { roles: (RoleName | null)[]; own: number; others: number }[] = [
  { roles: ['leader', 'administrator'], own: 5, others: 2 },
  { roles: ['group_leader', 'recorder', null], own: 2, others: 1 },
];

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(async () => {
  expect(world.s.errors).toEqual([]);
  await world.s.stop();
});

test('no button that nobody was ever shown: every action, by every role', SLOW, async () => {
  const { b: by, a: whose, s } = world;
  const forged = await forge(s, whose, FEATURES);
  const tried = new Set(forged.map(({ action }) => action));
  expect(actionsAbout(FEATURES).filter((action) => !tried.has(action))).toEqual([]);
  await nothingCrosses(world, by, whose, async () => {
    for (const [offset, person] of strongest(by).entries()) {
      const sample = SAMPLES.find(({ roles }) => roles.includes(person.role));
      const data = ofEachAction(forged, (list) => {
        if (!sample) return list;
        const [own = [], others = []] = [true, false].map((isOwn) =>
          list.filter((one) => one.isOwn === isOwn),
        );
        return [...spread(own, sample.own, offset), ...spread(others, sample.others, offset)];
      });
      await pressAll(world, person, data);
    }
    for (const chat of whose.rooms)
      await pressAll(world, inRole(by, 'secretary'), forGroups(forged), { chat });
  });
});

test('a form begun with a right is not finished without it', async () => {
  const { s, a, sql } = world;
  const deputy = inRole(a, 'deputy_secretary');
  await pressAll(world, deputy, [`ro.rename.${shortId(a.waiting.id)}`]);
  await sql.roleGrant.updateMany({
    where: { memberId: deputy.memberId, until: null },
    data: { until: s.clock.now() },
  });
  await writeAll(world, [{ by: deputy, texts: ['Tên Khác'] }]);
  expect((await sql.member.findUniqueOrThrow({ where: { id: a.waiting.id } })).fullName).toBe(a.waiting.name);
  expect(s.telegram.messages(deputy.id).at(-1)?.text).toContain('chưa được phân công');
  await sql.roleGrant.updateMany({ where: { memberId: deputy.memberId }, data: { until: null } });
});

test(
  'a forged press in a group does not take the place of the reading, nor show a person’s own screens there',
  SLOW,
  async () => {
    const { s, a, sql } = world;
    const [, room] = a.rooms;
    const shown = await sql.livingMessage.findFirstOrThrow({ where: { chat: String(room) } });
    const messageId = Number(shown.messageId);
    const textOf = () => s.telegram.messages(room!).find(({ id }) => id === messageId)?.text;
    const before = { text: textOf(), count: s.telegram.messages(room!).length };
    const member = a.people.find(({ role }) => role === null)!;
    const args = ['', `.${shortId(a.cell.id)}`, `.${shortId(a.cell.id)}.~all.~0`, '.~p0', '.~yes'];
    const actions = [
      ...FEATURES.flatMap(({ code, buttons }) =>
        Object.entries(buttons ?? {}).map(([action, { where = 'private' }]) => ({ code, action, where })),
      ),
      ...['leave', 'back'].map((action) => ({ code: 'fm', action, where: 'anywhere' })),
    ];
    for (const person of [member, inRole(a, 'secretary')]) {
      const data = actions
        // Who may change the plan or the binding may answer for them here.
        .filter(({ code, action }) => person === member || !(code === 'gr' || action.startsWith('plan')))
        .flatMap(({ code, action, where }) =>
          (where === 'private' ? args.slice(1, 2) : args).map((one) =>
            `${code}.${action}${one}`.slice(0, 64),
          ),
        );
      await pressAll(world, person, data, { chat: room!, messageId });
    }
    expect({ text: textOf(), count: s.telegram.messages(room!).length }).toEqual(before);
  },
);

test('no log line holds a name, a title, a typed text, a code or a link', () => expectQuietLogs(world));
