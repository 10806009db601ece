// Plays the post office: finds the personal links in the files the bot made, as a secretary would hand them out.
import { parse } from 'csv-parse/sync';
import { nameKey } from '../../shared/text.ts';
import type { FakeTelegram } from '../telegram/index.ts';
import type { Cast, Player } from './cast.ts';

const LINK = /^https:\/\/t\.me\/\S+\?start=\S+$/;

/** The newest link of each person found in `.csv` files of the private chats, by user id. */
export function handedOutLinks(
  telegram: FakeTelegram,
  cast: Cast,
  holders: readonly number[],
): Map<number, string> {
  const links = new Map<number, string>();
  const byName = Map.groupBy(cast.featured, (player) => nameKey(player.name));
  for (const chat of holders) {
    for (const { file, isBot } of telegram.messages(chat)) {
      if (!isBot || !file?.name.endsWith('.csv')) continue;
      for (const row of rowsOf(file.bytes)) {
        const link = row.find((cell) => LINK.test(cell));
        const player = link === undefined ? undefined : owner(row, byName);
        if (link !== undefined && player) links.set(player.user, link);
      }
    }
  }
  return links;
}

function owner(row: string[], byName: Map<string, Player[]>): Player | undefined {
  const candidates = row.flatMap((cell) => byName.get(nameKey(cell)) ?? []);
  return candidates.find(({ unitPath }) => {
    const unit = unitPath.at(-1);
    return unit === undefined || row.some((cell) => cell.includes(unit));
  });
}

/** A list of thousands is read once, not at every look. */
const read = new WeakMap<Uint8Array, string[][]>();

function rowsOf(bytes: Uint8Array): string[][] {
  const known = read.get(bytes);
  if (known) return known;
  const text = Buffer.from(bytes).toString('utf8');
  const rows: string[][] = parse(text, { bom: true, relax_column_count: true, delimiter: [',', ';'] });
  read.set(bytes, rows);
  return rows;
}
