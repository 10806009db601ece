// Two branches under one root, everyone in every role, with a group of each kind: for tests of what crosses between them.
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { bindChat } from '../../src/core/org/chats-store.ts';
import { ROLES, type RoleName } from '../../src/core/org/roles.ts';
import { findRoot } from '../../src/core/org/setup-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { newId } from '../../src/shared/ids.ts';
import { grant, makeMember, makeUnit } from './factories.ts';
import { startService, type TestService } from './service.ts';

export type BranchPerson = { id: number; name: string; memberId: string | null; role: RoleName | null };
export type Branch = Awaited<ReturnType<typeof makeBranch>>;

/** Roles held on the organisation of the branch; the others on its cell or tổ. */
const ABOVE: readonly RoleName[] = ['administrator', 'leader', 'overseer'];
const OF_GROUP: readonly RoleName[] = ['group_leader', 'deputy_group_leader'];

export async function startBranches() {
  const s = await startService({
    at: '2026-11-25T08:00:00+07:00',
    rates: NO_RATES,
    telegram: { limits: null },
  });
  const { db } = s.service.app.services;
  const root = (await findRoot(db))!;
  const make = (word: string) => makeBranch(s, root, word);
  return { s, db, sql: client(db), root, a: await make('Thanhhây'), b: await make('Quỳnhbê') };
}

/** Every name, title and text of the branch holds `word`. */
async function makeBranch(s: TestService, root: { id: string; path: string }, word: string) {
  const { telegram } = s;
  const { db } = s.service.app.services;
  const organisation = await makeUnit(db, `Đảng bộ ${word}`, 'organisation', root);
  const cell = await makeUnit(db, `Chi bộ ${word}`, 'cell', organisation);
  const group = await makeUnit(db, `Tổ ${word}`, 'cell_group', cell);
  const waiting = await makeMember(db, cell.id, { name: `Chưa Vào ${word}`, joined: false });

  const people: BranchPerson[] = [];
  for (const role of [...ROLES, null]) {
    const made = await makeMember(db, cell.id, {
      name: `Người ${role ?? 'thường'} ${word}`,
      groupUnitId: group.id,
    });
    const unit = role && ABOVE.includes(role) ? organisation : role && OF_GROUP.includes(role) ? group : cell;
    if (role) await grant(db, made.id, unit.id, role);
    const id = telegram.addUser({ id: Number(made.externalId), firstName: made.name });
    people.push({ id, name: made.name, memberId: made.id, role });
  }
  const stranger = telegram.addUser({ firstName: `Khách ${word}` });
  people.push({ id: stranger, name: `Khách ${word}`, memberId: null, role: null });
  for (const { id } of people) telegram.sendText(id, id, '/start');
  await s.settle();
  return { word, organisation, cell, group, waiting, people, rooms: [] as number[] };
}

export const inRole = (branch: Branch, role: RoleName): BranchPerson =>
  branch.people.find((one) => one.role === role)!;

/** A members-only and a mixed group of the branch's cell, in which people of both branches sit. */
export async function makeRooms(s: TestService, branch: Branch, others: Branch): Promise<void> {
  const { db } = s.service.app.services;
  const everyone = [...branch.people, ...others.people].map(({ id }) => id);
  for (const audience of ['members_only', 'mixed'] as const) {
    const title = `Nhóm ${audience} ${branch.word}`;
    const chat = s.telegram.createSupergroup({ title, members: everyone });
    s.telegram.addBot(chat, everyone[0]!);
    await inTransaction(db, (tx) =>
      bindChat(
        tx,
        {
          channel: 'telegram',
          chat: String(chat),
          topic: null,
          unitId: branch.cell.id,
          audience,
          title,
          boundBy: newId(),
          headcount: null,
        },
        s.clock.now(),
      ),
    );
    branch.rooms.push(chat);
  }
  await s.settle();
}

export type Call = { method: string; chat: number | null; words: string; buttons: string[] };

/** What the service said since `from` (a length of `telegram.calls()`), with every button it offered. */
export const saidSince = (s: TestService, from: number): Call[] =>
  s.telegram
    .calls()
    .slice(from)
    .filter(({ method }) => /^(send|edit|answer)/.test(method))
    .map(({ method, params }) => {
      const words = JSON.stringify(params, (_key, value) =>
        value?.bytes === undefined ? value : Buffer.from(value.bytes).toString('utf8'),
      );
      return {
        method,
        chat: params.chat_id === undefined ? null : Number(params.chat_id),
        words,
        buttons: [...words.replaceAll('\\', '').matchAll(/"callback_data":"([^"]+)"/g)].map(
          (match) => match[1]!,
        ),
      };
    });
