// Settles which story is read and by whom: chosen by the reader, approved by the secretary, or by default.
import { nextAllowed } from '../../../core/calendar/rules/quiet.ts';
import type { Ctx, Services } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { givePurpose } from '../../../core/org/consent-store.ts';
import { membersNamed } from '../../../core/org/members-store.ts';
import type { Person } from '../../../core/org/person.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import type { Story } from '../library/shapes.ts';
import { deleteApproval, insertApproval, REFUSED } from '../library/store.ts';
import { momentsOf, type Reading, type SettledBy } from '../shapes.ts';
import { loadPlan, lockReading, updateReading } from '../store.ts';
import {
  allowedHours,
  askAgain,
  askedOf,
  defaultStoryFor,
  holdersOfTurn,
  sceneOf,
  secretariesOf,
  storyOf,
  tellEach,
} from './ask.ts';
import { proposalMessage, readerMessage, settledMessage, storyReadyMessage } from './messages.ts';
import { tellReplaced } from './replaced.ts';
import { isSecretary, mayChoose } from './rights.ts';
import { memberOfCell, NAME_DECLINED, wasAskedForName } from './store.ts';
import { isOpenToChange } from './timing-rules.ts';

export { assignTurns } from './rota.ts';

/** The reading, held for this transaction, if it may still be changed. @throws UserError 'library-gone', 'library-too-late' */
export async function openReading(services: Services, tx: Tx, id: string): Promise<Reading> {
  const reading = await lockReading(tx, id);
  if (!reading || reading.state === 'stopped') throw new UserError('library-gone');
  const plan = await loadPlan(tx, reading.unitId);
  const moments = momentsOf(plan, reading.date, services.zone);
  if (!isOpenToChange(reading, moments, services.clock.now())) throw new UserError('library-too-late');
  return reading;
}

/** The same, for someone whose turn it is or a secretary. @throws UserError also 'router-no-right' */
export async function readingToChoose(
  ctx: Ctx,
  tx: Tx,
  id: string,
): Promise<{ reading: Reading; person: Person }> {
  const person = await ctx.person();
  const reading = await openReading(ctx, tx, id);
  if (!mayChoose(person, reading)) throw new UserError('router-no-right');
  return { reading, person };
}

export type Chosen = { reading: Reading; story: Story; now: 'settled' | 'sent' | 'to_approve' };

/**
 * An approved story is settled; another is proposed and goes to the secretary, who sees its source before one tap.
 * @throws UserError 'library-gone', 'library-too-late', 'router-no-right', 'library-no-secretary'
 */
export function chooseStory(ctx: Ctx, readingId: string, storyId: string): Promise<Chosen> {
  return inTransaction(ctx.db, async (tx) => {
    const { reading, person } = await readingToChoose(ctx, tx, readingId);
    return chooseIn(ctx, tx, person, reading, storyId);
  });
}

export async function chooseIn(
  ctx: Ctx,
  tx: Tx,
  person: Person,
  reading: Reading,
  storyId: string,
): Promise<Chosen> {
  const story = await storyOf(tx, reading, storyId);
  if (!story || story.withdrawn) throw new UserError('library-gone');
  if (story.approved) {
    const settledBy: SettledBy = isHolder(person, reading) ? 'reader' : 'secretary';
    const change = { storyId, proposedStoryId: null, settledBy };
    await updateReading(tx, reading.id, change);
    if (settledBy === 'secretary') await tellReady(ctx, tx, { ...reading, ...change }, story, person);
    return { reading: { ...reading, ...change }, story, now: 'settled' };
  }
  const change = { storyId: null, proposedStoryId: storyId, settledBy: null };
  await updateReading(tx, reading.id, change);
  const proposed = { ...reading, ...change };
  if (isSecretary(person, reading.unitId)) return { reading: proposed, story, now: 'to_approve' };
  if ((await tellProposal(ctx, tx, proposed, story, person, ctx.updateKey)) === 0)
    throw new UserError('library-no-secretary');
  return { reading: proposed, story, now: 'sent' };
}

const isHolder = (person: Person, reading: Reading): boolean =>
  mayChoose({ ...person, roles: person.roles.filter(({ unit }) => unit.id !== reading.unitId) }, reading);

/** Sends the proposed story to the secretaries with its source; `occasion` makes the key: once for each. */
export async function tellProposal(
  services: Services,
  tx: Tx,
  reading: Reading,
  story: Story,
  by: Person | null,
  occasion: string,
): Promise<number> {
  const scene = await sceneOf(services, tx, reading);
  const key = `reading-proposed:${reading.id}:${story.id}:${occasion}`;
  return tellEach(services, tx, await secretariesOf(tx, reading.unitId), key, scene, (say, { locale }) =>
    proposalMessage(say, scene, story, { locale, by: by?.member?.fullName ?? null }),
  );
}

/** Tells whoever has the turn, but for `by`, which story is read. */
export async function tellReady(ctx: Ctx, tx: Tx, reading: Reading, story: Story, by: Person): Promise<void> {
  const scene = await sceneOf(ctx, tx, reading);
  const others = (await holdersOfTurn(tx, reading)).filter(({ memberId }) => memberId !== by.member?.id);
  const key = `reading-ready:${reading.id}:${story.id}:${ctx.updateKey}`;
  await tellEach(ctx, tx, others, key, scene, (say, { locale }) =>
    storyReadyMessage(say, scene, story, locale),
  );
}

export type Decided = { story: Story; reading: Reading; used: boolean };

/**
 * The secretary approves a story for the cell, and the reading takes it if nobody settled on another. `settledBy`: who picked it.
 * @throws UserError 'library-gone', 'library-too-late', 'router-no-right'
 */
export function approveProposal(
  ctx: Ctx,
  readingId: string,
  storyId: string,
  settledBy: 'reader' | 'secretary',
): Promise<Decided> {
  return inTransaction(ctx.db, async (tx) => {
    const { reading, story, person, memberId } = await proposal(ctx, tx, readingId, storyId);
    await approveFor(ctx, tx, person, memberId, story.id, reading.unitId);
    const isFree =
      reading.proposedStoryId === storyId || !['reader', 'secretary'].includes(reading.settledBy ?? '');
    if (!isFree) return { story, reading, used: reading.storyId === storyId };
    const change = { storyId, proposedStoryId: null, settledBy };
    await updateReading(tx, reading.id, change);
    const settled = { ...reading, ...change };
    await tellReady(ctx, tx, settled, { ...story, approved: true, titleRebuilt: false }, person);
    return { story, reading: settled, used: true };
  });
}

/** Not for this cell: the reader is asked again, with other stories. @throws like `approveProposal` */
export function refuseProposal(ctx: Ctx, readingId: string, storyId: string): Promise<Decided> {
  return inTransaction(ctx.db, async (tx) => {
    const { reading, story, person } = await proposal(ctx, tx, readingId, storyId);
    await refuseFor(ctx, tx, person, story.id, reading.unitId);
    if (reading.proposedStoryId !== storyId) return { story, reading, used: false };
    await updateReading(tx, reading.id, { proposedStoryId: null });
    const open = { ...reading, proposedStoryId: null };
    await askAgain(ctx, tx, open, storyId);
    return { story, reading: open, used: false };
  });
}

async function proposal(ctx: Ctx, tx: Tx, readingId: string, storyId: string) {
  const person = await ctx.person();
  const reading = await openReading(ctx, tx, readingId);
  if (!isSecretary(person, reading.unitId) || !person.member) throw new UserError('router-no-right');
  const story = await storyOf(tx, reading, storyId);
  if (!story || story.withdrawn) throw new UserError('library-gone');
  return { person, memberId: person.member.id, reading, story };
}

/** For the branch of the unit. */
export async function approveFor(
  services: Services,
  tx: Tx,
  by: Person,
  memberId: string,
  storyId: string,
  unitId: string,
): Promise<void> {
  const now = services.clock.now();
  await insertApproval(tx, storyId, unitId, memberId, now);
  await audit(tx, now, by, { action: 'story.approved', unitId, subjectId: storyId });
}

/** Takes the unit's own approval back, and keeps the story out of its suggestions. */
export async function refuseFor(
  services: Services,
  tx: Tx,
  by: Person,
  storyId: string,
  unitId: string,
): Promise<void> {
  await deleteApproval(tx, storyId, unitId);
  await audit(tx, services.clock.now(), by, { action: REFUSED, unitId, subjectId: storyId });
}

export type Reader = { memberId: string } | { name: string };

/**
 * Names who reads. A member who is not the one choosing is told. `asksName`: the one choosing reads and was never asked
 * whether the group may see their name.
 * @throws UserError 'library-gone', 'library-too-late', 'router-no-right', 'library-not-in-cell'
 */
export function chooseReader(
  ctx: Ctx,
  readingId: string,
  chosen: Reader,
): Promise<{ reading: Reading; name: string; asksName: boolean }> {
  return inTransaction(ctx.db, async (tx) => {
    const { reading, person } = await readingToChoose(ctx, tx, readingId);
    const reader = await knownReader(tx, reading.unitId, chosen);
    if ('name' in reader) {
      const change = { readerMemberId: null, readerName: reader.name };
      await updateReading(tx, reading.id, change);
      await tellReplaced(ctx, tx, reading, reading.readerMemberId, null);
      return { reading: { ...reading, ...change }, name: reader.name, asksName: false };
    }
    const name = await memberOfCell(tx, reading.unitId, reader.memberId);
    if (name === null) throw new UserError('library-not-in-cell');
    const change = { readerMemberId: reader.memberId, readerName: null };
    await updateReading(tx, reading.id, change);
    const changed = { ...reading, ...change };
    const isSelf = reader.memberId === person.member?.id;
    const asksName = !(await wasAskedForName(tx, reader.memberId));
    if (reader.memberId !== reading.readerMemberId) {
      if (!isSelf) await tellReader(ctx, tx, changed, reader.memberId, asksName);
      await tellReplaced(ctx, tx, reading, reading.readerMemberId, reader.memberId);
    }
    return { reading: changed, name, asksName: isSelf && asksName };
  });
}

/** A typed name of somebody on the cell's list is that person: their consent decides whether it is shown. */
async function knownReader(tx: Tx, unitId: string, reader: Reader): Promise<Reader> {
  if (!('name' in reader)) return reader;
  const [same] = await membersNamed(tx, unitId, reader.name);
  return same ? { memberId: same.id } : reader;
}

async function tellReader(
  ctx: Ctx,
  tx: Tx,
  reading: Reading,
  memberId: string,
  asksName: boolean,
): Promise<void> {
  const scene = await sceneOf(ctx, tx, reading);
  const story = reading.storyId === null ? null : await storyOf(tx, reading, reading.storyId);
  const key = `reading-reader:${reading.id}:${memberId}:${ctx.updateKey}`;
  await tellEach(ctx, tx, await reachMembers(tx, [memberId]), key, scene, (say, { locale, fullName }) =>
    readerMessage(say, scene, { locale, name: fullName ?? '', story, asksName }),
  );
}

/** The person says for themselves whether groups may see their name as the reader. @throws UserError 'router-not-joined' */
export async function decideName(ctx: Ctx, agrees: boolean): Promise<void> {
  const person = await ctx.person();
  const memberId = person.member?.id;
  if (!memberId) throw new UserError('router-not-joined');
  const now = ctx.clock.now();
  await inTransaction(ctx.db, async (tx) => {
    if (agrees)
      await givePurpose(tx, { memberId, purpose: 'name_as_reader', platform: ctx.incoming.channel }, now);
    const action = agrees ? 'reading.name_agreed' : NAME_DECLINED;
    await audit(tx, now, person, { action, unitId: person.member?.unit.id ?? null, subjectId: memberId });
  });
}

/**
 * Settles a reading that nobody settled: the least recently read approved story stands, or none. Both the turn's people and
 * the secretary are told, if the hour allows. Returns the reading as it is then; one that is settled stays as it is.
 */
export async function settleNow(services: Services, tx: Tx, reading: Reading): Promise<Reading> {
  if (reading.settledBy !== null) return reading;
  const storyId = await defaultStoryFor(tx, reading);
  const change = {
    storyId,
    proposedStoryId: null,
    settledBy: storyId === null ? ('open' as const) : ('default' as const),
  };
  await updateReading(tx, reading.id, change);
  const settled = { ...reading, ...change };
  const now = services.clock.now();
  const isAllowed =
    nextAllowed(now, await allowedHours(services, tx, reading.unitId)).getTime() === now.getTime();
  if (isAllowed) await tellSettled(services, tx, settled);
  return settled;
}

async function tellSettled(services: Services, tx: Tx, reading: Reading): Promise<void> {
  const scene = await sceneOf(services, tx, reading);
  const story = reading.storyId === null ? null : await storyOf(tx, reading, reading.storyId);
  const { people } = await askedOf(tx, reading);
  const secretaries = await secretariesOf(tx, reading.unitId);
  const chooses = new Set(people.map(({ accountId }) => accountId));
  const key = `reading-settled:${reading.id}`;
  await tellEach(services, tx, [...people, ...secretaries], key, scene, (say, { locale, accountId }) =>
    settledMessage(say, scene, story, { locale, isReader: chooses.has(accountId) }),
  );
}
