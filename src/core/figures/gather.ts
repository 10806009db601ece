// Gathers what every feature counts for a unit and its branch over a period.
import type { Sql } from '../../db/index.ts';
import type { Services } from '../feature.ts';
import { pastPaths } from '../org/past-store.ts';
import type { UnitRef } from '../org/person.ts';
import { momentsOf, type Period } from './period-rules.ts';
import type { CountedUnit, Fold, Gap, Scope, Subject } from './shapes.ts';
import { addInto, asIfHere } from './sum-rules.ts';

/** Every subject, in the order of the features. */
export const subjectsOf = (services: Services): Subject[] =>
  services.features().flatMap(({ figures }) => figures?.subjects ?? []);

/**
 * What the units of a branch counted, one row per path (with `fold` possibly fewer, coarser rows); what it counted elsewhere,
 * before it was moved, as if it had been here. Only what is closed counts; asks that are open are shown by `runningAsks`.
 * `only`: what features bring that have one of these subjects.
 */
export async function gather(
  services: Services,
  sql: Sql,
  unit: Pick<UnitRef, 'id' | 'path'>,
  period: Period,
  { only, fold }: { only?: readonly string[]; fold?: Fold } = {},
): Promise<CountedUnit[]> {
  const past = await pastPaths(sql, unit.id);
  const moments = momentsOf(period, services.zone);
  const scope: Scope = { unit: { ...unit, past }, period, ...moments, ...(fold ? { fold } : {}) };
  const byPath = new Map<string, CountedUnit>();
  const sources = services
    .features()
    .flatMap(({ figures }) => figures ?? [])
    .filter(({ subjects }) => !only || subjects.some(({ id }) => only.includes(id)));
  const counted = await Promise.all(sources.map((source) => source.count(services, sql, scope)));
  for (const { path: then, counts } of counted.flat()) {
    const path = asIfHere(unit.path, past, then);
    const row = byPath.get(path);
    if (row) addInto(row.counts, counts);
    else byPath.set(path, { path, counts: { ...counts } });
  }
  return [...byPath.values()];
}

/** What the present cells under the path lack, by cell. */
export async function gapsUnder(services: Services, sql: Sql, path: string): Promise<Map<string, Gap[]>> {
  const found = new Map<string, Gap[]>();
  for (const { figures } of services.features()) {
    for (const { unitId, gap } of (await figures?.gaps?.(services, sql, path)) ?? [])
      found.set(unitId, [...(found.get(unitId) ?? []), gap]);
  }
  return found;
}

/** Present cells under the path that decided that nothing of theirs comes weekly, or not in this period. */
export async function quietUnder(
  services: Services,
  sql: Sql,
  path: string,
  period: Period,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const { figures } of services.features())
    for (const unitId of (await figures?.quiet?.(services, sql, path, period)) ?? []) found.add(unitId);
  return found;
}
