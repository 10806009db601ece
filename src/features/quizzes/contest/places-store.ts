// What came of a closed contest: places, prizes and whether winners are named; figures by unit; rows of people.
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import type { UnitFigures } from './rules.ts';
import type { Place, Prize } from './shapes.ts';
import { ITEM } from './shapes.ts';

/** Once per contest and person. */
export async function writePlaces(
  tx: Tx,
  contestId: string,
  places: readonly Place[],
  isNamed: (memberId: string) => boolean,
): Promise<void> {
  await client(tx).contestPlace.createMany({
    data: places.map((place) => ({
      ...place,
      contestId,
      showing: place.prize !== null && isNamed(place.memberId) ? 'named' : null,
    })),
    skipDuplicates: true,
  });
}

export type Winner = {
  memberId: string;
  prize: Prize;
  unit: string;
  name: string | null;
  /** Of the Party: named as a comrade. */
  isMember: boolean;
  showing: string | null;
};

/** In order of place. `name` only of who agreed, still agrees, and is still here. */
export function winnersOf(sql: Sql, contestId: string): Promise<Winner[]> {
  return client(sql).$queryRaw<Winner[]>`
    SELECT w.member_id AS "memberId", w.prize, u.name AS unit, w.showing, m.standing <> 'participant' AS "isMember", CASE WHEN w.showing = 'named' AND m.ended_at IS NULL AND EXISTS (
        SELECT 1 FROM consent c WHERE c.member_id = m.id AND c.purpose = 'name_when_winning' AND c.withdrawn_at IS NULL)
      THEN m.full_name END AS name
    FROM contest_place w JOIN member m ON m.id = w.member_id JOIN unit u ON u.id = w.unit_id
    WHERE w.contest_id = ${contestId}::uuid AND w.prize IS NOT NULL ORDER BY w.place`;
}

/** How many people answered everything right. */
export async function countFullMarks(sql: Sql, contestId: string): Promise<number> {
  const [row] = await client(sql).$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM contest_place WHERE contest_id = ${contestId}::uuid AND score = counted`;
  return row?.n ?? 0;
}

export type OwnPlace = Place & { showing: string | null; of: number };

/** The place of one person, of so many. */
export async function placeOf(sql: Sql, contestId: string, memberId: string): Promise<OwnPlace | null> {
  const db = client(sql);
  const row = await db.contestPlace.findUnique({
    where: { contestId_memberId: { contestId, memberId } },
  });
  return (
    row && {
      ...row,
      prize: row.prize as Prize | null,
      of: await db.contestPlace.count({ where: { contestId } }),
    }
  );
}

/** False when this person won nothing there. */
export async function setShowing(
  tx: Tx,
  contestId: string,
  memberId: string,
  showing: 'named' | 'unnamed',
): Promise<boolean> {
  const { count } = await client(tx).contestPlace.updateMany({
    where: { contestId, memberId, prize: { not: null } },
    data: { showing },
  });
  return count > 0;
}

/** Which of these people agree to be named when they win. */
export async function agreeToBeNamed(sql: Sql, memberIds: string[]): Promise<Set<string>> {
  const rows = await client(sql).consent.findMany({
    where: { memberId: { in: memberIds }, purpose: 'name_when_winning', withdrawnAt: null },
    select: { memberId: true },
  });
  return new Set(rows.map(({ memberId }) => memberId));
}

/** Who answered belongs to the unit they were asked in. */
export async function unitsOfAsked(sql: Sql, askId: string): Promise<Map<string, string>> {
  const rows = await client(sql).participation.findMany({
    where: { askId },
    select: { memberId: true, unitId: true },
  });
  return new Map(rows.map(({ memberId, unitId }) => [memberId, unitId]));
}

/** The kept figures of a closed contest by unit, with the sum of the best shares in per cent. */
export function unitFigures(sql: Sql, askId: string): Promise<UnitFigures[]> {
  return client(sql).$queryRaw<UnitFigures[]>`
    SELECT r.unit_id AS "unitId", u.name, r.expected, r.answered, coalesce(s.sum, 0) AS sum
    FROM ask_result r JOIN unit u ON u.id = r.unit_id
    LEFT JOIN ask_result s ON s.ask_id = r.ask_id AND s.unit_id = r.unit_id AND s.item = ${ITEM} AND s.choice = ''
    WHERE r.ask_id = ${askId}::uuid AND r.item = '' AND r.choice = ''`;
}

export type PersonRow = {
  unit: string;
  name: string;
  tries: number;
  score: number | null;
  counted: number | null;
};

/** The people of these cells who were asked, in the order of the roster: for those who may see names there. */
export function peopleRows(
  sql: Sql,
  contestId: string,
  askId: string,
  unitIds: string[],
): Promise<PersonRow[]> {
  return client(sql).$queryRaw<PersonRow[]>`
    SELECT u.name AS unit, m.full_name AS name, w.score, w.counted,
      (SELECT count(*)::int FROM contest_try t WHERE t.contest_id = ${contestId}::uuid AND t.member_id = m.id) AS tries
    FROM participation p JOIN member m ON m.id = p.member_id JOIN unit u ON u.id = p.unit_id
    LEFT JOIN contest_place w ON w.contest_id = ${contestId}::uuid AND w.member_id = m.id
    WHERE p.ask_id = ${askId}::uuid AND p.unit_id = ANY(${unitIds}::uuid[]) AND p.state <> 'exempt' AND m.ended_at IS NULL
    ORDER BY u.name_key, m.name_key`;
}

/** Cells in which somebody is asked, that lie in one of these branches. */
export async function askedCells(sql: Sql, askId: string, paths: string[]): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT DISTINCT u.id FROM participation p JOIN unit u ON u.id = p.unit_id
    WHERE p.ask_id = ${askId}::uuid AND EXISTS (SELECT 1 FROM unnest(${paths}::text[]) AS b(path) WHERE u.path LIKE b.path || '%')`;
  return rows.map(({ id }) => id);
}

/** The person had their data erased. */
export async function forgetMember(tx: Tx, memberId: string): Promise<void> {
  const db = client(tx);
  await db.contestTry.deleteMany({ where: { memberId } });
  await db.contestPlace.deleteMany({ where: { memberId } });
  await db.contest.updateMany({ where: { createdBy: memberId }, data: { createdBy: null } });
}

export type OwnTry = {
  title: string;
  number: number;
  startedAt: Date;
  score: number | null;
  counted: number | null;
};

/** What is kept about a person, for /dulieu. */
export function ownTries(sql: Sql, memberId: string): Promise<OwnTry[]> {
  return client(sql).$queryRaw<OwnTry[]>`
    SELECT c.title, t.number, t.started_at AS "startedAt", t.score, t.counted FROM contest_try t JOIN contest c ON c.id = t.contest_id
    WHERE t.member_id = ${memberId}::uuid ORDER BY t.started_at`;
}
