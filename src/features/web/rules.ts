// Who has pages to look at, and what a browser is called in the list of sessions; pure.
import type { Person, UnitRef } from '../../core/org/person.ts';
import { may, whereMay } from '../../core/org/rights.ts';

export const CODE = 'wb';

/** Tops of the branches whose figures the person sees; one inside another is left out. */
export function topsOf(person: Person): UnitRef[] {
  const once = [...new Map(whereMay(person, 'see_figures').map((unit) => [unit.id, unit])).values()];
  return once.filter(({ path }) => !once.some((other) => other.path !== path && path.startsWith(other.path)));
}

/** Units of which the person looks after the technical side. */
export const administeredBy = (person: Person): UnitRef[] =>
  person.roles.filter(({ role }) => role === 'administrator').map(({ unit }) => unit);

/** The root alone has one number in its path. */
export const isRoot = ({ path }: Pick<UnitRef, 'path'>): boolean => /^\/\d+\/$/.test(path);

export const mayOpenPages = (person: Person): boolean =>
  topsOf(person).length > 0 || administeredBy(person).length > 0;

/** Up from the unit to where the person's view begins. */
export const withinView = <U extends UnitRef>(person: Person, ancestry: readonly U[]): U[] =>
  ancestry.filter((unit) => may(person, 'see_figures', unit));

const BROWSERS: readonly [RegExp, string][] = [
  [/Zalo/i, 'Zalo'],
  [/coc_coc/i, 'Cốc Cốc'],
  [/SamsungBrowser/i, 'Samsung Internet'],
  [/Edg(e|A|iOS)?\//i, 'Edge'],
  [/OPR\/|Opera/i, 'Opera'],
  [/Firefox|FxiOS/i, 'Firefox'],
  [/Chrome|CriOS/i, 'Chrome'],
  [/Safari/i, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/Android/i, 'Android'],
  [/iPhone|iPad/i, 'iPhone, iPad'],
  [/Windows/i, 'Windows'],
  [/Mac OS X|Macintosh/i, 'macOS'],
  [/Linux/i, 'Linux'],
];

/** 'Chrome, Android'; '' for one that does not say. No version: it is for people, and the less is kept the better. */
export function deviceOf(userAgent: string | undefined): string {
  const found = (list: readonly [RegExp, string][]) => list.find(([is]) => is.test(userAgent ?? ''))?.[1];
  return [found(BROWSERS), found(SYSTEMS)].filter((word) => word !== undefined).join(', ');
}
