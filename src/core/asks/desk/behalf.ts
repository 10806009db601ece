// The list of the missing, and `Ghi hộ` for one person.
import { inTransaction } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import type { Ctx, Reply } from '../../feature.ts';
import { answerFor } from '../answer-store.ts';
import { type Kinds, labelOf } from '../choice-rules.ts';
import type { Participant } from '../store.ts';
import { openDesk, placeAt, recorderOf, withPeople } from './desk.ts';
import { behalfChoices, behalfScreen, listScreen } from './messages.ts';
import { canBeAnsweredFor, correctableSince, isNowhere, type Scope, stillOpen } from './rules.ts';
import { tellRecorded } from './told.ts';

const NOWHERE: Scope = { cells: [], groups: [] };

export async function openList(ctx: Ctx, kinds: Kinds, askId: string): Promise<Reply> {
  const desk = await withPeople(
    ctx.db,
    await placeAt(ctx, ctx.db, kinds, { askId, act: 'see_unanswered_names' }),
  );
  const { kind, ask, person, scope } = desk;
  const about = await kind.about(ctx, ctx.db, ask);
  if (!about) throw new UserError('router-old-button');
  const answers = await answersFor(ctx, kinds, askId);
  const mayRecord = kind.choices(ask).length > 0 && !isNowhere(stillOpen(ask, answers, ctx.clock.now()));
  const rights = { mayRemind: scope.cells.length > 0, mayRecord };
  const beside = (await kind.beside?.(ctx, ctx.db, ask, { cells: answers.cells, mayRecord })) ?? {
    lines: [],
    buttons: [],
  };
  return { edit: listScreen(tongueIn(ctx, person.locale), desk, about, rights, beside) };
}

/** Where the person answers for others in this ask: names may be seen without that right. */
async function answersFor(ctx: Ctx, kinds: Kinds, askId: string): Promise<Scope> {
  try {
    return (await placeAt(ctx, ctx.db, kinds, { askId, act: 'answer_for_another' })).scope;
  } catch (error) {
    if (error instanceof UserError && error.key === 'router-no-right') return NOWHERE;
    throw error;
  }
}

export async function openBehalf(ctx: Ctx, kinds: Kinds, askId: string, page: number): Promise<Reply> {
  const desk = await openDesk(ctx, ctx.db, kinds, askId);
  const able = desk.people
    .filter(canBeAnsweredFor)
    .sort((a, b) => Number(b.value === null) - Number(a.value === null));
  return { edit: behalfScreen(ctx.say, desk, able, page) };
}

export async function pickBehalf(ctx: Ctx, kinds: Kinds, askId: string, memberId: string): Promise<Reply> {
  const desk = await openDesk(ctx, ctx.db, kinds, askId);
  return { edit: behalfChoices(ctx.say, desk, theirs(desk.people, memberId)) };
}

/** Answers for one person, who is told; what they said themselves stands. */
export async function recordBehalf(
  ctx: Ctx,
  kinds: Kinds,
  askId: string,
  memberId: string,
  value: string,
): Promise<Reply> {
  const { clock, db, say, updateKey } = ctx;
  const { name, answer } = await inTransaction(db, async (tx) => {
    const desk = await openDesk(ctx, tx, kinds, askId);
    const { kind, ask } = desk;
    if (!kind.choices(ask).includes(value)) throw new UserError('router-old-button');
    const { fullName } = theirs(desk.people, memberId);
    const now = clock.now();
    const { verdict } = await answerFor(tx, memberId, recorderOf(desk), {
      askId,
      item: kind.item,
      value,
      isChoice: true,
      stateAfter: 'done',
      now,
      updateKey,
      closedSince: correctableSince(now),
    });
    // Their own answer came in while we looked: it stands.
    if (verdict === 'own') throw new UserError('asks-behalf-own', { name: fullName });
    if (verdict === 'closed') throw new UserError(kind.words.over);
    if (verdict === 'recorded' || verdict === 'changed') await tellRecorded(ctx, tx, desk, [memberId], value);
    return { name: fullName, answer: labelOf(kind, say, value, ask) };
  });
  ctx.wake();
  return {
    ...(await openBehalf(ctx, kinds, askId, 0)),
    toast: say('asks-behalf-done', { name, answer }),
  };
}

function theirs(people: readonly Participant[], memberId: string): Participant {
  const found = people.find((one) => one.memberId === memberId);
  if (!found) throw new UserError('router-no-right');
  if (!canBeAnsweredFor(found)) throw new UserError('asks-behalf-own', { name: found.fullName });
  return found;
}
