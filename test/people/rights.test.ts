// Every action of joining, inviting, binding and settings, by every role on another branch: refused, nothing changed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROLES } from '../../src/core/org/roles.ts';
import { newId } from '../../src/shared/ids.ts';
import { createRig, type Rig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await createRig();
});
afterAll(async () => {
  expect(rig.s.errors).toEqual([]);
  await rig.stop();
});

test.each([...ROLES, null])('%s of another branch', async (role) => {
  const { cellA, cellB, sql } = rig;
  const holder = await rig.member(`Người Có Vai ${role}`, cellB, role ?? undefined);
  const joined = await rig.member('Người Của Chi Bộ A', cellA);
  const waiting = await rig.onList('Người Chưa Tham Gia', cellA);
  const { id: accountId } = (await rig.accountOf(joined.id))!;
  const claim = await sql.claim.create({
    data: {
      id: newId(),
      unitId: cellA.id,
      accountId,
      typedName: 'Người Chưa Tham Gia',
      state: 'waiting',
      createdAt: rig.s.clock.now(),
    },
  });
  const chat = rig.s.telegram.createGroup({ title: 'Nhóm', members: [holder.id], bot: 'member' });
  const tries: [feature: string, action: string, args: string[], where?: number][] = [
    ['jo', 'undo', [accountId, joined.memberId]],
    ['jo', 'undoyes', [accountId, joined.memberId]],
    ['jo', 'match', [claim.id, waiting.id]],
    ['jo', 'not', [claim.id, '-']],
    ['iv', 'unit', [cellA.id]],
    ['iv', 'all', [cellA.id]],
    ['iv', 'own', [cellA.id]],
    ['iv', 'page', [cellA.id, 'p1']],
    ['gr', 'unit', [cellA.id], chat],
    ['gr', 'page', [cellA.id, 'p0'], chat],
    ['gr', 'this', [cellA.id], chat],
    ['gr', 'bind', [cellA.id, 'm'], chat],
    ['gr', 'bindyes', [cellA.id, 'x'], chat],
    ['st', 'unit', [cellA.id]],
    ['st', 'ulang', [cellA.id, 'en']],
    ['st', 'uaddr', [cellA.id, 'anh_chi']],
  ];
  for (const [feature, action, args, where] of tries) {
    const said = await holder.forge(feature, action, args, where);
    expect([feature, action, said]).toEqual([
      feature,
      action,
      expect.stringMatching(/chưa được phân công|do đồng chí bí thư hoặc người quản trị/),
    ]);
  }
  expect((await rig.accountOf(joined.id))?.memberId).toBe(joined.memberId);
  expect((await sql.claim.findUniqueOrThrow({ where: { id: claim.id } })).state).toBe('waiting');
  expect(await sql.invite.count()).toBe(0);
  expect(await sql.chat.count()).toBe(0);
  expect((await sql.unit.findUniqueOrThrow({ where: { id: cellA.id } })).settings).toEqual({});
});

test('button data of another time or another shape is answered as an old button', async () => {
  const who = await rig.member('Người Thử', rig.cellA, 'secretary');
  for (const [feature, action, args] of [
    ['jo', 'agree', ['ngắn'.slice(0, 2)]],
    ['jo', 'undo', [rig.cellA.id]],
    ['iv', 'page', [rig.cellA.id, 'p99999']],
    ['gr', 'bind', [rig.cellA.id, 'z']],
    ['pv', 'purpose', ['use']],
    ['st', 'ulang', [rig.cellA.id, 'fr']],
    ['mn', 'page', ['x']],
    ['jo', 'nothing', []],
  ] as [string, string, string[]][])
    expect([
      feature,
      action,
      await who.forge(
        feature,
        action,
        args.filter((arg) => /^[\w-]*$/.test(arg)),
      ),
    ]).toEqual([feature, action, expect.stringContaining('Nút này đã cũ')]);
});
