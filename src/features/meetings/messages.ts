// Words of /hop and of a meeting's card; pure.
import type { Button, Message } from '../../channels/channel.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { localDate } from '../../shared/dates.ts';
import { formatDate } from '../../shared/format.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import { momentOf, type Tongue } from '../../shared/tongue.ts';
import { CODE, type Meeting, type MeetingKind } from './shapes.ts';

export const LABEL_LENGTH = 30;

export const kindName = (
  say: Say,
  { kind, joinedKind }: { kind: MeetingKind; joinedKind: MeetingKind | null },
): string =>
  joinedKind
    ? say('meetings-kind-joined', {
        kind: say(`meetings-kind-${kind}`),
        other: say(`meetings-kind-${joinedKind}`),
      })
    : say(`meetings-kind-${kind}`);

/** Leads back to the card of a meeting, wherever a part has taken the person. */
export const backToCard = (say: Say, meetingId: string): Button[] => [
  { label: say('meetings-back-card'), data: encodeButton(CODE, 'card', meetingId) },
];

/** Which unit's meetings. */
export const unitChoices = (say: Say, units: readonly UnitRef[]): Message => ({
  text: say('meetings-choose-unit'),
  buttons: units.map(({ id, name }) => [
    { label: truncate(name, LABEL_LENGTH), data: encodeButton(CODE, 'unit', id) },
  ]),
});

/** 'Họp 30/11 · Sinh hoạt thường kỳ' */
const cardButton = ({ say, zone }: Tongue, meeting: Meeting): Button[] => {
  const day = formatDate(localDate(meeting.startsAt, zone)).slice(0, 5);
  return [
    {
      label: truncate(say('meetings-card-label', { day, title: meeting.title }), LABEL_LENGTH),
      data: encodeButton(CODE, 'card', meeting.id),
    },
  ];
};

export type HomeMeetings = {
  coming: readonly Meeting[];
  /** Over, and nothing recorded. */
  overdue: readonly Meeting[];
  last: readonly Meeting[];
};

export function homeMessage(
  tongue: Tongue,
  unit: UnitRef,
  { coming, overdue, last }: HomeMeetings,
  lines: readonly string[],
  rows: readonly Button[][],
): Message {
  const { say } = tongue;
  const line = (meeting: Meeting) =>
    say('meetings-home-line', { title: meeting.title, moment: momentOf(tongue, meeting.startsAt) });
  const [next, ...more] = coming;
  const text = [
    say('meetings-home', { unit: unit.name }),
    '',
    next ? say('meetings-home-next', { line: line(next) }) : say('meetings-home-none'),
    ...more.map(line),
    ...overdue.map((meeting) => say('meetings-home-overdue', { line: line(meeting) })),
    ...last.map((meeting) => say('meetings-home-last', { line: line(meeting) })),
    ...(lines.length > 0 ? ['', ...lines] : []),
  ];
  const cards = [...coming, ...overdue, ...last].map((meeting) => cardButton(tongue, meeting));
  return { text: text.join('\n'), buttons: [...cards, ...rows] };
}

/** What, where, when; then what each part says of it. */
export function cardMessage(
  tongue: Tongue,
  { meeting, unit }: { meeting: Meeting; unit: UnitRef },
  lines: readonly string[],
  rows: readonly Button[][],
): Message {
  const back = [{ label: tongue.say('form-back'), data: encodeButton(CODE, 'unit', unit.id) }];
  return {
    text: [...sceneLines(tongue, meeting, unit), ...(lines.length > 0 ? ['', ...lines] : [])].join('\n'),
    buttons: [...rows, back],
  };
}

/** Title, kind, unit, time and length, place, address: the head of every message about a meeting. */
export function sceneLines(tongue: Tongue, meeting: Meeting, unit: Pick<UnitRef, 'name'>): string[] {
  const { say } = tongue;
  return [
    say('meetings-title', { title: meeting.title }),
    say('meetings-unit', { unit: unit.name, kind: kindName(say, meeting) }),
    say('meetings-starts', { moment: momentOf(tongue, meeting.startsAt), minutes: meeting.minutes }),
    ...(meeting.place ? [say('meetings-place', { place: meeting.place })] : []),
    ...(meeting.link ? [say('meetings-link', { link: meeting.link })] : []),
    ...(meeting.state === 'cancelled' ? [say('meetings-cancelled')] : []),
    ...(meeting.state === 'missed' ? [say('meetings-missed')] : []),
  ];
}
