// Joining: /start, the first administrator, claiming a name by link, consent.
import { z } from 'zod';
import type { Feature } from '../../core/feature.ts';
import { SECRETARIES } from '../../core/org/roles.ts';
import { claimForm } from './claim-form.ts';
import { agree, askUndo, decline, later, undo } from './consent.ts';
import { matchClaim, notThisOne } from './match.ts';
import { startPlain } from './start.ts';

export { setup } from './setup.ts';
export { startWithCode } from './start.ts';

const code = z.tuple([z.string().length(22)]);
const two = z.tuple([z.uuid(), z.uuid()]);

export const joining: Feature = {
  name: 'joining',
  code: 'jo',
  commands: [
    { names: ['start'], where: 'anywhere', seenBy: 'everyone', about: 'joining-about', run: startPlain },
  ],
  buttons: {
    agree: { args: code, run: (ctx, [it]) => agree(ctx, it!) },
    decline: { args: code, run: (ctx, [it]) => decline(ctx, it!) },
    later: { args: code, run: (ctx, [it]) => later(ctx, it!) },
    undo: { args: two, run: (ctx, [account, member]) => askUndo(ctx, account!, member!) },
    undoyes: { args: two, run: (ctx, [account, member]) => undo(ctx, account!, member!) },
    keep: { args: z.tuple([]), run: async (ctx) => ({ edit: { text: ctx.say('joining-kept') } }) },
    match: { args: two, run: (ctx, [claim, member]) => matchClaim(ctx, claim!, member!) },
    not: {
      args: z.tuple([z.uuid(), z.union([z.uuid(), z.literal('-')])]),
      run: (ctx, [claim, member]) => notThisOne(ctx, claim!, member!),
    },
  },
  forms: [claimForm],
  help: [
    { key: 'joining-help', seenBy: 'everyone' },
    { key: 'joining-help-secretary', seenBy: SECRETARIES },
  ],
};
