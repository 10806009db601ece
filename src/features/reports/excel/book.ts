// Makes the workbook of a unit's figures, a month in memory at a time.

import type { Services } from '../../../core/feature.ts';
import { gather } from '../../../core/figures/gather.ts';
import type { Period } from '../../../core/figures/period-rules.ts';
import type { CountedUnit } from '../../../core/figures/shapes.ts';
import { childPath, sumOf } from '../../../core/figures/sum-rules.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import type { Sql } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import type { Cell } from '../../../shared/paper/sheets.ts';
import type { StreamTab } from '../../../shared/paper/stream.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import { hasFigures, kindsUnder, topicsOf } from '../facts.ts';
import { namesOf, numberOf } from '../store.ts';
import { monthColumns, monthRows, monthsOf } from './months-messages.ts';
import { type Book, headLines, type NamesOf, topicTabs } from './tabs-messages.ts';

/** Null: nothing was counted in the period. */
export async function figuresBook(
  services: Services,
  sql: Sql,
  tongue: Tongue,
  unit: UnitRef,
  period: Period,
): Promise<Uint8Array | null> {
  const rows = await gather(services, sql, unit, period);
  const topics = topicsOf(services);
  if (!hasFigures(topics, sumOf(rows))) return null;
  const book: Book = {
    unit,
    period,
    today: localDate(services.clock.now(), services.zone),
    topics,
    kinds: await kindsUnder(sql, unit),
    rows,
    namesOf: await namer(sql, unit, rows),
  };
  const tabs = [...topicTabs(tongue, book), ...monthTab(services, sql, tongue, book, unit)];
  // Loaded when it is needed: it is small, but most services never make a file.
  const { streamWorkbook } = await import('../../../shared/paper/stream.ts');
  return streamWorkbook(tabs);
}

async function namer(sql: Sql, unit: UnitRef, rows: readonly CountedUnit[]): Promise<NamesOf> {
  const names = await namesOf(
    sql,
    rows.map(({ path }) => path),
  );
  const nameOf = (path: string): string => names.get(numberOf(path)) ?? '';
  return (path) => ({ direct: nameOf(childPath(unit.path, path) ?? path), unit: nameOf(path) });
}

function monthTab(services: Services, sql: Sql, tongue: Tongue, book: Book, unit: UnitRef): StreamTab[] {
  const months = monthsOf(book.period, book.today);
  if (months.length === 0) return [];
  async function* rows(): AsyncGenerator<Cell[]> {
    for (const month of months) {
      const counted = await gather(services, sql, unit, month);
      yield* monthRows(tongue, month, book.topics, counted, await namer(sql, unit, counted));
    }
  }
  const name = tongue.say('reports-tab-months');
  return [{ name, lines: headLines(tongue, book, name), columns: monthColumns(tongue), rows: rows() }];
}
