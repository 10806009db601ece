// What a recurrence rule may say: the parts of RFC 5545 3.3.10 that this product takes, and their ranges.
// The library drops a value out of range without a word (BYMONTHDAY=32 becomes no BYMONTHDAY), so it is refused here.
import { z } from 'zod';

/** RFC 5545 weekday codes in ISO order, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** Nothing more often than daily: reminders are for people, and the work stays bounded. */
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/**
 * BYHOUR and the like are left out: the time of day is that of the series' start, the same every time.
 * UNTIL is in UTC, as the RFC asks for a start with a zone.
 */
const partsSchema = z.strictObject({
  FREQ: z.enum(FREQUENCIES),
  INTERVAL: number(1, 500).optional(),
  COUNT: number(1, 1000).optional(),
  UNTIL: z
    .string()
    .regex(/^\d{8}T\d{6}Z$/)
    .optional(),
  BYDAY: list(z.string().regex(new RegExp(`^([+-]?[1-5])?(${WEEKDAYS.join('|')})$`))).optional(),
  BYMONTH: list(number(1, 12)).optional(),
  BYMONTHDAY: list(number(-31, 31).refine((day) => day !== 0)).optional(),
  BYSETPOS: list(number(-31, 31).refine((position) => position !== 0)).optional(),
  WKST: z.enum(WEEKDAYS).optional(),
});

/** Accepts the text of a rule ('FREQ=WEEKLY;BYDAY=MO') and leaves it as it is. */
export const rruleSchema = z
  .string()
  .max(200)
  .superRefine((text, context) => {
    const pairs = text.split(';').map((part) => part.split('='));
    const isWellFormed = pairs.every((pair) => pair.length === 2);
    const isUnique = new Set(pairs.map(([name]) => name)).size === pairs.length;
    if (!isWellFormed || !isUnique) return context.addIssue('malformed or repeated part');
    const parts = partsSchema.safeParse(Object.fromEntries(pairs));
    for (const issue of parts.error?.issues ?? [])
      context.addIssue(`${issue.path.join('.')} ${issue.message}`);
  });

/** The frequency of a rule that rruleSchema accepted. Throws ZodError for any other text. */
export function frequencyOf(rrule: string): (typeof FREQUENCIES)[number] {
  return partsSchema.shape.FREQ.parse(/FREQ=([A-Z]+)/.exec(rrule)?.[1]);
}

function number(min: number, max: number) {
  return z
    .string()
    .regex(/^[+-]?\d{1,4}$/)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `not within ${min} to ${max}`);
}

function list<T extends z.ZodType<unknown, string>>(item: T) {
  return z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(item));
}
