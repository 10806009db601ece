// What follows a meeting, on a channel without buttons, edits and files: by numbers and by words.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTextChannel } from '../../src/channels/text/index.ts';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { insertMeeting, updateMeeting } from '../../src/features/meetings/store.ts';
import { type Actor, textActor } from '../harness/actors.ts';
import { join, PEOPLE, setUp } from '../harness/cell.ts';
import { startService, type TestService } from '../harness/service.ts';

const { channel, control } = createTextChannel();
const CARD = '24/11 · Sinh hoạt thường kỳ t…';
const FUTURE = '03/12 · Sinh hoạt thường kỳ t…';

let s: TestService;
let secretary: Actor;
let member: Actor;
const last = (who: Actor) => who.private().at(-1)!.text;

beforeAll(async () => {
  s = await startService({
    at: '2026-11-24T20:40:00+07:00',
    rates: NO_RATES,
    moreChannels: [channel],
    telegram: { limits: null },
  });
  const { links } = await setUp(s);
  secretary = textActor(s, control, PEOPLE[0]!.name, 'number');
  member = textActor(s, control, PEOPLE[10]!.name, 'words');
  for (const who of [secretary, member]) await join(who, links.get(who.name)!);
  const { db } = s.service.app.services;
  const sql = client(db);
  const { unitId, id } = await sql.member.findFirstOrThrow({ where: { fullName: PEOPLE[0]!.name } });
  const now = s.clock.now();
  await inTransaction(db, async (tx) => {
    for (const [month, startsAt] of [
      [11, '2026-11-24T19:00:00+07:00'],
      [12, '2026-12-03T19:00:00+07:00'],
    ] as const) {
      const meetingId = await insertMeeting(
        tx,
        {
          unitId,
          kind: 'regular',
          title: `Sinh hoạt thường kỳ tháng ${month}`,
          startsAt: new Date(startsAt),
          minutes: 90,
          createdBy: id,
        },
        now,
      );
      if (month === 11)
        await updateMeeting(
          tx,
          meetingId,
          { state: 'counted', startedAt: new Date(startsAt), endedAt: new Date('2026-11-24T20:30:00+07:00') },
          now,
        );
    }
  });
});
afterAll(async () => {
  expect(s.errors).toEqual([]);
  await s.stop();
});

test('files are not promised where none arrive; the text for the official app does', async () => {
  await secretary.write('/hop');
  await secretary.press(CARD);
  await secretary.press('Biên bản');
  expect(last(secretary)).toContain('không nhận được tệp');
  await secretary.press('Chép sang Sổ tay');
  expect(last(secretary)).toMatch(/^Tên: Sinh hoạt thường kỳ tháng 11/);
  await secretary.write('/hop');
  await secretary.press(FUTURE);
  await secretary.press('In giấy');
  await secretary.press('Khung biên bản');
  expect(last(secretary)).toContain('không nhận được tệp');
  await secretary.write('/hop');
  await secretary.press('Giấy của cả tháng');
  expect(last(secretary)).toContain('không nhận được tệp');
});

test('a score is the number that is typed, never the number of a choice', async () => {
  await secretary.write('/hop');
  await secretary.press(CARD);
  await secretary.press('Tự chấm chất lượng');
  expect(last(secretary)).toContain('Gợi ý: 5 điểm.');
  for (const points of ['5', '4', '8', '36', '5', '25', '4']) await secretary.write(points);
  await secretary.press('thứ Ba, 24/11/2026');
  expect(last(secretary)).toContain('Tự chấm: 87/100, khá. Chi ủy thống nhất ngày 24/11/2026.');
});

test('a task is given, taken on and answered in words', async () => {
  await secretary.write('/hop');
  await secretary.press(CARD);
  await secretary.press('Giao việc');
  await secretary.write(member.name);
  await secretary.write('Sưu tầm mẩu chuyện cho buổi đọc');
  await secretary.write('4/12');
  expect(last(secretary)).toContain(`Đã giao việc cho đồng chí ${member.name}.`);
  expect(await member.press('Đã nhận việc')).toContain('Đồng chí đã nhận việc này.');
  await s.advanceTo('2026-12-01T08:00:00+07:00');
  expect(last(member)).toContain('Việc này đến đâu rồi?');
  expect(await member.press('Vướng, cần giúp')).toContain('Đồng chí đã báo: Vướng, cần giúp.');
  expect(last(secretary)).toContain('báo đang vướng, cần giúp');
  expect(await member.press('Đã xong')).toContain('Việc này đã xong.');
  await secretary.write('/hop');
  await secretary.press('Việc đã giao');
  expect(last(secretary)).toContain('(đã xong)');
});
