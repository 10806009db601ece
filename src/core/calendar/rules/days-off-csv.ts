// Reads the table of days off that ships with the product (content/days-off.csv).
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { dayOffSchema } from './days-off.ts';

export const DAYS_OFF_COLUMNS = ['date', 'kind', 'name_vi', 'name_en', 'source_note'] as const;

const rowSchema = z
  .strictObject({
    date: dayOffSchema.shape.date,
    kind: dayOffSchema.shape.kind,
    name_vi: dayOffSchema.shape.name,
    name_en: dayOffSchema.shape.name,
    source_note: z.string(),
  })
  .transform((row) => ({
    date: row.date,
    kind: row.kind,
    name: row.name_vi,
    nameEn: row.name_en,
    sourceNote: row.source_note,
  }));

export type DayOffRow = z.infer<typeof rowSchema>;

/** Days in the order of the file. Throws an Error naming line and column when a row is wrong or a day is twice there. */
export function readDaysOff(csvText: string): DayOffRow[] {
  const records: unknown[] = parse(csvText, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  const seen = new Set<string>();
  return records.map((record, index) => {
    const line = index + 2;
    const row = rowSchema.safeParse(record);
    if (!row.success) throw new Error(`days off, line ${line}: ${z.prettifyError(row.error)}`);
    if (seen.has(row.data.date)) throw new Error(`days off, line ${line}: ${row.data.date} is there twice`);
    seen.add(row.data.date);
    return row.data;
  });
}
