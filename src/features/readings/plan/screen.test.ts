// The screen of /doc and the settings behind its buttons.
import { afterEach, describe, expect, it } from 'vitest';
import { at, dataOf, labels, type Someone } from '../../../../test/readings/cell.ts';
import {
  answer,
  approve,
  buildCell,
  closeBenches,
  first,
  press,
  sent,
  TUESDAY,
} from '../../../../test/readings/week.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { newId } from '../../../shared/ids.ts';
import { readingsFrom } from '../store.ts';

afterEach(closeBenches);

describe('/doc', () => {
  it('shows three Mondays; a member sees at most the story, the flaw button and the library; the secretary changes all by buttons', async () => {
    const it_ = await buildCell();
    const home = async (who: Someone) =>
      (await press(it_, who, encodeButton('rd', 'p_home', it_.cell.id))).edit;
    const plain = await home(it_.member);
    for (const day of ['30/11/2026', '07/12/2026', '14/12/2026']) expect(plain?.text).toContain(day);
    expect(plain?.text).toContain('Bài: chưa chọn');
    expect(labels(plain)).toEqual(['Kho bài đọc']);
    expect(labels(await home(it_.secretary))).toEqual([
      'Chọn bài 30/11',
      'Kho bài đọc',
      'Đổi lượt đọc',
      'Cài đặt buổi đọc',
    ]);
  });

  it('hours are read as people type them; wrong ones are said and change nothing', async () => {
    const it_ = await buildCell();
    const plan = () => it_.bench.sql.readingPlan.findUniqueOrThrow({ where: { unitId: it_.cell.id } });
    await press(it_, it_.secretary, encodeButton('rd', 'p_form', it_.cell.id, 'start'));
    expect((await answer(it_, it_.secretary, 'lúc nào cũng được'))?.messages?.[0]?.text).toContain(
      'Chưa đọc được giờ này',
    );
    expect((await answer(it_, it_.secretary, '18 giờ'))?.messages?.[0]?.text).toContain(
      'sau giờ bắt đầu ít nhất 30 phút',
    );
    expect((await plan()).startsAt).toBe('07:30');
    expect((await answer(it_, it_.secretary, '7h15'))?.messages?.[0]?.text).toContain('07 giờ 15');
    expect((await plan()).startsAt).toBe('07:15');
    const announce = await it_.bench.sql.schedule.findFirst({
      where: { job: 'readings.announce', subjectId: (await first(it_)).id },
    });
    expect(announce?.nextAt).toEqual(at('2026-11-30', '07:00'));
  });

  it('stops and starts again', async () => {
    const it_ = await buildCell();
    const stopped = await press(it_, it_.secretary, encodeButton('rd', 'p_act', it_.cell.id, 'off'));
    expect(stopped.edit?.text).toContain('không đọc đầu tuần');
    expect(await readingsFrom(it_.bench.services.db, it_.cell.id, '2026-11-30')).toEqual([]);
    await press(it_, it_.secretary, dataOf(stopped.edit, 'Bắt đầu đọc'));
    expect(await readingsFrom(it_.bench.services.db, it_.cell.id, '2026-11-30')).toHaveLength(3);
  });

  it('started again, it asks nobody twice, and the first prompt still works', async () => {
    const it_ = await buildCell();
    const [, second] = await readingsFrom(it_.bench.services.db, it_.cell.id, '2026-11-30');
    await it_.bench.advanceTo(at('2026-11-25', '16:01'));
    const [asked] = await sent(it_, it_.leader);
    const stopped = await press(it_, it_.secretary, encodeButton('rd', 'p_act', it_.cell.id, 'off'));
    const story = labels(asked)[0]!;
    expect((await press(it_, it_.leader, dataOf(asked, story))).toast).toContain('không còn nữa');
    await it_.bench.advanceTo(at('2026-11-25', '17:00'));
    await press(it_, it_.secretary, dataOf(stopped.edit, 'Bắt đầu đọc'));
    await it_.bench.advanceTo(at('2026-11-26', '09:00'));
    expect(await sent(it_, it_.leader)).toHaveLength(1);
    const chosen = await press(it_, it_.leader, dataOf(asked, story));
    expect(chosen.toast).toContain('Đã chọn bài');
    expect((await first(it_)).proposedStoryId).not.toBeNull();
    // Who had not been asked yet still is, once.
    const ask = await it_.bench.sql.schedule.findMany({
      where: { subjectId: second!.id, job: 'readings.ask_reader' },
    });
    expect(ask.map(({ nextAt }) => nextAt)).toEqual([at('2026-12-02', '16:00')]);
  });

  it('a member has at most three buttons, also while a reading is open: the answer first, the rest behind one', async () => {
    const it_ = await buildCell();
    const [story] = await approve(it_, 'RD-003');
    await press(it_, it_.leader, encodeButton('rd', 't_pick', (await first(it_)).id, story!));
    await it_.bench.advanceTo(at('2026-11-30', '07:31'));
    const home = (await press(it_, it_.member, encodeButton('rd', 'p_home', it_.cell.id))).edit;
    expect(labels(home)).toEqual(['Đã nghe', 'Chưa dự được', 'Xem thêm']);
    const more = (await press(it_, it_.member, dataOf(home, 'Xem thêm'))).edit;
    expect(labels(more)).toEqual(['Xem bài', 'Báo sai sót', 'Kho bài đọc']);
    const screen = (await press(it_, it_.secretary, encodeButton('rd', 'p_home', it_.cell.id))).edit;
    expect(labels(screen).length).toBeGreaterThan(5);
  });

  it('asks a secretary of two cells which one, and someone of none nothing', async () => {
    const it_ = await buildCell();
    const other = await it_.bench.unit(it_.root, 'cell', 'Chi bộ 4');
    const data = {
      id: newId(),
      memberId: it_.secretary.memberId,
      unitId: other.id,
      role: 'secretary',
      since: TUESDAY,
    };
    await it_.bench.sql.roleGrant.create({ data });
    const screen = (await press(it_, it_.secretary, encodeButton('rd', 'p_all'))).edit;
    expect(labels(screen)).toEqual(['Chi bộ 3', 'Chi bộ 4']);
    const fourth = (await press(it_, it_.secretary, dataOf(screen, 'Chi bộ 4'))).edit;
    expect(labels(fourth)).toContain('Bắt đầu đọc');
    expect(
      (await press(it_, { ...it_.member, externalId: '1' }, encodeButton('rd', 'p_all'))).toast,
    ).toContain('Chưa thấy tên trong danh sách');
  });
});
