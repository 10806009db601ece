// What stands before and after `Gửi giấy mời`; pure.
import type { Message } from '../../../channels/channel.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatNumber } from '../../../shared/format.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { backToCard } from '../messages.ts';
import { CODE } from '../shapes.ts';
import { letterLines } from './messages.ts';
import type { Scene } from './shapes.ts';

type Reach = { groups: number; alone: number; asked: number };

const DAY_MS = 24 * 3_600_000;

/** The letter as it will be read, whom it reaches, and what is better seen to first. */
export function confirmMessage(tongue: Tongue, scene: Scene, reach: Reach, now: Date): Message {
  const { say, locale } = tongue;
  const { meeting, agenda, documents } = scene;
  const number = (value: number) => formatNumber(value, locale);
  const isShort = documents.length > 0 && meeting.startsAt.getTime() - now.getTime() < DAY_MS;
  const warnings = [
    ...(agenda.length === 0 ? [say('rsvp-confirm-no-agenda')] : []),
    ...(documents.length === 0 ? [say('rsvp-confirm-no-documents')] : []),
    ...(isShort ? [say('rsvp-confirm-short')] : []),
    ...(reach.groups + reach.alone === 0 ? [say('rsvp-confirm-nobody')] : []),
  ];
  return {
    text: [
      say('rsvp-confirm'),
      '',
      ...letterLines(tongue, scene, 'member'),
      '',
      say('rsvp-confirm-reach', {
        groups: number(reach.groups),
        alone: number(reach.alone),
        asked: number(reach.asked),
      }),
      ...warnings,
    ].join('\n'),
    buttons: [
      [{ label: say('rsvp-confirm-yes'), data: encodeButton(CODE, 'i_send', meeting.id) }],
      [{ label: say('rsvp-confirm-no'), data: encodeButton(CODE, 'card', meeting.id) }],
    ],
  };
}

/** `chase`: when those who have not answered are asked once more; null: there is no time for it, or it is switched off. */
export const sentMessage = (tongue: Tongue, meetingId: string, chase: Date | null): Message => ({
  text: [
    tongue.say('rsvp-sent'),
    ...(chase ? [tongue.say('rsvp-sent-chase', { moment: momentOf(tongue, chase) })] : []),
  ].join(' '),
  buttons: [backToCard(tongue.say, meetingId)],
});
