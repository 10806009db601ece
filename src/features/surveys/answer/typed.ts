// Questions whose answer is typed: the step in which it is read; the form survives a restart, and /huy leaves it.
import { z } from 'zod';
import { readValue } from '../../../core/asks/form-rules.ts';
import type { AskItem } from '../../../core/asks/shapes.ts';
import type { Ctx, FormInput, FormStep } from '../../../core/feature.ts';
import { leaveForm } from '../../../core/forms/forms.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { secrecyStamp } from '../../../shared/secrecy.ts';
import { searchKey } from '../../../shared/text.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { KEEPERS } from './keepers.ts';
import { BACK, SKIP, typedPrompt } from './messages.ts';
import { visibleItem, type Walk, type WalkKind } from './rules.ts';

export const TYPED_FORM = 'surveys.typed';

export const typedData = z.object({
  askId: z.uuid(),
  item: z.string(),
  /** Two typed questions after one another are two forms. */
  turn: z.string(),
  given: z.string().nullish(),
  way: z.enum(['back', 'skip', 'answer']).optional(),
});
export type TypedData = z.infer<typeof typedData>;
export type Taken = { given?: string | null | undefined; way?: 'back' | 'skip' | 'answer' | undefined };

export async function whereAt(
  ctx: Ctx,
  kind: WalkKind,
  id: string,
  itemId: string | null,
): Promise<{ walk: Walk; item: AskItem }> {
  try {
    const walk = await KEEPERS[kind].load(ctx, id);
    const item = itemId === null ? null : visibleItem(walk, itemId);
    if (!item) throw new UserError('router-old-button');
    return { walk, item };
  } catch (error) {
    // Over, or not theirs any more: the form would ask in vain.
    if (kind === 'ask') await leaveForm(ctx, TYPED_FORM);
    throw error;
  }
}

/** What was typed or pressed. @throws UserError that says what would be understood */
function take(ctx: Ctx, item: AskItem, { text, choice }: FormInput): Taken {
  const said = (key: string) => text !== undefined && searchKey(text) === searchKey(ctx.say(key));
  if (choice === BACK || said('form-back')) return { way: 'back' };
  if (choice === SKIP || said('survey-skip')) {
    if (item.required) throw new UserError('survey-is-required');
    return { way: 'skip' };
  }
  if (text === undefined) throw new UserError('survey-text-only');
  if (secrecyStamp(text)) throw new UserError('survey-secret');
  const read = readValue(item, text, localDate(ctx.clock.now(), ctx.zone));
  if (!read.ok) throw new UserError(`survey-read-${read.code}`, { min: item.min ?? '', max: item.max ?? '' });
  return { way: 'answer', given: read.value };
}

export type At<D> = (held: D) => { id: string; item: string | null };

/** The one step of both forms. */
export const typedStep = <D extends Taken>(kind: WalkKind, of: At<D>): FormStep<D> => ({
  async prompt(ctx, held) {
    const { id, item: itemId } = of(held);
    const { walk, item } = await whereAt(ctx, kind, id, itemId);
    return typedPrompt(tongueIn(ctx, ctx.locale), walk, item, {
      plain: !ctx.channel(ctx.incoming.channel).capabilities.buttons,
    });
  },
  async read(ctx, held, input) {
    const { id, item: itemId } = of(held);
    const { item } = await whereAt(ctx, kind, id, itemId);
    return { data: { ...held, ...take(ctx, item, input) }, next: 'done' };
  },
});
