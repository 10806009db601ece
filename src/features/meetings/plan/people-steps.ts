// The steps of a form that ask who leads a meeting and who writes its minutes.
import type { Ctx, FormStep } from '../../../core/feature.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { UserError } from '../../../shared/errors.ts';
import { personPrompt, readPerson, type Search } from './people.ts';

type WithPeople = {
  unitId: string;
  chairId?: string | null | undefined;
  recorderId?: string | null | undefined;
  search?: Search | undefined;
};

async function unitOf(ctx: Ctx, unitId: string) {
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit) throw new UserError('router-no-right');
  return unit;
}

const step = <D extends WithPeople>(
  name: 'chair' | 'recorder',
  field: 'chairId' | 'recorderId',
  next: string,
): FormStep<D> => ({
  prompt: async (ctx, { unitId, search }) =>
    personPrompt(ctx, await unitOf(ctx, unitId), ctx.say(`plan-ask-${name}`), search),
  read: async (ctx, kept, input) => {
    const read = await readPerson(ctx, await unitOf(ctx, kept.unitId), input, kept.search);
    if ('search' in read) return { data: { ...kept, search: read.search }, next: name };
    return { data: { ...kept, [field]: read.memberId, search: undefined }, next };
  },
});

export const chairStep = <D extends WithPeople>(next: string): FormStep<D> => step('chair', 'chairId', next);
export const recorderStep = <D extends WithPeople>(next: string): FormStep<D> =>
  step('recorder', 'recorderId', next);
