// Builds the sample city of the playground: a roster of 3,521 invented people, in the import's own format.
import { stringify } from 'csv-stringify/sync';
import words from '../../content/sample-city.json' with { type: 'json' };
import type { Column, Role, StandingWord } from '../core/org/roster/vocabulary.ts';
import { COLUMN_TITLES, groupTitle, ROLE_TITLES, STANDING_TITLES } from '../core/org/roster/vocabulary.ts';
import type { Random } from './city-names.ts';
import { makeName, seeded } from './city-names.ts';
import type { SampleCell } from './city-units.ts';
import { CITY_LEADERS, LEADERS_PER_ORGANISATION, layOutUnits } from './city-units.ts';

const SEED = 20_261_130;
const COMMITTEE_FROM = 10;
const GROUPS_FROM = 15;
const STORY_GROUPS = 5;
const PEOPLE_PER_GROUP = 9;

export interface SampleRow {
  readonly unitPath: readonly string[];
  readonly group: string | null;
  readonly fullName: string;
  readonly roles: readonly Role[];
  readonly standing: StandingWord;
}

/** The whole city, the same in every run: leaders first, then cell by cell. */
export function buildSampleCity(): SampleRow[] {
  const random = seeded(SEED);
  const { organisations, cells } = layOutUnits(random);
  return [
    ...leaders([], CITY_LEADERS, random),
    ...organisations.flatMap((path) => leaders(path, LEADERS_PER_ORGANISATION, random)),
    ...cells.flatMap((cell) => people(cell, random)),
  ];
}

/** The people of the one cell that stories are told of. */
export const isStoryCell = (row: SampleRow): boolean =>
  row.unitPath[0] === words.storyAgency && row.unitPath[1] === words.storyCell;

/** In the same agency: its leaders, and the cell beside. */
export const isStoryLeader = ({ unitPath }: SampleRow): boolean =>
  unitPath[0] === words.storyAgency && unitPath.length === 1;
export const isNeighbour = (row: SampleRow): boolean =>
  row.unitPath[0] === words.storyAgency && row.unitPath.length === 2 && !isStoryCell(row);

/** The city, or a part of it, as a roster file (UTF-8 with BOM); the root is the unit of rows without `Đơn vị`. */
export function sampleCityCsv(people: readonly SampleRow[] = buildSampleCity()): string {
  const columns: Column[] = ['unit', 'group', 'full_name', 'role', 'standing'];
  const rows = people.map((row) => [
    row.unitPath.join(' / '),
    row.group ?? '',
    row.fullName,
    row.roles.map((role) => ROLE_TITLES[role]).join(', '),
    STANDING_TITLES[row.standing],
  ]);
  return stringify([columns.map((column) => COLUMN_TITLES[column]), ...rows], { bom: true });
}

function leaders(unitPath: readonly string[], count: number, random: Random): SampleRow[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, () => ({
    unitPath,
    group: null,
    fullName: makeName(random, taken),
    roles: ['leader'],
    standing: 'full',
  }));
}

function people(cell: SampleCell, random: Random): SampleRow[] {
  const taken = new Set<string>();
  const groups = groupCount(cell);
  return Array.from({ length: cell.people }, (_, at) => {
    const roles = rolesAt(at, cell.people, groups);
    return {
      unitPath: cell.path,
      group: groups === 0 ? null : groupTitle(String((at % groups) + 1)),
      fullName: makeName(random, taken),
      roles,
      standing: roles.length > 0 ? 'full' : standing(cell, random),
    };
  });
}

function groupCount({ people, isStory }: SampleCell): number {
  if (isStory) return STORY_GROUPS;
  return people < GROUPS_FROM ? 0 : Math.max(2, Math.round(people / PEOPLE_PER_GROUP));
}

/** The secretary, from ten people on a deputy and a third committee member, then one leader for each tổ. */
function rolesAt(at: number, size: number, groups: number): Role[] {
  const committee: Role[] =
    size < COMMITTEE_FROM ? ['secretary'] : ['secretary', 'deputy_secretary', 'committee_member'];
  const role = committee[at];
  if (role !== undefined) return [role];
  return at < committee.length + groups ? ['group_leader'] : [];
}

/** The story's cell is all members who attend, so that its figures are easy to follow. */
function standing({ isAgency, isStory }: SampleCell, random: Random): StandingWord {
  const chance = random();
  if (isStory) return 'full';
  if (chance < 0.05) return 'probationary';
  if (chance < 0.09) return 'exempt';
  if (chance < 0.1) return 'visiting';
  return isAgency && chance < 0.13 ? 'participant' : 'full';
}
