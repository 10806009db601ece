// Drives the router with the roster alone, over a chat in memory, on a database of its own.
import type { Button, Channel, Incoming, Locale, Message } from '../../src/channels/channel.ts';
import { createRouter } from '../../src/core/dispatch/router.ts';
import type { Feature, Services } from '../../src/core/feature.ts';
import { collectForms, formsFeature } from '../../src/core/forms/forms.ts';
import { insertMember, insertRole } from '../../src/core/org/members-store.ts';
import type { UnitRef } from '../../src/core/org/person.ts';
import type { RoleName, Standing } from '../../src/core/org/roles.ts';
import { insertUnit } from '../../src/core/org/units-store.ts';
import { closeDb, inTransaction, openDb } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { roster } from '../../src/features/roster/index.ts';
import { movableClock } from '../../src/shared/clock.ts';
import { newId } from '../../src/shared/ids.ts';
import { createLog } from '../../src/shared/log.ts';
import { loadTexts } from '../../src/shared/texts.ts';
import { freshDatabase } from '../harness/database.ts';

/** What came back: the toast, and the messages sent or edited. */
export type Answer = {
  toast: string | null;
  messages: Message[];
  text: string;
  buttons: (Button & { data: string })[];
};

export type Rig = Awaited<ReturnType<typeof createRig>>;

export async function createRig() {
  const fresh = await freshDatabase();
  const db = openDb(fresh.url, 4);
  const clock = movableClock(new Date('2026-11-23T02:00:00Z'));
  const texts = loadTexts();
  const files = new Map<string, Uint8Array>();
  const errors: string[] = [];
  let toast: string | null = null;
  let updates = 0;
  const channel = {
    name: 'test',
    capabilities: {
      buttons: true,
      edits: true,
      files: true,
      toasts: true,
      textLength: 4096,
      captionLength: 1024,
      toastLength: 200,
      buttonDataBytes: 64,
    },
    read: (raw: { payload: unknown }) => raw.payload as Incoming,
    toast: async (_incoming: Incoming, text: string) => {
      toast = text;
    },
    download: async (ref: string) => files.get(ref)!,
  } as unknown as Channel;
  const features: Feature[] = [roster];
  const forms = collectForms(features);
  const services = {
    db,
    clock,
    zone: 'Asia/Ho_Chi_Minh',
    defaultLocale: 'vi',
    texts,
    log: createLog('error', { write: (line: string) => void errors.push(line) }),
    channel: () => channel,
    rehearsal: false,
    wake: () => undefined,
    emit: async () => [],
    features: () => features,
  } as unknown as Services;
  const say = texts.say('vi');
  const notUnderstood = async () => ({ messages: [{ text: 'not understood' }] });
  const router = createRouter(services, [...features, formsFeature(() => forms)], forms, {
    start: notUnderstood,
    chatChanged: notUnderstood,
    notUnderstood,
  });

  async function handle(who: string, what: object): Promise<Answer> {
    updates++;
    toast = null;
    const updateId = String(updates);
    const incoming = {
      channel: 'test',
      updateId,
      chat: `chat-${who}`,
      chatKind: 'private',
      sender: { id: who, shownName: who, locale: 'vi' as Locale },
      ...what,
    };
    await router.handle(channel, { updateId, chat: incoming.chat, payload: incoming });
    const rows = await client(db).outboxMessage.findMany({
      where: { key: { startsWith: `reply:test:${updateId}:` } },
      orderBy: { id: 'asc' },
    });
    const messages = rows.map(
      (row) =>
        (row.payload as unknown as { message?: Message }).message ?? (row.payload as unknown as Message),
    );
    const buttons = messages
      .flatMap((message) => message.buttons?.flat() ?? [])
      .filter((one) => 'data' in one);
    return { toast, messages, text: messages.map((message) => message.text).join('\n'), buttons };
  }

  const press = (who: string, data: string) =>
    handle(who, { kind: 'button', data, messageId: '1', toastRef: 'x' });
  return {
    db,
    clock,
    errors,
    say,
    command: (who: string) => handle(who, { kind: 'command', command: 'danhsach', argument: '' }),
    text: (who: string, text: string) => handle(who, { kind: 'text', text }),
    file(who: string, name: string, bytes: Uint8Array | string) {
      const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      files.set(name, content);
      return handle(who, {
        kind: 'file',
        file: { ref: name, name, mime: '', bytes: content.length },
        caption: '',
      });
    },
    press,
    /** Presses the button with this label (or that begins with it) in an answer. */
    tap(who: string, answer: Answer, label: string) {
      const found =
        answer.buttons.find((one) => one.label === label) ??
        answer.buttons.find((one) => one.label.startsWith(label));
      if (!found)
        throw new Error(`no button '${label}' among ${answer.buttons.map((one) => one.label).join(' | ')}`);
      return press(who, found.data);
    },
    unit: (parent: UnitRef | null, kind: UnitRef['kind'], name: string) =>
      inTransaction(db, (tx) => insertUnit(tx, clock.now(), { parent, kind, name })),
    /** A member, joined under the account `who` where given. */
    async member(
      unit: UnitRef,
      fullName: string,
      extra: { who?: string; role?: RoleName; group?: UnitRef; standing?: Standing } = {},
    ) {
      const id = await inTransaction(db, async (tx) => {
        const row = {
          unitId: unit.id,
          groupUnitId: extra.group?.id ?? null,
          fullName,
          standing: extra.standing ?? 'full',
          code: null,
        } as const;
        const made = await insertMember(tx, clock.now(), row);
        const isOfGroup = extra.role === 'group_leader' || extra.role === 'deputy_group_leader';
        const place = isOfGroup ? extra.group! : unit;
        if (extra.role)
          await insertRole(tx, clock.now(), { memberId: made, unitId: place.id, role: extra.role });
        return made;
      });
      if (extra.who) {
        await account(extra.who, id);
        await client(db).consent.create({
          data: {
            id: newId(),
            memberId: id,
            purpose: 'use',
            platform: 'test',
            textVersion: '1',
            givenAt: clock.now(),
          },
        });
      }
      return id;
    },
    async administrator(who: string, unit: UnitRef) {
      const accountId = await account(who, null);
      await client(db).roleGrant.create({
        data: { id: newId(), accountId, unitId: unit.id, role: 'administrator', since: clock.now() },
      });
      return accountId;
    },
    async close() {
      await closeDb(db);
      await fresh.drop();
    },
  };

  async function account(who: string, memberId: string | null): Promise<string> {
    const id = newId();
    await client(db).account.create({
      data: {
        id,
        channel: 'test',
        externalId: who,
        chatId: `chat-${who}`,
        shownName: who,
        locale: 'vi',
        memberId,
        createdAt: clock.now(),
      },
    });
    return id;
  }
}
