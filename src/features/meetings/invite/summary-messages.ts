// Who comes and who does not, for the secretary alone; pure.
import type { Message } from '../../../channels/channel.ts';
import type { Figures } from '../../../core/asks/shapes.ts';
import type { Participant } from '../../../core/asks/store.ts';
import { formatNumber } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import { backToCard } from '../messages.ts';
import { type Meeting, RSVP_ITEM } from '../shapes.ts';
import { comingOf, reasonLabel } from './messages.ts';
import type { OwnRsvp } from './store.ts';

/** Room for one list of names. */
const NAMES_ROOM = 500;
const NAME_LENGTH = 60;

type Named = Pick<Participant, 'memberId' | 'fullName' | 'state'>;

/**
 * Counts for everybody; names (`people`) only where the reader may see them: of those who stay away, with `namesAll` of
 * those on leave and of those who have not answered too.
 */
export function rsvpLines(
  { say, locale }: Tongue,
  figures: Figures,
  people: readonly Named[],
  rsvps: ReadonlyMap<string, OwnRsvp>,
  { namesAll = false } = {},
): string[] {
  const number = (value: number) => formatNumber(value, locale);
  const away = people.flatMap(({ memberId, fullName }) => {
    const own = rsvps.get(memberId);
    if (own?.rsvp !== 'away') return [];
    const name = truncate(fullName, NAME_LENGTH);
    return own.reason === null
      ? [name]
      : [say('rsvp-summary-reason', { name, reason: reasonLabel(say, own.reason) })];
  });
  const silent = people.filter(({ state }) => state === 'expected' || state === 'partial');
  const excused = people.filter(({ state }) => state === 'excused');
  const list = (names: readonly string[]) =>
    names.length === 0 ? [] : [truncate(names.join(', '), NAMES_ROOM)];
  const names = (of: readonly Named[]) =>
    namesAll ? list(of.map(({ fullName }) => truncate(fullName, NAME_LENGTH))) : [];
  const missing = figures.expected - figures.answered - figures.excused;
  return [
    say('rsvp-summary-come', { count: number(comingOf(figures)), expected: number(figures.expected) }),
    say('rsvp-summary-away', { count: number(figures.choices[`${RSVP_ITEM}:away`] ?? 0) }),
    ...list(away),
    ...(figures.excused > 0
      ? [say('rsvp-summary-leave', { count: number(figures.excused) }), ...names(excused)]
      : []),
    ...(missing > 0 ? [say('rsvp-summary-silent', { count: number(missing) }), ...names(silent)] : []),
  ];
}

/** At the hour of the meeting. */
export const beforeTheMeeting = (
  tongue: Tongue,
  meeting: Meeting,
  figures: Figures,
  people: readonly Named[],
  rsvps: ReadonlyMap<string, OwnRsvp>,
): Message => ({
  text: [
    tongue.say('rsvp-summary', { title: meeting.title }),
    ...rsvpLines(tongue, figures, people, rsvps, { namesAll: true }),
  ].join('\n'),
  buttons: [backToCard(tongue.say, meeting.id)],
});
