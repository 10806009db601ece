// Letters of invitation and the list to sign, as sheets; pure.
import { localDate } from '../../../shared/dates.ts';
import type { Block, OfficePaper } from '../../../shared/paper/office.ts';
import type { FrameSheet, LetterSheet, SignatureSheet, WordSheet } from '../../../shared/paper/sheets.ts';
import { dayOf, type Tongue, timeOf } from '../../../shared/tongue.ts';
import { minutesPaper } from './minutes-messages.ts';
import type { Facts, Invited } from './shapes.ts';
import { documentLine, headOf, inside, pair, paragraph, subjectOf } from './words-messages.ts';

/** Rows to write on for guests. */
const EMPTY_ROWS = 3;
/** A session of a branch is signed for by hand. */
const EMPTY_ROWS_OF_BRANCH = 40;

/** To whom a letter goes: a person by name, or '' for a line to write on. */
export type Addressee = { name: string; isMember: boolean };

const planned = (tongue: Tongue, { meeting }: Facts): string =>
  tongue.say('meeting-after-starts', {
    time: timeOf(tongue, meeting.startsAt),
    day: dayOf(tongue, localDate(meeting.startsAt, tongue.zone)),
  });

/** One letter a page. */
export const letterSheet = (tongue: Tongue, facts: Facts, to: readonly Addressee[]): LetterSheet => ({
  kind: 'letters',
  title: tongue.say('meeting-after-letters'),
  letters: to.map((one) => letterTo(tongue, facts, one)),
});

function letterTo(tongue: Tongue, facts: Facts, { name, isMember }: Addressee): OfficePaper {
  const { say } = tongue;
  const { meeting, agenda, documents, unit } = facts;
  const list = (title: string, items: string[], numbered: boolean): Block[] =>
    items.length === 0 ? [] : [paragraph(title), { block: 'list', items, numbered }];
  const to = isMember ? 'member' : 'guest';
  return {
    head: headOf(tongue, facts, 'letter', null),
    draft: null,
    title: say('meeting-after-letter-title'),
    subject: say('meeting-after-letter-subject', { subject: inside(subjectOf(tongue, meeting)) }),
    blocks: [
      pair(say(`meeting-after-letter-to-${to}`), name),
      paragraph(say(`meeting-after-letter-invites-${to}`, { unit: unit.name })),
      pair(say('meeting-after-time'), planned(tongue, facts)),
      pair(say('meeting-after-place'), meeting.place),
      ...(meeting.link ? [paragraph(say('meeting-after-online', { link: meeting.link }))] : []),
      ...list(say('meeting-after-letter-agenda'), agenda, true),
      ...list(
        say('meeting-after-letter-documents'),
        documents.map((one) => documentLine(tongue, one)),
        false,
      ),
      paragraph(say(`meeting-after-letter-close-${to}`)),
    ],
    recipients: null,
    signatures: [
      {
        titles: [
          say('meeting-after-sign-committee', { unit: unit.kind }),
          say('meeting-after-sign-secretary'),
        ],
        name: '',
      },
    ],
  };
}

export function signatureSheet(tongue: Tongue, facts: Facts, people: readonly Invited[]): SignatureSheet {
  const { say } = tongue;
  const { meeting, unit } = facts;
  const byGroup = Map.groupBy(people, ({ groupName }) => groupName);
  const empty = Array.from({ length: people.length === 0 ? EMPTY_ROWS_OF_BRANCH : EMPTY_ROWS }, () => ({
    name: '',
    mark: null,
  }));
  return {
    kind: 'signatures',
    title: say('meeting-after-signatures'),
    unit: unit.name,
    lines: [
      subjectOf(tongue, meeting),
      planned(tongue, facts),
      ...(meeting.place ? [say('meeting-after-at', { place: meeting.place })] : []),
    ],
    note: say('meeting-after-signatures-note'),
    columns: {
      number: say('meeting-after-column-number'),
      name: say('meeting-after-column-name'),
      detail: null,
      signature: say('meeting-after-column-signature'),
    },
    page: say('meeting-after-page'),
    sections: [
      ...[...byGroup].map(([name, own]) => ({
        name,
        people: own.map(({ fullName, away }) => ({
          name: fullName,
          mark: away ? say('meeting-after-need-not') : null,
        })),
      })),
      { name: byGroup.size > 0 ? say('meeting-after-guests') : null, people: empty },
    ],
  };
}

export const frameSheet = (tongue: Tongue, facts: Facts): FrameSheet => ({
  ...minutesPaper(tongue, facts, { frame: true }),
  kind: 'frame',
  page: tongue.say('meeting-after-page'),
});

export const minutesSheet = (tongue: Tongue, facts: Facts): WordSheet => ({
  ...minutesPaper(tongue, facts, { frame: false }),
  kind: 'word',
});
