// `Hỏi thăm`: once a week, privately to the secretary, who has not been heard of for three weeks; nothing of it is kept.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../core/feature.ts';
import { loadMember, type MemberCard } from '../../core/org/members-store.ts';
import { holds } from '../../core/org/rights.ts';
import { SECRETARIES } from '../../core/org/roles.ts';
import { inTransaction } from '../../db/index.ts';
import { localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { CODE, careMessage } from './messages.ts';
import { type Care, daysFrom, keyOf, QUIET_DAYS } from './rules.ts';
import { holdKeys } from './store.ts';
import { careJobs, planWeeks } from './week.ts';

const about = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid()]),
  run: (ctx, [id]) => run(ctx, id!),
});

/** A present member of a cell whose secretary the presser is. */
async function ownMember(ctx: Ctx, memberId: string): Promise<MemberCard> {
  const member = await loadMember(ctx.db, memberId, localDate(ctx.clock.now(), ctx.zone));
  if (!member || !holds(await ctx.person(), SECRETARIES, member.unit.id))
    throw new UserError('router-no-right');
  return member;
}

async function open(ctx: Ctx, memberId: string): Promise<Reply> {
  const { id, fullName, joined } = await ownMember(ctx, memberId);
  return { messages: [careMessage(ctx.say, { memberId: id, fullName, joined })] };
}

/** Neither button keeps more than until when this is not asked again. */
async function close(ctx: Ctx, memberId: string, care: Care): Promise<Reply> {
  const { unit, fullName } = await ownMember(ctx, memberId);
  const until = daysFrom(ctx.clock.now(), QUIET_DAYS[care]);
  await inTransaction(ctx.db, (tx) => holdKeys(tx, [keyOf(unit.id, memberId)], until));
  return {
    toast: ctx.say(`care-${care}-toast`),
    edit: { text: ctx.say(`care-${care}-text`, { name: fullName }) },
  };
}

export const care: Feature = {
  name: 'care',
  code: CODE,
  buttons: {
    see: about(open),
    done: about((ctx, id) => close(ctx, id, 'done')),
    stop: about((ctx, id) => close(ctx, id, 'stop')),
  },
  jobs: careJobs,
  help: [{ key: 'care-help', seenBy: SECRETARIES }],
  seed: planWeeks,
};
