// A meeting that was held: the case of docs/domain.md with 17 official members, its list counted, for tests of what follows.
import { insertAsk } from '../../src/core/asks/store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { ASKS, ATTENDANCE_FORM, ATTENDANCE_ITEM, type Recorded } from '../../src/features/meetings/shapes.ts';
import { insertMeeting, updateMeeting } from '../../src/features/meetings/store.ts';
import { newId } from '../../src/shared/ids.ts';
import { absent, makeMember } from '../harness/factories.ts';
import type { Rig } from '../people/rig.ts';

const NAMES = [
  'Công Tằng Tôn Nữ Hoàng Nguyễn Phương Thảo',
  'Nguyễn Thị Thùy Dương',
  'Trần Văn Bình',
  'Lê Hoàng Minh Ngọc',
  'Phạm Đức Thắng',
  'Hoàng Văn Cường',
  'Vũ Thị Dung',
  'Đặng Minh Giang',
  'Bùi Thị Hà',
  'Đỗ Văn Hải',
  'Nguyễn Minh Hòa',
  'Trần Thị Hương',
  'Lê Văn Khánh',
  'Phạm Thị Lan',
  'Hoàng Minh Long',
] as const;

/** 17 official members: the secretary and the recorder, 12 more there, two with a reason, one exempt and away. */
export async function heldMeeting(rig: Rig, secretaryId: string, recorderId: string) {
  const { db, sql, cellA } = rig;
  const now = new Date('2026-11-24T19:02:00+07:00');
  const others = await Promise.all(
    NAMES.map((name, at) => makeMember(db, cellA.id, { name, joined: at < 8 })),
  );
  const exempt = others[14]!;
  await absent(db, exempt.id, 'exempt', '2026-01-01', null);
  const said = new Map<string, Recorded>([
    [secretaryId, 'present'],
    [recorderId, 'present'],
    ...others.slice(0, 11).map(({ id }): [string, Recorded] => [id, 'present']),
    [others[11]!.id, 'late'],
    [others[12]!.id, 'excused'],
    [others[13]!.id, 'excused'],
  ]);
  const askId = await inTransaction(db, (tx) =>
    insertAsk(tx, {
      feature: ASKS.attendance,
      subjectId: newId(),
      unitId: cellA.id,
      form: ATTENDANCE_FORM,
      opensAt: now,
      nudgesAt: [],
      closesAt: new Date('2026-11-24T20:31:00+07:00'),
      graceSeconds: 3600,
    }),
  );
  await sql.ask.update({
    where: { id: askId },
    data: { state: 'closed', nextStep: null, nextAt: null, openedAt: now, closedAt: now },
  });
  const everyone = [secretaryId, recorderId, ...others.map(({ id }) => id)];
  await sql.participation.createMany({
    data: everyone.map((memberId) => ({
      askId,
      memberId,
      unitId: cellA.id,
      state: memberId === exempt.id ? 'exempt' : 'done',
    })),
  });
  await sql.response.createMany({
    data: [...said].map(([memberId, value]) => ({
      askId,
      memberId,
      item: ATTENDANCE_ITEM,
      value,
      at: now,
      recordedBy: recorderId,
      updateKey: `${memberId}`,
    })),
  });
  const meetingId = await inTransaction(db, async (tx) => {
    const id = await insertMeeting(
      tx,
      {
        unitId: cellA.id,
        kind: 'regular',
        title: 'Sinh hoạt thường kỳ tháng 11',
        startsAt: new Date('2026-11-24T19:00:00+07:00'),
        minutes: 90,
        place: 'Hội trường tầng 2',
        chairId: secretaryId,
        recorderId,
        state: 'checking',
        createdBy: secretaryId,
      },
      now,
    );
    await updateMeeting(tx, id, { attendanceAskId: askId, startedAt: now }, now);
    return id;
  });
  await sql.meetingAgendaItem.createMany({
    data: [
      'Kiểm điểm việc thực hiện nghị quyết tháng 10',
      'Phương hướng, nhiệm vụ tháng 12/2026; phân công đảng viên phụ trách',
      'Biểu quyết đề nghị công nhận đảng viên chính thức',
    ].map((words, position) => ({ id: newId(), meetingId, position, words })),
  });
  await sql.meetingDocument.create({
    data: {
      id: newId(),
      meetingId,
      position: 0,
      title: 'Hướng dẫn sinh hoạt chi bộ',
      number: '42-HD/BTCTW',
      date: new Date('2025-06-02'),
      whereToRead: 'Đã đăng trên Sổ tay đảng viên điện tử',
    },
  });
  await sql.meetingVote.create({
    data: {
      id: newId(),
      meetingId,
      position: 0,
      matter: 'Đề nghị công nhận đảng viên chính thức',
      inFavour: 12,
      against: 1,
      other: 1,
      base: 16,
      present: 14,
      recordedBy: recorderId,
      recordedAt: now,
    },
  });
  return { meetingId, others };
}
