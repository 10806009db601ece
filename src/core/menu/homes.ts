// Opens a feature's screen for a unit; who has several chooses one first.
import type { Message } from '../../channels/channel.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { UserError } from '../../shared/errors.ts';
import { truncate } from '../../shared/text.ts';
import type { Ctx, Reply } from '../feature.ts';
import { homesOf } from '../org/homes-rules.ts';

const LABEL_LENGTH = 30;

/** In place of the pressed message, or as a new one. */
export const shown = (ctx: Ctx, message: Message): Reply =>
  ctx.incoming.kind === 'button' ? { edit: message } : { messages: [message] };

/** `code`: of the feature, whose button `unit` opens one. @throws UserError for who belongs nowhere */
export async function atHome(
  ctx: Ctx,
  code: string,
  open: (unitId: string) => Promise<Reply>,
): Promise<Reply> {
  const units = homesOf(await ctx.person());
  const [only] = units;
  if (!only) throw new UserError('router-no-right');
  if (units.length === 1) return open(only.id);
  return shown(ctx, {
    text: ctx.say('menu-which-unit'),
    buttons: units.map(({ id, name }) => [
      { label: truncate(name, LABEL_LENGTH), data: encodeButton(code, 'unit', id) },
    ]),
  });
}
