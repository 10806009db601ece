// Where a meeting is held: the last places used as buttons, or typed.
import type { Ctx, FormInput, FormPrompt } from '../../../core/feature.ts';
import { UserError } from '../../../shared/errors.ts';
import { cleanLine, truncate } from '../../../shared/text.ts';
import { LABEL_LENGTH } from '../messages.ts';
import { placesUsed } from './store.ts';

const LATER = 'later';
const MAX_PLACE = 120;

export async function placePrompt(ctx: Ctx, unitId: string): Promise<FormPrompt> {
  const used = await placesUsed(ctx.db, unitId);
  return {
    text: ctx.say('plan-ask-place'),
    choices: [
      ...used.map((place, at) => ({ label: truncate(place, LABEL_LENGTH), value: `p${at}` })),
      { label: ctx.say('plan-place-later'), value: LATER },
    ],
  };
}

/** Null: not yet known. @throws UserError 'plan-too-long', 'plan-too-short' */
export async function readPlace(
  ctx: Ctx,
  unitId: string,
  { choice, text }: FormInput,
): Promise<string | null> {
  if (choice === LATER) return null;
  if (choice !== undefined) {
    const place = (await placesUsed(ctx.db, unitId))[Number(choice.slice(1))];
    if (place === undefined) throw new UserError('plan-choose-button');
    return place;
  }
  return readLine(text, MAX_PLACE);
}

/** One clean line with a letter in it. @throws UserError 'plan-too-long', 'plan-too-short' */
export function readLine(text: string | undefined, max: number): string {
  const line = cleanLine(text ?? '', max);
  if (line.tooLong) throw new UserError('plan-too-long', { max });
  if (line.text.length < 2 || !/\p{L}/u.test(line.text)) throw new UserError('plan-too-short');
  return line.text;
}
