// A person says how their name is written; the secretary corrects the list.
import { z } from 'zod';
import type { Ctx, Form, Reply } from '../../core/feature.ts';
import { readFullName } from '../../core/org/members.ts';
import { tellSecretaries } from '../../core/org/tell.ts';
import { inTransaction } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';

const nameData = z.object({ name: z.string() });
type NameData = z.infer<typeof nameData>;

export const nameForm: Form<NameData> = {
  name: 'privacy.name',
  data: nameData,
  first: 'name',
  steps: {
    name: {
      prompt: async (ctx) => ({ text: ctx.say('privacy-name-prompt') }),
      read: async (_ctx, _data, { text = '' }) => ({ data: { name: readFullName(text) }, next: 'done' }),
    },
  },
  done: ask,
};

async function ask(ctx: Ctx, { name }: NameData): Promise<Reply> {
  const { member } = await ctx.person();
  if (!member) throw new UserError('router-not-joined');
  const told = await inTransaction(ctx.db, (tx) =>
    tellSecretaries(tx, ctx.texts, {
      unitId: member.unit.id,
      key: `rename:${member.id}:${ctx.updateKey}`,
      message: (say) => ({ text: say('privacy-name-report', { name: member.fullName, wanted: name }) }),
    }),
  );
  ctx.wake();
  return { messages: [{ text: ctx.say(told > 0 ? 'privacy-name-sent' : 'privacy-name-nobody') }] };
}
