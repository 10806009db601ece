// Gathers what a unit's report is made of: figures of the unit and of those right below it, and what was set for it.

import type { Services } from '../../core/feature.ts';
import { completeIn } from '../../core/figures/complete-store.ts';
import { gather } from '../../core/figures/gather.ts';
import { momentsOf, type Period } from '../../core/figures/period-rules.ts';
import type { CountedUnit, Counts, Subject } from '../../core/figures/shapes.ts';
import { byChild, isEmpty, read, sumOf } from '../../core/figures/sum-rules.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { themeFor } from '../../core/org/year-words-store.ts';
import type { Sql } from '../../db/index.ts';
import { localDate } from '../../shared/dates.ts';
import { loadSetup, type SetupView } from './setup/form.ts';
import { namesOf, numberOf } from './store.ts';
import { kindsOf } from './typed/rules.ts';
import type { Kind } from './typed/shapes.ts';
import { ownKinds } from './typed/store.ts';

/** The subjects of one feature, in its order. */
export type Topic = { feature: string; subjects: readonly Subject[] };
/** `known`: how many cells of the branch have figures in the period, of how many. */
export type Known = { cells: number; known: number };

export type Facts = SetupView & {
  period: Period;
  today: string;
  theme: string | null;
  topics: Topic[];
  counts: Counts;
  /** Units right below, by name; then what the unit counted itself. Empty for a cell. */
  below: { name: string; counts: Counts }[];
  kinds: Kind[];
  /** Null for a cell. */
  known: Known | null;
};

export const topicsOf = (services: Services): Topic[] =>
  services
    .features()
    .flatMap(({ name, figures }) => (figures ? [{ feature: name, subjects: figures.subjects }] : []));

/** Whether any subject has something to say of these counts; own kinds of typed figures have no subject. */
export const hasFigures = (topics: readonly Topic[], counts: Counts): boolean =>
  topics.some(({ subjects }) => subjects.some((subject) => !isEmpty(read(subject, counts)))) ||
  Object.entries(counts).some(([name, value]) => name.startsWith('typed_') && value > 0);

export async function loadFacts(services: Services, sql: Sql, unit: UnitRef, period: Period): Promise<Facts> {
  const rows = await gather(services, sql, unit, period);
  const today = localDate(services.clock.now(), services.zone);
  const theme = await themeFor(sql, unit.path, Number(period.from.slice(0, 4)));
  const isHigher = unit.kind === 'organisation';
  return {
    ...(await loadSetup(sql, unit)),
    period,
    today,
    theme: theme?.words ?? null,
    topics: topicsOf(services),
    counts: sumOf(rows),
    below: isHigher ? await belowOf(sql, unit, rows) : [],
    kinds: await kindsUnder(sql, unit),
    known: isHigher ? await knownOf(services, sql, unit, period) : null,
  };
}

/** Every kind that figures of the branch may be of. */
export async function kindsUnder(sql: Sql, unit: UnitRef): Promise<Kind[]> {
  const own = await ownKinds(sql, unit.path, { below: unit.kind === 'organisation' });
  return kindsOf(own, new Set(own.map(({ id }) => id)));
}

async function belowOf(sql: Sql, unit: UnitRef, rows: readonly CountedUnit[]): Promise<Facts['below']> {
  const sums = byChild(unit.path, rows);
  const names = await namesOf(sql, sums.keys());
  const own = sums.get(unit.path);
  sums.delete(unit.path);
  const below = [...sums].map(([path, counts]) => ({ name: names.get(numberOf(path)) ?? '', counts }));
  below.sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }));
  return own ? [...below, { name: unit.name, counts: own }] : below;
}

async function knownOf({ zone }: Services, sql: Sql, unit: UnitRef, period: Period): Promise<Known> {
  const { cells } = await completeIn(sql, unit, momentsOf(period, zone));
  return { cells: cells.all, known: cells.with };
}
