// Finds the unit a page is about, or that there is none for this person; and the way up from it.
import { html } from 'hono/html';
import { z } from 'zod';
import { type Act, may } from '../../../core/org/rights.ts';
import { loadAncestry, loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { topsOf, withinView } from '../rules.ts';
import { links } from './parts.ts';
import { type Answer, type Asked, type Crumb, Missing, type View } from './view.ts';

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

/** A page that is about one unit and whose address may leave it out: the only one there is, else a choice. */
export async function topsChoice(view: View, section: string, title: string): Promise<Answer> {
  const tops = topsOf(view.person);
  const [only] = tops;
  if (!only) throw new Missing();
  if (tops.length === 1) return { goTo: `/${section}/${only.id}` };
  const choices = tops.map(({ id, name }) => ({ name, path: view.at(`/${section}/${id}`) }));
  return { title, body: html`<p class="lead">${view.tongue.say('pages-choose-unit')}</p>${links(choices)}` };
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
