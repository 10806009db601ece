// Who can be played in the playground: people of the sample city, each with a made-up chat account.
import type { Role } from '../../core/org/roster/vocabulary.ts';
import { searchKey } from '../../shared/text.ts';
import { isNeighbour, isStoryCell, isStoryLeader, type SampleRow } from '../city.ts';
import type { FakeTelegram } from '../telegram/index.ts';

export type Part = Role | 'administrator' | 'member' | 'stranger';

export type Player = {
  /** Telegram user id; also the id of the private chat. */
  user: number;
  name: string;
  part: Part;
  /** Names from the root downwards, without the root. */
  unitPath: readonly string[];
  group: string | null;
};

export type Cast = {
  administrator: Player;
  /** The people of the story's cell, in the order of its list: the secretary first. */
  cell: readonly Player[];
  /** Of the cell: writes the minutes of its meetings. */
  recorder: Player | undefined;
  /** Of the unit above the cell. */
  leader: Player | undefined;
  /** Of the whole city. */
  cityLeader: Player | undefined;
  /** The secretary and a member of the cell beside it. */
  neighbours: readonly Player[];
  /** Shown without searching: the administrator, a leader, the cell, its neighbours, somebody from outside. */
  featured: readonly Player[];
  find(user: number): Player | undefined;
  /** People of the city whose name or unit holds every word, accents and case ignored; at most `most`. */
  search(text: string, most: number): Player[];
};

const FIRST_USER = 100_000_001;
/** Among the plain members of the cell. */
const RECORDER = 3;

/** Gives everybody an account; `names` are those of the two people who are on no list. */
export function createCast(
  telegram: Pick<FakeTelegram, 'addUser'>,
  city: readonly SampleRow[],
  names: { administrator: string; stranger: string },
): Cast {
  const players = new Map<number, Player>();
  const add = (name: string, part: Part, unitPath: readonly string[] = [], group: string | null = null) => {
    const id = FIRST_USER + players.size;
    const player = {
      user: telegram.addUser({ id, firstName: name, languageCode: 'vi' }),
      name,
      part,
      unitPath,
      group,
    };
    players.set(player.user, player);
    return player;
  };
  const administrator = add(names.administrator, 'administrator');
  const stranger = add(names.stranger, 'stranger');
  const people = city.map((row) => ({
    row,
    player: add(row.fullName, row.roles[0] ?? 'member', row.unitPath, row.group),
  }));
  const keys = people.map(({ player }) => ({
    player,
    key: searchKey([player.name, ...player.unitPath].join(' ')),
  }));
  const cell = people.filter(({ row }) => isStoryCell(row)).map(({ player }) => player);
  const leader = people.find(({ row }) => isStoryLeader(row))?.player;
  const cityLeader = people.find(({ row }) => row.unitPath.length === 0)?.player;
  const beside = people.filter(({ row }) => isNeighbour(row)).map(({ player }) => player);
  const neighbours = ['secretary', 'member'].flatMap((part) => beside.find((one) => one.part === part) ?? []);
  return {
    administrator,
    cell,
    recorder: cell.filter(({ part }) => part === 'member')[RECORDER],
    leader,
    cityLeader,
    neighbours,
    featured: [
      administrator,
      ...[cityLeader, leader].flatMap((one) => one ?? []),
      ...cell,
      ...neighbours,
      stranger,
    ],
    find: (user) => players.get(user),
    search: (text, most) => {
      const wanted = searchKey(text).split(' ').filter(Boolean);
      return keys
        .filter(({ key }) => wanted.every((word) => key.includes(word)))
        .slice(0, most)
        .map(({ player }) => player);
    },
  };
}
