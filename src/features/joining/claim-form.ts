// The unit link: the person types a name; who is on the list is not shown.
import { z } from 'zod';
import type { Ctx, Form, Reply } from '../../core/feature.ts';
import { claimsToday, openClaim, unclaimed } from '../../core/org/claims-store.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { inTransaction } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { cleanLine } from '../../shared/text.ts';
import { claimQuestion } from './messages.ts';
import { reportClaim } from './report.ts';
import { likely } from './rules.ts';

const MAX_NAME = 100;
/** Names an account may try in a day: a list cannot be guessed out of the secretary's patience. */
const CLAIMS_A_DAY = 5;

const claimData = z.object({ unitId: z.uuid(), unitName: z.string(), name: z.string() });
type ClaimData = z.infer<typeof claimData>;

export const claimForm: Form<ClaimData> = {
  name: 'joining.claim',
  data: claimData,
  first: 'name',
  steps: {
    name: {
      prompt: async (ctx, { unitName }) => ({ text: ctx.say('joining-claim-prompt', { unit: unitName }) }),
      read: async (_ctx, data, { text = '' }) => {
        const { text: name, tooLong } = cleanLine(text, MAX_NAME);
        if (tooLong) throw new UserError('joining-name-too-long', { max: MAX_NAME });
        if (!/\p{L}/u.test(name)) throw new UserError('joining-name-needed');
        return { data: { ...data, name }, next: 'done' };
      },
    },
  },
  done: claim,
};

async function claim(ctx: Ctx, { unitId, name }: ClaimData): Promise<Reply> {
  const { accountId, member } = await ctx.person();
  const unit = await loadUnit(ctx.db, unitId);
  if (accountId === null || member || !unit || unit.endedAt !== null)
    throw new UserError('joining-link-unknown');
  const now = ctx.clock.now();
  if ((await claimsToday(ctx.db, accountId, now)) >= CLAIMS_A_DAY)
    throw new UserError('joining-too-many-claims');
  await inTransaction(ctx.db, async (tx) => {
    const id = await openClaim(tx, { unitId, accountId, typedName: name }, now);
    const [candidate = null] = likely(name, await unclaimed(tx, unit.path));
    const shown = { id, typedName: name, shownName: ctx.incoming.sender.shownName };
    await reportClaim(tx, ctx.texts, unitId, accountId, {
      key: `claim:${id}`,
      message: (say) => claimQuestion(say, shown, candidate),
    });
  });
  ctx.wake();
  return { messages: [{ text: ctx.say('joining-claim-sent', { name }) }] };
}
