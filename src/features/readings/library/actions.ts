// Adds stories, approves them one by one, takes them out, and takes note of flaws; rights are asked here, on every call.
import type { Ctx, Services } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { Person } from '../../../core/org/person.ts';
import { may } from '../../../core/org/rights.ts';
import { tellSecretaries } from '../../../core/org/tell.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { secrecyStamp } from '../../../shared/secrecy.ts';
import { loadReading } from '../store.ts';
import { approveFor, refuseFor, tellReady } from '../turns/actions.ts';
import { askAgain } from '../turns/ask.ts';
import { maySeeLibrary } from '../turns/rights.ts';
import { flawNews, givenNews } from './messages.ts';
import type { Story } from './shapes.ts';
import {
  dropFromComing,
  insertFlaw,
  insertStory,
  loadStory,
  type NewStory,
  settleProposed,
  withdrawStory,
} from './store.ts';

export type Library = { person: Person; unit: Unit; approves: boolean };

/** The library of a unit, for someone who may see it. @throws UserError 'router-no-right' */
export async function openLibrary(ctx: Ctx, sql: Sql, unitId: string): Promise<Library> {
  const person = await ctx.person();
  const unit = await loadUnit(sql, unitId);
  if (!unit || unit.endedAt !== null || unit.kind === 'cell_group' || !maySeeLibrary(person, unit))
    throw new UserError('router-no-right');
  return { person, unit, approves: person.member !== null && may(person, 'approve_content', unit) };
}

/** The story with the library it is seen in. @throws UserError 'router-no-right', 'library-gone' */
export async function openStory(
  ctx: Ctx,
  sql: Sql,
  unitId: string,
  storyId: string,
): Promise<Library & { story: Story }> {
  const library = await openLibrary(ctx, sql, unitId);
  const story = await loadStory(sql, storyId, library.unit);
  const isOwn = story?.unitId !== null && !story?.approved;
  if (!story || (isOwn && !library.approves && story.contributedBy !== library.person.member?.id))
    throw new UserError('library-gone');
  return { ...library, story };
}

/** Approves for the branch of the unit; readings that wait for it have it. @throws UserError 'router-no-right', 'library-gone' */
export function approveStory(ctx: Ctx, unitId: string, storyId: string): Promise<Story> {
  return change(ctx, unitId, storyId, async (tx, { person, memberId, unit, story }) => {
    await approveFor(ctx, tx, person, memberId, storyId, unitId);
    for (const id of await settleProposed(tx, storyId, unit.path)) {
      const reading = await loadReading(tx, id);
      if (reading) await tellReady(ctx, tx, reading, story, person);
    }
  });
}

/** Not used here any more, or not yet: coming readings of the branch that have it choose anew. @throws like `approveStory` */
export function refuseStory(ctx: Ctx, unitId: string, storyId: string): Promise<Story> {
  return change(ctx, unitId, storyId, async (tx, { person, unit }) => {
    await refuseFor(ctx, tx, person, storyId, unitId);
    await chooseAnew(ctx, tx, storyId, unit.path);
  });
}

async function change(
  ctx: Ctx,
  unitId: string,
  storyId: string,
  work: (tx: Tx, at: Library & { memberId: string; story: Story }) => Promise<void>,
): Promise<Story> {
  const story = await inTransaction(ctx.db, async (tx) => {
    const opened = await openStory(ctx, tx, unitId, storyId);
    const memberId = opened.person.member?.id;
    if (!opened.approves || !memberId) throw new UserError('router-no-right');
    if (opened.story.withdrawn) throw new UserError('library-gone');
    await work(tx, { ...opened, memberId });
    return (await loadStory(tx, storyId, opened.unit)) ?? opened.story;
  });
  ctx.wake();
  return story;
}

/** Who gave it, and who may approve where it belongs. The starter list is nobody's to take out. */
export const mayWithdraw = (person: Person, story: Story, owner: Unit | null): boolean =>
  owner !== null &&
  ((story.contributedBy !== null && story.contributedBy === person.member?.id) ||
    may(person, 'approve_content', owner));

/** @throws UserError 'router-no-right', 'library-gone' */
export async function takeOut(ctx: Ctx, unitId: string, storyId: string): Promise<Story> {
  const story = await inTransaction(ctx.db, async (tx) => {
    const { person, story } = await openStory(ctx, tx, unitId, storyId);
    const owner = story.unitId === null ? null : await loadUnit(tx, story.unitId);
    if (!owner || !mayWithdraw(person, story, owner)) throw new UserError('router-no-right');
    const now = ctx.clock.now();
    if (!(await withdrawStory(tx, storyId, now))) return story;
    await audit(tx, now, person, { action: 'story.withdrawn', unitId: owner.id, subjectId: storyId });
    await chooseAnew(ctx, tx, storyId, owner.path);
    return { ...story, withdrawn: true };
  });
  ctx.wake();
  return story;
}

async function chooseAnew(services: Services, tx: Tx, storyId: string, path: string): Promise<void> {
  for (const { id } of await dropFromComing(tx, storyId, path)) {
    const reading = await loadReading(tx, id);
    if (reading) await askAgain(services, tx, reading, storyId);
  }
}

/** Any joined member may give a story to their unit; it waits for approval, and the secretary is told. */
export async function giveStory(
  ctx: Ctx,
  tx: Tx,
  given: Omit<NewStory, 'contributedBy'>,
  tells: boolean,
): Promise<string> {
  const person = await ctx.person();
  const unit = await loadUnit(tx, given.unitId);
  if (!person.member || !unit || !maySeeLibrary(person, unit)) throw new UserError('router-no-right');
  for (const words of [given.title, given.source, given.text ?? '']) refuseStamped(words);
  const { id: memberId, fullName } = person.member;
  const now = ctx.clock.now();
  const id = await insertStory(tx, { ...given, contributedBy: memberId }, now);
  await audit(tx, now, person, { action: 'story.given', unitId: unit.id, subjectId: id });
  const story = await loadStory(tx, id, unit);
  if (tells && story && !may(person, 'approve_content', unit)) {
    await tellSecretaries(tx, ctx.texts, {
      unitId: unit.id,
      key: `story-given:${id}`,
      message: (say) => givenNews(say, story, fullName, unit.id, { locale: ctx.locale, zone: ctx.zone }),
    });
  }
  return id;
}

/** A stamped paper is refused and not kept. @throws UserError 'library-secret' */
export function refuseStamped(words: string): void {
  if (secrecyStamp(words) !== null) throw new UserError('library-secret');
}

/** `Báo sai sót`: kept, and the secretary of the person's unit is told. @throws UserError 'router-not-joined', 'library-gone' */
export async function reportFlaw(ctx: Ctx, storyId: string, words: string): Promise<void> {
  const { member } = await ctx.person();
  if (!member) throw new UserError('router-not-joined');
  refuseStamped(words);
  await inTransaction(ctx.db, async (tx) => {
    const story = await loadStory(tx, storyId, member.unit);
    if (!story) throw new UserError('library-gone');
    const id = await insertFlaw(tx, { storyId, memberId: member.id, words }, ctx.clock.now());
    await tellSecretaries(tx, ctx.texts, {
      unitId: member.unit.id,
      key: `story-flaw:${id}`,
      message: (say) => flawNews(say, story, member.fullName, words, member.unit.id),
    });
  });
  ctx.wake();
}
