// Winners in a game of persons say whether their name is shown; until then it is not.
import { finishLiving, touchLiving } from '../../../core/delivery/outbox.ts';
import type { Ctx, Reply, Services } from '../../../core/feature.ts';
import { givePurpose } from '../../../core/org/consent-store.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { tellPeople } from '../../../core/org/tell.ts';
import { inTransaction, type Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { givenName } from '../../../shared/text.ts';
import { namedMessage, wonMessage } from './final-messages.ts';
import type { Game } from './game.ts';
import { treeRef, type Won } from './shapes.ts';
import { loadQuiz, lockQuiz, updateQuiz } from './store.ts';

/** Outside the message budget: prizes cannot be shown as they wish before they have said it. */
export async function tellWinners(
  services: Services,
  tx: Tx,
  { quiz, unit }: Game,
  prizes: readonly Won[],
): Promise<void> {
  const people = await reachMembers(
    tx,
    prizes.map(({ id }) => id),
  );
  for (const person of people) {
    const won = prizes.find(({ id }) => id === person.memberId)!;
    await tellPeople(tx, services.texts, [person], {
      key: `flower-won:${quiz.id}`,
      message: (say) =>
        wonMessage(say, quiz.id, won, { name: givenName(person.fullName ?? ''), unit: unit.name }),
    });
  }
}

export async function showName(ctx: Ctx, quizId: string, isNamed: boolean): Promise<Reply> {
  const { member } = await ctx.person();
  await inTransaction(ctx.db, async (tx) => {
    await lockQuiz(tx, quizId);
    const quiz = await loadQuiz(tx, quizId);
    const won = quiz?.prizes.find(({ id }) => id === member?.id);
    if (!quiz || !won || !member) throw new UserError('router-no-right');
    const showing = isNamed ? ('named' as const) : ('unnamed' as const);
    const prizes = quiz.prizes.map((one) => (one.id === member.id ? { ...one, showing } : one));
    await updateQuiz(tx, quizId, { prizes });
    const given = {
      memberId: member.id,
      purpose: 'name_when_winning',
      platform: ctx.incoming.channel,
    } as const;
    if (isNamed) await givePurpose(tx, given, ctx.clock.now());
    // Where nothing can be edited the prizes are said again once, when the last of them has answered.
    const isLast = won.showing === null && prizes.every((one) => one.showing !== null);
    await (isLast ? finishLiving : touchLiving)(tx, treeRef(quizId));
  });
  ctx.wake();
  return {
    toast: ctx.say(isNamed ? 'contest-toast-named' : 'contest-toast-unnamed'),
    edit: namedMessage(ctx.say, quizId, isNamed),
  };
}
