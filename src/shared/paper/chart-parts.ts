// Parts a long chart into pictures that a phone shows sharply.
import type { ChartSheet } from './sheets.ts';

/** About 2,500 pixels of height: a chat client makes higher pictures smaller. */
const MOST_BARS = 14;

/** The same chart as one or several: a question is never parted, the last picture has the foot. */
export function chartParts(sheet: ChartSheet): ChartSheet[] {
  const groups: ChartSheet['questions'][] = [[]];
  for (const question of sheet.questions) {
    const last = groups.at(-1)!;
    const bars = last.reduce((sum, one) => sum + one.bars.length, 0);
    if (last.length > 0 && bars + question.bars.length > MOST_BARS) groups.push([question]);
    else last.push(question);
  }
  return groups.map((questions, at) => ({
    ...sheet,
    questions,
    foot: at === groups.length - 1 ? sheet.foot : null,
  }));
}
