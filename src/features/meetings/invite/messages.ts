// Words of the invitation: the letter, its buttons, the reminders, what is said when a meeting moves; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import type { Figures } from '../../../core/asks/shapes.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatDate, formatNumber } from '../../../shared/format.ts';
import { givenName } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { kindName } from '../messages.ts';
import {
  CODE,
  type Meeting,
  type MeetingDocument,
  REASONS,
  type Reason,
  RSVP_ITEM,
  RSVPS,
  type Rsvp,
} from '../shapes.ts';
import { fitting } from './rules.ts';
import type { News, Scene, To } from './shapes.ts';

/** Room for agenda and documents in a letter of 2,000 characters, the shortest a channel takes. */
const AGENDA_ROOM = 700;
const DOCUMENTS_ROOM = 500;

export const rsvpLabel = (say: Say, rsvp: Rsvp): string => say(`rsvp-${rsvp}`);
export const reasonLabel = (say: Say, reason: Reason): string => say(`rsvp-reason-${reason}`);

/** `Sẽ dự` and `Xin vắng`, one a row; in a group with how many come. */
export const rsvpButtons = (say: Say, askId: string, coming = 0): Button[][] =>
  RSVPS.map((rsvp) => {
    const label = rsvpLabel(say, rsvp);
    return [
      {
        label: rsvp === 'come' && coming > 0 ? say('rsvp-count-label', { label, count: coming }) : label,
        data: encodeButton(CODE, `i_${rsvp}`, askId),
      },
    ];
  });

/** Why not: three buttons and no free text. */
export const reasonQuestion = (say: Say, askId: string): Message => ({
  text: say('rsvp-reason-ask'),
  buttons: REASONS.map((reason) => [
    { label: reasonLabel(say, reason), data: encodeButton(CODE, 'i_why', askId, reason) },
  ]),
});

/** 'Nghị quyết …, số 12-NQ/TW, ngày 01/11/2026. Đọc tại: …' */
export function documentLine(
  say: Say,
  { title, number, date, whereToRead, fileName }: MeetingDocument,
): string {
  const parts = [
    title,
    ...(number === null ? [] : [say('rsvp-document-number', { number })]),
    ...(date === null ? [] : [say('rsvp-document-date', { date: formatDate(date) })]),
  ];
  const where = [
    ...(whereToRead === null ? [] : [say('rsvp-document-where', { where: whereToRead })]),
    ...(fileName === null ? [] : [say('rsvp-document-file')]),
  ];
  return [parts.join(', '), ...where].join('. ');
}

/** When, how long, where. */
function whereAndWhen(tongue: Tongue, meeting: Meeting): string[] {
  const { say } = tongue;
  return [
    say('rsvp-letter-time', { moment: momentOf(tongue, meeting.startsAt), minutes: meeting.minutes }),
    ...(meeting.place ? [say('rsvp-letter-place', { place: meeting.place })] : []),
    ...(meeting.link ? [say('rsvp-letter-link', { link: meeting.link })] : []),
  ];
}

function withMore(say: Say, lines: string[], room: number): string[] {
  const kept = fitting(lines, room);
  const left = lines.length - kept.length;
  return left > 0 ? [...kept, say('rsvp-letter-more', { count: left })] : kept;
}

/** `Giấy mời`, without the closing line about who comes. */
export function letterLines(tongue: Tongue, scene: Scene, to: To): string[] {
  const { say } = tongue;
  const { meeting, unit, agenda, documents, theme } = scene;
  const items = agenda.map(({ words }) => say('rsvp-letter-item', { words }));
  const papers = documents.map((one) => say('rsvp-letter-item', { words: documentLine(say, one) }));
  return [
    say('rsvp-letter', { to, title: meeting.title }),
    say('meetings-unit', { unit: unit.name, kind: kindName(say, meeting) }),
    ...whereAndWhen(tongue, meeting),
    ...(theme ? [say('rsvp-letter-theme', { words: theme })] : []),
    ...(items.length > 0 ? ['', say('rsvp-letter-agenda'), ...withMore(say, items, AGENDA_ROOM)] : []),
    ...(papers.length > 0
      ? ['', say('rsvp-letter-documents'), ...withMore(say, papers, DOCUMENTS_ROOM)]
      : []),
  ];
}

export const comingOf = ({ choices }: Figures): number => choices[`${RSVP_ITEM}:come`] ?? 0;

const countLine = ({ say, locale }: Tongue, figures: Figures): string =>
  say('rsvp-group-count', { count: formatNumber(comingOf(figures), locale) });

/** In a group: counts, no names. */
export const groupLetter = (tongue: Tongue, scene: Scene, askId: string, figures: Figures): Message => ({
  text: [
    ...letterLines(tongue, scene, 'member'),
    '',
    tongue.say('rsvp-letter-please', { to: 'member' }),
    countLine(tongue, figures),
  ].join('\n'),
  buttons: rsvpButtons(tongue.say, askId, comingOf(figures)),
});

/** In private: the person's own answer. */
export function ownLetter(tongue: Tongue, scene: Scene, askId: string, to: To, own: Rsvp | null): Message {
  const { say } = tongue;
  const last = own ? say('rsvp-own', { to, answer: rsvpLabel(say, own) }) : say('rsvp-letter-please', { to });
  return {
    text: [...letterLines(tongue, scene, to), '', last].join('\n'),
    buttons: rsvpButtons(say, askId),
  };
}

/** When it has begun, or was called off: no buttons. `figures`: of a group. */
export function overLetter(tongue: Tongue, scene: Scene, figures: Figures | null): Message {
  const { say } = tongue;
  const isCancelled = scene.meeting.state === 'cancelled';
  const lines = [
    say('rsvp-over-title', { title: scene.meeting.title }),
    ...whereAndWhen(tongue, scene.meeting),
    say(isCancelled ? 'rsvp-over-cancelled' : 'rsvp-over-started'),
    ...(figures && !isCancelled ? [countLine(tongue, figures)] : []),
  ];
  return { text: lines.join('\n') };
}

type Name = { fullName: string | null };

export const chaseWords = (tongue: Tongue, meeting: Meeting, { fullName }: Name, to: To) => {
  const { say } = tongue;
  const args = { title: meeting.title, moment: momentOf(tongue, meeting.startsAt) };
  return {
    text: say('rsvp-nudge', { ...args, to, name: givenName(fullName ?? '') }),
    line: say('rsvp-nudge-line', args),
  };
};

/** A day before, in the group. */
export const groupReminder = (
  tongue: Tongue,
  meeting: Meeting,
  askId: string,
  figures: Figures,
): Message => ({
  text: [
    tongue.say('rsvp-remind-group', { title: meeting.title }),
    ...whereAndWhen(tongue, meeting),
    countLine(tongue, figures),
  ].join('\n'),
  // This message is not edited: a count on the button would stand still.
  buttons: rsvpButtons(tongue.say, askId),
});

/** Shortly before, to those who come. */
export const comingWords = (tongue: Tongue, meeting: Meeting) => {
  const args = { title: meeting.title, moment: momentOf(tongue, meeting.startsAt) };
  return {
    text: [tongue.say('rsvp-remind-coming', args), ...whereAndWhen(tongue, meeting)].join('\n'),
    line: tongue.say('rsvp-remind-coming-line', args),
  };
};

/** After `Sẽ dự`, in private. */
export const comingMessage = (tongue: Tongue, meeting: Meeting, hasFile: boolean): string =>
  [
    tongue.say('rsvp-coming', { title: meeting.title }),
    ...whereAndWhen(tongue, meeting),
    ...(hasFile ? [tongue.say('rsvp-coming-file')] : []),
  ].join('\n');

/** `was`: the moment it stood at before. */
export function newsLines(tongue: Tongue, meeting: Meeting, news: News, was: Date): string[] {
  const { say } = tongue;
  const args = { title: meeting.title, was: momentOf(tongue, was) };
  if (news === 'cancelled') return [say('rsvp-news-cancelled', args)];
  return [say(`rsvp-news-${news}`, args), ...whereAndWhen(tongue, meeting)];
}

/** With buttons while answers are taken; those given stand. */
export function newsMessage(
  tongue: Tongue,
  meeting: Meeting,
  news: News,
  was: Date,
  askId: string | null,
): Message {
  const lines = newsLines(tongue, meeting, news, was);
  if (news === 'cancelled' || askId === null) return { text: lines.join('\n') };
  return {
    text: [...lines, tongue.say('rsvp-news-kept')].join('\n'),
    buttons: rsvpButtons(tongue.say, askId),
  };
}

/** To whoever follows the unit: no names, no buttons. */
export const overseerMessage = (
  tongue: Tongue,
  { meeting, unit }: Pick<Scene, 'meeting' | 'unit'>,
): Message => ({
  text: [
    tongue.say('rsvp-overseer', { unit: unit.name, title: meeting.title }),
    ...whereAndWhen(tongue, meeting),
  ].join('\n'),
});
