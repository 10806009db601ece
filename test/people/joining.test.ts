// Stories of joining: the first administrator, personal links, consent, the unit link.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personalCodes, sharedCode } from '../../src/core/org/invites-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { newCode, newId } from '../../src/shared/ids.ts';
import { SETUP_CODE } from '../harness/service.ts';
import { createRig, type Rig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await createRig();
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

const now = () => rig.s.clock.now();
const codeFor = async (member: { id: string }, unit: { id: string }): Promise<string> =>
  inTransaction(
    rig.db,
    async (tx) =>
      (await personalCodes(tx, [{ id: member.id, unitId: unit.id }], newId(), now())).get(member.id)!,
  );
const unitCode = (unit: { id: string }): Promise<string> =>
  inTransaction(rig.db, (tx) => sharedCode(tx, 'unit', unit.id, newId(), now()));

describe('the first administrator', () => {
  test('a wrong code is refused, and after five not even the right one is heard within the hour', async () => {
    const guesser = await rig.stranger('Người Đoán');
    for (let at = 0; at < 5; at++) {
      await guesser.write(`/start sai-${at}`);
      expect(guesser.last().text).toContain('không đúng');
    }
    await guesser.write(`/start ${SETUP_CODE}`);
    expect(guesser.last().text).toContain('sau một giờ');
    expect(await rig.sql.roleGrant.count({ where: { role: 'administrator' } })).toBe(0);
  });

  test('the code makes its sender the administrator of the root, once', async () => {
    const admin = await rig.stranger('Quản Trị');
    await admin.open(SETUP_CODE);
    expect(admin.texts().join('\n')).toContain('quân đội, công an, cơ yếu');
    const grants = await rig.sql.roleGrant.findMany({ where: { role: 'administrator' } });
    expect(grants.map(({ unitId }) => unitId)).toEqual([rig.root.id]);
    expect(grants[0]?.accountId).toBe((await rig.accountOf(admin.id))?.id);

    const second = await rig.stranger('Người Sau');
    await second.open(SETUP_CODE);
    expect(second.last().text).toContain('đã dùng');
    expect(await rig.sql.roleGrant.count({ where: { role: 'administrator' } })).toBe(1);
  });

  test('only a hash of the code is kept', async () => {
    const facts = await rig.sql.serviceFact.findMany();
    expect(JSON.stringify(facts)).not.toContain(SETUP_CODE);
  });
});

describe('a personal link', () => {
  test('nothing is joined before the person agrees; refusing is respected and can be changed by the same link', async () => {
    const secretary = await rig.member('Bí Thư A', rig.cellA, 'secretary');
    const invited = await rig.onList('Nguyễn Văn An', rig.cellA);
    const code = await codeFor(invited, rig.cellA);
    const an = await rig.stranger('An');

    await an.open(code);
    expect(an.last().buttons).toEqual(['Tôi đồng ý', 'Không đồng ý', 'Để tôi xem sau']);
    expect(an.last().text).toContain('Telegram ở nước ngoài');
    await an.press('Để tôi xem sau');
    expect((await rig.accountOf(an.id))?.memberId).toBeNull();

    await an.open(code);
    expect(await an.press('Không đồng ý')).toBe('Đã ghi nhận: đồng chí không đồng ý.');
    expect((await rig.sql.member.findUniqueOrThrow({ where: { id: invited.id } })).tracking).toBe('paper');
    expect(secretary.last().text).toContain('theo dõi trên giấy');
    expect(await rig.sql.consent.count({ where: { memberId: invited.id } })).toBe(0);

    await an.open(code);
    expect(await an.press('Tôi đồng ý')).toBe('Đã ghi nhận: đồng chí đồng ý tham gia.');
    const joined = await rig.sql.member.findUniqueOrThrow({
      where: { id: invited.id },
      include: { accounts: true, consents: true },
    });
    expect(joined.tracking).toBe('chat');
    expect(joined.accounts.map(({ externalId }) => externalId)).toEqual([String(an.id)]);
    expect(joined.consents.map(({ purpose, platform }) => [purpose, platform])).toEqual([
      ['use', 'telegram'],
    ]);
    expect(secretary.last()).toMatchObject({ buttons: ['Gỡ nhận tên'] });
    expect(an.last().text).toContain('Nguyễn Văn An');

    await an.forge('jo', 'agree', [code]);
    expect(await rig.sql.consent.count({ where: { memberId: invited.id } })).toBe(1);
  });

  test('another account that opens a used link joins nothing, and the secretary is told once', async () => {
    const secretary = await rig.member('Phó Bí Thư A', rig.cellA, 'deputy_secretary');
    const invited = await rig.onList('Trần Thị Bình', rig.cellA);
    const code = await codeFor(invited, rig.cellA);
    const first = await rig.stranger('Bình');
    await first.open(code);
    await first.press('Tôi đồng ý');
    const thief = await rig.stranger('Kẻ Khác');
    const before = secretary.texts().length;
    await thief.open(code);
    await thief.forge('jo', 'agree', [code]);
    expect(thief.last().text).toContain('đã có tài khoản khác nhận');
    expect((await rig.accountOf(thief.id))?.memberId).toBeNull();
    expect(secretary.texts().length - before).toBe(1);
    expect(secretary.last().buttons).toEqual(['Gỡ nhận tên', 'Giữ nguyên']);
  });

  test('the secretary of the cell undoes a claim; one of another cell cannot', async () => {
    const secretary = await rig.member('Bí Thư A Hai', rig.cellA, 'secretary');
    const other = await rig.member('Bí Thư B', rig.cellB, 'secretary');
    const invited = await rig.onList('Lê Văn Cường', rig.cellA);
    const wrong = await rig.stranger('Nhầm');
    await wrong.open(await codeFor(invited, rig.cellA));
    await wrong.press('Tôi đồng ý');
    const { id: accountId } = (await rig.accountOf(wrong.id))!;

    expect(await other.forge('jo', 'undoyes', [accountId, invited.id])).toContain('chưa được phân công');
    expect((await rig.accountOf(wrong.id))?.memberId).toBe(invited.id);

    await secretary.press('Gỡ nhận tên');
    expect(await secretary.press('Gỡ nhận tên')).toBe('Đã gỡ nhận tên.');
    expect((await rig.accountOf(wrong.id))?.memberId).toBeNull();
    expect(await rig.sql.consent.count({ where: { memberId: invited.id, withdrawnAt: null } })).toBe(0);
    expect(wrong.last().text).toContain('đã được gỡ');
    expect(await secretary.forge('jo', 'undoyes', [accountId, invited.id])).toContain('đã được gỡ');
  });

  test('a forged code and an expired one are answered clearly', async () => {
    const who = await rig.stranger('Ai Đó');
    await who.open(newCode());
    expect(who.last().text).toContain('không đúng');
    const invited = await rig.onList('Phạm Thị Dung', rig.cellA);
    const code = await codeFor(invited, rig.cellA);
    await rig.sql.invite.update({ where: { code }, data: { expiresAt: now() } });
    await who.open(code);
    expect(who.last().text).toContain('hết hạn');
    await who.forge('jo', 'agree', [code]);
    expect((await rig.accountOf(who.id))?.memberId).toBeNull();
  });
});

describe('the unit link', () => {
  test('shows no list; the secretary matches the typed name; then the person is asked to agree', async () => {
    const secretary = await rig.member('Bí Thư B Hai', rig.cellB, 'secretary');
    const other = await rig.member('Bí Thư A Ba', rig.cellA, 'secretary');
    const listed = await rig.onList('Vũ Thuỳ Hương', rig.cellB);
    await rig.onList('Đặng Văn Giáp', rig.cellB);
    const huong = await rig.stranger('Hương 82');
    await huong.open(await unitCode(rig.cellB));
    expect(huong.last().text).not.toContain('Vũ');
    await huong.write('vu thuy huong');

    expect(secretary.last().buttons).toEqual(['Đúng đồng chí này', 'Không phải']);
    expect(secretary.last().text).toContain('Vũ Thuỳ Hương');
    const claim = await rig.sql.claim.findFirstOrThrow({ where: { state: 'waiting' } });
    expect(await other.forge('jo', 'match', [claim.id, listed.id])).toContain('chưa được phân công');

    expect(await secretary.press('Đúng đồng chí này')).toBe('Đã xác nhận.');
    expect(huong.last().buttons).toEqual(['Tôi đồng ý', 'Không đồng ý', 'Để tôi xem sau']);
    expect((await rig.accountOf(huong.id))?.memberId).toBeNull();
    await huong.press('Tôi đồng ý');
    expect((await rig.accountOf(huong.id))?.memberId).toBe(listed.id);
    expect(await secretary.forge('jo', 'not', [claim.id, '-'])).toContain('đã được giải quyết');
  });

  test('a secretary cannot match a claim with a person of another branch', async () => {
    const secretary = await rig.member('Bí Thư B Ba', rig.cellB, 'secretary');
    const elsewhere = await rig.onList('Hoàng Văn Ích', rig.cellA);
    const who = await rig.stranger('Ích');
    await who.open(await unitCode(rig.cellB));
    await who.write('Hoàng Văn Ích');
    const claim = await rig.sql.claim.findFirstOrThrow({ where: { state: 'waiting' } });
    expect(await secretary.forge('jo', 'match', [claim.id, elsewhere.id])).toContain('chưa được phân công');
    await secretary.press('Không phải');
    expect(who.last().text).toContain('Chưa khớp được tên');
  });

  test('an unreadable name keeps the question open', async () => {
    const who = await rig.stranger('Không Tên');
    await who.open(await unitCode(rig.cellB));
    await who.write('12345');
    expect(who.last().text).toContain('bằng chữ');
    await who.write('á'.repeat(4000));
    expect(who.last().text).toContain('dài quá');
    await who.write('/huy');
    expect(who.last().text).toContain('Đã thôi');
    await who.write('/huy');
    expect(who.last().text).toContain('Không có việc nào');
  });
});

test('who has not joined is told what this is; a rehearsal says so loudly', async () => {
  const who = await rig.stranger('Khách');
  expect(who.last().text).toContain('trả lời tự động');
  expect(who.last().text).toContain('đường dẫn mời');
  await who.write('xin chào');
  expect(who.last().buttons).toEqual(['Mở menu']);
});
