// Lays out the units of the sample city and how many people each cell has.
import words from '../../content/sample-city.json' with { type: 'json' };
import type { Random } from './city-names.ts';

export const CITY_PEOPLE = 3_521;
export const CITY_LEADERS = 5;
export const LEADERS_PER_ORGANISATION = 2;
export const STORY_CELL_PEOPLE = 27;

const COMMUNE_CELLS = [10, 11, 12, 13, 14, 15, 12, 13];
const MIN_PEOPLE = 3;
const MAX_PEOPLE = 60;

export interface SampleCell {
  /** From the root, without the root itself. */
  readonly path: readonly string[];
  readonly people: number;
  readonly isStory: boolean;
  /** In an agency; only there do non-members take part. */
  readonly isAgency: boolean;
}

export interface SampleUnits {
  /** Paths of the higher units under the root. */
  readonly organisations: readonly (readonly string[])[];
  readonly cells: readonly SampleCell[];
}

/** 33 units right under the root: 8 communes of 10–15 cells and 25 agencies, of which 10 are one cell each. */
export function layOutUnits(random: Random): SampleUnits {
  const communes = words.communes.flatMap((name, at) => communeCells(at).map((cell) => [name, cell]));
  const agencies = [words.storyAgency, ...words.largeAgencies];
  const large = agencies.flatMap((name, at) => largeAgencyCells(at).map((cell) => [name, cell]));
  const paths = [...communes, ...large, ...words.smallAgencies.map((name) => [name])];
  const organisations = [...words.communes, ...agencies].map((name) => [name]);
  const leaders = CITY_LEADERS + LEADERS_PER_ORGANISATION * organisations.length;
  const isStory = (path: readonly string[]) => path[0] === words.storyAgency && path[1] === words.storyCell;
  const sizes = spread(random, paths.length - 1, CITY_PEOPLE - leaders - STORY_CELL_PEOPLE);
  const cells = paths.map((path, at) => ({
    path,
    people: isStory(path) ? STORY_CELL_PEOPLE : (sizes.pop() ?? 0),
    isStory: isStory(path),
    isAgency: at >= communes.length,
  }));
  return { organisations, cells };
}

function communeCells(at: number): string[] {
  const kind = words.villageCells[at < words.wards ? 0 : 1];
  const villages = (COMMUNE_CELLS[at] ?? 0) - words.communeOffices.length;
  return [
    ...words.communeOffices,
    ...words.villageNumbers.slice(0, villages).map((number) => `${kind} ${number}`),
  ];
}

/** The first five have two cells, the others three; the story's cell stands in the first. */
function largeAgencyCells(at: number): string[] {
  const cells = at === 0 ? [words.storyCell, ...words.largeAgencyCells] : words.largeAgencyCells;
  return cells.slice(0, at < 5 ? 2 : 3);
}

/** So many sizes within the bounds that add up to the total; every bound is met by some cell. */
function spread(random: Random, count: number, total: number): number[] {
  const sizes = Array.from({ length: count }, () =>
    Math.round(MIN_PEOPLE + random() ** 1.5 * (MAX_PEOPLE - MIN_PEOPLE)),
  );
  sizes[0] = MIN_PEOPLE;
  sizes[1] = MAX_PEOPLE;
  let rest = total - sizes.reduce((sum, size) => sum + size, 0);
  while (rest !== 0) {
    const step = Math.sign(rest);
    const at = 2 + Math.floor(random() * (count - 2));
    const size = (sizes[at] ?? 0) + step;
    if (size < MIN_PEOPLE || size > MAX_PEOPLE) continue;
    sizes[at] = size;
    rest -= step;
  }
  return sizes.reverse();
}
