// What the invitation adds to a meeting's card: who comes, one's own answer, the buttons.
import type { Button } from '../../../channels/channel.ts';
import { listButton } from '../../../core/asks/desk/messages.ts';
import { liveFigures } from '../../../core/asks/results-store.ts';
import { loadAsk, participants } from '../../../core/asks/store.ts';
import type { Ctx } from '../../../core/feature.ts';
import { may, whereMay } from '../../../core/org/rights.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { mayManage, type Seen } from '../access.ts';
import { CODE, RSVP_ITEM } from '../shapes.ts';
import { RSVP } from './kind.ts';
import { reasonLabel, rsvpButtons, rsvpLabel } from './messages.ts';
import { rsvpsOf } from './store.ts';
import { rsvpLines } from './summary-messages.ts';

export async function inviteLines(ctx: Ctx, { meeting, unit, person }: Seen): Promise<string[]> {
  if (meeting.rsvpAskId === null || meeting.state !== 'invited') return [];
  const rsvps = await rsvpsOf(ctx.db, meeting);
  const own = person.member && rsvps.get(person.member.id);
  const { say } = ctx;
  const lines = own
    ? [
        own.reason === null
          ? say('rsvp-own-line', { answer: rsvpLabel(say, own.rsvp) })
          : say('rsvp-own-line-reason', {
              answer: rsvpLabel(say, own.rsvp),
              reason: reasonLabel(say, own.reason),
            }),
      ]
    : [];
  if (!mayManage(person, unit)) return lines;
  const figures = await liveFigures(ctx.db, meeting.rsvpAskId);
  const seesNames = may(person, 'see_unanswered_names', unit);
  const people = seesNames ? await participants(ctx.db, meeting.rsvpAskId, RSVP_ITEM) : [];
  return [...lines, ...rsvpLines(tongueIn(ctx, ctx.locale), figures, people, rsvps)];
}

type Row = { rank: number; row: Button[] };

export async function inviteButtons(ctx: Ctx, { meeting, unit, person }: Seen): Promise<Row[]> {
  const now = ctx.clock.now();
  const { say } = ctx;
  if (meeting.state === 'draft' && mayManage(person, unit) && meeting.startsAt > now)
    return [
      {
        rank: 10,
        row: [{ label: say('rsvp-ask-label'), data: encodeButton(CODE, 'i_ask', meeting.id) }],
      },
    ];
  // Once attendance is open, what is asked is who is there.
  if (meeting.rsvpAskId === null || meeting.state !== 'invited') return [];
  const ask = await loadAsk(ctx.db, meeting.rsvpAskId);
  if (ask?.state !== 'open') return [];
  const isAsked =
    person.member?.unit.path.startsWith(unit.path) === true &&
    (person.member.standing !== 'participant' || meeting.withParticipants);
  const own = isAsked ? rsvpButtons(say, ask.id).map((row, at) => ({ rank: 1 + at, row })) : [];
  // A tổ leader sees those of the tổ, the secretary of a cell in a branch their own.
  const seesNames =
    may(person, 'see_unanswered_names', unit) ||
    whereMay(person, 'see_unanswered_names').some(({ path }) => path.startsWith(unit.path));
  return [...own, ...(seesNames ? [{ rank: 12, row: [listButton(RSVP, say, ask.id)] }] : [])];
}
