// Queries of agendas, the unit's own suggested agendas, and documents.
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import { newId } from '../../../shared/ids.ts';
import type { MeetingKind } from '../shapes.ts';

/** Writes the whole agenda anew, in this order. */
export async function writeAgenda(
  tx: Tx,
  meetingId: string,
  items: readonly { id?: string; words: string }[],
): Promise<void> {
  await client(tx).meetingAgendaItem.deleteMany({ where: { meetingId } });
  await client(tx).meetingAgendaItem.createMany({
    data: items.map(({ id, words }, position) => ({ id: id ?? newId(), meetingId, position, words })),
  });
}

/** The unit's own suggestion for this kind; null: it has none. */
export async function ownTemplate(sql: Sql, unitId: string, kind: MeetingKind): Promise<string[] | null> {
  const row = await client(sql).meetingAgendaTemplate.findUnique({
    where: { unitId_kind: { unitId, kind } },
  });
  return row?.items ?? null;
}

/** The suggestion of the unit itself, else of the nearest one above that has one. */
export async function suggestionFor(sql: Sql, path: string, kind: MeetingKind): Promise<string[] | null> {
  const [row] = await client(sql).$queryRaw<{ items: string[] }[]>`
    SELECT t.items FROM meeting_agenda_template t JOIN unit u ON u.id = t.unit_id
    WHERE ${path} LIKE u.path || '%' AND t.kind = ${kind} ORDER BY length(u.path) DESC LIMIT 1`;
  return row?.items ?? null;
}

export async function saveTemplate(
  tx: Tx,
  unitId: string,
  kind: MeetingKind,
  items: readonly string[],
  now: Date,
): Promise<void> {
  const row = { items: [...items], updatedAt: now };
  await client(tx).meetingAgendaTemplate.upsert({
    where: { unitId_kind: { unitId, kind } },
    create: { unitId, kind, ...row },
    update: row,
  });
}

export async function dropTemplate(tx: Tx, unitId: string, kind: MeetingKind): Promise<void> {
  await client(tx).meetingAgendaTemplate.deleteMany({ where: { unitId, kind } });
}

type NewDocument = {
  id: string;
  meetingId: string;
  title: string;
  number: string | null;
  date: LocalDate | null;
  whereToRead: string | null;
};

/** Once per id, after the documents that are there. */
export async function insertDocument(tx: Tx, { date, ...document }: NewDocument): Promise<void> {
  const position = await client(tx).meetingDocument.count({ where: { meetingId: document.meetingId } });
  await client(tx).meetingDocument.createMany({
    data: [{ ...document, position, date: date && new Date(`${date}T00:00:00Z`) }],
    skipDuplicates: true,
  });
}

export async function dropDocument(tx: Tx, id: string): Promise<void> {
  await client(tx).meetingDocument.deleteMany({ where: { id } });
}

/** Which meeting it belongs to. */
export async function meetingOfDocument(sql: Sql, id: string): Promise<string | null> {
  const row = await client(sql).meetingDocument.findUnique({ where: { id }, select: { meetingId: true } });
  return row?.meetingId ?? null;
}

export type KeptFile = { name: string; mime: string; bytes: Uint8Array };

/** `publicBy`: who said that it is a public document. */
export async function keepFile(tx: Tx, id: string, file: KeptFile, publicBy: string): Promise<void> {
  await client(tx).meetingDocument.update({
    where: { id },
    data: {
      fileName: file.name,
      fileMime: file.mime,
      fileBytes: Uint8Array.from(file.bytes),
      publicBy,
    },
  });
}

export async function dropFile(tx: Tx, id: string): Promise<void> {
  await client(tx).meetingDocument.update({
    where: { id },
    data: { fileName: null, fileMime: null, fileBytes: null, publicBy: null },
  });
}

export async function fileOf(sql: Sql, id: string): Promise<KeptFile | null> {
  const row = await client(sql).meetingDocument.findUnique({
    where: { id },
    select: { fileName: true, fileMime: true, fileBytes: true },
  });
  if (!row?.fileName || !row.fileMime || !row.fileBytes) return null;
  return { name: row.fileName, mime: row.fileMime, bytes: row.fileBytes };
}
