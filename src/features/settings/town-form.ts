// Where the unit's papers are dated: 'Lào Cai'.
import { z } from 'zod';
import type { Form } from '../../core/feature.ts';
import { readTown } from '../../core/org/unit-settings-rules.ts';
import { ownUnit, setTown } from './actions.ts';

const data = z.object({ unitId: z.uuid(), town: z.string().optional() });

export const townForm: Form<z.infer<typeof data>> = {
  name: 'settings.town',
  data,
  first: 'town',
  steps: {
    town: {
      async prompt(ctx, { unitId }) {
        await ownUnit(ctx, unitId);
        return { text: ctx.say('settings-town-ask') };
      },
      read: async (_ctx, kept, { text = '' }) => ({ data: { ...kept, town: readTown(text) }, next: 'done' }),
    },
  },
  done: (ctx, { unitId, town = '' }) => setTown(ctx, unitId, town),
};
