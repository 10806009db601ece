// A study session counted by one number per unit: its form, its moments, what may be typed; pure.
import { askForm, type Figures } from '../../../core/asks/shapes.ts';
import { endsAt, type Meeting } from '../shapes.ts';

export const PRESENT_ITEM = 'present';
export const TOTAL_ITEM = 'total';

export const NUMBERS_FORM = askForm.parse({
  version: 1,
  items: [TOTAL_ITEM, PRESENT_ITEM].map((id) => ({ id, kind: 'number', min: 0 })),
});

/** How long the cells' secretaries have to say their number. */
const TAKES_MS = 3 * 24 * 3_600_000;
export const numbersUntil = (opens: Date): Date => new Date(opens.getTime() + TAKES_MS);

export const NUMBERS_JOB = 'meetings.numbers';

/** Days after the session within which the numbers may still be asked for. */
const ASKED_WITHIN_MS = 30 * 24 * 3_600_000;

/** Whether the numbers can be asked for by hand: from the start of the session on, once. */
export function mayAsk(
  meeting: Pick<Meeting, 'state' | 'attendanceBy' | 'startsAt' | 'minutes'>,
  now: Date,
): boolean {
  return (
    meeting.attendanceBy === 'numbers' &&
    (meeting.state === 'draft' || meeting.state === 'invited') &&
    now >= meeting.startsAt &&
    now.getTime() <= endsAt(meeting).getTime() + ASKED_WITHIN_MS
  );
}

export type UnitNumber = { present: number; total: number };

export const sumOf = ({ items }: Pick<Figures, 'items'>): UnitNumber => ({
  present: items[PRESENT_ITEM]?.sum ?? 0,
  total: items[TOTAL_ITEM]?.sum ?? 0,
});

/** A unit, and what it said. */
export type Said = { unitId: string; name: string; number: UnitNumber | null };
