// Cells with groups whose reading is open, so that everyone in them can press the button.
import { livingRef } from '../../src/core/asks/engine.ts';
import { insertAsk } from '../../src/core/asks/store.ts';
import { enqueue, PRIORITY } from '../../src/core/delivery/outbox.ts';
import { bindChat } from '../../src/core/org/chats-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { READING_FORM } from '../../src/features/readings/shapes.ts';
import { insertReading, updateReading } from '../../src/features/readings/store.ts';
import { localDate } from '../../src/shared/dates.ts';
import { type MadeMember, makeMember, makeUnit } from '../../test/harness/factories.ts';
import type { Place } from './place.ts';

export type Cell = { askId: string; chatId: number; members: MadeMember[] };

const ZONE = 'Asia/Ho_Chi_Minh';
const OPEN_MS = 10 * 3_600_000;

/** Rows and groups; a running service then opens the readings and posts the buttons. */
export async function makeOpenCells(place: Place, cells: number, members: number): Promise<Cell[]> {
  const root = await makeUnit(place.db, 'Đảng bộ', 'organisation');
  const made: Cell[] = [];
  for (let index = 1; index <= cells; index++)
    made.push(await makeOpenCell(place, root, `Chi bộ ${index}`, members));
  return made;
}

async function makeOpenCell(
  { db, telegram }: Place,
  root: { id: string; path: string },
  name: string,
  size: number,
): Promise<Cell> {
  const unit = await makeUnit(db, name, 'cell', root);
  const members = await Promise.all(
    Array.from({ length: size }, (_, index) =>
      makeMember(db, unit.id, { name: `Đảng viên ${index + 1} ${name}` }),
    ),
  );
  const ids = members.map(({ externalId }) => Number(externalId));
  await telegram.addPeople(ids);
  const [chatId] = await telegram.addGroups([{ title: name, members: ids }]);
  const now = new Date();
  const date = localDate(now, ZONE);
  const askId = await inTransaction(db, async (tx) => {
    await bindChat(
      tx,
      {
        channel: 'telegram',
        chat: String(chatId),
        topic: null,
        unitId: unit.id,
        audience: 'members_only',
        title: name,
        boundBy: members[0]!.id,
        headcount: size,
      },
      now,
    );
    const readingId = await insertReading(tx, {
      unitId: unit.id,
      date,
      plannedDate: date,
      state: 'announced',
    });
    const ask = await insertAsk(tx, {
      feature: 'readings',
      subjectId: readingId,
      unitId: unit.id,
      opensAt: now,
      nudgesAt: [],
      closesAt: new Date(now.getTime() + OPEN_MS),
      graceSeconds: 7200,
      form: READING_FORM,
    });
    await updateReading(tx, readingId, { askId: ask });
    await enqueue(tx, [
      {
        kind: 'post_living',
        key: `bench:${ask}`,
        ref: livingRef(ask),
        place: { channel: 'telegram', chat: String(chatId) },
        priority: PRIORITY.prompt,
        whenUncertain: 'resend',
      },
    ]);
    return ask;
  });
  return { askId, chatId: chatId!, members };
}
