// The calendar file of a meeting: put in, moved, taken out.
import type { OutgoingFile } from '../../../channels/channel.ts';
import { calendarFile } from '../../../shared/ical.ts';
import { endsAt, type Meeting } from '../shapes.ts';

/** The same event however often it is sent; `sequence` says which version is the newest. */
export const calendarOf = (meeting: Meeting, unitName: string, now: Date): OutgoingFile =>
  calendarFile({
    fileName: 'lich-hop.ics',
    uid: `${meeting.id}@tro-ly-chi-bo`,
    sequence: meeting.sequence,
    isCancelled: meeting.state === 'cancelled',
    madeAt: now,
    startsAt: meeting.startsAt,
    endsAt: endsAt(meeting),
    title: meeting.title,
    place: meeting.place,
    description: unitName,
    url: meeting.link,
  });
