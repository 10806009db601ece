// A winner says whether their name is shown; they may change their mind, and the published result follows.
import { livingRef } from '../../../core/asks/engine.ts';
import { finishLiving, touchLiving } from '../../../core/delivery/outbox.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { givePurpose } from '../../../core/org/consent-store.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { inTransaction } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { seeContest } from './access.ts';
import { placeOf, setShowing, winnersOf } from './places-store.ts';
import { namedMessage } from './result-messages.ts';
import { outcomeRef } from './shapes.ts';

export async function showName(ctx: Ctx, contestId: string, isNamed: boolean): Promise<Reply> {
  const { contest, person } = await seeContest(ctx, ctx.db, contestId);
  const memberId = person.member!.id;
  const unit = await inTransaction(ctx.db, async (tx) => {
    const before = await placeOf(tx, contestId, memberId);
    if (!(await setShowing(tx, contestId, memberId, isNamed ? 'named' : 'unnamed')))
      throw new UserError('router-no-right');
    const given = { memberId, purpose: 'name_when_winning', platform: ctx.incoming.channel } as const;
    if (isNamed) await givePurpose(tx, given, ctx.clock.now());
    if (contest.askId !== null) {
      // Where a message cannot be edited the result is said again once, when the last of them has answered.
      const waits = (await winnersOf(tx, contestId)).some(({ showing }) => showing === null);
      const isLast = before?.showing === null && !waits;
      await (isLast ? finishLiving : touchLiving)(tx, livingRef(contest.askId));
      await touchLiving(tx, outcomeRef(contestId));
    }
    return before && (await loadUnit(tx, before.unitId));
  });
  ctx.wake();
  const message = namedMessage(tongueIn(ctx, ctx.locale), contest, isNamed, unit?.name ?? '');
  return { toast: ctx.say(isNamed ? 'contest-toast-named' : 'contest-toast-unnamed'), edit: message };
}
