// A branch of three cells with groups of each kind, and people who press and write; for stories of announcements.
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { bindChat } from '../../src/core/org/chats-store.ts';
import { findRoot } from '../../src/core/org/setup-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { newId } from '../../src/shared/ids.ts';
import { grant, makeMember, makeUnit } from '../harness/factories.ts';
import { startService, type TestOptions } from '../harness/service.ts';

export type Rig = Awaited<ReturnType<typeof createRig>>;
export type Somebody = Awaited<ReturnType<Rig['person']>>;
type Wanted = {
  unit: { id: string };
  group?: { id: string };
  role?: string;
  at?: { id: string };
  standing?: string;
};

/** Wednesday morning. */
export const START = '2026-11-25T08:00:00+07:00';

export async function createRig(options: Partial<TestOptions> = {}) {
  const s = await startService({ at: START, rates: NO_RATES, telegram: { limits: null }, ...options });
  const { telegram } = s;
  const { db } = s.service.app.services;
  const root = (await findRoot(db))!;
  const branch = await makeUnit(db, 'Đảng bộ phường Hòa', 'organisation', root);
  const cells = [
    await makeUnit(db, 'Chi bộ 1', 'cell', branch),
    await makeUnit(db, 'Chi bộ 2', 'cell', branch),
    await makeUnit(db, 'Chi bộ 3', 'cell', branch),
  ] as const;
  const groups = [
    await makeUnit(db, 'Tổ 1', 'cell_group', cells[0]),
    await makeUnit(db, 'Tổ 2', 'cell_group', cells[0]),
  ] as const;
  const elsewhere = await makeUnit(db, 'Chi bộ nơi khác', 'cell', root);

  const own = (chat: number) =>
    telegram
      .messages(chat)
      .filter(({ isBot }) => isBot)
      .map(({ text, buttons }) => ({ text, buttons: buttons.flat().map((button) => button.text) }));

  return {
    s,
    sql: client(db),
    root,
    branch,
    cells,
    groups,
    elsewhere,
    own,
    /** On the roster, joined, with the private chat open. */
    async person(name: string, { unit, group, role, at = unit, standing = 'full' }: Wanted) {
      const made = await makeMember(db, unit.id, {
        name,
        standing,
        ...(group ? { groupUnitId: group.id } : {}),
      });
      if (role) await grant(db, made.id, at.id, role);
      const id = telegram.addUser({ id: Number(made.externalId), firstName: name });
      telegram.sendText(id, id, '/start');
      await s.settle();
      return {
        id,
        name,
        memberId: made.id,
        async write(...texts: string[]) {
          for (const text of texts) {
            telegram.sendText(id, id, text);
            await s.settle();
          }
        },
        /** One label after the other; what was said at once on the last. */
        async press(...labels: string[]) {
          let said = '';
          for (const label of labels) {
            said = (await telegram.press(id, id, { label }).answered).text ?? '';
            await s.settle();
          }
          return said;
        },
        async pressIn(chat: number, label: string) {
          const { text } = await telegram.press(id, chat, { label }).answered;
          await s.settle();
          return text ?? '';
        },
        /** Data no button of theirs has. */
        async forge(action: string, args: string[], code = 'tb', chat = id) {
          const data = encodeButton(code, action, ...args);
          const { text } = await telegram.press(id, chat, { data, forged: true, messageId: 1 }).answered;
          await s.settle();
          return text ?? '';
        },
        seen: () => own(id),
        last: () => own(id).at(-1)!,
      };
    },
    /** A group in which these people sit. */
    async room(unit: { id: string }, audience: 'members_only' | 'mixed', people: { id: number }[]) {
      const title = `Nhóm ${audience}`;
      const chat = telegram.createSupergroup({ title, members: people.map(({ id }) => id) });
      telegram.addBot(chat, people[0]!.id);
      await s.settle();
      const wanted = {
        channel: 'telegram',
        chat: String(chat),
        topic: null,
        unitId: unit.id,
        audience,
        title,
      };
      await inTransaction(db, (tx) =>
        bindChat(tx, { ...wanted, boundBy: newId(), headcount: null }, s.clock.now()),
      );
      await s.settle();
      // The greeting of a new group comes some seconds later, by a clock that tests do not move.
      const messages = () => own(chat).filter(({ text }) => !text.startsWith('Kính chào'));
      return { chat, messages, last: () => messages().at(-1) };
    },
    stop: s.stop,
  };
}
