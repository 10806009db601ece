// Makes the file that puts a meeting into a phone's calendar, moves it there, and takes it out again. Pure.
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { OutgoingFile } from '../channels/channel.ts';

export type CalendarEvent = {
  /** Of the file, with '.ics'. */
  fileName: string;
  /** The same as long as it is the same meeting, whatever moves. */
  uid: string;
  /** Higher with every change: a calendar takes the highest it has seen. */
  sequence: number;
  isCancelled: boolean;
  /** When this version was made. */
  madeAt: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  place: string | null;
  description: string | null;
  url: string | null;
};

const ALARM_SECONDS = 2 * 60 * 60;

/** The event as a file to send; times in UTC, an alarm two hours before. Source: RFC 5545, RFC 5546 (METHOD). */
export function calendarFile(event: CalendarEvent): OutgoingFile {
  const calendar = ical({
    prodId: { company: 'tro-ly-chi-bo', product: 'hop', language: 'VI' },
    method: event.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  const entry = calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp: event.madeAt,
    start: event.startsAt,
    end: event.endsAt,
    summary: event.title,
    location: event.place,
    description: event.description,
    url: event.url === null ? null : plainUrl(event.url),
  });
  if (!event.isCancelled) {
    entry.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: ALARM_SECONDS,
      description: event.title,
    });
  }
  return {
    name: event.fileName,
    mime: 'text/calendar',
    base64: Buffer.from(calendar.toString(), 'utf8').toString('base64'),
  };
}

/** The library escapes these as in a text, which an address must not be (RFC 5545, section 3.3.13). */
const plainUrl = (url: string): string => url.replace(/[,;]/g, encodeURIComponent);
