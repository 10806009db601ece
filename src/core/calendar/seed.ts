// Days off that ship with the product, written at the first start.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tx } from '../../db/index.ts';
import { readDaysOff } from './rules/days-off-csv.ts';
import { seedDaysOff } from './store.ts';

const FILE = join(import.meta.dirname, '../../../content/days-off.csv');

export const seedCalendar = (tx: Tx): Promise<number> =>
  seedDaysOff(tx, readDaysOff(readFileSync(FILE, 'utf8')));
