// The calendar of dated facts that ships: offered to who chooses what is read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '../../../shared/dates.ts';
import type { Say } from '../../../shared/texts.ts';
import { readCalendar, type WeekDay } from './starter.ts';
import { factsIn } from './week-rules.ts';

const FILE = join(import.meta.dirname, '../../../../content/this-week.csv');
const SHOWN = 2;

let calendar: WeekDay[] | null = null;

/** Up to two facts of these days with their sources; nothing where there is none. */
export function weekHints(days: { from: LocalDate; to: LocalDate }, say: Say): string[] {
  calendar ??= readCalendar(readFileSync(FILE, 'utf8')).rows;
  const facts = factsIn(calendar, days).slice(0, SHOWN);
  return facts.length === 0
    ? []
    : [
        say('bank-week'),
        ...facts.map(({ words, source_1 }) => say('bank-week-fact', { words, source: source_1 })),
      ];
}
