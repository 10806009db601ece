// A cell with two tổ, people, a group, and a clock that is moved by hand; for tests of readings.
import type { Button, Incoming, Message } from '../../src/channels/channel.ts';
import { beatAsks, renderAsk, sweepTallies } from '../../src/core/asks/engine.ts';
import { nextAskDue } from '../../src/core/asks/store.ts';
import { beatSchedules } from '../../src/core/calendar/beat.ts';
import { nextScheduleDue } from '../../src/core/calendar/store.ts';
import { deliverNotices, nextNoticeDue } from '../../src/core/delivery/notices.ts';
import { createCtx } from '../../src/core/dispatch/ctx.ts';
import type { Ctx, Feature, Reply, Services } from '../../src/core/feature.ts';
import { bindChat } from '../../src/core/org/chats-store.ts';
import type { RoleName, Standing } from '../../src/core/org/roles.ts';
import { insertUnit, type Unit } from '../../src/core/org/units-store.ts';
import { closeDb, inTransaction, openDb } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { decodeButton } from '../../src/shared/button-data.ts';
import { movableClock } from '../../src/shared/clock.ts';
import { UserError } from '../../src/shared/errors.ts';
import { newId } from '../../src/shared/ids.ts';
import { nameKey } from '../../src/shared/text.ts';
import { loadTexts } from '../../src/shared/texts.ts';
import { freshDatabase } from '../harness/database.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
/** An instant in Hanoi: at('2026-11-30', '07:15'). */
export const at = (date: string, time: string): Date => new Date(`${date}T${time}:00+07:00`);

export type Someone = { memberId: string; externalId: string; fullName: string };
export type SomeoneWanted = {
  name: string;
  cell: Unit;
  group?: Unit;
  role?: { role: RoleName; unit: Unit };
  joined?: boolean;
  standing?: Standing;
};

const texts = loadTexts();

export async function openBench(start: Date, feature: Feature) {
  const database = await freshDatabase();
  const db = openDb(database.url, 6);
  const sql = client(db);
  const clock = movableClock(start);
  const errors: unknown[] = [];
  const queued: { name: string; key: string; payload: unknown }[] = [];
  const known = new Set<string>();
  const quiet = () => undefined;
  const services: Services = {
    db,
    clock,
    zone: ZONE,
    defaultLocale: 'vi',
    texts,
    jobs: {
      async enqueue(_tx, name, key, payload) {
        if (!known.has(`${name}:${key}`)) queued.push({ name, key, payload });
        known.add(`${name}:${key}`);
      },
      start: async () => {},
      stop: async () => {},
      pending: async () => queued.length,
    },
    log: { info: quiet, warn: quiet, debug: quiet, error: (...all: unknown[]) => errors.push(all) } as never,
    channel: () => {
      throw new Error('no channel here');
    },
    rehearsal: false,
    site: () => ({ url: 'http://127.0.0.1:8080', reach: 'machine' }),
    wake: quiet,
    emit: async () => [],
    features: () => [feature],
  };

  async function runJobs(): Promise<void> {
    for (let one = queued.shift(); one; one = queued.shift()) {
      const job = feature.jobs?.find(({ name }) => name === one.name);
      // Twice: a job may be repeated after a crash.
      if (!job) continue;
      await job.run(services, job.payload.parse(one.payload));
      await job.run(services, job.payload.parse(one.payload));
    }
  }
  async function beat(): Promise<void> {
    await beatSchedules(services);
    await runJobs();
    await beatAsks(services);
    await sweepTallies(services);
    await deliverNotices(services);
  }

  let update = 0;
  const ctxOf = (who: { externalId: string }, incoming: Partial<Incoming> & { chat: string }): Ctx =>
    createCtx(services, {
      channel: 'telegram',
      updateId: String(++update),
      chatKind: incoming.chat.startsWith('-') ? 'group' : 'private',
      sender: { id: who.externalId, shownName: 'x', locale: 'vi' },
      kind: 'button',
      data: '',
      messageId: '1',
      toastRef: '1',
      ...incoming,
    } as Incoming);

  return {
    services,
    sql,
    clock,
    errors,
    beat,
    ctxOf,
    tx: <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(db, work),
    /** Time passes: every due moment on the way has its beat. */
    async advanceTo(to: Date): Promise<void> {
      for (;;) {
        const due = [await nextScheduleDue(db), await nextAskDue(db), await nextNoticeDue(db)]
          .filter((moment) => moment !== null)
          .sort((a, b) => a.getTime() - b.getTime())[0];
        if (!due || due > to) break;
        if (due > clock.now()) clock.set(due);
        await beat();
      }
      clock.set(to);
      await beat();
    },
    /** The service was down until then. */
    async jumpTo(to: Date): Promise<void> {
      clock.set(to);
      await beat();
    },
    async unit(parent: Unit | null, kind: Unit['kind'], name: string): Promise<Unit> {
      return inTransaction(db, (tx) => insertUnit(tx, start, { parent, kind, name }));
    },
    async group(unit: Unit, chat: string, audience: 'members_only' | 'mixed' = 'members_only') {
      const boundBy = newId();
      const wanted = {
        channel: 'telegram',
        chat,
        topic: null,
        unitId: unit.id,
        audience,
        title: chat,
        boundBy,
      };
      return inTransaction(db, (tx) => bindChat(tx, { ...wanted, headcount: null }, start));
    },
    async someone({
      name,
      cell,
      group,
      role,
      joined = true,
      standing = 'full',
    }: SomeoneWanted): Promise<Someone> {
      const memberId = newId();
      const externalId = String(10_000 + ++update);
      await sql.member.create({
        data: {
          id: memberId,
          unitId: cell.id,
          groupUnitId: group?.id ?? null,
          fullName: name,
          nameKey: nameKey(name),
          standing,
          createdAt: start,
        },
      });
      if (role)
        await sql.roleGrant.create({
          data: { id: newId(), memberId, unitId: role.unit.id, role: role.role, since: start },
        });
      const account = { id: newId(), channel: 'telegram', externalId, chatId: externalId, shownName: name };
      await sql.account.create({
        data: {
          ...account,
          locale: 'vi',
          createdAt: start,
          ...(joined ? { memberId, claimedAt: start } : {}),
        },
      });
      if (joined)
        await sql.consent.create({
          data: {
            id: newId(),
            memberId,
            purpose: 'use',
            platform: 'telegram',
            textVersion: '1',
            givenAt: start,
          },
        });
      return { memberId, externalId, fullName: name };
    },
    /** Presses a button as the router would. */
    async press(who: { externalId: string }, chat: string, data: string, updateId?: string): Promise<Reply> {
      const pressed = decodeButton(data);
      const handler = pressed && feature.buttons?.[pressed.action];
      const args = handler?.args.safeParse(pressed?.args);
      if (!handler || !args?.success) throw new Error(`no such button: ${data}`);
      const ctx = ctxOf(who, { chat, data, ...(updateId ? { updateId } : {}) } as never);
      return handler.run(ctx, args.data).catch((error: unknown) => {
        if (!(error instanceof UserError)) throw error;
        return { toast: ctx.say(error.key, error.args) };
      });
    },
    /** The living message of an ask as it stands in this chat. */
    living: (askId: string, chat: string): Promise<Message | null> =>
      renderAsk(services, db, askId, { channel: 'telegram', chat }),
    /** Everything put into the outbox for this chat, in order. */
    async sentTo(chat: string): Promise<{ key: string; living: string | null; message: Message | null }[]> {
      const rows = await sql.outboxMessage.findMany({
        where: { chat, kind: 'send' },
        orderBy: { id: 'asc' },
      });
      return rows.map(({ key, living, payload }) => ({ key, living, message: payload as Message | null }));
    },
    async close(): Promise<void> {
      await closeDb(db);
      await database.drop();
    },
  };
}

export type Bench = Awaited<ReturnType<typeof openBench>>;

export const labels = (message: Message | null | undefined): string[] =>
  (message?.buttons ?? []).flat().map(({ label }) => label);

/** Data of the button with this label. */
export function dataOf(message: Message | null | undefined, label: string): string {
  const button = (message?.buttons ?? []).flat().find((one: Button) => one.label.startsWith(label));
  if (!button || !('data' in button)) throw new Error(`no button '${label}' in ${JSON.stringify(message)}`);
  return button.data;
}
