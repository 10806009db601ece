// A running service with two cells of one tree, and people who press and write.
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { findRoot } from '../../src/core/org/setup-store.ts';
import { client } from '../../src/db/prisma.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { grant, makeMember, makeUnit } from '../harness/factories.ts';
import { startService, type TestOptions } from '../harness/service.ts';

export type Rig = Awaited<ReturnType<typeof createRig>>;
export type Somebody = Awaited<ReturnType<Rig['stranger']>>;

export async function createRig(options: Partial<TestOptions> = {}) {
  const s = await startService({
    at: '2026-11-25T08:00:00+07:00',
    rates: NO_RATES,
    telegram: { limits: null },
    ...options,
  });
  const { telegram } = s;
  const { db } = s.service.app.services;
  const root = (await findRoot(db))!;
  const cellA = await makeUnit(db, 'Chi bộ A', 'cell', root);
  const cellB = await makeUnit(db, 'Chi bộ B', 'cell', root);
  let strangers = 900_000_000;

  const somebody = (id: number, name: string) => ({
    id,
    name,
    async write(text: string, chat = id) {
      telegram.sendText(id, chat, text);
      await s.settle();
    },
    async open(code: string) {
      telegram.openLink(id, `https://t.me/${telegram.botUsername}?start=${code}`);
      await s.settle();
    },
    /** What was said at once on the button. */
    async press(label: string, chat = id) {
      const { text } = await telegram.press(id, chat, { label }).answered;
      await s.settle();
      return text ?? '';
    },
    /** Data no button of theirs has. */
    async forge(feature: string, action: string, args: string[] = [], chat = id) {
      const data = encodeButton(feature, action, ...args);
      const { text } = await telegram.press(id, chat, { data, forged: true, messageId: 1 }).answered;
      await s.settle();
      return text ?? '';
    },
    /** What the service wrote in private, oldest first. */
    texts: () => own(id).map(({ text }) => text),
    last: () => {
      const seen = own(id).at(-1)!;
      return { text: seen.text, buttons: seen.buttons.flat().map((button) => button.text) };
    },
    file: (name: string) => own(id).findLast((message) => message.file?.name === name)?.file?.bytes ?? null,
  });
  const own = (chat: number) => telegram.messages(chat).filter(({ isBot }) => isBot);

  return {
    s,
    db,
    sql: client(db),
    root,
    cellA,
    cellB,
    own,
    /** Opened the private chat once. */
    async stranger(name: string) {
      const id = telegram.addUser({ id: ++strangers, firstName: name });
      const who = somebody(id, name);
      await who.write('/start');
      return who;
    },
    /** On the roster and joined. */
    async member(name: string, unit: { id: string }, role?: string, roleUnit = unit) {
      const made = await makeMember(db, unit.id, { name });
      if (role) await grant(db, made.id, roleUnit.id, role);
      const id = telegram.addUser({ id: Number(made.externalId), firstName: name });
      const who = somebody(id, name);
      await who.write('/start');
      return { ...who, memberId: made.id };
    },
    /** On the roster alone. */
    onList: (name: string, unit: { id: string }) => makeMember(db, unit.id, { name, joined: false }),
    accountOf: (id: number) => client(db).account.findFirst({ where: { externalId: String(id) } }),
    stop: s.stop,
  };
}
