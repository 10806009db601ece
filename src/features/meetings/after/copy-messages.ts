// `Chép sang Sổ tay`: exactly what the official app asks for, one line a field; pure.
import { formatNumber, formatPercent } from '../../../shared/format.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import type { Attendee } from '../attendance/rules.ts';
import { kindName } from '../messages.ts';
import type { Facts } from './shapes.ts';
import { spanOf, sumOfSaid } from './words-messages.ts';

export function copyLines(tongue: Tongue, facts: Facts): string[] {
  const { say } = tongue;
  const { meeting, agenda, chair, recorder } = facts;
  const open = say('meeting-after-copy-open');
  return [
    say('meeting-after-copy-title', { title: meeting.title, kind: kindName(say, meeting) }),
    say('meeting-after-copy-time', { span: spanOf(tongue, meeting) }),
    say('meeting-after-copy-place', { place: meeting.place ?? meeting.link ?? open }),
    say('meeting-after-copy-chair', { name: chair ?? open }),
    say('meeting-after-copy-recorder', { name: recorder ?? open }),
    ...peopleLines(tongue, facts),
    say('meeting-after-copy-content'),
    ...(agenda.length > 0 ? agenda.map((words, at) => `${at + 1}. ${words}`) : [open]),
    say('meeting-after-copy-conclusion'),
    ...conclusionLines(tongue, facts),
  ];
}

function peopleLines(tongue: Tongue, { attendance: list, numbers, unit, meeting }: Facts): string[] {
  const { say, locale } = tongue;
  const number = (value: number) => formatNumber(value, locale);
  if (numbers) {
    const { present, total } = sumOfSaid(numbers);
    return [
      say('meeting-after-copy-total', { count: number(total) }),
      say('meeting-after-copy-present', { count: number(present) }),
    ];
  }
  if (!list) return [say('meeting-after-copy-total', { count: say('meeting-after-copy-open') })];
  const named = (key: string, people: readonly Attendee[], always = true): string[] => {
    if (people.length === 0 && !always) return [];
    const count = number(people.length);
    const isNamed = people.length > 0 && unit.kind !== 'organisation';
    const names = people.map(({ fullName }) => fullName).join(', ');
    return [say(key, { count: isNamed ? say('meeting-after-copy-named', { count, names }) : count })];
  };
  const { byStatus, totals } = list;
  return [
    say('meeting-after-copy-total', { count: number(totals.all - totals.participants) }),
    ...(list.onPaper.all > 0
      ? [
          say('meeting-after-copy-on-paper', {
            count: number(list.onPaper.all),
            present:
              meeting.paperPresent === null ? say('meeting-after-copy-open') : number(meeting.paperPresent),
          }),
        ]
      : []),
    ...(totals.exempt + totals.posted > 0
      ? [say('meeting-after-copy-away', { exempt: number(totals.exempt), posted: number(totals.posted) })]
      : []),
    say('meeting-after-copy-present', { count: number(list.came) }),
    ...named('meeting-after-copy-late', byStatus.late, false),
    ...named('meeting-after-copy-excused', byStatus.excused),
    ...named('meeting-after-copy-unexcused', byStatus.unexcused),
    ...named('meeting-after-copy-unrecorded', byStatus.unrecorded, false),
  ];
}

function conclusionLines({ say, locale }: Tongue, { votes, tasks }: Facts): string[] {
  const number = (value: number) => formatNumber(value, locale);
  const voted = votes.map(({ matter, inFavour, against, other, base }) =>
    say('meeting-after-copy-vote', {
      matter,
      share: `${number(inFavour)}/${number(base)}`,
      percent: formatPercent(inFavour, base, locale),
      against: number(against),
      other: number(other),
    }),
  );
  const given = tasks.map(({ words, ownerName, dueOn }) =>
    say('meeting-after-copy-task', {
      words,
      name: ownerName ?? say('meeting-tasks-gone'),
      day: dueOn.split('-').reverse().join('/'),
    }),
  );
  return [...voted, ...given, say('meeting-after-copy-open')];
}
