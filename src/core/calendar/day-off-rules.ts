// Whose days off are edited, and by whom; pure.

import { addDays, type LocalDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { readDate } from '../../shared/read-dates.ts';
import { cleanLine } from '../../shared/text.ts';
import type { Person, UnitRef } from '../org/person.ts';
import { may } from '../org/rights.ts';

/** The public days, which hold for every unit. */
export const PUBLIC = 'all';

const MAX_NAME = 60;
const MOST_DAYS_AHEAD = 731;

/** The root alone has one number in its path. */
const isRoot = ({ path }: Pick<UnitRef, 'path'>): boolean => /^\/\d+\/$/.test(path);

/** Public days hold for everybody: they are the administrators' of the whole service. */
export const mayEditPublicDays = (person: Person): boolean =>
  person.roles.some(({ role, unit }) => role === 'administrator' && isRoot(unit));

/** Days of a cell are part of its settings; other units hold nothing by themselves. */
export const mayEditDaysOf = (person: Person, unit: UnitRef): boolean =>
  unit.kind === 'cell' && may(person, 'change_settings', unit);

/** A coming day, as people write it. @throws UserError 'settings-day-<what is wrong>' */
export function readComingDay(text: string, today: LocalDate): LocalDate {
  const read = readDate(text, today);
  if (!read.ok) throw new UserError(`settings-day-${read.code}`);
  if (read.value < today) throw new UserError('settings-day-past');
  if (read.value > addDays(today, MOST_DAYS_AHEAD)) throw new UserError('settings-day-far');
  return read.value;
}

/** What the day is called. @throws UserError 'settings-day-name-*' */
export function readDayName(text: string): string {
  const { text: name, tooLong } = cleanLine(text, MAX_NAME);
  if (tooLong) throw new UserError('settings-day-name-long', { max: MAX_NAME });
  if (!/\p{L}/u.test(name)) throw new UserError('settings-day-name-again');
  return name;
}
