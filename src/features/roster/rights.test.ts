// Checks that every button of the roster, forged for another branch or by a role without the right, is refused and changes nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRig, type Rig } from '../../../test/roster/rig.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { client } from '../../db/prisma.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { newId } from '../../shared/ids.ts';
import { roster } from './index.ts';

type Place = {
  org: UnitRef;
  cell: UnitRef;
  group: UnitRef;
  spare: UnitRef;
  memberId: string;
  absenceId: string;
  importId: string;
};

let rig: Rig;
let home: Place;
let other: Place;

async function place(root: UnitRef, name: string): Promise<Place> {
  const org = await rig.unit(root, 'organisation', `Đảng bộ ${name}`);
  const cell = await rig.unit(org, 'cell', `Chi bộ ${name}`);
  const spare = await rig.unit(org, 'organisation', `Khối ${name}`);
  const group = await rig.unit(cell, 'cell_group', 'Tổ đảng 1');
  const memberId = await rig.member(cell, `Lê Thị ${name}`, { role: 'secretary', group });
  const absenceId = newId();
  await client(rig.db).absence.create({
    data: { id: absenceId, memberId, kind: 'leave', from: new Date('2026-11-01') },
  });
  const importId = newId();
  await client(rig.db).rosterImport.create({
    data: {
      id: importId,
      accountId: newId(),
      unitId: cell.id,
      fileName: 'x',
      plan: { revision: 0 },
      state: 'previewed',
      createdAt: rig.clock.now(),
    },
  });
  return { org, cell, group, spare, memberId, absenceId, importId };
}

beforeAll(async () => {
  rig = await createRig();
  const root = await rig.unit(null, 'organisation', 'Thành ủy');
  home = await place(root, 'Nhà');
  other = await place(root, 'Xa');
  await rig.administrator('administrator', home.org);
  await rig.member(home.org, 'Người Lãnh Đạo', { who: 'leader', role: 'leader' });
  await rig.member(home.cell, 'Người Theo Dõi', { who: 'overseer', role: 'overseer' });
  await rig.member(home.cell, 'Người Bí Thư', { who: 'secretary', role: 'secretary' });
  await rig.member(home.cell, 'Người Phó', { who: 'deputy_secretary', role: 'deputy_secretary' });
  await rig.member(home.cell, 'Người Chi Ủy', { who: 'committee_member', role: 'committee_member' });
  await rig.member(home.cell, 'Người Tổ Trưởng', {
    who: 'group_leader',
    role: 'group_leader',
    group: home.group,
  });
  await rig.member(home.cell, 'Người Tổ Phó', {
    who: 'deputy_group_leader',
    role: 'deputy_group_leader',
    group: home.group,
  });
  await rig.member(home.cell, 'Người Thư Ký', { who: 'recorder', role: 'recorder' });
  await rig.member(home.cell, 'Người Đảng Viên', { who: 'member' });
});
afterAll(async () => {
  expect(rig.errors).toEqual([]);
  await rig.close();
});

const WHO = [
  'administrator',
  'leader',
  'overseer',
  'secretary',
  'deputy_secretary',
  'committee_member',
  'group_leader',
  'deputy_group_leader',
  'recorder',
  'member',
  'stranger',
];

/** Every button, with arguments that mean something in this place. */
const BUTTONS: Record<string, (at: Place) => string[][]> = {
  unit: (at) => [
    [at.org.id, '0'],
    [at.cell.id, '0'],
    [at.group.id, '0'],
  ],
  people: (at) => [
    [at.cell.id, 'all', '0'],
    [at.cell.id, 'none', '0'],
    [at.cell.id, at.group.id, '0'],
  ],
  card: (at) => [[at.memberId]],
  find: (at) => [[at.cell.id]],
  roles: (at) => [[at.memberId]],
  role: (at) => [[at.memberId, 'secretary']],
  rolego: (at) => [
    [at.memberId, 'secretary', 'end'],
    [at.memberId, 'recorder', 'give'],
    [at.memberId, 'secretary', 'hand'],
  ],
  away: (at) => [[at.memberId]],
  awayadd: (at) => [[at.memberId, 'exempt']],
  awayend: (at) => [[at.memberId, at.absenceId]],
  group: (at) => [[at.memberId]],
  groupset: (at) => [[at.memberId, 'none']],
  standing: (at) => [[at.memberId]],
  standset: (at) => [[at.memberId, 'visiting']],
  rename: (at) => [[at.memberId]],
  end: (at) => [[at.memberId]],
  endgo: (at) => [[at.memberId]],
  add: (at) => [[at.cell.id]],
  pick: (at) => [[at.importId, 'v0', 'q0', 'o0']],
  turn: (at) => [[at.importId, 'v0', 'p0']],
  confirm: (at) => [[at.importId, 'v0']],
  leave: (at) => [[at.importId]],
  newunit: (at) => [
    [at.org.id, 'cell'],
    [at.cell.id, 'cell_group'],
  ],
  nameunit: (at) => [[at.org.id], [at.cell.id], [at.group.id]],
  endunit: (at) => [[at.spare.id], [at.group.id]],
  endunitgo: (at) => [[at.spare.id], [at.group.id]],
  moveunit: (at) => [[at.cell.id]],
  moveto: (at) => [[at.cell.id, at.spare.id, '0']],
  moveask: (at) => [[at.cell.id, at.spare.id]],
  movego: (at) => [[at.cell.id, at.spare.id]],
};

/** Open nobody's place but the presser's own. */
const PLACELESS = ['open', 'paste', 'places'];

async function everything(): Promise<string> {
  const db = client(rig.db);
  return JSON.stringify([
    await db.unit.findMany({ orderBy: { number: 'asc' } }),
    await db.member.findMany({ orderBy: { id: 'asc' } }),
    await db.roleGrant.findMany({ orderBy: { id: 'asc' } }),
    await db.absence.findMany({ orderBy: { id: 'asc' } }),
    await db.rosterImport.findMany({ orderBy: { id: 'asc' } }),
    await db.formState.count(),
    await db.auditEntry.count(),
  ]);
}

const REFUSALS = ['router-no-right', 'roster-import-over', 'router-open-private-first'];

async function refused(who: string, action: string, args: string[]): Promise<void> {
  const answer = await rig.press(who, encodeButton('ro', action, ...args));
  expect({ who, action, toast: answer.toast, said: answer.text }).toEqual({
    who,
    action,
    toast: expect.toBeOneOf(REFUSALS.map((key) => rig.say(key))),
    said: '',
  });
}

test('the table names every button', () => {
  expect([...Object.keys(BUTTONS), ...PLACELESS].toSorted()).toEqual(
    Object.keys(roster.buttons ?? {}).toSorted(),
  );
});

describe('on another branch', () => {
  for (const who of WHO) {
    test(`${who} is refused everything`, async () => {
      const before = await everything();
      for (const [action, argsOf] of Object.entries(BUTTONS)) {
        for (const args of argsOf(other)) await refused(who, action, args);
      }
      expect(await everything()).toBe(before);
    });
  }

  test('what is mixed of both branches is refused too', async () => {
    const before = await everything();
    await refused('administrator', 'movego', [home.spare.id, other.org.id]);
    await refused('administrator', 'movego', [other.spare.id, home.org.id]);
    await refused('secretary', 'people', [home.cell.id, other.group.id, '0']);
    const group = await rig.press('secretary', encodeButton('ro', 'groupset', home.memberId, other.group.id));
    expect(group.toast).toBe(rig.say('unit-gone'));
    const absence = await rig.press(
      'secretary',
      encodeButton('ro', 'awayend', home.memberId, other.absenceId),
    );
    expect(absence.toast).toBe(rig.say('member-gone'));
    expect(await everything()).toBe(before);
  });
});

describe('at home', () => {
  const PEOPLE = [
    'card',
    'roles',
    'role',
    'rolego',
    'away',
    'awayadd',
    'awayend',
    'group',
    'groupset',
    'standing',
    'standset',
    'rename',
    'end',
    'endgo',
    'add',
  ];
  const STRUCTURE = [
    'nameunit',
    'endunit',
    'endunitgo',
    'moveunit',
    'moveto',
    'moveask',
    'movego',
    'newunit',
  ];
  const LOOKING = ['unit', 'people', 'find'];
  const DENIED: Record<string, string[]> = {
    administrator: [...PEOPLE, 'find'],
    leader: [...PEOPLE, ...STRUCTURE, 'find'],
    overseer: [...PEOPLE, ...STRUCTURE, 'find'],
    committee_member: [...PEOPLE, ...STRUCTURE],
    group_leader: [...PEOPLE, ...STRUCTURE, 'find'],
    deputy_group_leader: [...PEOPLE, ...STRUCTURE, 'find'],
    recorder: [...PEOPLE, ...STRUCTURE, ...LOOKING],
    member: [...PEOPLE, ...STRUCTURE, ...LOOKING],
  };
  for (const [who, actions] of Object.entries(DENIED)) {
    test(`${who} is refused what is not theirs`, async () => {
      const before = await everything();
      for (const action of actions)
        for (const args of BUTTONS[action]!(home)) await refused(who, action, args);
      expect(await everything()).toBe(before);
    });
  }

  test('administrators, leaders and overseers read no names', async () => {
    for (const who of ['administrator', 'leader', 'overseer']) {
      const pages = [
        await rig.command(who),
        await rig.press(who, encodeButton('ro', 'unit', home.cell.id, '0')),
      ];
      if (who !== 'overseer')
        pages.push(await rig.press(who, encodeButton('ro', 'unit', home.group.id, '0')));
      for (const page of pages) {
        expect(page.text).not.toBe('');
        expect(page.text + page.buttons.map((one) => one.label).join()).not.toMatch(/Người|Lê Thị/);
      }
    }
  });

  test('a secretary of a cell does not shape the units above', async () => {
    await refused('secretary', 'newunit', [home.org.id, 'cell']);
    await refused('secretary', 'nameunit', [home.cell.id]);
    await refused('secretary', 'movego', [home.cell.id, home.spare.id]);
  });

  test('those without a role are refused the command', async () => {
    for (const who of ['member', 'recorder'])
      expect((await rig.command(who)).text).toBe(rig.say('router-no-right'));
    expect((await rig.command('stranger')).text).toBe(rig.say('router-not-joined'));
  });
});
