// The library of a cell: seeded, approved for a branch, searched, added to, withdrawn from, corrected.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at, dataOf, labels, type Someone } from '../../../../test/readings/cell.ts';
import {
  answer,
  approve,
  buildCell,
  type Cell,
  choice,
  closeBenches,
  first,
  last,
  press,
} from '../../../../test/readings/week.ts';
import type { Unit } from '../../../core/org/units-store.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { seedStories } from './seed.ts';

afterEach(closeBenches);

describe('the library', () => {
  let it_: Cell;
  beforeEach(async () => {
    it_ = await buildCell();
  });

  it('is seeded once, and what people changed stays', async () => {
    const [id] = await approve(it_, 'RD-001');
    await it_.bench.sql.story.update({ where: { id: id! }, data: { title: 'Tên đã sửa' } });
    expect(await it_.bench.tx((tx) => seedStories(it_.bench.services, tx))).toBe(0);
    expect(await it_.bench.sql.story.count()).toBe(184);
    expect((await it_.bench.sql.story.findUnique({ where: { id: id! } }))?.title).toBe('Tên đã sửa');
  });

  it('shows a rebuilt title as such until it is approved, for that branch alone', async () => {
    const story = await it_.bench.sql.story.findFirstOrThrow({ where: { starterId: 'RD-001' } });
    const card = async (who: Someone, unit: Unit) =>
      (await press(it_, who, encodeButton('rd', 'l_story', unit.id, story.id))).edit?.text;
    expect(await card(it_.member, it_.cell)).toContain('tên bài dựng lại từ địa chỉ trang');
    await approve(it_, 'RD-001');
    expect(await card(it_.member, it_.cell)).toContain('Người duyệt: Nguyễn Văn Bí');
    expect(await card(it_.member, it_.cell)).not.toContain('dựng lại');
    const other = await it_.bench.unit(it_.root, 'cell', 'Chi bộ 4');
    const stranger = await it_.bench.someone({ name: 'Vũ Thị Lạ', cell: other });
    expect(await card(stranger, other)).toContain('dựng lại');
    expect(await card(stranger, other)).toContain('chưa thẩm định');
  });

  it('an approval above holds for every cell below, and the cell cannot take it back', async () => {
    const leads = await it_.bench.someone({
      name: 'Đỗ Thị Trên',
      cell: it_.root,
      role: { role: 'leader', unit: it_.root },
    });
    const story = await it_.bench.sql.story.findFirstOrThrow({ where: { starterId: 'RD-005' } });
    await press(it_, leads, encodeButton('rd', 'l_ok', it_.root.id, story.id));
    const card = (await press(it_, it_.secretary, encodeButton('rd', 'l_story', it_.cell.id, story.id))).edit;
    expect(card?.text).toContain('Người duyệt: Đỗ Thị Trên, Đảng bộ phường');
    expect(labels(card)).not.toContain('Chưa dùng');
  });

  it('is searched without accents and listed in pages', async () => {
    const list = (await press(it_, it_.member, encodeButton('rd', 'l_list', it_.cell.id, 'all', 'p0', '-')))
      .edit;
    expect(list?.text).toContain('Tất cả: 184');
    expect(labels(list)).toContain('»');
    expect(list!.text.length).toBeLessThan(1400);
    await press(it_, it_.member, encodeButton('rd', 'l_find', it_.cell.id));
    const found = (await answer(it_, it_.member, 'BUA COM gian dị'))?.messages?.[0];
    expect(found?.text).toContain('Bữa cơm giản dị của con người vĩ đại');
    expect(found?.text).toContain('Tất cả: 2');
  });

  async function give(body: string) {
    await press(it_, it_.member, encodeButton('rd', 'l_add', it_.cell.id));
    await choice(it_, it_.member, 'dien_hinh');
    await answer(it_, it_.member, 'Bác Tư nuôi ong');
    await answer(it_, it_.member, 'Lời kể của tổ 2');
    return answer(it_, it_.member, body);
  }

  it("a member's own text waits for the secretary, is seen by nobody else, and is read after approval", async () => {
    const reply = await give('Nhà bác Tư nuôi ong lấy mật, năm nào cũng tặng trường học mười lít.');
    expect(reply?.messages?.[0]?.text).toContain('sau khi đồng chí bí thư duyệt');
    const story = await it_.bench.sql.story.findFirstOrThrow({
      where: { contributedBy: it_.member.memberId },
    });
    const see = (who: Someone) => press(it_, who, encodeButton('rd', 'l_story', it_.cell.id, story.id));
    expect((await see(it_.leader)).toast).toContain('không còn nữa');
    await press(it_, it_.secretary, dataOf(await last(it_, it_.secretary), 'Duyệt dùng'));
    expect((await see(it_.leader)).edit?.text).toContain('nuôi ong lấy mật');
  });

  it('a stamped text is refused and not kept, and the form stays where it was', async () => {
    const reply = await give('Báo cáo quý IV\nMẬT\nSố liệu của đơn vị trong năm qua');
    expect(reply?.messages?.[0]?.text).toContain('không nhận, không lưu');
    expect(await it_.bench.sql.story.count({ where: { contributedBy: it_.member.memberId } })).toBe(0);
    const [form] = await it_.bench.sql.formState.findMany();
    expect(form?.step).toBe('body');
    expect(JSON.stringify(form?.data)).not.toContain('Số liệu');
    const again = await answer(it_, it_.member, 'a'.repeat(3501));
    expect(again?.messages?.[0]?.text).toContain('3.500');
  });

  it('`Gửi bài khác` proposes what was sent for the reading', async () => {
    await it_.bench.advanceTo(at('2026-11-25', '16:01'));
    await press(it_, it_.leader, dataOf(await last(it_, it_.leader), 'Gửi bài khác'));
    await choice(it_, it_.leader, 'bai_viet');
    await answer(it_, it_.leader, 'Gương sáng khu phố');
    await answer(it_, it_.leader, 'Báo Phú Yên');
    const reply = await answer(it_, it_.leader, 'https://baophuyen.vn/guong-sang.html');
    expect(labels(reply?.messages?.[0])).toContain('Tôi đọc');
    expect((await last(it_, it_.secretary)).text).toContain('https://baophuyen.vn/guong-sang.html');
    expect((await first(it_)).proposedStoryId).not.toBeNull();
  });

  it('a story withdrawn or refused leaves the coming reading, whose reader is asked again', async () => {
    const [story] = await approve(it_, 'RD-003');
    await it_.bench.advanceTo(at('2026-11-25', '16:01'));
    await press(it_, it_.leader, encodeButton('rd', 't_pick', (await first(it_)).id, story!));
    await press(it_, it_.secretary, encodeButton('rd', 'l_no', it_.cell.id, story!));
    expect(await first(it_)).toMatchObject({ storyId: null, settledBy: null });
    expect((await last(it_, it_.leader)).text).toContain('chưa dùng được');
  });

  it('`Báo sai sót` of any member reaches the secretary', async () => {
    const story = await it_.bench.sql.story.findFirstOrThrow({ where: { starterId: 'RD-010' } });
    await press(it_, it_.member, encodeButton('rd', 'l_flaw', story.id));
    await choice(it_, it_.member, 'link');
    const told = await last(it_, it_.secretary);
    expect(told.text).toContain('Lê Văn An báo sai sót');
    expect(told.text).toContain('Không mở được');
    expect(await it_.bench.sql.storyFlaw.count()).toBe(1);
  });

  it('an approval in the library settles the reading that waited for it', async () => {
    const story = await it_.bench.sql.story.findFirstOrThrow({ where: { starterId: 'RD-007' } });
    await press(it_, it_.leader, encodeButton('rd', 't_pick', (await first(it_)).id, story.id));
    expect((await first(it_)).proposedStoryId).toBe(story.id);
    await press(it_, it_.secretary, encodeButton('rd', 'l_ok', it_.cell.id, story.id));
    expect(await first(it_)).toMatchObject({ storyId: story.id, proposedStoryId: null, settledBy: 'reader' });
    expect((await last(it_, it_.leader)).text).toContain('Bài đã được duyệt dùng');
  });
});
