// The units that exist together with those an import would create, looked up by path.
import { nameKey, searchKey } from '../../../shared/text.ts';
import type { UnitKind } from '../roles.ts';
import type { NewUnit, Sender, Snapshot, UnitRef } from './plan-types.ts';
import type { RowErrorCode } from './rows.ts';
import { groupKey } from './vocabulary.ts';

type Place = { readonly unit: UnitRef } | { readonly error: RowErrorCode };

interface Node {
  readonly ref: UnitRef;
  readonly parent: UnitRef | null;
  readonly name: string;
  readonly key: string;
  readonly looseKey: string;
  readonly active: boolean;
  /** Null: new, not decided before every row is placed. */
  readonly kind: UnitKind | null;
}

/** Names equal but for accents, one of the two typed without any; `Hùng` and `Hưng` are never the same. */
export function sameLoosely(a: string, b: string): boolean {
  if (nameKey(a) === nameKey(b)) return true;
  return searchKey(a) === searchKey(b) && (isPlain(a) || isPlain(b));
}

export function isPlain(text: string): boolean {
  return nameKey(text) === searchKey(text);
}

export class PlanTree {
  readonly #nodes = new Map<UnitRef, Node>();
  readonly #children = new Map<UnitRef, Node[]>();
  readonly #places = new Map<string, Place>();
  readonly #sender: Sender;
  readonly #root: UnitRef;
  #created = 0;

  constructor(snapshot: Snapshot, sender: Sender) {
    this.#sender = sender;
    for (const { id, parentId, kind, name, active } of snapshot.units) {
      this.#add({
        ref: id,
        parent: parentId,
        name,
        key: nameKey(name),
        looseKey: searchKey(name),
        active,
        kind,
      });
    }
    this.#root = snapshot.units.find((unit) => unit.parentId === null)?.id ?? sender.rootUnitId;
  }

  /** The unit of a path, created in the plan where it is missing, or why this sender cannot have it. */
  place(path: readonly string[]): Place {
    const key = path.map(nameKey).join('\n');
    const place = this.#places.get(key) ?? this.#placeNew(path);
    this.#places.set(key, place);
    return place;
  }

  #placeNew(path: readonly string[]): Place {
    const start = this.#start(path);
    let at = start.unit;
    for (const name of start.rest) {
      const found = this.#find(at, name);
      const refusal = found === undefined ? this.#refusal(at) : undefined;
      if (refusal !== undefined) return { error: refusal };
      if (found?.active === false)
        return { error: this.#isInside(found.ref) ? 'unit_ended' : 'outside_branch' };
      at = (found ?? this.#create(at, name, null)).ref;
    }
    return this.#isInside(at) ? { unit: at } : { error: 'outside_branch' };
  }

  /** The tổ of a cell by its name, created in the plan where it is missing. */
  placeGroup(cell: UnitRef, name: string): Place {
    const key = groupKey(name);
    const same = this.#groups(cell).filter((node) => groupKey(node.name) === key);
    const group = same.find((node) => node.active) ?? same[0] ?? this.#create(cell, name, 'cell_group');
    return group.active ? { unit: group.ref } : { error: 'unit_ended' };
  }

  /** Null for a new unit whose kind the rows still have to show. */
  kind(unit: UnitRef): UnitKind | null {
    return this.#nodes.get(unit)?.kind ?? null;
  }

  name(unit: UnitRef): string {
    return this.#nodes.get(unit)?.name ?? '';
  }

  hasUnitsBelow(unit: UnitRef): boolean {
    return this.#below(unit).length > 0;
  }

  groupRefs(cell: UnitRef): UnitRef[] {
    return this.#groups(cell).map((node) => node.ref);
  }

  /** The new units, parents first; `kindOf` is asked for those that are no tổ. */
  newUnits(kindOf: (unit: UnitRef) => UnitKind): NewUnit[] {
    return [...this.#nodes.values()]
      .filter((node) => node.ref.startsWith('new:'))
      .map(({ ref, parent, name, kind }) => ({
        ref,
        parent: parent ?? this.#root,
        kind: kind ?? kindOf(ref),
        name,
      }));
  }

  /** The root's own name may lead a path; a lone name may be the sender's own unit. */
  #start(path: readonly string[]): { unit: UnitRef; rest: readonly string[] } {
    const [first, ...rest] = path;
    const own = this.#sender.ownUnitId;
    if (first === undefined) return { unit: own, rest };
    if (sameLoosely(first, this.name(this.#root))) return { unit: this.#root, rest };
    const isOwn = rest.length === 0 && sameLoosely(first, this.name(own));
    if (isOwn && this.#find(this.#root, first) === undefined) return { unit: own, rest };
    return { unit: this.#root, rest: path };
  }

  /** An exact name first; without accents only where it can mean a single unit. */
  #find(parent: UnitRef, name: string): Node | undefined {
    const below = this.#below(parent);
    const key = nameKey(name);
    const exact = below.filter((node) => node.key === key);
    const found = exact.find((node) => node.active) ?? exact[0];
    if (found !== undefined) return found;
    const looseKey = searchKey(name);
    const loose = below.filter(
      (node) => node.active && node.looseKey === looseKey && sameLoosely(node.name, name),
    );
    return loose.length === 1 ? loose[0] : undefined;
  }

  #refusal(parent: UnitRef): RowErrorCode | undefined {
    if (!this.#isInside(parent)) return 'outside_branch';
    if (!this.#sender.mayCreateUnits) return 'unit_unknown';
    return this.kind(parent) === 'cell' ? 'unit_under_cell' : undefined;
  }

  #isInside(unit: UnitRef): boolean {
    let at: UnitRef | null = unit;
    while (at !== null) {
      if (at === this.#sender.rootUnitId) return true;
      at = this.#nodes.get(at)?.parent ?? null;
    }
    return false;
  }

  #below(parent: UnitRef): Node[] {
    return (this.#children.get(parent) ?? []).filter((node) => node.kind !== 'cell_group');
  }

  #groups(cell: UnitRef): Node[] {
    return (this.#children.get(cell) ?? []).filter((node) => node.kind === 'cell_group');
  }

  #create(parent: UnitRef, name: string, kind: UnitKind | null): Node {
    this.#created += 1;
    const node: Node = {
      ref: `new:${this.#created}`,
      parent,
      name,
      key: nameKey(name),
      looseKey: searchKey(name),
      active: true,
      kind,
    };
    this.#add(node);
    return node;
  }

  #add(node: Node): void {
    this.#nodes.set(node.ref, node);
    if (node.parent === null) return;
    const siblings = this.#children.get(node.parent) ?? [];
    siblings.push(node);
    this.#children.set(node.parent, siblings);
  }
}
