// Counts initiatives, each where its unit stood then.
import type { CountedUnit, Scope } from '../../core/figures/shapes.ts';
import { eventCounts, unitsIn } from '../../core/figures/store.ts';
import type { Sql } from '../../db/index.ts';
import { Prisma } from '../../db/prisma.ts';

/** `active`: at the end of the period; `started` and `ended` in it. */
export function countedInitiatives(sql: Sql, scope: Scope, zone: string): Promise<CountedUnit[]> {
  const {
    unit,
    period: { from, until },
    end,
  } = scope;
  const inPeriod = (day: Prisma.Sql) => Prisma.sql`${day} >= ${from}::date AND ${day} < ${until}::date`;
  const [since, ended] = [Prisma.sql`i.since_on`, Prisma.sql`i.ended_on`];
  const midnight = (day: Prisma.Sql) => Prisma.sql`(${day}::timestamp AT TIME ZONE ${zone})`;
  const of = (name: string, at: Prisma.Sql, where: Prisma.Sql) => Prisma.sql`
    SELECT i.unit_id, ${at} AS at, ${name}::text AS name FROM initiative i WHERE i.unit_id IN (${unitsIn(unit)}) AND ${where}`;
  const events = [
    of(
      'active',
      Prisma.sql`${end}::timestamptz`,
      Prisma.sql`${since} < ${until}::date AND (${ended} IS NULL OR ${ended} >= ${until}::date)`,
    ),
    of('started', midnight(since), inPeriod(since)),
    of('ended', midnight(ended), inPeriod(ended)),
  ];
  return eventCounts(sql, scope, 'initiatives', Prisma.join(events, ' UNION ALL '));
}
