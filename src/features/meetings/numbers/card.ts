// What the card of a session counted by numbers says, and what can be pressed there.
import type { Button } from '../../../channels/channel.ts';
import { keptFigures } from '../../../core/asks/results-store.ts';
import { openAsksOf } from '../../../core/asks/self-answer-store.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import type { Ctx, MenuEntry } from '../../../core/feature.ts';
import { holds, may } from '../../../core/org/rights.ts';
import { SECRETARIES } from '../../../core/org/roles.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { mayChair, type Seen } from '../access.ts';
import { ASKS, CODE } from '../shapes.ts';
import { saidLine, sessionLines, tellButton } from './messages.ts';
import { mayAsk, sumOf } from './rules.ts';
import { saidBy } from './store.ts';

/** Leaders see the units and their sum; everyone else their own cell's number. */
export async function numberLines(ctx: Ctx, { meeting, unit, person }: Seen): Promise<string[]> {
  if (meeting.attendanceBy !== 'numbers') return [];
  const ask = meeting.attendanceAskId && (await loadAsk(ctx.db, meeting.attendanceAskId));
  if (!ask || ask.state === 'cancelled') return [];
  const tongue = tongueIn(ctx, ctx.locale);
  const said = await saidBy(ctx.db, ask.id);
  if (may(person, 'see_figures', unit)) {
    const sum = ask.state === 'closed' ? sumOf(await keptFigures(ctx.db, ask.id)) : null;
    return sessionLines(tongue, ask, said, sum);
  }
  return said.filter(({ unitId }) => unitId === person.member?.unit.id).map((one) => saidLine(tongue, one));
}

export async function numberButtons(ctx: Ctx, seen: Seen): Promise<{ rank: number; row: Button[] }[]> {
  const { meeting, person } = seen;
  if (meeting.attendanceBy !== 'numbers') return [];
  if (mayAsk(meeting, ctx.clock.now()) && mayChair(person, seen)) {
    const data = encodeButton(CODE, 'n_open', meeting.id);
    return [{ rank: 2, row: [{ label: ctx.say('meeting-numbers-open'), data }] }];
  }
  if (meeting.state !== 'checking' || meeting.attendanceAskId === null) return [];
  const own = (await saidBy(ctx.db, meeting.attendanceAskId)).find(({ unitId }) =>
    holds(person, SECRETARIES, unitId),
  );
  const button = tellButton(tongueIn(ctx, ctx.locale), meeting.attendanceAskId, Boolean(own?.number));
  return own ? [{ rank: 1, row: [button] }] : [];
}

/** First in /menu while a cell's number is asked for. */
export async function numbersMenu(ctx: Ctx): Promise<MenuEntry[]> {
  const { member } = await ctx.person();
  if (!member) return [];
  return (await openAsksOf(ctx.db, [ASKS.numbers], member.id)).map((askId) => ({
    label: ctx.say('meeting-numbers-menu'),
    data: encodeButton(CODE, 'n_tell', askId),
    rank: 0,
  }));
}
