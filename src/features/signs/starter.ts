// Reads the list that ships with the product (content/signs.csv): short headings, with the document they come from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { MAX_WORDS, PARTS, SHIPPED } from './shapes.ts';

const row = z.strictObject({
  number: z.coerce.number().int().min(1).max(SHIPPED),
  part: z.enum(PARTS),
  words: z.string().trim().min(1).max(MAX_WORDS),
  source: z.string().trim().min(1).max(120),
});
export type StarterSign = z.infer<typeof row>;

const FILE = join(import.meta.dirname, '../../../content/signs.csv');
let kept: StarterSign[] | undefined;

/** Read once. @throws ZodError that names the row and column of the first wrong value */
export function starterSigns(): StarterSign[] {
  kept ??= z
    .array(row)
    .length(SHIPPED)
    .parse(parse(readFileSync(FILE, 'utf8'), { bom: true, columns: true, skip_empty_lines: true }));
  return kept;
}

/** Where the headings come from. */
export const sourceOfSigns = (): string => starterSigns()[0]!.source;
