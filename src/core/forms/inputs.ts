// What people type or choose in a form, read the same way everywhere: a line, a day that has passed or comes, a person.
import type { LocalDate } from '../../shared/dates.ts';
import { addDays, isLocalDate, localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { readDate } from '../../shared/read-dates.ts';
import { secrecyStamp } from '../../shared/secrecy.ts';
import { cleanLine, searchKey, truncate } from '../../shared/text.ts';
import type { Ctx, FormInput, FormPrompt, FormStep } from '../feature.ts';
import { PER_PAGE } from '../menu/pages-rules.ts';
import { listMembers } from '../org/members-store.ts';

/** One clean line. @throws UserError 'form-text-only', 'form-too-long', 'form-too-short', 'form-secret' */
export function typedLine({ text }: FormInput, max: number, min = 2): string {
  if (text === undefined) throw new UserError('form-text-only');
  if (secrecyStamp(text) !== null) throw new UserError('form-secret');
  const cleaned = cleanLine(text, max);
  if (cleaned.tooLong) throw new UserError('form-too-long', { max });
  if (cleaned.text.length < min || !/\p{L}/u.test(cleaned.text)) throw new UserError('form-too-short');
  return cleaned.text;
}

/** The choice pressed, or its label typed; null: something else was typed. */
export function chosenOf<T extends string>(
  choices: readonly { label: string; value: T }[],
  { choice, text }: FormInput,
): T | null {
  const key = searchKey(text ?? '');
  return (
    choices.find(({ value, label }) => value === choice || (key !== '' && searchKey(label) === key))?.value ??
    null
  );
}

const TODAY = 'today';
const YESTERDAY = 'yesterday';
const YEARS = 731;

export const passedDayChoices = (ctx: Ctx): NonNullable<FormPrompt['choices']> => [
  { label: ctx.say('form-day-today'), value: TODAY },
  { label: ctx.say('form-day-yesterday'), value: YESTERDAY },
];

/** A day not after today; '20/11' is the last one. @throws UserError 'form-day-<what is wrong>' */
export function readPassedDay(ctx: Ctx, input: FormInput): LocalDate {
  const today = localDate(ctx.clock.now(), ctx.zone);
  const chosen = chosenOf(passedDayChoices(ctx), input);
  if (chosen === TODAY) return today;
  if (chosen === YESTERDAY) return addDays(today, -1);
  const day = lastSuch(readDay(input, today), input.text ?? '', today);
  if (day > today) throw new UserError('form-day-not-yet');
  if (day < addDays(today, -15 * 366)) throw new UserError('form-day-long-ago');
  return day;
}

/** A day from today on. @throws UserError 'form-day-<what is wrong>' */
export function readComingDay(ctx: Ctx, input: FormInput): LocalDate {
  const today = localDate(ctx.clock.now(), ctx.zone);
  const day = readDay(input, today);
  if (day < today) throw new UserError('form-day-past');
  if (day > addDays(today, YEARS)) throw new UserError('form-day-far');
  return day;
}

function readDay({ text = '' }: FormInput, today: LocalDate): LocalDate {
  const read = readDate(text, today);
  if (!read.ok) throw new UserError(`form-day-${read.code}`);
  return read.value;
}

/** Without a year a date is read as the next such one; of what has happened it is the last. */
function lastSuch(day: LocalDate, text: string, today: LocalDate): LocalDate {
  if (day <= today || /\d{4}/.test(text) || !/\d/.test(text)) return day;
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return isLocalDate(before) ? before : day;
}

/** Where a person looks in the list of a unit. */
export type Looking = { part?: string | undefined; page?: number | undefined };
export type Picked = { memberId: string; fullName: string };

const MOST_PEOPLE = 400;
const NAME_LENGTH = 30;
const BACKWARD = 'prev';
const FORWARD = 'next';

const peopleOf = async (ctx: Ctx, unitId: string, part: string | undefined, except?: string) => {
  const { lines } = await listMembers(
    ctx.db,
    { unitId, ...(part === undefined ? {} : { part }) },
    { offset: 0, limit: MOST_PEOPLE },
  );
  return lines.filter(({ id }) => id !== except);
};

/** Names of the unit as buttons, a page at a time; a typed part of a name narrows them. */
export async function personChoices(
  ctx: Ctx,
  unitId: string,
  { part, page = 0 }: Looking,
  except?: string,
): Promise<NonNullable<FormPrompt['choices']>> {
  const people = await peopleOf(ctx, unitId, part, except);
  const last = Math.max(0, Math.ceil(people.length / PER_PAGE) - 1);
  const at = Math.min(Math.max(0, page), last);
  return [
    ...people
      .slice(at * PER_PAGE, (at + 1) * PER_PAGE)
      .map(({ id, fullName }) => ({ label: truncate(fullName, NAME_LENGTH), value: id })),
    ...(at > 0 ? [{ label: '«', value: BACKWARD }] : []),
    ...(at < last ? [{ label: '»', value: FORWARD }] : []),
  ];
}

/** The person meant, or where to look on. @throws UserError 'form-person-none', 'form-text-only' */
export async function readPerson(
  ctx: Ctx,
  unitId: string,
  { part, page = 0 }: Looking,
  { choice, text }: FormInput,
  except?: string,
): Promise<Picked | { looking: Looking }> {
  if (choice === FORWARD) return { looking: { part, page: page + 1 } };
  if (choice === BACKWARD) return { looking: { part, page: page - 1 } };
  if (choice === undefined && text === undefined) throw new UserError('form-text-only');
  const wanted = cleanLine(text ?? '', 60).text;
  const people = await peopleOf(ctx, unitId, choice === undefined ? wanted : undefined, except);
  const found = choice === undefined ? people : people.filter(({ id }) => id === choice);
  const [only] = found;
  if (!only || (choice === undefined && searchKey(wanted) === '')) throw new UserError('form-person-none');
  return found.length === 1
    ? { memberId: only.id, fullName: only.fullName }
    : { looking: { part: wanted, page: 0 } };
}

/** A step that asks who looks after something, by name; then goes on to `next`. */
export const ownerStep = <D extends Looking & { unitId: string; ownerId?: string | undefined }>(
  key: string,
  next: string,
): FormStep<D> => ({
  prompt: async (ctx, given) => ({
    text: ctx.say(key),
    choices: await personChoices(ctx, given.unitId, given),
  }),
  read: async (ctx, given, input) => {
    const found = await readPerson(ctx, given.unitId, given, input);
    return 'looking' in found
      ? { data: { ...given, ...found.looking }, next: 'owner' }
      : { data: { ...given, ownerId: found.memberId }, next };
  },
});
