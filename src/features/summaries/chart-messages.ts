// The picture beside a summary: units side by side, or a cell over time; pure.
import { figure, periodName, subjectName } from '../../core/figures/messages.ts';
import type { Period } from '../../core/figures/period-rules.ts';
import type { Subject } from '../../core/figures/shapes.ts';
import { isEmpty, type Read } from '../../core/figures/sum-rules.ts';
import type { UnitRef } from '../../core/org/person.ts';
import type { LocalDate } from '../../shared/dates.ts';
import type { Bar, ChartSheet } from '../../shared/paper/sheets.ts';
import { truncate } from '../../shared/text.ts';
import type { Tongue } from '../../shared/tongue.ts';
import { periodLine } from './messages.ts';
import type { Row } from './rules.ts';

/** More would be too tall to read on a phone. */
export const MOST_BARS = 40;
const LABEL_LENGTH = 60;

const barOf = (tongue: Tongue, label: string, now: Read): Bar => ({
  label: truncate(label, LABEL_LENGTH),
  value: now.base === null ? now.value : now.base === 0 ? 0 : (now.value / now.base) * 100,
  shown: isEmpty(now) ? tongue.say('summaries-no-data') : figure(tongue, { ...now, onBehalf: null }),
});

const questionOf = (tongue: Tongue, subject: Subject, bars: Bar[]): ChartSheet['questions'][number] => ({
  title: subjectName(tongue, subject),
  note: null,
  whole: subject.kind === 'rate' ? 100 : null,
  bars,
});

type Head = { unit: UnitRef; period: Period; today: LocalDate };

/** By name. */
export function unitsChart(
  tongue: Tongue,
  { unit, period, today }: Head,
  subject: Subject,
  rows: readonly Row<UnitRef>[],
): ChartSheet {
  const bars = rows.slice(0, MOST_BARS).map(({ unit: { name }, now }) => barOf(tongue, name, now));
  return {
    kind: 'chart',
    title: unit.name,
    lines: [periodLine(tongue, period, today)],
    questions: [questionOf(tongue, subject, bars)],
    foot: rows.length > MOST_BARS ? tongue.say('summaries-chart-first', { count: MOST_BARS }) : null,
  };
}

export type Then = { period: Period; now: Read };

/** Each subject over the periods, the oldest first. */
export const timesChart = (
  tongue: Tongue,
  { unit, period, today }: Head,
  subjects: readonly { subject: Subject; times: readonly Then[] }[],
): ChartSheet => ({
  kind: 'chart',
  title: unit.name,
  lines: [periodLine(tongue, period, today)],
  questions: subjects.map(({ subject, times }) =>
    questionOf(
      tongue,
      subject,
      times.map(({ period: of, now }) => barOf(tongue, periodName(tongue, of), now)),
    ),
  ),
  foot: null,
});
