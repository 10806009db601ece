// Gathers what a person may see of a survey's results: the whole, or their own unit's part.
import { keptFigures, keptOfUnit, liveFigures } from '../../../core/asks/results-store.ts';
import type { Figures } from '../../../core/asks/shapes.ts';
import type { Ctx } from '../../../core/feature.ts';
import type { Person, UnitRef } from '../../../core/org/person.ts';
import { type Act, whereMay } from '../../../core/org/rights.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import type { Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { seesWhole } from '../access.ts';
import { resultsOpen } from '../send/run.ts';
import type { Survey } from '../shapes.ts';
import { closedBefore, loadSurvey } from '../store.ts';
import { questionsOf, type Report } from './rules.ts';
import { askedAmong } from './store.ts';

export type Sight = {
  survey: Survey;
  askId: string;
  person: Person;
  /** The unit that asked, or the person's own, where they see that alone. */
  unit: UnitRef;
  isWhole: boolean;
};

/** Cells of the audience in which the person may do this; a tổ is no cell. */
export async function cellsWhere(sql: Sql, person: Person, askId: string, act: Act): Promise<UnitRef[]> {
  const held = new Map(
    whereMay(person, act)
      .filter(({ kind }) => kind !== 'cell_group')
      .map((unit) => [unit.id, unit]),
  );
  const asked = await askedAmong(sql, askId, [...held.keys()]);
  return [...held.values()].filter(({ id }) => asked.has(id));
}

/** @throws UserError for those who may see nothing of it, or nothing yet */
export async function seeResults(ctx: Ctx, sql: Sql, surveyId: string): Promise<Sight> {
  const survey = await loadSurvey(sql, surveyId);
  const asking = survey && (await loadUnit(sql, survey.unitId));
  if (!survey?.askId || !asking) throw new UserError('router-old-button');
  const { askId } = survey;
  const person = await ctx.person();
  const isWhole = seesWhole(person, asking);
  const [own] = isWhole ? [] : await cellsWhere(sql, person, askId, 'see_figures');
  const unit = isWhole ? asking : own;
  if (!unit) throw new UserError('router-no-right');
  // A part is counted when it closes.
  if (!resultsOpen(survey) || (!isWhole && survey.state !== 'closed'))
    throw new UserError('survey-results-later');
  return { survey, askId, person, unit, isWhole };
}

export async function reportOf(sql: Sql, { survey, askId, unit, isWhole }: Sight): Promise<Report> {
  const isOpen = survey.state === 'open';
  const kept = (id: string): Promise<Figures> =>
    isWhole ? keptFigures(sql, id) : keptOfUnit(sql, id, unit.id);
  const figures = isOpen ? await liveFigures(sql, askId) : await kept(askId);
  const last = await closedBefore(sql, survey);
  const before = last?.askId ? await kept(last.askId) : null;
  const anonymous = survey.anonymity === 'anonymous';
  return {
    title: survey.title,
    unit: unit.name,
    anonymous,
    isOpen,
    figures,
    before,
    questions: questionsOf(survey.form, figures, before, { anonymous, isWhole }),
  };
}
