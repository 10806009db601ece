// A branch of three cells and people who press and write; for stories of surveys.
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { bindChat } from '../../src/core/org/chats-store.ts';
import { findRoot } from '../../src/core/org/setup-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { newId } from '../../src/shared/ids.ts';
import { truncate } from '../../src/shared/text.ts';
import { grant, makeMember, makeUnit } from '../harness/factories.ts';
import { startService, type TestOptions } from '../harness/service.ts';

export type Rig = Awaited<ReturnType<typeof createRig>>;
export type Somebody = Awaited<ReturnType<Rig['person']>>;

/** So many members of a unit: 'Một 1', 'Một 2' … */
export async function manyOf(
  rig: Rig,
  unit: { id: string },
  count: number,
  word: string,
): Promise<Somebody[]> {
  const made: Somebody[] = [];
  for (let n = 1; n <= count; n++) made.push(await rig.person(`${word} ${n}`, { unit }));
  return made;
}

type Wanted = { unit: { id: string }; role?: string; at?: { id: string }; standing?: string };

/** A question on a button. */
export const q = (n: number, words: string): string => truncate(`Câu ${n}: ${words}`, 30);

/** Wednesday morning. */
export const START = '2026-11-25T08:00:00+07:00';

export async function createRig(options: Partial<TestOptions> = {}) {
  const s = await startService({ at: START, rates: NO_RATES, telegram: { limits: null }, ...options });
  const { telegram } = s;
  const db = () => s.service.app.services.db;
  const root = (await findRoot(db()))!;
  const branch = await makeUnit(db(), 'Đảng bộ phường Hòa', 'organisation', root);
  const cells = [
    await makeUnit(db(), 'Chi bộ 1', 'cell', branch),
    await makeUnit(db(), 'Chi bộ 2', 'cell', branch),
    await makeUnit(db(), 'Chi bộ 3', 'cell', branch),
  ] as const;
  const elsewhere = await makeUnit(db(), 'Chi bộ nơi khác', 'cell', root);
  const shownIn = (chat: number) => telegram.messages(chat).filter(({ isBot }) => isBot);
  const own = (chat: number) =>
    shownIn(chat).map(({ text, buttons }) => ({
      text,
      buttons: buttons.flat().map((button) => button.text),
    }));

  return {
    s,
    db,
    sql: () => client(db()),
    root,
    branch,
    cells,
    elsewhere,
    own,
    /** Files sent to a chat: the newest last. */
    files: (chat: number) => shownIn(chat).flatMap(({ file }) => (file ? [file] : [])),
    /** On the roster, joined, with the private chat open. */
    async person(name: string, { unit, role, at = unit, standing = 'full' }: Wanted) {
      const made = await makeMember(db(), unit.id, { name, standing });
      if (role) await grant(db(), made.id, at.id, role);
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
        /** Opens the link of a button in a group. */
        async open(link: string) {
          telegram.openLink(id, link);
          await s.settle();
        },
        /** Data no button of theirs has. */
        async forge(action: string, args: string[], chat = id) {
          const data = encodeButton('sv', action, ...args);
          const { text } = await telegram.press(id, chat, { data, forged: true, messageId: 1 }).answered;
          await s.settle();
          return text ?? '';
        },
        seen: () => own(id),
        last: () => own(id).at(-1)!,
      };
    },
    /** A group in which these people sit. */
    async room(unit: { id: string }, audience: 'members_only' | 'mixed', people: readonly { id: number }[]) {
      const title = `Nhóm ${audience}`;
      const chat = telegram.createSupergroup({ title, members: people.map(({ id }) => id) });
      telegram.addBot(chat, people[0]!.id);
      // It greets the group before anything else is said there.
      await s.settle();
      const wanted = {
        channel: 'telegram',
        chat: String(chat),
        topic: null,
        unitId: unit.id,
        audience,
        title,
      };
      await inTransaction(db(), (tx) =>
        bindChat(tx, { ...wanted, boundBy: newId(), headcount: null }, s.clock.now()),
      );
      await s.settle();
      const linkOf = (words: string) =>
        shownIn(chat)
          .findLast(({ text }) => text.includes(words))!
          .buttons.flat()
          .flatMap((button) => ('url' in button && button.url ? [button.url] : []))[0]!;
      const about = (words: string) => own(chat).filter(({ text }) => text.includes(words));
      return { chat, about, link: linkOf };
    },
    /** Prints what was said, for whoever reads along. */
    tell(...chats: { id: number; name: string }[]) {
      if (!process.env.SHOW_STORY) return;
      for (const { id, name } of chats) {
        const lines = own(id).map((m) => `---\n${m.text}\n[${m.buttons.join(' | ')}]`);
        process.stdout.write(`\n##### ${name}\n${lines.join('\n')}\n`);
      }
    },
  };
}
