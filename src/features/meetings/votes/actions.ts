// Buttons of a meeting's votes: a new one, one looked at, corrected or deleted, another N.
import type { Ctx, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { lockMeeting } from '../store.ts';
import { type Book, openBook, openVotes } from './book.ts';
import { baseForm, paperVoteForm, voteForm } from './forms.ts';
import { deleteConfirm, oneScreen } from './messages.ts';
import type { StoredVote } from './rules.ts';
import { deleteVote, loadVote } from './store.ts';

export async function startVote(ctx: Ctx, meetingId: string): Promise<Reply> {
  const book = await openBook(ctx, ctx.db, meetingId);
  return startForm(ctx, formFor(book), { meetingId, voteId: null }, true);
}

const formFor = ({ list }: Book) => (list.onPaper.official > 0 ? paperVoteForm : voteForm);

async function voteOf(ctx: Ctx, sql: Sql, voteId: string): Promise<{ vote: StoredVote; book: Book }> {
  const vote = await loadVote(sql, voteId);
  if (!vote) throw new UserError('router-old-button');
  return { vote, book: await openBook(ctx, sql, vote.meetingId) };
}

export async function openVote(ctx: Ctx, voteId: string): Promise<Reply> {
  const { vote } = await voteOf(ctx, ctx.db, voteId);
  return { edit: oneScreen(tongueIn(ctx, ctx.locale), vote) };
}

export async function editVote(ctx: Ctx, voteId: string): Promise<Reply> {
  const { vote, book } = await voteOf(ctx, ctx.db, voteId);
  return startForm(ctx, formFor(book), { meetingId: vote.meetingId, voteId, before: vote.matter }, true);
}

export async function askToDelete(ctx: Ctx, voteId: string): Promise<Reply> {
  const { vote } = await voteOf(ctx, ctx.db, voteId);
  return { edit: deleteConfirm(tongueIn(ctx, ctx.locale), vote) };
}

export async function removeVote(ctx: Ctx, voteId: string): Promise<Reply> {
  const meetingId = await inTransaction(ctx.db, async (tx) => {
    const { vote, book } = await voteOf(ctx, tx, voteId);
    await lockMeeting(tx, vote.meetingId);
    await deleteVote(tx, voteId);
    await audit(tx, ctx.clock.now(), book.person, {
      action: 'meetings.vote_deleted',
      unitId: book.unit.id,
      subjectId: vote.meetingId,
    });
    return vote.meetingId;
  });
  return { ...(await openVotes(ctx, meetingId)), toast: ctx.say('meeting-votes-deleted') };
}

export async function startBase(ctx: Ctx, meetingId: string): Promise<Reply> {
  await openBook(ctx, ctx.db, meetingId);
  return startForm(ctx, baseForm, { meetingId }, true);
}
