// Nothing of one branch is shown to, or changed by, people of another: every command, button and link, by every role.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoleName } from '../src/core/org/roles.ts';
import { inTransaction } from '../src/db/index.ts';
import { ensureReadings } from '../src/features/readings/monday/planning.ts';
import { defaultPlan, insertPlan } from '../src/features/readings/store.ts';
import { FEATURES } from '../src/features.ts';
import { encodeButton } from '../src/shared/button-data.ts';
import { shortId } from '../src/shared/ids.ts';
import {
  type Branch,
  type BranchPerson,
  inRole,
  makeRooms,
  saidSince,
  startBranches,
} from './harness/branches.ts';
import { idsUnderWay, makeBusiest } from './harness/busy.ts';
import { PLEDGED_ASKS, pledgedIds } from './harness/busy-pledges.ts';

type World = Awaited<ReturnType<typeof startBranches>>;
let world: World;

const COMMANDS = FEATURES.flatMap((feature) => feature.commands ?? []).flatMap(({ names }) => names);
/** Presses that would end what the others are to be tried on. */
const ENDING =
  /^(mt\.(i_now|p_canc|p_stop|p_cancel|a_end|a_seal|t_drop)|tb\.(back|undo|withdraw)|sv\.(cancel|stop|close|drop)|ro\.(end|role|mov|confirm|leave|stand|group|away)|jo\.(undo|match|not)|gr\.(un|bind)|pv\.(withdraw|erase)|rd\.(planoff|p_)|st\.lang|fm\.leave|pg\.(campoff|campgone|helped|undo)|mh\.end|tt\.close|th\.stop|bd\.(show|set)|qz\.(c_offyes|c_endyes|c_in|f_endyes|f_fin|f_drop|k_endyes|b_out|b_no|b_rno))/;
const HAS_ID = /\.[A-Za-z0-9_-]{22}(\.|$)/;
/** Rows of work in hand and of messages; and what a stranger's press rightly leaves on the group. */
const TECHNICAL =
  /^(inbox_update|outbox_message|chat_lane|bot_lane|living_message|service_fact|offered_choice|_prisma.*)$/;
const SLOW = { timeout: 480_000 };
/** Presses on their way: the platform takes no answer to one that is a minute old, however slow the machine. */
const AT_ONCE = 500;

beforeAll(async () => {
  world = await startBranches();
  const { s, a, b } = world;
  for (const [branch, others] of [
    [a, b],
    [b, a],
  ] as const) {
    await makeRooms(s, branch, others);
    const secretary = inRole(branch, 'secretary');
    const room = branch.rooms[0]!;
    s.telegram.sendText(secretary.id, room, '/lienket');
    await s.settle();
    await s.telegram.press(secretary.id, room, { label: 'Đổi' }).answered;
    await s.settle();
  }
}, 60_000);

afterAll(async () => {
  expect(world.s.errors).toEqual([]);
  await world.s.stop();
});

async function writeAll(person: BranchPerson, texts: string[], chat = person.id): Promise<void> {
  for (const text of texts) world.s.telegram.sendText(person.id, chat, text);
  await world.s.settle();
}

async function pressAll(person: BranchPerson, data: Iterable<string>, chat = person.id): Promise<void> {
  const all = [...data];
  for (let from = 0; from < all.length; from += AT_ONCE)
    await Promise.all(
      all
        .slice(from, from + AT_ONCE)
        .map(
          (one) =>
            world.s.telegram.press(person.id, chat, { data: one, forged: true, messageId: 1 }).answered,
        ),
    );
  await world.s.settle();
}

/** People of the branch walk through what they are shown, some steps deep; returns every button they saw. */
async function walk(branch: Branch): Promise<Set<string>> {
  const seen = new Set<string>();
  const chats = new Set([...branch.people.map(({ id }) => id), ...branch.rooms]);
  const offered = (from: number) =>
    saidSince(world.s, from)
      .filter(({ chat }) => chat !== null && chats.has(chat))
      .flatMap(({ buttons }) => buttons);
  for (const one of offered(0)) seen.add(one);
  for (const person of branch.people) {
    let from = world.s.telegram.calls().length;
    const pressed = new Set<string>();
    await writeAll(
      person,
      COMMANDS.map((name) => `/${name}`),
    );
    for (let depth = 0; depth < 4; depth++) {
      const fresh = offered(from);
      for (const one of fresh) seen.add(one);
      from = world.s.telegram.calls().length;
      const next = [...new Set(fresh)].filter((one) => !ENDING.test(one) && !pressed.has(one)).slice(0, 25);
      for (const one of next) pressed.add(one);
      await pressAll(person, next);
    }
    for (const one of offered(from)) seen.add(one);
    await writeAll(person, ['/huy']);
  }
  return seen;
}

/** Every row of the database that belongs to the branch, as text. */
async function rowsOf(branch: Branch): Promise<string[]> {
  const { sql } = world;
  const ids = new Set([branch.organisation.id, branch.cell.id, branch.group.id, branch.waiting.id]);
  const accounts = new Set<string>();
  for (const { memberId, id } of branch.people) {
    if (memberId) ids.add(memberId);
    const account = await sql.account.findFirst({ where: { externalId: String(id) } });
    if (account) accounts.add(account.id);
  }
  for (const id of await idsUnderWay(world.s, branch)) ids.add(id);
  const holds = (row: string, some: Set<string>) => [...some].some((id) => row.includes(id));
  const tables = await sql.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const rows: string[] = [];
  for (const { name } of tables.filter((table) => !TECHNICAL.test(table.name))) {
    const found = await sql.$queryRawUnsafe<{ row: string }[]>(
      `SELECT (to_jsonb(t) - 'stranger_at')::text AS row FROM "${name}" t`,
    );
    for (const { row } of found) {
      // A question somebody else began about one of these ids is theirs: what they may do is asked when it ends.
      const isOurs =
        holds(row, accounts) || (name !== 'form_state' && (row.includes(branch.word) || holds(row, ids)));
      if (isOurs) rows.push(`${name} ${row}`);
    }
  }
  return rows.sort();
}

const idsOf = async (branch: Branch): Promise<string[]> => {
  const members = branch.people.flatMap(({ memberId }) => memberId ?? []);
  return [
    branch.organisation.id,
    branch.cell.id,
    branch.group.id,
    branch.waiting.id,
    ...members,
    ...(await idsUnderWay(world.s, branch)),
  ];
};

/** While only people of `by` act: nothing of `whose` is said to them, nothing of theirs to the others, no row of `whose` changes. */
async function nothingCrosses(by: Branch, whose: Branch, act: () => Promise<void>): Promise<void> {
  const before = await rowsOf(whose);
  const from = world.s.telegram.calls().length;
  await act();
  const theirs = new Set([...whose.people.map(({ id }) => id), ...whose.rooms]);
  const crossed = saidSince(world.s, from).filter(({ chat, words }) =>
    // An answer to a press names no chat: it goes to whoever pressed.
    words.includes(chat !== null && theirs.has(chat) ? by.word : whose.word),
  );
  expect(crossed.map(({ method, words }) => `${method} ${words.slice(0, 600)}`)).toEqual([]);
  expect(await rowsOf(whose)).toEqual(before);
}

const both = (): [Branch, Branch][] => [
  [world.a, world.b],
  [world.b, world.a],
];
/** What is pressed by the thousand, once each way: the two branches are made alike. */
const [AS_SEEN, AS_FORGED] = [
  (): [Branch, Branch] => [world.a, world.b],
  (): [Branch, Branch] => [world.b, world.a],
];
/** Those whose rights the others' are a part of, a member without a role and a stranger. */
const STRONGEST: (RoleName | null)[] = [
  'secretary',
  'leader',
  'administrator',
  'group_leader',
  'recorder',
  null,
];
const strongest = ({ people }: Branch): BranchPerson[] =>
  people.filter(({ role }) => STRONGEST.includes(role));
const GROUP_PRESSERS: RoleName[] = ['secretary', 'administrator', 'leader', 'group_leader'];

test(
  'the branches live: a reading is open, a meeting takes its list, surveys and an announcement wait for answers',
  SLOW,
  async () => {
    const { s, a, b, sql } = world;
    // Groups bound by hand bring no plan.
    for (const { cell } of [a, b])
      await inTransaction(world.db, async (tx) => {
        await insertPlan(tx, defaultPlan(cell.id), s.clock.now());
        await ensureReadings(s.service.app.services, tx, cell.id);
      });
    await s.advanceTo('2026-11-30T08:00:00+07:00');
    for (const branch of [a, b]) {
      await makeBusiest(s, branch);
      const where = { unitId: branch.cell.id, state: 'open' };
      const asks = await sql.ask.findMany({ where, select: { feature: true } });
      const expected = [
        'announcements',
        'contest',
        'meeting_attendance',
        'meeting_rsvp',
        'readings',
        'surveys',
        'surveys',
      ];
      expect(asks.map(({ feature }) => feature).sort()).toEqual([...expected, ...PLEDGED_ASKS].sort());
    }
  },
);

test('no command, in private or in any group, with any argument', SLOW, async () => {
  for (const [by, whose] of both()) {
    const ids = await idsOf(whose);
    await nothingCrosses(by, whose, async () => {
      for (const person of by.people) {
        await writeAll(
          person,
          COMMANDS.map((name) => `/${name} ${ids[1]}`),
        );
        await writeAll(person, [`/doc ${shortId(ids[3]!)}`, `/danhsach ${ids[0]}`, `/menu ${ids[2]}`]);
        if (person.role !== null && !GROUP_PRESSERS.includes(person.role)) continue;
        for (const room of [...by.rooms, ...whose.rooms])
          await writeAll(
            person,
            COMMANDS.map((name) => `/${name}`),
            room,
          );
      }
    });
  }
});

test('no deep link', SLOW, async () => {
  for (const [by, whose] of both()) {
    // Of what is pledged and looked after nothing is opened by a link.
    const without = new Set(await pledgedIds(world.s, whose));
    const ids = (await idsOf(whose)).filter((id) => !without.has(id));
    const links = FEATURES.filter(({ deepLink }, at) => deepLink || at === 0).flatMap(({ code }) =>
      ids.map((id) => `/start ${code}_${shortId(id)}`),
    );
    const guesses = ids.map((id) => `/start ${shortId(id)}`);
    await nothingCrosses(by, whose, async () => {
      for (const person of by.people) await writeAll(person, [...links, ...guesses.slice(0, 3)]);
    });
  }
});

test('no button that people of the other branch saw, pressed in private or in a group', SLOW, async () => {
  const seen = new Map([[world.b, await walk(world.b)]]);
  const [by, whose] = AS_SEEN();
  const shown = Map.groupBy(
    [...seen.get(whose)!].filter((one) => HAS_ID.test(one)),
    (one) => one.split('.')[0],
  );
  // Of every feature alike: one with many screens does not crowd out the others.
  const data = [...shown.values()].flatMap((own) => spread(own, Math.ceil(MOST_SEEN / shown.size)));
  expect([...new Set(data.map((one) => one.split('.')[0]))]).toEqual(
    expect.arrayContaining(['rd', 'ro', 'gr', 'st', 'mt', 'sv', 'tb', 'pg', 'bd', 'mh', 'tt', 'th', 'qz']),
  );
  expect(data.length).toBeGreaterThan(100);
  await nothingCrosses(by, whose, async () => {
    for (const person of strongest(by)) await pressAll(person, data);
    for (const room of [...by.rooms, ...whose.rooms]) await pressAll(inRole(by, 'secretary'), data, room);
    for (const room of whose.rooms) await pressAll(inRole(by, 'administrator'), data, room);
  });
});

/** So many of the list, from all over it. */
function spread<T>(list: T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_one, at) => at % step === 0);
}

const MOST_SEEN = 150;

const WORDS = [
  'p0',
  '0',
  'all',
  'none',
  'm',
  'x',
  'en',
  'anh_chi',
  'yes',
  'heard',
  'give',
  'hand',
  'secretary',
  'exempt',
  'full',
  'v0',
  'q0',
  'o0',
  's',
  'r',
  '-',
  'cell',
  'cell_group',
  'y2026',
  'm202611',
  'o1_done',
];
/** Of what is under way, so many ids from all over the list. */
const MOST_UNDER_WAY = 14;
/** Of one action, so many of the arguments it takes. */
const MOST_FORGED = 3;

/** Button data nobody was ever shown: every action with every shape of arguments it takes, about the other branch. */
async function forged(whose: Branch): Promise<string[]> {
  const ids = await idsOf(whose);
  const underWay = await idsUnderWay(world.s, whose);
  const about = [ids[1]!, ids[3]!, ids[2]!, ids[0]!, ids[4]!, ...spread(underWay, MOST_UNDER_WAY)];
  const more = [...about, ...WORDS];
  const lists = [
    ...about.map((one) => [one]),
    ...about.flatMap((one) => more.map((two) => [one, two])),
    ...about.slice(0, 3).flatMap((one) => more.flatMap((two) => more.map((three) => [one, two, three]))),
  ];
  return FEATURES.flatMap((feature) =>
    Object.entries(feature.buttons ?? {}).flatMap(([action, { args }]) => {
      const taken = lists.filter((list) => args.safeParse(list).success);
      const [single, others] = [
        taken.filter(({ length }) => length === 1),
        taken.filter(({ length }) => length > 1),
      ];
      return [...single, ...spread(others, MOST_FORGED)].map((list) =>
        encodeButton(feature.code, action, ...list),
      );
    }),
  );
}

test('no button that nobody was ever shown', SLOW, async () => {
  const [by, whose] = AS_FORGED();
  const data = await forged(whose);
  expect(data.length).toBeGreaterThan(500);
  await nothingCrosses(by, whose, async () => {
    for (const person of strongest(by)) await pressAll(person, data);
    for (const room of whose.rooms) await pressAll(inRole(by, 'secretary'), data, room);
  });
});

test('a form begun with a right is not finished without it', async () => {
  const { s, a, sql } = world;
  const deputy = inRole(a, 'deputy_secretary');
  await pressAll(deputy, [`ro.rename.${shortId(a.waiting.id)}`]);
  await sql.roleGrant.updateMany({
    where: { memberId: deputy.memberId, until: null },
    data: { until: s.clock.now() },
  });
  await writeAll(deputy, ['Tên Khác']);
  expect((await sql.member.findUniqueOrThrow({ where: { id: a.waiting.id } })).fullName).toBe(a.waiting.name);
  expect(s.telegram.messages(deputy.id).at(-1)?.text).toContain('chưa được phân công');
  await sql.roleGrant.updateMany({ where: { memberId: deputy.memberId }, data: { until: null } });
});

const actions = (): [string, string][] => [
  ...FEATURES.flatMap(({ code, buttons }) =>
    Object.keys(buttons ?? {}).map((action): [string, string] => [code, action]),
  ),
  ['fm', 'leave'],
  ['fm', 'back'],
];

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
    for (const person of [member, inRole(a, 'secretary')])
      for (const [code, action] of actions()) {
        // Who may change the plan or the binding may answer for them here.
        if (person !== member && (code === 'gr' || action.startsWith('plan'))) continue;
        for (const one of args) {
          const data = `${code}.${action}${one}`.slice(0, 64);
          await s.telegram.press(person.id, room!, { data, forged: true, messageId }).answered;
        }
      }
    await s.settle();
    expect({ text: textOf(), count: s.telegram.messages(room!).length }).toEqual(before);
  },
);

test('no log line holds a name, a title, a typed text, a code or a link', async () => {
  const { s, a, b, sql } = world;
  const codes = (await sql.invite.findMany()).map(({ code }) => code);
  const secrets = [a.word, b.word, 'Chưa Vào', s.telegram.token, 'https://t.me', ...codes];
  expect(codes.length).toBeGreaterThan(0);
  expect(s.lines.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
});
