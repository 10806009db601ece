// The theme of the year and the ethics standards of a unit: who sets them, what they may be, when they are shown again; pure.
import { type DaysOffTable, isWorkingDay, nextWorkingDay } from '../../core/calendar/rules/days-off.ts';
import type { Person, UnitRef } from '../../core/org/person.ts';
import { may } from '../../core/org/rights.ts';
import type { LocalDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { secrecyStamp } from '../../shared/secrecy.ts';
import { cleanLine } from '../../shared/text.ts';

/** In code points. */
const THEME_LENGTH = 250;
const ETHICS_LENGTH = 600;
const MOST_LINES = 12;

/** Who keeps the unit's settings; of a higher unit its leaders as well: what they set holds in their branch. */
export const mayEditWords = (person: Person, unit: UnitRef): boolean =>
  unit.kind !== 'cell_group' &&
  (may(person, 'change_settings', unit) ||
    (unit.kind === 'organisation' && may(person, 'approve_content', unit)));

/** @throws UserError 'settings-words-*' */
export function readTheme(text: string | undefined): string {
  const { text: words, tooLong } = cleanLine(text ?? '', THEME_LENGTH);
  return checked(words, tooLong, THEME_LENGTH);
}

/** Lines are kept as they were written. @throws UserError 'settings-words-*' */
export function readEthics(text: string | undefined): string {
  const lines = (text ?? '')
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) => cleanLine(line, ETHICS_LENGTH).text)
    .filter((line) => line !== '');
  const words = lines.join('\n');
  const { tooLong } = cleanLine(words, ETHICS_LENGTH);
  return checked(words, tooLong || lines.length > MOST_LINES, ETHICS_LENGTH);
}

function checked(words: string, tooLong: boolean, max: number): string {
  if (tooLong) throw new UserError('settings-words-long', { max });
  if ((words.match(/\p{L}/gu) ?? []).length < 5) throw new UserError('settings-words-again');
  if (secrecyStamp(words) !== null) throw new UserError('settings-words-stamped');
  return words;
}

/** The first working day of the quarter after this day's. */
export function nextQuarterDay(today: LocalDate, table: DaysOffTable): LocalDate {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const next = (Math.floor((month - 1) / 3) + 1) * 3 + 1;
  const first = next > 12 ? `${year + 1}-01-01` : `${year}-${String(next).padStart(2, '0')}-01`;
  return isWorkingDay(first, table) ? first : nextWorkingDay(first, table);
}
