// Work under way in a branch, for tests of what crosses: a meeting whose list is open, a survey of each kind, an announcement.
import { openNow } from '../../src/core/asks/engine.ts';
import { postAsk } from '../../src/core/asks/places.ts';
import { askForm } from '../../src/core/asks/shapes.ts';
import { insertAsk, loadAsk } from '../../src/core/asks/store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { insertMeeting } from '../../src/features/meetings/store.ts';
import { newId } from '../../src/shared/ids.ts';
import { type Branch, inRole } from './branches.ts';
import { makePledged, pledgedIds } from './busy-pledges.ts';
import type { TestService } from './service.ts';

const MINUTE = 60_000;
/** Tables whose rows belong to one unit and whose ids stand in buttons. */
const TABLES = [
  'meeting',
  'meetingSeries',
  'meetingTask',
  'survey',
  'announcement',
  'ask',
  'reading',
] as const;

/** Ids of everything under way in the branch. */
export async function idsUnderWay(s: TestService, branch: Branch): Promise<string[]> {
  const sql = client(s.service.app.services.db);
  const units = [branch.organisation.id, branch.cell.id];
  const where = { unitId: { in: units } };
  const ids: string[] = [];
  for (const table of TABLES) {
    const find = sql[table].findMany as (query: object) => Promise<{ id: string }[]>;
    for (const { id } of await find({ where, orderBy: { id: 'asc' } })) ids.push(id);
  }
  for (const { id } of await sql.meetingVote.findMany({ where: { meeting: where } })) ids.push(id);
  for (const { id } of await sql.meetingDocument.findMany({ where: { meeting: where } })) ids.push(id);
  for (const { id } of await sql.meetingAgendaItem.findMany({ where: { meeting: where } })) ids.push(id);
  for (const { id } of await sql.meetingCode.findMany({ where: { meeting: where } })) ids.push(id);
  return [...ids, ...(await pledgedIds(s, branch))];
}

/** By the real presses where they are few, else as rows with the engine's asks. */
export async function makeBusy(s: TestService, branch: Branch): Promise<void> {
  const { services } = s.service.app;
  const { word, cell } = branch;
  const secretary = inRole(branch, 'secretary');
  const by = secretary.memberId!;
  const now = s.clock.now();
  const meetingId = await inTransaction(services.db, (tx) =>
    insertMeeting(
      tx,
      {
        unitId: cell.id,
        kind: 'regular',
        title: `Họp ${word}`,
        startsAt: new Date(now.getTime() + 30 * MINUTE),
        minutes: 90,
        place: `Phòng ${word}`,
        chairId: by,
        recorderId: inRole(branch, 'recorder').memberId,
        createdBy: by,
      },
      now,
    ),
  );
  const sql = client(services.db);
  await sql.meetingAgendaItem.create({
    data: { id: newId(), meetingId, position: 1, words: `Bàn việc ${word}` },
  });
  await sql.meetingDocument.create({
    data: { id: newId(), meetingId, position: 1, title: `Tài liệu ${word}`, whereToRead: word },
  });
  await sql.meetingVote.create({
    data: {
      id: newId(),
      meetingId,
      position: 1,
      matter: `Biểu quyết ${word}`,
      inFavour: 3,
      against: 0,
      other: 0,
      base: 5,
      present: 4,
      recordedBy: by,
      recordedAt: now,
    },
  });
  await sql.meetingTask.create({
    data: {
      id: newId(),
      meetingId,
      unitId: cell.id,
      memberId: inRole(branch, 'group_leader').memberId!,
      words: `Việc ${word}`,
      dueOn: new Date('2026-12-10T00:00:00Z'),
      createdBy: by,
      createdAt: now,
    },
  });
  const press = async (label: string) => {
    await s.telegram.press(secretary.id, secretary.id, { label }).answered;
    await s.settle();
  };
  s.telegram.sendText(secretary.id, secretary.id, '/hop');
  await s.settle();
  await press(`30/11 · Họp ${word}`);
  for (const label of ['Gửi giấy mời', 'Gửi ngay', 'Về kỳ họp', 'Bắt đầu điểm danh']) await press(label);

  const form = askForm.parse({
    version: 1,
    items: [
      {
        id: 'q1',
        kind: 'choice',
        words: `Hỏi ${word}?`,
        options: [
          { id: 'o1', label: `Có ${word}` },
          { id: 'o2', label: 'Không' },
        ],
      },
      { id: 'q2', kind: 'text', words: `Góp ý ${word}`, required: false },
    ],
  });
  for (const anonymity of ['named', 'anonymous'] as const) {
    const id = newId();
    const times = { opensAt: now, closesAt: new Date(now.getTime() + 600 * MINUTE) };
    await inTransaction(services.db, async (tx) => {
      const row = {
        id,
        unitId: cell.id,
        title: `Khảo sát ${word}`,
        form,
        anonymity,
        audience: {},
        place: 'private',
      };
      await client(tx).survey.create({
        data: { ...row, ...times, state: 'open', createdBy: by, createdAt: now, updatedAt: now },
      });
      const ask = { feature: 'surveys', subjectId: id, unitId: cell.id, form, anonymity, nudgesAt: [] };
      await openAndPost(s, tx, branch, { ...ask, ...times });
    });
  }
  const id = newId();
  const dueAt = new Date(now.getTime() + 600 * MINUTE);
  await inTransaction(services.db, async (tx) => {
    const words = { text: `Thông báo ${word}`, confirm: 'received', signature: `Chi bộ ${word}` };
    await client(tx).announcement.create({
      data: { id, unitId: cell.id, ...words, audience: {}, dueAt, signedBy: by, createdAt: now },
    });
    const only = askForm.parse({
      version: 1,
      items: [{ id: 'ok', kind: 'choice', options: [{ id: 'received' }] }],
    });
    const ask = { feature: 'announcements', subjectId: id, unitId: cell.id, form: only, nudgesAt: [] };
    await openAndPost(s, tx, branch, { ...ask, opensAt: now, closesAt: dueAt });
  });
  await makePledged(s, branch);
  await s.settle();
}

async function openAndPost(
  s: TestService,
  tx: Parameters<typeof insertAsk>[0],
  { cell }: Branch,
  ask: Omit<Parameters<typeof insertAsk>[1], 'graceSeconds'>,
): Promise<void> {
  const askId = await insertAsk(tx, { ...ask, graceSeconds: 3600 });
  const table = ask.feature === 'surveys' ? client(tx).survey : client(tx).announcement;
  await (table.update as (query: object) => Promise<unknown>)({
    where: { id: ask.subjectId },
    data: { askId },
  });
  await openNow(s.service.app.services, tx, askId);
  const opened = (await loadAsk(tx, askId))!;
  await postAsk(tx, opened, {
    unit: cell,
    date: '2026-11-30',
    membersOnly: true,
    standings: ['full', 'probationary', 'visiting'],
  });
}
