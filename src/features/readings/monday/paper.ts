// `Nhập số trên giấy`: how many of those followed on paper heard it; a total alone, beside the rate and never in it.
import { z } from 'zod';
import type { Desk } from '../../../core/asks/desk/index.ts';
import { joinedNames } from '../../../core/asks/desk/messages.ts';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { desk as readingDesk } from './desk.ts';
import { paperLines } from './list-messages.ts';
import { type PaperTally, paperTally, savePaperTally } from './paper-store.ts';

const data = z.object({ askId: z.uuid(), heard: z.number().int().min(0).optional() });
type Data = z.infer<typeof data>;

/** With so few people every number is a button. */
const MOST_BUTTONS = 11;
const PER_ROW = 4;
const NUMBER = /^\d{1,4}$/;

/** Asked in a message of its own: the summary it is pressed on stays. */
export async function openPaper(ctx: Ctx, askId: string): Promise<Reply> {
  await paperDesk(ctx, ctx.db, askId);
  return startForm(ctx, paperForm, { askId });
}

/** For those who answer for the whole cell, as long as they may. @throws UserError when nobody is followed on paper */
async function paperDesk(
  ctx: Ctx,
  sql: Sql,
  askId: string,
): Promise<Desk & { cell: UnitRef; tally: PaperTally; of: number }> {
  const desk = await readingDesk.open(ctx, sql, askId);
  const [cell] = desk.scope.cells;
  if (!cell) throw new UserError('router-no-right');
  const tally = await paperTally(sql, desk.ask.subjectId);
  if (!tally) throw new UserError('router-old-button');
  const of = tally.names.length;
  if (of === 0) throw new UserError('readings-paper-nobody');
  return { ...desk, cell, tally, of };
}

export const paperForm: Form<Data> = {
  name: 'readings.paper',
  data,
  first: 'count',
  steps: {
    count: {
      async prompt(ctx, { askId }) {
        const { tally, of } = await paperDesk(ctx, ctx.db, askId);
        const text = ctx.say('readings-paper-ask', { total: of, names: joinedNames(tally.names) });
        if (of > MOST_BUTTONS) return { text };
        const choices = Array.from({ length: of + 1 }, (_, n) => ({ label: String(n), value: String(n) }));
        return { text, choices, perRow: PER_ROW };
      },
      async read(ctx, given, { text, choice }) {
        const typed = (choice ?? text ?? '').trim();
        const { of } = await paperDesk(ctx, ctx.db, given.askId);
        if (!NUMBER.test(typed) || Number(typed) > of)
          throw new UserError('readings-paper-number', { total: of });
        return { data: { ...given, heard: Number(typed) }, next: 'done' };
      },
    },
  },
  done: recordPaper,
};

async function recordPaper(ctx: Ctx, { askId, heard = 0 }: Data): Promise<Reply> {
  const { clock, db } = ctx;
  const total = await inTransaction(db, async (tx) => {
    const { ask, cell, person, of } = await paperDesk(ctx, tx, askId);
    if (heard > of) throw new UserError('readings-paper-number', { total: of });
    await savePaperTally(tx, ask.subjectId, heard, of);
    const action = 'readings.paper_total';
    await audit(tx, clock.now(), person, { action, unitId: cell.id, subjectId: ask.subjectId });
    return of;
  });
  const { locale } = await ctx.person();
  const line = paperLines(tongueIn(ctx, locale), { heard, total }).join('\n');
  return { toast: line, edit: { text: ctx.say('readings-paper-done', { line }) } };
}
