// Screens of /thongbao: the list, one announcement, withdrawing it, what is said while one is written; pure.
import type { Button, Message } from '../../channels/channel.ts';
import { distinctLabels } from '../../core/asks/audience/rules.ts';
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
const LINE_LENGTH = 50;
/** Of those addressed to one person, so many are listed; the one that ends first at the top. */
const MOST_ADDRESSED = 8;

const button = (label: string, action: string, ...args: string[]): Button => ({
  label: truncate(label, LABEL_LENGTH),
  data: encodeButton(CODE, action, ...args),
});

export type SentLine = { announcement: Announcement; unitName: string; answered: number; expected: number };

const dayOf = ({ zone }: Tongue, at: Date): string => formatDate(localDate(at, zone)).slice(0, 5);

/** '25/11 · Nộp bản đăng ký'; told apart where two begin alike. No numbers: a channel without buttons numbers its choices. */
const itemRows = (tongue: Tongue, all: readonly Announcement[]): Button[][] =>
  distinctLabels(
    all.map((one) => ({
      id: one.id,
      name: tongue.say('announcements-item-label', {
        day: dayOf(tongue, one.createdAt),
        text: shortOf(one, LABEL_LENGTH),
      }),
    })),
  ).map((label, at) => [button(label, 'view', all[at]!.id)]);

export type Home = {
  addressed: readonly Addressed[];
  sent: readonly SentLine[];
  /** Units in which the person may announce something. */
  mayWrite: boolean;
  severalUnits: boolean;
};

/** What is addressed to the person and open; for senders, the last ones with their state and counts. */
export function homeScreen(tongue: Tongue, { addressed: all, sent, mayWrite, severalUnits }: Home): Message {
  const { say, locale } = tongue;
  const addressed = all.slice(0, MOST_ADDRESSED);
  const more = all.length - addressed.length;
  const own = addressed.map(({ answer, ...one }) =>
    say('announcements-own-line', {
      day: dayOf(tongue, one.createdAt),
      text: shortOf(one, LINE_LENGTH),
      moment: momentOf(tongue, one.dueAt),
      answer: answer === null ? say('announcements-unanswered') : confirmLabel(say, answer),
    }),
  );
  // What stands among those addressed to the person is not offered twice.
  const offered = new Set(addressed.map(({ id }) => id));
  const others = sent.filter(({ announcement }) => !offered.has(announcement.id));
  const lines = sent.map(({ announcement, unitName, answered, expected }) =>
    say('announcements-sent-line', {
      day: dayOf(tongue, announcement.createdAt),
      unit: severalUnits ? `${truncate(unitName, LABEL_LENGTH)}: ` : '',
      text: shortOf(announcement, LINE_LENGTH),
      state: say(`announcements-state-${announcement.state}`),
      answered: formatNumber(answered, locale),
      expected: formatNumber(expected, locale),
    }),
  );
  const text = [
    say('announcements-home'),
    ...(own.length > 0 ? own : [say('announcements-home-none')]),
    ...(more > 0 ? [say('announcements-home-more', { count: more })] : []),
    ...(mayWrite
      ? ['', say('announcements-home-sent'), ...(lines.length > 0 ? lines : [say('announcements-sent-none')])]
      : []),
  ];
  const rows = itemRows(tongue, [...addressed, ...others.map(({ announcement }) => announcement)]);
  return {
    text: text.join('\n'),
    buttons: [...(mayWrite ? [[button(say('announcements-write'), 'new')]] : []), ...rows],
  };
}

/** For which unit; asked of those who may announce in several. */
export const unitChoices = (say: Say, units: readonly UnitRef[]): Message => ({
  text: say('audience-choose-unit'),
  buttons: distinctLabels(units).map((label, at) => [button(label, 'newin', units[at]!.id)]),
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

/** Something is over and done; leads back to the list. */
export const doneMessage = (say: Say, text: string): Message => ({
  text,
  buttons: [[button(say('form-back'), 'home')]],
});

export const sentMessage = (
  say: Say,
  id: string,
  of: { people: number; moment: string; tooLate: number },
): Message => ({
  text: [
    say('announcements-sent', { people: of.people, moment: of.moment }),
    ...(of.tooLate > 0 ? [say('announcements-sent-too-late', { count: of.tooLate })] : []),
  ].join('\n'),
  buttons: [[button(say('announcements-open'), 'view', id)]],
});
