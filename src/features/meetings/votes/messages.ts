// Words of votes taken in the room: lines, the list, the confirmation; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatNumber, formatPercent } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import { backToCard, LABEL_LENGTH } from '../messages.ts';
import { CODE, type Meeting } from '../shapes.ts';
import { type Counts, type Room, type StoredVote, totalOf } from './rules.ts';

const button = ({ say }: Tongue, key: string, action: string, id: string): Button[] => [
  { label: say(key), data: encodeButton(CODE, action, id) },
];

/** '12/16 = 75,0 %' */
export const shareOf = ({ say, locale }: Tongue, count: number, base: number): string =>
  say('meeting-votes-share', {
    count: formatNumber(count, locale),
    base: formatNumber(base, locale),
    percent: formatPercent(count, base, locale),
  });

const CHOICES = [
  ['inFavour', 'meeting-votes-in-favour'],
  ['against', 'meeting-votes-against'],
  ['other', 'meeting-votes-other'],
] as const;

/** `Tán thành: 12/16 = 75,0 %`, and so on. */
export const countLines = (tongue: Tongue, counts: Counts, { base }: Pick<Room, 'base'>): string[] =>
  CHOICES.map(([of, key]) =>
    tongue.say('meeting-votes-line', { choice: tongue.say(key), share: shareOf(tongue, counts[of], base) }),
  );

/** One line of the card: what, and how many were in favour. */
export const cardLine = (tongue: Tongue, vote: StoredVote): string =>
  tongue.say('meeting-votes-card', {
    matter: vote.matter,
    share: shareOf(tongue, vote.inFavour, vote.base),
  });

export function listScreen(
  tongue: Tongue,
  meeting: Meeting,
  votes: readonly StoredVote[],
  base: number,
): Message {
  const { say, locale } = tongue;
  const lines = votes.flatMap((vote) => ['', vote.matter, ...countLines(tongue, vote, vote)]);
  return {
    text: [
      say('meeting-votes-title', { title: meeting.title }),
      say('meeting-votes-base', { base: formatNumber(base, locale) }),
      ...(votes.length > 0 ? lines : ['', say('meeting-votes-none')]),
    ].join('\n'),
    buttons: [
      button(tongue, 'meeting-votes-new', 'v_new', meeting.id),
      ...votes.map(({ id, matter, position }) => [
        {
          label: truncate(say('meeting-votes-one', { position, matter }), LABEL_LENGTH),
          data: encodeButton(CODE, 'v_one', id),
        },
      ]),
      button(tongue, 'meeting-votes-base-change', 'v_base', meeting.id),
      backToCard(say, meeting.id),
    ],
  };
}

export const oneScreen = (tongue: Tongue, vote: StoredVote): Message => ({
  text: [vote.matter, ...countLines(tongue, vote, vote)].join('\n'),
  buttons: [
    button(tongue, 'meeting-votes-edit', 'v_edit', vote.id),
    button(tongue, 'meeting-votes-delete', 'v_del', vote.id),
    button(tongue, 'form-back', 'v_list', vote.meetingId),
  ],
});

export const deleteConfirm = (tongue: Tongue, vote: StoredVote): Message => ({
  text: tongue.say('meeting-votes-delete-ask', { matter: vote.matter }),
  buttons: [
    button(tongue, 'meeting-votes-delete-yes', 'v_delok', vote.id),
    button(tongue, 'meeting-votes-delete-no', 'v_one', vote.id),
  ],
});

/** Everything once more before it is written down. */
export function checkText(tongue: Tongue, matter: string, counts: Counts, room: Room): string {
  const { say, locale } = tongue;
  const number = (value: number) => formatNumber(value, locale);
  const silent = room.present - totalOf(counts);
  return [
    matter,
    ...countLines(tongue, counts, room),
    say('meeting-votes-sum', { total: number(totalOf(counts)), present: number(room.present) }),
    ...(silent > 0 ? [say('meeting-votes-silent', { count: number(silent) })] : []),
    say('meeting-votes-base', { base: number(room.base) }),
  ].join('\n');
}
