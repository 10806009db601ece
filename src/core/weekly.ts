// The weekly message of a unit, which one feature sends and others may add to.
import type { Sql } from '../db/index.ts';
import type { Sight } from './asks/viewer.ts';
import type { Services, Week } from './feature.ts';

/** What other features say below it in this place. */
export async function weekLines(services: Services, sql: Sql, week: Week, sight: Sight): Promise<string[]> {
  const said = services
    .features()
    .map((feature) => feature.weekLines?.(services, sql, week, sight) ?? Promise.resolve([]));
  return (await Promise.all(said)).flat();
}

/** When the next one goes out; null: the unit gets none. */
export async function nextWeekly(services: Services, sql: Sql, unitId: string): Promise<Date | null> {
  const moments = await Promise.all(
    services
      .features()
      .map((feature) => feature.nextWeekly?.(services, sql, unitId) ?? Promise.resolve(null)),
  );
  return moments.filter((at) => at !== null).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
