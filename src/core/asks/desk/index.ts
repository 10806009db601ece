// Makes the desk of a feature: the list of the missing, `Ghi hộ`, `Ghi cả tổ`, `Nhắc lại một lần`.
import { z } from 'zod';
import type { Sql } from '../../../db/index.ts';
import type { ButtonHandler, Ctx, Reply } from '../../feature.ts';
import type { Kinds } from '../choice-rules.ts';
import { remindAgain } from './again.ts';
import { openBehalf, openList, pickBehalf, recordBehalf } from './behalf.ts';
import { type Desk, openDesk } from './desk.ts';
import { type GroupForm, groupForm, openGroup, openGroups } from './group-form.ts';

export type { Desk } from './desk.ts';

const page = z.string().regex(/^p\d{1,3}$/);
const value = z.string().regex(/^[a-z0-9_]{1,12}$/);
const about = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid()]),
  run: (ctx, [id]) => run(ctx, id!),
});

export type AskDesk = {
  buttons: Record<'who' | 'behalf' | 'pick' | 'rec' | 'all' | 'allof' | 'again', ButtonHandler>;
  forms: [GroupForm];
  /** For what else is recorded there. @throws UserError as the desk itself does */
  open(ctx: Ctx, sql: Sql, askId: string): Promise<Desk>;
};

/**
 * Put its buttons and forms beside the feature's own. `kinds`: by the `feature` of their asks. A recorded answer is told
 * with a button `<code>.fix.<ask>`, which the feature has (`ownChoices`).
 */
export function createDesk(feature: string, kinds: Kinds): AskDesk {
  const form = groupForm(feature, kinds);
  return {
    buttons: {
      who: about((ctx, askId) => openList(ctx, kinds, askId)),
      behalf: {
        args: z.tuple([z.uuid(), page]),
        run: (ctx, [askId, at]) => openBehalf(ctx, kinds, askId!, Number(at!.slice(1))),
      },
      pick: {
        args: z.tuple([z.uuid(), z.uuid()]),
        run: (ctx, [askId, memberId]) => pickBehalf(ctx, kinds, askId!, memberId!),
      },
      rec: {
        args: z.tuple([z.uuid(), z.uuid(), value]),
        run: (ctx, [askId, memberId, chosen]) => recordBehalf(ctx, kinds, askId!, memberId!, chosen!),
      },
      all: about((ctx, askId) => openGroups(ctx, kinds, form, askId)),
      allof: {
        args: z.tuple([z.uuid(), z.uuid()]),
        run: (ctx, [askId, groupId]) => openGroup(ctx, kinds, form, askId!, groupId!),
      },
      again: about((ctx, askId) => remindAgain(ctx, kinds, askId)),
    },
    forms: [form],
    open: (ctx, sql, askId) => openDesk(ctx, sql, kinds, askId),
  };
}
