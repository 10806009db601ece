// Nothing of one branch is shown to, or changed by, people of another: every command, link and button seen there, by every role.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoleName } from '../src/core/org/roles.ts';
import { FEATURES } from '../src/features.ts';
import { shortId } from '../src/shared/ids.ts';
import { type Branch, inRole, saidSince } from './harness/branches.ts';
import { PLEDGED_ASKS } from './harness/busy-pledges.ts';
import {
  expectQuietLogs,
  nothingCrosses,
  pressAll,
  startWorld,
  strongest,
  type World,
  writeAll,
} from './harness/crossing.ts';
import { spread } from './harness/forged.ts';
import { underWay, unitsAndPeople } from './harness/under-way.ts';

const COMMANDS = FEATURES.flatMap((feature) => feature.commands ?? []).flatMap(({ names }) => names);
/** Presses that would end what the others are to be tried on. */
const ENDING =
  /^(mt\.(i_now|p_canc|p_stop|p_cancel|a_end|a_seal|t_drop)|tb\.(back|undo|withdraw)|sv\.(cancel|stop|close|drop)|ro\.(end|role|mov|confirm|leave|stand|group|away)|jo\.(undo|match|not)|gr\.(un|bind)|pv\.(withdraw|erase)|rd\.(planoff|p_)|st\.lang|fm\.leave|pg\.(campoff|campgone|helped|undo)|mh\.end|tt\.close|th\.stop|bd\.(show|set)|qz\.(c_offyes|c_endyes|c_in|f_endyes|f_fin|f_drop|k_endyes|b_out|b_no|b_rno))/;
const HAS_ID = /\.[A-Za-z0-9_-]{22}(\.|$)/;
const SLOW = { timeout: 480_000 };
const GROUP_PRESSERS: (RoleName | null)[] = ['secretary', 'administrator', 'leader', 'group_leader', null];

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(async () => {
  expect(world.s.errors).toEqual([]);
  await world.s.stop();
});

test('the branches live: a reading is open, a meeting takes its list, surveys and an announcement wait for answers', async () => {
  const { a, b, sql } = world;
  for (const branch of [a, b]) {
    const where = { unitId: branch.cell.id, state: 'open' };
    const asks = await sql.ask.findMany({ where, select: { feature: true } });
    const expected = [
      ...['announcements', 'contest', 'meeting_attendance', 'meeting_rsvp', 'readings', 'surveys', 'surveys'],
      ...PLEDGED_ASKS,
    ];
    expect(asks.map(({ feature }) => feature).sort()).toEqual(expected.sort());
  }
});

// The two branches are made alike: each way of trying is walked from one to the other.

test('no command, in private or in any group, with any argument', SLOW, async () => {
  const { a: by, b: whose } = world;
  const [cell, waiting, group, organisation] = unitsAndPeople(whose);
  const others = [`/doc ${shortId(cell!)}`, `/danhsach ${organisation}`, `/menu ${group}`];
  const texts = [...COMMANDS.map((name) => `/${name} ${waiting}`), ...others];
  const inGroup = COMMANDS.map((name) => `/${name}`);
  await nothingCrosses(world, by, whose, async () => {
    await writeAll(
      world,
      by.people.map((person) => ({ by: person, texts })),
    );
    for (const person of by.people.filter(({ role }) => GROUP_PRESSERS.includes(role)))
      await writeAll(
        world,
        [...whose.rooms, ...(person.role === 'secretary' ? by.rooms : [])].map((chat) => ({
          by: person,
          texts: inGroup,
          chat,
        })),
      );
  });
});

test('no deep link', SLOW, async () => {
  const { b: by, a: whose } = world;
  const kinds = await underWay(world.s, whose);
  const about = unitsAndPeople(whose);
  const links = FEATURES.filter(({ deepLink }, at) => deepLink || at === 0).flatMap(({ code, name }) =>
    [...about, ...kinds.filter(({ feature }) => feature === name).flatMap(({ ids }) => ids)].map(
      (id) => `/start ${code}_${shortId(id)}`,
    ),
  );
  const guesses = about.slice(0, 3).map((id) => `/start ${shortId(id)}`);
  expect(links.length).toBeGreaterThan(50);
  await nothingCrosses(world, by, whose, async () => {
    await writeAll(
      world,
      strongest(by).map((person) => ({ by: person, texts: [...links, ...guesses] })),
    );
  });
});

/** People of the branch walk through what they are shown, some steps deep; returns every button they saw. */
async function walk(branch: Branch): Promise<Set<string>> {
  const { s } = world;
  const chats = new Set([...branch.people.map(({ id }) => id), ...branch.rooms]);
  const offered = (from: number) =>
    saidSince(s, from)
      .filter(({ chat }) => chat !== null && chats.has(chat))
      .flatMap(({ buttons }) => buttons);
  const seen = new Set(offered(0));
  for (const person of strongest(branch)) {
    let from = s.telegram.calls().length;
    const pressed = new Set<string>();
    await writeAll(world, [{ by: person, texts: COMMANDS.map((name) => `/${name}`) }]);
    for (let depth = 0; depth < 4; depth++) {
      const fresh = offered(from);
      for (const one of fresh) seen.add(one);
      from = s.telegram.calls().length;
      const next = [...new Set(fresh)].filter((one) => !ENDING.test(one) && !pressed.has(one)).slice(0, 25);
      for (const one of next) pressed.add(one);
      await pressAll(world, person, next);
    }
    for (const one of offered(from)) seen.add(one);
    await writeAll(world, [{ by: person, texts: ['/huy'] }]);
  }
  return seen;
}

const MOST_SEEN = 150;

test('no button that people of the other branch saw, pressed in private or in a group', SLOW, async () => {
  const { a: by, b: whose } = world;
  const shown = Map.groupBy(
    [...(await walk(whose))].filter((one) => HAS_ID.test(one)),
    (one) => one.split('.')[0],
  );
  // Of every feature alike: one with many screens does not crowd out the others.
  const data = [...shown.values()].flatMap((own) => spread(own, Math.ceil(MOST_SEEN / shown.size)));
  expect([...new Set(data.map((one) => one.split('.')[0]))]).toEqual(
    expect.arrayContaining(['rd', 'ro', 'gr', 'st', 'mt', 'sv', 'tb', 'pg', 'bd', 'mh', 'tt', 'th', 'qz']),
  );
  expect(data.length).toBeGreaterThan(100);
  await nothingCrosses(world, by, whose, async () => {
    for (const person of strongest(by)) await pressAll(world, person, data);
    for (const chat of [...by.rooms, ...whose.rooms])
      await pressAll(world, inRole(by, 'secretary'), data, { chat });
    for (const chat of whose.rooms) await pressAll(world, inRole(by, 'administrator'), data, { chat });
  });
});

test('no log line holds a name, a title, a typed text, a code or a link', () => expectQuietLogs(world));
