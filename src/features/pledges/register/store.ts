// Suggestions and campaigns of a unit, and who of its members has registered.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import { newId } from '../../../shared/ids.ts';
import { KINDS, PLEDGERS, REGISTERED, type Suggestion, THEMES } from '../shapes.ts';

const FILE = join(import.meta.dirname, '../../../../content/pledge-suggestions.json');
const shape = z.object({
  theme: z.enum(THEMES),
  words: z.string(),
  kind: z.enum(KINDS),
  target: z.number().nullable().default(null),
  measure: z.string().nullable().default(null),
});

let read: Suggestion[] | undefined;
/** What ships with the product, for units that keep no list of their own. */
function shipped(): Suggestion[] {
  read ??= z.array(shape).parse(JSON.parse(readFileSync(FILE, 'utf8')));
  return read;
}

export type Stored = Suggestion & { id: string | null };

/** The unit's own list, else the shipped one (without ids). */
export async function suggestionsOf(sql: Sql, unitId: string): Promise<Stored[]> {
  const own = await client(sql).pledgeSuggestion.findMany({
    where: { unitId },
    orderBy: { position: 'asc' },
  });
  if (own.length > 0) return own.map((row) => ({ ...shape.parse(row), id: row.id }));
  return shipped().map((one) => ({ ...one, id: null }));
}

/** From now on the unit keeps its own list, beginning with the shipped one. */
export async function ownSuggestions(tx: Tx, unitId: string): Promise<Stored[]> {
  const before = await suggestionsOf(tx, unitId);
  if (before.some(({ id }) => id !== null)) return before;
  await client(tx).pledgeSuggestion.createMany({
    data: before.map((one, position) => ({ ...one, id: newId(), unitId, position })),
  });
  return suggestionsOf(tx, unitId);
}

export async function addSuggestion(tx: Tx, unitId: string, one: Suggestion): Promise<void> {
  const { _max } = await client(tx).pledgeSuggestion.aggregate({
    where: { unitId },
    _max: { position: true },
  });
  await client(tx).pledgeSuggestion.create({
    data: { ...one, id: newId(), unitId, position: (_max.position ?? 0) + 1 },
  });
}

export const removeSuggestion = async (tx: Tx, unitId: string, id: string): Promise<boolean> =>
  (await client(tx).pledgeSuggestion.deleteMany({ where: { unitId, id } })).count > 0;

export const dropSuggestions = async (tx: Tx, unitId: string): Promise<void> => {
  await client(tx).pledgeSuggestion.deleteMany({ where: { unitId } });
};

export type Campaign = {
  id: string;
  unitId: string;
  year: number;
  askId: string | null;
  paperRegistered: number | null;
  paperTotal: number | null;
};

export async function findCampaign(sql: Sql, unitId: string, year: number): Promise<Campaign | null> {
  return client(sql).pledgeCampaign.findUnique({ where: { unitId_year: { unitId, year } } });
}

export const loadCampaign = (sql: Sql, id: string): Promise<Campaign | null> =>
  client(sql).pledgeCampaign.findUnique({ where: { id } });

/** The newest campaign of the unit whose ask is not over, else the newest at all. */
export async function latestCampaign(sql: Sql, unitId: string): Promise<Campaign | null> {
  return client(sql).pledgeCampaign.findFirst({ where: { unitId }, orderBy: { year: 'desc' } });
}

/** False when the unit has one for this year already. */
export async function insertCampaign(
  tx: Tx,
  campaign: { id: string; unitId: string; year: number; openedBy: string; openedAt: Date },
): Promise<boolean> {
  const { count } = await client(tx).pledgeCampaign.createMany({ data: [campaign], skipDuplicates: true });
  return count > 0;
}

export async function updateCampaign(
  tx: Tx,
  id: string,
  change: Partial<Pick<Campaign, 'askId' | 'paperRegistered' | 'paperTotal'>>,
): Promise<void> {
  await client(tx).pledgeCampaign.update({ where: { id }, data: change });
}

export async function removeCampaign(tx: Tx, id: string): Promise<void> {
  await client(tx).pledgeCampaign.deleteMany({ where: { id } });
}

/** The year of a campaign of this unit that runs or is about to, and its ask. */
export async function runningCampaign(
  sql: Sql,
  unitId: string,
): Promise<{ id: string; year: number; askId: string } | null> {
  const [row] = await client(sql).$queryRaw<{ id: string; year: number; askId: string }[]>`
    SELECT c.id, c.year, c.ask_id AS "askId" FROM pledge_campaign c JOIN ask k ON k.id = c.ask_id
    WHERE c.unit_id = ${unitId}::uuid AND k.state IN ('scheduled', 'open') ORDER BY c.year DESC LIMIT 1`;
  return row ?? null;
}

/** Campaign asks of this year in which the member is asked, wherever they sat when it opened. */
export async function registerAsksOf(sql: Sql, memberId: string, year: number): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT k.id FROM participation p JOIN ask k ON k.id = p.ask_id JOIN pledge_campaign c ON c.ask_id = k.id
    WHERE p.member_id = ${memberId}::uuid AND c.year = ${year} AND k.state = 'open'`;
  return rows.map(({ id }) => id);
}

/** Those asked in a campaign who had handed in before it opened. */
export async function registeredBefore(sql: Sql, askId: string, year: number): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ member_id: string }[]>`
    SELECT p.member_id FROM participation p JOIN pledge l ON l.member_id = p.member_id AND l.year = ${year}
    WHERE p.ask_id = ${askId}::uuid AND l.state = ANY(${[...REGISTERED]})`;
  return rows.map(({ member_id }) => member_id);
}

/** Members on paper who could register, by name; for typed totals alone. */
export async function onPaper(sql: Sql, unitId: string, date: LocalDate): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ full_name: string }[]>`
    SELECT m.full_name FROM member m WHERE m.unit_id = ${unitId}::uuid AND m.ended_at IS NULL AND m.tracking = 'paper'
      AND m.standing = ANY(${[...PLEDGERS]}) AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.member_id = m.id
        AND a.kind IN ('exempt', 'posted') AND a."from" <= ${date}::date AND (a.until IS NULL OR a.until >= ${date}::date))
    ORDER BY m.name_key, m.id`;
  return rows.map(({ full_name }) => full_name);
}

export type Registration = {
  memberId: string;
  fullName: string;
  /** Exempt or posted elsewhere: not counted, and not asked. */
  exempt: boolean;
  joined: boolean;
  pledgeId: string | null;
  state: 'draft' | 'sent' | 'accepted' | 'returned' | null;
  byAnother: boolean;
};

/** Everyone of the cell who registers, with their pledge of the year; by name. Those on paper are not in it. */
export function registrationsOf(
  sql: Sql,
  unitId: string,
  year: number,
  date: LocalDate,
): Promise<Registration[]> {
  return client(sql).$queryRaw<Registration[]>`
    SELECT m.id AS "memberId", m.full_name AS "fullName", l.id AS "pledgeId", l.state, l.recorded_by IS NOT NULL AS "byAnother",
      EXISTS (SELECT 1 FROM absence a WHERE a.member_id = m.id AND a.kind IN ('exempt', 'posted') AND a."from" <= ${date}::date
               AND (a.until IS NULL OR a.until >= ${date}::date)) AS exempt,
      EXISTS (SELECT 1 FROM account a JOIN consent c ON c.member_id = a.member_id AND c.purpose = 'use' AND c.withdrawn_at IS NULL
               WHERE a.member_id = m.id) AS joined
    FROM member m LEFT JOIN pledge l ON l.member_id = m.id AND l.year = ${year}
    WHERE m.unit_id = ${unitId}::uuid AND m.ended_at IS NULL AND m.tracking = 'chat'
      AND (m.standing = ANY(${[...PLEDGERS]}) OR l.state = ANY(${[...REGISTERED]}))
    ORDER BY m.name_key, m.id`;
}
