// What was typed in, as figures that add up along the tree beside those that are counted.
import type { CountedUnit, FigureSource } from '../../../core/figures/shapes.ts';
import { countName, monthsIn } from './rules.ts';
import { SHIPPED } from './shapes.ts';
import { ownKinds, typedUnder } from './store.ts';

/** The sum over documents of all kinds, own ones too. */
export const DOCUMENTS = countName('documents');

export const figures: FigureSource = {
  subjects: [
    { id: 'typed-documents', kind: 'count', value: DOCUMENTS },
    { id: 'typed-inspection', kind: 'count', value: countName('inspection') },
    { id: 'typed-supervision', kind: 'count', value: countName('supervision') },
    { id: 'typed-discipline', kind: 'count', value: countName('discipline') },
    { id: 'typed-dialogue', kind: 'count', value: countName('dialogue') },
    { id: 'typed-paper-reading', kind: 'count', value: countName('paper_reading') },
    { id: 'typed-paper-meeting', kind: 'count', value: countName('paper_meeting') },
    { id: 'typed-paper-pledge', kind: 'count', value: countName('paper_pledge') },
  ],
  async count(_services, sql, { unit, period }): Promise<CountedUnit[]> {
    const months = monthsIn(period);
    if (!months) return [];
    const rows = await typedUnder(sql, unit, months);
    if (rows.length === 0) return [];
    const own = await ownKinds(sql, unit.path, { below: true });
    const documents = new Set<string>([
      ...SHIPPED.documents,
      ...own.filter(({ part }) => part === 'documents').map(({ id }) => id),
    ]);
    return rows.map(({ path, kind, value }) => ({
      path,
      counts: { [countName(kind)]: value, ...(documents.has(kind) ? { [DOCUMENTS]: value } : {}) },
    }));
  },
};
