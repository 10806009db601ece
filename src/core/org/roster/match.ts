// Finds, within one unit, which row of the file is which member of the roster.
import { nameKey, searchKey } from '../../../shared/text.ts';
import type { Ambiguity, Answer, Answers, PlacedRow, SnapshotMember, UnitRef } from './plan-types.ts';
import { sameLoosely } from './tree.ts';

type Pair = readonly [PlacedRow, SnapshotMember];
type Fits = (row: PlacedRow, member: SnapshotMember) => boolean;

export interface Matching {
  readonly pairs: readonly Pair[];
  readonly fresh: readonly PlacedRow[];
  readonly ambiguous: readonly Ambiguity[];
  readonly missing: readonly SnapshotMember[];
}

/** What becomes of the rows of one name: who they are, who is new, or what has to be asked. */
interface Verdict {
  readonly pairs: readonly Pair[];
  readonly fresh: readonly PlacedRow[];
  readonly ask?: Ambiguity['reason'];
}

/**
 * `Mã` first, then the name with its accents, then the name without them where only one person can be meant.
 * @param isSame whether row and member agree in all the rest: tells people of one name apart on a second import
 */
export function matchUnit(
  unit: UnitRef,
  rows: readonly PlacedRow[],
  members: readonly SnapshotMember[],
  answers: Answers,
  isSame: Fits,
): Matching {
  const pairs: Pair[] = pairByCode(rows, members);
  const ambiguous: Ambiguity[] = [];
  const fresh: PlacedRow[] = [];
  const left = new Set(members);
  for (const [, member] of pairs) left.delete(member);
  const byName = Map.groupBy(left, (member) => nameKey(member.fullName));
  const uncoded = without(rows, pairs);
  const settle = (group: readonly PlacedRow[], candidates: readonly SnapshotMember[]) => {
    const key = keyOf(unit, group);
    const verdict = judge(group, candidates, answers[key], isSame);
    pairs.push(...verdict.pairs);
    fresh.push(...verdict.fresh);
    const done = verdict.ask === undefined ? verdict.pairs.map(([, member]) => member) : candidates;
    for (const member of done) left.delete(member);
    if (verdict.ask !== undefined) ambiguous.push(question(key, unit, verdict.ask, group, candidates));
  };

  const unnamed: PlacedRow[] = [];
  for (const [name, group] of Map.groupBy(uncoded, (row) => nameKey(row.row.fullName))) {
    const candidates = (byName.get(name) ?? []).filter((member) => group.some((row) => mayBe(row, member)));
    if (candidates.length === 0 && group.length === 1) unnamed.push(...group);
    else settle(group, candidates);
  }
  for (const row of unnamed) {
    const alike = [...left].filter(
      (member) => mayBe(row, member) && sameLoosely(row.row.fullName, member.fullName),
    );
    settle([row], alike);
  }
  return { pairs, fresh, ambiguous, missing: [...left] };
}

function judge(
  group: readonly PlacedRow[],
  candidates: readonly SnapshotMember[],
  answer: Answer | undefined,
  isSame: Fits,
): Verdict {
  const people = answer === 'one_person' ? group.slice(0, 1) : group;
  const [first] = people;
  if (first === undefined) return { pairs: [], fresh: [] };
  if (people.length === 1) return judgeOne(first, candidates, answer);
  const exact = pairUp(people, candidates, isSame);
  if (exact.length === people.length) return { pairs: exact, fresh: [] };
  const areAllCoded = people.every((row) => row.row.code !== null);
  if (areAllCoded && candidates.length === 0) return { pairs: [], fresh: people };
  if (answer !== 'different_people') return { pairs: [], fresh: [], ask: 'same_name_in_file' };
  const taken = exact.map(([, member]) => member);
  const free = candidates.filter((member) => !taken.includes(member));
  const pairs = [...exact, ...pairUp(without(people, exact), free, mayBe)];
  return { pairs, fresh: without(people, pairs) };
}

function judgeOne(
  row: PlacedRow,
  candidates: readonly SnapshotMember[],
  answer: Answer | undefined,
): Verdict {
  const chosen = candidates.find((member) => answer === `member:${member.id}`);
  const only = chosen ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (only !== undefined) return { pairs: [[row, only]], fresh: [] };
  if (candidates.length === 0 || answer === 'different_people') return { pairs: [], fresh: [row] };
  return { pairs: [], fresh: [], ask: 'several_members' };
}

/** Each row with the first member left that fits it. */
function pairUp(rows: readonly PlacedRow[], members: readonly SnapshotMember[], fits: Fits): Pair[] {
  const left = new Set(members);
  const pairs: Pair[] = [];
  for (const row of rows) {
    const member = [...left].find((candidate) => fits(row, candidate));
    if (member === undefined) continue;
    left.delete(member);
    pairs.push([row, member]);
  }
  return pairs;
}

function without(rows: readonly PlacedRow[], pairs: readonly Pair[]): PlacedRow[] {
  const done = new Set(pairs.map(([row]) => row));
  return rows.filter((row) => !done.has(row));
}

function pairByCode(rows: readonly PlacedRow[], members: readonly SnapshotMember[]): Pair[] {
  const owners = new Map(
    members.map((member) => [member.code === null ? null : searchKey(member.code), member]),
  );
  return rows.flatMap((row) => {
    const owner = row.row.code === null ? undefined : owners.get(searchKey(row.row.code));
    return owner === undefined ? [] : [[row, owner] as const];
  });
}

/** Two different `Mã` are two different people. */
function mayBe({ row }: PlacedRow, member: SnapshotMember): boolean {
  return row.code === null || member.code === null || searchKey(row.code) === searchKey(member.code);
}

function keyOf(unit: UnitRef, group: readonly PlacedRow[]): string {
  return `${unit}|${nameKey(group[0]?.row.fullName ?? '')}`;
}

function question(
  key: string,
  unit: UnitRef,
  reason: Ambiguity['reason'],
  group: readonly PlacedRow[],
  candidates: readonly SnapshotMember[],
): Ambiguity {
  return {
    key,
    reason,
    unit,
    fullName: group[0]?.row.fullName ?? '',
    rows: group.map(({ row }) => row.rowNumber),
    candidateIds: candidates.map((member) => member.id),
  };
}
