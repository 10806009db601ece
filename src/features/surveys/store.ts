// Surveys and templates: rows read and written by the slice.
import { z } from 'zod';
import { type AskForm, askAudience } from '../../core/asks/shapes.ts';
import { parseRecurrence } from '../../core/calendar/rules/recurrence.ts';
import type { UnitRef } from '../../core/org/person.ts';
import type { Sql, Tx } from '../../db/index.ts';
import { client, Prisma } from '../../db/prisma.ts';
import { idFrom, newId } from '../../shared/ids.ts';
import { type Survey, type SurveyState, type SurveyTemplate, surveyForm } from './shapes.ts';

type Row = Awaited<ReturnType<Prisma.TransactionClient['survey']['findUniqueOrThrow']>>;
type TemplateRow = Awaited<ReturnType<Prisma.TransactionClient['surveyTemplate']['findUniqueOrThrow']>>;

const lasting = z.object({ seconds: z.number().optional() });
const toSurvey = ({ createdAt: _c, updatedAt: _u, ...row }: Row): Survey => ({
  ...row,
  form: surveyForm.parse(row.form),
  audience: askAudience.parse(row.audience),
  anonymity: row.anonymity as Survey['anonymity'],
  place: row.place as Survey['place'],
  state: row.state as SurveyState,
  rule: row.rule === null ? null : { ...parseRecurrence(row.rule), ...lasting.parse(row.rule) },
});

export async function loadSurvey(sql: Sql, id: string): Promise<Survey | null> {
  const row = await client(sql).survey.findUnique({ where: { id } });
  return row && toSurvey(row);
}

/** The survey, held against other transactions until this one ends. */
export async function lockSurvey(tx: Tx, id: string): Promise<Survey | null> {
  await client(tx).$executeRaw`SELECT 1 FROM survey WHERE id = ${id}::uuid FOR UPDATE`;
  return loadSurvey(tx, id);
}

export type NewSurvey = Pick<Survey, 'unitId' | 'title' | 'form' | 'createdBy'> & Partial<Survey>;

/** Makes a survey; `id` given: it exists once. Returns its id. */
export async function insertSurvey(tx: Tx, survey: NewSurvey, now: Date): Promise<string> {
  const { rule, ...rest } = survey;
  const id = survey.id ?? newId();
  const whole = { anonymity: 'named', audience: {}, place: 'private', ...rest, id };
  await client(tx).survey.createMany({
    data: [{ ...whole, ...(rule ? { rule } : {}), createdAt: now, updatedAt: now }],
    skipDuplicates: true,
  });
  return id;
}

/** Changes the named fields alone. */
export async function updateSurvey(
  tx: Tx,
  id: string,
  { rule, ...change }: Partial<Omit<Survey, 'id' | 'unitId' | 'createdBy'>>,
  now: Date,
): Promise<void> {
  await client(tx).survey.update({
    where: { id },
    data: { ...change, ...(rule === undefined ? {} : { rule: rule ?? Prisma.DbNull }), updatedAt: now },
  });
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await client(tx).survey.deleteMany({ where: { id, state: 'draft' } });
}

/** Of these units, newest first. */
export async function findSurveys(sql: Sql, unitIds: string[], states: SurveyState[], limit: number) {
  const rows = await client(sql).survey.findMany({
    where: { unitId: { in: unitIds }, state: { in: states } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.map(toSurvey);
}

/**
 * Closed surveys of others in which people of these units were asked: those of the units above, and, since a unit may have moved, those
 * in which this member was asked. Newest first.
 */
export async function closedAmong(
  sql: Sql,
  { units, memberId }: { units: readonly UnitRef[]; memberId: string | null },
  limit: number,
): Promise<Survey[]> {
  const ids = units.map(({ id }) => id);
  const above = units.flatMap(({ path }) => path.split('/').filter(Boolean).map(Number));
  const found = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT s.id FROM survey s JOIN unit u ON u.id = s.unit_id
    WHERE s.state = 'closed' AND s.unit_id <> ALL (${ids}::uuid[])
      AND (u.number = ANY(${above}::int[])
           OR s.ask_id IN (SELECT p.ask_id FROM participation p WHERE p.member_id = ${memberId}::uuid))
      AND EXISTS (SELECT 1 FROM ask_result r WHERE r.ask_id = s.ask_id AND r.unit_id = ANY(${ids}::uuid[]))
    ORDER BY s.updated_at DESC, s.id LIMIT ${limit}`;
  const rows = await client(sql).survey.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(toSurvey);
}

/** Open surveys this member is asked in, those that close first before; `state` is that of their own answers. */
export function openSurveysOf(
  sql: Sql,
  memberId: string,
): Promise<{ askId: string; title: string; state: string }[]> {
  return client(sql).$queryRaw<{ askId: string; title: string; state: string }[]>`
    SELECT s.ask_id AS "askId", s.title, p.state FROM participation p JOIN ask k ON k.id = p.ask_id JOIN survey s ON s.ask_id = k.id
    WHERE p.member_id = ${memberId}::uuid AND k.state = 'open' AND (k.anonymity = 'named' OR p.state <> 'exempt')
    ORDER BY k.closes_at, s.id LIMIT 20`;
}

/** From this survey back to the first of a series, itself first. */
export async function chainOf(sql: Sql, id: string): Promise<Survey[]> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, previous_id, 0 AS n FROM survey WHERE id = ${id}::uuid
      UNION ALL SELECT s.id, s.previous_id, n + 1 FROM survey s JOIN chain c ON s.id = c.previous_id WHERE n < 500)
    SELECT id FROM chain ORDER BY n`;
  const surveys = await client(sql).survey.findMany({ where: { id: { in: rows.map((row) => row.id) } } });
  const byId = new Map(surveys.map((row) => [row.id, toSurvey(row)]));
  return rows.flatMap((row) => byId.get(row.id) ?? []);
}

/** The newest survey of the series that began with this one. */
export async function latestOf(sql: Sql, firstId: string): Promise<Survey | null> {
  const [row] = await client(sql).$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, 0 AS n FROM survey WHERE id = ${firstId}::uuid
      UNION ALL SELECT s.id, n + 1 FROM survey s JOIN chain c ON s.previous_id = c.id WHERE n < 500)
    SELECT id FROM chain ORDER BY n DESC LIMIT 1`;
  return row ? loadSurvey(sql, row.id) : null;
}

/** The id of the survey of one occurrence of a series. */
export const occurrenceId = (firstId: string, moment: Date): string =>
  idFrom('survey', firstId, moment.toISOString());

/** The survey of the same series that closed last before this one. */
export async function closedBefore(sql: Sql, survey: Survey): Promise<Survey | null> {
  const [, ...before] = await chainOf(sql, survey.id);
  return before.find(({ state }) => state === 'closed') ?? null;
}

const toTemplate = ({ id, unitId, title, form }: TemplateRow): SurveyTemplate => ({
  id,
  unitId,
  title,
  form: surveyForm.parse(form),
});

/** Those that ship, then the unit's own. */
export async function findTemplates(sql: Sql, unitId: string): Promise<SurveyTemplate[]> {
  const rows = await client(sql).surveyTemplate.findMany({
    where: { OR: [{ unitId: null }, { unitId }] },
    orderBy: [{ starterId: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toTemplate);
}

export async function loadTemplate(sql: Sql, id: string): Promise<SurveyTemplate | null> {
  const row = await client(sql).surveyTemplate.findUnique({ where: { id } });
  return row && toTemplate(row);
}

/** One of the unit's own; the same title is kept once, with the newer form. */
export async function saveTemplate(
  tx: Tx,
  template: Omit<SurveyTemplate, 'id' | 'unitId'> & { unitId: string; createdBy: string },
  now: Date,
): Promise<void> {
  const { unitId, title, form, createdBy } = template;
  const { count } = await client(tx).surveyTemplate.updateMany({
    where: { unitId, title },
    data: { form, createdBy },
  });
  if (count === 0)
    await client(tx).surveyTemplate.create({
      data: { id: newId(), unitId, title, form, createdBy, createdAt: now },
    });
}

export async function deleteTemplate(tx: Tx, id: string): Promise<void> {
  await client(tx).surveyTemplate.deleteMany({ where: { id, unitId: { not: null } } });
}

export type Starter = { id: string; title: string; form: AskForm };

/** Templates that ship: new ones are added, what is there stays as it is. */
export async function insertStarters(tx: Tx, starters: readonly Starter[], now: Date): Promise<number> {
  const { count } = await client(tx).surveyTemplate.createMany({
    data: starters.map(({ id, title, form }) => ({
      id: newId(),
      starterId: id,
      title,
      form,
      createdAt: now,
    })),
    skipDuplicates: true,
  });
  return count;
}
