// Who may print what, and how the people of a sheet stand in their tổ; pure.
import type { Person, UnitRef } from '../../core/org/person.ts';
import { may, whereMay } from '../../core/org/rights.ts';

/** What a sheet needs to know of one person. */
export type Listed = {
  fullName: string;
  groupName: string | null;
  /** Followed on paper and counted, in typed totals alone. */
  onPaper: boolean;
  /** Exempt, on leave or posted on that day; which one is nobody's business. */
  away: boolean;
};

/** Cells whose lists the person may take out, and the tổ they answer for where the cell is not theirs. */
export function printable(person: Person): UnitRef[] {
  const cells = whereMay(person, 'export_names').filter(({ kind }) => kind === 'cell');
  const groups = whereMay(person, 'answer_for_another').filter(
    ({ kind, path }) => kind === 'cell_group' && !cells.some((cell) => path.startsWith(cell.path)),
  );
  return [...new Map([...cells, ...groups].map((unit) => [unit.id, unit])).values()];
}

/** A cell's list is an export; a tổ's also belongs to who answers for the tổ. */
export function mayPrint(person: Person, unit: UnitRef): boolean {
  if (unit.kind === 'organisation') return false;
  if (may(person, 'export_names', unit)) return true;
  return unit.kind === 'cell_group' && may(person, 'answer_for_another', unit);
}

export type Section = { name: string | null; people: Listed[] };

/** People by tổ in the order given. With no tổ at all there is one section without a name. */
export function sectionsOf(people: readonly Listed[]): Section[] {
  return [...Map.groupBy(people, ({ groupName }) => groupName)].map(([name, own]) => ({ name, people: own }));
}
