// An ask that closed, with the results its closing keeps: what walking it would leave, which other tests prove.
import { newId } from '../../src/shared/ids.ts';
import type { Rig } from '../people/rig.ts';

type Counted = { unit: { id: string; path: string }; expected: number; answered: number; onBehalf?: number };

/** `choices`: of the item, by how many it was taken, in the first unit. */
export async function closedAsk(
  { sql }: Pick<Rig, 'sql'>,
  feature: string,
  at: string,
  counted: readonly Counted[],
  choices: { item: string; counts: Record<string, number> } | null = null,
): Promise<void> {
  const [first] = counted;
  const askId = newId();
  const closedAt = new Date(at);
  await sql.ask.create({
    data: {
      id: askId,
      feature,
      subjectId: newId(),
      unitId: first!.unit.id,
      state: 'closed',
      form: { version: 1, items: [] },
      opensAt: closedAt,
      closesAt: closedAt,
      closedAt,
      nudgesAt: [],
      graceSeconds: 0,
    },
  });
  const row = (one: Counted, item = '', choice = '', count = 0) => ({
    askId,
    unitId: one.unit.id,
    path: one.unit.path,
    item,
    choice,
    closedAt,
    feature,
    expected: one.expected,
    exempt: 0,
    excused: 0,
    notJoined: 0,
    answered: one.answered,
    onBehalf: one.onBehalf ?? 0,
    count,
    sum: 0,
  });
  await sql.askResult.createMany({
    data: [
      ...counted.map((one) => row(one)),
      ...Object.entries(choices?.counts ?? {}).map(([choice, count]) =>
        row(first!, choices!.item, choice, count),
      ),
    ],
  });
}
