// Every page by every role, in the own branch and in another: what is not theirs to see does not exist for them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type RoleName } from '../../src/core/org/roles.ts';
import { inTransaction } from '../../src/db/index.ts';
import { ROUTES } from '../../src/features/web/pages/routes.ts';
import { beginSession } from '../../src/features/web/store.ts';
import { type Branch, inRole, makeRooms, startBranches } from '../harness/branches.ts';
import { makeBusy } from '../harness/busy.ts';
import { signedIn, titleOf, type Visitor, visitor } from './rig.ts';
import { seedWeeks } from './weeks.ts';

const SLOW = { timeout: 120_000 };
type Ids = {
  organisation: string;
  cell: string;
  group: string;
  reading: string;
  survey: string;
  hidden: string;
  day: string;
};

let world: Awaited<ReturnType<typeof startBranches>>;
const ids = new Map<Branch, Ids>();

beforeAll(async () => {
  world = await startBranches();
  const { s, sql, a, b, root, db } = world;
  await seedWeeks(db, root.path, { first: new Date('2026-10-05T00:30:00Z'), weeks: 7, people: 12 });
  await makeRooms(s, a, b);
  await makeRooms(s, b, a);
  await s.advanceTo('2026-11-30T08:00:00+07:00');
  for (const branch of [a, b]) {
    await makeBusy(s, branch);
    const unitId = branch.cell.id;
    const find = (feature: string, anonymity: string) =>
      sql.ask.findFirstOrThrow({ where: { unitId, feature, anonymity }, orderBy: { opensAt: 'asc' } });
    const day = await sql.dayOff.create({
      data: {
        id: crypto.randomUUID(),
        date: new Date('2026-12-24'),
        kind: 'off',
        name: `Nghỉ ${branch.word}`,
        unitId,
      },
    });
    ids.set(branch, {
      organisation: branch.organisation.id,
      cell: unitId,
      group: branch.group.id,
      reading: (await find('readings', 'named')).id,
      survey: (await find('surveys', 'named')).id,
      hidden: (await find('surveys', 'anonymous')).id,
      day: day.id,
    });
  }
}, 120_000);
afterAll(async () => {
  expect(world.s.errors).toEqual([]);
  await world.s.stop();
});

/** A session, however it was come by: what it may see is asked of the database each time. */
async function sessionOf(role: RoleName | null): Promise<Visitor> {
  const { sql, db, a, s } = world;
  const { memberId } = a.people.find((one) => one.role === role && one.memberId !== null)!;
  const account = await sql.account.findFirstOrThrow({ where: { memberId } });
  const { token } = await inTransaction(db, (tx) => beginSession(tx, account.id, 'Chrome', s.clock.now()));
  const one = visitor(s);
  one.useCookie(`troly=${token}`);
  return one;
}

const figures = ({ organisation, cell, reading, survey, hidden }: Ids) => ({
  branch: `/nhanh/${organisation}`,
  organisation: `/don-vi/${organisation}`,
  cell: `/don-vi/${cell}`,
  reading: `/viec/${reading}`,
  survey: `/viec/${survey}`,
  hidden: `/viec/${hidden}`,
  calendar: `/lich/${organisation}`,
  cellCalendar: `/lich/${cell}`,
  files: `/tai-ve/${organisation}`,
  cellFiles: `/tai-ve/${cell}`,
});
const keeping = ({ cell, day }: Ids) => ({
  settings: `/quan-tri/cai-dat/${cell}`,
  days: `/quan-tri/ngay-nghi/${cell}`,
  drop: `/quan-tri/ngay-nghi/${cell}/bo/${day}`,
});
const SERVICE = {
  admin: '/quan-tri',
  chats: '/quan-tri/nhom',
  audit: '/quan-tri/nhat-ky',
  public: '/quan-tri/ngay-nghi/chung',
  letters: '/quan-tri/tin-hong',
};
type Name = keyof ReturnType<typeof figures> | keyof ReturnType<typeof keeping> | keyof typeof SERVICE;

const BRANCH: Name[] = [
  'branch',
  'organisation',
  'cell',
  'reading',
  'survey',
  'hidden',
  'calendar',
  'cellCalendar',
  'files',
  'cellFiles',
];
const CELL: Name[] = ['cell', 'reading', 'survey', 'hidden', 'cellCalendar', 'cellFiles'];
/** Days of the cell are its secretary's, in chat; here too. */
const SECRETARY: Name[] = [...CELL, 'days', 'drop'];
/** An administrator of a branch: not the days, messages and log of the whole service, and no figures. */
const OPEN: Record<RoleName, Name[]> = {
  administrator: ['settings', 'days', 'drop', 'admin', 'chats', 'audit'],
  leader: BRANCH,
  overseer: BRANCH,
  secretary: SECRETARY,
  deputy_secretary: SECRETARY,
  committee_member: CELL,
  group_leader: [],
  deputy_group_leader: [],
  recorder: [],
};
const SEE_NAMES: (RoleName | null)[] = ['secretary', 'deputy_secretary', 'committee_member'];

describe.each([...ROLES, null])('a person who is %s', (role) => {
  test('opens what the rights table gives, and nothing else', SLOW, async () => {
    const { a, b } = world;
    const one = await sessionOf(role);
    const allowed = role === null ? [] : OPEN[role];
    const none = allowed.length === 0 ? 403 : 404;
    const own = { ...figures(ids.get(a)!), ...keeping(ids.get(a)!), ...SERVICE };
    const opened: string[] = [];
    for (const [name, path] of Object.entries(own)) {
      const got = await one.get(path);
      expect([200, none]).toContain(got.status);
      if (got.status === 200) opened.push(name);
      expect({ [name]: got.html.includes(b.word) }).toEqual({ [name]: false });
      const seesNames = SEE_NAMES.includes(role) && (name === 'survey' || name === 'reading');
      if (!seesNames && name !== 'audit')
        expect({ [name]: got.html.includes('Chưa Vào') }).toEqual({ [name]: false });
    }
    expect(opened.sort()).toEqual([...allowed].sort());
  });

  test('finds nothing of another branch, whatever the id, and changes nothing there', SLOW, async () => {
    const { a, b, sql } = world;
    const one = await sessionOf(role);
    const theirs = ids.get(b)!;
    const before = await rowsOf(b);
    for (const path of [
      ...Object.values({ ...figures(theirs), ...keeping(theirs) }),
      `/nhanh/${theirs.cell}`,
      `/don-vi/${theirs.group}`,
      `/lich/${theirs.group}`,
      `/viec/${theirs.cell}`,
      `/quan-tri/ngay-nghi/${ids.get(a)!.cell}/bo/${theirs.day}`,
      `/tai-ve/${theirs.cell}/report?ky=m20261101`,
    ]) {
      const got = await one.get(path);
      expect({ [path]: [403, 404].includes(got.status) }).toEqual({ [path]: true });
      expect(got.html).not.toContain(b.word);
    }
    for (const [path, fields] of [
      [
        `/quan-tri/cai-dat/${theirs.cell}`,
        { ngonngu: 'en', xungho: 'anh_chi', hoitham: 'off', diadanh: 'Huế' },
      ],
      [`/quan-tri/ngay-nghi/${theirs.cell}`, { ngay: '25/12/2026', loai: 'off', ten: 'Ngày lạ' }],
      ['/quan-tri/ngay-nghi/chung', { ngay: '25/12/2026', loai: 'off', ten: 'Ngày lạ' }],
      [`/quan-tri/ngay-nghi/${theirs.cell}/bo/${theirs.day}`, {}],
      [`/quan-tri/ngay-nghi/${ids.get(a)!.cell}/bo/${theirs.day}`, {}],
      ['/quan-tri/tin-hong/1', {}],
    ] as const)
      expect({ [path]: [403, 404].includes((await one.post(path, fields)).status) }).toEqual({
        [path]: true,
      });
    expect(await rowsOf(b)).toEqual(before);
    expect(await sql.dayOff.count({ where: { name: 'Ngày lạ' } })).toBe(0);
  });
});

const rowsOf = async (branch: Branch) => {
  const { sql } = world;
  const unitId = branch.cell.id;
  return JSON.stringify([
    await sql.unit.findUniqueOrThrow({ where: { id: unitId } }),
    await sql.dayOff.findMany({ where: { unitId } }),
  ]);
};

test('no page is without a line in this table', () => {
  const paths = new Set(Object.keys(ROUTES).map((path) => path.split('/')[1]));
  expect([...paths].sort()).toEqual([
    '',
    'don-vi',
    'lich',
    'nhanh',
    'phien',
    'quan-tri',
    'ra',
    'tai-ve',
    'viec',
  ]);
});

test('who has no role gets no link', async () => {
  const { s, a } = world;
  for (const role of ['group_leader', 'recorder', null] as const) {
    const person = a.people.find((one) => one.role === role)!;
    await expect(signedIn(s, person.id)).rejects.toThrow('no link');
  }
});

test('an open anonymous survey shows how many have answered, and nothing by unit', async () => {
  const hidden = await (await sessionOf('secretary')).get(`/viec/${ids.get(world.a)!.hidden}`);
  expect(hidden.status).toBe(200);
  expect(hidden.html).toContain('Đã trả lời: 0,0 %');
  expect(hidden.html).not.toMatch(/<table|Chưa Vào/);
});

test('a cell’s own survey is a total for leaders: not its answers, not its names', async () => {
  const { a } = world;
  const survey = `/viec/${ids.get(a)!.survey}`;
  const forLeader = await (await sessionOf('leader')).get(survey);
  expect(forLeader.html).toContain('Số người hỏi');
  expect(forLeader.html).not.toContain(`Có ${a.word}`);
  const forSecretary = await (await sessionOf('secretary')).get(survey);
  expect(forSecretary.html).toContain(`Có ${a.word}`);
  expect(forSecretary.html).toContain('Chưa Vào');
});

test('what a survey by name keeps back until it closes is not on its page either', async () => {
  const { a, sql } = world;
  const { survey } = ids.get(a)!;
  const hide = (hideUntilClosed: boolean) =>
    sql.survey.updateMany({ where: { askId: survey }, data: { hideUntilClosed } });
  await hide(true);
  const kept = await (await sessionOf('secretary')).get(`/viec/${survey}`);
  await hide(false);
  expect(kept.html).toContain('Chưa Vào');
  expect(kept.html).not.toContain(`Có ${a.word}`);
});

test.each([
  [
    'the role is lost',
    'UPDATE role_grant SET until = now() WHERE member_id = $1',
    'UPDATE role_grant SET until = NULL WHERE member_id = $1',
  ],
  [
    'consent is withdrawn',
    'UPDATE consent SET withdrawn_at = now() WHERE member_id = $1',
    'UPDATE consent SET withdrawn_at = NULL WHERE member_id = $1',
  ],
  [
    'the person left the roster',
    'UPDATE member SET ended_at = now() WHERE id = $1',
    'UPDATE member SET ended_at = NULL WHERE id = $1',
  ],
])('when %s an open session shows nothing more', async (_words, change, back) => {
  const { s, sql, a } = world;
  const deputy = inRole(a, 'deputy_secretary');
  const one = await signedIn(s, deputy.id);
  const page = `/viec/${ids.get(a)!.survey}`;
  expect((await one.get(page)).status).toBe(200);
  const run = (query: string) => sql.$executeRawUnsafe(query.replace('$1', `'${deputy.memberId}'::uuid`));
  await run(change);
  const over = await one.get(page);
  expect([over.status, titleOf(over)]).toEqual([403, 'Không còn quyền xem']);
  expect((await one.get('/phien')).status).toBe(200);
  await run(back);
});

test('an account that was erased has no session and no link any more', async () => {
  const { s, sql, b } = world;
  const member = inRole(b, 'committee_member');
  const one = await signedIn(s, member.id);
  await sql.account.deleteMany({ where: { memberId: member.memberId } });
  expect((await one.get('/')).status).toBe(401);
});
