// Screens of /thongbao: the list, one announcement, withdrawing it, what is said while one is written; pure.
import type { Button, Message } from '../../channels/channel.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { localDate } from '../../shared/dates.ts';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import { momentOf, type Tongue } from '../../shared/tongue.ts';
import { confirmLabel, shortOf } from './messages.ts';
import { type Announcement, CODE } from './shapes.ts';
import type { Addressed } from './store.ts';

const LABEL_LENGTH = 30;
const LINE_LENGTH = 60;

const button = (label: string, action: string, ...args: string[]): Button => ({
  label: truncate(label, LABEL_LENGTH),
  data: encodeButton(CODE, action, ...args),
});

export type SentLine = { announcement: Announcement; unitName: string; answered: number; expected: number };

const dayOf = ({ zone }: Tongue, at: Date): string => formatDate(localDate(at, zone)).slice(0, 5);

/** Numbers tell lines apart that begin with the same words. */
const itemButton = (tongue: Tongue, n: number, one: Announcement): Button[] => [
  button(
    tongue.say('announcements-item-label', { n, day: dayOf(tongue, one.createdAt), text: shortOf(one, 24) }),
    'view',
    one.id,
  ),
];

export type Home = {
  addressed: readonly Addressed[];
  sent: readonly SentLine[];
  /** Units in which the person may announce something. */
  mayWrite: boolean;
  severalUnits: boolean;
};

/** What is addressed to the person and open; for senders, the last ones with their state and counts. */
export function homeScreen(tongue: Tongue, { addressed, sent, mayWrite, severalUnits }: Home): Message {
  const { say, locale } = tongue;
  const own = addressed.map(({ answer, ...one }, at) =>
    say('announcements-own-line', {
      n: at + 1,
      text: shortOf(one, LINE_LENGTH),
      moment: momentOf(tongue, one.dueAt),
      answer: answer === null ? say('announcements-unanswered') : confirmLabel(say, answer),
    }),
  );
  // What stands among those addressed to the person is not offered twice.
  const offered = new Set(addressed.map(({ id }) => id));
  const others = sent.filter(({ announcement }) => !offered.has(announcement.id));
  const numberOf = new Map(
    [...addressed, ...others.map(({ announcement }) => announcement)].map((one, at) => [one.id, at + 1]),
  );
  const lines = sent.map(({ announcement, unitName, answered, expected }) =>
    say('announcements-sent-line', {
      n: numberOf.get(announcement.id)!,
      day: dayOf(tongue, announcement.createdAt),
      unit: severalUnits ? `${unitName}: ` : '',
      text: shortOf(announcement, LINE_LENGTH),
      state: say(`announcements-state-${announcement.state}`),
      answered: formatNumber(answered, locale),
      expected: formatNumber(expected, locale),
    }),
  );
  const text = [
    say('announcements-home'),
    ...(own.length > 0 ? own : [say('announcements-home-none')]),
    ...(mayWrite
      ? ['', say('announcements-home-sent'), ...(lines.length > 0 ? lines : [say('announcements-sent-none')])]
      : []),
  ];
  const rows = [...addressed, ...others.map(({ announcement }) => announcement)].map((one, at) =>
    itemButton(tongue, at + 1, one),
  );
  return {
    text: text.join('\n'),
    buttons: [...(mayWrite ? [[button(say('announcements-write'), 'new')]] : []), ...rows],
  };
}

/** For which unit; asked of those who may announce in several. */
export const unitChoices = (say: Say, units: readonly UnitRef[]): Message => ({
  text: say('audience-choose-unit'),
  buttons: units.map(({ id, name }) => [button(name, 'newin', id)]),
});

export type Rights = { answer: Button[][]; names: boolean; withdraw: boolean };

/** `lines`: the announcement as it is seen, and for its senders state and counts. */
export function viewScreen(
  say: Say,
  { id, askId }: Announcement,
  lines: readonly string[],
  rights: Rights,
): Message {
  const { answer, names, withdraw } = rights;
  return {
    text: lines.join('\n'),
    buttons: [
      ...answer,
      ...(names && askId ? [[button(say('announcements-missing-label'), 'who', askId)]] : []),
      ...(withdraw ? [[button(say('announcements-withdraw'), 'wd', id)]] : []),
      [button(say('form-back'), 'home')],
    ],
  };
}

export const withdrawQuestion = (say: Say, { id, ...one }: Announcement): Message => ({
  text: say('announcements-withdraw-question', { text: shortOf(one, LINE_LENGTH) }),
  buttons: [
    [button(say('announcements-withdraw'), 'wdyes', id)],
    [button(say('announcements-keep'), 'view', id)],
  ],
});

export const sentMessage = (say: Say, id: string, of: { people: number; moment: string }): Message => ({
  text: say('announcements-sent', of),
  buttons: [[button(say('announcements-open'), 'view', id)]],
});
