// Who may take, type and set what of reports; pure.
import type { Person, UnitRef } from '../../core/org/person.ts';
import { may, whereMay } from '../../core/org/rights.ts';

/** Leaders take the figures of their branch, the committee those of its cell. Nobody takes a tổ's. */
export const mayExport = (person: Person, unit: UnitRef): boolean =>
  unit.kind !== 'cell_group' && (may(person, 'export_figures', unit) || may(person, 'export_names', unit));

/** As for the words of the year: who keeps the unit's settings; of a higher unit its leaders as well. */
export const maySetReports = (person: Person, unit: UnitRef): boolean =>
  unit.kind !== 'cell_group' &&
  (may(person, 'change_settings', unit) ||
    (unit.kind === 'organisation' && may(person, 'approve_content', unit)));

/** The tops of what a person may take, each once. */
export function topsOf(person: Person): UnitRef[] {
  const all = [...whereMay(person, 'export_figures'), ...whereMay(person, 'export_names')];
  return [...new Map(all.map((unit) => [unit.id, unit])).values()].filter(
    ({ kind }) => kind !== 'cell_group',
  );
}
