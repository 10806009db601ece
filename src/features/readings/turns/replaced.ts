// Tells those who were to read, or to see to it, that somebody else does now.
import type { Ctx } from '../../../core/feature.ts';
import { type Reach, reachMembers } from '../../../core/org/reach-store.ts';
import type { Tx } from '../../../db/index.ts';
import { jobOf, type Reading } from '../shapes.ts';
import { plannedSteps } from '../store.ts';
import { holdersOfTurn, sceneOf, tellEach } from './ask.ts';
import { replacedMessage } from './messages.ts';

/** The reader who was named before; nobody where there was none, or where they made the change themselves. */
export async function tellReplaced(
  ctx: Ctx,
  tx: Tx,
  reading: Reading,
  before: string | null,
  now: string | null,
): Promise<void> {
  if (before === null || before === now) return;
  await tell(ctx, tx, reading, await reachMembers(tx, [before]), 'reader');
}

/** `before`: the reading as it was. Its named reader, and whoever had the turn and was already asked. */
export async function tellTurnGone(ctx: Ctx, tx: Tx, before: Reading): Promise<void> {
  const { readerMemberId } = before;
  const readers = readerMemberId === null ? [] : await reachMembers(tx, [readerMemberId]);
  const wasAsked = (await plannedSteps(tx, before.id)).get(jobOf('ask_reader')) === null;
  const holders = wasAsked ? await holdersOfTurn(tx, before) : [];
  await tell(ctx, tx, before, readers, 'reader');
  const told = new Set(readers.map(({ accountId }) => accountId));
  await tell(
    ctx,
    tx,
    before,
    holders.filter(({ accountId }) => !told.has(accountId)),
    'turn',
  );
}

async function tell(
  ctx: Ctx,
  tx: Tx,
  reading: Reading,
  people: readonly Reach[],
  what: 'reader' | 'turn',
): Promise<void> {
  const self = (await ctx.person()).member?.id;
  const others = people.filter(({ memberId }) => memberId !== self);
  if (others.length === 0) return;
  const scene = await sceneOf(ctx, tx, reading);
  const key = `reading-replaced:${reading.id}:${ctx.updateKey}`;
  await tellEach(ctx, tx, others, key, scene, (say, { locale, fullName }) =>
    replacedMessage(say, scene, { locale, name: fullName ?? '', what }),
  );
}
