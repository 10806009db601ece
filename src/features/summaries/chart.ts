// `Biểu đồ`: the figures of a summary as a picture.
import type { Ctx, Reply } from '../../core/feature.ts';
import { gather } from '../../core/figures/gather.ts';
import type { Period } from '../../core/figures/period-rules.ts';
import type { Counts, Subject } from '../../core/figures/shapes.ts';
import { isEmpty, read, sumOf } from '../../core/figures/sum-rules.ts';
import type { Unit } from '../../core/org/units-store.ts';
import { UserError } from '../../shared/errors.ts';
import { makeFile } from '../../shared/paper/made-file.ts';
import { paper } from '../../shared/paper/paper.ts';
import type { ChartSheet } from '../../shared/paper/sheets.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { seenUnit } from './access.ts';
import { timesChart, unitsChart } from './chart-messages.ts';
import { lookAt } from './look.ts';
import { periodLine } from './messages.ts';
import { type Line, lastPeriods, mainSubject, rowsOf } from './rules.ts';
import { periodIn, todayIn, unitsBelow } from './screens.ts';

const TIMES = 6;
const MOST_SUBJECTS = 3;

export async function sendChart(ctx: Ctx, unitId: string, code: string): Promise<Reply> {
  const period = periodIn(ctx, code);
  const { unit } = await seenUnit(ctx, unitId);
  if (!ctx.channel(ctx.incoming.channel).capabilities.files) throw new UserError('summaries-no-files');
  const tongue = tongueIn(ctx, ctx.locale);
  const { counted, lines } = await lookAt(ctx, unit, period);
  const subject = mainSubject(lines);
  if (!subject) throw new UserError('summaries-none');
  const head = { unit, period, today: todayIn(ctx) };
  const sheet =
    unit.kind === 'organisation'
      ? unitsChart(
          tongue,
          head,
          subject,
          rowsOf(subject, counted, unit.path, await unitsBelow(ctx, unit)).rows,
        )
      : timesChart(tongue, head, await overTime(ctx, unit, period, lines));
  const text = ctx.say('summaries-chart-sent', {
    unit: unit.name,
    period: periodLine(tongue, period, head.today),
  });
  return { messages: [{ text, file: await fileOf(ctx, sheet) }] };
}

/** The first rates of a cell in this period and those before it. */
async function overTime(ctx: Ctx, unit: Unit, period: Period, lines: readonly Line[]) {
  const subjects: Subject[] = lines.map(({ subject }) => subject).slice(0, MOST_SUBJECTS);
  const sums: { past: Period; sum: Counts }[] = [];
  for (const past of lastPeriods(period, TIMES)) {
    const sum = sumOf(await gather(ctx, ctx.db, unit, past, { fold: 'whole' }));
    sums.push({ past, sum });
  }
  // Before anything was counted there is nothing to draw.
  const first = sums.findIndex(({ sum }) => subjects.some((subject) => !isEmpty(read(subject, sum))));
  const told = sums.slice(Math.max(0, first));
  return subjects.map((subject) => ({
    subject,
    times: told.map((one) => ({ period: one.past, now: read(subject, one.sum) })),
  }));
}

/** @throws UserError when it cannot be drawn: the text stands without it; the reason is logged */
async function fileOf(ctx: Ctx, sheet: ChartSheet) {
  try {
    return await makeFile(paper, sheet, 'tong-hop');
  } catch (error) {
    ctx.log.error({ err: error }, 'a chart of a summary was not drawn');
    throw new UserError('summaries-not-drawn');
  }
}
