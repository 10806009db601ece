// A cell that meets: people of every standing, a group of members and a mixed one, a meeting in the evening.

import type { Channel } from '../../src/channels/channel.ts';
import { NO_RATES, type Rates } from '../../src/core/delivery/lanes.ts';
import { bindChat } from '../../src/core/org/chats-store.ts';
import { findRoot } from '../../src/core/org/setup-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import type { Meeting } from '../../src/features/meetings/shapes.ts';
import { insertMeeting, loadMeeting, type NewMeeting } from '../../src/features/meetings/store.ts';
import { newId } from '../../src/shared/ids.ts';
import type { Actor, Seen } from '../harness/actors.ts';
import { grant, type MadeMember, makeMember, makeUnit } from '../harness/factories.ts';
import { startService, type TestService } from '../harness/service.ts';

export type Person = Actor & { id: number; memberId: string };
export type Hall = Awaited<ReturnType<typeof openHall>>;

/** The evening of 30/11/2026. */
export const evening = (time: string): string => `2026-11-30T${time}:00+07:00`;

/** A member on Telegram who has opened the private chat, acting as people of stories do. */
export function actorOf(s: TestService, made: MadeMember): Person {
  const { telegram } = s;
  const id = telegram.addUser({ id: Number(made.externalId), firstName: made.name });
  telegram.sendText(id, id, '/start');
  const seen = (): Seen[] =>
    telegram
      .messages(id)
      .filter(({ isBot }) => isBot)
      .map(({ text, buttons }) => ({ text, buttons: buttons.flat().map((button) => button.text) }));
  return {
    id,
    memberId: made.id,
    name: made.name,
    async write(text, chat) {
      telegram.sendText(id, chat === undefined ? id : Number(chat), text);
      await s.settle();
    },
    async press(label, chat) {
      const pressed = telegram.press(id, chat === undefined ? id : Number(chat), { label });
      const answered = await pressed.answered;
      await s.settle();
      return answered.text ?? '';
    },
    async open(link) {
      telegram.openLink(id, link);
      await s.settle();
    },
    private: seen,
  };
}

/** Presses data that no button shows, as an attacker would; resolves to what was said. */
export async function forge(
  s: TestService,
  who: Person,
  data: string,
  chat: number = who.id,
): Promise<string> {
  const { answered } = s.telegram.press(who.id, chat, { data, forged: true, messageId: 1 });
  const { text } = await answered;
  await s.settle();
  return text ?? '';
}

export async function openHall(options: { at?: string; moreChannels?: Channel[]; rates?: Rates } = {}) {
  const s = await startService({
    at: options.at ?? evening('08:00'),
    rates: options.rates ?? NO_RATES,
    telegram: { limits: null },
    ...(options.moreChannels ? { moreChannels: options.moreChannels } : {}),
  });
  const { db } = s.service.app.services;
  const root = (await findRoot(db))!;
  const organisation = await makeUnit(db, 'Đảng bộ phường Hòa Bình', 'organisation', root);
  const cell = await makeUnit(db, 'Chi bộ 3', 'cell', organisation);
  const groups = [
    await makeUnit(db, 'Tổ đảng 1', 'cell_group', cell),
    await makeUnit(db, 'Tổ đảng 2', 'cell_group', cell),
  ];

  const person = async (
    name: string,
    wanted: { role?: string; standing?: string; group?: number; unitId?: string } = {},
  ): Promise<Person> => {
    const { role, standing, group, unitId = cell.id } = wanted;
    const made = await makeMember(db, unitId, {
      name,
      ...(standing ? { standing } : {}),
      ...(group === undefined ? {} : { groupUnitId: groups[group]!.id }),
    });
    if (role) await grant(db, made.id, unitId, role);
    return actorOf(s, made);
  };

  const bind = async (
    unitId: string,
    audience: 'members_only' | 'mixed',
    people: Person[],
  ): Promise<number> => {
    const title = `Nhóm ${audience}`;
    const chat = s.telegram.createSupergroup({ title, members: people.map(({ id }) => id) });
    s.telegram.addBot(chat, people[0]!.id);
    await s.settle();
    const bound = { channel: 'telegram', chat: String(chat), topic: null, unitId, audience, title };
    await inTransaction(db, (tx) =>
      bindChat(tx, { ...bound, boundBy: newId(), headcount: null }, s.clock.now()),
    );
    return chat;
  };

  const meet = async (wanted: Partial<NewMeeting> = {}): Promise<string> =>
    inTransaction(db, (tx) =>
      insertMeeting(
        tx,
        {
          unitId: cell.id,
          kind: 'regular',
          title: 'Sinh hoạt tháng 11',
          startsAt: new Date(evening('19:00')),
          minutes: 90,
          createdBy: newId(),
          state: 'invited',
          ...wanted,
        },
        s.clock.now(),
      ),
    );

  return {
    s,
    /** Of the service that runs now: a restart opens another. */
    get db() {
      return s.service.app.services.db;
    },
    get sql() {
      return client(s.service.app.services.db);
    },
    root,
    organisation,
    cell,
    groups,
    person,
    bind,
    meet,
    meeting: async (id: string): Promise<Meeting> => (await loadMeeting(s.service.app.services.db, id))!,
    /** What the service wrote in a chat, oldest first. */
    room: (chat: number): Seen[] =>
      s.telegram
        .messages(chat)
        .filter(({ isBot }) => isBot)
        .map(({ text, buttons }) => ({ text, buttons: buttons.flat().map((button) => button.text) })),
  };
}

export const lastOf = (who: Pick<Actor, 'private'>): Seen => who.private().at(-1)!;

/** Opens the card of the only meeting coming up. */
export async function openCard(who: Person, title = 'Sinh hoạt tháng 11'): Promise<Seen> {
  await who.write('/hop');
  const label = lastOf(who).buttons.find((one) => one.includes(title.slice(0, 12)));
  if (!label) throw new Error(`no card in: ${JSON.stringify(lastOf(who))}`);
  await who.press(label);
  return lastOf(who);
}
