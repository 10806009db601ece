// Decides what one member is privately told now, and what waits for the budget or the hour. Pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { addDays, instantOf, type LocalDate, localDate, mondayOf } from '../../../shared/dates.ts';
import { searchKey } from '../../../shared/text.ts';
import { type AllowedHours, nextAllowed } from '../../calendar/rules/quiet.ts';

/** Private messages inside the budget: at most so many a local day and an ISO week. */
export const BUDGET = { perDay: 1, perWeek: 2 } as const;

export type NoticePayload = {
  /** The message when it goes alone. */
  text: string;
  buttons?: Button[][] | undefined;
  /** Its line and button when several go together. */
  line: string;
  button: Button | null;
  /** A prompt: alone it goes as this living message, `text` is not used. */
  living?: string | undefined;
  /** The ask it is about: who has answered by the time it would go is told nothing. */
  ask?: string | undefined;
};

export type DueNotice = { id: string; key: string; dueAt: Date; expiresAt: Date; payload: NoticePayload };

export type Plan = {
  /** Go now, as one message. */
  send: DueNotice[];
  /** Wait until `heldUntil`. */
  hold: DueNotice[];
  heldUntil: Date | null;
  /** Would come too late. */
  drop: DueNotice[];
};

/**
 * @param due all due notices of one member
 * @param sentAt when budgeted messages went to this member since the Monday of this week
 */
export function planNotices(
  now: Date,
  due: readonly DueNotice[],
  sentAt: readonly Date[],
  hours: AllowedHours,
): Plan {
  const alive = due.filter((notice) => notice.expiresAt > now);
  const expired = due.filter((notice) => notice.expiresAt <= now);
  const goesAt = allowedAt(now, sentAt, hours);
  if (goesAt <= now) return { send: inOrder(alive), hold: [], heldUntil: null, drop: expired };
  const hold = alive.filter((notice) => notice.expiresAt > goesAt);
  const late = alive.filter((notice) => notice.expiresAt <= goesAt);
  return { send: [], hold, heldUntil: goesAt, drop: [...expired, ...late] };
}

/** The first moment, from now on, that is inside the hours and the budget. */
export function allowedAt(now: Date, sentAt: readonly Date[], hours: AllowedHours): Date {
  const sentOn = sentAt.map((at) => localDate(at, hours.zone));
  let at = nextAllowed(now, hours);
  for (;;) {
    const day = localDate(at, hours.zone);
    const free = firstFreeDay(day, sentOn);
    if (free === day) return at;
    at = nextAllowed(instantOf(free, hours.from, hours.zone), hours);
  }
}

function firstFreeDay(day: LocalDate, sentOn: readonly LocalDate[]): LocalDate {
  const monday = mondayOf(day);
  const inWeek = sentOn.filter((sent) => mondayOf(sent) === monday);
  if (inWeek.length >= BUDGET.perWeek) return addDays(monday, 7);
  const onDay = inWeek.filter((sent) => sent === day);
  return onDay.length >= BUDGET.perDay ? addDays(day, 1) : day;
}

const inOrder = (notices: DueNotice[]): DueNotice[] =>
  notices.sort((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime() || (a.key < b.key ? -1 : 1));

/** One notice as it is; several under one title, a line and a button each. Buttons that would read alike begin with the number of their line. */
export function joinNotices(notices: readonly DueNotice[], title: string): Message {
  const [first] = notices;
  if (first && notices.length === 1) return { text: first.payload.text, buttons: first.payload.buttons };
  const keys = notices.flatMap(({ payload }) => (payload.button ? searchKey(payload.button.label) : []));
  const isNumbered = new Set(keys).size < keys.length;
  const lines = notices.map(({ payload }, at) => `${isNumbered ? `${at + 1}.` : '•'} ${payload.line}`);
  const buttons = notices.flatMap(({ payload: { button } }, at) => {
    if (!button) return [];
    return [[isNumbered ? { ...button, label: `${at + 1}. ${button.label}` } : button]];
  });
  return { text: [title, '', ...lines].join('\n'), buttons };
}
