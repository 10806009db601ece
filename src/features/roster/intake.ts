// Who imports where, and what is taken for a roster.
import type { Person, UnitRef } from '../../core/org/person.ts';
import { may } from '../../core/org/rights.ts';
import { parsePastedList } from '../../core/org/roster/paste.ts';
import type { Sender } from '../../core/org/roster/plan-types.ts';
import { parseRosterRows } from '../../core/org/roster/rows.ts';

/** `top`: the branch that may be touched; `own`: where rows without a unit belong. */
export type ImportPlace = { top: UnitRef; own: UnitRef; mayCreateUnits: boolean };

/** Where the person's import goes: the highest branch they administer, else their cell. Null: they may not import. */
export function importPlace(person: Person): ImportPlace | null {
  const allowed = person.roles.map((held) => held.unit).filter((unit) => may(person, 'import_roster', unit));
  const shaped = allowed.filter((unit) => may(person, 'edit_structure', unit)).toSorted(byDepth);
  const cell = allowed.find((unit) => unit.kind === 'cell' && may(person, 'edit_roster', unit));
  const [branch] = shaped;
  if (branch) {
    const own = cell?.path.startsWith(branch.path) ? cell : branch;
    return { top: branch, own, mayCreateUnits: true };
  }
  return cell ? { top: cell, own: cell, mayCreateUnits: false } : null;
}

export const senderOf = (place: ImportPlace): Sender => ({
  rootUnitId: place.top.id,
  ownUnitId: place.own.id,
  mayCreateUnits: place.mayCreateUnits,
});

const byDepth = (a: UnitRef, b: UnitRef): number => a.path.length - b.path.length;

const FILE_NAME = /\.(csv|tsv|txt|xlsx|xlsm|xlsb|xls|ods|numbers)$/i;

/** Whether a document could be meant as a roster; others are left to other features. */
export const looksLikeRosterFile = (name: string): boolean => FILE_NAME.test(name);

/** At least three lines, nearly all of them two to seven words that could be a name. */
export function looksLikeNames(text: string): boolean {
  const table = parsePastedList(text);
  if (table.kind !== 'table' || table.rows.length < 3) return false;
  const names = parseRosterRows(table).rows.filter((row) => {
    const words = row.fullName.split(' ').length;
    return words >= 2 && words <= 7 && !/[.,\d]$/.test(row.fullName) && !/^\p{Ll}/u.test(row.fullName);
  });
  return names.length >= 3 && names.length >= table.rows.length * 0.75;
}
