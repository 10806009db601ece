// Finds the unit a page is about, or that there is none for this person; and the way up from it.
import { z } from 'zod';
import { type Act, may } from '../../../core/org/rights.ts';
import { loadAncestry, loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { topsOf, withinView } from '../rules.ts';
import { type Asked, type Crumb, Missing, type View } from './view.ts';

const uuid = z.uuid();
export const isUuid = (text: string): boolean => uuid.safeParse(text).success;

/** @throws Missing */
export function idAsked({ params }: Asked): string {
  const read = uuid.safeParse(params.id);
  if (!read.success) throw new Missing();
  return read.data.toLowerCase();
}

/** A present unit, no tổ, in which the person may do this. @throws Missing */
export async function unitAsked(view: View, id: string, act: Act): Promise<Unit> {
  const unit = await loadUnit(view.services.db, id);
  if (!unit || unit.endedAt !== null || unit.kind === 'cell_group' || !may(view.person, act, unit))
    throw new Missing();
  return unit;
}

/** The unit of `?don-vi=`, else where the person's view begins. @throws Missing */
export async function unitOrTop(view: View, { query }: Asked): Promise<Unit> {
  const id = query('don-vi') ?? topsOf(view.person)[0]?.id;
  if (id === undefined || !uuid.safeParse(id).success) throw new Missing();
  return unitAsked(view, id, 'see_figures');
}

/** From where the person's view begins down to the unit, which is no link itself. */
export async function crumbsTo(view: View, unit: Unit, last?: string): Promise<Crumb[]> {
  const ancestry = await loadAncestry(view.services.db, unit.path);
  const seen = withinView(view.person, ancestry);
  const many = topsOf(view.person).length > 1 ? [{ name: view.tongue.say('pages-home'), path: '/' }] : [];
  const named = seen.map(({ id, name, kind }) => ({
    name,
    path: `/${kind === 'cell' ? 'don-vi' : 'nhanh'}/${id}`,
  }));
  if (last !== undefined) return [...many, ...named, { name: last }];
  return [...many, ...named.slice(0, -1), { name: unit.name }];
}
