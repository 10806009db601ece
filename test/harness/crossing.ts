// Two busy branches whose people try what is the other's: the set-up, the trying, and what must not have changed.
import { expect } from 'vitest';
import type { RoleName } from '../../src/core/org/roles.ts';
import { inTransaction } from '../../src/db/index.ts';
import { ensureReadings } from '../../src/features/readings/monday/planning.ts';
import { defaultPlan, insertPlan } from '../../src/features/readings/store.ts';
import { type Branch, type BranchPerson, inRole, makeRooms, saidSince, startBranches } from './branches.ts';
import { makeBusiest } from './busy.ts';
import { allIds } from './under-way.ts';

export type World = Awaited<ReturnType<typeof startBranches>>;

/** Rows of work in hand and of messages. */
const TECHNICAL =
  /^(inbox_update|outbox_message|chat_lane|bot_lane|living_message|service_fact|offered_choice|_prisma.*)$/;
/** Presses on their way: the platform takes no answer to one that is a minute old, however slow the machine. */
const AT_ONCE = 500;
/** Those whose rights the others' are a part of, a member without a role and a stranger. */
const STRONGEST: (RoleName | null)[] = [
  'secretary',
  'leader',
  'administrator',
  'group_leader',
  'recorder',
  null,
];

export const strongest = ({ people }: Branch): BranchPerson[] =>
  people.filter(({ role }) => STRONGEST.includes(role));

/** On a Monday at 8:00: groups of each kind, a reading that is open, and everything else under way. */
export async function startWorld(): Promise<World> {
  const world = await startBranches();
  const { s, a, b, db } = world;
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
    // Groups bound by hand bring no plan.
    await inTransaction(db, async (tx) => {
      await insertPlan(tx, defaultPlan(branch.cell.id), s.clock.now());
      await ensureReadings(s.service.app.services, tx, branch.cell.id);
    });
  }
  await s.advanceTo('2026-11-30T08:00:00+07:00');
  for (const branch of [a, b]) await makeBusiest(s, branch);
  return world;
}

/** All at once: each chat is worked off by itself, and what they are answered leaves in few batches. */
export async function writeAll(
  { s }: World,
  said: readonly { by: BranchPerson; texts: readonly string[]; chat?: number }[],
): Promise<void> {
  for (const { by, texts, chat = by.id } of said)
    for (const text of texts) s.telegram.sendText(by.id, chat, text);
  await s.settle();
}

/** Presses them all, whether a button shows them or not. */
export async function pressAll(
  { s }: World,
  person: BranchPerson,
  data: readonly string[],
  { chat = person.id, messageId = 1 } = {},
): Promise<void> {
  for (let from = 0; from < data.length; from += AT_ONCE)
    await Promise.all(
      data
        .slice(from, from + AT_ONCE)
        .map((one) => s.telegram.press(person.id, chat, { data: one, forged: true, messageId }).answered),
    );
  await s.settle();
}

/** Every row of the database that belongs to the branch, as text. */
async function rowsOf({ s, sql }: World, branch: Branch): Promise<string[]> {
  const ids = await allIds(s, branch);
  const own = await sql.account.findMany({
    where: { externalId: { in: branch.people.map(({ id }) => String(id)) } },
  });
  const accounts = own.map(({ id }) => id);
  const holds = (row: string, some: string[]) => some.some((id) => row.includes(id));
  const tables = await sql.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const rows: string[] = [];
  for (const { name } of tables.filter((table) => !TECHNICAL.test(table.name))) {
    // What a stranger's press rightly leaves on the group is left out.
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

/** While only people of `by` act: nothing of `whose` is said to them, nothing of theirs to the others, no row of `whose` changes. */
export async function nothingCrosses(
  world: World,
  by: Branch,
  whose: Branch,
  act: () => Promise<void>,
): Promise<void> {
  const before = await rowsOf(world, whose);
  expect(before.length).toBeGreaterThan(50);
  const from = world.s.telegram.calls().length;
  await act();
  const theirs = new Set([...whose.people.map(({ id }) => id), ...whose.rooms]);
  const crossed = saidSince(world.s, from).filter(({ chat, words }) =>
    // An answer to a press names no chat: it goes to whoever pressed.
    words.includes(chat !== null && theirs.has(chat) ? by.word : whose.word),
  );
  expect(crossed.map(({ method, words }) => `${method} ${words.slice(0, 600)}`)).toEqual([]);
  expect(await rowsOf(world, whose)).toEqual(before);
}

/** No log line holds a name, a title, a typed text, a code or a link. */
export async function expectQuietLogs({ s, a, b, sql }: World): Promise<void> {
  const codes = (await sql.invite.findMany()).map(({ code }) => code);
  const secrets = [a.word, b.word, 'Chưa Vào', s.telegram.token, 'https://t.me', ...codes];
  expect(s.lines.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
}
