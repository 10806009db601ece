// Stories, their approvals and flaws: rows read and written for the library.
import type { Sql, Tx } from '../../../db/index.ts';
import { client, Prisma } from '../../../db/prisma.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import { newId } from '../../../shared/ids.ts';
import { searchKey } from '../../../shared/text.ts';
import type { LibraryView, Story, StoryLine, Viewer } from './shapes.ts';
import type { StarterStory } from './starter.ts';
import type { Candidate, OtherReading } from './suggest-rules.ts';

/** Action of the audit log by which a refusal is remembered. */
export const REFUSED = 'story.refused';

const approvedFor = ({ path }: Viewer) => Prisma.sql`EXISTS (
  SELECT 1 FROM story_approval a JOIN unit au ON au.id = a.unit_id WHERE a.story_id = s.id AND ${path} LIKE au.path || '%')`;

/** The starter list, and what the unit or one above it owns. */
const visibleTo = ({ path }: Viewer) => Prisma.sql`s.withdrawn_at IS NULL AND (s.unit_id IS NULL OR EXISTS (
  SELECT 1 FROM unit su WHERE su.id = s.unit_id AND ${path} LIKE su.path || '%'))`;

const lastReadBy = ({ id }: Viewer, before: LocalDate | null) => Prisma.sql`(
  SELECT max(r.date)::text FROM reading r WHERE r.unit_id = ${id}::uuid AND r.story_id = s.id
    AND r.state IN ('announced', 'open', 'held') AND (${before}::date IS NULL OR r.date < ${before}::date))`;

/** The story as this unit sees it; withdrawn ones too; null when it is not theirs to see. */
export async function loadStory(sql: Sql, id: string, viewer: Viewer): Promise<Story | null> {
  const [row] = await client(sql).$queryRaw<Story[]>`
    SELECT s.id, s.starter_id AS "starterId", s.unit_id AS "unitId", s.kind, s.title,
      s.title_rebuilt AND NOT ${approvedFor(viewer)} AS "titleRebuilt", s.source, s.link, s.text, s.summary, s.confidence,
      s.fits_date AS "fitsDate", s.near, s.contributed_by AS "contributedBy", s.withdrawn_at IS NOT NULL AS withdrawn,
      ${approvedFor(viewer)} AS approved, ${lastReadBy(viewer, null)} AS "lastRead",
      (SELECT jsonb_build_object('name', m.full_name, 'unit', au.name, 'unitId', au.id, 'at', a.at)
         FROM story_approval a JOIN unit au ON au.id = a.unit_id LEFT JOIN member m ON m.id = a.approved_by
        WHERE a.story_id = s.id AND ${viewer.path} LIKE au.path || '%' ORDER BY length(au.path) DESC LIMIT 1) AS approver
    FROM story s WHERE s.id = ${id}::uuid AND (s.unit_id IS NULL OR EXISTS (
      SELECT 1 FROM unit su WHERE su.id = s.unit_id AND ${viewer.path} LIKE su.path || '%'))`;
  return row ?? null;
}

export type ListQuery = {
  viewer: Viewer;
  view: LibraryView;
  /** Words without accents joined by '-'; each must be in the title. */
  words: string;
  /** Own texts that nobody approved are seen by those who may approve, and by who gave them. */
  seesUnapproved: boolean;
  memberId: string | null;
};

/** One page of the library with the number of all: own ones first, then by title. */
export async function listStories(
  sql: Sql,
  query: ListQuery,
  page: { offset: number; limit: number },
): Promise<{ total: number; lines: StoryLine[] }> {
  const { viewer, view, words, seesUnapproved, memberId } = query;
  const approved = approvedFor(viewer);
  const named = words
    .split('-')
    .filter(Boolean)
    .map((word) => Prisma.sql`AND position(${word} in s.title_key) > 0`);
  const stands = {
    all: Prisma.empty,
    approved: Prisma.sql`AND ${approved}`,
    waiting: Prisma.sql`AND NOT ${approved}`,
  };
  const where = Prisma.sql`${visibleTo(viewer)} ${stands[view]}
    AND (s.unit_id IS NULL OR ${seesUnapproved} OR s.contributed_by = ${memberId}::uuid OR ${approved})
    ${named.length > 0 ? Prisma.join(named, ' ') : Prisma.empty}`;
  const [counted] = await client(sql).$queryRaw<
    { n: number }[]
  >`SELECT count(*)::int AS n FROM story s WHERE ${where}`;
  const lines = await client(sql).$queryRaw<StoryLine[]>`
    SELECT s.id, s.title, ${approved} AS approved FROM story s WHERE ${where}
    ORDER BY s.unit_id IS NULL, s.title_key, s.id LIMIT ${page.limit} OFFSET ${page.offset}`;
  return { total: counted?.n ?? 0, lines };
}

/** What may be suggested to a cell for a day: approved, or a reference of high confidence that the cell has not refused. */
export function loadCandidates(
  sql: Sql,
  viewer: Viewer,
  date: LocalDate,
): Promise<(Candidate & { title: string; source: string })[]> {
  return client(sql).$queryRaw<(Candidate & { title: string; source: string })[]>`
    SELECT * FROM (
      SELECT s.id, s.starter_id AS "starterId", s.confidence, s.title_rebuilt AS "titleRebuilt", s.fits_date AS "fitsDate", s.near,
        s.title, s.source, ${approvedFor(viewer)} AS approved, ${lastReadBy(viewer, date)} AS "lastRead"
      FROM story s WHERE ${visibleTo(viewer)}) c
    WHERE c.approved OR (c.confidence = 'high' AND NOT EXISTS (
      SELECT 1 FROM audit_entry e WHERE e.action = ${REFUSED} AND e.unit_id = ${viewer.id}::uuid AND e.subject_id = c.id))`;
}

/** What the cell read from a day on, or has chosen for a coming day, but for one reading. */
export function otherReadings(
  sql: Sql,
  unitId: string,
  from: LocalDate,
  exceptId: string,
): Promise<OtherReading[]> {
  return client(sql).$queryRaw<OtherReading[]>`
    SELECT s.id AS "storyId", s.starter_id AS "starterId", s.near, r.date::text AS date
    FROM reading r JOIN story s ON s.id = COALESCE(r.story_id, r.proposed_story_id)
    WHERE r.unit_id = ${unitId}::uuid AND r.id <> ${exceptId}::uuid AND r.date >= ${from}::date AND r.state NOT IN ('skipped', 'missed', 'stopped')`;
}

export type NewStory = Pick<Story, 'kind' | 'title' | 'source' | 'link' | 'text'> & {
  unitId: string;
  contributedBy: string;
};

/** Returns the new id. */
export async function insertStory(tx: Tx, story: NewStory, now: Date): Promise<string> {
  const id = newId();
  await client(tx).story.create({ data: { id, ...story, titleKey: searchKey(story.title), createdAt: now } });
  return id;
}

/** An approval for the branch of the unit; one that stands is kept. */
export async function insertApproval(
  tx: Tx,
  storyId: string,
  unitId: string,
  approvedBy: string,
  now: Date,
): Promise<void> {
  await client(tx).storyApproval.createMany({
    data: [{ storyId, unitId, approvedBy, at: now }],
    skipDuplicates: true,
  });
}

/** False when there was none for exactly this unit. */
export async function deleteApproval(tx: Tx, storyId: string, unitId: string): Promise<boolean> {
  const { count } = await client(tx).storyApproval.deleteMany({ where: { storyId, unitId } });
  return count > 0;
}

/** Nobody reads it from now on. False when it was withdrawn before. */
export async function withdrawStory(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await client(tx).story.updateMany({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  return count > 0;
}

/** Coming readings of the branch that wait for this story's approval have it now. Returns their ids. */
export async function settleProposed(tx: Tx, storyId: string, path: string): Promise<string[]> {
  const rows = await client(tx).$queryRaw<{ id: string }[]>`
    UPDATE reading r SET story_id = r.proposed_story_id, proposed_story_id = NULL, settled_by = 'reader'
    FROM unit u WHERE u.id = r.unit_id AND u.path LIKE ${`${path}%`} AND r.state = 'planned' AND r.proposed_story_id = ${storyId}::uuid
    RETURNING r.id`;
  return rows.map(({ id }) => id);
}

/** Takes the story out of coming readings of the branch, whose readers choose anew. Returns those readings. */
export function dropFromComing(
  tx: Tx,
  storyId: string,
  path: string,
): Promise<{ id: string; unitId: string }[]> {
  return client(tx).$queryRaw<{ id: string; unitId: string }[]>`
    UPDATE reading r SET story_id = NULLIF(r.story_id, ${storyId}::uuid), proposed_story_id = NULLIF(r.proposed_story_id, ${storyId}::uuid),
      settled_by = CASE WHEN r.story_id = ${storyId}::uuid THEN NULL ELSE r.settled_by END
    FROM unit u WHERE u.id = r.unit_id AND u.path LIKE ${`${path}%`} AND r.state = 'planned'
      AND (r.story_id = ${storyId}::uuid OR r.proposed_story_id = ${storyId}::uuid)
      AND NOT EXISTS (SELECT 1 FROM story_approval a JOIN unit au ON au.id = a.unit_id
        JOIN story s ON s.id = a.story_id AND s.withdrawn_at IS NULL
        WHERE a.story_id = ${storyId}::uuid AND u.path LIKE au.path || '%')
    RETURNING r.id, r.unit_id AS "unitId"`;
}

export async function insertFlaw(
  tx: Tx,
  flaw: { storyId: string; memberId: string; words: string },
  now: Date,
): Promise<string> {
  const id = newId();
  await client(tx).storyFlaw.create({ data: { id, ...flaw, at: now } });
  return id;
}

/** Writes starter references that are not there yet; what is there stays as it is. Returns how many were new. */
export async function insertStarters(tx: Tx, stories: readonly StarterStory[], now: Date): Promise<number> {
  const { count } = await client(tx).story.createMany({
    data: stories.map((one) => ({
      id: newId(),
      starterId: one.id,
      kind: one.kind,
      title: one.title,
      titleKey: searchKey(one.title),
      titleRebuilt: one.title_rebuilt,
      source: one.source_name,
      link: one.source_url,
      summary: one.summary_vi,
      theme: one.theme,
      confidence: one.confidence,
      fitsDate: one.fits_date,
      near: one.near,
      createdAt: now,
    })),
    skipDuplicates: true,
  });
  return count;
}
