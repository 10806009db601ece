// Chooses one person for a meeting: the committee as buttons, everybody by pages, a part of a name typed, or the usual one.
import { z } from 'zod';
import type { Ctx, FormInput, FormPrompt } from '../../../core/feature.ts';
import { PER_PAGE } from '../../../core/menu/pages-rules.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import { SECRETARIES } from '../../../core/org/roles.ts';
import type { Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { cleanLine, truncate } from '../../../shared/text.ts';
import { LABEL_LENGTH } from '../messages.ts';
import type { Meeting } from '../shapes.ts';
import { findPeople, holdersInOrder, lastRecorder, memberIn } from './store.ts';

/** Which people are offered: without it, the committee. */
export const search = z.object({ part: z.string(), page: z.number().int().min(0) });
export type Search = z.infer<typeof search>;

const [ALL, MORE, NOBODY] = ['all', 'more', 'nobody'];
const MAX_PART = 60;

export async function personPrompt(
  ctx: Ctx,
  unit: UnitRef,
  text: string,
  searched: Search | undefined,
): Promise<FormPrompt> {
  const later = { label: ctx.say('plan-person-later'), value: NOBODY };
  const asChoice = ({ memberId, fullName }: { memberId: string; fullName: string }) => ({
    label: truncate(fullName, LABEL_LENGTH),
    value: memberId,
  });
  if (!searched) {
    const committee = (await holdersInOrder(ctx.db, unit.id)).slice(0, PER_PAGE);
    const all = { label: ctx.say('plan-person-all'), value: ALL };
    return { text, choices: [...committee.map(asChoice), all, later] };
  }
  const offset = searched.page * PER_PAGE;
  const { total, people } = await findPeople(ctx.db, unit, searched.part, { offset, limit: PER_PAGE });
  const more = offset + people.length < total ? [{ label: ctx.say('plan-person-more'), value: MORE }] : [];
  return { text, choices: [...people.map(asChoice), ...more, later] };
}

/**
 * A member of the branch, nobody yet, or where to look on.
 * @throws UserError 'plan-person-none' for a name that nobody has
 */
export async function readPerson(
  ctx: Ctx,
  unit: UnitRef,
  { choice, text }: FormInput,
  searched: Search | undefined,
): Promise<{ memberId: string | null } | { search: Search }> {
  if (choice === NOBODY) return { memberId: null };
  if (choice === ALL) return { search: { part: '', page: 0 } };
  if (choice === MORE) return { search: { part: searched?.part ?? '', page: (searched?.page ?? -1) + 1 } };
  if (choice !== undefined) {
    if (!z.uuid().safeParse(choice).success || (await memberIn(ctx.db, unit, choice)) === null)
      throw new UserError('plan-person-none');
    return { memberId: choice };
  }
  const part = cleanLine(text ?? '', MAX_PART).text;
  if (part === '') throw new UserError('plan-person-none');
  const { total, people } = await findPeople(ctx.db, unit, part, { offset: 0, limit: 2 });
  const [only] = people;
  if (!only) throw new UserError('plan-person-none');
  return total === 1 ? { memberId: only.memberId } : { search: { part, page: 0 } };
}

/** Who usually leads and writes: the secretary, and the recorder of the unit or of its last meeting. */
export async function usualPeople(sql: Sql, unit: UnitRef): Promise<Pick<Meeting, 'chairId' | 'recorderId'>> {
  const [chair] = await holdersInOrder(sql, unit.id, [...SECRETARIES, 'leader']);
  const [recorder] = await holdersInOrder(sql, unit.id, ['recorder']);
  const last = recorder?.memberId ?? (await lastRecorder(sql, unit.id));
  const isThere = last !== null && (await memberIn(sql, unit, last)) !== null;
  return { chairId: chair?.memberId ?? null, recorderId: isThere ? last : null };
}
