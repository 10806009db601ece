// What an import knows of the present roster and what it plans to do; all of it JSON values.
import type { Standing, UnitKind } from '../roles.ts';
import type { RosterRow, RowError } from './rows.ts';
import type { Column, Role } from './vocabulary.ts';

export interface SnapshotUnit {
  readonly id: string;
  /** Null for the root alone. */
  readonly parentId: string | null;
  readonly kind: UnitKind;
  readonly name: string;
  readonly active: boolean;
}

export interface RoleRef {
  readonly role: Role;
  /** The tổ for its leader and deputy, else the cell or organisation. */
  readonly unitId: UnitRef;
}

export interface SnapshotMember {
  readonly id: string;
  readonly unitId: string;
  readonly groupUnitId: string | null;
  readonly fullName: string;
  readonly code: string | null;
  readonly standing: Standing;
  readonly exemptOpen: boolean;
  readonly roles: readonly RoleRef[];
  readonly active: boolean;
}

export interface Snapshot {
  readonly units: readonly SnapshotUnit[];
  readonly members: readonly SnapshotMember[];
}

export interface Sender {
  /** The top of what the sender may touch. */
  readonly rootUnitId: string;
  /** The unit that rows without `Đơn vị` are of. */
  readonly ownUnitId: string;
  /** Organisations and cells; a tổ inside the branch is created all the same. */
  readonly mayCreateUnits: boolean;
}

/** The id of a unit that exists, or `new:<n>` for one in {@link ImportPlan.createUnits}. */
export type UnitRef = string;

export interface NewUnit {
  readonly ref: UnitRef;
  readonly parent: UnitRef;
  readonly kind: UnitKind;
  readonly name: string;
}

export interface NewMember {
  readonly row: number;
  readonly unit: UnitRef;
  readonly group: UnitRef | null;
  readonly fullName: string;
  readonly code: string | null;
  readonly standing: Standing;
  readonly exemptOpen: boolean;
  readonly roles: readonly RoleRef[];
}

export type FieldChange =
  | { readonly field: 'fullName'; readonly from: string; readonly to: string }
  | { readonly field: 'code'; readonly from: string | null; readonly to: string | null }
  | { readonly field: 'group'; readonly from: UnitRef | null; readonly to: UnitRef | null }
  | { readonly field: 'standing'; readonly from: Standing; readonly to: Standing }
  | { readonly field: 'exemptOpen'; readonly from: boolean; readonly to: boolean }
  /** The roles in this unit and its tổ; those elsewhere are not touched. */
  | { readonly field: 'roles'; readonly from: readonly RoleRef[]; readonly to: readonly RoleRef[] };

export interface ChangedMember {
  readonly row: number;
  readonly memberId: string;
  readonly fullName: string;
  readonly changes: readonly FieldChange[];
}

export interface MissingMember {
  readonly memberId: string;
  readonly unit: UnitRef;
  readonly fullName: string;
}

/** A name new here that vanished there. Nothing is done about the row before somebody decides. */
export interface TransferOffer {
  readonly member: NewMember;
  readonly candidateIds: readonly string[];
}

/** The file names a secretary where another one holds the role; until accepted the old one keeps it. */
export interface HandoverOffer {
  readonly unit: UnitRef;
  readonly row: number;
  /** Null for one who is new: known by the row once created. */
  readonly memberId: string | null;
  readonly fullName: string;
  readonly fromMemberIds: readonly string[];
  /** What the file says the old secretaries are now; null for one it does not name. */
  readonly rolesAfter: Readonly<Record<string, readonly RoleRef[] | null>>;
}

export interface Ambiguity {
  /** What the answer is given under in {@link Answers}. */
  readonly key: string;
  /** One name several times in the file, or once in the file and several times in the roster. */
  readonly reason: 'same_name_in_file' | 'several_members';
  readonly unit: UnitRef;
  readonly fullName: string;
  readonly rows: readonly number[];
  readonly candidateIds: readonly string[];
}

/** `one_person`: listed twice by mistake; `member:<id>`: that one (for `several_members`). */
export type Answer = 'one_person' | 'different_people' | `member:${string}`;
export type Answers = Readonly<Record<string, Answer>>;

export interface ImportNote {
  readonly row: number;
  /** `secretary_kept`: the file takes the role from a cell's secretary and gives it to nobody. */
  readonly code: 'read_as_leader' | 'secretary_kept';
}

export interface ImportPlan {
  readonly columns: readonly Column[];
  /** Parents before children. */
  readonly createUnits: readonly NewUnit[];
  /** Organisations without children that the file shows to be cells (a root that is one cell). */
  readonly becomeCells: readonly UnitRef[];
  readonly newMembers: readonly NewMember[];
  readonly changed: readonly ChangedMember[];
  readonly unchanged: number;
  readonly missing: readonly MissingMember[];
  readonly transfers: readonly TransferOffer[];
  readonly handovers: readonly HandoverOffer[];
  readonly ambiguous: readonly Ambiguity[];
  readonly notes: readonly ImportNote[];
  /** With any error nothing is imported. */
  readonly errors: readonly RowError[];
  /** Names of the units the plan speaks of. */
  readonly unitNames: Readonly<Record<UnitRef, string>>;
}

/** A row with its place in the tree. */
export interface PlacedRow {
  readonly row: RosterRow;
  readonly unit: UnitRef;
  readonly group: UnitRef | null;
  readonly roles: readonly RoleRef[];
}
