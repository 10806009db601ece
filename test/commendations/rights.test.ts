// Nothing of one branch's commendations, initiatives, focus areas, essays and list is shown to, or changed by, the other.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNow } from '../../src/core/asks/engine.ts';
import { askOwner } from '../../src/core/asks/owner-ask.ts';
import { insertAsk } from '../../src/core/asks/store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { commendations } from '../../src/features/commendations/index.ts';
import { essays } from '../../src/features/essays/index.ts';
import { ROUND_FORM } from '../../src/features/essays/shapes.ts';
import { focus } from '../../src/features/focus/index.ts';
import { MONTH_FORM } from '../../src/features/focus/shapes.ts';
import { initiatives } from '../../src/features/initiatives/index.ts';
import { formOf } from '../../src/features/initiatives/shapes.ts';
import { signs } from '../../src/features/signs/index.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { newId } from '../../src/shared/ids.ts';
import { type Branch, inRole, makeRooms, saidSince, startBranches } from '../harness/branches.ts';
import type { TestService } from '../harness/service.ts';

const MINUTE = 60_000;
const SLOW = { timeout: 400_000 };
const OURS = [commendations, initiatives, focus, essays, signs];
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
];

let world: Awaited<ReturnType<typeof startBranches>>;

beforeAll(async () => {
  world = await startBranches();
  const { s, a, b } = world;
  await makeRooms(s, a, b);
  await makeRooms(s, b, a);
  for (const branch of [a, b]) await makeWatched(s, branch);
  await s.settle();
}, 60_000);
afterAll(async () => {
  expect(world.s.errors).toEqual([]);
  await world.s.stop();
});

/** What is looked after over the months, each with its open ask; a commendation that waits, and one that was agreed. */
async function makeWatched(s: TestService, branch: Branch): Promise<void> {
  const { services } = s.service.app;
  const { word, cell } = branch;
  const now = s.clock.now();
  const by = inRole(branch, 'secretary').memberId!;
  const ownerId = inRole(branch, 'group_leader').memberId!;
  const on = new Date('2026-11-20T00:00:00Z');
  const common = { unitId: cell.id, createdAt: now };
  await inTransaction(services.db, async (tx) => {
    const sql = client(tx);
    for (const state of ['proposed', 'agreed'])
      await sql.commendation.create({
        data: {
          ...common,
          id: newId(),
          path: cell.path,
          kind: 'person',
          memberId: ownerId,
          proposedBy: by,
          words: `Việc tốt ${word}`,
          state,
          ...(state === 'agreed' ? { body: 'cell', decidedOn: on } : {}),
        },
      });
    const [initiativeId, focusId, roundId] = [newId(), newId(), newId()];
    const words = { name: `Mô hình ${word}`, words: `Làm ${word}`, measure: 'Cây', measureUnit: 'cây' };
    await sql.initiative.create({ data: { ...common, ...words, id: initiativeId, sinceOn: on, ownerId } });
    await sql.focusArea.create({
      data: {
        ...common,
        id: focusId,
        kind: 'issue',
        words: `Trọng tâm ${word}`,
        ownerId,
        dueOn: on,
        state: 'open',
      },
    });
    const owned = { unitId: cell.id, ownerId, moment: now };
    const month = { ...owned, feature: 'initiatives', subjectId: initiativeId, form: formOf(words) };
    await askOwner(services, tx, month);
    await askOwner(services, tx, { ...owned, feature: 'focus', subjectId: focusId, form: MONTH_FORM });
    await sql.essayRound.create({
      data: { ...common, id: roundId, title: `Thu hoạch ${word}`, createdBy: by },
    });
    const times = { opensAt: now, nudgesAt: [], closesAt: new Date(now.getTime() + 600 * MINUTE) };
    const ask = {
      feature: 'essays',
      subjectId: roundId,
      unitId: cell.id,
      form: ROUND_FORM,
      graceSeconds: 3600,
    };
    const askId = await insertAsk(tx, { ...ask, ...times });
    await sql.essayRound.update({ where: { id: roundId }, data: { askId } });
    await openNow(services, tx, askId);
  });
  services.wake();
}

/** Of the branch's unit: ids of everything above, and of the cell itself. */
async function idsOf({ cell, waiting }: Branch): Promise<string[]> {
  const { sql } = world;
  const where = { unitId: cell.id };
  const rows = await Promise.all([
    sql.commendation.findMany({ where }),
    sql.initiative.findMany({ where }),
    sql.focusArea.findMany({ where }),
    sql.essayRound.findMany({ where }),
    sql.ask.findMany({ where }),
  ]);
  return [cell.id, waiting.id, ...rows.flat().map(({ id }) => id)];
}

/** Every action with every id of the other branch; those of two arguments with each word or id they take. */
async function forged(whose: Branch): Promise<string[]> {
  const ids = await idsOf(whose);
  return OURS.flatMap((feature) =>
    Object.entries(feature.buttons ?? {}).flatMap(([action, { args }]) => {
      const lists = ids.flatMap((id) => {
        const more = [...WORDS, ids[0]!, ids[1]!];
        const two = more.map((word) => [id, word]).filter((list) => args.safeParse(list).success);
        const three = args.safeParse([id, 'waiting', 'p0']).success ? [[id, 'waiting', 'p0']] : [];
        return [...(args.safeParse([id]).success ? [[id]] : []), ...two.slice(0, 2), ...three];
      });
      return lists.map((list) => encodeButton(feature.code, action, ...list));
    }),
  );
}

async function rowsOf({ cell, word }: Branch): Promise<string[]> {
  const { sql } = world;
  const ids = await idsOf({ cell, word, waiting: { id: '-' } } as Branch);
  const tables = [
    'commendation',
    'initiative',
    'initiative_spread',
    'focus_area',
    'essay_round',
    'sign_line',
    'sign_approval',
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
    for (const role of ['secretary', 'committee_member', 'leader', 'administrator', 'recorder'] as const) {
      const { id } = inRole(b, role);
      for (const chat of role === 'secretary' ? [id, b.rooms[0]!, a.rooms[1]!] : [id])
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
