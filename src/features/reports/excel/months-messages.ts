// The tab of a long period month by month: a unit, a month and a figure a row, to be filtered and pivoted; pure.
import { subjectName } from '../../../core/figures/messages.ts';
import { type Period, periodOf } from '../../../core/figures/period-rules.ts';
import type { CountedUnit } from '../../../core/figures/shapes.ts';
import { isEmpty, read } from '../../../core/figures/sum-rules.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import type { Cell } from '../../../shared/paper/sheets.ts';
import type { StreamColumn } from '../../../shared/paper/stream.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import type { Topic } from '../facts.ts';
import type { NamesOf } from './tabs-messages.ts';

/** The whole months of a period up to today; fewer than two say nothing that the other tabs do not say. */
export function monthsOf({ from, until }: Period, today: LocalDate): Period[] {
  const months: Period[] = [];
  let month = periodOf('month', from);
  if (month.from < from) month = periodOf('month', month.until);
  for (; month.until <= until && month.from <= today; month = periodOf('month', month.until))
    months.push(month);
  return months.length > 1 ? months : [];
}

export function monthColumns({ say }: Tongue): StreamColumn[] {
  return [
    { title: say('reports-column-month'), width: 12, format: 'date' },
    { title: say('reports-column-direct'), width: 34, format: 'text' },
    { title: say('reports-column-unit'), width: 34, format: 'text' },
    { title: say('reports-doc-what'), width: 34, format: 'text' },
    { title: say('reports-doc-figure'), width: 12, format: 'whole' },
    { title: say('reports-column-of'), width: 12, format: 'whole' },
    { title: say('reports-column-rate'), width: 10, format: 'percent' },
    { title: say('reports-column-for'), width: 12, format: 'whole' },
  ];
}

/** What the units counted in one month. */
export function* monthRows(
  tongue: Tongue,
  { from }: Period,
  topics: readonly Topic[],
  rows: readonly CountedUnit[],
  namesOf: NamesOf,
): Generator<Cell[]> {
  for (const { path, counts } of rows) {
    const { direct, unit } = namesOf(path);
    for (const subject of topics.flatMap(({ subjects }) => subjects)) {
      const found = read(subject, counts);
      if (isEmpty(found)) continue;
      const share = found.base ? found.value / found.base : null;
      yield [
        from,
        direct,
        unit,
        subjectName(tongue, subject),
        found.value,
        found.base,
        share,
        found.onBehalf,
      ];
    }
  }
}
