// Reads each row of a table into a person with a place, or says what is wrong with which cell.
import { cleanLine, truncate } from '../../../shared/text.ts';
import type { Standing } from '../roles.ts';
import { MAX_CODE, MAX_DEPTH, MAX_GROUP_NAME, MAX_NAME, MAX_UNIT_NAME } from './limits.ts';
import type { ParsedTable, TableRow } from './table.ts';
import type { Column, Role } from './vocabulary.ts';
import { groupTitle, looksLegacy, rolesOf, standingOf } from './vocabulary.ts';

export const ROW_ERROR_CODES = [
  'missing',
  'too_long',
  'name_invalid',
  'legacy_encoding',
  'unit_invalid',
  'unit_too_deep',
  'unknown_role',
  'conflicting_roles',
  'group_role_without_group',
  'participant_with_role',
  'unknown_standing',
  'code_looks_official',
  // Found when the rows are held against the tree:
  'outside_branch',
  'unit_unknown',
  'unit_ended',
  'unit_under_cell',
  'member_above_cell',
  'group_above_cell',
  'leader_in_cell',
  'two_secretaries',
  'duplicate_code',
] as const;
export type RowErrorCode = (typeof ROW_ERROR_CODES)[number];

export interface RowError {
  /** As the file shows it, from 1. */
  readonly row: number;
  readonly column: Column;
  readonly code: RowErrorCode;
  /** What the cell says, shortened for showing. */
  readonly value: string;
}

export interface RosterRow {
  readonly rowNumber: number;
  /** From the root; empty: the sender's own unit. */
  readonly unitPath: readonly string[];
  readonly groupName: string | null;
  readonly fullName: string;
  readonly roles: readonly Role[];
  readonly standing: Standing;
  /** A full member with an open exemption (`Miễn sinh hoạt`). */
  readonly exempt: boolean;
  readonly code: string | null;
}

export interface Roster {
  /** What the file speaks of: a column it lacks changes nothing about those already in the roster. */
  readonly columns: readonly Column[];
  readonly rows: readonly RosterRow[];
  readonly errors: readonly RowError[];
}

const SHOWN_VALUE = 60;
/** Letters of the Latin script with their marks, as names of Vietnam's peoples are written. */
const NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M} .,'’ʼ()\d-]*$/u;
const PILED_MARKS = /\p{M}{3}/u;
/** Eight digits and more: a Party card, an identity card or a telephone, none of which may be stored. */
const OFFICIAL_NUMBER = /^\D*(?:\d[\s.-]?){8,}\D*$/;

/** The people of a table. Pure; a row with an error is not among the rows. */
export function parseRosterRows(table: ParsedTable): Roster {
  const rows: RosterRow[] = [];
  const errors: RowError[] = [];
  for (const row of table.rows) {
    const problems: RowError[] = [];
    const person = readRow(row, (column, code, value) => {
      problems.push(rowError(row.rowNumber, column, code, value));
    });
    if (problems.length === 0) rows.push(person);
    errors.push(...problems);
  }
  return { columns: table.columns, rows, errors };
}

export function rowError(row: number, column: Column, code: RowErrorCode, value: string): RowError {
  return {
    row,
    column,
    code,
    value: truncate(cleanLine(value.slice(0, 1_000), SHOWN_VALUE).text, SHOWN_VALUE),
  };
}

type Report = (column: Column, code: RowErrorCode, value: string) => void;

function readRow({ rowNumber, cells }: TableRow, report: Report): RosterRow {
  const fullName = readName(cells.full_name ?? '', report);
  const groupName = readGroup(cells.group ?? '', report);
  const word = standingOf(cells.standing ?? '');
  if (word === undefined) report('standing', 'unknown_standing', cells.standing ?? '');
  const standing = word === 'exempt' || word === undefined ? 'full' : word;
  const roles = readRoles(cells.role ?? '', groupName !== null, standing, report);
  const unitPath = readUnit(cells.unit ?? '', report);
  const code = readCode(cells.code ?? '', report);
  return { rowNumber, unitPath, groupName, fullName, roles, standing, exempt: word === 'exempt', code };
}

function readName(cell: string, report: Report): string {
  const { text, tooLong } = cleanLine(cell, MAX_NAME);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (text === '') report('full_name', 'missing', cell);
  else if (tooLong) report('full_name', 'too_long', text);
  else if (looksLegacy(text)) report('full_name', 'legacy_encoding', text);
  else if (!NAME.test(text) || PILED_MARKS.test(text) || letters < 2)
    report('full_name', 'name_invalid', text);
  return text;
}

function readUnit(cell: string, report: Report): string[] {
  if (cleanLine(cell, MAX_UNIT_NAME).text === '') return [];
  const parts = cell.split(/\s+\/\s*|\s*\/\s+/).map((part) => cleanLine(part, MAX_UNIT_NAME));
  if (parts.some((part) => part.tooLong)) report('unit', 'too_long', cell);
  else if (parts.some((part) => looksLegacy(part.text))) report('unit', 'legacy_encoding', cell);
  else if (parts.some((part) => !/[\p{L}\d]/u.test(part.text))) report('unit', 'unit_invalid', cell);
  else if (parts.length > MAX_DEPTH) report('unit', 'unit_too_deep', cell);
  return parts.map((part) => part.text);
}

function readGroup(cell: string, report: Report): string | null {
  const { text, tooLong } = cleanLine(cell, MAX_GROUP_NAME);
  if (text === '') return null;
  if (tooLong) report('group', 'too_long', text);
  else if (looksLegacy(text)) report('group', 'legacy_encoding', text);
  else if (!/[\p{L}\d]/u.test(text)) report('group', 'unit_invalid', text);
  return groupTitle(text);
}

function readRoles(cell: string, hasGroup: boolean, standing: Standing, report: Report): readonly Role[] {
  const { roles, unknown } = rolesOf(cell);
  const has = (role: Role) => roles.includes(role);
  const isGroupRole = has('group_leader') || has('deputy_group_leader');
  if (unknown.length > 0) report('role', 'unknown_role', cell);
  else if (has('secretary') && has('deputy_secretary')) report('role', 'conflicting_roles', cell);
  else if (has('group_leader') && has('deputy_group_leader')) report('role', 'conflicting_roles', cell);
  else if (isGroupRole && !hasGroup) report('group', 'group_role_without_group', cell);
  else if (standing === 'participant' && roles.length > 0) report('role', 'participant_with_role', cell);
  return roles;
}

function readCode(cell: string, report: Report): string | null {
  const { text, tooLong } = cleanLine(cell, MAX_CODE);
  if (text === '') return null;
  if (tooLong) report('code', 'too_long', text);
  else if (OFFICIAL_NUMBER.test(text)) report('code', 'code_looks_official', text);
  return text;
}
