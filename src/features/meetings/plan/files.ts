// A public file beside a document: taken only after `Đây là tài liệu công khai`, never when it bears a stamp.
import { z } from 'zod';
import type { IncomingFile } from '../../../channels/channel.ts';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { inTransaction } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { stampOfFile } from '../../../shared/file-stamp/file-stamp.ts';
import { secrecyStamp } from '../../../shared/secrecy.ts';
import { cleanLine, truncate } from '../../../shared/text.ts';
import { publicQuestion } from './document-messages.ts';
import { openDocument, openPaper, showAnew } from './documents.ts';
import { dropFile, keepFile } from './papers-store.ts';

const MOST_BYTES = 5 * 1024 * 1024;
const MAX_NAME = 80;

export async function askPublic(ctx: Ctx, documentId: string): Promise<Reply> {
  const { document } = await openPaper(ctx, ctx.db, documentId, true);
  return { edit: publicQuestion(ctx.say, document) };
}

const data = z.object({ documentId: z.uuid() });

/** Nothing is stored of a file before it was looked through. */
export const fileForm: Form<z.infer<typeof data>> = {
  name: 'meetings.file',
  data,
  first: 'file',
  steps: {
    file: {
      prompt: async (ctx) => ({ text: ctx.say('plan-file-ask') }),
      read: async (ctx, kept, { file }) => {
        if (!file) throw new UserError('plan-file-again');
        await take(ctx, kept.documentId, file);
        return { data: kept, next: 'done' };
      },
    },
  },
  done: async (ctx, { documentId }) => {
    const { edit } = await openDocument(ctx, documentId);
    const said = ctx.say('plan-file-kept');
    return { toast: said, messages: edit ? [{ ...edit, text: `${said}\n\n${edit.text}` }] : [] };
  },
};

export async function startFile(ctx: Ctx, documentId: string): Promise<Reply> {
  await openPaper(ctx, ctx.db, documentId, true);
  return startForm(ctx, fileForm, { documentId });
}

/** @throws UserError 'plan-file-large', 'plan-file-unreadable', 'plan-secret' */
async function take(ctx: Ctx, documentId: string, file: IncomingFile): Promise<void> {
  await openPaper(ctx, ctx.db, documentId, true);
  if (file.bytes > MOST_BYTES) throw new UserError('plan-file-large', { mb: MOST_BYTES / 1024 / 1024 });
  if (ctx.incoming.kind === 'file' && secrecyStamp(ctx.incoming.caption)) throw new UserError('plan-secret');
  const bytes = await ctx.channel(ctx.incoming.channel).download(file.ref);
  if (bytes.byteLength > MOST_BYTES) throw new UserError('plan-file-large', { mb: MOST_BYTES / 1024 / 1024 });
  const stamp = await stampOfFile({ name: file.name, mime: file.mime, bytes });
  if (stamp === 'unreadable') throw new UserError('plan-file-unreadable');
  if (stamp !== null) throw new UserError('plan-secret');
  const name = truncate(cleanLine(file.name, MAX_NAME).text || 'tai-lieu', MAX_NAME);
  await inTransaction(ctx.db, async (tx) => {
    const { seen } = await openPaper(ctx, tx, documentId, true);
    const { person, meeting } = seen;
    if (!person.member) throw new UserError('router-no-right');
    await keepFile(tx, documentId, { name, mime: file.mime, bytes }, person.member.id);
    await showAnew(tx, meeting);
    const action = 'meetings.file_public';
    await audit(tx, ctx.clock.now(), person, { action, unitId: meeting.unitId, subjectId: documentId });
  });
  ctx.wake();
}

export async function removeFile(ctx: Ctx, documentId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const { seen } = await openPaper(ctx, tx, documentId, true);
    await dropFile(tx, documentId);
    await showAnew(tx, seen.meeting);
  });
  ctx.wake();
  return openDocument(ctx, documentId);
}
