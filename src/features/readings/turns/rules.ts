// Whose turn it is to read: the rota by tổ or by person; pure.
import type { LocalDate } from '../../../shared/dates.ts';

/** A tổ or a person of the rota. `sortKey` is what the rest of the rota is ordered by. */
export type Holder = { id: string; sortKey: string };

export type Rota = {
  /** Those who may hold a turn now. */
  present: readonly Holder[];
  /** Ids in the order the unit set; the rest follows by name. */
  order: readonly string[];
  /** Who had the turn before the readings in question; may have left since. */
  last: Holder | null;
};

/** Numbers inside names count as numbers: Tổ đảng 2 before Tổ đảng 10. */
const byName = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

/** The rota in its order: as set, then by name. */
export function inOrder(holders: readonly Holder[], order: readonly string[]): Holder[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const at = ({ id }: Holder) => place.get(id) ?? order.length;
  return [...holders].sort(
    (one, other) =>
      at(one) - at(other) || byName.compare(one.sortKey, other.sortKey) || (one.id < other.id ? -1 : 1),
  );
}

/**
 * Who reads on each of the dates, going on after `last`; null where the rota is empty or nobody is there that day.
 * One who left keeps the place from which the rota goes on. Who is away on their day is passed over and comes
 * again in the next round.
 */
export function turnsFor(
  dates: readonly LocalDate[],
  rota: Rota,
  isAway: (id: string, date: LocalDate) => boolean = () => false,
): (string | null)[] {
  const left = rota.last && !rota.present.some(({ id }) => id === rota.last?.id) ? [rota.last] : [];
  const round = inOrder([...rota.present, ...left], rota.order);
  const isPresent = new Set(rota.present.map(({ id }) => id));
  let at = round.findIndex(({ id }) => id === rota.last?.id);
  return dates.map((date) => {
    for (let step = 1; step <= round.length; step++) {
      const holder = round[(at + step) % round.length]!;
      if (!isPresent.has(holder.id) || isAway(holder.id, date)) continue;
      at += step;
      return holder.id;
    }
    return null;
  });
}

export type Turn = { readingId: string; holder: string | null };

/**
 * Gives the turn of one reading to `wanted`; where they hold another of these readings, the two are exchanged.
 * Returns the changes alone, none when it is already theirs.
 */
export function swapTurns(turns: readonly Turn[], readingId: string, wanted: string): Turn[] {
  const here = turns.find((turn) => turn.readingId === readingId);
  if (!here || here.holder === wanted) return [];
  const there = turns.find((turn) => turn.readingId !== readingId && turn.holder === wanted);
  return [
    { readingId, holder: wanted },
    ...(there && here.holder !== null ? [{ readingId: there.readingId, holder: here.holder }] : []),
  ];
}
