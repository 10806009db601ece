// From Wednesday to Sunday in a cell: asked, chosen, approved or refused, reminded, settled; on a real database with a moved clock.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at, dataOf, labels } from '../../../../test/readings/cell.ts';
import {
  approve,
  buildCell,
  type Cell,
  closeBenches,
  first,
  last,
  press,
  sent,
} from '../../../../test/readings/week.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { newId } from '../../../shared/ids.ts';
import { quizzes } from '../../quizzes/index.ts';
import { readings } from '../index.ts';
import { loadReading, readingsFrom } from '../store.ts';

afterEach(closeBenches);

describe('the week before a reading', () => {
  let it_: Cell;
  beforeEach(async () => {
    it_ = await buildCell();
  });

  it('gives three Mondays to the tổ in turn', async () => {
    const turns = (await readingsFrom(it_.bench.services.db, it_.cell.id, '2026-11-30')).map(
      ({ turnGroupId }) => turnGroupId,
    );
    const [one, two] = it_.groups.map(({ id }) => id);
    expect(turns).toEqual([one, two, one]);
  });

  it('asks the tổ trưởng on Wednesday at 16:00, once, in the words of the contract', async () => {
    await it_.bench.advanceTo(at('2026-11-25', '15:59'));
    expect(await sent(it_, it_.leader)).toEqual([]);
    await it_.bench.advanceTo(at('2026-11-25', '16:01'));
    const [asked, ...more] = await sent(it_, it_.leader);
    expect(more).toEqual([]);
    expect(asked?.text).toContain(
      'Kính gửi đồng chí Trần Thị Bình. Sáng thứ Hai, ngày 30/11/2026, Tổ đảng 1 phụ trách 15 phút đầu giờ. ' +
        'Kính đề nghị đồng chí chọn mẩu chuyện và người đọc trước 16 giờ 00 thứ Sáu, ngày 27/11/2026. Trân trọng.',
    );
    expect(asked?.text).toContain('Chưa thẩm định');
    expect(labels(asked)).toHaveLength(4);
    expect(labels(asked).at(-1)).toBe('Gửi bài khác');
    for (const label of labels(asked)) expect(label.length).toBeLessThanOrEqual(18);
    expect(asked!.text.length).toBeLessThan(1900);
    expect(await sent(it_, it_.secretary)).toEqual([]);
  });

  it('offers the dated facts of that week with their sources, not as proved', async () => {
    it_.bench.services.features = () => [readings, quizzes];
    await it_.bench.advanceTo(at('2026-11-25', '16:01'));
    const [asked] = await sent(it_, it_.leader);
    const lines = asked!.text.split('\n');
    const from = lines.indexOf('Tuần này trong lịch sử (chưa thẩm định, đồng chí xem nguồn):');
    expect(from).toBeGreaterThan(0);
    const days = ['30/11', '1/12', '2/12', '3/12', '4/12', '5/12', '6/12'].join('|');
    expect(lines[from + 1]).toMatch(new RegExp(`^– .*(${days})/\\d{4}.* \\(https?://.*\\)$`));
  });

  it('an approved story is settled by one press, and the reader is asked once whether the group may see their name', async () => {
    const [story] = await approve(it_, 'RD-003');
    await it_.bench.advanceTo(at('2026-11-25', '16:01'));
    const chosen = await press(it_, it_.leader, encodeButton('rd', 't_pick', (await first(it_)).id, story!));
    expect(await first(it_)).toMatchObject({ storyId: story, settledBy: 'reader', proposedStoryId: null });
    const reply = await press(it_, it_.leader, dataOf(chosen.edit, 'Tôi đọc'));
    expect(await first(it_)).toMatchObject({ readerMemberId: it_.leader.memberId });
    await press(it_, it_.leader, dataOf(reply.messages?.[0], 'Cho hiện tên'));
    const given = await it_.bench.sql.consent.count({
      where: { memberId: it_.leader.memberId, purpose: 'name_as_reader' },
    });
    expect(given).toBe(1);
    const again = await press(it_, it_.leader, dataOf(chosen.edit, 'Tôi đọc'));
    expect(again.messages).toBeUndefined();
    await it_.bench.advanceTo(at('2026-11-29', '18:01'));
    expect(await sent(it_, it_.leader)).toHaveLength(1);
  });

  it('an unapproved one goes to the secretary with its source; approved, it is settled and the reader told', async () => {
    await it_.bench.advanceTo(at('2026-11-25', '16:01'));
    const asked = await last(it_, it_.leader);
    await press(it_, it_.leader, dataOf(asked, labels(asked)[0]!));
    const proposed = await first(it_);
    expect(proposed).toMatchObject({ storyId: null, settledBy: null });
    expect(proposed.proposedStoryId).not.toBeNull();
    const card = await last(it_, it_.secretary);
    expect(labels(card)).toEqual(['Duyệt dùng', 'Chưa dùng']);
    expect(card.text).toMatch(/https?:\/\//);
    expect(card.text).toContain('chưa thẩm định');
    await press(it_, it_.secretary, dataOf(card, 'Duyệt dùng'));
    expect(await first(it_)).toMatchObject({
      storyId: proposed.proposedStoryId,
      proposedStoryId: null,
      settledBy: 'reader',
    });
    expect((await last(it_, it_.leader)).text).toContain('Bài đã được duyệt dùng');
  });

  it('refused, the reader is asked again with other stories, and the refused one is not suggested to this cell again', async () => {
    await it_.bench.advanceTo(at('2026-11-25', '16:01'));
    const asked = await last(it_, it_.leader);
    await press(it_, it_.leader, dataOf(asked, labels(asked)[0]!));
    const refused = (await first(it_)).proposedStoryId!;
    await press(it_, it_.secretary, dataOf(await last(it_, it_.secretary), 'Chưa dùng'));
    const again = await last(it_, it_.leader);
    expect(again.text).toContain('bài đã đề xuất chưa dùng được');
    expect(JSON.stringify(again.buttons)).not.toContain(
      encodeButton('rd', 't_pick', (await first(it_)).id, refused),
    );
    expect(await first(it_)).toMatchObject({ proposedStoryId: null, settledBy: null });
  });

  it('reminds on Friday morning, gives it to the secretary in the afternoon, and leaves it open where nothing is approved', async () => {
    await it_.bench.advanceTo(at('2026-11-27', '08:59'));
    expect(await sent(it_, it_.leader)).toHaveLength(1);
    await it_.bench.advanceTo(at('2026-11-27', '09:01'));
    expect((await last(it_, it_.leader)).text).toContain('đến nay chưa chọn mẩu chuyện');
    await it_.bench.advanceTo(at('2026-11-27', '16:01'));
    const help = await last(it_, it_.secretary);
    expect(labels(help)).toEqual(['Chọn giúp']);
    const picker = (await press(it_, it_.secretary, dataOf(help, 'Chọn giúp'))).edit;
    expect(labels(picker)).toHaveLength(4);
    await it_.bench.advanceTo(at('2026-11-29', '18:01'));
    expect(await first(it_)).toMatchObject({ storyId: null, settledBy: 'open' });
    for (const who of [it_.leader, it_.secretary])
      expect((await last(it_, who)).text).toContain('tự chọn bài đọc');
  });

  it('the secretary who picks an unapproved one sees its source, approves, and the tổ trưởng is told', async () => {
    await it_.bench.advanceTo(at('2026-11-27', '16:01'));
    const picker = (await press(it_, it_.secretary, dataOf(await last(it_, it_.secretary), 'Chọn giúp')))
      .edit;
    const card = (await press(it_, it_.secretary, dataOf(picker, labels(picker)[0]!))).edit;
    expect(labels(card)).toEqual(['Duyệt dùng', 'Chưa dùng']);
    await press(it_, it_.secretary, dataOf(card, 'Duyệt dùng'));
    expect(await first(it_)).toMatchObject({ settledBy: 'secretary' });
    expect((await last(it_, it_.leader)).text).toContain('Bài đã được duyệt dùng');
  });

  it('on Sunday the least recently read approved story stands and both are told', async () => {
    const [older, newer] = await approve(it_, 'RD-003', 'RD-004');
    const past = { unitId: it_.cell.id, state: 'held', settledBy: 'reader' };
    for (const [day, storyId] of [
      ['2026-11-16', newer!],
      ['2026-11-09', older!],
    ] as const) {
      const date = new Date(`${day}T00:00:00Z`);
      await it_.bench.sql.reading.create({
        data: { id: newId(), ...past, date, plannedDate: date, storyId },
      });
    }
    await it_.bench.advanceTo(at('2026-11-29', '18:01'));
    expect(await first(it_)).toMatchObject({ storyId: older, settledBy: 'default' });
    for (const who of [it_.leader, it_.secretary])
      expect((await last(it_, who)).text).toContain('đọc bài đã duyệt');
  });

  it('refuses every press after the announcement', async () => {
    const [story] = await approve(it_, 'RD-003');
    await it_.bench.advanceTo(at('2026-11-30', '07:16'));
    const { id } = await first(it_);
    for (const [who, action, ...args] of [
      [it_.leader, 't_pick', id, story!],
      [it_.leader, 't_me', id],
      [it_.secretary, 't_ok', id, story!, 'r'],
      [it_.secretary, 't_no', id, story!],
      [it_.secretary, 't_turn', id, 'p0'],
      [it_.secretary, 't_swap', id, it_.groups[1]!.id],
    ] as const)
      expect((await press(it_, who, encodeButton('rd', action, ...args))).toast).toContain(
        'đã được thông báo',
      );
  });
});

describe('every tap that records something', () => {
  it('says at once what was recorded', async () => {
    const it_ = await buildCell();
    const [story] = await approve(it_, 'RD-003');
    const { id } = await first(it_);
    const toast = async (who: typeof it_.leader, ...[action, ...args]: [string, ...string[]]) =>
      (await press(it_, who, encodeButton('rd', action, ...args))).toast;
    expect(await toast(it_.leader, 't_pick', id, story!)).toBe('Đã chọn bài.');
    expect(await toast(it_.leader, 't_me', id)).toBe('Đã ghi nhận người đọc: Trần Thị Bình.');
    expect(await toast(it_.leader, 't_name', 'yes')).toContain('cho hiện tên');
    const other = await it_.bench.sql.story.findFirstOrThrow({ where: { starterId: 'RD-004' } });
    expect(await toast(it_.leader, 't_pick', id, other.id)).toContain('đã gửi đồng chí bí thư duyệt');
    expect(await toast(it_.secretary, 't_no', id, other.id)).toBe('Đã ghi nhận: chưa dùng bài này.');
    expect(await toast(it_.secretary, 't_pick', id, other.id)).toContain('cần Duyệt dùng');
    expect(await toast(it_.secretary, 't_ok', id, other.id, 's')).toBe('Đã duyệt dùng bài này.');
    expect(await toast(it_.secretary, 't_swap', id, it_.groups[1]!.id)).toBe('Đã đổi lượt đọc.');
  });
});

describe('who no longer reads', () => {
  const replaced = async (it_: Cell, who: Cell['leader']) =>
    (await sent(it_, who)).map(({ text }) => text).filter((text) => text.includes('đã có người khác đọc'));

  it('is told kindly, once for each change, and not of what they did themselves', async () => {
    const it_ = await buildCell();
    const { id } = await first(it_);
    const choose = (who: typeof it_.leader, reader: typeof it_.leader) =>
      press(it_, who, encodeButton('rd', 't_reader', id, reader.memberId));
    await choose(it_.leader, it_.member);
    await choose(it_.leader, it_.member);
    expect(await sent(it_, it_.member)).toHaveLength(1);
    await choose(it_.leader, it_.secretary);
    await choose(it_.leader, it_.secretary);
    const [told, ...more] = await replaced(it_, it_.member);
    expect(told).toContain('Kính gửi đồng chí Lê Văn An. Sáng thứ Hai, ngày 30/11/2026');
    expect(more).toEqual([]);
    await choose(it_.secretary, it_.leader);
    expect(await replaced(it_, it_.secretary)).toEqual([]);
    // Chosen again, they hear of it again: what they heard last was that another reads.
    await choose(it_.secretary, it_.member);
    expect((await last(it_, it_.member)).text).toContain('được phân công đọc');
  });

  it('or has the turn no more after `Đổi lượt đọc`: the reader, and the tổ trưởng if already asked', async () => {
    const it_ = await buildCell();
    const { id } = await first(it_);
    await press(it_, it_.leader, encodeButton('rd', 't_reader', id, it_.member.memberId));
    const swap = (group: number) =>
      press(it_, it_.secretary, encodeButton('rd', 't_swap', id, it_.groups[group]!.id));
    await swap(1);
    expect(await replaced(it_, it_.member)).toHaveLength(1);
    expect(await sent(it_, it_.leader)).toEqual([]);
    await swap(0);
    await it_.bench.advanceTo(at('2026-11-25', '16:01'));
    expect(await sent(it_, it_.leader)).toHaveLength(1);
    await swap(1);
    expect((await last(it_, it_.leader)).text).toContain('đã chuyển cho tổ khác');
    expect(await sent(it_, it_.member)).toHaveLength(2);
  });
});

describe('who is asked, and who may answer', () => {
  it('is the secretary where the tổ trưởng has not joined', async () => {
    const it_ = await buildCell({ joinedLeader: false });
    await it_.bench.advanceTo(at('2026-11-25', '16:01'));
    expect((await last(it_, it_.secretary)).text).toContain(
      'chưa tham gia Trợ lý chi bộ. Kính đề nghị đồng chí chọn giúp',
    );
  });

  it('is the secretary where there is no tổ', async () => {
    const it_ = await buildCell({ groups: 0 });
    await it_.bench.advanceTo(at('2026-11-25', '16:01'));
    expect((await last(it_, it_.secretary)).text).toContain('chi bộ đọc 15 phút đầu giờ');
  });

  it('is nobody of another cell, nor a member without the turn, whatever the button says', async () => {
    const it_ = await buildCell();
    const [story] = await approve(it_, 'RD-003');
    const other = await it_.bench.unit(it_.root, 'cell', 'Chi bộ 4');
    const stranger = await it_.bench.someone({
      name: 'Vũ Thị Lạ',
      cell: other,
      role: { role: 'secretary', unit: other },
    });
    const { id } = await first(it_);
    for (const who of [stranger, it_.member])
      for (const data of [
        encodeButton('rd', 't_pick', id, story!),
        encodeButton('rd', 't_ask', id),
        encodeButton('rd', 't_me', id),
        encodeButton('rd', 't_ok', id, story!, 'r'),
        encodeButton('rd', 't_swap', id, it_.groups[1]!.id),
        encodeButton('rd', 'p_set', it_.cell.id),
        encodeButton('rd', 'p_act', it_.cell.id, 'off'),
        encodeButton('rd', 'l_ok', it_.cell.id, story!),
      ])
        expect((await press(it_, who, data)).toast).toContain('chưa được phân công');
    expect(await loadReading(it_.bench.services.db, id)).toMatchObject({
      storyId: null,
      turnGroupId: it_.groups[0]!.id,
    });
  });

  it('a reader must be of the cell; a turn only goes to who is on the rota', async () => {
    const it_ = await buildCell();
    const other = await it_.bench.unit(it_.root, 'cell', 'Chi bộ 4');
    const stranger = await it_.bench.someone({ name: 'Vũ Thị Lạ', cell: other });
    const { id } = await first(it_);
    expect(
      (await press(it_, it_.leader, encodeButton('rd', 't_reader', id, stranger.memberId))).toast,
    ).toContain('không còn trong danh sách');
    expect((await press(it_, it_.secretary, encodeButton('rd', 't_swap', id, other.id))).toast).toContain(
      'Nút này đã cũ',
    );
  });

  it('a named reader is told, and may be named in the group only by their own yes', async () => {
    const it_ = await buildCell();
    await press(it_, it_.leader, encodeButton('rd', 't_reader', (await first(it_)).id, it_.member.memberId));
    const told = await last(it_, it_.member);
    expect(told.text).toContain('đồng chí được phân công đọc');
    expect(labels(told)).toEqual(['Cho hiện tên', 'Không hiện tên']);
    await press(it_, it_.member, dataOf(told, 'Không hiện tên'));
    expect(await it_.bench.sql.consent.count({ where: { purpose: 'name_as_reader' } })).toBe(0);
  });
});

describe('a change of turn', () => {
  it('exchanges two Mondays, and who has it now is asked at once where asking time is past', async () => {
    const it_ = await buildCell();
    const second = await it_.bench.someone({
      name: 'Hoàng Thị Hai',
      cell: it_.cell,
      group: it_.groups[1]!,
      role: { role: 'group_leader', unit: it_.groups[1]! },
    });
    await it_.bench.advanceTo(at('2026-11-25', '16:01'));
    await press(it_, it_.secretary, encodeButton('rd', 't_swap', (await first(it_)).id, it_.groups[1]!.id));
    const turns = (await readingsFrom(it_.bench.services.db, it_.cell.id, '2026-11-30')).map(
      ({ turnGroupId }) => turnGroupId,
    );
    expect(turns).toEqual([it_.groups[1]!.id, it_.groups[0]!.id, it_.groups[0]!.id]);
    await it_.bench.beat();
    expect((await last(it_, second)).text).toContain('Tổ đảng 2 phụ trách');
  });

  it('by another rota gives the turns anew, to people who are there that day', async () => {
    const it_ = await buildCell();
    const away = {
      id: newId(),
      memberId: it_.member.memberId,
      kind: 'leave',
      from: new Date('2026-11-28'),
      until: new Date('2026-12-02'),
    };
    await it_.bench.sql.absence.create({ data: away });
    await press(it_, it_.secretary, encodeButton('rd', 'p_rota', it_.cell.id, 'persons'));
    const turns = (await readingsFrom(it_.bench.services.db, it_.cell.id, '2026-11-30')).map(
      ({ turnMemberId }) => turnMemberId,
    );
    expect(turns).toEqual([it_.secretary.memberId, it_.leader.memberId, it_.member.memberId]);
    const audited = await it_.bench.sql.auditEntry.count({ where: { action: 'readings.plan_changed' } });
    expect(audited).toBe(1);
  });
});

describe('after downtime', () => {
  it('asks late while there is time and the hour is allowed, once and not again as a reminder', async () => {
    const it_ = await buildCell();
    await it_.bench.jumpTo(at('2026-11-27', '14:00'));
    expect(await sent(it_, it_.leader)).toHaveLength(1);
  });

  it('writes to nobody at night, and still settles before the announcement', async () => {
    const it_ = await buildCell();
    await approve(it_, 'RD-003');
    await it_.bench.jumpTo(at('2026-11-30', '02:00'));
    expect(await sent(it_, it_.leader)).toEqual([]);
    expect(await first(it_)).toMatchObject({ settledBy: 'default' });
  });
});
