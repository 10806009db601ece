// The workbook of a closed contest: units for who leads them, people for who may see names in their cell.
import type { Ctx, Reply } from '../../../core/feature.ts';
import { may } from '../../../core/org/rights.ts';
import { UserError } from '../../../shared/errors.ts';
import { paper } from '../../../shared/paper/paper.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { seeContest } from './access.ts';
import { peopleRows, unitFigures } from './places-store.ts';
import { compareUnits } from './rules.ts';
import { namedCells } from './screens.ts';
import { linesInstead, resultSheet } from './sheet-messages.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @throws UserError 'router-no-right', 'contest-review-later' */
export async function sendResults(ctx: Ctx, contestId: string): Promise<Reply> {
  const seen = await seeContest(ctx, ctx.db, contestId);
  const { contest, unit, person } = seen;
  const cells = await namedCells(ctx, seen);
  const seesFigures = may(person, 'see_figures', unit);
  if (!seesFigures && cells.length === 0) throw new UserError('router-no-right');
  if (contest.state !== 'closed' || contest.askId === null) throw new UserError('contest-review-later');
  const compared = seesFigures ? compareUnits(await unitFigures(ctx.db, contest.askId)) : null;
  const people = cells.length === 0 ? [] : await peopleRows(ctx.db, contestId, contest.askId, cells);
  const tongue = tongueIn(ctx, ctx.locale);
  const results = { contest, unit: unit.name, compared, people };
  if (!ctx.channel(ctx.incoming.channel).capabilities.files)
    return { messages: linesInstead(tongue, results) };
  const bytes = await paper.print(resultSheet(tongue, results));
  const file = { name: 'ket-qua-cuoc-thi.xlsx', mime: XLSX, base64: Buffer.from(bytes).toString('base64') };
  return { messages: [{ text: ctx.say('contest-file-text', { title: contest.title }), file }] };
}
