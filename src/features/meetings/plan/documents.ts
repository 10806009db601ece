// Documents to read before a meeting: title, number, date, where; never the file itself unless it is public.
import { z } from 'zod';
import { livingRef } from '../../../core/asks/engine.ts';
import { touchLiving } from '../../../core/delivery/outbox.ts';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { type LocalDate, localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { idFrom } from '../../../shared/ids.ts';
import { readDate } from '../../../shared/read-dates.ts';
import { secrecyStamp } from '../../../shared/secrecy.ts';
import { cleanLine } from '../../../shared/text.ts';
import { asManager, mayManage, openMeeting, type Seen, seeMeeting } from '../access.ts';
import type { Meeting, MeetingDocument } from '../shapes.ts';
import { documentsOf, lockMeeting } from '../store.ts';
import { documentScreen, documentsScreen } from './document-messages.ts';
import { dropDocument, fileOf, insertDocument, meetingOfDocument } from './papers-store.ts';
import { readLine } from './place.ts';
import { isChangeable, isShortNotice } from './rules.ts';

const MOST_DOCUMENTS = 10;
const MAX_TITLE = 160;
const MAX_NUMBER = 40;
const MAX_WHERE = 200;
const [NONE, HANDBOOK] = ['none', 'handbook'];

/** Members read what they are invited to; those who prepare it see it before. */
export const maySeePapers = ({ meeting, unit, person }: Seen): boolean =>
  mayManage(person, unit) || meeting.state !== 'draft';

export async function openDocuments(ctx: Ctx, meetingId: string): Promise<Reply> {
  const seen = await seeMeeting(ctx, ctx.db, meetingId);
  if (!maySeePapers(seen)) throw new UserError('router-no-right');
  const documents = await documentsOf(ctx.db, meetingId);
  const manages = mayManage(seen.person, seen.unit) && isChangeable(seen.meeting);
  return { edit: documentsScreen(ctx.say, seen.meeting, documents, manages) };
}

type Open = { seen: Seen; document: MeetingDocument };

/** @throws UserError where there is none, or it is not this person's to see */
export async function openPaper(ctx: Ctx, sql: Sql, documentId: string, toChange: boolean): Promise<Open> {
  const meetingId = await meetingOfDocument(sql, documentId);
  if (meetingId === null) throw new UserError('router-old-button');
  const seen = toChange
    ? await openMeeting(ctx, sql, meetingId, asManager)
    : await seeMeeting(ctx, sql, meetingId);
  if (!maySeePapers(seen)) throw new UserError('router-no-right');
  if (toChange && !isChangeable(seen.meeting)) throw new UserError('plan-not-changeable');
  const document = (await documentsOf(sql, meetingId)).find(({ id }) => id === documentId);
  if (!document) throw new UserError('router-old-button');
  return { seen, document };
}

export async function openDocument(ctx: Ctx, documentId: string): Promise<Reply> {
  const { seen, document } = await openPaper(ctx, ctx.db, documentId, false);
  const manages = mayManage(seen.person, seen.unit) && isChangeable(seen.meeting);
  return { edit: documentScreen(ctx.say, seen.meeting.id, document, manages) };
}

/** The file itself, on request; where files cannot be sent, its place in words. */
export async function sendFile(ctx: Ctx, documentId: string): Promise<Reply> {
  const { document } = await openPaper(ctx, ctx.db, documentId, false);
  const file = await fileOf(ctx.db, documentId);
  if (!file) throw new UserError('router-old-button');
  if (!ctx.channel(ctx.incoming.channel).capabilities.files)
    return { messages: [{ text: ctx.say('plan-file-not-here', { title: document.title }) }] };
  const base64 = Buffer.from(file.bytes).toString('base64');
  return {
    messages: [{ text: document.title, file: { name: file.name, mime: file.mime, base64 } }],
  };
}

/** What shows the documents of an invitation that is out follows. */
export async function showAnew(tx: Tx, { rsvpAskId }: Meeting): Promise<void> {
  if (rsvpAskId !== null) await touchLiving(tx, livingRef(rsvpAskId));
}

export async function removeDocument(ctx: Ctx, documentId: string): Promise<Reply> {
  const { seen } = await inTransaction(ctx.db, async (tx) => {
    const open = await openPaper(ctx, tx, documentId, true);
    await dropDocument(tx, documentId);
    await showAnew(tx, open.seen.meeting);
    return open;
  });
  ctx.wake();
  return openDocuments(ctx, seen.meeting.id);
}

const data = z.object({
  meetingId: z.uuid(),
  title: z.string().optional(),
  number: z.string().nullish(),
  date: z.string().nullish(),
  where: z.string().nullish(),
});
type DocumentData = z.infer<typeof data>;

/** @throws UserError 'plan-secret' for a stamped text, 'plan-too-long', 'plan-too-short' */
function plainLine(text: string | undefined, max: number): string {
  if (secrecyStamp(text ?? '')) throw new UserError('plan-secret');
  return readLine(text, max);
}

const skip = (ctx: Ctx) => [{ label: ctx.say('plan-document-none'), value: NONE! }];

export const documentForm: Form<DocumentData> = {
  name: 'meetings.document',
  data,
  first: 'title',
  steps: {
    title: {
      prompt: async (ctx) => ({ text: ctx.say('plan-document-ask-title') }),
      read: async (_ctx, kept, { text }) => ({
        data: { ...kept, title: plainLine(text, MAX_TITLE) },
        next: 'number',
      }),
    },
    number: {
      prompt: async (ctx) => ({ text: ctx.say('plan-document-ask-number'), choices: skip(ctx) }),
      read: async (_ctx, kept, { choice, text }) => {
        if (choice === NONE) return { data: { ...kept, number: null }, next: 'date' };
        if (secrecyStamp(text ?? '')) throw new UserError('plan-secret');
        const number = cleanLine(text ?? '', MAX_NUMBER);
        if (number.tooLong) throw new UserError('plan-too-long', { max: MAX_NUMBER });
        if (number.text === '') throw new UserError('plan-too-short');
        return { data: { ...kept, number: number.text }, next: 'date' };
      },
    },
    date: {
      prompt: async (ctx) => ({ text: ctx.say('plan-document-ask-date'), choices: skip(ctx) }),
      read: async (ctx, kept, { choice, text }) => ({
        data: { ...kept, date: choice === NONE ? null : paperDate(ctx, text) },
        next: 'where',
      }),
    },
    where: {
      prompt: async (ctx) => ({
        text: ctx.say('plan-document-ask-where'),
        choices: [{ label: ctx.say('plan-document-handbook'), value: HANDBOOK! }],
      }),
      read: async (ctx, kept, { choice, text }) => ({
        data: {
          ...kept,
          where: choice === HANDBOOK ? ctx.say('plan-document-handbook') : plainLine(text, MAX_WHERE),
        },
        next: 'done',
      }),
    },
  },
  done: async (ctx, kept) => {
    const id = idFrom('document', ctx.updateKey);
    const meeting = await inTransaction(ctx.db, async (tx) => {
      await lockMeeting(tx, kept.meetingId);
      const { meeting } = await openForPapers(ctx, tx, kept.meetingId);
      await insertDocument(tx, {
        id,
        meetingId: kept.meetingId,
        title: kept.title ?? '',
        number: kept.number ?? null,
        date: kept.date ?? null,
        whereToRead: kept.where ?? null,
      });
      await showAnew(tx, meeting);
      return meeting;
    });
    ctx.wake();
    const { edit } = await openDocument(ctx, id);
    const short = isShortNotice(meeting.startsAt, ctx.clock.now())
      ? ` ${ctx.say('plan-document-short')}`
      : '';
    const said = `${ctx.say('plan-document-added')}${short}`;
    return { toast: said, messages: edit ? [{ ...edit, text: `${said}\n\n${edit.text}` }] : [] };
  },
};

/** A document's day lies behind us as a rule: a date without a year is the last such day. @throws UserError 'plan-date-<what is wrong>' */
function paperDate(ctx: Ctx, text: string | undefined): LocalDate {
  const today = localDate(ctx.clock.now(), ctx.zone);
  const read = readDate(text ?? '', today);
  if (!read.ok) throw new UserError(`plan-date-${read.code}`);
  const isWithoutYear = !/\d{4}|\d\D+\d+\D+\d{2}/.test(text ?? '');
  if (!isWithoutYear || read.value <= today) return read.value;
  return `${Number(read.value.slice(0, 4)) - 1}${read.value.slice(4)}`;
}

async function openForPapers(ctx: Ctx, sql: Sql, meetingId: string): Promise<Seen> {
  const seen = await openMeeting(ctx, sql, meetingId, asManager);
  if (!isChangeable(seen.meeting)) throw new UserError('plan-not-changeable');
  if ((await documentsOf(sql, meetingId)).length >= MOST_DOCUMENTS)
    throw new UserError('plan-documents-full', { max: MOST_DOCUMENTS });
  return seen;
}

export async function startDocument(ctx: Ctx, meetingId: string): Promise<Reply> {
  await openForPapers(ctx, ctx.db, meetingId);
  return startForm(ctx, documentForm, { meetingId });
}
