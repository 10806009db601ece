// Who may ask whom, checked from the database: the units a person asks in, and an audience they chose.
import type { Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import type { Ctx } from '../../feature.ts';
import type { Person, UnitRef } from '../../org/person.ts';
import { may, whereMay } from '../../org/rights.ts';
import { STANDINGS, type Standing } from '../../org/roles.ts';
import { loadUnit, type Unit } from '../../org/units-store.ts';
import type { AskAudience } from '../shapes.ts';
import { audienceByUnit } from '../store.ts';
import { narrowedBy } from './rules.ts';
import { ASKED_ROLES, type AskedRole, type NarrowedBy } from './shapes.ts';
import { peopleOfCell, presentBelow } from './store.ts';

/** Units in which the person may ask, each the top of a branch: offer a choice when there are several. */
export const askingUnits = (person: Person): UnitRef[] => [
  ...new Map(whereMay(person, 'open_ask').map((unit) => [unit.id, unit])).values(),
];

/** The unit, for whoever may ask in it now. @throws UserError 'router-no-right' */
export async function unitToAsk(ctx: Ctx, sql: Sql, unitId: string): Promise<Unit> {
  const unit = await loadUnit(sql, unitId);
  if (!unit || unit.endedAt !== null || unit.kind === 'cell_group') throw new UserError('router-no-right');
  if (!may(await ctx.person(), 'open_ask', unit)) throw new UserError('router-no-right');
  return unit;
}

/** Names of a cell's people are for those who look after it; a leader above reaches people by role alone. */
export const mayPickPeople = (person: Person, unit: UnitRef): boolean =>
  unit.kind === 'cell' && may(person, 'see_unanswered_names', unit);

export type ChosenAudience = {
  unit: Unit;
  by: NarrowedBy | null;
  audience: AskAudience;
  /** Of the chosen units or people; the roles themselves. */
  names: string[];
  /** Who would be asked now, by unit; `people` is their sum. */
  units: { unitId: string; name: string; people: number }[];
  people: number;
};

type Wanted = { unitId: string; audience: AskAudience; standings: readonly Standing[] };

/**
 * The audience with its names and numbers, after checking it again: the right to ask, and every unit, role and person of it
 * inside that unit's branch. `standings`: of the ask's kind, where the audience itself names none.
 * @throws UserError 'router-no-right', 'audience-changed' (someone or something of it is not there any more), 'audience-nobody'
 */
export async function chosenAudience(ctx: Ctx, sql: Sql, wanted: Wanted): Promise<ChosenAudience> {
  const unit = await unitToAsk(ctx, sql, wanted.unitId);
  const { audience } = wanted;
  const names = await namesOf(ctx, sql, unit, audience);
  const units = await audienceByUnit(sql, { ...wanted, unitId: unit.id });
  const people = units.reduce((sum, one) => sum + one.people, 0);
  if (people === 0) throw new UserError('audience-nobody');
  return { unit, by: narrowedBy(audience), audience, names, units, people };
}

async function namesOf(ctx: Ctx, sql: Sql, unit: Unit, { units, roles, members }: AskAudience) {
  const changed = (): never => {
    throw new UserError('audience-changed');
  };
  const below = units ? await presentBelow(sql, unit, units) : [];
  if (below.length !== new Set(units).size) changed();
  if (roles?.some((role) => !ASKED_ROLES.includes(role as AskedRole))) changed();
  if (!members) return [...below.map(({ name }) => name), ...(roles ?? [])];
  if (!mayPickPeople(await ctx.person(), unit)) throw new UserError('router-no-right');
  const wanted = new Set(members);
  const people = (await peopleOfCell(sql, unit.id, STANDINGS)).filter(({ id }) => wanted.has(id));
  if (people.length !== wanted.size) changed();
  return people.map(({ name }) => name);
}
