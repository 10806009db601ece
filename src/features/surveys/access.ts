// Who may do what with a survey, from the database, on every call.

import type { Message } from '../../channels/channel.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import type { Person, UnitRef } from '../../core/org/person.ts';
import { may } from '../../core/org/rights.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import type { Sql, Tx } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import type { Scene, Survey } from './shapes.ts';
import { loadSurvey, lockSurvey } from './store.ts';

export type Managed = Scene & { person: Person };

/** @throws UserError when there is no such survey, or it is not this person's to manage */
async function managed(ctx: Ctx, sql: Sql, survey: Survey | null): Promise<Managed> {
  const unit = survey && (await loadUnit(sql, survey.unitId));
  if (!survey || !unit) throw new UserError('router-old-button');
  const person = await ctx.person();
  if (!may(person, 'open_ask', unit)) throw new UserError('router-no-right');
  return { survey, unit, person };
}

export const seeManaged = async (ctx: Ctx, sql: Sql, id: string): Promise<Managed> =>
  managed(ctx, sql, await loadSurvey(sql, id));

/** As `seeManaged`, held against other transactions. */
export const lockManaged = async (ctx: Ctx, tx: Tx, id: string): Promise<Managed> =>
  managed(ctx, tx, await lockSurvey(tx, id));

/** A survey that was not sent yet. @throws UserError 'survey-sent' */
export async function seeDraft(ctx: Ctx, sql: Sql, id: string): Promise<Managed> {
  const seen = await seeManaged(ctx, sql, id);
  if (seen.survey.state !== 'draft') throw new UserError('survey-sent');
  return seen;
}

export async function lockDraft(ctx: Ctx, tx: Tx, id: string): Promise<Managed> {
  const seen = await lockManaged(ctx, tx, id);
  if (seen.survey.state !== 'draft') throw new UserError('survey-sent');
  return seen;
}

/** The member who does it. @throws UserError for an account that is on no list */
export function memberOf({ member }: Person): NonNullable<Person['member']> {
  if (!member) throw new UserError('router-not-joined');
  return member;
}

/** Counts of the whole survey: whoever may open one there, or sees the figures of the unit. */
export const seesWhole = (person: Person, unit: Pick<UnitRef, 'id' | 'path'>): boolean =>
  may(person, 'open_ask', unit) || may(person, 'see_figures', unit);

export const show = (ctx: Ctx, message: Message): Reply =>
  ctx.incoming.kind === 'button' ? { edit: message } : { messages: [message] };
