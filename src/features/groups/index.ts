// Groups: /lienket binds this group to a unit; added, removed, migrated.
import { z } from 'zod';
import type { ButtonHandler, Feature } from '../../core/feature.ts';
import type { RoleName } from '../../core/org/roles.ts';
import { askAudience, askUnbind, bind, chooseUnit, keep, openBinding, openUnit, unbind } from './binding.ts';
import { AUDIENCE_WORDS } from './messages.ts';

export { startInGroup } from './binding.ts';
export { chatChanged } from './chat-changed.ts';

const BINDERS = ['administrator', 'secretary', 'deputy_secretary'] as const satisfies RoleName[];
const one = z.tuple([z.uuid()]);
const audience = z.enum(['m', 'x']);
const unitAndAudience = z.tuple([z.uuid(), audience]);
const audienceOf = (word: string | undefined) => AUDIENCE_WORDS[audience.parse(word)];

const inGroups = (buttons: Record<string, ButtonHandler>): Record<string, ButtonHandler> =>
  Object.fromEntries(
    Object.entries(buttons).map(([name, handler]) => [name, { ...handler, where: 'group' as const }]),
  );

export const groups: Feature = {
  name: 'groups',
  code: 'gr',
  commands: [
    {
      names: ['lienket', 'gannhom'],
      where: 'group',
      seenBy: BINDERS,
      about: 'groups-about',
      run: openBinding,
    },
  ],
  buttons: inGroups({
    open: { args: z.tuple([]), run: openBinding },
    change: { args: z.tuple([]), run: chooseUnit },
    unit: { args: one, run: (ctx, [id]) => openUnit(ctx, id!) },
    page: {
      args: z.tuple([z.uuid(), z.string().regex(/^p\d{1,4}$/)]),
      run: (ctx, [id, page]) => openUnit(ctx, id!, Number(page!.slice(1))),
    },
    this: { args: one, run: (ctx, [id]) => askAudience(ctx, id!) },
    bind: { args: unitAndAudience, run: (ctx, [id, word]) => bind(ctx, id!, audienceOf(word), false) },
    bindyes: { args: unitAndAudience, run: (ctx, [id, word]) => bind(ctx, id!, audienceOf(word), true) },
    unbind: { args: one, run: (ctx, [id]) => askUnbind(ctx, id!) },
    unbindyes: { args: one, run: (ctx, [id]) => unbind(ctx, id!) },
    keep: { args: z.tuple([]), run: keep },
  }),
  help: [{ key: 'groups-help', seenBy: BINDERS }],
};
