// Loads the starter list of readings at start: new references are added, nothing that is there is changed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Services } from '../../../core/feature.ts';
import type { Tx } from '../../../db/index.ts';
import { readStarterStories } from './starter.ts';
import { insertStarters } from './store.ts';

const FILE = join(import.meta.dirname, '../../../../content/stories.csv');

/** Returns how many references were new. Throws a ZodError when the file is damaged. */
export function seedStories(services: Pick<Services, 'clock'>, tx: Tx): Promise<number> {
  return insertStarters(tx, readStarterStories(readFileSync(FILE, 'utf8')), services.clock.now());
}
